from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class MeetingsConfig(AppConfig):
    name = "regiekamer.rooms.meetings"
    label = "meetings"
    verbose_name = _("Meetings")

    def ready(self) -> None:
        from datetime import timedelta

        from regiekamer.foundation.notices import duties
        from regiekamer.foundation.ui.navigation import Item, add_to_navigation
        from regiekamer.rooms.meetings import operations, rules
        from regiekamer.rooms.network.rules import see_contacts

        add_to_navigation(Item("together", _("Meetings"), "meetings:meetings", rules.see_meetings.allows, 10))
        add_to_navigation(
            Item("together", _("Follow-ups"), "meetings:follow_ups", rules.see_meetings.allows, 12)
        )
        add_to_navigation(
            Item("together", _("Decisions"), "meetings:decisions", rules.see_meetings.allows, 14)
        )
        add_to_navigation(
            Item("who", _("Who represented whom"), "meetings:represented", see_contacts.allows, 110)
        )
        duties.duty("meetings.remind", every=timedelta(days=1))(operations.remind_due)
