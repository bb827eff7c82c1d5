"""What was undertaken: programmes and schemes as data, actions, roles and results per year, promises."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.kernel.counts import CountColumns
from regiekamer.foundation.kernel.periods import ENDS_BEFORE_START, Period
from regiekamer.foundation.regions.models import RegionRecord
from regiekamer.rooms.bodies.models import Body, DirectorRole
from regiekamer.rooms.network.models import Organisation


def year_field(label: Any, **kwargs: Any) -> models.PositiveSmallIntegerField:
    """A calendar year from 1990 to 2100."""
    return models.PositiveSmallIntegerField(
        label, validators=[MinValueValidator(1990), MaxValueValidator(2100)], **kwargs
    )


class Years(models.Model):
    """Columns `first_year` and `last_year`; the last one empty means: still going on."""

    first_year = year_field(_("first year"))
    last_year = year_field(_("last year"), null=True, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(last_year__isnull=True) | Q(last_year__gte=F("first_year")),
                name="%(app_label)s_%(class)s_years",
                violation_error_message=ENDS_BEFORE_START,
            )
        ]

    def clean(self) -> None:
        super().clean()
        if self.first_year and self.last_year and self.last_year < self.first_year:
            raise ValidationError({"last_year": ENDS_BEFORE_START})

    def runs_in(self, year: int) -> bool:
        return self.first_year <= year and (self.last_year is None or year <= self.last_year)


class Programme(Period, RegionRecord):
    """What funds the role, for a period. Programmes change and may be abolished; the actions stay."""

    page_name = "plan:programme"

    name = models.CharField(_("name"), max_length=160)
    funder = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, verbose_name=_("funded by")
    )
    about = models.TextField(_("about"), blank=True)
    end_reason = models.TextField(_("why it ended"), blank=True)

    class Meta(Period.Meta):
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class SchemeKind(models.TextChoices):
    PILLARS = "pillars", _("own pillars")
    THEMES = "themes", _("mandatory themes")
    PRIORITIES = "priorities", _("priorities with a reporting code")
    PLANNING_CYCLE = "planning_cycle", _("municipal planning cycle (BBC)")


class Scheme(Years, RegionRecord):
    """A way of ordering actions. `orders_report` makes its headings the chapters of the yearly report;
    `asks_action_each_year` means that every heading needs at least one action in every year."""

    page_name = "plan:scheme"

    name = models.CharField(_("name"), max_length=160)
    kind = models.CharField(_("kind"), max_length=20, choices=SchemeKind.choices)
    programme = models.ForeignKey(
        Programme, models.PROTECT, null=True, blank=True, verbose_name=_("programme"), related_name="schemes"
    )
    about = models.TextField(_("about"), blank=True)
    orders_report = models.BooleanField(_("orders the yearly report"), default=False)
    asks_action_each_year = models.BooleanField(
        _("asks at least one action per heading per year"), default=False
    )

    class Meta(Years.Meta):
        verbose_name = _("scheme")
        verbose_name_plural = _("schemes")
        ordering = ["-orders_report", "first_year", "name"]

    def __str__(self) -> str:
        return self.name


class Heading(RegionRecord):
    """One heading of a scheme: a pillar, a priority, a policy objective; headings may hold headings."""

    scheme = models.ForeignKey(Scheme, models.CASCADE, related_name="headings")
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("under")
    )
    code = models.CharField(_("code"), max_length=20, blank=True)
    title = models.CharField(_("title"), max_length=200)
    about = models.TextField(_("about"), blank=True)
    position = models.PositiveSmallIntegerField(_("place in the order"), default=0)

    class Meta:
        verbose_name = _("heading")
        verbose_name_plural = _("headings")
        ordering = ["position", "code", "title"]

    def __str__(self) -> str:
        return f"{self.code} {self.title}".strip()

    def clean(self) -> None:
        super().clean()
        above, seen = self.parent, {self.pk}
        while above is not None:
            if above.pk in seen and above.pk is not None:
                raise ValidationError({"parent": _("A heading cannot stand under itself.")})
            if above.scheme_id != self.scheme_id:
                raise ValidationError({"parent": _("Choose a heading of the same scheme.")})
            seen.add(above.pk)
            above = above.parent


class Plan(Years, RegionRecord):
    """An action plan over years. The reporting entity is who accounts for it, not always who directs."""

    page_name = "plan:plan"

    name = models.CharField(_("name"), max_length=160)
    reporting_entity = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, verbose_name=_("reporting entity")
    )
    about = models.TextField(_("about"), blank=True)

    class Meta(Years.Meta):
        verbose_name = _("plan")
        verbose_name_plural = _("plans")
        ordering = ["-first_year", "name"]

    def __str__(self) -> str:
        return self.name


class ActionKind(models.TextChoices):
    ACTION = "action", _("action")
    PROJECT = "project", _("project")
    FILE = "file", _("file followed")
    SERVICE = "service", _("standing service")


class Action(Years, RegionRecord):
    """Something that was undertaken, readable under headings of several schemes."""

    page_name = "plan:action"

    plan = models.ForeignKey(Plan, models.PROTECT, related_name="actions", verbose_name=_("plan"))
    title = models.CharField(_("title"), max_length=200)
    kind = models.CharField(_("kind"), max_length=10, choices=ActionKind.choices, default=ActionKind.ACTION)
    about = models.TextField(_("what it is"), blank=True)
    headings = models.ManyToManyField(Heading, through="Placement", related_name="actions")
    bodies = models.ManyToManyField(Body, blank=True, related_name="actions", verbose_name=_("bodies"))
    end_reason = models.TextField(_("why it ended"), blank=True)
    successor = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="predecessors",
        verbose_name=_("goes on as"),
    )

    class Meta(Years.Meta):
        verbose_name = _("action")
        verbose_name_plural = _("actions")
        ordering = ["title"]
        constraints = [
            *Years.Meta.constraints,
            models.UniqueConstraint(
                fields=["plan", "title"],
                name="one_action_per_title",
                violation_error_message=_("There is already an action with this title in the plan."),
            ),
        ]

    def __str__(self) -> str:
        return self.title


class Placement(RegionRecord):
    """An action under a heading. In the report it is told where `is_main`, elsewhere only referred to."""

    action = models.ForeignKey(Action, models.CASCADE, related_name="placements")
    heading = models.ForeignKey(Heading, models.CASCADE, related_name="placements")
    is_main = models.BooleanField(_("told here"), default=False)
    title = models.CharField(_("called here"), max_length=200, blank=True)
    position = models.PositiveSmallIntegerField(_("place in the order"), default=0)

    class Meta:
        verbose_name = _("place in a scheme")
        verbose_name_plural = _("places in a scheme")
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["action", "heading"], name="one_placement_per_heading"),
        ]

    def __str__(self) -> str:
        return f"{self.action} – {self.heading}"


class Partner(RegionRecord):
    """An organisation that takes part in an action, and how."""

    action = models.ForeignKey(Action, models.CASCADE, related_name="partners")
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="+", verbose_name=_("organisation")
    )
    role = models.CharField(_("role"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("partner")
        verbose_name_plural = _("partners")
        ordering = ["organisation__name"]
        constraints = [
            models.UniqueConstraint(
                fields=["action", "organisation"],
                name="one_partner_per_action",
                violation_error_message=_("This organisation is already a partner of the action."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation} – {self.action}"


class Status(models.TextChoices):
    PLANNED = "planned", _("planned")
    RUNNING = "running", _("running")
    DONE = "done", _("done")
    PARTLY = "partly", _("partly done")
    NOT_DONE = "not_done", _("not done")
    PARKED = "parked", _("parked")
    STOPPED = "stopped", _("stopped")


# A status that raises the question "why?".
ASKS_REASON = {Status.PARTLY, Status.NOT_DONE, Status.PARKED, Status.STOPPED}


class ActionYear(RegionRecord):
    """An action in one year: status with reason, the director's roles, the result and the next step."""

    action = models.ForeignKey(Action, models.CASCADE, related_name="years")
    year = year_field(_("year"))
    status = models.CharField(_("status"), max_length=10, choices=Status.choices, default=Status.PLANNED)
    reason = models.TextField(_("why"), blank=True)
    roles = models.JSONField(_("our role"), default=list, blank=True)
    role_text = models.TextField(_("our role in words"), blank=True)
    result = models.TextField(_("result"), blank=True)
    next_step = models.TextField(_("next step"), blank=True)

    class Meta:
        verbose_name = _("year of an action")
        verbose_name_plural = _("years of an action")
        ordering = ["year"]
        constraints = [models.UniqueConstraint(fields=["action", "year"], name="one_row_per_action_and_year")]
        indexes = [models.Index(fields=["region", "year"])]

    def __str__(self) -> str:
        return f"{self.action} ({self.year})"

    @property
    def role_names(self) -> list[str]:
        return [str(DirectorRole(role).label) for role in self.roles]

    def clean(self) -> None:
        super().clean()
        if self.status in ASKS_REASON and not self.reason.strip():
            raise ValidationError({"reason": _("Say in a line why, so that the report can tell it.")})
        unknown = set(self.roles) - set(DirectorRole.values)
        if unknown:
            raise ValidationError({"roles": _("This role does not exist.")})


