"""Who is invited, with what message, and what they know: one UID, a sequence that rises, nobody else's address."""

from datetime import date, time

import icalendar
import pytest
import vobject

from regiekamer.foundation.kernel.refused import Refused, Stale
from regiekamer.foundation.notices import queries as notices
from regiekamer.foundation.trail.queries import entries_about
from regiekamer.rooms.bodies import operations as bodies
from regiekamer.rooms.meetings import operations, queries
from regiekamer.rooms.meetings.models import (
    AgendaItem,
    Attendance,
    Invitation,
    Meeting,
    MeetingStatus,
    Presence,
    Reply,
)
from regiekamer.rooms.network import operations as network
from regiekamer.rooms.network.models import Contact


@pytest.fixture
def sit(director, body):
    """Give somebody a seat; without a name only the organisation sits there."""

    def take_seat(organisation, name="", email=""):
        place = network.add_organisation(name=organisation, kind="ocmw", by=director)
        person = None
        if name:
            person = network.add_contact(organisation=place, name=name, email=email, by=director)
        return bodies.add_seat(body=body, organisation=place, contact=person, by=director)

    return take_seat


@pytest.fixture
def table(sit):
    """Mia and Pol can be mailed; of the third seat nobody knows who sits there."""
    return [
        sit("OCMW Kortrijk", "Mia Café", "mia@example.org"),
        sit("OCMW Menen", "Pol Peeters", "pol@example.org"),
        sit("OCMW Wervik"),
    ]


@pytest.fixture
def meeting(body, director):
    return operations.plan_meeting(
        body=body, day=date(2022, 12, 5), starts_at=time(9), ends_at=time(12), place="Zaal 2", by=director
    )


def mails():
    """The mails that wait to go out, the oldest first."""
    return list(notices.mails().order_by("pk"))


def entry(mail):
    """The one entry in a calendar message, and what the message asks."""
    read = icalendar.Calendar.from_ical(mail.calendar)
    (found,) = read.walk("VEVENT")
    return found, str(read["method"])


def test_everybody_expected_with_an_address_gets_a_request_of_their_own(table, meeting, director):
    sent = operations.invite(meeting, text="Breng je cijfers mee.", by=director)
    assert [one.email for one in sent] == ["mia@example.org", "pol@example.org"]
    first, second = mails()
    assert (first.to_email, first.to_name, first.reply_to) == (
        "mia@example.org",
        "Mia Café",
        director.user.email,
    )
    found, method = entry(first)
    assert method == "REQUEST"
    assert str(found["uid"]) == str(meeting.uid)
    assert (int(found["sequence"]), str(found["status"])) == (0, "CONFIRMED")
    assert str(found["attendee"]) == "mailto:mia@example.org"
    asked = {"CN": "Mia Café", "RSVP": "TRUE", "PARTSTAT": "NEEDS-ACTION", "ROLE": "REQ-PARTICIPANT"}
    assert {key: found["attendee"].params[key] for key in asked} == asked
    assert str(found["organizer"]) == "mailto:regiekamer@localhost"
    assert found["organizer"].params["CN"] == "Leiekracht"
    assert "Breng je cijfers mee." in first.text
    assert "Breng je cijfers mee." in str(found["description"])
    for words in (first.text, first.calendar):
        assert "pol@example.org" not in words
        assert "Pol" not in words
    assert "mia" not in (second.text + second.calendar).lower()
    assert vobject.readOne(first.calendar).vevent.uid.value == str(meeting.uid)


def test_inviting_makes_the_roll_and_names_who_has_no_address(table, meeting, director):
    assert [one.name for one in queries.invited(meeting).without] == ["OCMW Wervik"]
    operations.invite(meeting, by=director)
    assert Attendance.objects.filter(meeting=meeting).count() == 3
    assert [one.name for one in queries.invited(meeting).without] == ["OCMW Wervik"]


def test_again_is_an_update_with_the_same_uid_and_a_higher_sequence(table, meeting, director):
    operations.invite(meeting, by=director)
    operations.invite(meeting, by=director)
    found, method = entry(mails()[2])
    assert (str(found["uid"]), int(found["sequence"]), method) == (str(meeting.uid), 1, "REQUEST")
    assert Invitation.objects.count() == 2


def test_a_change_of_day_makes_the_invitations_old_until_the_update(table, meeting, director):
    operations.invite(meeting, by=director)
    assert not queries.answers_of(meeting).outdated
    operations.change_meeting(meeting, day=date(2022, 12, 12), by=director)
    assert queries.answers_of(meeting).outdated == 2
    assert len(queries.invited(meeting).outdated) == 2
    operations.invite(meeting, by=director)
    assert not queries.answers_of(meeting).outdated
    assert int(entry(mails()[-1])[0]["sequence"]) > 0
    assert entry(mails()[-1])[0].start.day == 12


