"""The pages and the three buttons for decisions, follow-ups and relays, as people use them."""

from datetime import date

import pytest

from regiekamer.rooms.bodies import operations as bodies
from regiekamer.rooms.meetings import operations
from regiekamer.rooms.meetings.models import Decision, FollowUp, Meeting, Relay, Topic
from regiekamer.rooms.network import operations as network
from regiekamer.rooms.plan import operations as plan

HTMX = {"HTTP_HX_REQUEST": "true"}


@pytest.fixture
def client(director, browse):
    return browse(director)


@pytest.fixture
def at(item):
    return f"/leie/meetings/items/{item.pk}/results/"


@pytest.fixture
def action(director):
    own = plan.add_plan(name="ROSE", first_year=2020, by=director)
    return plan.add_action(plan=own, title="Fietsleasing", first_year=2020, by=director)


def test_a_decision_is_recorded_in_place_and_the_page_is_as_after_a_reload(client, at, item):
    answer = client.post(f"{at}decide/", {"text": "Wij leasen.", "result": "approved"}, **HTMX)
    assert answer.status_code == 303
    piece = client.get(answer.headers["Location"], **HTMX)
    assert piece.headers["HX-Retarget"] == f"#results-{item.pk}"
    assert "2022-001" in piece.content.decode()
    again = client.get(at, **HTMX).content.decode()
    assert piece.content.decode().replace(" autofocus", "") == again


def test_the_piece_is_what_the_page_of_the_meeting_shows(client, at, item):
    for text in ("Eerst.", "Dan."):
        client.post(f"{at}decide/", {"text": text, "result": "approved"})
        client.post(f"{at}ask/", {"text": text})
    whole = client.get(f"/leie/meetings/{item.meeting_id}/").content.decode()
    assert client.get(at, **HTMX).content.decode().strip() in whole


def test_without_script_one_comes_back_to_the_meeting(client, at, item):
    page = client.get(f"{at}decide/")
    assert page.status_code == 200
    answer = client.post(f"{at}decide/", {"text": "Wij leasen.", "result": "approved"})
    assert answer.headers["Location"] == f"/leie/meetings/{item.meeting_id}/#results-{item.pk}"
    assert client.get(at).headers["Location"] == answer.headers["Location"]


def test_a_mistake_keeps_what_was_typed_and_writes_nothing(client, at):
    wrong = {"text": "Bel.", "owner": "Jan", "due": "2022-10-01"}
    for extra in ({}, HTMX):
        answer = client.post(f"{at}ask/", wrong, **extra)
        assert answer.status_code == 422
        assert 'value="Bel."' in answer.content.decode()
    assert client.post(f"{at}ask/", {**wrong, "due": "", "owner_email": "jan@"}, **HTMX).status_code == 422
    assert client.post(f"{at}decide/", {"text": "x", "result": "misschien"}, **HTMX).status_code == 422
    assert client.post(f"{at}pass_on/", {"text": "x", "to": "Niemand"}, **HTMX).status_code == 422
    assert not any(model.objects.exists() for model in (FollowUp, Decision, Relay))


def test_an_owner_is_typed_and_recognised_and_a_day_is_said_quickly(client, at, item, director):
    ocmw = network.add_organisation(name="OCMW", kind="ocmw", by=director)
    mia = network.add_contact(organisation=ocmw, name="Mia Peeters", by=director)
    bodies.add_seat(body=item.meeting.body, organisation=ocmw, contact=mia, by=director)
    operations.plan_meeting(body=item.meeting.body, day=date(2022, 12, 8), by=director)
    assert "Mia Peeters (OCMW)" in client.get(f"{at}ask/").content.decode()
    for owner, when in (("Mia Peeters (OCMW)", "next"), ("Jan Modaal", "weeks"), ("", "month"), ("OCMW", "")):
        assert client.post(f"{at}ask/", {"text": "Bel.", "owner": owner, "when": when}).status_code == 303
    first, second, third, fourth = FollowUp.objects.order_by("pk")
    assert (first.contact, first.organisation, first.due) == (mia, ocmw, date(2022, 12, 8))
    assert (second.owner_name, second.due) == ("Jan Modaal", date(2022, 11, 16))
    assert (third.owner, third.due) == ("", date(2022, 11, 30))
    assert (fourth.organisation, fourth.due) == (ocmw, None)


def test_a_typed_day_goes_before_a_quick_choice(client, at):
    client.post(f"{at}ask/", {"text": "Bel.", "when": "month", "due": "2022-12-24"})
    assert FollowUp.objects.get().due == date(2022, 12, 24)


def test_a_result_of_an_item_about_an_action_is_one_of_that_action(client, at, item, action):
    item.action = action
    item.save()
    client.post(f"{at}decide/", {"text": "Ja.", "result": "approved"})
    client.post(f"{at}ask/", {"text": "Bel."})
    assert (Decision.objects.get().action, FollowUp.objects.get().action) == (action, action)


def test_closed_minutes_take_nothing_more_and_the_text_stays(client, at, item):
    Meeting.objects.filter(pk=item.meeting_id).update(minutes_state="approved")
    answer = client.post(f"{at}decide/", {"text": "Te laat.", "result": "approved"}, **HTMX)
    assert answer.status_code == 422
    assert 'value="Te laat."' in answer.content.decode()
    assert "<details" not in client.get(at, **HTMX).content.decode()


def test_who_only_reads_gets_no_buttons_and_nothing_that_stays_inside(at, closed_item, partner, browse):
    client = browse(partner)
    assert "<details" not in client.get(at, **HTMX).content.decode()
    assert client.get(f"/leie/meetings/items/{closed_item.pk}/results/", **HTMX).status_code == 404


