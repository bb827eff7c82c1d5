"""Who has to do what by when; owners need no account, and answer or are answered for."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from regiekamer.foundation.kernel.refused import Refused, Stale
from regiekamer.foundation.trail import queries as trail
from regiekamer.rooms.bodies import operations as bodies
from regiekamer.rooms.meetings import operations, queries
from regiekamer.rooms.meetings.models import Answer, FollowUp, Meeting
from regiekamer.rooms.network import operations as network
from regiekamer.rooms.plan import operations as plan


@pytest.fixture
def ask(item, director):
    def make(text="Bel de gemeente.", **values):
        return operations.add_follow_up(**{"item": item, "text": text, "by": director, **values})

    return make


@pytest.fixture
def ocmw(director):
    return network.add_organisation(name="OCMW Kortrijk", short_name="OCMW", kind="ocmw", by=director)


@pytest.fixture
def mia(ocmw, director):
    return network.add_contact(organisation=ocmw, name="Mia Peeters", email="mia@example.org", by=director)


def answer(follow_up, status, by, line=""):
    return operations.answer_follow_up(follow_up, status=status, by=by, line=line)


def test_it_is_asked_on_the_day_of_its_meeting(ask, body, director):
    assert ask().asked_on == date(2022, 10, 12)
    following = operations.plan_meeting(body=body, day=date(2022, 12, 1), by=director)
    later = operations.add_item(meeting=following, title="Later", by=director)
    assert ask(item=later).asked_on == date(2022, 11, 2)
    assert ask(item=None).asked_on == date(2022, 11, 2)


def test_it_is_not_due_before_its_meeting(ask, director, body):
    for wrong in (date(2022, 10, 11), date(1, 1, 1)):
        with pytest.raises(ValidationError) as error:
            ask(due=wrong)
        assert "due" in error.value.message_dict
    assert not FollowUp.objects.exists()
    assert ask(due=date(2022, 10, 12)).due
    old = operations.record_held(body=body, year=2021, by=director)
    undated = operations.add_item(meeting=old, title="Ooit", by=director)
    with pytest.raises(ValidationError):
        ask(item=undated, due=date(2020, 12, 31))
    with pytest.raises(ValidationError):
        operations.change_follow_up(ask(due=date(2022, 12, 1)), due=date(2022, 1, 1), by=director)


def test_nobody_may_be_the_owner_for_now(ask):
    follow_up = ask()
    assert (follow_up.owner, follow_up.address) == ("", "")
    assert queries.find_follow_ups()[0].owner_label == ""


def test_an_owner_may_be_a_name_a_contact_or_an_organisation(ask, mia, ocmw):
    assert ask(owner_name="  Jan   Modaal ").owner == "Jan Modaal"
    assert (ask(contact=mia).owner, ask(contact=mia).address) == ("Mia Peeters", "mia@example.org")
    assert ask(organisation=ocmw).owner == "OCMW Kortrijk"
    assert ask(contact=mia, owner_email="thuis@example.org").address == "thuis@example.org"


def test_a_malformed_address_is_refused(ask):
    for wrong in ("mia", "mia@", "a@b\n.be", "mia@example.org, jan@example.org"):
        with pytest.raises(ValidationError):
            ask(owner_name="Mia", owner_email=wrong)
    assert not FollowUp.objects.exists()


def test_a_typed_name_is_recognised(mia, ocmw, director, body):
    called = queries.owner_called
    assert called("mia peeters").contact == mia
    assert called("Mia Peeters (OCMW)").contact == mia
    assert called("Mia Peeters (OCMW Kortrijk)").organisation == ocmw
    assert called("ocmw") == queries.Owner(organisation=ocmw)
    assert called(" Jan   Modaal (thuis) ") == queries.Owner(owner_name="Jan Modaal (thuis)")
    assert called("  ") == queries.Owner()


def test_of_two_with_one_name_who_sits_in_the_body_is_meant(mia, ocmw, director, body):
    stad = network.add_organisation(name="Stad Kortrijk", kind="local_government", by=director)
    other = network.add_contact(organisation=stad, name="Mia Peeters", by=director)
    assert queries.owner_called("Mia Peeters", body) == queries.Owner(owner_name="Mia Peeters")
    bodies.add_seat(body=body, organisation=stad, contact=other, by=director)
    assert queries.owner_called("Mia Peeters", body).contact == other
    assert queries.owner_called("Mia Peeters") == queries.Owner(owner_name="Mia Peeters")


def test_who_left_is_not_recognised_any_more(mia, director):
    network.end_contact(mia, on=date(2022, 1, 1), by=director)
    assert queries.owner_called("Mia Peeters").contact is None


def test_owners_are_suggested_from_the_seats_of_the_body(mia, ocmw, body, director):
    bodies.add_seat(body=body, organisation=ocmw, contact=mia, by=director)
    assert queries.owner_suggestions(body) == ["Mia Peeters (OCMW)", "OCMW Kortrijk"]
    assert queries.owner_called(queries.owner_suggestions(body)[0]).contact == mia


def test_the_list_holds_what_is_open_by_owner_and_age(ask):
    jan, zoe = ask("Later", owner_name="Jan"), ask(owner_name="Zoë")
    older = ask("Eerst", owner_name="jan", asked_on=date(2022, 1, 1))
    nobody = ask()
    assert list(queries.find_follow_ups()) == [nobody, older, jan, zoe]


def test_the_list_is_filtered(ask, mia, ocmw, body, make_body, director):
    late = ask(owner_name="Jan", due=date(2022, 11, 1))
    soon = ask(contact=mia, due=date(2022, 11, 2))
    done = ask(organisation=ocmw)
    answer(done, "done", director)
    loose = ask(item=None)
    find = queries.find_follow_ups
    assert set(find()) == {late, soon, loose}
    for asked, found in (
        ({"owner": "jan"}, {late}),
        ({"owner": "ocmw"}, {soon}),
        ({"status": "done"}, {done}),
        ({"status": "all", "owner": "ocmw"}, {soon, done}),
        ({"status": "all"}, {late, soon, done, loose}),
        ({"overdue": True}, {late}),
        ({"body": body}, {late, soon}),
        ({"body": make_body("Ander")}, set()),
    ):
        assert set(find(**asked)) == found, asked


def test_mine_are_mine_and_what_i_noted_is_for_others(ask, director, colleague, mia):
    mine = ask(owner_name="dirkje directeur")
    by_mail = ask(owner_name="D.", owner_email=director.user.email.upper())
    others = ask(contact=mia)
    theirs = ask(owner_name="Kobe Collega", by=colleague)
    assert set(queries.find_follow_ups(mine=director)) == {mine, by_mail}
    assert set(queries.find_follow_ups(noted_by=director)) == {others}
    assert set(queries.find_follow_ups(mine=colleague)) == {theirs}
    assert not queries.find_follow_ups(noted_by=colleague)


def test_the_minute_taker_answers_for_the_owner(ask, director):
    follow_up = ask(owner_name="Jan")
    answer(follow_up, "stuck", director, "Geen antwoord.")
    assert (follow_up.status, follow_up.is_open) == ("stuck", True)
    answer(follow_up, "open", director)
    answer(follow_up, "done", director)
    told = [(one.status, one.who) for one in follow_up.answers.all()]
    assert told == [(status, "Dirkje Directeur") for status in ("done", "open", "stuck")]
    assert not queries.find_follow_ups()


def test_the_same_answer_twice_is_kept_once(ask, director):
    follow_up = ask(owner_name="Jan")
    for _press in range(2):
        operations.answer_follow_up(follow_up, status="busy", line="Loopt.", by=None)
    assert Answer.objects.get().who == "Jan"
    operations.answer_follow_up(follow_up, status="done", by=None)
    operations.answer_follow_up(follow_up, status="busy", line="Loopt.", by=None)
    assert [one.status for one in follow_up.answers.all()] == ["busy", "done", "busy"]
    entry = trail.entries_about(follow_up)[0]
    assert (entry.who, entry.who_name) == (None, "Jan")


def test_an_unknown_answer_is_refused_and_the_owner_cannot_drop(ask, director):
    follow_up = ask()
    for status, by in (("misschien", director), ("", director), ("dropped", None), ("open", None)):
        with pytest.raises(Refused):
            operations.answer_follow_up(follow_up, status=status, by=by, line="x")
    with pytest.raises(ValidationError):
        operations.answer_follow_up(follow_up, status="busy", by=director, line="x" * 501)
    follow_up.refresh_from_db()
    assert follow_up.status == "open"
    assert not Answer.objects.exists()


def test_it_is_dropped_with_a_reason_and_then_nobody_answers(ask, director):
    follow_up = ask()
    with pytest.raises(Refused) as refusal:
        operations.drop_follow_up(follow_up, reason="  ", by=director)
    assert refusal.value.field == "line"
    operations.drop_follow_up(follow_up, reason="De wet is veranderd.", by=director)
    assert follow_up.answers.get().line == "De wet is veranderd."
    with pytest.raises(Refused):
        operations.answer_follow_up(follow_up, status="done", by=None)


def test_another_owner_takes_back_the_links(ask, director):
    follow_up = ask(owner_name="Jan")
    secret = follow_up.link_secret
    operations.change_follow_up(follow_up, text="Bel twee gemeenten.", by=director)
    assert follow_up.link_secret == secret
    operations.change_follow_up(follow_up, owner_name="Zoë", by=director)
    assert FollowUp.objects.get().link_secret != secret


def test_a_change_tells_who_was_first(ask, director):
    follow_up = ask()
    operations.change_follow_up(follow_up, text="Eerst.", version=follow_up.version, by=director)
    with pytest.raises(Stale):
        operations.change_follow_up(FollowUp.objects.get(), text="Laat.", version=1, by=director)


def test_closed_minutes_take_no_new_ones_but_answers_go_on(ask, item, director):
    follow_up = ask()
    Meeting.objects.filter(pk=item.meeting_id).update(minutes_state="locked")
    item.meeting.refresh_from_db()
    with pytest.raises(Refused):
        ask()
    follow_up = queries.follow_ups().get()
    with pytest.raises(Refused):
        operations.remove_follow_up(follow_up, by=director)
    assert answer(follow_up, "done", director).status == "done"


def test_only_what_the_owner_does_not_know_of_is_removed(ask, director):
    follow_up = ask()
    answer(follow_up, "busy", director)
    with pytest.raises(Refused):
        operations.remove_follow_up(follow_up, by=director)
    operations.remove_follow_up(ask(), by=director)
    assert FollowUp.objects.count() == 1


def test_what_stays_inside_is_listed_only_for_who_may_see_it(ask, closed_item, director):
    inside = ask("Geheim.", item=closed_item)
    answer(inside, "busy", director, "Ook geheim.")
    assert not queries.find_follow_ups()
    assert list(queries.find_follow_ups(with_confidential=True)) == [inside]
    assert not any("eheim" in f"{one.subject_label} {one.changes}" for one in trail.entries())


def test_what_is_stuck_or_late_asks_attention(ask, director):
    late, stuck = ask(due=date(2022, 11, 1)), ask()
    ask(due=date(2022, 11, 2))
    answer(stuck, "stuck", director)
    assert list(queries.overdue_or_stuck(date(2022, 11, 2))) == [late, stuck]


def test_what_is_done_is_a_result_of_its_action(ask, director):
    own = plan.add_plan(name="ROSE", first_year=2020, by=director)
    action = plan.add_action(plan=own, title="Fietsleasing", first_year=2020, by=director)
    follow_up = ask(action=action)
    assert not queries.results_of_action(action)
    with pytest.raises(Refused):
        operations.take_over(follow_up, year=2022, by=director)
    answer(follow_up, "done", director)
    (shown,) = queries.results_of_action(action).follow_ups
    assert (shown.record, shown.year, shown.may_be_told) == (follow_up, 2022, True)
    operations.take_over(follow_up, year=2022, by=director)
    assert action.years.get(year=2022).result.startswith("Bel de gemeente.")


def test_the_next_meeting_of_the_body_is_known(item, body, director):
    assert queries.next_meeting_day(item) is None
    for day in (date(2022, 12, 8), date(2022, 12, 1)):
        operations.plan_meeting(body=body, day=day, by=director)
    assert queries.next_meeting_day(item) == date(2022, 12, 1)