def test_however_often_it_was_sent_a_change_makes_it_old(table, meeting, director):
    for _ in range(3):
        operations.invite(meeting, by=director)
    operations.change_meeting(meeting, place="Elders", by=director)
    assert queries.answers_of(meeting).outdated == 2
    operations.invite(meeting, by=director)
    sequences = [int(entry(mail)[0]["sequence"]) for mail in mails() if mail.to_email.startswith("mia")]
    assert sequences == sorted(set(sequences))


def test_only_who_is_new_can_be_asked_too(table, meeting, director, sit):
    operations.invite(meeting, by=director)
    sit("OCMW Ieper", "Jan", "jan@example.org")
    assert [one.name for one in queries.invited(meeting).fresh] == ["Jan"]
    operations.invite(meeting, only_new=True, by=director)
    assert [mail.to_email for mail in mails()][2:] == ["jan@example.org"]
    assert not queries.answers_of(meeting).outdated


def test_who_shares_an_address_gets_one_mail(meeting, director, sit):
    sit("OCMW Ieper", "Jan", "Post@example.org")
    sit("OCMW Menen", "An", "post@example.org")
    operations.invite(meeting, by=director)
    (mail,) = mails()
    assert "Jan" in mail.to_name
    assert "An" in mail.to_name
    operations.invite(meeting, by=director)
    assert Invitation.objects.count() == 1


def test_who_was_excused_is_not_asked_but_hears_what_changes(table, meeting, director):
    operations.expect_attendance(meeting, by=director)
    row = Attendance.objects.get(name="Mia Café")
    operations.mark_attendance(row, presence=Presence.EXCUSED, by=director)
    operations.invite(meeting, by=director)
    assert [mail.to_email for mail in mails()] == ["pol@example.org"]
    pol = Attendance.objects.get(name="Pol Peeters")
    operations.mark_attendance(pol, presence=Presence.EXCUSED, by=director)
    operations.invite(meeting, by=director)
    assert [mail.to_email for mail in mails()] == ["pol@example.org"] * 2


@pytest.mark.parametrize(
    "bad", ["pol", "pol@example.org, mia@example.org", "pöl@example.org", "p@ex\nample.org"]
)
def test_one_malformed_address_and_nothing_is_sent(table, meeting, director, bad):
    operations.expect_attendance(meeting, by=director)
    Attendance.objects.filter(name="Pol Peeters").update(email=bad)
    before = entries_about(meeting).count()
    with pytest.raises(Refused) as refusal:
        operations.invite(meeting, by=director)
    assert "Pol" in refusal.value.message
    assert (mails(), Invitation.objects.count()) == ([], 0)
    assert entries_about(meeting).count() == before


def test_only_a_planned_meeting_to_come_is_invited_to(table, body, director):
    past = operations.plan_meeting(body=body, day=date(2022, 10, 3), by=director)
    off = operations.plan_meeting(body=body, day=date(2022, 12, 3), by=director)
    operations.call_off(off, reason="Te weinig volk.", by=director)
    held = operations.record_held(body=body, year=2021, by=director)
    for one in (past, off, held):
        with pytest.raises(Refused):
            operations.invite(one, by=director)
    assert not mails()


def test_nobody_to_invite_is_refused(meeting, director):
    with pytest.raises(Refused):
        operations.invite(meeting, by=director)


def test_two_presses_send_once(table, meeting, director):
    seen = meeting.version
    operations.invite(Meeting.objects.get(), by=director, version=seen)
    with pytest.raises(Stale):
        operations.invite(Meeting.objects.get(), by=director, version=seen)
    assert len(mails()) == 2


def test_a_cancellation_takes_it_out_of_the_calendars(table, meeting, director):
    operations.invite(meeting, by=director)
    operations.call_off(meeting, reason="Te weinig volk.", by=director)
    assert queries.answers_of(meeting).outdated == 2
    operations.cancel_invitations(meeting, by=director)
    mail = mails()[-1]
    found, method = entry(mail)
    assert (method, str(found["status"]), str(found["uid"])) == ("CANCEL", "CANCELLED", str(meeting.uid))
    assert int(found["sequence"]) >= 1
    assert "Te weinig volk." in mail.text
    assert queries.answers_of(meeting).sent == 0
    with pytest.raises(Refused):
        operations.cancel_invitations(meeting, by=director)


def test_after_a_cancellation_one_may_be_invited_again(table, meeting, director):
    operations.invite(meeting, by=director)
    operations.cancel_invitations(meeting, by=director)
    operations.invite(meeting, by=director)
    sequences = [int(entry(mail)[0]["sequence"]) for mail in mails() if mail.to_email.startswith("mia")]
    assert sequences == [0, 1, 2]
    assert queries.answers_of(meeting).sent == 2


def test_one_invitation_can_be_taken_back(table, meeting, director):
    mia, _pol = operations.invite(meeting, by=director)
    operations.withdraw_invitation(mia, by=director)
    found, method = entry(mails()[-1])
    assert (method, str(found["attendee"]), int(found["sequence"])) == ("CANCEL", "mailto:mia@example.org", 1)
    assert not queries.answers_of(meeting).outdated
    assert [one.email for one in queries.invited(meeting).fresh] == ["mia@example.org"]
    with pytest.raises(Refused):
        operations.withdraw_invitation(mia, by=director)


