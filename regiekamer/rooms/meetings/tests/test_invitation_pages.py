"""The page from which people are invited."""

from datetime import date, time

import pytest

from regiekamer.foundation.notices import delivery
from regiekamer.foundation.notices import queries as notices
from regiekamer.foundation.notices.models import Trouble
from regiekamer.rooms.bodies import operations as bodies
from regiekamer.rooms.meetings import operations
from regiekamer.rooms.meetings.models import Attendance, Invitation, Meeting
from regiekamer.rooms.network import operations as network


@pytest.fixture
def meeting(body, director):
    for number, (name, email) in enumerate(
        [("Mia", "mia@example.org"), ("Pol", "pol@example.org"), ("Jan", "")]
    ):
        place = network.add_organisation(name=f"OCMW {number}", kind="ocmw", by=director)
        person = network.add_contact(organisation=place, name=name, email=email, by=director)
        bodies.add_seat(body=body, organisation=place, contact=person, by=director)
    return operations.plan_meeting(body=body, day=date(2022, 12, 5), starts_at=time(9), by=director)


@pytest.fixture
def page(meeting):
    return f"/leie/meetings/{meeting.pk}/invitations/"


def test_the_page_names_to_whom_and_who_has_no_address(director, browse, page, meeting):
    text = browse(director).get(page).content.decode()
    for word in (
        "mia@example.org",
        "pol@example.org",
        f"email-seat-{meeting.body.seats.get(contact__name='Jan').pk}",
    ):
        assert word in text
    assert "5 december 2022" in text
    assert not Attendance.objects.exists()


def test_a_press_sends_and_a_second_press_of_the_same_page_does_not(director, browse, page, meeting):
    client = browse(director)
    version = str(Meeting.objects.get().version)
    answer = client.post(page, {"text": "Tot dan!", "version": version})
    assert (answer.status_code, answer["Location"]) == (303, page)
    assert notices.mails().count() == 2
    answer = client.post(page, {"text": "Tot dan!", "version": version})
    assert answer.status_code == 422
    assert "Tot dan!" in answer.content.decode()
    assert notices.mails().count() == 2
    assert client.get(page).status_code == 200


def test_an_address_is_added_on_the_spot(director, browse, page, meeting):
    client = browse(director)
    seat = meeting.body.seats.get(contact__name="Jan")
    url = f"{page}address/seat-{seat.pk}/"
    answer = client.post(url, {"email": "jan@"})
    assert answer.status_code == 422
    assert "jan@" in answer.content.decode()
    assert client.post(url, {"email": "jan@example.org"}).status_code == 303
    client.post(page, {"text": ""})
    assert notices.mails().count() == 3


@pytest.mark.parametrize(
    "key", ["seat-999999", "row-1", "x", "seat-", "row-99999999999999999999999", "seat-١"]
)
def test_an_address_of_nobody_is_not_there(director, browse, page, key):
    assert browse(director).post(f"{page}address/{key}/", {"email": "a@example.org"}).status_code == 404


def test_an_answer_is_one_press(director, browse, page, meeting):
    client = browse(director)
    operations.invite(meeting, by=director)
    mia = Invitation.objects.get(email="mia@example.org")
    url = f"/leie/meetings/invitations/{mia.pk}/reply/"
    assert client.post(url, {"reply": "coming"})["Location"] == page
    assert Invitation.objects.get(pk=mia.pk).reply == "coming"
    client.post(url, {"reply": "misschien"})
    assert Invitation.objects.get(pk=mia.pk).reply == "coming"


def test_what_did_not_arrive_stands_out(director, browse, page, meeting):
    operations.invite(meeting, by=director)
    mail = notices.mails().get(to_email="pol@example.org")
    taken = delivery.take_up(mail.pk)
    assert taken
    delivery.put_back(taken, Trouble.ADDRESS, give_up=True)
    text = browse(director).get(page).content.decode()
    assert "status-bad" in text
    assert str(Trouble.ADDRESS.label) in text


def test_after_a_change_of_the_day_the_page_offers_the_update(director, browse, page, meeting):
    operations.invite(meeting, by=director)
    client = browse(director)
    version = Meeting.objects.get().version
    change = {"day": "2022-12-12", "starts_at": "09:00", "version": version}
    answer = client.post(f"/leie/meetings/{meeting.pk}/change/", change)
    assert (answer.status_code, answer["Location"]) == (303, page)
    assert "note-attention" in client.get(page).content.decode()


def test_a_meeting_called_off_offers_the_cancellation(director, browse, page, meeting):
    operations.invite(meeting, by=director)
    client = browse(director)
    version = Meeting.objects.get().version
    answer = client.post(f"/leie/meetings/{meeting.pk}/call_off/", {"reason": "Ziek.", "version": version})
    assert answer["Location"] == page
    assert f"{page}cancel/" in client.get(page).content.decode()
    assert client.post(f"{page}cancel/").status_code == 303
    assert notices.mails().filter(calendar__contains="METHOD:CANCEL").count() == 2
    assert client.post(f"{page}cancel/").status_code == 303
    assert notices.mails().count() == 4


def test_a_meeting_without_invitations_goes_back_to_its_own_page(director, browse, meeting):
    version = Meeting.objects.get().version
    answer = browse(director).post(
        f"/leie/meetings/{meeting.pk}/call_off/", {"reason": "Ziek.", "version": version}
    )
    assert answer["Location"] == f"/leie/meetings/{meeting.pk}/"


def test_only_the_team_invites(board, partner, neighbour, browse, page, meeting, director):
    (mia, _pol) = operations.invite(meeting, by=director)
    for member in (board, partner):
        client = browse(member)
        assert client.get(page).status_code == 403
        assert client.post(page, {"text": ""}).status_code == 403
        assert (
            client.post(f"/leie/meetings/invitations/{mia.pk}/reply/", {"reply": "coming"}).status_code == 403
        )
    client = browse(neighbour)
    for url in (page, f"{page}cancel/", f"/leie/meetings/invitations/{mia.pk}/withdraw/"):
        assert client.post(url.replace("leie", "dender")).status_code == 404


def test_the_number_of_queries_does_not_grow(
    director, browse, page, meeting, body, django_assert_max_num_queries
):
    operations.invite(meeting, by=director)
    client = browse(director)
    client.get(page)
    with django_assert_max_num_queries(25) as few:
        client.get(page)
    for number in range(10, 30):
        place = network.add_organisation(name=f"OCMW {number}", kind="ocmw", by=director)
        person = network.add_contact(
            organisation=place, name=f"N{number}", email=f"n{number}@example.org", by=director
        )
        bodies.add_seat(body=body, organisation=place, contact=person, by=director)
    operations.invite(meeting, by=director)
    with django_assert_max_num_queries(25) as many:
        client.get(page)
    assert len(many) == len(few)
