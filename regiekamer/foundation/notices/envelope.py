"""A mail as the message that goes over the wire."""

import re
from email.utils import formataddr, parseaddr

from django.conf import settings
from django.core.mail import EmailMultiAlternatives

from regiekamer.foundation.notices.addresses import ascii_address, one_line
from regiekamer.foundation.notices.models import Mail


def message_of(mail: Mail) -> EmailMultiAlternatives:
    """The message, inside the scope of its region.

    Its Message-ID stays the same over attempts, so that a mailbox may recognise one that came twice. A calendar
    message is an alternative of the text, which Outlook, Google and Thunderbird take as a meeting request,
    and a file beside it for whoever has another calendar.
    """
    message = EmailMultiAlternatives(
        subject=mail.subject,
        body=mail.text,
        from_email=sender(mail.region.director_name),
        to=[written(mail.to_name, mail.to_email)],
        reply_to=[ascii_address(mail.reply_to)] if mail.reply_to else None,
        headers={"Message-ID": message_id(mail), "Auto-Submitted": "auto-generated"},
    )
    if mail.calendar:
        lines = mail.calendar.replace("\r\n", "\n")
        message.attach_alternative(lines, f"text/calendar; method={method_of(mail.calendar)}")
        message.attach("invite.ics", mail.calendar.encode(), "application/ics")
    for one in mail.attachments.all():
        message.attach(one.name, bytes(one.content), one.content_type)
    return message


def method_of(calendar: str) -> str:
    """What a calendar message asks: REQUEST, CANCEL, …"""
    found = re.search(r"^METHOD:([A-Z]+)\s*$", calendar, re.MULTILINE)
    return found[1] if found else "PUBLISH"


def sender(name: str) -> str:
    """The installation's address, under the name of who carries out the role."""
    return written(name, parseaddr(settings.DEFAULT_FROM_EMAIL)[1])


def written(name: str, address: str) -> str:
    """`"Mia Café" <mia@example.org>` as a header holds it."""
    return formataddr((one_line(name, 160), ascii_address(address)))


def message_id(mail: Mail) -> str:
    domain = ascii_address(parseaddr(settings.DEFAULT_FROM_EMAIL)[1]).rpartition("@")[2]
    return f"<{mail.key}@{domain}>"
