"""Decisions are numbered per region and year without gaps, and found over all bodies."""

from datetime import date
from threading import Barrier, Thread

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, connections
from django_scopes import scope

from regiekamer.foundation.kernel.refused import Refused, Stale
from regiekamer.foundation.trail import queries as trail
from regiekamer.rooms.meetings import operations, queries
from regiekamer.rooms.meetings.models import Decision, Meeting
from regiekamer.rooms.plan import operations as plan


@pytest.fixture
def decide(item, director):
    def make(text="Akkoord.", **values):
        return operations.record_decision(**{"item": item, "text": text, "by": director, **values})

    return make


@pytest.fixture
def action(director):
    own = plan.add_plan(name="ROSE", first_year=2020, by=director)
    return plan.add_action(plan=own, title="Fietsleasing", first_year=2020, by=director)


def test_a_decision_gets_the_next_number_of_the_year(decide, body, director):
    assert [decide().code, decide().code] == ["2022-001", "2022-002"]
    earlier = operations.record_held(body=body, year=2021, by=director)
    other = operations.add_item(meeting=earlier, title="Vroeger", by=director)
    assert decide(item=other).code == "2021-001"
    assert decide().code == "2022-003"


def test_a_decision_is_approved_unless_told_otherwise(decide):
    assert decide().result == "approved"
    assert decide(result="parked").result == "parked"


def test_another_region_counts_for_itself(decide, neighbour):
    decide()
    with scope(region=neighbour.region):
        from regiekamer.rooms.bodies import operations as bodies

        body = bodies.add_body(name="x", kind="network", our_role="lead", by=neighbour)
        meeting = operations.record_held(body=body, year=2022, by=neighbour)
        item = operations.add_item(meeting=meeting, title="x", by=neighbour)
        assert operations.record_decision(item=item, text="x", by=neighbour).code == "2022-001"


def test_an_unknown_result_and_an_empty_text_are_refused(decide):
    for values in ({"result": "misschien"}, {"text": "   "}):
        with pytest.raises(ValidationError):
            decide(**values)
    assert not Decision.objects.exists()


def test_a_number_taken_meanwhile_is_passed_over(decide, monkeypatch):
    """Another writer takes number 2 between our look and our save: we become number 3, and none is missing."""
    decide()
    told, seen = queries.last_number, []

    def late(year):
        seen.append(year)
        return 0 if len(seen) == 1 else told(year)

    monkeypatch.setattr(queries, "last_number", late)
    assert decide().number == 2
    assert len(seen) == 2


@pytest.mark.django_db(transaction=True)
def test_ten_writers_at_once_leave_no_gap(region, item, director):
    if connection.vendor == "sqlite" and connection.settings_dict["NAME"].startswith("file:memory"):
        pytest.skip("a database in memory has one writer")
    start, troubles = Barrier(5), []

    def write():
        try:
            start.wait()
            with scope(region=region):
                operations.record_decision(item=item, text="Tegelijk.", by=director)
                operations.record_decision(item=item, text="Tegelijk.", by=director)
        except Exception as error:
            troubles.append(error)
        finally:
            connections.close_all()

    writers = [Thread(target=write) for _ in range(5)]
    for one in writers:
        one.start()
    for one in writers:
        one.join()
    assert not troubles
    assert sorted(Decision.objects.values_list("number", flat=True)) == list(range(1, 11))


def test_only_the_last_decision_of_a_year_is_removed(decide, director):
    first, last = decide(), decide()
    with pytest.raises(Refused):
        operations.remove_decision(first, by=director)
    operations.remove_decision(last, by=director)
    operations.remove_decision(first, by=director)
    assert decide().number == 1


def test_closed_minutes_take_no_decision_and_keep_their_words(decide, item, director, action):
    decision = decide()
    Meeting.objects.filter(pk=item.meeting_id).update(minutes_state="approved")
    decision = queries.decisions().get(pk=decision.pk)
    item.meeting.refresh_from_db()
    for refused in (
        lambda: decide(),
        lambda: operations.change_decision(decision, text="Anders.", by=director),
        lambda: operations.remove_decision(decision, by=director),
    ):
        with pytest.raises(Refused):
            refused()
    decision.refresh_from_db()
    assert operations.change_decision(decision, action=action, by=director).action == action
    assert Decision.objects.get().text == "Akkoord."


def test_a_meeting_that_was_not_held_decides_nothing(decide, body, director):
    meeting = operations.plan_meeting(body=body, day=date(2022, 12, 1), by=director)
    item = operations.add_item(meeting=meeting, title="Later", by=director)
    operations.call_off(meeting, reason="Ziek.", by=director)
    item.refresh_from_db()
    with pytest.raises(Refused):
        decide(item=item)


def test_a_change_tells_who_was_first(decide, director):
    decision = decide()
    operations.change_decision(decision, text="Eerst.", version=decision.version, by=director)
    with pytest.raises(Stale):
        operations.change_decision(
            queries.decisions().get(pk=decision.pk), text="Laat.", version=1, by=director
        )


