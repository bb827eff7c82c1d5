"""Every write about what goes out by mail.

A room calls `queue_mail` in its own transaction; nothing leaves before that commits, and nothing at all when
it rolls back. In tests no worker runs: mails stay queued, and `queries.mails()` tells what would go out.
A test that wants to see them go follows `notices/tests`.
"""

import re
from collections.abc import Iterable
from typing import Any, NamedTuple

from django.db import transaction
from django.utils.translation import gettext as _

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.notices.addresses import checked_address, one_line, sound
from regiekamer.foundation.notices.models import SUBJECT_LENGTH, Attachment, Mail, MailState
from regiekamer.foundation.notices.queue import send_after_commit
from regiekamer.foundation.regions.models import Member, Region
from regiekamer.foundation.trail.models import Verb
from regiekamer.foundation.trail.operations import announce

MOST_TEXT = 200_000
MOST_BYTES = 10 * 1024 * 1024


class Enclosed(NamedTuple):
    """A file to go along: its name, its content type, its bytes."""

    name: str
    content_type: str
    content: bytes


@transaction.atomic
def queue_mail(
    *,
    to: str,
    subject: str,
    text: str,
    kind: str,
    by: Member | None = None,
    region: Region | None = None,
    to_name: str = "",
    about: Any = None,
    attachments: Iterable[Enclosed | tuple[str, str, bytes]] = (),
    calendar: str | bytes = "",
    reply_to: str = "",
) -> Mail:
    """Keep a mail to one address and send it after commit; a malformed address is refused on field "to".

    `by` asks for it, or `region` does by itself (a reminder). `kind` names the sort of mail in code
    ("meetings.invitation"); `about` is the record it is about. `calendar` is an iCalendar text with a METHOD,
    which goes along as a meeting request and as invite.ics. A subject is folded to one line of 200 characters.
    """
    home = _home(by, region, about)
    mail = Mail(
        region=home,
        to_email=checked_address(to, "to"),
        to_name=one_line(to_name, 160),
        reply_to=checked_address(reply_to, "reply_to") if reply_to else "",
        subject=one_line(subject, SUBJECT_LENGTH),
        text=sound(text),
        calendar=_itip(calendar),
        kind=kind,
        subject_type=about._meta.label_lower if about is not None else "",
        subject_id=about.pk if about is not None else None,
        asked_by=str(by)[:200] if by else "",
    )
    _check_words(mail)
    enclosed = [_enclosed(mail, *one) for one in attachments]
    _check_weight(enclosed)
    mail.next_try_at = mail.touched_at = mail.queued_at
    mail.full_clean()
    mail.save()
    for attachment in enclosed:
        attachment.save()
    send_after_commit(mail)
    return mail


def _home(by: Member | None, region: Region | None, about: Any) -> Region:
    home = by.region if by else region
    if home is None:
        raise ValueError("say who asks for the mail (by) or for which region it goes out (region)")
    others = {region.pk if region else home.pk, getattr(about, "region_id", home.pk)}
    if others != {home.pk}:
        raise Refused(_("This belongs to another region."))
    return home


def _itip(calendar: str | bytes) -> str:
    text = calendar.decode() if isinstance(calendar, bytes) else calendar
    if text and not re.search(r"^METHOD:[A-Z]+\s*$", text, re.MULTILINE):
        raise ValueError("a calendar message needs a METHOD, such as REQUEST or CANCEL")
    return text


def _check_words(mail: Mail) -> None:
    if not mail.subject:
        raise Refused(_("Give the mail a subject."), "subject")
    if not mail.text:
        raise Refused(_("Write the text of the mail."), "text")
    if len(mail.text) > MOST_TEXT:
        raise Refused(_("This text is too long for a mail. Shorten it, or attach it as a file."), "text")


def _enclosed(mail: Mail, name: str, content_type: str, content: bytes) -> Attachment:
    """An attachment whose name is no path and whose type a mail program cannot mistake for its own parts."""
    is_plain = re.fullmatch(r"(?!message/|multipart/)[a-z]+/[a-z0-9.+-]{1,100}", content_type)
    return Attachment(
        region=mail.region,
        mail=mail,
        name=one_line(re.sub(r"[/\\]", "-", name), 120) or "file",
        content_type=content_type if is_plain else "application/octet-stream",
        content=content,
    )


def _check_weight(enclosed: list[Attachment]) -> None:
    if sum(len(one.content) for one in enclosed) > MOST_BYTES:
        raise Refused(
            _("The attachments are larger than 10 MB together. Send fewer or smaller ones."), "attachments"
        )


@transaction.atomic
def send_again(mail: Mail, *, by: Member) -> Mail:
    """Queue a mail that could not be sent once more, with five new attempts."""
    now = clock.now()
    fresh = {"state": MailState.QUEUED, "trouble": "", "detail": "", "attempts": 0}
    if mail.region_id != by.region_id:
        raise Refused(_("This belongs to another region."))
    rows = Mail.objects.filter(pk=mail.pk, state=MailState.FAILED)
    if not rows.update(**fresh, next_try_at=now, touched_at=now):
        raise Refused(_("This mail is already on its way, or it has been sent."))
    mail.refresh_from_db()
    send_after_commit(mail)
    announce(Verb.CHANGED, mail, by=by, changes={"state": [str(MailState.FAILED), str(MailState.QUEUED)]})
    return mail
