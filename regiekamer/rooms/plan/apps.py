from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class PlanConfig(AppConfig):
    name = "regiekamer.rooms.plan"
    label = "plan"
    verbose_name = _("Action plan")

    def ready(self) -> None:
        from regiekamer.foundation.ui.navigation import Item, add_to_navigation
        from regiekamer.rooms.plan import rules

        allows = rules.see_plan.allows
        add_to_navigation(Item("promises", _("Action plan"), "plan:plans", allows, 10))
        add_to_navigation(Item("promises", _("Promises"), "plan:promises", allows, 20))
