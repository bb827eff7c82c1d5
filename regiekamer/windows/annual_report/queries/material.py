"""Gathering what a year holds, in a fixed number of queries, ordered as the report tells it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any, TypeVar

from django.db.models import Q, QuerySet

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.counts import Count
from regiekamer.foundation.regions.models import Region
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.meetings import queries as meetings
from regiekamer.rooms.meetings.queries import BodyYear
from regiekamer.rooms.plan.models import (
    Action,
    ActionYear,
    Heading,
    Outcome,
    Partner,
    Placement,
    Promise,
    Scheme,
)
from regiekamer.windows.annual_report.models import Edition, OwnText, Report

Row = TypeVar("Row", Promise, Partner)


@dataclass(frozen=True)
class Entry:
    """One action as the report tells it."""

    action: Action
    title: str
    in_year: ActionYear | None
    bodies: tuple[Body, ...]
    partners: tuple[Partner, ...]
    made: tuple[Promise, ...]  # promises for this year
    ahead: tuple[Promise, ...]  # promises for the next year
    own: OwnText | None

    @property
    def key(self) -> str:
        return f"action-{self.action.pk}"


@dataclass(frozen=True)
class Reference:
    """An action that is told under another heading."""

    title: str
    told_at: Entry | None


@dataclass(frozen=True)
class Section:
    """A heading of the ordering scheme with its entries, in order, and the sections under it."""

    heading: Heading | None
    title: str
    about: str
    items: tuple[Entry | Reference, ...]
    sections: tuple["Section", ...]
    own: OwnText | None = None

    @property
    def key(self) -> str:
        return f"heading-{self.heading.pk}" if self.heading else "heading-0"

    def entries(self) -> Iterator[Entry]:
        """Every entry told here or deeper."""
        yield from (item for item in self.items if isinstance(item, Entry))
        for section in self.sections:
            yield from section.entries()


@dataclass(frozen=True)
class SchemeTable:
    """A reporting scheme of the year: per heading the actions that count for it."""

    scheme: Scheme
    rows: tuple[tuple[Heading, tuple[Action, ...]], ...]


@dataclass(frozen=True)
class Material:
    """Everything that a report of `year` is composed from."""

    region: Region
    year: int
    report: Report
    chapters: tuple[Section, ...]
    body_years: dict[int, BodyYear]
    bodies: tuple[Body, ...]
    promises: tuple[Promise, ...]

    @cached_property
    def progress(self) -> dict[int, Count]:
        """How far each promise is that is counted from meetings (2 queries, when first read)."""
        return meetings.progress_of([one for one in self.promises if one.year <= self.year])

    @cached_property
    def schemes(self) -> tuple[SchemeTable, ...]:
        """The schemes that ask an action per heading (3 queries, when first read)."""
        return _scheme_tables(self.year)

    def entries(self) -> Iterator[Entry]:
        for chapter in self.chapters:
            yield from chapter.entries()


def reports() -> QuerySet[Report]:
    return Report.objects.all()


def report_of(region: Region, year: int) -> Report:
    """The report of a year: the one that was begun, else a new, unsaved one."""
    return reports().filter(year=year).first() or Report(region=region, year=year, version=0)


def own_text(report: Report, key: str) -> OwnText:
    """The director's own words at one place: those written, else new, unsaved ones."""
    found = report.own_texts.filter(key=key).first() if report.pk else None
    return found or OwnText(region=report.region, report=report, key=key, version=0)


def years_to_report() -> list[int]:
    """The years that have something to tell, newest first: with results, or a report that was begun."""
    years = set(ActionYear.objects.order_by().values_list("year", flat=True).distinct())
    begun = set(reports().order_by().values_list("year", flat=True))
    return sorted((years | begun | {clock.today().year}), reverse=True)


def editions(report: Report) -> QuerySet[Edition]:
    """The approved editions of a report, newest first."""
    return Edition.objects.filter(report=report.pk)


def latest_edition(report: Report) -> Edition | None:
    return editions(report).first() if report.pk else None


