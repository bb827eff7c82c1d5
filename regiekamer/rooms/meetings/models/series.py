"""Meetings that come back: a series with its agenda template, and topics parked until a next meeting."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.translation import gettext, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.kernel.periods import Period
from regiekamer.foundation.regions.models import RegionRecord
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.dossiers.models import Dossier


class Purpose(models.TextChoices):
    """What an agenda item is for."""

    INFORM = "inform", _("inform")
    ALIGN = "align", _("align")
    DECIDE = "decide", _("decide")
    BRAINSTORM = "brainstorm", _("brainstorm")
    PEER_CASE = "peer_case", _("peer case")


class Interval(models.TextChoices):
    WEEKLY = "weekly", _("every week")
    FORTNIGHTLY = "fortnightly", _("every two weeks")
    MONTHLY = "monthly", _("every month")
    TWO_MONTHLY = "two_monthly", _("every two months")
    QUARTERLY = "quarterly", _("every three months")
    HALF_YEARLY = "half_yearly", _("twice a year")
    YEARLY = "yearly", _("every year")


# How many weeks, or months, lie between two meetings of a series.
WEEKS = {Interval.WEEKLY: 1, Interval.FORTNIGHTLY: 2}
MONTHS = {
    Interval.MONTHLY: 1,
    Interval.TWO_MONTHLY: 2,
    Interval.QUARTERLY: 3,
    Interval.HALF_YEARLY: 6,
    Interval.YEARLY: 12,
}
# Which one of its weekday in the month; the fifth is the last, because not every month has five.
WHICH = (
    pgettext_lazy("weekday in the month", "first"),
    pgettext_lazy("weekday in the month", "second"),
    pgettext_lazy("weekday in the month", "third"),
    pgettext_lazy("weekday in the month", "fourth"),
    pgettext_lazy("weekday in the month", "last"),
)


class Series(Period, RegionRecord):
    """How a body plans its meetings: from when, how often, at what hour and where. The monthly ones keep the
    weekday of the first: "the second Tuesday"."""

    page_name = "meetings:series"

    body = models.ForeignKey(Body, models.CASCADE, related_name="series", verbose_name=_("body"))
    interval = models.CharField(_("how often"), max_length=12, choices=Interval.choices)
    starts_at = models.TimeField(_("starts at"), null=True, blank=True)
    ends_at = models.TimeField(_("ends at"), null=True, blank=True)
    place = models.CharField(_("place"), max_length=160, blank=True)

    class Meta(Period.Meta):
        verbose_name = _("series")
        verbose_name_plural = pgettext_lazy("several series", "series")
        ordering = ["body__name", "starts_on"]

    def __str__(self) -> str:
        return f"{self.body}: {self.get_interval_display()}"

    def clean(self) -> None:
        super().clean()
        if self.starts_on is None:
            raise ValidationError({"starts_on": _("Say on which day the first meeting is.")})
        if self.starts_at and self.ends_at and self.ends_at <= self.starts_at:
            raise ValidationError({"ends_at": _("The meeting ends before it starts.")})
        self._stay_inside_body(self.starts_on)

    def _stay_inside_body(self, first: date) -> None:
        body = self.body
        if body.starts_on and first < body.starts_on:
            began = {"body": body, "day": date_format(body.starts_on, "j F Y")}
            raise ValidationError(
                {"starts_on": _("%(body)s only began on %(day)s. Choose a later date.") % began}
            )
        last = max(first, self.ends_on or first)
        if body.ends_on and last > body.ends_on:
            ended = {"body": body, "day": date_format(body.ends_on, "j F Y")}
            field = "starts_on" if first > body.ends_on else "ends_on"
            raise ValidationError({field: _("%(body)s ended on %(day)s. Choose an earlier date.") % ended})

    @property
    def rhythm(self) -> str:
        """How often and on which day, in words: "every month, on the second Tuesday"."""
        if self.starts_on is None:
            return str(self.get_interval_display())
        told = {
            "how_often": self.get_interval_display(),
            "weekday": WEEKDAYS[self.starts_on.weekday()],
            "which": WHICH[(self.starts_on.day - 1) // 7],
        }
        if self.interval in WEEKS:
            return gettext("%(how_often)s, on %(weekday)s") % told
        return gettext("%(how_often)s, on the %(which)s %(weekday)s") % told

    def days(self, since: date, until: date) -> Iterator[date]:
        """The days of the series from `since` to `until`, holidays or not."""
        last = min(until, self.ends_on or until)
        for day in self._all_days():
            if day > last:
                return
            if day >= since:
                yield day

    def _all_days(self) -> Iterator[date]:
        first = self.starts_on
        if first is None:
            return
        for number in count():
            if self.interval in WEEKS:
                yield first + timedelta(weeks=number * WEEKS[Interval(self.interval)])
            else:
                months = first.year * 12 + first.month - 1 + number * MONTHS[Interval(self.interval)]
                yield weekday_of_month(months // 12, months % 12 + 1, first.weekday(), (first.day - 1) // 7)


def weekday_of_month(year: int, month: int, weekday: int, which: int) -> date:
    """The first (`which` 0), second … or last (4) of a weekday (Monday is 0) in a month."""
    begin = date(year, month, 1)
    day = begin + timedelta(days=(weekday - begin.weekday()) % 7, weeks=which)
    return day if day.month == month else day - timedelta(weeks=1)


class AboutItem(models.Model):
    """What is known of an agenda item before it is one: the columns that item, topic and template share."""

    title = models.CharField(_("title"), max_length=200)
    purpose = models.CharField(_("purpose"), max_length=10, choices=Purpose.choices, default=Purpose.INFORM)
    owner = models.CharField(_("brought by"), max_length=120, blank=True)
    minutes = models.PositiveSmallIntegerField(pgettext_lazy("duration", "minutes"), null=True, blank=True)
    about = models.TextField(_("to prepare"), blank=True)

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        self.title = " ".join(self.title.split())
        if not self.title:
            raise ValidationError({"title": _("Give it a title, so that everybody knows what it is about.")})


class TemplateItem(AboutItem, RegionRecord):
    """An item that stands on the agenda of every meeting of a series."""

    series = models.ForeignKey(Series, models.CASCADE, related_name="template")
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("fixed agenda item")
        verbose_name_plural = _("fixed agenda items")
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.title


class Topic(AboutItem, RegionRecord):
    """A topic parked with a body until it is put on an agenda."""

    body = models.ForeignKey(Body, models.CASCADE, related_name="topics", verbose_name=_("body"))
    dossier = models.ForeignKey(
        Dossier, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("dossier")
    )
    is_taken = models.BooleanField(default=False, editable=False)

    class Meta:
        verbose_name = _("parked topic")
        verbose_name_plural = _("parked topics")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.title
