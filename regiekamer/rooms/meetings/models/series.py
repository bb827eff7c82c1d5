"""Meetings that come back: a series with its agenda template, and topics parked until a next meeting."""

from django.db import models
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
        verbose_name_plural = _("series")
        ordering = ["body__name", "starts_on"]

    def __str__(self) -> str:
        return f"{self.body}: {self.get_interval_display()}"


class AboutItem(models.Model):
    """What is known of an agenda item before it is one: the columns that item, topic and template share."""

    title = models.CharField(_("title"), max_length=200)
    purpose = models.CharField(_("purpose"), max_length=10, choices=Purpose.choices, default=Purpose.INFORM)
    owner = models.CharField(_("brought by"), max_length=120, blank=True)
    minutes = models.PositiveSmallIntegerField(_("minutes"), null=True, blank=True)
    about = models.TextField(_("to prepare"), blank=True)

    class Meta:
        abstract = True


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
