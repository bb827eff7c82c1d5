"""What took place and what did not: meetings, and the counts of years whose dates nobody kept."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.kernel.counts import Count, CountColumns, Operator
from regiekamer.foundation.regions.models import RegionRecord
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.plan.models import year_field


class MeetingStatus(models.TextChoices):
    PLANNED = "planned", _("planned")
    HELD = "held", _("held")
    NOT_HELD = "not_held", _("not held")


class Meeting(RegionRecord):
    """One meeting of a body. `day` may be unknown for an old year; then only `year` is known."""

    page_name = "meetings:meeting"

    body = models.ForeignKey(Body, models.PROTECT, related_name="meetings", verbose_name=_("body"))
    status = models.CharField(
        _("status"), max_length=10, choices=MeetingStatus.choices, default=MeetingStatus.PLANNED
    )
    year = year_field(_("year"))
    day = models.DateField(_("date"), null=True, blank=True)
    starts_at = models.TimeField(_("starts at"), null=True, blank=True)
    ends_at = models.TimeField(_("ends at"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=160, blank=True)
    summary = models.TextField(_("what was on the table"), blank=True)
    reason = models.TextField(_("why it was not held"), blank=True)
    we_attended = models.BooleanField(_("we were there"), default=True)

    class Meta:
        verbose_name = _("meeting")
        verbose_name_plural = _("meetings")
        ordering = ["-year", "-day", "-pk"]
        indexes = [
            models.Index(fields=["region", "status", "day"]),
            models.Index(fields=["region", "year"]),
        ]

    def __str__(self) -> str:
        return f"{self.body} – {self.when}"

    @property
    def when(self) -> str:
        """The date as people say it, or only the year."""
        return date_format(self.day, "j F Y") if self.day else str(self.year)

    @property
    def is_on_sunday(self) -> bool:
        return self.day is not None and self.day.isoweekday() == 7

    def clean(self) -> None:
        super().clean()
        if self.day:
            self.year = self.day.year
        stay_inside_body(self.body, self.year, self.day)
        if self.status == MeetingStatus.NOT_HELD and not self.reason.strip():
            raise ValidationError({"reason": _("Say in a line why it was not held; the report tells it.")})
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": _("The meeting ends before it starts.")})


class Tally(CountColumns, RegionRecord):
    """How often a body met in a year whose dates nobody kept: "4 times", "at least 4", "monthly".

    It stays the count it is; it is never turned into meetings with dates.
    """

    body = models.ForeignKey(Body, models.CASCADE, related_name="tallies", verbose_name=_("body"))
    year = year_field(_("year"))
    note = models.CharField(_("note"), max_length=300, blank=True)
    source = models.CharField(_("where this is known from"), max_length=160, blank=True)

    class Meta:
        verbose_name = _("count of meetings")
        verbose_name_plural = _("counts of meetings")
        ordering = ["-year"]
        constraints = [
            models.UniqueConstraint(
                fields=["body", "year"],
                name="one_tally_per_body_and_year",
                violation_error_message=_("There is already a count for this body in this year."),
            )
        ]

    def __str__(self) -> str:
        return f"{self.body} {self.year}: {self.count}"

    @property
    def told(self) -> str:
        return met(self.count) if self.count else ""

    def clean(self) -> None:
        super().clean()
        stay_inside_body(self.body, self.year)
        if self.count is None:
            raise ValidationError({"operator": _("Say how often the body met, as exactly as it is known.")})
        if self.quantity == 0:
            raise ValidationError(
                {"quantity": _("Not once? Record it as not held, with the reason; the report tells it.")}
            )


def met(count: Count) -> str:
    """How often a body met, in words: "met at least 4 times", "met monthly"."""
    if count.operator == Operator.SEVERAL:
        return gettext("met several times, number not kept")
    return gettext("met %(times)s") % {"times": count.times}


def stay_inside_body(body: Body, year: int | None, day: date | None = None) -> None:
    """Refuse a day, or a year of which no day is known, outside the life of the body."""
    field = "day" if day else "year"
    first, last = body.starts_on, body.ends_on
    if last and (day > last if day else year is not None and year > last.year):
        ended = {"body": body, "day": date_format(last, "j F Y")}
        raise ValidationError({field: _("%(body)s ended on %(day)s. Choose an earlier date.") % ended})
    if first and (day < first if day else year is not None and year < first.year):
        began = {"body": body, "day": date_format(first, "j F Y")}
        raise ValidationError({field: _("%(body)s only began on %(day)s. Choose a later date.") % began})
