from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class TodayConfig(AppConfig):
    name = "regiekamer.windows.today"
    label = "today"
    verbose_name = _("Today")

    def ready(self) -> None:
        from regiekamer.foundation.ui.navigation import Item, add_to_navigation
        from regiekamer.windows.today import rules

        add_to_navigation(Item("today", _("Today"), "today:today", rules.see_today.allows, order=1))
