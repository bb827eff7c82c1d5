"""The nouns of the plan."""

from regiekamer.rooms.plan.models.actions import (
    ASKS_REASON,
    GOES_ON,
    Action,
    ActionKind,
    ActionYear,
    BudgetKind,
    BudgetLine,
    Partner,
    Placement,
    Plan,
    Status,
)
from regiekamer.rooms.plan.models.promises import Outcome, Promise
from regiekamer.rooms.plan.models.schemes import (
    FIRST_YEAR,
    LAST_YEAR,
    Heading,
    Programme,
    Scheme,
    SchemeKind,
    Years,
    year_field,
)

__all__ = [
    "ASKS_REASON",
    "FIRST_YEAR",
    "GOES_ON",
    "LAST_YEAR",
    "Action",
    "ActionKind",
    "ActionYear",
    "BudgetKind",
    "BudgetLine",
    "Heading",
    "Outcome",
    "Partner",
    "Placement",
    "Plan",
    "Programme",
    "Promise",
    "Scheme",
    "SchemeKind",
    "Status",
    "Years",
    "year_field",
]
