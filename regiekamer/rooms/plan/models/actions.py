"""What was undertaken: plans, actions, their places in schemes, partners, years and budget lines."""

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.regions.models import RegionRecord
from regiekamer.rooms.bodies.models import Body, DirectorRole
from regiekamer.rooms.network.models import Organisation
from regiekamer.rooms.plan.models.schemes import Heading, Years, year_field


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
        constraints = [
            *Years.Meta.constraints,
            models.UniqueConstraint(
                fields=["region", "name"],
                name="one_plan_per_name",
                violation_error_message=_("There is already a plan with this name."),
            ),
        ]

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
    """An action under a heading. In the report it is told where `is_main`, elsewhere only referred to.

    Within one scheme exactly one place of an action is the main one; the operations keep it so.
    """

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
            models.UniqueConstraint(
                fields=["action", "heading"],
                name="one_placement_per_heading",
                violation_error_message=_("The action already stands under this heading."),
            ),
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

# What goes along to the next year: everything that is neither finished nor given up.
GOES_ON = (Status.PLANNED, Status.RUNNING, Status.PARTLY, Status.PARKED)

# The tone in which a status is shown; always beside the word itself.
TONES = {
    Status.PLANNED: "quiet",
    Status.RUNNING: "running",
    Status.DONE: "good",
    Status.PARTLY: "attention",
    Status.NOT_DONE: "bad",
    Status.PARKED: "quiet",
    Status.STOPPED: "bad",
}


class ActionYear(RegionRecord):
    """An action in one year: status with reason, the director's roles, the result and the next step.

    `starting_point` is what the year before left to do, taken along when the plan was carried over.
    """

    page_name = "plan:year"

    action = models.ForeignKey(Action, models.CASCADE, related_name="years")
    year = year_field(_("year"))
    status = models.CharField(_("status"), max_length=10, choices=Status.choices, default=Status.PLANNED)
    reason = models.TextField(_("why"), blank=True)
    roles = models.JSONField(_("our role"), default=list, blank=True)
    role_text = models.TextField(_("our role in words"), blank=True)
    starting_point = models.TextField(_("where the year starts from"), blank=True)
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

    @property
    def tone(self) -> str:
        return TONES[Status(self.status)]

    def clean(self) -> None:
        super().clean()
        if self.status in ASKS_REASON and not self.reason.strip():
            raise ValidationError({"reason": _("Say in a line why, so that the report can tell it.")})
        if not isinstance(self.roles, list) or any(role not in DirectorRole.values for role in self.roles):
            raise ValidationError({"roles": _("This role does not exist.")})
        stay_in_years(self.action, self.year)


def stay_in_years(action: Action, year: int | None) -> None:
    """Refuse a year in which the action does not run."""
    if year and not action.runs_in(year):
        raise ValidationError(
            {"year": _("The action does not run in this year. Change the years of the action first.")}
        )


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

    def clean(self) -> None:
        super().clean()
        stay_in_years(self.action, self.year)
