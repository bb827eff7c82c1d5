"""The last line of every operation."""

from typing import Any

from regiekamer.foundation.kernel.models import Changes
from regiekamer.foundation.regions.models import Member
from regiekamer.foundation.trail.models import Entry


def announce(verb: str, subject: Any, *, by: Member, changes: Changes | None = None) -> None:
    """Write down, in the transaction of the act, that `by` did `verb` to `subject`."""
    Entry.objects.create(
        region_id=by.region_id,
        who_id=by.user_id,
        who_name=str(by)[:200],
        verb=verb,
        subject_type=subject._meta.label_lower,
        subject_id=subject.pk,
        subject_label=str(subject)[:300],
        changes=changes or {},
    )