def test_who_is_no_longer_expected_is_named(table, meeting, director):
    operations.invite(meeting, by=director)
    Attendance.objects.filter(name="Pol Peeters").update(email="nieuw@example.org")
    known = queries.invited(meeting)
    assert [one.email for one in known.gone] == ["pol@example.org"]
    assert [one.email for one in known.fresh] == ["nieuw@example.org"]


def test_an_answer_is_kept_and_who_does_not_come_is_excused(table, meeting, director):
    mia, pol = operations.invite(meeting, by=director)
    operations.record_reply(mia, reply=Reply.COMING, by=director)
    operations.record_reply(pol, reply=Reply.NOT_COMING, by=director)
    answers = queries.answers_of(meeting)
    assert (answers.coming, answers.not_coming, answers.silent) == (1, 1, 0)
    assert Attendance.objects.get(name="Pol Peeters").presence == Presence.EXCUSED
    operations.record_reply(pol, reply=Reply.NONE, by=director)
    assert Attendance.objects.get(name="Pol Peeters").presence == Presence.EXPECTED
    with pytest.raises(Refused):
        operations.record_reply(pol, reply="misschien", by=director)


def test_an_answer_to_another_day_is_no_answer_to_this_one(table, meeting, director):
    mia, _pol = operations.invite(meeting, by=director)
    operations.record_reply(mia, reply=Reply.COMING, by=director)
    operations.invite(meeting, by=director)
    assert entry(mails()[2])[0]["attendee"].params["PARTSTAT"] == "ACCEPTED"
    operations.change_meeting(meeting, starts_at=time(8), by=director)
    operations.invite(meeting, by=director)
    assert queries.answers_of(meeting).coming == 0
    assert entry(mails()[4])[0]["attendee"].params["PARTSTAT"] == "NEEDS-ACTION"


def test_an_address_is_given_to_the_roll_and_to_a_contact_without(table, meeting, director, sit):
    quiet = sit("OCMW Ieper", "Jan")
    operations.give_address(meeting, person=quiet, email=" jan@example.org ", by=director)
    assert Contact.objects.get(name="Jan").email == "jan@example.org"
    row = Attendance.objects.get(name="OCMW Wervik")
    operations.give_address(meeting, person=row, email="info@wervik.example", by=director)
    assert not queries.invited(meeting).without
    for bad in ("", "jan", "jan@", "a@b.be, c@d.be", "x" * 300 + "@b.be"):
        with pytest.raises(Refused) as refusal:
            operations.give_address(meeting, person=row, email=bad, by=director)
        assert refusal.value.field == "email"


def test_the_agenda_goes_along_without_what_stays_inside(table, meeting, director):
    AgendaItem.objects.create(region=director.region, meeting=meeting, title="De cijfers")
    AgendaItem.objects.create(region=director.region, meeting=meeting, title="Geheim", is_confidential=True)
    operations.invite(meeting, by=director)
    mail = mails()[0]
    (file,) = mail.attachments.all()
    assert (file.name, file.content_type) == ("agenda.pdf", "application/pdf")
    assert bytes(file.content).startswith(b"%PDF")
    assert "1. De cijfers" in mail.text
    assert "2. " in mail.text
    assert "Geheim" not in mail.text + mail.calendar


def test_a_meeting_in_somebodys_calendar_is_not_removed(table, meeting, director):
    operations.invite(meeting, by=director)
    with pytest.raises(Refused):
        operations.remove_meeting(meeting, by=director)
    operations.cancel_invitations(meeting, by=director)
    operations.remove_meeting(meeting, by=director)
    assert not Meeting.objects.exists()


def test_a_name_with_quotes_and_signs_survives_both_parsers(meeting, director, sit):
    sit("OCMW Ieper", 'Jan "de Lange"; O\'Neil, é 🚲: chef', "jan@example.org")
    operations.invite(meeting, by=director)
    found, _ = entry(mails()[0])
    assert found["attendee"].params["CN"] == "Jan 'de Lange'; O'Neil, é 🚲: chef"
    theirs = vobject.readOne(mails()[0].calendar).vevent
    assert theirs.attendee.value == "mailto:jan@example.org"
    assert theirs.attendee.params["CN"] == ["Jan 'de Lange'; O'Neil, é 🚲: chef"]


def test_another_region_is_not_invited_for(table, meeting, neighbour):
    with pytest.raises(Refused):
        operations.invite(meeting, by=neighbour)
    assert not mails()


def test_a_held_meeting_asks_for_no_update(table, meeting, director):
    operations.invite(meeting, by=director)
    Meeting.objects.update(status=MeetingStatus.HELD)
    assert not queries.may_invite(Meeting.objects.get())
