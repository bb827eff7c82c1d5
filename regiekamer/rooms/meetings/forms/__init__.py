"""The shapes in which people enter meetings and what comes of them."""

from regiekamer.rooms.meetings.forms.agenda import (
    ItemForm,
    MoveForm,
    PaperForm,
    QuickItemForm,
    QuickTopicForm,
    TopicForm,
)
from regiekamer.rooms.meetings.forms.attendance import (
    GuestForm,
    RepresentedForm,
    TurnoutFilter,
)
from regiekamer.rooms.meetings.forms.follow_ups import (
    AnswerForm,
    DropForm,
    FollowUpFilter,
    FollowUpForm,
    LooseFollowUpForm,
    NewFollowUpForm,
    OwnAnswerForm,
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
from regiekamer.rooms.meetings.forms.results import (
    DecisionFilter,
    DecisionForm,
    NewDecisionForm,
    RelayFilter,
    RelayForm,
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
    "AnswerForm",
    "CallOffForm",
    "ChangeForm",
    "DaysForm",
    "DecisionFilter",
    "DecisionForm",
    "DropForm",
    "EndSeriesForm",
    "FollowUpFilter",
    "FollowUpForm",
    "GuestForm",
    "HeldForm",
    "HoldForm",
    "InviteForm",
    "ItemForm",
    "LooseFollowUpForm",
    "MeetingFilter",
    "Moment",
    "MoveForm",
    "NewDecisionForm",
    "NewFollowUpForm",
    "NotHeldForm",
    "OwnAnswerForm",
    "OwnNotesForm",
    "PaperForm",
    "PlanForm",
    "QuickItemForm",
    "QuickTopicForm",
    "RelayFilter",
    "RelayForm",
    "RepresentedForm",
    "SeriesForm",
    "TallyForm",
    "TallyOfYearForm",
    "TemplateItemForm",
    "TopicForm",
    "TurnoutFilter",
]
