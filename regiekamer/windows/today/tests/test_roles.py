"""Who sees what: the team and the board see the work, a partner the calendar, a reader what there is to read."""

from datetime import date

import pytest

from regiekamer.rooms.meetings import operations as meetings
from regiekamer.windows.today.tests.conftest import on


@pytest.fixture
def busy(director, promise):
    return meetings.plan_meeting(body=promise.body, day=date(2026, 12, 1), by=director)


def seen_by(member, browse):
    with on("2026-11-24"):
        return browse(member).get("/leie/").content.decode()


@pytest.mark.parametrize("role", ["director", "colleague", "board"])
def test_the_team_and_the_board_see_what_asks_attention(request, busy, browse, role):
    text = seen_by(request.getfixturevalue(role), browse)
    assert "Engagementen die gevaar lopen" in text
    assert "Wat het verslag van 2026 nog mist" in text


@pytest.mark.parametrize("role", ["partner", "reader"])
def test_a_partner_and_a_reader_see_what_they_can_do_here(request, busy, browse, role):
    text = seen_by(request.getfixturevalue(role), browse)
    assert "Wat je hier kunt doen" in text
    assert "gevaar" not in text
    assert 'href="/leie/report/"' in text


def test_a_partner_sees_the_calendar_and_a_reader_does_not(busy, partner, reader, browse):
    assert "Komende vergaderingen" in seen_by(partner, browse)
    assert "Komende vergaderingen" not in seen_by(reader, browse)
    assert "STAM-overleg" not in seen_by(reader, browse)


def test_only_the_team_plans(busy, director, board, browse):
    assert "Vergadering plannen" in seen_by(director, browse)
    assert "Vergadering plannen" not in seen_by(board, browse)


def test_a_reader_of_an_empty_region_is_not_asked_to_fill_it(reader, browse):
    text = seen_by(reader, browse)
    assert "Nog te doen" not in text
    assert "Wat je hier kunt doen" in text


def test_a_neighbour_finds_nothing_here(busy, neighbour, browse):
    assert browse(neighbour).get("/leie/").status_code == 404


def test_a_reader_who_asks_for_the_month_alone_gets_no_meetings(busy, reader, browse):
    answer = browse(reader).get("/leie/", headers={"HX-Request": "true", "HX-Target": "month"})
    assert answer.status_code == 200
    assert "STAM-overleg" not in answer.content.decode()
