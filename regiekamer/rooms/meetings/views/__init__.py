"""The pages of the room: door → form → operation → page."""

from regiekamer.rooms.meetings.views.invitations import (
    cancel_invitations,
    give_address,
    invitations,
    record_reply,
    withdraw_invitation,
)
from regiekamer.rooms.meetings.views.meetings import (
    call_off,
    change_meeting,
    change_tally,
    hold_meeting,
    meeting,
    meetings,
    of_body,
    plan_meeting,
    progress_of_promise,
    record_held,
    record_not_held,
    record_tally,
    remove_meeting,
    remove_tally,
    year,
)

__all__ = [
    "call_off",
    "cancel_invitations",
    "change_meeting",
    "change_tally",
    "give_address",
    "hold_meeting",
    "invitations",
    "meeting",
    "meetings",
    "of_body",
    "plan_meeting",
    "progress_of_promise",
    "record_held",
    "record_not_held",
    "record_reply",
    "record_tally",
    "remove_meeting",
    "remove_tally",
    "withdraw_invitation",
    "year",
]
