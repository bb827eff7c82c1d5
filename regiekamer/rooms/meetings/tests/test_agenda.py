"""Agendas: items in their order, what comes back by itself, and whether it fits the time."""

from datetime import date, time

import pytest
from django.core.exceptions import ValidationError

from regiekamer.foundation.kernel.refused import Refused, Stale
from regiekamer.foundation.trail import queries as trail
from regiekamer.rooms.dossiers import operations as dossiers
from regiekamer.rooms.meetings import operations, queries
from regiekamer.rooms.meetings.models import FollowUp

LAST, NEXT = date(2022, 10, 4), date(2022, 12, 6)


@pytest.fixture
def last(body, director):
    """A meeting of October that was held."""
    return operations.record_held(body=body, year=2022, day=LAST, by=director)


@pytest.fixture
def meeting(body, director):
    """The next one, in December, an hour and a half long."""
    return operations.plan_meeting(body=body, day=NEXT, starts_at=time(14), ends_at=time(15, 30), by=director)


@pytest.fixture
def put(director):
    def add(meeting, title, **values):
        return operations.add_item(meeting=meeting, title=title, by=director, **values)

    return add


@pytest.fixture
def discuss(director):
    return lambda item: operations.discuss_item(item, by=director)


def ask(item, director, status="open"):
    """A follow-up at an item."""
    return FollowUp.objects.create(region=director.region, item=item, text="Nabellen", status=status)


def titles(meeting) -> list[str]:
    return [item.title for item in queries.agenda_of(meeting)]


def test_items_stand_in_their_order_and_can_be_put_between(meeting, put):
    put(meeting, "Eén")
    put(meeting, "Twee")
    put(meeting, "Nul", position=1)
    assert [(item.title, item.position) for item in queries.agenda_of(meeting)] == [
        ("Nul", 1),
        ("Eén", 2),
        ("Twee", 3),
    ]


def test_an_item_moves_and_nobody_who_writes_is_overtaken(meeting, put, director):
    first, second, third = (put(meeting, title) for title in ("Eén", "Twee", "Drie"))
    operations.move_item(third, to=1, by=director)
    assert titles(meeting) == ["Drie", "Eén", "Twee"]
    operations.change_item(first, title="Eén en half", version=1, by=director)
    operations.move_item(queries.items().get(pk=first.pk), to=3, by=director)
    assert titles(meeting) == ["Drie", "Twee", "Eén en half"]
    assert second.pk


@pytest.mark.parametrize("place", [0, -1, 4, 10**9])
def test_there_is_no_place_beyond_the_last(meeting, put, director, place):
    items = [put(meeting, title) for title in ("Eén", "Twee", "Drie")]
    with pytest.raises(Refused):
        operations.move_item(items[0], to=place, by=director)
    assert titles(meeting) == ["Eén", "Twee", "Drie"]


@pytest.mark.parametrize(
    "values", [{"title": " "}, {"title": "x" * 201}, {"minutes": -1}, {"purpose": "drink"}]
)
def test_an_item_that_cannot_be_is_refused(meeting, director, values):
    with pytest.raises(ValidationError):
        operations.add_item(**{"meeting": meeting, "title": "Punt", "by": director, **values})
    assert titles(meeting) == []


def test_two_people_who_change_the_same_item_both_find_it_back(meeting, put, director, colleague):
    item = put(meeting, "Mobiliteit")
    operations.change_item(queries.items().get(), title="Van de collega", by=colleague)
    with pytest.raises(Stale):
        operations.change_item(item, title="Van mij", version=1, by=director)
    assert titles(meeting) == ["Van de collega"]


def test_what_was_written_down_keeps_its_item(meeting, put, director):
    item = put(meeting, "Mobiliteit")
    follow_up = ask(item, director)
    with pytest.raises(Refused):
        operations.remove_item(item, by=director)
    with pytest.raises(Refused):
        operations.park_item(item, by=director)
    follow_up.delete()
    operations.remove_item(item, by=director)
    assert titles(meeting) == []


