"""A mail is kept in the caller's transaction; what cannot be a mail is refused, what can is made fit."""

from typing import Any

import pytest
from django.db import transaction
from django_scopes import scope

from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.notices import queries
from regiekamer.foundation.notices.models import Mail, MailState
from regiekamer.foundation.notices.operations import MOST_BYTES, queue_mail

WORDS: dict[str, Any] = {"subject": "Uitnodiging", "text": "U bent welkom.", "kind": "test"}


def test_a_queued_mail_waits_until_a_worker_takes_it(director, mailoutbox):
    mail = queue_mail(to="mia@example.org", by=director, **WORDS)
    assert mail.state == MailState.QUEUED
    assert mail.asked_by == "Dirkje Directeur"
    assert list(queries.mails()) == [mail]
    assert not mailoutbox


def test_a_mail_knows_the_record_that_it_is_about(director):
    mail = queue_mail(to="mia@example.org", by=director, about=director, **WORDS)
    queue_mail(to="mia@example.org", by=director, **WORDS)
    assert list(queries.mails_about(director)) == [mail]


def test_a_region_may_send_by_itself(region):
    mail = queue_mail(to="mia@example.org", region=region, **WORDS)
    assert (mail.region, mail.asked_by) == (region, "")


def test_nobody_may_send_for_another_region(director, neighbour):
    with pytest.raises(Refused):
        queue_mail(to="mia@example.org", by=director, region=neighbour.region, **WORDS)
    with pytest.raises(Refused):
        queue_mail(to="mia@example.org", by=director, about=neighbour, **WORDS)


def test_a_mail_of_nobody_is_a_mistake_in_the_code(region):
    with pytest.raises(ValueError, match="region"):
        queue_mail(to="mia@example.org", **WORDS)


@pytest.mark.parametrize(
    "address",
    [
        "",
        "   ",
        "mia",
        "mia@",
        "@example.org",
        "mia@example",
        "mia example@example.org",
        "Mia <mia@example.org>",
        "mia@example.org, pol@example.org",
        "mia@example.org\nBcc: all@example.org",
        "mia@example.org\r\n",
        "\nmia@example.org",
        "mia@exam\x00ple.org",
        '"\x01"@example.org',
        "mïa@example.org",
        "mia@" + "a" * 70 + ".org",
        "m" * 300 + "@example.org",
        "mia@" + "ü" * 62 + ".org",
        "mia@example..org",
        "\ud800@example.org",
    ],
)
def test_a_malformed_address_is_refused_on_its_field(director, address):
    with pytest.raises(Refused) as refusal:
        queue_mail(to=address, by=director, **WORDS)
    assert refusal.value.field == "to"
    with pytest.raises(Refused) as refusal:
        queue_mail(to="mia@example.org", reply_to=address or " ", by=director, **WORDS)
    assert refusal.value.field == "reply_to"
    assert not queries.mails().exists()


def test_a_subject_is_one_line_of_two_hundred_characters(director):
    given = {**WORDS, "subject": "Zitting\r\nBcc: all@example.org\u2028" + "x" * 10_000}
    mail = queue_mail(to="mia@example.org", by=director, **given)
    assert mail.subject.startswith("Zitting Bcc: all@example.org xxx")
    assert len(mail.subject) == 200
    assert mail.subject.isprintable()


def test_a_name_cannot_carry_a_header(director):
    mail = queue_mail(to="mia@example.org", to_name="Mia\nBcc: x@y.be\x00", by=director, **WORDS)
    assert mail.to_name == "Mia Bcc: x@y.be"


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"subject": " \n "}, "subject"),
        ({"text": "\x00"}, "text"),
        ({"text": "x" * 300_000}, "text"),
        ({"attachments": [("a.bin", "application/pdf", b"x" * (MOST_BYTES + 1))]}, "attachments"),
    ],
)
def test_a_mail_that_cannot_be_read_or_carried_is_refused(director, values, field):
    with pytest.raises(Refused) as refusal:
        queue_mail(to="mia@example.org", by=director, **{**WORDS, **values})
    assert refusal.value.field == field
    assert not queries.mails().exists()


def test_broken_characters_in_the_text_do_not_stop_a_mail(director):
    mail = queue_mail(to="mia@example.org", by=director, **{**WORDS, "text": "a\ud800b\x07c"})
    assert mail.text == "a?bc"


def test_a_calendar_message_says_what_it_asks(director):
    with pytest.raises(ValueError, match="METHOD"):
        queue_mail(to="mia@example.org", by=director, calendar="BEGIN:VCALENDAR\r\nEND:VCALENDAR", **WORDS)


def test_an_attachment_is_no_path_and_no_part_of_another_message(director):
    given = [("../../etc/\nlijst.pdf", "application/pdf", b"x"), ("", "message/rfc822", b"From: x")]
    mail = queue_mail(to="mia@example.org", by=director, attachments=given, **WORDS)
    kept = [(one.name, one.content_type) for one in mail.attachments.all()]
    assert kept == [("..-..-etc- lijst.pdf", "application/pdf"), ("file", "application/octet-stream")]


def test_a_neighbour_does_not_see_our_mail(director, neighbour):
    queue_mail(to="mia@example.org", by=director, **WORDS)
    with scope(region=neighbour.region):
        assert not queries.mails().exists()


def test_a_mail_whose_transaction_rolls_back_never_was(director, jobs, committed):
    class Oops(Exception):
        pass

    def act() -> None:
        with transaction.atomic():
            queue_mail(to="mia@example.org", by=director, **WORDS)
            raise Oops

    with committed(), pytest.raises(Oops):
        act()
    assert not Mail.objects.exists()
    assert jobs() == 0
