"""Every write about what was decided at an agenda item and what has to be passed on."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.refused import Refused, Stale
from regiekamer.foundation.kernel.text import tidy
from regiekamer.foundation.regions.models import Member
from regiekamer.foundation.trail.models import Verb
from regiekamer.foundation.trail.operations import announce
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.meetings import queries
from regiekamer.rooms.meetings.models import (
    AgendaItem,
    Decision,
    FollowUp,
    FollowUpStatus,
    MinutesState,
    Relay,
    ResultCode,
    Topic,
    discreet,
    refuse_fixed,
)
from regiekamer.rooms.meetings.models.results import brief
from regiekamer.rooms.meetings.operations.agenda import park_topic
from regiekamer.rooms.meetings.operations.minutes import approve_minutes
from regiekamer.rooms.network.models import Organisation
from regiekamer.rooms.plan import operations as plan
from regiekamer.rooms.plan import queries as plan_queries
from regiekamer.rooms.plan.models import Action, ActionYear, Status

# How often another writer may take the same number first; each time the next number is tried.
ATTEMPTS = 50

TITLE = 200


@transaction.atomic
def record_decision(
    *,
    item: AgendaItem,
    text: str,
    by: Member,
    result: str = ResultCode.APPROVED,
    action: Action | None = None,
) -> Decision:
    """Record what was decided at an item, under the next number of the year.

    An approved decision at the item that approves the last minutes approves those minutes.
    """
    refuse_fixed(item)
    decision = Decision(region=by.region, item=item, year=item.meeting.year, number=1, action=action)
    decision.take({"text": tidy(text), "result": result})
    decision.full_clean(validate_constraints=False)
    _save_under_next_number(decision)
    announce(Verb.ADDED, decision, by=by)
    _approve_minutes(item, decision, by)
    return decision


def _save_under_next_number(decision: Decision) -> None:
    """The constraint decides who of two writers has a number; the other takes the next, so none is skipped."""
    for _attempt in range(ATTEMPTS):
        decision.number = queries.last_number(decision.year) + 1
        try:
            with transaction.atomic():
                decision.save(force_insert=True)
                return
        except IntegrityError:
            decision.pk = None
    raise Refused(_("Several people record decisions at this moment. Save again."))


def _approve_minutes(item: AgendaItem, decision: Decision, by: Member) -> None:
    earlier = item.approves
    if earlier and decision.result == ResultCode.APPROVED and earlier.minutes_state == MinutesState.DRAFT:
        approve_minutes(earlier, by=by)


@transaction.atomic
def change_decision(decision: Decision, *, by: Member, version: int | None = None, **values: Any) -> Decision:
    """Change text, result or action. Text and result of approved minutes stay as they are."""
    changes = decision.take(_tidied(values))
    if {"text", "result"} & changes.keys():
        refuse_fixed(decision.item)
    decision.full_clean()
    decision.save_over(version)
    announce(Verb.CHANGED, decision, by=by, changes=discreet(changes, decision.item))
    _approve_minutes(decision.item, decision, by)
    return decision


@transaction.atomic
def remove_decision(decision: Decision, *, by: Member) -> Decision:
    """Take away a decision typed by mistake: only the last of its year, so that no number is missing."""
    refuse_fixed(decision.item)
    if decision.number != queries.last_number(decision.year):
        raise Refused(
            _(
                "Later decisions have a number after %(code)s. Change its text, or give it the result "
                "“withdrawn”, so that no number is missing."
            )
            % {"code": decision.code}
        )
    Decision.objects.filter(pk=decision.pk).delete()
    announce(Verb.REMOVED, decision, by=by)
    return decision


@transaction.atomic
def take_over(result: Decision | FollowUp, *, year: int, by: Member) -> str:
    """Add a decision or finished follow-up to the result of its action in `year`, below what stands there.

    Returns the sentence. What is there already is not added twice; what stays inside the body is refused.
    """
    action = result.action
    if action is None:
        raise Refused(_("Choose first of which action this is a result."), "action")
    if result.item is not None and result.item.stays_inside:
        raise Refused(_("This stays inside the body, so it is not told in the result of an action."))
    if isinstance(result, FollowUp) and result.status != FollowUpStatus.DONE:
        raise Refused(_("This is not done yet, so it is no result."))
    sentence = queries.sentence_of(result)
    row = plan_queries.year_of(action, year)
    if row and sentence in row.result:
        raise Refused(_("This already stands in the result of %(year)s.") % {"year": year})
    _tell(action, year, row, sentence, by)
    announce(Verb.CHANGED, result, by=by, changes={"result_of": [None, f"{action} ({year})"]})
    return sentence


def _tell(action: Action, year: int, row: ActionYear | None, sentence: str, by: Member) -> None:
    """Add a sentence below the result of a year; a year that was not written yet begins with it."""
    whole = f"{row.result.rstrip() if row else ''}\n\n{sentence}".strip()
    fresh = {} if row else {"status": Status.RUNNING}
    try:
        plan.record_year(action, year=year, result=whole, version=row.version if row else 0, by=by, **fresh)
    except ValidationError as error:
        raise Refused(" ".join(error.messages)) from error
    except Stale as stale:
        raise Refused(_("Somebody else saved the result of this year just now. Try again.")) from stale


@transaction.atomic
def record_relay(
    *,
    item: AgendaItem,
    text: str,
    by: Member,
    bodies: Iterable[Body] = (),
    organisations: Iterable[Organisation] = (),
) -> Relay:
    """Record what has to be passed on from an item, and to whom: at least one body or organisation."""
    refuse_fixed(item)
    relay = Relay(region=by.region, item=item, text=tidy(text))
    relay.full_clean()
    relay.save()
    _set_addressees(relay, list(bodies), list(organisations))
    announce(Verb.ADDED, relay, by=by)
    return relay


@transaction.atomic
def change_relay(relay: Relay, *, by: Member, version: int | None = None, **values: Any) -> Relay:
    """Change the text, or `bodies` and `organisations`: to whom it goes."""
    bodies = list(values.pop("bodies", relay.bodies.all()))
    organisations = list(values.pop("organisations", relay.organisations.all()))
    changes = relay.take(_tidied(values))
    before = _names(relay.bodies.all(), relay.organisations.all())
    if "text" in changes:
        refuse_fixed(relay.item)
    relay.full_clean()
    relay.save_over(version)
    _set_addressees(relay, bodies, organisations)
    if before != _names(bodies, organisations):
        changes["addressees"] = [before, _names(bodies, organisations)]
    announce(Verb.CHANGED, relay, by=by, changes=discreet(changes, relay.item))
    return relay


def _names(bodies: Iterable[Body], organisations: Iterable[Organisation]) -> list[str]:
    return sorted(str(one) for one in (*bodies, *organisations))


def _set_addressees(relay: Relay, bodies: list[Body], organisations: list[Organisation]) -> None:
    if not bodies and not organisations:
        raise Refused(_("Say to whom it is passed on: a body or an organisation."), "to")
    if any(one.region_id != relay.region_id for one in (*bodies, *organisations)):
        raise Refused(_("This belongs to another region."), "to")
    relay.bodies.set(bodies)
    relay.organisations.set(organisations)


@transaction.atomic
def pass_on_relay(relay: Relay, *, by: Member, on: date | None = None) -> Relay:
    """Record that a relay was passed on, today or on the day given."""
    day = on or clock.today()
    if relay.passed_on:
        raise Refused(_("This was already passed on."))
    if day > clock.today():
        raise Refused(_("This day is still to come."), "on")
    changes = relay.take({"passed_on": day})
    relay.save_over(None)
    announce(Verb.CHANGED, relay, by=by, changes=changes)
    return relay


@transaction.atomic
def take_back_relay(relay: Relay, *, by: Member) -> Relay:
    """Record that a relay was not passed on after all."""
    changes = relay.take({"passed_on": None})
    relay.save_over(None)
    announce(Verb.CHANGED, relay, by=by, changes=changes)
    return relay


@transaction.atomic
def park_relay(relay: Relay, *, by: Member) -> list[Topic]:
    """Park a relay as a topic with each body it goes to, and count it as passed on when it goes to bodies only."""
    targets, told = list(relay.bodies.all()), relay.organisations.exists()
    if not targets:
        raise Refused(_("This goes to organisations only; there is no body to park it with."))
    if relay.passed_on:
        raise Refused(_("This was already passed on."))
    title, about = _as_topic(relay)
    there = set(
        Topic.objects.filter(body__in=targets, title=title, is_taken=False).values_list("body", flat=True)
    )
    made = [
        park_topic(body=body, title=title, about=about, dossier=relay.item.dossier, by=by)
        for body in targets
        if body.pk not in there
    ]
    if not told:
        pass_on_relay(relay, by=by)
    elif not made:
        raise Refused(_("This is already parked with its bodies. Pass it on to the organisations."))
    return made


def _as_topic(relay: Relay) -> tuple[str, str]:
    """The title of the topic, and what it says to prepare: the whole text, and where it comes from."""
    title = brief(relay.text, TITLE)
    source = _("Passed on by %(meeting)s.") % {"meeting": str(relay.item.meeting)}
    return title, source if title == relay.text else f"{relay.text}\n\n{source}"


@transaction.atomic
def remove_relay(relay: Relay, *, by: Member) -> Relay:
    """Take away a relay typed by mistake."""
    refuse_fixed(relay.item)
    Relay.objects.filter(pk=relay.pk).delete()
    announce(Verb.REMOVED, relay, by=by)
    return relay


def _tidied(values: dict[str, Any]) -> dict[str, Any]:
    return {**values, "text": tidy(values["text"])} if "text" in values else values