def gather(region: Region, year: int, report: Report | None = None) -> Material:
    """Read the year once: the number of queries does not depend on how much it holds."""
    report = report or report_of(region, year)
    return _gather(report, _headings(year))


def gather_chapter(report: Report, chapter: int) -> Material:
    """The chapters by name, and what is told under one of them."""
    headings = _headings(report.year)
    return _gather(report, headings, Q(heading__in=_under(headings, chapter)))


def gather_place(report: Report, key: str) -> Material:
    """The chapters by name, with nothing told but the action that `key` may name."""
    named = key.removeprefix("action-")
    action = int(named) if named.isdecimal() and len(named) < 19 else 0
    return _gather(report, _headings(report.year), Q(action=action))


def _gather(report: Report, headings: list[Heading], told: Q | None = None) -> Material:
    """What the placements `told` tell; all placements of the year when that is None."""
    order = _Order(report, headings, told)
    only = None if told is None else list(order.bodies)
    return Material(
        region=report.region,
        year=report.year,
        report=report,
        chapters=order.chapters(),
        body_years=meetings.years_of_bodies(report.year, only),
        bodies=tuple(body for body in order.bodies.values() if body.runs_in(report.year)),
        promises=tuple(order.every_promise),
    )


def _headings(year: int) -> list[Heading]:
    """The headings of the scheme that orders the report of a year."""
    schemes = Scheme.objects.filter(orders_report=True, first_year__lte=year).exclude(last_year__lt=year)
    scheme = schemes.order_by("-first_year").first()
    return list(scheme.headings.all()) if scheme else []


def _under(headings: Iterable[Heading], chapter: int) -> set[int]:
    """A heading and all those below it."""
    below: dict[int | None, list[int]] = defaultdict(list)
    for heading in headings:
        below[heading.parent_id].append(heading.pk)
    found, coming = set(), [chapter]
    while coming:
        pk = coming.pop()
        found.add(pk)
        coming += below[pk]
    return found


def _bodies(wanted: Iterable[int] | None = None) -> QuerySet[Body]:
    """All bodies or those `wanted`, with what the report tells of them, their organiser and their successor."""
    named = ("name", "short_name", "our_role", "starts_on", "ends_on", "end_reason")
    others = ("organiser__name", "organiser__short_name", "successor__name")
    found = Body.objects.select_related("organiser", "successor").only(*named, *others)
    return found if wanted is None else found.filter(pk__in=wanted)


def _promises() -> QuerySet[Promise]:
    """The promises with what the report tells of them, their action, body and successor."""
    told = ("year", "text", "unit", "operator", "quantity", "rhythm", "counts_meetings")
    answer = ("outcome", "outcome_reason", "successor__text")
    linked = Promise.objects.select_related("action", "body", "successor")
    return linked.only(*told, *answer, "action__title", "body__name")


