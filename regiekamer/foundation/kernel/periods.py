"""A period from–to, both ends included, either end open."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

ENDS_BEFORE_START = _("The end lies before the start. Change one of the two dates.")


class Period(models.Model):
    """Columns `starts_on` and `ends_on`; empty means: not known, or still going on."""

    starts_on = models.DateField(_("from"), null=True, blank=True)
    ends_on = models.DateField(_("until"), null=True, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(starts_on__isnull=True)
                | Q(ends_on__isnull=True)
                | Q(ends_on__gte=F("starts_on")),
                name="%(app_label)s_%(class)s_period",
                violation_error_message=ENDS_BEFORE_START,
            )
        ]

    def clean(self) -> None:
        super().clean()
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": ENDS_BEFORE_START})

    def runs_on(self, day: date) -> bool:
        """Whether `day` lies in the period."""
        return (self.starts_on is None or self.starts_on <= day) and (
            self.ends_on is None or day <= self.ends_on
        )

    def runs_in(self, year: int) -> bool:
        """Whether any day of `year` lies in the period."""
        return (self.starts_on is None or self.starts_on.year <= year) and (
            self.ends_on is None or self.ends_on.year >= year
        )


def running_on(day: date) -> Q:
    """A filter for periods that hold `day`."""
    return (Q(starts_on__isnull=True) | Q(starts_on__lte=day)) & (
        Q(ends_on__isnull=True) | Q(ends_on__gte=day)
    )


def running_in(year: int) -> Q:
    """A filter for periods that touch `year`."""
    return (Q(starts_on__isnull=True) | Q(starts_on__year__lte=year)) & (
        Q(ends_on__isnull=True) | Q(ends_on__year__gte=year)
    )
