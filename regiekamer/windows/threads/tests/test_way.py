"""One subject's way through all rooms: everything that happened to it, once, in order."""

from datetime import date

import pytest

from regiekamer.rooms.dossiers import operations as dossiers
from regiekamer.rooms.meetings import operations as meetings
from regiekamer.rooms.meetings.models import AgendaItem, Decision, FollowUp
from regiekamer.rooms.plan import operations as plan
from regiekamer.windows.threads import queries


def told(thread):
    return [(one.year, one.day, one.title) for one in thread.moments]


@pytest.fixture
def thread(way, region):
    return queries.thread_of_dossier(way, region, with_drafts=True)


def test_the_way_is_told_in_order_of_time(thread):
    days = [one.day for one in thread.moments]
    assert days == [
        None,
        date(2022, 3, 1),
        date(2022, 3, 1),
        date(2022, 4, 21),
        date(2022, 6, 1),
        date(2022, 12, 6),
    ]
    assert [one.where for one in thread.moments] == [
        "Lerend netwerk",
        "Lerend netwerk",
        "",
        "",
        "Diensthoofden",
        "Diensthoofden",
    ]
    assert "Diensthoofden" in thread.moments[2].title


def test_what_came_of_an_item_stands_with_it(thread):
    first, second = thread.moments[1], thread.moments[4]
    assert first.text == "Er zijn zes werkwijzen."
    assert "Mia" in first.points[0].label
    assert first.points[0].text.startswith("Een voorstel schrijven")
    assert "2022-007" in second.points[0].label
    assert second.points[1].text == "Het kader meedelen."
    assert "Lerend netwerk" in second.points[1].label


def test_an_answer_stands_on_the_day_it_was_given(thread):
    answer = thread.moments[3]
    assert "Mia" in answer.title
    assert "Bijna klaar" in answer.text


def test_a_vague_year_stays_vague(thread):
    opening = thread.moments[0]
    assert opening.day is None
    assert "2021" in opening.when
    assert thread.opening[0].count("2021") == 1


def test_a_result_of_the_plan_closes_its_year(way, action, director, region):
    plan.record_year(
        action, year=2022, status="running", result="Een kader.", next_step="Uitrollen.", by=director
    )
    last = [one for one in queries.thread_of_dossier(way, region).moments if one.year == 2022][-1]
    assert (last.day, last.title, last.whole_year) == (None, "Kader art. 60", True)
    assert "Een kader." in last.text
    assert "Uitrollen." in last.text


def test_a_relay_that_went_out_later_has_a_moment_of_its_own(way, region):
    relay = AgendaItem.objects.get(meeting__day=date(2022, 6, 1)).relays.get()
    relay.passed_on = date(2022, 6, 20)
    relay.save()
    thread = queries.thread_of_dossier(way, region)
    (moment,) = [one for one in thread.moments if one.day == date(2022, 6, 20)]
    assert moment.text == "Het kader meedelen."
    assert not [one for one in thread.pending if one.text == "Het kader meedelen."]


def test_the_opening_tells_since_when_how_many_bodies_and_where_it_lies(thread):
    words = " ".join(thread.opening)
    assert "2021" in words
    assert "2 " in words
    for name in ("Lerend netwerk", "Diensthoofden"):
        assert name in words
    assert "6 december 2022" in words


def test_what_is_pending_has_the_longest_waiting_first(thread):
    assert [one.text.split(" (")[0] for one in thread.pending] == [
        "Een voorstel schrijven",
        "Het kader meedelen.",
    ]
    assert thread.pending[0].tone == "attention"


def test_a_parked_dossier_says_on_what_condition_and_a_closed_one_its_outcome(way, director, region):
    dossiers.park_dossier(way, condition="De minister beslist", wakes_on=date(2023, 5, 2), by=director)
    words = " ".join(queries.thread_of_dossier(way, region).opening)
    assert "De minister beslist" in words
    assert "2 mei 2023" in words
    dossiers.close_dossier(way, outcome="Het kader geldt overal.", by=director)
    thread = queries.thread_of_dossier(way, region)
    assert "Het kader geldt overal." in " ".join(thread.opening)
    assert [one.day for one in thread.moments if one.day == date(2022, 11, 2)] == [date(2022, 11, 2)] * 2


def test_a_meeting_that_was_not_held_says_why(way, director, region):
    ahead = AgendaItem.objects.get(meeting__day=date(2022, 12, 6)).meeting
    meetings.call_off(ahead, reason="Te weinig volk", by=director)
    thread = queries.thread_of_dossier(way, region)
    assert "Te weinig volk" in thread.moments[-1].text
    assert "6 december" not in " ".join(thread.opening)


def test_a_new_dossier_has_a_thread_too(director, region):
    fresh = dossiers.open_dossier(title="Nieuw", by=director)
    thread = queries.thread_of_dossier(fresh, region)
    assert len(thread.moments) == 1
    assert not thread.pending


def test_an_action_gathers_its_years_dossiers_meetings_and_promises(
    way, action, director, region, on_table, heads
):
    plan.record_year(action, year=2021, status="running", result="Begonnen.", by=director)
    plan.make_promise(text="Een kader in 2023", year=2023, action=action, by=director)
    elsewhere = on_table(heads, date(2022, 9, 1), title="Varia", notes="Andere dingen.")
    Decision.objects.create(
        region=region, item=elsewhere, year=2022, number=8, text="Uitvoeren.", action=action
    )
    Decision.objects.create(region=region, item=elsewhere, year=2022, number=9, text="Broodjes.")
    FollowUp.objects.create(region=region, text="Nakijken", owner_name="Pol", action=action)
    thread = queries.thread_of_action(action, region)
    (varia,) = [one for one in thread.moments if "Varia" in one.title]
    assert varia.text == ""
    assert [one.text for one in varia.points] == ["Uitvoeren."]
    assert thread.moments[0].title.startswith("Regionaal kader art. 60")
    assert [one.year for one in thread.moments][-1] == 2023
    assert "Nakijken" in [one.text for one in thread.pending]
    assert "Begonnen." in [one.text for one in thread.moments]


def test_an_action_that_nobody_ever_touched_has_an_empty_thread(action, region):
    assert queries.thread_of_action(action, region).moments == ()
