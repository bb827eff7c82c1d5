"""What somebody has to do by when, and what they answered."""

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.notices.models import Linkable
from regiekamer.foundation.regions.models import RegionRecord
from regiekamer.rooms.meetings.models.agenda import AgendaItem
from regiekamer.rooms.meetings.models.results import brief
from regiekamer.rooms.network.models import Contact, Organisation
from regiekamer.rooms.plan.models import Action


class FollowUpStatus(models.TextChoices):
    OPEN = "open", _("open")
    BUSY = "busy", _("busy")
    STUCK = "stuck", _("stuck")
    DONE = "done", _("done")
    DROPPED = "dropped", _("dropped")


STILL_OPEN = (FollowUpStatus.OPEN, FollowUpStatus.BUSY, FollowUpStatus.STUCK)


# What the owner may answer by the personal link; the team may also reopen and drop.
OWNER_SAYS = (FollowUpStatus.DONE, FollowUpStatus.BUSY, FollowUpStatus.STUCK)

# The colour that goes with a status, beside its word.
TONES = {
    FollowUpStatus.OPEN: "quiet",
    FollowUpStatus.BUSY: "running",
    FollowUpStatus.STUCK: "attention",
    FollowUpStatus.DONE: "good",
    FollowUpStatus.DROPPED: "quiet",
}


class FollowUp(Linkable, RegionRecord):
    """Something to do. The owner may be a contact, an organisation, or only a name and an e-mail address: none of
    them needs an account, and nobody may be known yet. A personal link lets the owner answer."""

    page_name = "meetings:follow_up"

    item = models.ForeignKey(
        AgendaItem,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="follow_ups",
        verbose_name=_("agenda item"),
    )
    text = models.TextField(_("what has to be done"))
    contact = models.ForeignKey(
        Contact, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("contact")
    )
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("organisation")
    )
    owner_name = models.CharField(_("who"), max_length=160, blank=True)
    owner_email = models.EmailField(_("e-mail address"), blank=True)
    due = models.DateField(_("by when"), null=True, blank=True)
    status = models.CharField(
        _("status"), max_length=10, choices=FollowUpStatus.choices, default=FollowUpStatus.OPEN
    )
    asked_on = models.DateField(_("asked on"), default=clock.today)
    reminded_on = models.DateField(_("last reminder"), null=True, blank=True, editable=False)
    action = models.ForeignKey(
        Action,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("result of the action"),
    )

    class Meta:
        verbose_name = _("follow-up")
        verbose_name_plural = _("follow-ups")
        ordering = ["due", "pk"]
        indexes = [models.Index(fields=["region", "status", "due"])]

    def __str__(self) -> str:
        return str(_("a follow-up that stays inside the body")) if self.stays_inside else self.text

    @property
    def owner(self) -> str:
        """Who has to do it, as people call them; empty when it is nobody's yet."""
        return self.owner_name or str(self.contact or self.organisation or "")

    @property
    def address(self) -> str:
        """Where a reminder goes; empty when no address is known."""
        return self.owner_email or (self.contact.email if self.contact else "")

    @property
    def is_open(self) -> bool:
        return self.status in STILL_OPEN

    @property
    def is_overdue(self) -> bool:
        return self.is_open and self.due is not None and self.due < clock.today()

    @property
    def stays_inside(self) -> bool:
        """Whether it was asked at an item that stays inside the body."""
        return self.item is not None and self.item.stays_inside

    @property
    def tone(self) -> str:
        return TONES[FollowUpStatus(self.status)]

    @property
    def brief(self) -> str:
        """The text, cut where a list has no more room."""
        return brief(self.text)

    @property
    def status_name(self) -> str:
        """What `get_status_display` says, for long lists: that one translates every status for each row."""
        return str(FollowUpStatus(self.status).label)

    @property
    def days_open(self) -> int:
        """For how many days it has been asked."""
        return (clock.today() - self.asked_on).days

    @property
    def told_age(self) -> str:
        """For how long it has been asked, in words: "12 days", "5 weeks"."""
        days = max(self.days_open, 0)
        if days < 28:
            return ngettext("%(n)s day", "%(n)s days", days) % {"n": days}
        weeks = days // 7
        return ngettext("%(n)s week", "%(n)s weeks", weeks) % {"n": weeks}

    @property
    def earliest_due(self) -> date | None:
        """The day before which it cannot be due: that of the meeting, or the first of its year."""
        if self.item is None:
            return self.asked_on
        meeting = self.item.meeting
        return meeting.day or date(meeting.year, 1, 1)

    def clean(self) -> None:
        super().clean()
        if self.due and self.earliest_due and self.due < self.earliest_due:
            day = {"day": date_format(self.earliest_due, "j F Y")}
            raise ValidationError(
                {"due": _("This lies before the meeting, which is on %(day)s. Choose a later date.") % day}
                if self.item
                else {"due": _("This lies before the day it was asked, %(day)s. Choose a later date.") % day}
            )


class Answer(RegionRecord):
    """What the owner, or the minute-taker for them, answered to a follow-up."""

    follow_up = models.ForeignKey(FollowUp, models.CASCADE, related_name="answers")
    at = models.DateTimeField(default=clock.now)
    status = models.CharField(_("answer"), max_length=10, choices=FollowUpStatus.choices)
    line = models.CharField(_("in a line"), max_length=500, blank=True)
    who = models.CharField(_("who"), max_length=200)
    is_own = models.BooleanField(_("told by the owner, with the personal link"), default=False)

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.who}: {self.get_status_display()}"
