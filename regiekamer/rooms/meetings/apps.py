from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MeetingsConfig(AppConfig):
    name = "regiekamer.rooms.meetings"
    label = "meetings"
    verbose_name = _("Meetings")

    def ready(self) -> None:
        from regiekamer.foundation.ui.navigation import Item, add_to_navigation
        from regiekamer.rooms.meetings import rules

        add_to_navigation(Item("together", _("Meetings"), "meetings:meetings", rules.see_meetings.allows, 10))
