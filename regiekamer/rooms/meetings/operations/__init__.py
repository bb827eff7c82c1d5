"""The verbs of the room: every write goes through one of these."""

from regiekamer.rooms.meetings.operations.meetings import (
    call_off,
    change_meeting,
    hold_meeting,
    plan_meeting,
    record_held,
    record_not_held,
    record_tally,
    remove_meeting,
    remove_tally,
)

__all__ = [
    "call_off",
    "change_meeting",
    "hold_meeting",
    "plan_meeting",
    "record_held",
    "record_not_held",
    "record_tally",
    "remove_meeting",
    "remove_tally",
]
