"""The verbs of the plan: every write goes through one of these."""

from regiekamer.rooms.plan.operations.actions import (
    add_action,
    add_partner,
    add_plan,
    change_action,
    change_plan,
    end_action,
    place_action,
    remove_partner,
    remove_placement,
)
from regiekamer.rooms.plan.operations.promises import answer_promise, change_promise, make_promise
from regiekamer.rooms.plan.operations.schemes import (
    add_heading,
    add_programme,
    add_scheme,
    change_heading,
    change_programme,
    change_scheme,
    end_programme,
)
from regiekamer.rooms.plan.operations.years import (
    add_budget_line,
    carry_over,
    change_budget_line,
    record_year,
    remove_budget_line,
)

__all__ = [
    "add_action",
    "add_budget_line",
    "add_heading",
    "add_partner",
    "add_plan",
    "add_programme",
    "add_scheme",
    "answer_promise",
    "carry_over",
    "change_action",
    "change_budget_line",
    "change_heading",
    "change_plan",
    "change_programme",
    "change_promise",
    "change_scheme",
    "end_action",
    "end_programme",
    "make_promise",
    "place_action",
    "record_year",
    "remove_budget_line",
    "remove_partner",
    "remove_placement",
]
