"""What the room knows: meetings and counts, agendas, attendance, minutes, follow-ups, series, invitations."""

from regiekamer.rooms.meetings.models.agenda import AgendaItem
from regiekamer.rooms.meetings.models.attendance import Attendance, Presence
from regiekamer.rooms.meetings.models.follow_ups import (
    STILL_OPEN,
    Answer,
    FollowUp,
    FollowUpStatus,
)
from regiekamer.rooms.meetings.models.invitations import Invitation, Reply
from regiekamer.rooms.meetings.models.meetings import (
    Meeting,
    MeetingStatus,
    MinutesState,
    Tally,
    met,
    stay_inside_body,
)
from regiekamer.rooms.meetings.models.minutes import MinutesVersion, refuse_when_closed
from regiekamer.rooms.meetings.models.papers import Paper
from regiekamer.rooms.meetings.models.results import Decision, Relay, ResultCode, discreet, refuse_fixed
from regiekamer.rooms.meetings.models.series import Interval, Purpose, Series, TemplateItem, Topic

__all__ = [
    "STILL_OPEN",
    "AgendaItem",
    "Answer",
    "Attendance",
    "Decision",
    "FollowUp",
    "FollowUpStatus",
    "Interval",
    "Invitation",
    "Meeting",
    "MeetingStatus",
    "MinutesState",
    "MinutesVersion",
    "Paper",
    "Presence",
    "Purpose",
    "Relay",
    "Reply",
    "ResultCode",
    "Series",
    "Tally",
    "TemplateItem",
    "Topic",
    "discreet",
    "met",
    "refuse_fixed",
    "refuse_when_closed",
    "stay_inside_body",
]
