"""A new region shows its first steps, each done or not as the records say."""

from datetime import date

from regiekamer.rooms.meetings import operations as meetings
from regiekamer.rooms.network import operations as network
from regiekamer.rooms.plan import operations as plan
from regiekamer.windows.today.queries.standing import Standing, standing


def test_an_empty_region_has_every_step_to_do(region):
    assert standing(region) == Standing(False, False, False, False, False)


def test_each_step_is_done_by_its_records(region, director, make_body, action_plan):
    network.add_organisation(name="VDAB", kind="vdab", by=director)
    body = make_body()
    assert standing(region) == Standing(True, True, False, False, False)
    plan.add_action(plan=action_plan, title="Digibanken", first_year=2026, by=director)
    meetings.record_held(body=body, year=2025, by=director)
    assert standing(region) == Standing(True, True, True, True, False)


def test_the_records_of_a_neighbour_do_no_step_for_us(region, director, neighbour):
    from django_scopes import scope

    with scope(region=neighbour.region):
        network.add_organisation(name="VDAB", kind="vdab", by=neighbour)
    assert not standing(region).organisations


def test_an_empty_region_shows_the_five_steps_with_their_links(director, browse):
    text = browse(director).get("/leie/").content.decode()
    assert text.count("Nog te doen") == 5
    assert 'href="/leie/network/organisations/add/"' in text
    assert 'href="/leie/bodies/add/"' in text
    assert "Komende vergaderingen" not in text


def test_a_done_step_leads_to_what_is_there(director, browse):
    network.add_organisation(name="VDAB", kind="vdab", by=director)
    text = browse(director).get("/leie/").content.decode()
    assert text.count("Nog te doen") == 4
    assert 'href="/leie/network/organisations/add/"' not in text


def test_the_steps_leave_the_page_when_they_are_done(director, browse, make_body, action_plan):
    body = make_body()
    meetings.plan_meeting(body=body, day=date(2026, 12, 1), by=director)
    assert "Eerste stappen" in browse(director).get("/leie/").content.decode()
    network.add_organisation(name="VDAB", kind="vdab", by=director)
    plan.add_action(plan=action_plan, title="Digibanken", first_year=2026, by=director)
    assert "Eerste stappen" not in browse(director).get("/leie/").content.decode()
