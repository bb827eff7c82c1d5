"""Agenda, minutes, list of attendance and extract as Word, PDF and a page to print."""

from datetime import date, time

import pytest

from regiekamer.foundation.documents.blocks import Table
from regiekamer.rooms.bodies import operations as bodies
from regiekamer.rooms.meetings import operations, queries
from regiekamer.rooms.network import operations as network

DAY = date(2022, 11, 2)


@pytest.fixture
def meeting(body, director):
    organisation = network.add_organisation(name="VDAB", kind="vdab", by=director)
    person = network.add_contact(organisation=organisation, name="An Claes", by=director)
    bodies.add_seat(body=body, organisation=organisation, contact=person, by=director)
    made = operations.plan_meeting(
        body=body, day=DAY, starts_at=time(9), ends_at=time(11), place="Kortrijk", by=director
    )
    operations.mark_all(made, presence="present", by=director)
    operations.add_guest(meeting=made, name="Gerda Gast", by=director)
    return made


@pytest.fixture
def item(meeting, director):
    made = operations.add_item(meeting=meeting, title="Mobiliteit", purpose="decide", minutes=20, by=director)
    made = operations.write_notes(made, notes="- fiets\n- bus", version=made.version, by=director)
    operations.record_decision(item=made, text="Fietsen kopen", by=director)
    operations.add_follow_up(item=made, text="Offerte vragen", owner_name="Bo", by=director)
    operations.record_relay(item=made, text="Vraag geld", bodies=[meeting.body], by=director)
    return made


def test_the_minutes_tell_who_was_there_and_what_came_of_each_item(meeting, item, director):
    told = str(queries.minutes_document(meeting))
    for words in (
        "An Claes",
        "Gerda Gast",
        "Mobiliteit",
        "fiets",
        "2022-001",
        "Offerte vragen",
        "Vraag geld",
    ):
        assert words in told
    assert "An Claes" not in str(queries.minutes_document(meeting, with_names=False))


def test_a_draft_says_so_until_it_is_approved(meeting, item, director):
    assert queries.minutes_document(meeting).watermark
    approved = operations.draft_minutes(meeting, by=director)
    approved = operations.approve_minutes(approved, by=director)
    assert not queries.minutes_document(approved).watermark


def test_the_list_to_sign_has_room_for_a_signature_and_for_guests(meeting):
    table = queries.attendance_document(meeting).blocks[1]
    assert isinstance(table, Table)
    assert len(table.header) == 4
    assert len(table.rows) == 2 + 4


def test_an_extract_tells_one_item_for_one_addressee(meeting, item, director, browse):
    operations.add_item(meeting=meeting, title="Iets anders", by=director)
    told = str(queries.extract_document(item, "VDAB"))
    assert "VDAB" in told
    assert "Fietsen kopen" in told
    assert "Iets anders" not in told
    page = browse(director).get(f"/leie/meetings/items/{item.pk}/extract/").content.decode()
    assert str(meeting.body) in page


@pytest.mark.parametrize("kind", ["agenda", "minutes", "attendance"])
@pytest.mark.parametrize(
    ("format", "begins"), [("docx", b"PK"), ("pdf", b"%PDF"), ("html", b"<!doctype html>")]
)
def test_every_paper_comes_in_every_format(meeting, item, director, browse, kind, format, begins):
    answer = browse(director).get(f"/leie/meetings/{meeting.pk}/papers/{kind}/{format}/")
    assert answer.content.startswith(begins)
    assert "2022-11-02" in answer.headers["Content-Disposition"]


def test_an_empty_meeting_has_its_papers_too(body, director, browse):
    made = operations.record_held(body=body, year=2019, by=director)
    for kind in ("agenda", "minutes", "attendance"):
        assert browse(director).get(f"/leie/meetings/{made.pk}/papers/{kind}/pdf/").status_code == 200


@pytest.mark.parametrize("address", ["papers/geheim/pdf/", "papers/agenda/exe/", "versions/9/pdf/"])
def test_a_paper_that_does_not_exist_is_not_found(meeting, director, browse, address):
    assert browse(director).get(f"/leie/meetings/{meeting.pk}/{address}").status_code == 404


def test_a_page_to_print_may_use_its_own_styles_and_no_others(meeting, director, browse):
    answer = browse(director).get(f"/leie/meetings/{meeting.pk}/papers/agenda/html/")
    policy = answer.headers["Content-Security-Policy"]
    assert "style-src 'self' 'sha256-" in policy
    assert "unsafe-inline" not in policy


def test_an_odd_addressee_is_only_a_name(meeting, item, director, browse):
    hostile = "<script>alert(1)</script>" + "x" * 5000
    answer = browse(director).get(f"/leie/meetings/items/{item.pk}/extract/html/", {"to": hostile})
    assert answer.status_code == 200
    assert b"<script>" not in answer.content