class _Order:
    """Puts the actions of a year under the headings of the scheme that orders the report."""

    def __init__(self, report: Report, headings: list[Heading], told: Q | None) -> None:
        self.year, self.headings = report.year, headings
        self.placed = self._placed(told)
        actions = {one.action_id for one in self.placed}
        narrow = Q() if told is None else Q(action__in=actions)
        self.actions = {one.action_id: one.action for one in self.placed}
        self.body_ids = self._body_ids()
        wanted = None if told is None else {pk for pks in self.body_ids.values() for pk in pks}
        self.bodies = {body.pk: body for body in _bodies(wanted)}
        asked = Q(year__in=(self.year, self.year + 1)) | Q(year__lt=self.year, outcome=Outcome.OPEN)
        self.every_promise = list(_promises().filter(asked, narrow).order_by("year", "pk"))
        self.promises = _by_action(self.every_promise)
        self.own = {own.key: own for own in report.own_texts.all()} if report.pk else {}
        years = ActionYear.objects.filter(narrow, year=self.year)
        self.in_year = {row.action_id: row for row in years}
        self.partners = _by_action(self._partners())
        self.told: dict[int, Entry] = {}

    def _placed(self, told: Q | None) -> list[Placement]:
        """The placements of the year's actions; a narrow question also gets where those actions are told."""
        inside = Placement.objects.filter(heading__in=self.headings)
        if told is not None:
            inside = inside.filter(
                told | Q(is_main=True, action__in=inside.filter(told).order_by().values("action"))
            )
        running = inside.filter(action__first_year__lte=self.year).exclude(action__last_year__lt=self.year)
        return list(running.select_related("action"))

    def _body_ids(self) -> dict[int, list[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        links: Any = Action.bodies.through
        for link in links._default_manager.filter(action__in=self.actions).order_by("pk"):
            found[link.action_id].append(link.body_id)
        return found

    def _partners(self) -> QuerySet[Partner]:
        named = ("organisation__name", "organisation__short_name", "organisation__kind")
        linked = Partner.objects.select_related("organisation").filter(action__in=self.actions)
        return linked.only("action", "role", *named)

    def chapters(self) -> tuple[Section, ...]:
        placements: dict[int, list[Placement]] = defaultdict(list)
        for placement in self.placed:
            placements[placement.heading_id].append(placement)
        self._tell(self.placed)
        children: dict[int | None, list[Heading]] = defaultdict(list)
        for heading in self.headings:
            children[heading.parent_id].append(heading)
        return tuple(self._section(heading, children, placements) for heading in children[None])

    def _tell(self, placements: Iterable[Placement]) -> None:
        for placement in placements:
            if placement.is_main:
                action = self.actions[placement.action_id]
                self.told[action.pk] = self._entry(action, placement.title or action.title)

    def _section(
        self,
        heading: Heading,
        children: dict[int | None, list[Heading]],
        placements: dict[int, list[Placement]],
    ) -> Section:
        return Section(
            heading=heading,
            title=heading.title,
            about=heading.about,
            items=tuple(self._item(placement) for placement in placements[heading.pk]),
            sections=tuple(self._section(child, children, placements) for child in children[heading.pk]),
            own=self.own.get(f"heading-{heading.pk}"),
        )

    def _item(self, placement: Placement) -> Entry | Reference:
        told = self.told.get(placement.action_id)
        if placement.is_main and told is not None:
            return told
        return Reference(placement.title or self.actions[placement.action_id].title, told)

    def _entry(self, action: Action, title: str) -> Entry:
        promises = self.promises[action.pk]
        return Entry(
            action=action,
            title=title,
            in_year=self.in_year.get(action.pk),
            bodies=tuple(self.bodies[pk] for pk in self.body_ids[action.pk]),
            partners=tuple(self.partners[action.pk]),
            made=tuple(p for p in promises if p.year <= self.year),
            ahead=tuple(p for p in promises if p.year == self.year + 1),
            own=self.own.get(f"action-{action.pk}"),
        )


def _by_action(rows: Iterable[Row]) -> dict[int | None, list[Row]]:
    found: dict[int | None, list[Row]] = defaultdict(list)
    for row in rows:
        found[row.action_id].append(row)
    return found


def _scheme_tables(year: int) -> tuple[SchemeTable, ...]:
    """The schemes that ask an action per heading in `year`, with the actions that answer."""
    schemes = Scheme.objects.filter(asks_action_each_year=True, first_year__lte=year).exclude(
        last_year__lt=year
    )
    headings: dict[int, list[Heading]] = defaultdict(list)
    actions: dict[int, list[Action]] = defaultdict(list)
    for heading in Heading.objects.filter(scheme__in=schemes):
        headings[heading.scheme_id].append(heading)
    placed = Placement.objects.filter(heading__scheme__in=schemes).select_related("action")
    years = ("action__title", "action__first_year", "action__last_year")
    for placement in placed.only("heading", *years):
        if placement.action.runs_in(year):
            actions[placement.heading_id].append(placement.action)
    return tuple(
        SchemeTable(scheme, tuple((heading, tuple(actions[heading.pk])) for heading in headings[scheme.pk]))
        for scheme in schemes
    )
