"""Questions about what goes out by mail."""

from datetime import timedelta
from typing import Any

from django.db.models import F, Q, QuerySet

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.notices.models import Mail, MailState

# A mail that a worker took up longer ago than this was let go of: sending takes seconds.
HANGS_AFTER = timedelta(minutes=15)
# A mail that was given to the workers longer ago than this is given to them again.
LOST_AFTER = timedelta(minutes=10)


def mails() -> QuerySet[Mail]:
    """All mails of the region, newest first."""
    return Mail.objects.all()


def mails_about(record: Any) -> QuerySet[Mail]:
    """The mails about one record, newest first."""
    return mails().filter(subject_type=record._meta.label_lower, subject_id=record.pk)


def outbox(*, failed_only: bool = False) -> QuerySet[Mail]:
    """What the page shows, without the bodies of the mails."""
    found = mails().defer("text", "calendar")
    return found.filter(state=MailState.FAILED) if failed_only else found


def how_many_failed() -> int:
    return mails().filter(state=MailState.FAILED).count()


def waiting() -> QuerySet[Mail]:
    """Mails whose moment has come and that no worker was given lately."""
    now = clock.now()
    unasked = Q(touched_at__lt=F("next_try_at")) | Q(touched_at__lte=now - LOST_AFTER)
    return mails().filter(unasked, state=MailState.QUEUED, next_try_at__lte=now).order_by("next_try_at")


def hanging() -> QuerySet[Mail]:
    """Mails that a worker took up and never finished."""
    return mails().filter(state=MailState.SENDING, touched_at__lte=clock.now() - HANGS_AFTER)
