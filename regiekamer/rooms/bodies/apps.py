from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BodiesConfig(AppConfig):
    name = "regiekamer.rooms.bodies"
    label = "bodies"
    verbose_name = _("Bodies")

    def ready(self) -> None:
        from regiekamer.foundation.ui.navigation import Item, add_to_navigation
        from regiekamer.rooms.bodies import rules

        add_to_navigation(Item("together", _("Bodies"), "bodies:bodies", rules.see_bodies.allows, 20))
