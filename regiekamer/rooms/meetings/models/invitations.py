"""Who was asked to a meeting by mail, and with which calendar message."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.regions.models import RegionRecord
from regiekamer.rooms.meetings.models.meetings import Meeting


class Reply(models.TextChoices):
    NONE = "none", _("no answer yet")
    COMING = "coming", _("coming")
    NOT_COMING = "not_coming", _("not coming")


class Invitation(RegionRecord):
    """One address asked to one meeting. Its calendar entry keeps the meeting's UID; `sequence` rises with each
    update, and `cancelled` says that the entry was taken back."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="invitations")
    name = models.CharField(_("name"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail address"))
    sequence = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(default=clock.now)
    is_cancelled = models.BooleanField(default=False)
    reply = models.CharField(_("answer"), max_length=10, choices=Reply.choices, default=Reply.NONE)

    class Meta:
        verbose_name = _("invitation")
        verbose_name_plural = _("invitations")
        ordering = ["name", "email"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "email"], name="one_invitation_per_address")
        ]

    def __str__(self) -> str:
        return self.name or self.email
