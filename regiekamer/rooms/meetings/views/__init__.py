"""The pages of the room: door → form → operation → page."""

from regiekamer.rooms.meetings.views.meetings import (
    call_off,
    change_meeting,
    change_tally,
    hold_meeting,
    meeting,
    meetings,
    of_body,
    plan_meeting,
    record_held,
    record_not_held,
    record_tally,
    remove_meeting,
    remove_tally,
    year,
)

__all__ = [
    "call_off",
    "change_meeting",
    "change_tally",
    "hold_meeting",
    "meeting",
    "meetings",
    "of_body",
    "plan_meeting",
    "record_held",
    "record_not_held",
    "record_tally",
    "remove_meeting",
    "remove_tally",
    "year",
]
