"""An invitation on its way to a real mail server: it arrives as a meeting request that calendars understand."""

import socket
from collections.abc import Iterator
from datetime import date, time
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

import icalendar
import pytest
import vobject
from aiosmtpd.controller import Controller

from regiekamer.foundation.notices import delivery
from regiekamer.foundation.notices import queries as notices
from regiekamer.rooms.meetings import operations
from regiekamer.rooms.meetings.models import AgendaItem


class Box:
    """Keeps what a mail server received."""

    def __init__(self) -> None:
        self.envelopes: list[Any] = []

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        self.envelopes.append(envelope)
        return "250 OK"

    @property
    def messages(self) -> list[EmailMessage]:
        return [message_from_bytes(one.content, policy=policy.default) for one in self.envelopes]


@pytest.fixture
def box(settings: Any) -> Iterator[Box]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    kept = Box()
    controller = Controller(kept, hostname="127.0.0.1", port=port)
    controller.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""
    yield kept
    controller.stop()


@pytest.fixture
def meeting(body, director):
    made = operations.plan_meeting(
        body=body,
        day=date(2022, 12, 5),
        starts_at=time(9),
        place="Café “De Brug”; zaal 2, Kortrijk",
        by=director,
    )
    AgendaItem.objects.create(region=director.region, meeting=made, title="Fietsen 🚲, é en €")
    for name, email in (("Mia Café", "mia@example.org"), ("Pol", "pol@bücher.example")):
        operations.add_guest(meeting=made, name=name, email=email, by=director)
    return made


def deliver_all() -> None:
    for mail in notices.mails().filter(state="queued").order_by("pk"):
        delivery.deliver(mail.pk)


def parts(message: EmailMessage) -> dict[str, Any]:
    return {part.get_content_type(): part for part in message.walk() if not part.is_multipart()}


def entries_in(content: bytes) -> list[Any]:
    return icalendar.Calendar.from_ical(content).walk("VEVENT")


def test_it_arrives_as_a_meeting_request(box, meeting, director):
    operations.invite(meeting, text="Tot dan, ü!", by=director)
    deliver_all()
    first, _second = box.messages
    assert [one.rcpt_tos for one in box.envelopes] == [["mia@example.org"], ["pol@xn--bcher-kva.example"]]
    found = parts(first)
    for kind in ("text/plain", "text/calendar"):
        assert "pol" not in found[kind].get_content().lower()
    assert list(found) == ["text/plain", "text/calendar", "application/ics", "application/pdf"]
    alternative = next(part for part in first.walk() if part.get_content_type() == "multipart/alternative")
    inside = [part.get_content_type() for part in alternative.iter_parts()]
    assert inside == ["text/plain", "text/calendar"]
    calendar = found["text/calendar"]
    assert calendar.get_param("method") == "REQUEST"
    assert calendar.get_content_charset() == "utf-8"
    assert found["application/ics"].get_filename() == "invite.ics"
    assert "Tot dan, ü!" in found["text/plain"].get_content()
    assert "Fietsen 🚲, é en €" in found["text/plain"].get_content()
    assert first["From"].addresses[0].display_name == "Leiekracht"
    assert first["Reply-To"].addresses[0].addr_spec == director.user.email


@pytest.mark.parametrize("kind", ["text/calendar", "application/ics"])
def test_what_arrives_parses_twice(box, meeting, director, kind):
    operations.invite(meeting, by=director)
    deliver_all()
    part = parts(box.messages[0])[kind]
    content = part.get_payload(decode=True)
    (entry,) = entries_in(content)
    theirs = vobject.readOne(content.decode())
    assert theirs.method.value == "REQUEST"
    assert str(entry["uid"]) == theirs.vevent.uid.value == str(meeting.uid)
    assert str(entry["location"]) == theirs.vevent.location.value == meeting.place
    assert entry.start == theirs.vevent.dtstart.value
    assert "Fietsen 🚲, é en €" in theirs.vevent.description.value
    sender = box.messages[0]["From"].addresses[0].addr_spec
    assert str(entry["organizer"]) == f"mailto:{sender}"


def test_an_update_and_a_cancellation_reach_the_same_entry(box, meeting, director):
    operations.invite(meeting, by=director)
    operations.change_meeting(meeting, starts_at=time(10), by=director)
    operations.invite(meeting, by=director)
    operations.call_off(meeting, reason="Ziek.", by=director)
    operations.cancel_invitations(meeting, by=director)
    deliver_all()
    mine = [one for one, sent in zip(box.messages, box.envelopes, strict=True) if "mia" in sent.rcpt_tos[0]]
    told = [parts(one)["text/calendar"] for one in mine]
    assert [one.get_param("method") for one in told] == ["REQUEST", "REQUEST", "CANCEL"]
    entries = [entries_in(one.get_payload(decode=True))[0] for one in told]
    assert len({str(one["uid"]) for one in entries}) == 1
    sequences = [int(one["sequence"]) for one in entries]
    assert sequences == sorted(set(sequences))
    assert str(entries[-1]["status"]) == "CANCELLED"


def test_nothing_goes_out_before_it_is_committed(box, meeting, director, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks() as waiting:
        operations.invite(meeting, by=director)
    assert len(waiting) == 2
    assert not box.envelopes