def test_approved_minutes_close_the_agenda(last, put, director):
    item = put(last, "Mobiliteit")
    type(last).objects.filter(pk=last.pk).update(minutes_state="approved")
    for attempt in (
        lambda: put(last, "Nog een"),
        lambda: operations.change_item(item, title="Anders", by=director),
        lambda: operations.move_item(item, to=1, by=director),
        lambda: operations.remove_item(item, by=director),
        lambda: operations.discuss_item(item, by=director),
        lambda: operations.open_agenda(last, by=director),
    ):
        with pytest.raises(Refused):
            attempt()
    assert titles(last) == ["Mobiliteit"]


def test_what_stays_inside_leaves_no_title_in_the_trail(meeting, put, director):
    item = put(meeting, "Jan Geheim", is_confidential=True)
    operations.change_item(item, title="Jan Heel Geheim", by=director)
    operations.move_item(item, to=1, by=director)
    operations.discuss_item(item, by=director)
    told = trail.entries_about(meeting)
    assert told.count() == 5
    assert not trail.entries_about(item).exists()
    assert "Geheim" not in "".join(f"{one.subject_label}{one.changes}" for one in told)


def test_the_agenda_gets_ready_in_one_go(last, meeting, put, discuss, body, director):
    series = operations.add_series(body=body, interval="monthly", starts_on=LAST, by=director)
    operations.add_template_item(series=series, title="Nieuws", purpose="inform", minutes=10, by=director)
    done = put(last, "Afgewerkt")
    discuss(done)
    put(last, "Niet besproken", owner="VDAB", minutes=20)
    new = operations.open_agenda(meeting, by=director)
    assert titles(meeting)[1:] == ["Nieuws", "Niet besproken"]
    assert [item.position for item in queries.agenda_of(meeting)] == [1, 2, 3]
    assert (new[0].approves, new[0].purpose) == (last, "decide")
    assert (str(new[2].came_from), new[2].owner, new[2].minutes) == ("Niet besproken", "VDAB", 20)
    assert operations.open_agenda(meeting, by=director) == []
    assert len(titles(meeting)) == 3


def test_what_stood_on_the_agenda_stays_below(last, meeting, put, director):
    put(last, "Terug")
    put(meeting, "Van ons")
    operations.open_agenda(meeting, by=director)
    assert titles(meeting) == ["Terug", "Van ons"]


def test_minutes_that_are_approved_or_were_never_written_are_not_put_to_approval(last, meeting, put, discuss):
    assert queries.to_approve(meeting) is None
    discuss(put(last, "Mobiliteit"))
    assert queries.to_approve(meeting) == last
    type(last).objects.filter(pk=last.pk).update(minutes_state="approved")
    assert queries.to_approve(meeting) is None


def test_an_item_comes_back_until_it_is_discussed(last, meeting, put, discuss, body, director):
    item = put(last, "Mobiliteit")
    put(last, "Eenmalig", comes_back=False)
    assert queries.returning_items(body, meeting) == [item]
    discuss(item)
    assert queries.returning_items(body, meeting) == []


def test_an_item_comes_back_until_its_follow_ups_are_done(last, meeting, put, discuss, body, director):
    item = put(last, "Mobiliteit")
    discuss(item)
    follow_up = ask(item, director, status="stuck")
    assert queries.returning_items(body, meeting) == [item]
    FollowUp.objects.filter(pk=follow_up.pk).update(status="done")
    assert queries.returning_items(body, meeting) == []


def test_what_was_asked_two_meetings_ago_still_brings_it_back(last, body, put, discuss, director):
    first = put(last, "Mobiliteit")
    discuss(first)
    ask(first, director)
    second = operations.record_held(body=body, year=2022, day=date(2022, 10, 18), by=director)
    (again,) = operations.open_agenda(second, by=director)[-1:]
    discuss(again)
    third = operations.plan_meeting(body=body, day=NEXT, by=director)
    assert queries.returning_items(body, third) == [again]
    back = operations.bring_back(again, meeting=third, by=director)
    (listed,) = [item for item in queries.agenda_of(third) if item.pk == back.pk]
    assert [one.text for one in listed.open_before] == ["Nabellen"]
    assert queries.returning_items(body, third) == []
    assert [one.pk for one in queries.way_of(back)] == [first.pk, again.pk]
    with pytest.raises(Refused):
        operations.bring_back(again, meeting=third, by=director)


