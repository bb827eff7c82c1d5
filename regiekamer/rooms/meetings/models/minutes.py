"""Minutes as they were at a moment: draft sent round, approved, locked."""

from typing import Any

from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.regions.models import RegionRecord
from regiekamer.rooms.meetings.models.meetings import Meeting, MinutesState


class MinutesVersion(RegionRecord):
    """The minutes of a meeting as they stood when they changed state: the whole document. Never changed."""

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="minutes_versions")
    number = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=MinutesState.choices)
    at = models.DateTimeField(default=clock.now)
    who = models.CharField(max_length=200)
    document = models.JSONField()

    class Meta:
        verbose_name = _("version of the minutes")
        verbose_name_plural = _("versions of the minutes")
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["meeting", "number"], name="one_minutes_version_per_number")
        ]

    def __str__(self) -> str:
        return f"{self.meeting}, {_('version')} {self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise TypeError("A version of the minutes is not changed.")
        super().save(*args, **kwargs)


def refuse_when_closed(meeting: Meeting) -> None:
    """Refuse to write on minutes that are approved or locked, as they stand now."""
    state = Meeting.objects.filter(pk=meeting.pk).values_list("minutes_state", flat=True).first()
    if state == MinutesState.APPROVED:
        raise Refused(gettext("These minutes are approved. Reopen them first to mend something."))
    if state == MinutesState.LOCKED:
        raise Refused(gettext("These minutes are locked and stay as they are. Note it at the next meeting."))
