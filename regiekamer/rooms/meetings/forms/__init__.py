"""The shapes in which people enter meetings and what comes of them."""

from regiekamer.rooms.meetings.forms.meetings import (
    CallOffForm,
    ChangeForm,
    HeldForm,
    HoldForm,
    MeetingFilter,
    Moment,
    NotHeldForm,
    PlanForm,
    TallyForm,
    TallyOfYearForm,
)

__all__ = [
    "CallOffForm",
    "ChangeForm",
    "HeldForm",
    "HoldForm",
    "MeetingFilter",
    "Moment",
    "NotHeldForm",
    "PlanForm",
    "TallyForm",
    "TallyOfYearForm",
]
