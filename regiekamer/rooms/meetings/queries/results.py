"""Questions about what was decided and what has to be passed on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Max, Prefetch, Q, QuerySet
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.periods import running_on
from regiekamer.rooms.bodies.models import Body, Seat
from regiekamer.rooms.dossiers.models import Dossier
from regiekamer.rooms.meetings.models import Decision, FollowUp, Relay
from regiekamer.rooms.meetings.queries.follow_ups import STAYS_INSIDE, done_for, done_on, of_body
from regiekamer.rooms.network.models import Organisation
from regiekamer.rooms.plan import queries as plan
from regiekamer.rooms.plan.models import Action

MOST_NAMES = 30


def decisions() -> QuerySet[Decision]:
    """All decisions, with their item, meeting, body, dossier and action at hand."""
    return Decision.objects.select_related("item__meeting__body", "item__dossier", "action")


def find_decisions(
    *,
    words: str = "",
    body: Body | None = None,
    year: int | None = None,
    result: str = "",
    action: Action | None = None,
    dossier: Dossier | None = None,
    with_confidential: bool = False,
) -> QuerySet[Decision]:
    """The register: the decisions that fit, the latest first. `words` also finds a number such as 2026-014."""
    found = decisions() if with_confidential else decisions().exclude(STAYS_INSIDE)
    if words:
        found = found.filter(_with_words(words))
    if body:
        found = found.filter(of_body(body))
    if year:
        found = found.filter(year=year)
    if result:
        found = found.filter(result=result)
    if action:
        found = found.filter(action=action)
    return found.filter(item__dossier=dossier) if dossier else found


def _with_words(words: str) -> Q:
    named = Q(text__icontains=words) | Q(item__title__icontains=words)
    year, _dash, number = words.strip().partition("-")
    if all(one.isascii() and one.isdigit() and len(one) <= 4 for one in (year, number)):
        named |= Q(year=int(year), number=int(number))
    return named


def decisions_as_listed(found: QuerySet[Decision]) -> QuerySet[Decision]:
    """The decisions with no more columns than the register shows: a page of them costs half."""
    meeting = ("item__meeting__year", "item__meeting__day", "item__meeting__body__name")
    about = ("item__title", "item__purpose", "item__is_confidential", "item__dossier__title", "action__title")
    own = ("year", "number", "text", "result", "item__meeting__body__short_name")
    return found.only(*own, *about, *meeting)


def years_decided() -> list[int]:
    """The years in which something was decided, the latest first."""
    return list(Decision.objects.order_by("-year").values_list("year", flat=True).distinct())


def last_number(year: int) -> int:
    """The number of the last decision of a year; 0 when there is none."""
    found = Decision.objects.filter(year=year).order_by().aggregate(last=Max("number"))
    return int(found["last"] or 0)


def relays() -> QuerySet[Relay]:
    """All relays, with their item, meeting and body, and to whom they go, at hand (3 queries)."""
    found = Relay.objects.select_related("item__meeting__body", "item__dossier")
    return found.prefetch_related("bodies", "organisations")


def relays_as_listed(found: QuerySet[Relay]) -> QuerySet[Relay]:
    """The relays with no more than their list shows, and to whom they go in `to_bodies`, `to_organisations`."""
    short = ("name", "short_name")
    found = found.prefetch_related(None).prefetch_related(
        Prefetch("bodies", Body.objects.only(*short), to_attr="to_bodies"),
        Prefetch("organisations", Organisation.objects.only(*short), to_attr="to_organisations"),
    )
    meeting = ("item__meeting__year", "item__meeting__day", "item__meeting__body__name")
    return (
        found.select_related(None)
        .select_related("item__meeting__body")
        .only(*("text", "passed_on", "item__title", "item__meeting__body__short_name"), *meeting)
    )


def find_relays(
    *, state: str = "", body: Body | None = None, words: str = "", with_confidential: bool = False
) -> QuerySet[Relay]:
    """What has to be passed on, the oldest first. `state`: empty for what waits, "passed_on", or "all".

    `body` is where it comes from or where it goes.
    """
    found = relays() if with_confidential else relays().exclude(STAYS_INSIDE)
    if body:
        aimed = Relay.objects.filter(bodies=body).values("pk")
        found = found.filter(of_body(body) | Q(pk__in=aimed))
    if words:
        found = found.filter(Q(text__icontains=words) | Q(item__title__icontains=words))
    if state == "passed_on":
        return found.filter(passed_on__isnull=False).order_by("-passed_on", "-pk")
    found = found if state == "all" else found.filter(passed_on__isnull=True)
    return found.order_by("item__meeting__year", "item__meeting__day", "pk")


@dataclass(frozen=True)
class Addressees:
    """To whom something is passed on, and the typed names that nobody goes by."""

    bodies: list[Body] = field(default_factory=list)
    organisations: list[Organisation] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)


def addressees_called(names: str) -> Addressees:
    """Who is meant by typed names of bodies and organisations, with commas, semicolons or lines between them."""
    found = Addressees()
    for name in _each_name(names):
        body, organisation = _called(name)
        if body and body not in found.bodies:
            found.bodies.append(body)
        elif organisation and organisation not in found.organisations:
            found.organisations.append(organisation)
        elif not body and not organisation:
            found.unknown.append(name)
    return found


def _each_name(names: str) -> Iterator[str]:
    """The names; one that holds a comma itself is taken whole when somebody goes by it."""
    for piece in re.split(r"[;\n]", names)[:MOST_NAMES]:
        whole = " ".join(piece.split())
        if "," in whole and not any(_called(whole)):
            yield from (one.strip() for one in whole.split(",")[:MOST_NAMES] if one.strip())
        elif whole:
            yield whole


def _called(name: str) -> tuple[Body | None, Organisation | None]:
    named = Q(name__iexact=name) | Q(short_name__iexact=name)
    now = running_on(clock.today())
    body = Body.objects.filter(now & named).first()
    return body, None if body else Organisation.objects.filter(now & named).first()


def relay_suggestions(body: Body) -> list[str]:
    """To whom something may be passed on: every other body that runs, then who sits in this one."""
    now = running_on(clock.today())
    others = Body.objects.filter(now).exclude(pk=body.pk).order_by("name")
    seats = Seat.objects.filter(now, body=body)
    places = Organisation.objects.filter(pk__in=seats.values("organisation")).order_by("name")
    return [*others.values_list("name", flat=True), *places.values_list("name", flat=True)]


@dataclass(frozen=True)
class ForAction:
    """A decision or finished follow-up of an action: of which year it is a result, and whether that tells it."""

    record: Decision | FollowUp
    year: int
    is_told: bool

    @property
    def may_be_told(self) -> bool:
        """Whether it can still be added to the result of its year."""
        inside = self.record.item is not None and self.record.item.stays_inside
        return not self.is_told and not inside


@dataclass(frozen=True)
class ActionResults:
    """What meetings decided and finished for an action of the plan."""

    decisions: list[ForAction]
    follow_ups: list[ForAction]

    def __bool__(self) -> bool:
        return bool(self.decisions or self.follow_ups)


def results_of_action(action: Action, *, with_confidential: bool = False, most: int = 30) -> ActionResults:
    """The latest decisions and finished follow-ups of an action (3 queries)."""
    told = dict(action.years.values_list("year", "result"))

    def for_action(record: Decision | FollowUp) -> ForAction:
        year = year_of_result(record)
        return ForAction(record, year, sentence_of(record) in told.get(year, ""))

    decided = find_decisions(action=action, with_confidential=with_confidential)[:most]
    done = done_for(action, with_confidential=with_confidential)[:most]
    return ActionResults([for_action(one) for one in decided], [for_action(one) for one in done])


def year_of_result(record: Any) -> int:
    """Of which year it is a result: that of the decision, or in which the follow-up was done."""
    if isinstance(record, Decision):
        return record.year
    done_at = record.done_at if hasattr(record, "done_at") else done_on(record)
    return localtime(done_at).year if done_at else record.asked_on.year


def sentence_of(record: Decision | FollowUp) -> str:
    """What the result of an action tells of it: the text, and where it was decided or asked."""
    text = " ".join(record.text.split())
    text = text if text.endswith((".", "!", "?")) else f"{text}."
    if isinstance(record, Decision):
        facts = {"text": text, "code": record.code, "meeting": str(record.item.meeting)}
        return _("%(text)s (decision %(code)s, %(meeting)s)") % facts
    if record.item:
        return _("%(text)s (done; asked by %(meeting)s)") % {
            "text": text,
            "meeting": str(record.item.meeting),
        }
    return text


def action_choices() -> QuerySet[Action]:
    """The actions of the plan by title, with no more than a list to choose from needs."""
    return plan.actions().select_related(None).only("title").order_by("title")
