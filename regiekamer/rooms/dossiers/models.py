"""Subjects that walk through bodies: open, parked on a condition, closed with an outcome."""

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.regions.models import RegionRecord
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.plan.models import Action, year_field


class State(models.TextChoices):
    OPEN = "open", _("open")
    PARKED = "parked", _("parked on a condition")
    CLOSED = "closed", _("closed")


class Dossier(RegionRecord):
    """A subject followed through bodies. An agenda item is one stop of it; its turns tell the rest of its way."""

    page_name = "dossiers:dossier"

    title = models.CharField(_("title"), max_length=200)
    about = models.TextField(_("what it is about"), blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.OPEN)
    condition = models.TextField(_("comes back when"), blank=True)
    wakes_on = models.DateField(_("look at it again on"), null=True, blank=True)
    outcome = models.TextField(_("outcome"), blank=True)
    waits_for = models.ForeignKey(
        Body, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("now with")
    )
    actions = models.ManyToManyField(Action, blank=True, related_name="dossiers", verbose_name=_("actions"))

    class Meta:
        verbose_name = _("dossier")
        verbose_name_plural = _("dossiers")
        ordering = ["title"]
        constraints = [
            models.UniqueConstraint(
                fields=["region", "title"],
                name="one_dossier_per_title",
                violation_error_message=_("There is already a dossier with this title."),
            )
        ]
        indexes = [models.Index(fields=["region", "state", "wakes_on"])]

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        if self.state == State.PARKED and not self.condition.strip():
            raise ValidationError({"condition": _("Say on what condition the dossier comes back.")})
        if self.state == State.CLOSED and not self.outcome.strip():
            raise ValidationError({"outcome": _("Say in a line what came of it.")})

    @property
    def is_ripe(self) -> bool:
        """Whether it is parked and the day to look at it again has come."""
        return self.state == State.PARKED and self.wakes_on is not None and self.wakes_on <= clock.today()


class TurnKind(models.TextChoices):
    OPENED = "opened", _("opened")
    NOTED = "noted", _("noted")
    PASSED_ON = "passed_on", _("passed on")
    PARKED = "parked", _("parked")
    WOKEN = "woken", _("taken up again")
    CLOSED = "closed", _("closed")
    REOPENED = "reopened", _("reopened")


class Turn(RegionRecord):
    """One turn in the way of a dossier. `day` may be unknown for an old turn; then only `year` is known."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="turns")
    kind = models.CharField(_("what happened"), max_length=10, choices=TurnKind.choices)
    year = year_field(_("year"))
    day = models.DateField(_("date"), null=True, blank=True)
    body = models.ForeignKey(
        Body, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("body")
    )
    text = models.TextField(_("in words"), blank=True)

    class Meta:
        verbose_name = _("turn")
        verbose_name_plural = _("turns")
        ordering = ["year", F("day").asc(nulls_last=True), "pk"]

    def __str__(self) -> str:
        return f"{self.dossier}: {self.get_kind_display()}"

    def clean(self) -> None:
        super().clean()
        today = clock.today()
        if self.day:
            self.year = self.day.year
        if self.day and self.day > today:
            raise ValidationError({"day": _("This day is still to come. Write down what has happened.")})
        if self.year and self.year > today.year:
            raise ValidationError({"year": _("This year is still to come. Write down what has happened.")})
