"""The agenda: items in order, each with its minutes."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.regions.models import RegionRecord
from regiekamer.rooms.dossiers.models import Dossier
from regiekamer.rooms.meetings.models.meetings import Meeting
from regiekamer.rooms.meetings.models.series import AboutItem
from regiekamer.rooms.plan.models import Action

if TYPE_CHECKING:
    from regiekamer.rooms.meetings.models.follow_ups import FollowUp


class AgendaItem(AboutItem, RegionRecord):
    """One item on the agenda of a meeting, and its minutes. With a dossier it is a stop on the dossier's way.

    A `confidential` item stays inside the body: it is in no report, export or extract. A peer case always is.
    `came_from` is the item of an earlier meeting that comes back; `approves` the meeting whose minutes it approves.
    """

    page_name = "meetings:item"

    # What is still to do since earlier meetings; the query of an agenda fills it in.
    open_before: "Sequence[FollowUp]" = ()

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