def test_the_trail_tells_a_decision_but_not_what_stays_inside(decide, closed_item, director):
    decide("Dat gaan we doen.")
    inside = decide("Geheim.", item=closed_item)
    operations.change_decision(inside, text="Nog geheimer.", by=director)
    told = [f"{entry.subject_label} {entry.changes}" for entry in trail.entries()]
    assert any("Dat gaan we doen." in one for one in told)
    assert not any("eheim" in one for one in told)


def test_the_register_finds_by_word_number_body_year_result_action_and_dossier(
    decide, body, make_body, director, action
):
    from regiekamer.rooms.dossiers.models import Dossier

    dossier = Dossier.objects.create(region=director.region, title="Fietsen")
    other_body = make_body("Regioraad")
    meeting = operations.record_held(body=other_body, year=2021, by=director)
    about = operations.add_item(meeting=meeting, title="Fietsen", dossier=dossier, by=director)
    here = decide("Wij leasen.", action=action)
    there = decide("Uitgesteld.", item=about, result="postponed")
    find = queries.find_decisions
    assert list(find()) == [here, there]
    for asked, found in (
        ({"words": "leasen"}, here),
        ({"words": "fietsen"}, there),
        ({"words": "2021-001"}, there),
        ({"words": "2021-1"}, there),
        ({"body": body}, here),
        ({"body": other_body}, there),
        ({"year": 2021}, there),
        ({"result": "postponed"}, there),
        ({"action": action}, here),
        ({"dossier": dossier}, there),
    ):
        assert list(find(**asked)) == [found], asked
    assert not find(words="99999999999-99999999999")


def test_a_joint_meeting_decides_for_every_body_once(decide, item, make_body):
    other = make_body("Regioraad")
    item.meeting.with_bodies.add(other, make_body("Derde"))
    decision = decide()
    assert list(queries.find_decisions(body=other)) == [decision]
    assert list(queries.find_decisions(body=item.meeting.body)) == [decision]


def test_what_stays_inside_is_in_the_register_only_for_who_may_see_it(decide, closed_item, item, director):
    peer = operations.add_item(meeting=item.meeting, title="Casus", purpose="peer_case", by=director)
    open_one, inside, case = decide(), decide(item=closed_item), decide(item=peer)
    assert list(queries.find_decisions()) == [open_one]
    assert set(queries.find_decisions(with_confidential=True)) == {open_one, inside, case}


def test_an_approved_decision_at_the_right_item_approves_the_last_minutes(decide, item, body, director):
    Meeting.objects.filter(pk=item.meeting_id).update(minutes_state="draft")
    following = operations.plan_meeting(body=body, day=date(2022, 12, 1), by=director)
    approval = operations.add_item(meeting=following, title="Verslag", purpose="decide", by=director)
    approval.approves = Meeting.objects.get(pk=item.meeting_id)
    approval.save()
    noted = decide("Nog te verbeteren.", item=approval, result="postponed")
    assert Meeting.objects.get(pk=item.meeting_id).minutes_state == "draft"
    operations.change_decision(noted, result="approved", by=director)
    assert Meeting.objects.get(pk=item.meeting_id).minutes_state == "approved"


def test_a_decision_is_added_below_the_result_of_its_action_and_never_twice(decide, action, director):
    plan.record_year(action, year=2022, status="running", result="Een studie.", by=director)
    decision = decide("Wij leasen fietsen", action=action)
    operations.take_over(decision, year=2022, by=director)
    told = action.years.get(year=2022).result
    assert told.startswith("Een studie.\n\nWij leasen fietsen.")
    assert "2022-001" in told
    with pytest.raises(Refused):
        operations.take_over(decision, year=2022, by=director)
    assert action.years.get(year=2022).result == told


def test_a_year_that_was_not_written_yet_begins_with_the_decision(decide, action, director):
    operations.take_over(decide("Wij leasen.", action=action), year=2022, by=director)
    assert action.years.get(year=2022).result.startswith("Wij leasen.")
    with pytest.raises(Refused):
        operations.take_over(decide("Te vroeg.", action=action), year=2019, by=director)


def test_what_stays_inside_or_belongs_to_no_action_is_not_taken_over(decide, closed_item, action, director):
    for decision in (decide(), decide(item=closed_item, action=action)):
        with pytest.raises(Refused):
            operations.take_over(decision, year=2022, by=director)
    assert not action.years.exists()


def test_an_action_shows_what_was_decided_for_it(decide, action, closed_item, director):
    decision = decide(action=action)
    inside = decide(action=action, item=closed_item)
    assert [one.record for one in queries.results_of_action(action).decisions] == [decision]
    shown = queries.results_of_action(action, with_confidential=True).decisions
    assert [(one.record, one.may_be_told) for one in shown] == [(inside, False), (decision, True)]
    operations.take_over(decision, year=2022, by=director)
    (told,) = queries.results_of_action(action).decisions
    assert (told.is_told, told.year) == (True, 2022)
