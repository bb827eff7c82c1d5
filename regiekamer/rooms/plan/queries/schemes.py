"""Questions about programmes, schemes, and what stands under their headings in a year."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from regiekamer.rooms.plan.models import Action, ActionYear, Heading, Placement, Programme, Scheme, Status

# A year's status with which an action still counts as "at least one action for this priority".
COUNTS = {Status.PLANNED, Status.RUNNING, Status.DONE, Status.PARTLY}


def running_in(year: int) -> Q:
    """A filter for plans, schemes and actions that run in `year`."""
    return Q(first_year__lte=year) & (Q(last_year__isnull=True) | Q(last_year__gte=year))


def programmes() -> QuerySet[Programme]:
    """All programmes, with who funds them at hand."""
    return Programme.objects.select_related("funder")


def schemes() -> QuerySet[Scheme]:
    """All schemes, those that order the report first, with their programme at hand."""
    return Scheme.objects.select_related("programme")


def schemes_in(year: int) -> QuerySet[Scheme]:
    return schemes().filter(running_in(year))


def report_scheme(year: int) -> Scheme | None:
    """The scheme whose headings are the chapters of the report of `year`; None when there is none."""
    return schemes_in(year).filter(orders_report=True).order_by("-first_year", "pk").first()


def headings() -> QuerySet[Heading]:
    return Heading.objects.select_related("scheme", "parent")


def headings_of(scheme: Scheme) -> QuerySet[Heading]:
    return headings().filter(scheme=scheme)


@dataclass(frozen=True)
class Branch:
    """A heading at its place in the tree: `path` are the headings above it, the highest first."""

    heading: Heading
    path: tuple[Heading, ...] = ()

    @property
    def depth(self) -> int:
        return len(self.path)

    @property
    def label(self) -> str:
        """The heading with those above it: "P1 Netwerk › ROSE"."""
        return " › ".join(str(one) for one in (*self.path, self.heading))


def heading_tree(scheme: Scheme) -> list[Branch]:
    """The headings of a scheme in reading order, each after the one it stands under (1 query)."""
    return _grow(Heading.objects.filter(scheme=scheme))


def _grow(found: Iterable[Heading]) -> list[Branch]:
    below: dict[int | None, list[Heading]] = defaultdict(list)
    for heading in found:
        below[heading.parent_id].append(heading)

    def walk(parent: int | None, path: tuple[Heading, ...]) -> list[Branch]:
        branches = []
        for heading in below[parent]:
            branches += [Branch(heading, path), *walk(heading.pk, (*path, heading))]
        return branches

    return walk(None, ())


@dataclass(frozen=True)
class ActionInYear:
    """An action in one year: its row of that year if there is one, and where it stands if that was asked."""

    action: Action
    year: int
    row: ActionYear | None
    placement: Placement | None = None

    @property
    def title(self) -> str:
        """What it is called under this heading."""
        return (self.placement.title if self.placement else "") or self.action.title

    @property
    def counts(self) -> bool:
        """Whether it satisfies a priority: planned, running or (partly) done; no row yet counts as planned."""
        return self.row is None or self.row.status in COUNTS


@dataclass(frozen=True)
class Chapter:
    """A heading with the actions of a year that stand under it."""

    branch: Branch
    actions: tuple[ActionInYear, ...]

    @property
    def heading(self) -> Heading:
        return self.branch.heading


def chapters(scheme: Scheme, year: int) -> list[Chapter]:
    """The headings of a scheme in reading order, each with its actions of `year` (3 queries)."""
    return _chapters([scheme], year)[scheme.pk]


def _chapters(asked: list[Scheme], year: int) -> dict[int, list[Chapter]]:
    by_scheme: dict[int, list[Heading]] = defaultdict(list)
    for heading in Heading.objects.filter(scheme__in=asked):
        by_scheme[heading.scheme_id].append(heading)
    placed = _placed(asked, year)
    return {
        scheme.pk: [
            Chapter(branch, tuple(placed[branch.heading.pk])) for branch in _grow(by_scheme[scheme.pk])
        ]
        for scheme in asked
    }


def _placed(asked: list[Scheme], year: int) -> dict[int, list[ActionInYear]]:
    """The actions of `year` by the heading that they stand under."""
    rows = rows_of_year(year)
    found: dict[int, list[ActionInYear]] = defaultdict(list)
    places = Placement.objects.filter(heading__scheme__in=asked).select_related("action")
    for place in places.order_by("position", "action__title"):
        if place.action.runs_in(year):
            one = ActionInYear(place.action, year, rows.get(place.action_id), place)
            found[place.heading_id].append(one)
    return found


def rows_of_year(year: int, actions: Iterable[Action] | None = None) -> dict[int, ActionYear]:
    """What was recorded for `year`, by action: for all actions or for the given ones (1 query)."""
    rows = ActionYear.objects.filter(year=year)
    if actions is not None:
        rows = rows.filter(action__in=[action.pk for action in actions])
    return {row.action_id: row for row in rows}


@dataclass(frozen=True)
class HeadingCheck:
    """A heading that asks an action: which ones satisfy it, and which stand there without counting."""

    branch: Branch
    satisfied_by: tuple[ActionInYear, ...]
    others: tuple[ActionInYear, ...]

    @property
    def is_gap(self) -> bool:
        return not self.satisfied_by


@dataclass(frozen=True)
class SchemeCheck:
    """The check of one scheme in one year."""

    scheme: Scheme
    year: int
    headings: tuple[HeadingCheck, ...]

    @property
    def gaps(self) -> tuple[HeadingCheck, ...]:
        return tuple(one for one in self.headings if one.is_gap)


def priorities_check(year: int) -> list[SchemeCheck]:
    """For every scheme that asks an action per heading per year: does each heading have one? (4 queries)

    What stands under a lower heading satisfies the heading above it as well.
    """
    asked = list(schemes_in(year).filter(asks_action_each_year=True))
    by_scheme = _chapters(asked, year)
    return [SchemeCheck(scheme, year, _checks(by_scheme[scheme.pk])) for scheme in asked]


def _checks(found: list[Chapter]) -> tuple[HeadingCheck, ...]:
    below: dict[int, dict[int, ActionInYear]] = defaultdict(dict)
    for chapter in found:
        for heading in (*chapter.branch.path, chapter.heading):
            below[heading.pk].update({one.action.pk: one for one in chapter.actions})
    checks = []
    for chapter in found:
        actions = below[chapter.heading.pk].values()
        good = tuple(one for one in actions if one.counts)
        checks.append(HeadingCheck(chapter.branch, good, tuple(one for one in actions if not one.counts)))
    return tuple(checks)
