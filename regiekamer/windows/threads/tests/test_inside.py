"""What stays inside a body: on screen for the team, for nobody else, and in no document."""

from datetime import UTC, date, datetime

import pytest

from regiekamer.foundation.documents.formats import render
from regiekamer.rooms.meetings.models import Answer, Decision, FollowUp, Meeting, MinutesState, Relay
from regiekamer.windows.threads import queries


@pytest.fixture(params=[{"is_confidential": True}, {"purpose": "peer_case"}], ids=["closed", "peer case"])
def secret(request, way, region, on_table, heads):
    """A closed item or peer case, with a note, a decision, a follow-up with an answer, and a relay."""
    values = {"title": "Geheim-punt", "notes": "Geheim-nota", "dossier": way, **request.param}
    item = on_table(heads, date(2022, 7, 1), **values)
    Decision.objects.create(region=region, item=item, year=2022, number=9, text="Geheim-besluit")
    asked = FollowUp.objects.create(region=region, item=item, text="Geheim-taak", owner_name="Mia")
    at = datetime(2022, 8, 1, tzinfo=UTC)
    Answer.objects.create(region=region, follow_up=asked, at=at, status="busy", line="Geheim-lijn", who="Mia")
    Relay.objects.create(region=region, item=item, text="Geheim-relais", passed_on=date(2022, 8, 3))
    return way


def pages(way, action):
    return (f"/leie/threads/dossiers/{way.pk}/", f"/leie/threads/actions/{action.pk}/")


def test_the_team_sees_it_marked(secret, action, director, colleague, browse):
    for member in (director, colleague):
        for page in pages(secret, action):
            text = browse(member).get(page).content.decode()
            for word in ("Geheim-punt", "Geheim-nota", "Geheim-besluit", "Geheim-taak", "Geheim-lijn"):
                assert word in text
            assert "status-attention" in text


def test_nobody_else_does(secret, action, board, partner, browse):
    for member in (board, partner):
        for page in pages(secret, action):
            assert "Geheim" not in browse(member).get(page).content.decode()


def test_it_is_in_no_document_not_even_of_the_team(secret, action, region):
    for thread in (
        queries.thread_of_dossier(secret, region, with_inside=True),
        queries.thread_of_action(action, region, with_inside=True),
    ):
        assert thread.hidden == 3
        for format in ("md", "html", "json"):
            assert "Geheim" not in render(queries.document_of(thread, region), format).decode()


def test_it_counts_in_no_sentence(secret, region):
    thread = queries.thread_of_dossier(secret, region, with_inside=True)
    assert "Geheim-taak" not in [one.text for one in thread.pending]
    assert "Diensthoofden (2×)" not in " ".join(thread.opening)


def test_a_decision_about_an_action_at_a_closed_item_stays_inside(action, region, on_table, heads):
    item = on_table(heads, date(2022, 7, 1), title="Geheim-punt", is_confidential=True)
    Decision.objects.create(
        region=region, item=item, year=2022, number=9, text="Geheim-besluit", action=action
    )
    thread = queries.thread_of_action(action, region)
    assert (thread.moments, thread.hidden) == ((), 1)


def test_minutes_in_the_making_are_for_the_team(way, action, director, board, browse):
    for page in pages(way, action):
        assert "Er zijn zes werkwijzen." in browse(director).get(page).content.decode()
        assert "Er zijn zes werkwijzen." not in browse(board).get(page).content.decode()
    Meeting.objects.update(minutes_state=MinutesState.DRAFT)
    for page in pages(way, action):
        assert "Er zijn zes werkwijzen." in browse(board).get(page).content.decode()