class BudgetKind(models.TextChoices):
    COST = "cost", _("cost")
    INCOME = "income", _("income")


class BudgetLine(RegionRecord):
    """An amount of an action in a year, with its code in the planning cycle. Optional."""

    action = models.ForeignKey(Action, models.CASCADE, related_name="budget_lines")
    year = year_field(_("year"))
    label = models.CharField(_("what for"), max_length=160)
    code = models.CharField(_("code"), max_length=40, blank=True)
    kind = models.CharField(_("kind"), max_length=10, choices=BudgetKind.choices, default=BudgetKind.COST)
    amount = models.DecimalField(
        _("amount in euro"), max_digits=12, decimal_places=2, validators=[MinValueValidator(0)]
    )

    class Meta:
        verbose_name = _("budget line")
        verbose_name_plural = _("budget lines")
        ordering = ["year", "label"]

    def __str__(self) -> str:
        return self.label


class Outcome(models.TextChoices):
    OPEN = "open", _("not answered yet")
    KEPT = "kept", _("kept")
    NOT_KEPT = "not_kept", _("not kept")
    CHANGED = "changed", _("changed")


class Promise(CountColumns, RegionRecord):
    """A measurable undertaking for a year. With a `body` and `counts_meetings` it is counted from meetings."""

    page_name = "plan:promise"

    year = year_field(_("year"))
    text = models.TextField(_("what was promised"))
    unit = models.CharField(_("of what"), max_length=80, blank=True)
    source = models.CharField(_("where it was promised"), max_length=160, blank=True)
    action = models.ForeignKey(
        Action, models.PROTECT, null=True, blank=True, related_name="promises", verbose_name=_("action")
    )
    body = models.ForeignKey(
        Body, models.PROTECT, null=True, blank=True, related_name="promises", verbose_name=_("body")
    )
    counts_meetings = models.BooleanField(_("counted from the meetings of the body"), default=False)
    outcome = models.CharField(_("outcome"), max_length=10, choices=Outcome.choices, default=Outcome.OPEN)
    outcome_reason = models.TextField(_("why"), blank=True)
    successor = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="predecessors",
        verbose_name=_("replaced by"),
    )

    class Meta:
        verbose_name = _("promise")
        verbose_name_plural = _("promises")
        ordering = ["year", "pk"]
        indexes = [models.Index(fields=["region", "year", "outcome"])]

    def __str__(self) -> str:
        return self.text

    def clean(self) -> None:
        super().clean()
        if self.counts_meetings and self.body_id is None:
            raise ValidationError({"body": _("Choose the body whose meetings are counted.")})
        if self.outcome in (Outcome.NOT_KEPT, Outcome.CHANGED) and not self.outcome_reason.strip():
            raise ValidationError({"outcome_reason": _("Say in a line why, so that the report can tell it.")})
