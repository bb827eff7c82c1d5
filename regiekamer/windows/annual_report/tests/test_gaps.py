"""The list of gaps names everything that is missing, and where to mend it."""

from regiekamer.rooms.bodies import operations as bodies
from regiekamer.rooms.plan import operations as plan
from regiekamer.windows.annual_report import queries


def kinds(region, year=2022):
    return {(gap.kind, gap.about) for gap in queries.gaps_of(queries.report_of(region, year))}


def test_a_complete_year_has_no_gaps(region, year):
    assert kinds(region) == set()


def test_an_action_without_role_or_result_is_a_gap_each(region, year, director):
    action = plan.add_action(plan=year.plan, title="Stil", first_year=2022, by=director)
    plan.place_action(action, heading=year.first, is_main=True, by=director)
    assert kinds(region) == {("role", "Stil"), ("result", "Stil")}


def test_an_action_under_no_heading_is_not_told_and_says_so(region, year, director):
    plan.add_action(plan=year.plan, title="Zwevend", first_year=2022, by=director)
    assert ("place", "Zwevend") in kinds(region)


def test_a_body_without_meetings_is_a_gap(region, year, director):
    bodies.add_body(name="Stille tafel", kind="network", our_role="link", by=director)
    assert ("meetings", "Stille tafel") in kinds(region)


def test_a_promise_without_answer_is_a_gap_of_its_year_and_later(region, year, director):
    assert ("promise", "Samenzitten met de koepel") in kinds(region, 2023)
    plan.answer_promise(year.promise, outcome="kept", by=director)
    assert ("promise", "Samenzitten met de koepel") not in kinds(region, 2023)


def test_a_priority_without_action_is_a_gap(region, year, director):
    scheme = plan.add_scheme(
        name="Prioriteiten", kind="priorities", first_year=2022, asks_action_each_year=True, by=director
    )
    plan.add_heading(scheme=scheme, title="Partnerschap", code="WSE-LR4", by=director)
    assert ("priority", "WSE-LR4 Partnerschap") in kinds(region)


def test_each_gap_leads_to_a_page_that_exists(region, year, director, browse):
    plan.add_action(plan=year.plan, title="Zwevend", first_year=2022, by=director)
    action = plan.add_action(plan=year.plan, title="Stil", first_year=2022, by=director)
    plan.place_action(action, heading=year.first, is_main=True, by=director)
    client = browse(director)
    for gap in queries.gaps_of(queries.report_of(region, 2022)):
        assert client.get(gap.url).status_code == 200
