"""The shapes in which people enter meetings and what comes of them."""

from regiekamer.rooms.meetings.forms.agenda import (
    ItemForm,
    MoveForm,
    PaperForm,
    QuickItemForm,
    QuickTopicForm,
    TopicForm,
)
from regiekamer.rooms.meetings.forms.invitations import (
    AddressForm,
    InviteForm,
)
from regiekamer.rooms.meetings.forms.meetings import (
    CallOffForm,
    ChangeForm,
    HeldForm,
    HoldForm,
    MeetingFilter,
    Moment,
    NotHeldForm,
    OwnNotesForm,
    PlanForm,
    TallyForm,
    TallyOfYearForm,
)
from regiekamer.rooms.meetings.forms.series import (
    AheadForm,
    DaysForm,
    EndSeriesForm,
    SeriesForm,
    TemplateItemForm,
)

__all__ = [
    "AddressForm",
    "AheadForm",
    "CallOffForm",
    "ChangeForm",
    "DaysForm",
    "EndSeriesForm",
    "HeldForm",
    "HoldForm",
    "InviteForm",
    "ItemForm",
    "MeetingFilter",
    "Moment",
    "MoveForm",
    "NotHeldForm",
    "OwnNotesForm",
    "PaperForm",
    "PlanForm",
    "QuickItemForm",
    "QuickTopicForm",
    "SeriesForm",
    "TallyForm",
    "TallyOfYearForm",
    "TemplateItemForm",
    "TopicForm",
]
