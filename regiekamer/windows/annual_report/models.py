"""What the yearly report adds to the records: the director's own text, and the editions that were approved."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.regions.models import RegionRecord
from regiekamer.rooms.plan.models import year_field


class State(models.TextChoices):
    DRAFT = "draft", _("draft")
    APPROVED = "approved", _("approved")


class Report(RegionRecord):
    """The yearly report of one year. Its chapters are composed from records; only what is written here is its own."""

    page_name = "annual_report:report_by_pk"

    year = year_field(_("year"))
    language = models.CharField(_("language"), max_length=5, choices=settings.LANGUAGES, default="nl")
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.DRAFT)
    introduction = models.TextField(_("introduction"), blank=True)
    conclusions = models.TextField(_("conclusions"), blank=True)

    class Meta:
        verbose_name = _("yearly report")
        verbose_name_plural = _("yearly reports")
        ordering = ["-year"]
        constraints = [models.UniqueConstraint(fields=["region", "year"], name="one_report_per_year")]

    def __str__(self) -> str:
        return f"{_('Yearly report')} {self.year}"

    @property
    def is_approved(self) -> bool:
        return self.state == State.APPROVED


class OwnText(RegionRecord):
    """The director's own words at one place of a report: beside the automatic sentences, or instead of them.

    `key` names the place: "action-12" or "heading-3".
    """

    report = models.ForeignKey(Report, models.CASCADE, related_name="own_texts")
    key = models.CharField(max_length=40)
    text = models.TextField(_("your own text"), blank=True)
    replaces_sentences = models.BooleanField(_("instead of the automatic sentences"), default=False)

    class Meta:
        verbose_name = _("own text")
        verbose_name_plural = _("own texts")
        constraints = [models.UniqueConstraint(fields=["report", "key"], name="one_own_text_per_place")]

    def __str__(self) -> str:
        return f"{self.report}: {self.key}"


class Edition(RegionRecord):
    """A report as it was approved: the whole document, text and figures. It is never changed afterwards."""

    report = models.ForeignKey(Report, models.CASCADE, related_name="editions")
    number = models.PositiveSmallIntegerField()
    approved_at = models.DateTimeField(default=clock.now)
    approved_on = models.DateField(_("approved on"))
    approved_by = models.CharField(_("approved by"), max_length=160)
    document = models.JSONField()

    class Meta:
        verbose_name = _("edition")
        verbose_name_plural = _("editions")
        ordering = ["-number"]
        constraints = [models.UniqueConstraint(fields=["report", "number"], name="one_edition_per_number")]

    def __str__(self) -> str:
        return f"{self.report}, {_('edition')} {self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise TypeError("An approved edition is not changed.")
        super().save(*args, **kwargs)
