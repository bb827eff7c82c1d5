from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccessConfig(AppConfig):
    name = "regiekamer.foundation.access"
    label = "access"
    verbose_name = _("Region and members")

    def ready(self) -> None:
        from regiekamer.foundation.access import rules
        from regiekamer.foundation.ui.navigation import Item, add_to_navigation

        add_to_navigation(Item("region", _("Members"), "access:members", rules.see_members.allows))
        add_to_navigation(
            Item("region", _("Who may do what"), "access:permissions", rules.sees_permissions_only)
        )
