"""Promises: measurable undertakings for a year, and what came of them."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.counts import CountColumns
from regiekamer.foundation.regions.models import RegionRecord
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.plan.models.actions import Action
from regiekamer.rooms.plan.models.schemes import year_field


class Outcome(models.TextChoices):
    OPEN = "open", _("not answered yet")
    KEPT = "kept", _("kept")
    NOT_KEPT = "not_kept", _("not kept")
    CHANGED = "changed", _("changed")


# The tone in which an outcome is shown; always beside the word itself.
TONES = {Outcome.OPEN: "running", Outcome.KEPT: "good", Outcome.NOT_KEPT: "bad", Outcome.CHANGED: "quiet"}


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

    @property
    def measure(self) -> str:
        """The count in words: "at least 4 meetings", "at least 4 times", "monthly"; empty without a count."""
        count = self.count
        if count is None:
            return ""
        if not self.unit:
            return count.times
        return f"{count} {self.unit}" if count.quantity is not None else f"{self.unit}, {count}"

    @property
    def is_overdue(self) -> bool:
        """Whether its year is over and nobody has answered it."""
        return self.outcome == Outcome.OPEN and self.year < clock.today().year

    @property
    def tone(self) -> str:
        return "attention" if self.is_overdue else TONES[Outcome(self.outcome)]

    def clean(self) -> None:
        super().clean()
        if self.successor_id is not None and self.successor_id == self.pk:
            raise ValidationError({"successor": _("A promise cannot replace itself. Choose another one.")})
        if self.counts_meetings and self.body_id is None:
            raise ValidationError({"body": _("Choose the body whose meetings are counted.")})
        if self.outcome in (Outcome.NOT_KEPT, Outcome.CHANGED) and not self.outcome_reason.strip():
            raise ValidationError({"outcome_reason": _("Say in a line why, so that the report can tell it.")})
