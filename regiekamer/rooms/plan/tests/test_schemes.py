"""Programmes, schemes and headings are data: they change, end, and stay readable."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from regiekamer.foundation.kernel.refused import Refused
from regiekamer.rooms.plan import operations, queries


def test_headings_read_in_their_order_each_below_the_one_it_stands_under(
    director, pillars, network, barriers
):
    lower = operations.add_heading(scheme=pillars, title="Mobiliteit", parent=barriers, by=director)
    operations.add_heading(scheme=pillars, title="Eerst", position=0, by=director)
    told = [(branch.depth, branch.heading.title) for branch in queries.heading_tree(pillars)]
    assert told == [(0, "Eerst"), (0, "Netwerking"), (0, "Drempels wegwerken"), (1, "Mobiliteit")]
    assert queries.heading_tree(pillars)[-1].label == f"Drempels wegwerken › {lower}"


def test_a_heading_cannot_stand_under_itself_however_far(director, pillars, network, barriers):
    lower = operations.add_heading(scheme=pillars, title="Mobiliteit", parent=barriers, by=director)
    for parent in (barriers, lower):
        with pytest.raises(ValidationError, match="onder zichzelf"):
            operations.change_heading(queries.headings().get(pk=barriers.pk), parent=parent, by=director)


def test_a_heading_stands_only_under_one_of_its_own_scheme(director, network, priorities):
    with pytest.raises(ValidationError, match="dezelfde indeling"):
        operations.add_heading(scheme=priorities, title="Vreemd", parent=network, by=director)


def test_a_double_title_or_code_in_a_scheme_is_refused(director, pillars, network, priorities):
    with pytest.raises(ValidationError, match="met deze titel"):
        operations.add_heading(scheme=pillars, title="Netwerking", by=director)
    operations.add_heading(scheme=priorities, title="De rol", code="WSE-LR1", by=director)
    with pytest.raises(ValidationError, match="met deze code"):
        operations.add_heading(scheme=priorities, title="Anders", code="WSE-LR1", by=director)
    operations.add_heading(scheme=pillars, title="Netwerking", parent=network, by=director)


def test_a_double_name_is_refused_for_plans_schemes_and_programmes(director, plan, pillars):
    operations.add_programme(name="Regierol", by=director)
    with pytest.raises(ValidationError, match="al een plan"):
        operations.add_plan(name=plan.name, first_year=2023, by=director)
    with pytest.raises(ValidationError, match="al een indeling"):
        operations.add_scheme(name=pillars.name, kind="themes", first_year=2023, by=director)
    with pytest.raises(ValidationError, match="al een programma"):
        operations.add_programme(name="Regierol", by=director)


def test_years_and_periods_that_end_before_they_start_are_refused(director, plan, pillars):
    with pytest.raises(ValidationError):
        operations.change_plan(plan, last_year=2021, by=director)
    with pytest.raises(ValidationError):
        operations.change_scheme(pillars, last_year=2019, by=director)
    with pytest.raises(ValidationError):
        operations.add_programme(
            name="Fout", starts_on=date(2023, 1, 1), ends_on=date(2022, 1, 1), by=director
        )


def test_a_programme_ends_with_a_reason_and_stays_readable(director, browse):
    made = operations.add_programme(name="Drie thema's", starts_on=date(2018, 1, 1), by=director)
    with pytest.raises(Refused):
        operations.end_programme(made, on=date(2022, 12, 31), reason=" ", by=director)
    with pytest.raises(ValidationError):
        operations.end_programme(made, on=date(2017, 12, 31), reason="Te vroeg.", by=director)
    operations.end_programme(
        queries.programmes().get(), on=date(2022, 12, 31), reason="Nieuwe oproep.", by=director
    )
    assert "Nieuwe oproep." in browse(director).get(f"/leie/plan/programmes/{made.pk}/").content.decode()


def test_an_ended_scheme_stays_readable_with_its_actions(director, action, pillars, network, browse):
    operations.place_action(action, heading=network, by=director)
    operations.change_scheme(pillars, last_year=2022, by=director)
    assert queries.report_scheme(2022) == pillars
    assert queries.report_scheme(2023) is None
    text = browse(director).get(f"/leie/plan/schemes/{pillars.pk}/?year=2022").content.decode()
    assert "Leren fietsen" in text


def test_every_priority_asks_an_action_and_the_check_says_which_one(director, plan, action, priorities):
    codes = [
        operations.add_heading(scheme=priorities, title=f"Prioriteit {n}", code=f"WSE-LR{n}", by=director)
        for n in (1, 2)
    ]
    operations.place_action(action, heading=codes[0], by=director)
    (check,) = queries.priorities_check(2022)
    assert [one.branch.heading for one in check.gaps] == [codes[1]]
    assert [one.action for one in check.headings[0].satisfied_by] == [action]


@pytest.mark.parametrize(
    ("status", "counts"),
    [("planned", True), ("done", True), ("partly", True), ("not_done", False), ("parked", False)],
)
def test_what_was_not_done_does_not_count_for_a_priority(director, action, priorities, status, counts):
    code = operations.add_heading(scheme=priorities, title="De rol", by=director)
    operations.place_action(action, heading=code, by=director)
    operations.record_year(action, year=2022, status=status, reason="Zo is het.", by=director)
    (check,) = queries.priorities_check(2022)
    assert bool(check.gaps) is not counts
    assert len(check.headings[0].others) == (0 if counts else 1)


def test_an_action_under_a_lower_heading_counts_for_the_heading_above(director, action, priorities):
    above = operations.add_heading(scheme=priorities, title="Boven", by=director)
    lower = operations.add_heading(scheme=priorities, title="Onder", parent=above, by=director)
    operations.place_action(action, heading=lower, by=director)
    (check,) = queries.priorities_check(2022)
    assert not check.gaps


def test_the_check_asks_nothing_outside_the_years_of_the_scheme_or_the_action(director, action, priorities):
    code = operations.add_heading(scheme=priorities, title="De rol", by=director)
    operations.place_action(action, heading=code, by=director)
    operations.end_action(action, last_year=2022, reason="Rond.", by=director)
    assert queries.priorities_check(2021) == []
    (check,) = queries.priorities_check(2023)
    assert len(check.gaps) == 1


def test_the_page_of_the_check_says_what_to_do_about_a_gap(director, priorities, plan, browse):
    code = operations.add_heading(scheme=priorities, title="De rol", by=director)
    text = browse(director).get("/leie/plan/priorities/2022/").content.decode()
    assert "geen actie" in text
    assert f"?heading={code.pk}" in text


@pytest.mark.parametrize(
    "typed", [{"title": ""}, {"position": "-1"}, {"position": "9" * 30}, {"parent": "x"}, {"parent": "99999"}]
)
def test_a_wrong_heading_form_comes_back(director, pillars, browse, typed):
    answer = browse(director).post(
        f"/leie/plan/schemes/{pillars.pk}/headings/add/", {"title": "Goed", **typed}
    )
    assert answer.status_code == 422
    assert not queries.headings().exists()


def test_the_heading_form_puts_a_heading_under_itself_right(director, pillars, network, browse):
    answer = browse(director).post(
        f"/leie/plan/headings/{network.pk}/change/",
        {"title": "Netwerking", "parent": network.pk, "version": network.version},
    )
    assert answer.status_code == 422
    assert "onder zichzelf" in answer.content.decode()
