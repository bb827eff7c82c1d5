"""Questions about what was done."""

from typing import Any

from django.db.models import QuerySet

from regiekamer.foundation.trail.models import Entry


def entries() -> QuerySet[Entry]:
    """All acts in the region, newest first."""
    return Entry.objects.all()


def entries_about(subject: Any) -> QuerySet[Entry]:
    """The acts on one record, newest first."""
    return entries().filter(subject_type=subject._meta.label_lower, subject_id=subject.pk)
