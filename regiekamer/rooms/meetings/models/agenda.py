"""The agenda: items in order, their papers, and what was decided, asked and passed on at each."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.regions.models import RegionRecord
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.dossiers.models import Dossier
from regiekamer.rooms.meetings.models.meetings import Meeting
from regiekamer.rooms.meetings.models.series import AboutItem
from regiekamer.rooms.network.models import Organisation
from regiekamer.rooms.plan.models import Action, year_field


class AgendaItem(AboutItem, RegionRecord):
    """One item on the agenda of a meeting, and its minutes. With a dossier it is a stop on the dossier's way.

    A `confidential` item stays inside the body: it is in no report, export or extract. A peer case always is.
    `came_from` is the item of an earlier meeting that comes back; `approves` the meeting whose minutes it approves.
    """

    page_name = "meetings:item"

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="items")
    position = models.PositiveSmallIntegerField(default=0)
    is_confidential = models.BooleanField(_("stays inside the body"), default=False)
    dossier = models.ForeignKey(
        Dossier, models.PROTECT, null=True, blank=True, related_name="items", verbose_name=_("dossier")
    )
    action = models.ForeignKey(
        Action, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("action of the plan")
    )
    comes_back = models.BooleanField(
        _("comes back until it is discussed and its follow-ups are done"), default=True
    )
    is_discussed = models.BooleanField(_("discussed"), default=False)
    notes = models.TextField(_("minutes of this item"), blank=True)
    came_from = models.ForeignKey(
        "self", models.SET_NULL, null=True, blank=True, related_name="went_to", editable=False
    )
    approves = models.ForeignKey(
        Meeting, models.SET_NULL, null=True, blank=True, related_name="approved_at", editable=False
    )

    class Meta:
        verbose_name = _("agenda item")
        verbose_name_plural = _("agenda items")
        ordering = ["position", "pk"]

    def __str__(self) -> str:
        return self.title

    @property
    def stays_inside(self) -> bool:
        """Whether it may leave the body by no door: neither report, export nor extract."""
        return self.is_confidential or self.purpose == "peer_case"


class Paper(RegionRecord):
    """A document at an agenda item."""

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="papers")
    name = models.CharField(_("file name"), max_length=200)
    content_type = models.CharField(max_length=120)
    content = models.BinaryField()
    size = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name


class ResultCode(models.TextChoices):
    APPROVED = "approved", _("approved")
    NOTED = "noted", _("noted")
    POSTPONED = "postponed", _("postponed")
    PARKED = "parked", _("parked")
    WITHDRAWN = "withdrawn", _("withdrawn")


class Decision(RegionRecord):
    """What was decided at an item: numbered per region and year."""

    page_name = "meetings:decision"

    item = models.ForeignKey(AgendaItem, models.PROTECT, related_name="decisions")
    year = year_field(_("year"))
    number = models.PositiveSmallIntegerField(_("number"))
    text = models.TextField(_("decision"))
    result = models.CharField(
        _("result"), max_length=10, choices=ResultCode.choices, default=ResultCode.APPROVED
    )
    action = models.ForeignKey(
        Action,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("result of the action"),
    )

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["-year", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["region", "year", "number"], name="one_decision_per_number")
        ]

    def __str__(self) -> str:
        return f"{self.code}: {self.text}"

    @property
    def code(self) -> str:
        """The number as people quote it, 2026-014."""
        return f"{self.year}-{self.number:03}"


class Relay(RegionRecord):
    """Information to be passed on, to bodies and organisations."""

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="relays")
    text = models.TextField(_("what to pass on"))
    bodies = models.ManyToManyField(Body, blank=True, related_name="+", verbose_name=_("to bodies"))
    organisations = models.ManyToManyField(
        Organisation, blank=True, related_name="+", verbose_name=_("to organisations")
    )
    passed_on = models.DateField(_("passed on"), null=True, blank=True)

    class Meta:
        verbose_name = _("relay")
        verbose_name_plural = _("relays")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.text
