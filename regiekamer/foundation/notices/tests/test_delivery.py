"""Mails over a real connection: they arrive as they should, once, and a server that is down is tried again."""

from datetime import timedelta
from typing import Any

import icalendar
import pytest
import vobject
from django.utils import timezone
from django_scopes import scope

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.notices import delivery, duties
from regiekamer.foundation.notices.models import Mail, MailState, Trouble
from regiekamer.foundation.notices.operations import queue_mail, send_again
from regiekamer.foundation.notices.queries import HANGS_AFTER, LOST_AFTER
from regiekamer.foundation.notices.tasks import deliver_mail

WORDS: dict[str, Any] = {"subject": "Uitnodiging", "text": "U bent welkom.", "kind": "test"}
INVITATION = "\r\n".join(
    [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Regiekamer//NL",
        "METHOD:REQUEST",
        "BEGIN:VEVENT",
        "UID:zitting-12@regiekamer.example",
        "SEQUENCE:2",
        "DTSTAMP:20260901T080000Z",
        "DTSTART:20260915T090000Z",
        "DTEND:20260915T110000Z",
        "SUMMARY:Regioraad – één keer per maand",
        "ORGANIZER:mailto:regiekamer@example.org",
        "ATTENDEE;RSVP=TRUE:mailto:mia@example.org",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]
)


@pytest.fixture
def send(director, committed, work_off):
    """Queue a mail, commit, let the worker work, and return the mail as it then stands."""

    def sent(**values):
        with committed():
            mail = queue_mail(**{"to": "mia@example.org", "by": director, **WORDS, **values})
        work_off()
        mail.refresh_from_db()
        return mail

    return sent


def test_a_mail_arrives(send, letterbox):
    mail = send(to_name="Mia Café", reply_to="dirkje@example.org")
    assert (mail.state, mail.attempts) == (MailState.SENT, 1)
    assert mail.sent_at
    (envelope,), (message,) = letterbox.envelopes, letterbox.messages
    assert envelope.rcpt_tos == ["mia@example.org"]
    assert message["To"] == "Mia Café <mia@example.org>"
    assert message["From"] == "Leiekracht <regiekamer@localhost>"
    assert message["Reply-To"] == "dirkje@example.org"
    assert message["Subject"] == "Uitnodiging"
    assert message["Message-ID"] == f"<{mail.key}@localhost>"
    assert message.get_content().strip() == "U bent welkom."


def test_a_calendar_message_is_a_meeting_request(send, letterbox):
    send(calendar=INVITATION, attachments=[("agenda.pdf", "application/pdf", b"%PDF-1.7 \xff")])
    (message,) = letterbox.messages
    assert message.get_content_type() == "multipart/mixed"
    choice, invite, agenda = message.iter_parts()
    assert choice.get_content_type() == "multipart/alternative"
    text, request = choice.iter_parts()
    assert text.get_content_type() == "text/plain"
    assert request.get_content_type() == "text/calendar"
    assert request["Content-Type"].params["method"] == "REQUEST"
    assert request["Content-Type"].params["charset"] == "utf-8"
    assert invite.get_filename() == "invite.ics"
    for one in (request.get_content().encode(), invite.get_content()):
        event = icalendar.Calendar.from_ical(one).walk("VEVENT")[0]
        assert str(event["SUMMARY"]) == "Regioraad – één keer per maand"
        assert vobject.readOne(one.decode()).vevent.sequence.value == "2"
    assert (agenda.get_filename(), agenda.get_content()) == ("agenda.pdf", b"%PDF-1.7 \xff")


def test_odd_names_and_domains_go_over_the_wire(send, letterbox):
    name = 'Zoë "Zo" Ņ 日本, Bcc: x@y.be'
    send(to="mia@café.be", to_name=name, subject="€ 👩‍👩‍👧 " + "é" * 300)
    (envelope,), (message,) = letterbox.envelopes, letterbox.messages
    assert envelope.rcpt_tos == ["mia@xn--caf-dma.be"]
    (to,) = message["To"].addresses
    assert (to.display_name, to.addr_spec) == (name, "mia@xn--caf-dma.be")
    assert message["Subject"].strip().startswith("€ 👩‍👩‍👧 éé")
    assert message["Bcc"] is None


def test_a_text_attachment_keeps_its_bytes(send, letterbox):
    given = [("a.csv", "text/csv", "naam;é\n".encode("latin-1")), ("b.csv", "text/csv", "naam;é\n".encode())]
    send(attachments=given)
    _text, latin, utf = letterbox.messages[0].iter_parts()
    assert latin.get_payload(decode=True) == "naam;é\n".encode("latin-1")
    assert utf.get_payload(decode=True).replace(b"\r\n", b"\n") == "naam;é\n".encode()


def test_a_second_job_for_the_same_mail_sends_nothing(send, letterbox, region):
    mail = send()
    deliver_mail.enqueue(region.pk, mail.pk)
    delivery.deliver(mail.pk)
    deliver_mail.call(region.pk, mail.pk)
    assert len(letterbox.messages) == 1


def test_of_two_workers_one_takes_a_mail_up(director):
    mail = queue_mail(to="mia@example.org", by=director, **WORDS)
    assert delivery.take_up(mail.pk)
    assert delivery.take_up(mail.pk) is None


