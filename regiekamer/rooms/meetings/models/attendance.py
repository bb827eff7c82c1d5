"""Who was there: a snapshot, so that a later change of membership changes no old minutes."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.regions.models import RegionRecord
from regiekamer.rooms.bodies.models import Seat
from regiekamer.rooms.meetings.models.meetings import Meeting
from regiekamer.rooms.network.models import Contact, Organisation


class Presence(models.TextChoices):
    EXPECTED = "expected", _("not marked yet")
    PRESENT = "present", _("present")
    EXCUSED = "excused", _("excused")
    ABSENT = "absent", _("absent")


class Attendance(RegionRecord):
    """One person at one meeting, under the name and organisation they had then. Counted per organisation.

    `sits_for` names who a substitute replaces; a guest needs no account, no seat and no contact.
    """

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="attendance")
    name = models.CharField(_("name"), max_length=120)
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("organisation")
    )
    organisation_name = models.CharField(_("organisation as it was called"), max_length=160, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    seat = models.ForeignKey(Seat, models.SET_NULL, null=True, blank=True, related_name="+")
    contact = models.ForeignKey(Contact, models.SET_NULL, null=True, blank=True, related_name="+")
    presence = models.CharField(
        _("presence"), max_length=10, choices=Presence.choices, default=Presence.EXPECTED
    )
    sits_for = models.CharField(_("sits for"), max_length=120, blank=True)
    is_guest = models.BooleanField(_("guest"), default=False)

    class Meta:
        verbose_name = _("attendance")
        verbose_name_plural = _("attendance")
        ordering = ["is_guest", "organisation_name", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["meeting", "seat"],
                condition=models.Q(seat__isnull=False),
                name="one_attendance_per_seat",
            )
        ]

    def __str__(self) -> str:
        return self.name
