"""What a report still lacks, each gap with the page where it is mended.

The list asks the records for no more than it names, so that it does not cost what the whole report costs.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.functions import Lower
from django.utils.translation import gettext as _

from regiekamer.foundation.kernel.periods import running_in
from regiekamer.foundation.regions.models import Region
from regiekamer.foundation.ui.page import href
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.meetings.models import Meeting, MeetingStatus, Tally
from regiekamer.rooms.plan.models import (
    ASKS_REASON,
    Action,
    ActionYear,
    Heading,
    Outcome,
    Placement,
    Promise,
    Scheme,
)
from regiekamer.windows.annual_report.models import OwnText, Report


class Gap(NamedTuple):
    """One thing that is missing: of what kind, about what, and where to mend it. `chapter` is its heading."""

    kind: str
    what: str
    about: str
    url: str
    chapter: int = 0


@dataclass(frozen=True)
class ChapterState:
    """A chapter at a glance: how many entries it tells, and how many gaps those have."""

    pk: int
    title: str
    entries: int
    gaps: int


@dataclass(frozen=True)
class Standing:
    """The state of a report: its chapters in order, and everything that it lacks."""

    chapters: tuple[ChapterState, ...]
    gaps: tuple[Gap, ...]


class _Told(NamedTuple):
    """An entry, as far as the list of gaps needs it."""

    action: int
    title: str
    chapter: int


def gaps_of(report: Report) -> list[Gap]:
    """All gaps of a report, in the order of its chapters, then those that stand outside them."""
    return list(standing_of(report).gaps)


def standing_of(report: Report) -> Standing:
    """The chapters and the gaps of a report, in nine queries whatever the year holds."""
    region, year = report.region, report.year
    scheme = Scheme.objects.filter(_runs(year), orders_report=True).order_by("-first_year").first()
    headings = list(Heading.objects.filter(scheme=scheme).values_list("pk", "parent", "title"))
    told = _told(scheme, headings, year)
    gaps = (
        *_of_entries(report, told),
        *_of_actions(region, scheme, year),
        *_of_bodies(region, year),
        *_of_promises(region, year),
        *_of_schemes(region, year),
    )
    chapters = (
        ChapterState(
            pk, title, sum(one.chapter == pk for one in told), sum(gap.chapter == pk for gap in gaps)
        )
        for pk, parent, title in headings
        if parent is None
    )
    return Standing(tuple(chapters), gaps)


def _runs(year: int, prefix: str = "") -> Q:
    """A filter for what runs in a year, of the record itself or of the one that `prefix` leads to."""
    ends = Q(**{f"{prefix}last_year__isnull": True}) | Q(**{f"{prefix}last_year__gte": year})
    return ends & Q(**{f"{prefix}first_year__lte": year})


def _told(scheme: Scheme | None, headings: list[tuple[int, int | None, str]], year: int) -> list[_Told]:
    """The entries of the report, in the order in which it tells them."""
    placed: dict[int, list[tuple[int, str]]] = defaultdict(list)
    places = Placement.objects.filter(_runs(year, "action__"), heading__scheme=scheme, is_main=True)
    for heading, action, title, usual in places.values_list("heading", "action", "title", "action__title"):
        placed[heading].append((action, title or usual))
    below: dict[int | None, list[int]] = defaultdict(list)
    for pk, parent, _title in headings:
        below[parent].append(pk)

    def walk(heading: int, chapter: int) -> Iterator[_Told]:
        yield from (_Told(action, title, chapter) for action, title in placed[heading])
        for child in below[heading]:
            yield from walk(child, chapter)

    return [one for chapter in below[None] for one in walk(chapter, chapter)]


def _of_entries(report: Report, told: list[_Told]) -> Iterator[Gap]:
    no_role, no_result = _("no role yet"), _("no result yet")
    has_role, has_result = _written(report)
    for action, title, chapter in told:
        url = href(report.region, "plan:record_year", action, report.year)
        if action not in has_role:
            yield Gap("role", no_role, title, url, chapter)
        if action not in has_result:
            yield Gap("result", no_result, title, url, chapter)


def _written(report: Report) -> tuple[set[int], set[int]]:
    """The actions with a role, and those with a result or a reason; own words count beside a row of the year."""
    own = OwnText.objects.filter(report=report.pk, key__startswith="action-").exclude(text="")
    keys = set(own.values_list("key", flat=True)) if report.pk else set()
    has_role, has_result = set(), set()
    rows = ActionYear.objects.filter(year=report.year).order_by()
    for action, roles, words, result, status in rows.values_list(
        "action", "roles", "role_text", "result", "status"
    ):
        if roles or words:
            has_role.add(action)
        if result or status in ASKS_REASON or f"action-{action}" in keys:
            has_result.add(action)
    return has_role, has_result


def _of_actions(region: Region, scheme: Scheme | None, year: int) -> Iterator[Gap]:
    what = _("stands under no heading, so the report does not tell it")
    told = Placement.objects.filter(action=OuterRef("pk"), heading__scheme=scheme, is_main=True).order_by()
    untold = Action.objects.filter(_runs(year)).exclude(Exists(told))
    yield from _gaps("place", what, untold.values_list("pk", "title"), region, "plan:action")


def _of_bodies(region: Region, year: int) -> Iterator[Gap]:
    what = _("no meeting and no count in the year")
    heard = (MeetingStatus.HELD, MeetingStatus.NOT_HELD)
    met = Meeting.objects.filter(body=OuterRef("pk"), year=year, status__in=heard).order_by()
    counted = Tally.objects.filter(body=OuterRef("pk"), year=year).order_by()
    silent = Body.objects.filter(running_in(year)).exclude(Exists(met)).exclude(Exists(counted))
    names = silent.order_by(Lower("name")).values_list("pk", "name")
    yield from _gaps("meetings", what, names, region, "bodies:body")


def _of_promises(region: Region, year: int) -> Iterator[Gap]:
    what = _("not answered yet")
    waiting = Promise.objects.filter(year__lte=year, outcome=Outcome.OPEN).values_list("pk", "text")
    yield from _gaps("promise", what, waiting, region, "plan:promise")


def _gaps(kind: str, what: str, rows: QuerySet[Any, Any], region: Region, page_name: str) -> Iterator[Gap]:
    """A gap for each record of `rows`, by primary key and name."""
    for pk, name in rows:
        yield Gap(kind, what, name, href(region, page_name, pk))


def _of_schemes(region: Region, year: int) -> Iterator[Gap]:
    what, url = _("no action in the year"), href(region, "plan:priorities", year)
    asks = Scheme.objects.filter(_runs(year), asks_action_each_year=True).order_by()
    answered = Placement.objects.filter(_runs(year, "action__"), heading=OuterRef("pk")).order_by()
    empty = Heading.objects.filter(scheme__in=asks).exclude(Exists(answered)).only("code", "title")
    in_order = ("-scheme__orders_report", "scheme__first_year", "scheme__name", "position", "code", "title")
    for heading in empty.order_by(*in_order):
        yield Gap("priority", what, str(heading), url)
