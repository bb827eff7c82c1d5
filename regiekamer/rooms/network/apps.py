from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NetworkConfig(AppConfig):
    name = "regiekamer.rooms.network"
    label = "network"
    verbose_name = _("Network")

    def ready(self) -> None:
        from regiekamer.foundation.ui.navigation import Item, add_to_navigation
        from regiekamer.rooms.network import rules

        add_to_navigation(Item("who", _("Network"), "network:organisations", rules.see_network.allows))