def test_a_job_under_another_region_or_for_nothing_does_nothing(director, neighbour, letterbox):
    mail = queue_mail(to="mia@example.org", by=director, **WORDS)
    deliver_mail.call(neighbour.region.pk, mail.pk)
    deliver_mail.call(999_999, mail.pk)
    deliver_mail.call(director.region.pk, 999_999)
    mail.refresh_from_db()
    assert (mail.state, letterbox.messages) == (MailState.QUEUED, [])


def after(moment, delay):
    return clock.stopped_at(moment + delay)


def due(work_off, committed):
    with committed():
        duties.run_due()
    work_off()


def test_a_server_that_is_down_is_tried_five_times_with_growing_pauses(
    send, nobody_home, work_off, committed
):
    mail = send()
    assert (mail.state, mail.attempts, mail.trouble) == (MailState.QUEUED, 1, Trouble.UNREACHABLE)
    pauses = []
    for attempt in (2, 3, 4, 5):
        pauses.append(mail.next_try_at - mail.touched_at)
        with clock.stopped_at(mail.next_try_at - timedelta(seconds=1)):
            due(work_off, committed)
        mail.refresh_from_db()
        assert mail.attempts == attempt - 1, "too early"
        with clock.stopped_at(mail.next_try_at + timedelta(minutes=2)):
            due(work_off, committed)
        mail.refresh_from_db()
        assert mail.attempts == attempt
    assert tuple(pauses) == delivery.DELAYS
    assert mail.state == MailState.FAILED
    assert mail.get_trouble_display()
    assert "ConnectionRefusedError" in mail.detail
    with after(mail.touched_at, timedelta(days=2)):
        due(work_off, committed)
    mail.refresh_from_db()
    assert mail.attempts == 5


def test_a_server_that_comes_back_gets_the_mail(send, letterbox, work_off, committed):
    letterbox.refuses_recipient = "451 4.7.1 Greylisted, try again later"
    mail = send()
    assert (mail.state, mail.trouble) == (MailState.QUEUED, Trouble.LATER)
    letterbox.refuses_recipient = ""
    with after(mail.next_try_at, timedelta(minutes=2)):
        due(work_off, committed)
    mail.refresh_from_db()
    assert (mail.state, mail.attempts, mail.trouble) == (MailState.SENT, 2, "")
    assert len(letterbox.messages) == 1


def test_an_address_that_does_not_exist_is_not_tried_again(send, letterbox):
    letterbox.refuses_recipient = "550 5.1.1 No such user"
    mail = send()
    assert (mail.state, mail.attempts, mail.trouble) == (MailState.FAILED, 1, Trouble.ADDRESS)
    assert "No such user" in mail.detail


def test_a_refused_message_says_so(send, letterbox):
    letterbox.refuses_message = "552 5.3.4 Message too big"
    assert send().trouble == Trouble.CONTENT


def test_a_failed_mail_is_sent_again_on_request(send, letterbox, director, committed, work_off):
    letterbox.refuses_recipient = "550 5.1.1 No such user"
    mail = send()
    letterbox.refuses_recipient = ""
    with committed():
        send_again(mail, by=director)
    work_off()
    mail.refresh_from_db()
    assert (mail.state, len(letterbox.messages)) == (MailState.SENT, 1)


def test_a_mail_that_a_worker_let_go_of_is_tried_again(send, director, letterbox, work_off, committed):
    mail = queue_mail(to="mia@example.org", by=director, **WORDS)
    delivery.take_up(mail.pk)
    with after(timezone.now(), HANGS_AFTER - timedelta(minutes=1)):
        due(work_off, committed)
    mail.refresh_from_db()
    assert mail.state == MailState.SENDING
    with after(timezone.now(), HANGS_AFTER + timedelta(minutes=1)):
        due(work_off, committed)
    mail.refresh_from_db()
    assert (mail.state, mail.trouble) == (MailState.QUEUED, Trouble.INTERRUPTED)
    with after(mail.next_try_at, timedelta(minutes=2)):
        due(work_off, committed)
    assert len(letterbox.messages) == 1


def test_a_slow_worker_that_arrives_after_all_is_believed(director):
    mail = queue_mail(to="mia@example.org", by=director, **WORDS)
    taken = delivery.take_up(mail.pk)
    assert taken
    delivery.put_back(taken, Trouble.INTERRUPTED)
    delivery.mark_sent(taken)
    mail.refresh_from_db()
    assert mail.state == MailState.SENT


def test_a_mail_whose_job_got_lost_is_found(director, letterbox, jobs, work_off, committed):
    mail = queue_mail(to="mia@example.org", by=director, **WORDS)
    due(work_off, committed)
    assert not letterbox.messages
    with after(timezone.now(), LOST_AFTER + timedelta(minutes=1)):
        due(work_off, committed)
    mail.refresh_from_db()
    assert (mail.state, len(letterbox.messages), jobs()) == (MailState.SENT, 1, 0)


def test_waiting_mails_of_every_region_are_handed_over(send, neighbour, letterbox, work_off, committed):
    with scope(region=neighbour.region):
        theirs = queue_mail(to="pol@example.org", by=neighbour, **WORDS)
        Mail.objects.update(touched_at=timezone.now() - timedelta(hours=1))
    due(work_off, committed)
    with scope(region=neighbour.region):
        theirs.refresh_from_db()
    assert theirs.state == MailState.SENT


def test_a_hundred_mails_while_nobody_works_make_one_job_each(director, jobs, committed):
    for number in range(5):
        queue_mail(to=f"m{number}@example.org", by=director, **WORDS)
    with after(timezone.now(), timedelta(hours=1)):
        for _ in range(3):
            with committed():
                duties.run_due()
    assert jobs() == 5