def test_what_stays_inside_has_no_page_for_others(closed_item, director, board, browse):
    decision = operations.record_decision(item=closed_item, text="Stil besluit.", by=director)
    follow_up = operations.add_follow_up(item=closed_item, text="Stil werk.", by=director)
    client, team = browse(board), browse(director)
    for url in (f"decisions/{decision.pk}/", f"follow_ups/{follow_up.pk}/"):
        assert client.get(f"/leie/meetings/{url}").status_code == 404
        assert team.get(f"/leie/meetings/{url}").status_code == 200
    for url in ("decisions/", "follow_ups/", "relays/", "waiting/"):
        assert "Stil" not in client.get(f"/leie/meetings/{url}").content.decode()


def test_overdue_is_one_click_from_today(client, item, director):
    operations.add_follow_up(item=item, text="Te laat.", due=date(2022, 10, 20), by=director)
    operations.add_follow_up(item=item, text="Op tijd.", due=date(2022, 12, 20), by=director)
    assert "/leie/meetings/follow_ups/?overdue=on" in client.get("/leie/").content.decode()
    text = client.get("/leie/meetings/follow_ups/?overdue=on").content.decode()
    assert ("Te laat." in text, "Op tijd." in text) == (True, False)


def test_nonsense_in_the_filters_asks_nothing(client):
    asked = "?owner=%00&body=x&status=x&overdue=x&whose=x&year=x&result=x&action=x&dossier=x&state=x&words=%00&page=x"
    for url in ("follow_ups/", "decisions/", "relays/"):
        assert client.get(f"/leie/meetings/{url}{asked}").status_code == 200


def test_the_minute_taker_answers_drops_and_changes(client, item, director):
    follow_up = operations.add_follow_up(item=item, text="Bel.", owner_name="Jan", by=director)
    at = f"/leie/meetings/follow_ups/{follow_up.pk}/"
    assert client.post(f"{at}answer/", {"status": "busy", "line": "Loopt."}).status_code == 303
    assert client.post(f"{at}answer/", {"status": "dropped"}).status_code == 422
    assert client.post(f"{at}drop/", {"reason": " "}).status_code == 422
    changed = {
        "text": "Bel nu.",
        "owner": "Jan",
        "owner_email": "jan@example.org",
        "version": follow_up.version + 1,
    }
    assert client.post(f"{at}change/", changed).status_code == 303
    assert client.post(f"{at}change/", {**changed, "text": "Laat."}).status_code == 409
    assert client.post(f"{at}drop/", {"reason": "Opgelost."}).status_code == 303
    follow_up.refresh_from_db()
    assert (follow_up.text, follow_up.status, follow_up.owner_name) == ("Bel nu.", "dropped", "Jan")
    assert "Loopt." in client.get(at).content.decode()


def test_a_name_that_stays_the_same_keeps_its_contact(client, item, director):
    ocmw = network.add_organisation(name="OCMW", kind="ocmw", by=director)
    mia, _other = (network.add_contact(organisation=ocmw, name="Mia Peeters", by=director) for _ in range(2))
    follow_up = operations.add_follow_up(item=item, text="Bel.", contact=mia, by=director)
    url = f"/leie/meetings/follow_ups/{follow_up.pk}/change/"
    assert client.post(url, {"text": "Bel nu.", "owner": "Mia Peeters", "version": 1}).status_code == 303
    follow_up.refresh_from_db()
    assert follow_up.contact == mia


def test_a_follow_up_may_come_from_no_meeting(client):
    answer = client.post("/leie/meetings/follow_ups/add/", {"text": "Bel.", "owner": "Jan"})
    assert answer.status_code == 303
    assert client.get(answer.headers["Location"]).status_code == 200
    assert FollowUp.objects.get().item is None


def test_a_relay_is_passed_on_parked_and_taken_back_from_the_list(client, at, make_body):
    council = make_body("Regioraad")
    assert client.post(f"{at}pass_on/", {"text": "De cijfers.", "to": "regioraad"}).status_code == 303
    relay = Relay.objects.get()
    assert list(relay.bodies.all()) == [council]
    url = f"/leie/meetings/relays/{relay.pk}/"
    assert client.post(f"{url}park/").status_code == 303
    assert Topic.objects.get().body == council
    assert client.post(f"{url}park/").status_code == 303
    client.post(f"{url}take_back/")
    relay.refresh_from_db()
    assert relay.passed_on is None
    client.post(f"{url}pass_on/")
    assert (
        client.post(
            f"{url}change/", {"text": "Nieuwe cijfers.", "to": "Regioraad", "version": ""}
        ).status_code
        == 303
    )
    relay.refresh_from_db()
    assert (relay.text, relay.passed_on) == ("Nieuwe cijfers.", date(2022, 11, 2))
    client.post(f"{url}remove/")
    assert not Relay.objects.exists()


def test_a_decision_is_told_in_the_plan_with_one_press(client, item, action, director):
    decision = operations.record_decision(item=item, text="Wij leasen.", action=action, by=director)
    url = f"/leie/meetings/decisions/{decision.pk}/"
    slot = client.get(f"/leie/meetings/of_action/{action.pk}/", **HTMX).content.decode()
    assert f"{url}tell/" in slot
    assert client.post(f"{url}tell/").status_code == 303
    assert "Wij leasen." in action.years.get(year=2022).result
    client.post(f"{url}tell/")
    assert action.years.get(year=2022).result.count("Wij leasen.") == 1
    assert f"{url}tell/" not in client.get(f"/leie/meetings/of_action/{action.pk}/", **HTMX).content.decode()
    assert (
        f"/leie/meetings/of_action/{action.pk}/"
        in client.get(f"/leie/plan/actions/{action.pk}/").content.decode()
    )
