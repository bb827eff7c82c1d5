"""Questions about plans and actions: the list of a year, and the story of one action over its years."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Case, Count, Exists, F, FilteredRelation, OuterRef, Q, QuerySet, When

from regiekamer.foundation.kernel import clock
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.plan.models import (
    GOES_ON,
    LAST_YEAR,
    Action,
    ActionYear,
    BudgetKind,
    BudgetLine,
    Outcome,
    Partner,
    Placement,
    Plan,
    Promise,
    Scheme,
    Status,
)
from regiekamer.rooms.plan.queries.promises import years_promised
from regiekamer.rooms.plan.queries.schemes import ActionInYear, Branch, rows_of_year, running_in

NOTHING_YET = "none"


def plans() -> QuerySet[Plan]:
    """All plans, the newest first, with the reporting entity at hand."""
    return Plan.objects.select_related("reporting_entity")


def plan_of(year: int, every: Iterable[Plan] | None = None) -> Plan | None:
    """The plan that runs in `year`, the newest of several; None when there is none."""
    return next((plan for plan in (plans() if every is None else every) if plan.runs_in(year)), None)


def actions() -> QuerySet[Action]:
    """All actions, with their plan and successor at hand."""
    return Action.objects.select_related("plan__reporting_entity", "successor")


def placements() -> QuerySet[Placement]:
    return Placement.objects.select_related("action", "heading__scheme")


def partners() -> QuerySet[Partner]:
    return Partner.objects.select_related("action", "organisation")


def _listed_partners() -> QuerySet[Partner]:
    return Partner.objects.select_related("organisation").only("role", "organisation__name")


def budget_lines() -> QuerySet[BudgetLine]:
    return BudgetLine.objects.select_related("action")


def action_years() -> QuerySet[ActionYear]:
    return ActionYear.objects.select_related("action")


def year_of(action: Action, year: int) -> ActionYear | None:
    """What was recorded for an action in a year; None when that is nothing yet."""
    return action.years.select_related("action").filter(year=year).first()


def years_told() -> set[int]:
    """The years for which something was recorded (1 query)."""
    return set(ActionYear.objects.order_by().values_list("year", flat=True).distinct())


def years_of(every: Sequence[Plan], told: set[int]) -> list[int]:
    """The years of plans, the oldest first; one without an end goes on to this year, or to the last told."""
    if not every:
        return []
    open_end = max(clock.today().year, *told, 0)
    last = max(plan.last_year or max(open_end, plan.first_year) for plan in every)
    return list(range(min(plan.first_year for plan in every), last + 1))


def years_known(promised: set[int] | None = None) -> list[int]:
    """Every year that the region's plans, recorded years and promises touch, the oldest first (3 queries).

    One less for who has the years of promises at hand as `promised`.
    """
    told = years_told()
    every = list(Plan.objects.only("first_year", "last_year"))
    known = {*told, *(years_promised() if promised is None else promised), *years_of(every, told)}
    return list(range(min(known), max(known) + 1)) if known else []


def year_at_hand(years: Sequence[int], told: set[int] | None = None) -> int:
    """The year to open on: the newest one, not after this year, for which something was recorded."""
    today = clock.today().year
    fit = {year for year in (years_told() if told is None else told) if year <= today and year in years}
    if fit:
        return max(fit)
    return min(max(today, years[0]), years[-1]) if years else today


def find_actions(
    year: int, *, plan: Plan | None = None, kind: str = "", status: str = "", words: str = ""
) -> QuerySet[Action]:
    """The actions that run in `year` and fit; status NOTHING_YET asks those without anything recorded."""
    found = actions().filter(running_in(year))
    if plan:
        found = found.filter(plan=plan)
    if kind:
        found = found.filter(kind=kind)
    if words:
        found = found.filter(Q(title__icontains=words) | Q(about__icontains=words))
    if status:
        rows = ActionYear.objects.filter(action=OuterRef("pk"), year=year)
        found = found.filter(~Exists(rows) if status == NOTHING_YET else Exists(rows.filter(status=status)))
    return found


def actions_of_year(
    year: int, *, plan: Plan | None = None, kind: str = "", status: str = "", words: str = ""
) -> list[ActionInYear]:
    """The actions that run in `year`, by title, each once, with its row of that year.

    Placements with heading and scheme, bodies, and partners with organisation are at hand (6 queries).
    """
    found = find_actions(year, plan=plan, kind=kind, status=status, words=words)
    rows = rows_of_year(year)
    full = found.prefetch_related("placements__heading__scheme", "bodies", "partners__organisation")
    return [ActionInYear(action, year, rows.get(action.pk)) for action in full]


def in_order_of(found: QuerySet[Action], tree: Sequence[Branch]) -> QuerySet[Action]:
    """The actions in the reading order of a scheme's headings, once per heading that they stand under;
    those without a place in the scheme come last."""
    found = found.select_related(None)
    if not tree:
        return found.order_by("title", "pk")
    ranks = [When(place__heading=branch.heading.pk, then=rank) for rank, branch in enumerate(tree)]
    inside = FilteredRelation("placements", condition=Q(placements__heading__in=[b.heading for b in tree]))
    return found.annotate(
        place=inside,
        place_pk=F("place__pk"),
        heading_pk=F("place__heading"),
        rank=Case(*ranks, default=len(tree)),
    ).order_by("rank", "place__position", "title", "pk")


@dataclass(frozen=True)
class PlanRow:
    """A line in the list of a year: an action under a heading (None: it has no place in this scheme)."""

    entry: ActionInYear
    branch: Branch | None
    open_promises: int
    promises: int


def plan_rows(found: Iterable[Action], year: int, tree: Sequence[Branch]) -> list[PlanRow]:
    """The lines for actions that came from `in_order_of` (4 queries)."""
    listed = list(found)
    rows = rows_of_year(year, listed)
    places = Placement.objects.in_bulk([pk for one in listed if (pk := getattr(one, "place_pk", None))])
    branches = {branch.heading.pk: branch for branch in tree}
    promised: dict[int, list[str]] = defaultdict(list)
    made = Promise.objects.filter(year=year, action__in=[one.pk for one in listed])
    for action_id, outcome in made.values_list("action_id", "outcome"):
        promised[action_id or 0].append(outcome)
    return [
        PlanRow(
            ActionInYear(one, year, rows.get(one.pk), places.get(getattr(one, "place_pk", None) or 0)),
            branches.get(getattr(one, "heading_pk", None) or 0),
            promised[one.pk].count(Outcome.OPEN),
            len(promised[one.pk]),
        )
        for one in listed
    ]


@dataclass(frozen=True)
class YearOfAction:
    """One year in the story of an action: what was recorded, promised and budgeted."""

    year: int
    row: ActionYear | None
    promises: tuple[Promise, ...]
    lines: tuple[BudgetLine, ...]

    @property
    def costs(self) -> Decimal:
        return _total(self.lines, BudgetKind.COST)

    @property
    def income(self) -> Decimal:
        return _total(self.lines, BudgetKind.INCOME)


def _total(lines: Iterable[BudgetLine], kind: str) -> Decimal:
    return sum((line.amount for line in lines if line.kind == kind), Decimal(0))


@dataclass(frozen=True)
class ActionStory:
    """Everything about one action; `years` has the newest first."""

    action: Action
    years: tuple[YearOfAction, ...]
    places: tuple[tuple[Scheme, tuple[Placement, ...]], ...]
    partners: tuple[Partner, ...]
    bodies: tuple[Body, ...]
    predecessors: tuple[Action, ...]


def story_of(action: Action) -> ActionStory:
    """The story of an action, year by year (7 queries)."""
    by_scheme: dict[Scheme, list[Placement]] = defaultdict(list)
    every = Placement.objects.select_related("heading__scheme").filter(action=action)
    for place in every.order_by("-heading__scheme__orders_report", "heading__scheme__first_year", "position"):
        by_scheme[place.heading.scheme].append(place)
    return ActionStory(
        action,
        tuple(_years_of_story(action)),
        tuple((scheme, tuple(found)) for scheme, found in by_scheme.items()),
        tuple(_listed_partners().filter(action=action)),
        tuple(action.bodies.only("name")),
        tuple(action.predecessors.only("title")),
    )


def _years_of_story(action: Action) -> list[YearOfAction]:
    """Every year with something in it, and this year while the action runs, the newest first."""
    rows = {row.year: row for row in action.years.all()}
    promised: dict[int, list[Promise]] = defaultdict(list)
    for promise in Promise.objects.filter(action=action):
        promised[promise.year].append(promise)
    budgeted: dict[int, list[BudgetLine]] = defaultdict(list)
    for line in action.budget_lines.all():
        budgeted[line.year].append(line)
    this_year = clock.today().year
    years = {*rows, *promised, *budgeted, *([this_year] if action.runs_in(this_year) else [])}
    return [
        YearOfAction(year, rows.get(year), tuple(promised[year]), tuple(budgeted[year]))
        for year in sorted(years, reverse=True)
    ]


def open_years(story: ActionStory) -> list[int]:
    """The years of an action, up to next year, about which its story tells nothing; the newest first."""
    action, told = story.action, {one.year for one in story.years}
    last = min(action.last_year or LAST_YEAR, clock.today().year + 1)
    return [year for year in range(last, action.first_year - 1, -1) if year not in told]


def year_to_fill(story: ActionStory) -> int:
    """The year that one would fill in now: this year while the action runs, else its newest one."""
    this_year, action = clock.today().year, story.action
    if action.runs_in(this_year):
        return this_year
    told = [one.year for one in story.years if action.runs_in(one.year)]
    return told[0] if told else action.last_year or action.first_year


def standing(year: int, plan: Plan | None) -> list[tuple[str, str, int]]:
    """How many actions of a year stand where: status ("none": nothing recorded), its words, number (1 query)."""
    running = Action.objects.filter(running_in(year))
    if plan:
        running = running.filter(plan=plan)
    inside = FilteredRelation("years", condition=Q(years__year=year))
    told = running.annotate(row=inside).order_by().values_list("row__status")
    counts = dict(told.annotate(number=Count("pk")))
    found = [(status.value, str(status.label), counts[status]) for status in Status if status in counts]
    return [*found, (NOTHING_YET, "", counts[None])] if None in counts else found


def actions_of_body(body: Body) -> QuerySet[Action]:
    """The actions that a body is linked to, those that run first."""
    return actions().filter(bodies=body).order_by(F("last_year").desc(nulls_first=True), "title")


@dataclass(frozen=True)
class Carried:
    """What carrying over would do with one action: it goes along, is there already, or has ended."""

    action: Action
    row: ActionYear
    goes: bool
    is_there: bool


def carry_preview(plan: Plan, from_year: int, to_year: int) -> list[Carried]:
    """The unfinished actions of `from_year`, and which of them would go along to `to_year` (2 queries)."""
    rows = ActionYear.objects.filter(action__plan=plan, year=from_year, status__in=GOES_ON)
    there = set(
        ActionYear.objects.filter(action__plan=plan, year=to_year).values_list("action_id", flat=True)
    )
    return [
        Carried(
            row.action,
            row,
            row.action.runs_in(to_year) and row.action_id not in there,
            row.action_id in there,
        )
        for row in rows.select_related("action").order_by("action__title")
    ]
