"""What somebody has to do by when, and what they answered."""

import secrets

from django.db import models
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.regions.models import RegionRecord
from regiekamer.rooms.meetings.models.agenda import AgendaItem
from regiekamer.rooms.network.models import Contact, Organisation
from regiekamer.rooms.plan.models import Action


class FollowUpStatus(models.TextChoices):
    OPEN = "open", _("open")
    BUSY = "busy", _("busy")
    STUCK = "stuck", _("stuck")
    DONE = "done", _("done")
    DROPPED = "dropped", _("dropped")


STILL_OPEN = (FollowUpStatus.OPEN, FollowUpStatus.BUSY, FollowUpStatus.STUCK)


def new_key() -> str:
    return secrets.token_urlsafe(16)


class FollowUp(RegionRecord):
    """Something to do. The owner may be a contact, an organisation, or only a name and an e-mail address: none of
    them needs an account. `key` makes the personal link of the owner; a new key revokes the old link."""

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
    due = models.DateField(_("by"), null=True, blank=True)
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
    key = models.CharField(max_length=40, default=new_key, editable=False)

    class Meta:
        verbose_name = _("follow-up")
        verbose_name_plural = _("follow-ups")
        ordering = ["due", "pk"]
        indexes = [models.Index(fields=["region", "status", "due"])]

    def __str__(self) -> str:
        return self.text

    @property
    def owner(self) -> str:
        """Who has to do it, as people call them."""
        return self.owner_name or str(self.contact or self.organisation or "")

    @property
    def is_open(self) -> bool:
        return self.status in STILL_OPEN


class Answer(RegionRecord):
    """What the owner, or the minute-taker for them, answered to a follow-up."""

    follow_up = models.ForeignKey(FollowUp, models.CASCADE, related_name="answers")
    at = models.DateTimeField(default=clock.now)
    status = models.CharField(_("answer"), max_length=10, choices=FollowUpStatus.choices)
    line = models.CharField(_("in a line"), max_length=500, blank=True)
    who = models.CharField(_("who"), max_length=200)

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.who}: {self.get_status_display()}"
