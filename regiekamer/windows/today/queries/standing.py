"""How far is the region: what is there already, which results are missing."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, F, FilteredRelation, Q, QuerySet, Window
from django.utils.functional import Promise as Words
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.regions.models import Region
from regiekamer.foundation.trail.models import Entry, Verb
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.meetings.models import Meeting, Tally
from regiekamer.rooms.network.models import Organisation
from regiekamer.rooms.plan.models import Action, Promise, Status

MOST_MISSING = 5
# Each first step: what it is, what it is about, where it starts and where its result stands.
STEPS = {
    "organisations": (
        _("The organisations you work with"),
        _("Local governments, VDAB, sheltered-work companies: who sits at your tables."),
        "network:add_organisation",
        "network:organisations",
    ),
    "bodies": (
        _("The bodies where you meet"),
        _("Each with its rhythm, for example at least four times a year."),
        "bodies:add_body",
        "bodies:bodies",
    ),
    "plan": (
        _("Your action plan"),
        _("What you undertake, and what you promise for the year."),
        "plan:plans",
        "plan:plans",
    ),
    "meetings": (
        _("The first meetings"),
        _("Planned, held, or not held and why."),
        "meetings:plan",
        "meetings:meetings",
    ),
    "report": (
        _("The yearly report"),
        _("It composes itself from what you wrote down; you add the introduction and approve it."),
        "annual_report:reports",
        "annual_report:reports",
    ),
}
# A year of an action that is told by its reason; nobody expects a result beside it.
TOLD_BY_REASON = (Status.NOT_DONE, Status.PARKED, Status.STOPPED)


@dataclass(frozen=True)
class Step:
    """A first step: where it starts, where its result stands, and whether it is done or the next to do."""

    label: str | Words
    about: str | Words
    start: str
    result: str
    is_done: bool
    is_next: bool


@dataclass(frozen=True)
class Standing:
    """Which first steps of a region are done."""

    organisations: bool
    bodies: bool
    plan: bool
    meetings: bool
    report: bool

    @property
    def is_new(self) -> bool:
        """Whether there is nothing yet that a day could be about."""
        return not (self.plan or self.meetings)

    @property
    def is_complete(self) -> bool:
        """Whether the region is under way; the report comes every year."""
        return self.organisations and self.bodies and self.plan and self.meetings

    @property
    def steps(self) -> list[Step]:
        """The steps in the order that works best."""
        done = [getattr(self, name) for name in STEPS]
        coming = done.index(False) if False in done else -1
        return [
            Step(*words, is_done=done[place], is_next=place == coming)
            for place, words in enumerate(STEPS.values())
        ]


def standing(region: Region) -> Standing:
    """One question to the database for all steps; an approved report is known from the trail."""
    found = (
        Region.objects.filter(pk=region.pk)
        .annotate(
            organisations=Exists(Organisation.objects.all()),
            bodies=Exists(Body.objects.all()),
            plan=Exists(Action.objects.all()) | Exists(Promise.objects.all()),
            meetings=Exists(Meeting.objects.all()) | Exists(Tally.objects.all()),
            report=Exists(Entry.objects.filter(verb=Verb.APPROVED)),
        )
        .values("organisations", "bodies", "plan", "meetings", "report")
        .get()
    )
    return Standing(**found)


def unless_under_way(region: Region, has_meetings: bool, has_plan: bool) -> Standing | None:
    """The first steps; None once the region is under way. What the page already shows need not be asked."""
    if has_meetings and has_plan and Organisation.objects.exists():
        return None
    found = standing(region)
    return None if found.is_complete else found


@dataclass(frozen=True)
class Lacking:
    """An action that cannot be reported yet; `is_written` says whether anything stands there at all."""

    action: Action
    is_written: bool
    has_role: bool
    has_result: bool


@dataclass(frozen=True)
class Missing:
    """The first actions that lack something in a year, and how many there are."""

    year: int
    actions: list[Lacking]
    total: int


def missing_results(year: int) -> Missing:
    """The actions that run in `year` without our role or without a result.

    What was not done, parked or stopped has its reason; that is told instead of a result.
    """
    found = _running_in(year).annotate(
        told=FilteredRelation("years", condition=Q(years__year=year)),
        has_role=~Q(told__roles=[]) | ~Q(told__role_text=""),
        has_result=~Q(told__result="") | Q(told__status__in=TOLD_BY_REASON),
    )
    lacking = found.filter(Q(told__isnull=True) | Q(has_role=False) | Q(has_result=False))
    counted = lacking.annotate(written=F("told__pk"), total=Window(Count("pk"))).order_by("title")
    rows = list(counted[:MOST_MISSING])
    return Missing(year, [_lacking(one) for one in rows], rows[0].total if rows else 0)


def _lacking(action: Any) -> Lacking:
    written = action.written is not None
    return Lacking(action, written, written and bool(action.has_role), written and bool(action.has_result))


def _running_in(year: int) -> QuerySet[Action]:
    return Action.objects.filter(Q(last_year__isnull=True) | Q(last_year__gte=year), first_year__lte=year)
