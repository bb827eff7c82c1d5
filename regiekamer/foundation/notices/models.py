"""What goes out by mail, and when which periodic duty last ran."""

import uuid

from django.db import models
from django.utils.crypto import get_random_string
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.regions.models import RegionRecord

SUBJECT_LENGTH = 200


class MailState(models.TextChoices):
    QUEUED = "queued", _("waiting")
    SENDING = "sending", _("being sent")
    SENT = "sent", _("sent")
    FAILED = "failed", _("not sent")


class Trouble(models.TextChoices):
    """Why a mail did not leave, for people. What the mail server said itself stands in `detail`."""

    UNREACHABLE = "unreachable", _("The mail server does not answer.")
    SIGN_IN = "sign_in", _("The mail server does not let Regiekamer in: its password or name is wrong.")
    SENDER = "sender", _("The mail server does not accept the address that Regiekamer sends from.")
    ADDRESS = "address", _("The mail server does not know this address. Check it and send again.")
    LATER = "later", _("The mail server does not take this address now.")
    CONTENT = "content", _("The mail server refused the message itself.")
    INTERRUPTED = "interrupted", _("Sending was broken off; it may or may not have arrived.")
    OTHER = "other", _("Sending went wrong in a way that was not foreseen.")


class Mail(RegionRecord):
    """One message to one address, kept with what became of it. It is written by `operations.queue_mail`.

    `touched_at` is when it last changed hands: queued, given to a worker, taken up, or put back.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    to_email = models.CharField(_("address"), max_length=254)
    to_name = models.CharField(_("name"), max_length=160, blank=True)
    reply_to = models.CharField(_("reply to"), max_length=254, blank=True)
    subject = models.CharField(_("subject"), max_length=SUBJECT_LENGTH)
    text = models.TextField(_("text"))
    calendar = models.TextField(_("calendar message"), blank=True)
    kind = models.CharField(_("kind"), max_length=60)
    subject_type = models.CharField(max_length=80, blank=True)
    subject_id = models.BigIntegerField(null=True, blank=True)
    asked_by = models.CharField(_("asked for by"), max_length=200, blank=True)

    state = models.CharField(_("state"), max_length=8, choices=MailState.choices, default=MailState.QUEUED)
    trouble = models.CharField(_("what went wrong"), max_length=12, choices=Trouble.choices, blank=True)
    detail = models.CharField(max_length=300, blank=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    queued_at = models.DateTimeField(_("queued at"), default=clock.now)
    next_try_at = models.DateTimeField(default=clock.now)
    touched_at = models.DateTimeField(default=clock.now)
    sent_at = models.DateTimeField(_("sent at"), null=True, blank=True)

    class Meta:
        verbose_name = _("mail")
        verbose_name_plural = _("mails")
        ordering = ["-queued_at", "-pk"]
        indexes = [
            models.Index(fields=["region", "-queued_at"]),
            models.Index(fields=["region", "state", "next_try_at"]),
            models.Index(fields=["region", "subject_type", "subject_id"]),
        ]

    def __str__(self) -> str:
        return f"{self.subject} → {self.to_email}"


class Attachment(RegionRecord):
    """A file that goes along with a mail, as it was when the mail was queued."""

    mail = models.ForeignKey(Mail, models.CASCADE, related_name="attachments")
    name = models.CharField(_("name"), max_length=120)
    content_type = models.CharField(max_length=120)
    content = models.BinaryField()

    class Meta:
        verbose_name = _("attachment")
        verbose_name_plural = _("attachments")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name


class DutyRun(models.Model):
    """When a periodic duty last began and ended, so that two processes do not both run it."""

    name = models.CharField(max_length=80, primary_key=True)
    began_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    trouble = models.TextField(blank=True)

    def __str__(self) -> str:
        return self.name


def new_link_secret() -> str:
    return get_random_string(32)


class Linkable(models.Model):
    """Add to a record that people reach by a personal link. Another `link_secret` revokes every link to it."""

    link_secret = models.CharField(max_length=32, default=new_link_secret, editable=False)

    class Meta:
        abstract = True
