"""Who was there: the roll, its exceptions, substitutes and guests, and the snapshot that stays."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from regiekamer.foundation.kernel.refused import Refused
from regiekamer.rooms.bodies import operations as bodies
from regiekamer.rooms.meetings import operations, queries
from regiekamer.rooms.meetings.models import Attendance, Presence
from regiekamer.rooms.network import operations as network

DAY = date(2022, 11, 2)


@pytest.fixture
def make_seat(director):
    def make(body, organisation, name, **values):
        person = network.add_contact(
            organisation=organisation, name=name, email="wie@example.org", by=director
        )
        return bodies.add_seat(body=body, organisation=organisation, contact=person, by=director, **values)

    return make


@pytest.fixture
def ocmw(director):
    place = network.add_municipality(name="Kortrijk", by=director)
    return network.add_organisation(
        name="OCMW Kortrijk", short_name="OCMW", kind="ocmw", municipality=place, by=director
    )


@pytest.fixture
def vdab(director):
    return network.add_organisation(name="VDAB", kind="vdab", by=director)


@pytest.fixture
def meeting(body, director):
    return operations.plan_meeting(body=body, day=DAY, by=director)


@pytest.fixture
def seats(body, ocmw, vdab, make_seat):
    return [
        make_seat(body, ocmw, "An Claes"),
        make_seat(body, ocmw, "Bo Dewit"),
        make_seat(body, vdab, "Cis"),
    ]


def names(meeting, **wanted):
    rows = queries.attendance_of(meeting)
    return [row.name for row in rows if all(getattr(row, key) == value for key, value in wanted.items())]


def test_the_seats_of_that_day_are_expected_and_nobody_twice(meeting, seats, body, ocmw, make_seat, director):
    make_seat(body, ocmw, "Vroeger", ends_on=date(2022, 1, 1))
    make_seat(body, ocmw, "Later", starts_on=date(2023, 1, 1))
    operations.expect_attendance(meeting, by=director)
    roll = operations.expect_attendance(meeting, by=director)
    assert [row.name for row in roll] == ["An Claes", "Bo Dewit", "Cis"]
    assert {row.presence for row in roll} == {Presence.EXPECTED}
    assert roll[0].email == "wie@example.org"


def test_the_seats_of_a_joint_meeting_are_expected_too(meeting, seats, make_body, ocmw, make_seat, director):
    other = make_body("ROA")
    make_seat(other, ocmw, "Dina")
    bodies.add_seat(body=other, organisation=ocmw, contact=seats[0].contact, by=director)
    meeting.with_bodies.add(other)
    assert names_of_roll(meeting) == ["An Claes", "Bo Dewit", "Dina", "Cis"]
    assert len(operations.expect_attendance(meeting, by=director)) == 4


def names_of_roll(meeting):
    return [line.name for line in queries.roll_of(meeting).lines]


def test_a_roll_survives_a_later_change_of_membership(meeting, seats, body, vdab, make_seat, director):
    operations.mark_all(meeting, presence="present", by=director)
    network.change_organisation(vdab, name="VDAB Vlaanderen", by=director)
    bodies.remove_seat(seats[1], by=director)
    network.change_contact(seats[0].contact, name="An Claes-Maes", by=director)
    make_seat(body, vdab, "Nieuw")
    assert names(meeting) == ["An Claes", "Bo Dewit", "Cis"]
    assert queries.attendance_of(meeting)[2].organisation_name == "VDAB"
    roll = queries.roll_of(meeting)
    assert (len(roll.lines), roll.missing) == (3, 1)
    operations.expect_attendance(meeting, by=director)
    assert names(meeting, presence="expected") == ["Nieuw"]


def test_everybody_is_present_but_for_the_exceptions(meeting, seats, director):
    roll = operations.expect_attendance(meeting, by=director)
    operations.mark_attendance(roll[0], presence="excused", by=director)
    operations.mark_all(meeting, presence="present", by=director)
    found = queries.roll_of(meeting)
    assert (found.present, found.excused, found.absent, found.unmarked) == (2, 1, 0, 0)


def test_a_substitute_sits_for_somebody_and_leaves_again(meeting, seats, director):
    operations.take_roll(meeting, marks={f"seat-{seats[0].pk}": operations.Mark("", "Piet")}, by=director)
    row = Attendance.objects.get(seat=seats[0])
    assert (row.name, row.sits_for, row.presence) == ("Piet", "An Claes", "present")
    operations.take_roll(meeting, marks={f"row-{row.pk}": operations.Mark("excused")}, by=director)
    row.refresh_from_db()
    assert (row.name, row.sits_for, row.presence) == ("An Claes", "", "excused")


def test_a_seat_without_a_person_is_expected_under_its_organisation(meeting, body, vdab, director):
    bodies.add_seat(body=body, organisation=vdab, by=director)
    assert operations.expect_attendance(meeting, by=director)[0].name == "VDAB"


def test_guests_need_no_account_and_are_recognised_by_their_organisation(meeting, vdab, director):
    guests = [
        {"name": "Gast", "organisation_name": "vdab", "email": "gast@example.org"},
        {"name": "Toeval", "organisation_name": "Fietsersbond", "email": ""},
    ]
    operations.add_guests(meeting, guests=guests, by=director)
    first, second = sorted(queries.attendance_of(meeting), key=lambda row: row.name)
    assert (first.organisation, first.presence, first.is_guest) == (vdab, "present", True)
    assert (second.organisation, second.organisation_name) == (None, "Fietsersbond")
    operations.remove_guest(first, by=director)
    assert names(meeting) == ["Toeval"]


def test_who_holds_a_seat_is_not_taken_off_as_a_guest(meeting, seats, director):
    row = operations.expect_attendance(meeting, by=director)[0]
    with pytest.raises(Refused):
        operations.remove_guest(row, by=director)


@pytest.mark.parametrize("presence", ["misschien", "", "x" * 40])
def test_an_unknown_presence_is_refused_and_writes_nothing(meeting, seats, director, presence):
    row = operations.expect_attendance(meeting, by=director)[0]
    with pytest.raises(ValidationError):
        operations.mark_attendance(row, presence=presence, by=director)
    with pytest.raises(Refused):
        operations.mark_all(meeting, presence=presence, by=director)
    assert names(meeting, presence="expected") == ["An Claes", "Bo Dewit", "Cis"]


def test_the_roll_of_approved_minutes_stays_as_it_is(meeting, seats, director):
    row = operations.expect_attendance(meeting, by=director)[0]
    operations.draft_minutes(meeting, by=director)
    operations.approve_minutes(meeting, by=director)
    row.refresh_from_db()
    for verb in (
        lambda: operations.mark_attendance(row, presence="absent", by=director),
        lambda: operations.mark_all(meeting, presence="absent", by=director),
        lambda: operations.add_guest(meeting=row.meeting, name="Gast", by=director),
    ):
        with pytest.raises(Refused):
            verb()
    assert names(meeting, presence="expected") == ["An Claes", "Bo Dewit", "Cis"]


# On the page ---------------------------------------------------------------------------------------------------------


def roll_url(meeting, rest="roll/"):
    return f"/leie/meetings/{meeting.pk}/{rest}"


HTMX = {"HX-Request": "true", "HX-Target": "attendance"}


def test_a_tap_saves_one_person_and_gives_the_roll_back(meeting, seats, director, browse):
    key = f"seat-{seats[1].pk}"
    answer = browse(director).post(roll_url(meeting), {key: "excused"}, headers=HTMX)
    assert answer.status_code == 200
    assert answer.content.decode().strip().startswith('<section class="panel" id="attendance"')
    assert names(meeting, presence="excused") == ["Bo Dewit"]
    assert len(names(meeting, presence="expected")) == 2


def test_without_script_one_button_saves_the_whole_list(meeting, seats, director, browse):
    typed = {
        f"seat-{seats[0].pk}": "present",
        f"seat-{seats[1].pk}": "absent",
        f"substitute-seat-{seats[0].pk}": "",
        f"substitute-seat-{seats[2].pk}": "Piet",
    }
    answer = browse(director).post(roll_url(meeting), typed)
    assert (answer.status_code, answer.headers["Location"]) == (
        303,
        f"/leie/meetings/{meeting.pk}/#attendance",
    )
    assert (names(meeting, presence="present"), names(meeting, presence="absent")) == (
        ["An Claes", "Piet"],
        ["Bo Dewit"],
    )


def test_fourteen_people_of_whom_three_excused_and_two_guests_take_five_taps_and_a_line(
    meeting, body, ocmw, make_seat, director, browse
):
    seats = [make_seat(body, ocmw, f"Persoon {number:02}") for number in range(12)]
    client = browse(director)
    taps = [(roll_url(meeting, "roll/all/"), {"presence": "present"})]
    taps += [(roll_url(meeting), {f"seat-{seat.pk}": "excused"}) for seat in seats[:3]]
    taps += [(roll_url(meeting, "guests/"), {"guests": "Gerda Gast, VDAB, gerda@example.org; Toon Toeval"})]
    for address, typed in taps:
        assert client.post(address, typed, headers=HTMX).status_code == 200
    roll = queries.roll_of(meeting)
    assert (roll.present, roll.excused, len(roll.guests)) == (11, 3, 2)


@pytest.mark.parametrize("typed", ["", "  ", "; ;", "An, geen@adres@example", "@@", "x" * 3000])
def test_an_odd_guest_comes_back_with_what_is_wrong(meeting, director, browse, typed):
    answer = browse(director).post(roll_url(meeting, "guests/"), {"guests": typed}, headers=HTMX)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.content.decode()
    assert names(meeting) == []


@pytest.mark.parametrize(
    "typed",
    [
        {"row-99999999": "present"},
        {"row-999999999999999999": "present"},
        {"seat-abc": "present"},
        {"seat-0": "present", "row-": "x"},
    ],
)
def test_an_odd_mark_is_no_trouble(meeting, seats, director, browse, typed):
    assert browse(director).post(roll_url(meeting), typed).status_code == 303
    assert names(meeting, presence="present") == []


def test_once_everybody_is_marked_the_list_folds_and_opens_again(meeting, seats, director, browse):
    client, page = browse(director), f"/leie/meetings/{meeting.pk}/"
    assert "An Claes" in client.get(page).content.decode()
    operations.mark_all(meeting, presence="present", by=director)
    assert "An Claes" not in client.get(page).content.decode()
    assert "An Claes" in client.get(roll_url(meeting, "who/")).content.decode()


def test_a_partner_sees_organisations_and_no_names(meeting, seats, partner, director, browse):
    operations.mark_all(meeting, presence="present", by=director)
    client = browse(partner)
    assert "An Claes" not in client.get(f"/leie/meetings/{meeting.pk}/").content.decode()
    for headers in ({}, HTMX):
        text = client.get(roll_url(meeting, "who/"), headers=headers).content.decode()
        assert "OCMW" in text
        assert "An Claes" not in text
    assert browse(partner).get(f"/leie/meetings/{meeting.pk}/papers/attendance/pdf/").status_code == 403
    assert browse(partner).get("/leie/meetings/represented/").status_code == 403


# Counted -------------------------------------------------------------------------------------------------------------


def test_attendance_is_counted_per_organisation(meeting, seats, body, director):
    operations.mark_all(meeting, presence="present", by=director)
    operations.mark_attendance(queries.attendance_of(meeting)[2], presence="excused", by=director)
    told = {one.organisation: one for one in queries.attendance_per_organisation(2022, body)}
    assert (told["OCMW Kortrijk"].present, told["OCMW Kortrijk"].meetings) == (2, 1)
    assert (told["VDAB"].present, told["VDAB"].excused) == (0, 1)
    assert queries.attendance_per_organisation(2021) == []


def test_who_represented_a_municipality_in_a_year_and_where(meeting, seats, ocmw, director, browse):
    operations.mark_all(meeting, presence="present", by=director)
    operations.take_roll(meeting, marks={f"seat-{seats[0].pk}": operations.Mark("", "Piet")}, by=director)
    rows = queries.represented_by(municipality=ocmw.municipality, year=2022)
    assert [(row.name, row.sits_for, len(row.meetings)) for row in rows] == [
        ("An Claes", "", 0),
        ("Bo Dewit", "", 1),
        ("Piet", "An Claes", 1),
    ]
    address = f"/leie/meetings/represented/?municipality={ocmw.municipality_id}&year=2022"
    text = browse(director).get(address).content.decode()
    assert "Piet" in text
    assert "2 november" in text


@pytest.mark.parametrize(
    "asked", ["", "year=abc", "organisation=99999", "municipality=x&year=99999999999999"]
)
def test_an_odd_question_about_representation_is_no_trouble(seats, director, browse, asked):
    assert browse(director).get(f"/leie/meetings/represented/?{asked}").status_code == 200
    assert browse(director).get(f"/leie/meetings/turnout/?{asked}").status_code == 200
