"""What was decided at an agenda item, and what has to be passed on from it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.kernel.models import Changes
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.regions.models import RegionRecord
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.meetings.models.agenda import AgendaItem
from regiekamer.rooms.meetings.models.meetings import MeetingStatus
from regiekamer.rooms.meetings.models.minutes import refuse_when_closed
from regiekamer.rooms.network.models import Organisation
from regiekamer.rooms.plan.models import Action, year_field


class ResultCode(models.TextChoices):
    APPROVED = "approved", _("approved")
    NOTED = "noted", _("noted")
    POSTPONED = "postponed", _("postponed")
    PARKED = "parked", _("parked")
    WITHDRAWN = "withdrawn", _("withdrawn")


# The colour that goes with a result, beside its word.
RESULT_TONES = {
    ResultCode.APPROVED: "good",
    ResultCode.NOTED: "quiet",
    ResultCode.POSTPONED: "attention",
    ResultCode.PARKED: "running",
    ResultCode.WITHDRAWN: "bad",
}


class Decision(RegionRecord):
    """What was decided at an item: numbered per region and year."""

    page_name = "meetings:decision"

    item = models.ForeignKey(AgendaItem, models.PROTECT, related_name="decisions")
    year = year_field(_("year"))
    number = models.PositiveSmallIntegerField(_("decision number"))
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
        """The number and the text; of what stays inside the body only the number, for the trail keeps it."""
        return self.code if self.item.stays_inside else f"{self.code}: {self.text}"

    @property
    def code(self) -> str:
        """The number as people quote it, 2026-014."""
        return f"{self.year}-{self.number:03}"

    @property
    def brief(self) -> str:
        """The text, cut where a list has no more room."""
        return brief(self.text)

    @property
    def result_name(self) -> str:
        """What `get_result_display` says, for long lists: that one translates every result for each row."""
        return str(ResultCode(self.result).label)

    @property
    def tone(self) -> str:
        return RESULT_TONES[ResultCode(self.result)]


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
        return str(_("a relay that stays inside the body")) if self.item.stays_inside else self.text

    @property
    def addressees(self) -> list[str]:
        """To whom it goes, as people call them: bodies, then organisations. Both are best prefetched."""
        # The query of a list leaves them in attributes of their own.
        bodies = getattr(self, "to_bodies", None)
        others = getattr(self, "to_organisations", None)
        bodies = self.bodies.all() if bodies is None else bodies
        others = self.organisations.all() if others is None else others
        return [*(one.call_name for one in bodies), *(one.call_name for one in others)]


def brief(text: str, length: int = 200) -> str:
    """The text on one line of at most `length` characters."""
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[: length - 1].rstrip()}…"


def discreet(changes: Changes, item: AgendaItem | None) -> Changes:
    """The changes as the trail may keep them: of what stays inside the body only that a text changed."""
    if item is None or not item.stays_inside:
        return changes
    return {name: ["…", "…"] if name in ("text", "line") else pair for name, pair in changes.items()}


def refuse_fixed(item: AgendaItem) -> None:
    """Refuse to add to or take from what closed minutes say, or what a meeting that was not held says."""
    refuse_when_closed(item.meeting)
    if item.meeting.status == MeetingStatus.NOT_HELD:
        raise Refused(str(_("This meeting was not held, so nothing was decided, asked or passed on there.")))
