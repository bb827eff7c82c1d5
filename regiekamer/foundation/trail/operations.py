"""The last line of every operation."""

from typing import Any

from regiekamer.foundation.kernel.models import Changes
from regiekamer.foundation.regions.models import Member
from regiekamer.foundation.trail.models import Entry


def announce(
    verb: str, subject: Any, *, by: Member | None, changes: Changes | None = None, who: str = ""
) -> None:
    """Write down, in the transaction of the act, that `by` did `verb` to `subject`.

    Without a member, `who` names who did it: somebody with a personal link, or the clock.
    """
    Entry.objects.create(
        region_id=by.region_id if by else subject.region_id,
        who_id=by.user_id if by else None,
        who_name=(str(by) if by else who)[:200],
        verb=verb,
        subject_type=subject._meta.label_lower,
        subject_id=subject.pk,
        subject_label=str(subject)[:300],
        changes=changes or {},
    )