def test_what_stood_on_a_meeting_that_was_called_off_comes_back(body, meeting, put, director):
    off = operations.plan_meeting(body=body, day=date(2022, 11, 8), by=director)
    item = put(off, "Mobiliteit")
    assert queries.returning_items(body, meeting) == []
    operations.call_off(off, reason="Ziekte.", by=director)
    assert queries.returning_items(body, meeting) == [item]
    with pytest.raises(Refused):
        operations.open_agenda(off, by=director)


def test_a_fixed_item_that_comes_back_stands_there_once(last, meeting, put, body, director):
    series = operations.add_series(body=body, interval="monthly", starts_on=LAST, by=director)
    operations.add_template_item(series=series, title="Nieuws", by=director)
    item = put(last, "nieuws ")
    (only,) = operations.open_agenda(meeting, by=director)
    assert (only.title, only.came_from) == ("Nieuws", item)


def test_an_item_comes_back_to_its_own_body_only(last, make_body, put, director):
    item = put(last, "Mobiliteit")
    other = operations.plan_meeting(body=make_body("ROA"), day=NEXT, by=director)
    with pytest.raises(Refused):
        operations.bring_back(item, meeting=other, by=director)
    assert queries.returning_items(other.body, other) == []


def test_the_minutes_of_the_items_are_held_against_the_slot(meeting, put):
    put(meeting, "Eén", minutes=60)
    put(meeting, "Twee")
    slot = queries.slot(meeting)
    assert (slot.available, slot.planned, slot.untimed, slot.over) == (90, 60, 1, 0)
    put(meeting, "Drie", minutes=45)
    assert queries.slot(meeting).over == 15


def test_without_an_end_nothing_is_too_long(body, put, director):
    made = operations.plan_meeting(body=body, day=NEXT, starts_at=time(14), by=director)
    put(made, "Lang", minutes=480)
    assert (queries.slot(made).available, queries.slot(made).over) == (None, 0)


def test_a_dossier_that_waits_for_the_body_is_offered_and_taken_once(meeting, body, director):
    dossier = dossiers.open_dossier(title="Fietslease", waits_for=body, by=director)
    assert queries.offers_for(meeting).dossiers == (dossier,)
    item = operations.take_dossier(dossier, meeting=meeting, by=director)
    assert (item.title, item.dossier) == ("Fietslease", dossier)
    assert queries.offers_for(meeting).dossiers == ()
    with pytest.raises(Refused):
        operations.take_dossier(dossier, meeting=meeting, by=director)
    assert [stop.pk for stop in queries.stops_of(dossier, with_confidential=False)] == [item.pk]


def test_a_closed_dossier_is_neither_offered_nor_taken(meeting, body, director):
    dossier = dossiers.open_dossier(title="Fietslease", waits_for=body, by=director)
    dossiers.close_dossier(dossier, outcome="Klaar.", by=director)
    assert not queries.offers_for(meeting)
    with pytest.raises(Refused):
        operations.take_dossier(dossier, meeting=meeting, by=director)


def test_a_stop_that_stays_inside_is_no_part_of_the_way_for_others(meeting, body, director):
    dossier = dossiers.open_dossier(title="Fietslease", waits_for=body, by=director)
    item = operations.take_dossier(dossier, meeting=meeting, by=director)
    operations.change_item(item, purpose="peer_case", by=director)
    assert not queries.stops_of(dossier, with_confidential=False)
    assert queries.stops_of(dossier, with_confidential=True).get() == item


def test_nothing_of_another_region_goes_on_an_agenda(meeting, neighbour, director):
    with pytest.raises(Refused):
        operations.add_item(meeting=meeting, title="Punt", by=neighbour)
