"""Every write about plans and actions: what they are, until when, and where they stand."""

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from regiekamer.foundation.kernel.models import Changes
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.regions.models import Member
from regiekamer.foundation.trail.models import Verb
from regiekamer.foundation.trail.operations import announce
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.network.models import Organisation
from regiekamer.rooms.plan.models import (
    Action,
    ActionKind,
    Heading,
    Partner,
    Placement,
    Plan,
    Status,
)


@transaction.atomic
def add_plan(*, name: str, first_year: int, by: Member, **values: Any) -> Plan:
    """Add an action plan, from `first_year` on."""
    plan = Plan(region=by.region, name=name, first_year=first_year, **values)
    plan.full_clean()
    plan.save()
    announce(Verb.ADDED, plan, by=by)
    return plan


@transaction.atomic
def change_plan(plan: Plan, *, by: Member, version: int | None = None, **values: Any) -> Plan:
    """Change what `values` names; a `last_year` ends the plan and leaves it readable."""
    changes = plan.take(values)
    plan.full_clean()
    plan.save_over(version)
    announce(Verb.CHANGED, plan, by=by, changes=changes)
    return plan


@transaction.atomic
def add_action(
    *,
    plan: Plan,
    title: str,
    first_year: int,
    by: Member,
    kind: str = ActionKind.ACTION,
    bodies: Iterable[Body] = (),
    heading: Heading | None = None,
    **values: Any,
) -> Action:
    """Add an action to a plan, from `first_year` on, under a `heading` if given; a double title is refused."""
    action = Action(region=by.region, plan=plan, title=title, first_year=first_year, kind=kind, **values)
    action.full_clean()
    action.save()
    action.bodies.set(_of_region(bodies, by))
    if heading is not None:
        _put(action, heading, by, is_main=True, title="", position=None)
    announce(Verb.ADDED, action, by=by)
    return action


@transaction.atomic
def change_action(
    action: Action,
    *,
    by: Member,
    version: int | None = None,
    bodies: Iterable[Body] | None = None,
    **values: Any,
) -> Action:
    """Change what `values` names, and the `bodies` if given. Years that were recorded stay inside its years."""
    changes = action.take(values)
    action.full_clean()
    _keep_recorded_years(action)
    action.save_over(version)
    if bodies is not None:
        changes.update(_link_bodies(action, _of_region(bodies, by)))
    announce(Verb.CHANGED, action, by=by, changes=changes)
    return action


def _of_region(bodies: Iterable[Body], by: Member) -> list[Body]:
    chosen = list(bodies)
    if any(body.region_id != by.region_id for body in chosen):
        raise Refused(_("This body belongs to another region."), "bodies")
    return chosen


def _link_bodies(action: Action, bodies: list[Body]) -> Changes:
    before = [str(body) for body in action.bodies.all()]
    action.bodies.set(bodies)
    after = [str(body) for body in action.bodies.all()]
    return {"bodies": [before, after]} if before != after else {}


def _keep_recorded_years(action: Action) -> None:
    lost = [row.year for row in action.years.all() if not action.runs_in(row.year)]
    if lost:
        years = ", ".join(str(year) for year in lost)
        raise Refused(
            _("Something is already recorded for %(years)s. Keep that in the years of the action.")
            % {"years": years},
            "last_year" if min(lost) > action.first_year else "first_year",
        )


@transaction.atomic
def end_action(
    action: Action,
    *,
    last_year: int,
    reason: str,
    by: Member,
    successor: Action | None = None,
    version: int | None = None,
) -> Action:
    """End an action after `last_year`, with the reason. Later years that were only planned go with it;
    a later year in which something was told is refused."""
    if not reason.strip():
        raise Refused(_("Say in a line why the action ends, so that the report can tell it."), "reason")
    if successor is not None and successor.pk == action.pk:
        raise Refused(_("An action cannot go on as itself. Choose another one."), "successor")
    changes = action.take({"last_year": last_year, "end_reason": reason, "successor": successor})
    action.full_clean()
    _drop_untold_years_after(action, last_year, by)
    _keep_recorded_years(action)
    action.save_over(version)
    announce(Verb.ENDED, action, by=by, changes=changes)
    return action


def _drop_untold_years_after(action: Action, last_year: int, by: Member) -> None:
    """Take away the later years that were only planned; the trail says of each that it went."""
    waiting = action.years.filter(year__gt=last_year, status__in=[Status.PLANNED, Status.PARKED])
    for row in waiting.filter(result="", next_step="").select_related("action"):
        announce(Verb.REMOVED, row, by=by)
        row.delete()


@transaction.atomic
def place_action(
    action: Action,
    *,
    heading: Heading,
    by: Member,
    is_main: bool = False,
    title: str = "",
    position: int | None = None,
) -> Placement:
    """Put an action under a heading, or change how it stands there. The first place in a scheme is the main
    one, where the action is told; a new main place makes the old one a reference."""
    placement = _put(action, heading, by, is_main=is_main, title=title, position=position)
    announce(Verb.CHANGED, action, by=by, changes={"placements": [None, str(heading)]})
    return placement


def _put(
    action: Action, heading: Heading, by: Member, *, is_main: bool, title: str, position: int | None
) -> Placement:
    others = _places_in(action, heading).exclude(heading=heading)
    placement = action.placements.filter(heading=heading).first() or Placement(
        region=by.region, action=action, heading=heading, position=_last_position(heading)
    )
    placement.is_main = is_main or not others.filter(is_main=True).exists()
    placement.title = title
    placement.position = placement.position if position is None else position
    placement.full_clean()
    placement.save()
    if placement.is_main:
        others.update(is_main=False)
    return placement


def _places_in(action: Action, heading: Heading) -> Any:
    return action.placements.filter(heading__scheme_id=heading.scheme_id)


def _last_position(heading: Heading) -> int:
    last = heading.placements.order_by("position").last()
    return min(last.position + 1, 32_767) if last else 1


@transaction.atomic
def remove_placement(placement: Placement, *, by: Member) -> Action:
    """Take an action away from under a heading; if it was told there, the next place in the scheme tells it."""
    action, heading = placement.action, placement.heading
    placement.delete()
    if placement.is_main and (heir := _places_in(action, heading).first()):
        heir.is_main = True
        heir.save_over(None)
    announce(Verb.CHANGED, action, by=by, changes={"placements": [str(heading), None]})
    return action


@transaction.atomic
def add_partner(action: Action, *, organisation: Organisation, by: Member, role: str = "") -> Partner:
    """Add an organisation that takes part in an action; twice the same one is refused."""
    partner = Partner(region=by.region, action=action, organisation=organisation, role=role)
    partner.full_clean()
    partner.save()
    announce(Verb.CHANGED, action, by=by, changes={"partners": [None, str(organisation)]})
    return partner


@transaction.atomic
def remove_partner(partner: Partner, *, by: Member) -> Action:
    """Take a partner away from an action."""
    action = partner.action
    partner.delete()
    announce(Verb.CHANGED, action, by=by, changes={"partners": [str(partner.organisation), None]})
    return action
