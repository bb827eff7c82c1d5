from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DossiersConfig(AppConfig):
    name = "regiekamer.rooms.dossiers"
    label = "dossiers"
    verbose_name = _("Dossiers")

    def ready(self) -> None:
        from regiekamer.foundation.ui.navigation import Item, add_to_navigation
        from regiekamer.rooms.dossiers import rules

        add_to_navigation(Item("together", _("Dossiers"), "dossiers:dossiers", rules.see_dossiers.allows, 30))
