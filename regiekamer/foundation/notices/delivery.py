"""Bringing a mail to the mail server: once as far as SMTP allows, and again later when that fails.

A mail goes queued → sending → sent. Each step is one conditional update, so of two workers one wins. What
fails goes back to the queue with a growing delay; the duty in `queue` hands it over when its moment has come.
"""

import logging
import smtplib
from datetime import timedelta

from django.core.mail import get_connection
from django.db.models import F

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.notices import queries
from regiekamer.foundation.notices.envelope import message_of
from regiekamer.foundation.notices.models import Mail, MailState, Trouble

logger = logging.getLogger(__name__)

# How long to wait after the first, second … attempt; after one more attempt the mail has failed.
DELAYS = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2))
ATTEMPTS = len(DELAYS) + 1
TIMEOUT = 30


def deliver(pk: int) -> None:
    """Send a mail of the region at hand, if it waits and its moment has come. It never raises for a mail."""
    mail = take_up(pk)
    if mail is None:
        return
    try:
        message = message_of(mail)
        message.connection = get_connection(timeout=TIMEOUT)
        message.send()
    except Exception as error:
        trouble, is_final = trouble_of(error)
        if trouble == Trouble.OTHER:
            logger.exception("mail %s could not be sent", mail.pk)
        put_back(mail, trouble, detail=_detail(error), give_up=is_final)
    else:
        mark_sent(mail)


def take_up(pk: int) -> Mail | None:
    """Claim a waiting mail for this worker; None when it is gone, not due, or another worker was first."""
    now = clock.now()
    rows = queries.mails().filter(pk=pk, state=MailState.QUEUED, next_try_at__lte=now)
    if not rows.update(state=MailState.SENDING, attempts=F("attempts") + 1, touched_at=now):
        return None
    return queries.mails().select_related("region").get(pk=pk)


def mark_sent(mail: Mail) -> None:
    """Write down that this attempt arrived, also when it took so long that it was put back meanwhile."""
    now = clock.now()
    rows = queries.mails().filter(pk=mail.pk, attempts=mail.attempts)
    rows.update(state=MailState.SENT, sent_at=now, touched_at=now, trouble="", detail="")


def put_back(mail: Mail, trouble: Trouble, *, detail: str = "", give_up: bool = False) -> None:
    """Let a mail wait for its next attempt; after the last one, or when trying is useless, it has failed."""
    now = clock.now()
    is_over = give_up or mail.attempts >= ATTEMPTS
    delay = timedelta(0) if is_over else DELAYS[max(mail.attempts, 1) - 1]
    queries.mails().filter(pk=mail.pk, state=MailState.SENDING, attempts=mail.attempts).update(
        state=MailState.FAILED if is_over else MailState.QUEUED,
        trouble=trouble,
        detail=detail,
        next_try_at=now + delay,
        touched_at=now,
    )


def trouble_of(error: Exception) -> tuple[Trouble, bool]:
    """What went wrong in a word, and whether trying again is useless."""
    match error:
        case smtplib.SMTPRecipientsRefused():
            is_final = all(500 <= code < 600 for code, _text in error.recipients.values())
            return (Trouble.ADDRESS if is_final else Trouble.LATER), is_final
        case smtplib.SMTPAuthenticationError() | smtplib.SMTPNotSupportedError():
            return Trouble.SIGN_IN, False
        case smtplib.SMTPSenderRefused():
            return Trouble.SENDER, False
        case smtplib.SMTPDataError():
            return Trouble.CONTENT, False
        case OSError():
            return Trouble.UNREACHABLE, False
    return Trouble.OTHER, False


def _detail(error: Exception) -> str:
    """What the server or the library said, without control characters."""
    return "".join(one for one in f"{type(error).__name__}: {error}" if one.isprintable())[:300]
