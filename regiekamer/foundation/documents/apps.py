from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DocumentsConfig(AppConfig):
    name = "regiekamer.foundation.documents"
    label = "documents"
    verbose_name = _("House style")

    def ready(self) -> None:
        from regiekamer.foundation.documents import rules
        from regiekamer.foundation.ui.navigation import Item, add_to_navigation

        add_to_navigation(
            Item("region", _("House style"), "documents:house_style", rules.change_style.allows, 60)
        )
