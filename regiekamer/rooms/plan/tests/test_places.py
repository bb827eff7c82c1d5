"""One action readable in several schemes, told at exactly one place in each."""

import pytest
from django.core.exceptions import ValidationError

from regiekamer.foundation.kernel.refused import Refused
from regiekamer.rooms.plan import operations, queries


def mains(action):
    return [str(place.heading) for place in queries.placements().filter(action=action, is_main=True)]


def test_the_first_place_in_a_scheme_is_where_the_action_is_told(director, action, network, barriers):
    operations.place_action(action, heading=network, by=director)
    operations.place_action(action, heading=barriers, by=director)
    assert mains(action) == ["Netwerking"]


def test_a_new_main_place_makes_the_old_one_a_reference(director, action, network, barriers):
    operations.place_action(action, heading=network, by=director)
    operations.place_action(action, heading=barriers, is_main=True, by=director)
    assert mains(action) == ["Drempels wegwerken"]


def test_the_main_place_stays_main_until_another_one_takes_over(director, action, network):
    operations.place_action(action, heading=network, is_main=True, by=director)
    operations.place_action(action, heading=network, is_main=False, title="Anders", by=director)
    assert mains(action) == ["Netwerking"]
    assert queries.placements().get().title == "Anders"


def test_taking_the_main_place_away_lets_the_next_place_tell_it(director, action, network, barriers):
    first = operations.place_action(action, heading=network, by=director)
    operations.place_action(action, heading=barriers, by=director)
    operations.remove_placement(first, by=director)
    assert mains(action) == ["Drempels wegwerken"]


def test_each_scheme_has_its_own_main_place(director, action, network, priorities):
    code = operations.add_heading(scheme=priorities, title="De rol", code="WSE-LR1", by=director)
    operations.place_action(action, heading=network, by=director)
    operations.place_action(action, heading=code, by=director)
    assert sorted(mains(action)) == ["Netwerking", "WSE-LR1 De rol"]


def test_a_heading_of_another_region_is_refused(director, neighbour, action):
    from django_scopes import scope

    with scope(region=neighbour.region):
        theirs = operations.add_scheme(name="Dender", kind="pillars", first_year=2020, by=neighbour)
        heading = operations.add_heading(scheme=theirs, title="Van de buren", by=neighbour)
    with pytest.raises(Refused):
        operations.place_action(action, heading=heading, by=director)
    assert not queries.placements().exists()


def test_a_wrong_position_is_refused(director, action, network):
    with pytest.raises(ValidationError):
        operations.place_action(action, heading=network, position=-1, by=director)


def test_the_list_of_a_year_reads_in_the_order_of_the_chosen_scheme(
    director, plan, action, pillars, network, barriers
):
    lower = operations.add_heading(scheme=pillars, title="Mobiliteit", parent=network, by=director)
    for title, heading in (("A", barriers), ("B", lower), ("C", network)):
        operations.add_action(plan=plan, title=title, first_year=2022, heading=heading, by=director)
    tree = queries.heading_tree(pillars)
    lines = queries.plan_rows(queries.in_order_of(queries.find_actions(2022), tree), 2022, tree)
    told = [(line.branch.label if line.branch else "", line.entry.title) for line in lines]
    assert told == [
        ("Netwerking", "C"),
        ("Netwerking › Mobiliteit", "B"),
        ("Drempels wegwerken", "A"),
        ("", "Leren fietsen"),
    ]


def test_an_action_stands_in_the_list_once_for_every_heading_and_under_its_name_there(
    director, plan, action, pillars, network, barriers
):
    operations.place_action(action, heading=network, by=director)
    operations.place_action(action, heading=barriers, title="Fietsen", by=director)
    tree = queries.heading_tree(pillars)
    lines = queries.plan_rows(queries.in_order_of(queries.find_actions(2022), tree), 2022, tree)
    assert [line.entry.title for line in lines] == ["Leren fietsen", "Fietsen"]
