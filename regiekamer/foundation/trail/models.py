"""The record of account: what was done, by whom, to what. It is only ever added to."""

from typing import Any, NoReturn

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.regions.models import Region


class Verb(models.TextChoices):
    ADDED = "added", _("added")
    CHANGED = "changed", _("changed")
    REMOVED = "removed", _("removed")
    ENDED = "ended", _("ended")
    MERGED = "merged", _("merged")
    PLANNED = "planned", _("planned")
    HELD = "held", _("recorded as held")
    NOT_HELD = "not_held", _("recorded as not held")
    ANSWERED = "answered", _("answered")
    CARRIED_OVER = "carried_over", _("carried over")
    APPROVED = "approved", _("approved")
    REOPENED = "reopened", _("reopened")


class AppendOnly(models.QuerySet["Entry"]):
    """Rows that may be added and read; the record of account is not edited."""

    def update(self, **kwargs: Any) -> NoReturn:
        raise TypeError("The trail is append-only.")

    def delete(self) -> NoReturn:
        raise TypeError("The trail is append-only.")


class Entry(models.Model):
    """One act. The words of the subject are kept as they were, so it reads on after the subject is gone."""

    region = models.ForeignKey(Region, models.CASCADE, related_name="+")
    at = models.DateTimeField(default=clock.now)
    who = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    who_name = models.CharField(max_length=200)
    verb = models.CharField(max_length=20, choices=Verb.choices)
    subject_type = models.CharField(max_length=80)
    subject_id = models.BigIntegerField()
    subject_label = models.CharField(max_length=300)
    changes = models.JSONField(default=dict)

    objects = ScopedManager(region="region", _manager_class=models.Manager.from_queryset(AppendOnly))

    class Meta:
        ordering = ["-at", "-pk"]
        indexes = [
            models.Index(fields=["region", "-at"]),
            models.Index(fields=["region", "subject_type", "subject_id"]),
        ]

    def __str__(self) -> str:
        return f"{self.who_name} {self.verb} {self.subject_label}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk is not None:
            raise TypeError("The trail is append-only.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("The trail is append-only.")
