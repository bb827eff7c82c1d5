"""Every write about an action in a year: what came of it, what it cost, and taking it along to the next."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.regions.models import Member
from regiekamer.foundation.trail.models import Verb
from regiekamer.foundation.trail.operations import announce
from regiekamer.rooms.plan import queries
from regiekamer.rooms.plan.models import LAST_YEAR, Action, ActionYear, BudgetLine, Plan, Status


@transaction.atomic
def record_year(
    action: Action, *, year: int, by: Member, version: int | None = None, **values: Any
) -> ActionYear:
    """Record an action in one year: status, reason, roles, role_text, starting_point, result, next_step.

    Makes the year's row or changes it; a `version` older than the stored one (0: there was none) is `Stale`.
    """
    if "roles" in values:
        values["roles"] = _distinct(values["roles"])
    row = action.years.filter(year=year).first()
    verb = Verb.CHANGED if row else Verb.ADDED
    row = row or ActionYear(region=by.region, action=action, year=year)
    row.action = action
    changes = row.take(values)
    row.full_clean()
    if verb == Verb.ADDED:
        row.save()
    else:
        row.save_over(version)
    announce(verb, row, by=by, changes=changes)
    return row


def _distinct(roles: Any) -> Any:
    """The roles as plain words, each once; anything that is no list is left for the model to refuse."""
    if isinstance(roles, list | tuple | set):
        return list(dict.fromkeys(str(role) for role in roles))
    return roles


@transaction.atomic
def add_budget_line(
    action: Action, *, year: int, label: str, amount: Decimal, by: Member, **values: Any
) -> BudgetLine:
    """Add an amount to an action in a year (kind, code); a negative amount is refused."""
    line = BudgetLine(region=by.region, action=action, year=year, label=label, amount=amount, **values)
    line.full_clean()
    line.save()
    announce(Verb.CHANGED, action, by=by, changes={"budget_lines": [None, f"{line} ({year}): {line.amount}"]})
    return line


@transaction.atomic
def change_budget_line(
    line: BudgetLine, *, by: Member, version: int | None = None, **values: Any
) -> BudgetLine:
    """Change what `values` names."""
    before = f"{line} ({line.year}): {line.amount}"
    line.take(values)
    line.full_clean()
    line.save_over(version)
    after = f"{line} ({line.year}): {line.amount}"
    announce(Verb.CHANGED, line.action, by=by, changes={"budget_lines": [before, after]})
    return line


@transaction.atomic
def remove_budget_line(line: BudgetLine, *, by: Member) -> Action:
    """Take an amount away from an action."""
    action, words = line.action, f"{line} ({line.year}): {line.amount}"
    line.delete()
    announce(Verb.CHANGED, action, by=by, changes={"budget_lines": [words, None]})
    return action


@transaction.atomic
def carry_over(
    plan: Plan, *, from_year: int, to_year: int, by: Member, actions: Iterable[Action] | None = None
) -> list[ActionYear]:
    """Take what is not finished along to `to_year`: all of it, or only the chosen `actions`.

    The next step becomes the starting point, the roles go along, what is parked stays parked with its reason.
    What `to_year` already holds is never touched; open promises stay where they are.
    """
    _refuse_impossible(plan, from_year, to_year)
    chosen = None if actions is None else {action.pk for action in actions}
    made = [
        _taken_along(one.row, to_year, by)
        for one in queries.carry_preview(plan, from_year, to_year)
        if one.goes and (chosen is None or one.action.pk in chosen)
    ]
    if not made:
        return []
    titles = ", ".join(str(row.action) for row in made)
    announce(Verb.CARRIED_OVER, plan, by=by, changes={"actions": [str(from_year), f"{to_year}: {titles}"]})
    return made


def _refuse_impossible(plan: Plan, from_year: int, to_year: int) -> None:
    if not from_year < to_year <= LAST_YEAR:
        raise Refused(_("Carrying over goes to a later year."), "to_year")
    if not plan.runs_in(to_year):
        message = _("The plan does not run in %(year)s. Change the years of the plan first.")
        raise Refused(message % {"year": to_year}, "to_year")


def _taken_along(row: ActionYear, to_year: int, by: Member) -> ActionYear:
    is_parked = row.status == Status.PARKED
    made = ActionYear(
        region=by.region,
        action=row.action,
        year=to_year,
        status=Status.PARKED if is_parked else Status.PLANNED,
        reason=row.reason if is_parked else "",
        roles=row.roles,
        role_text=row.role_text,
        starting_point=row.next_step,
    )
    made.full_clean()
    made.save()
    return made
