"""The rhythm that a body promised: told as it was agreed, entered without contradictions."""

import pytest
from django.utils.translation import override

from regiekamer.foundation.kernel.counts import Count, at_least, in_rhythm
from regiekamer.rooms.bodies import operations, queries

NEW = {"name": "Lerend netwerk", "kind": "learning_network", "our_role": "organiser"}


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (at_least(4), "minstens 4 keer per jaar"),
        (in_rhythm("monthly"), "maandelijks"),
        (Count("needed"), "wanneer nodig"),
        (Count("=", 1), "1 keer per jaar"),
        (None, ""),
    ],
)
def test_the_promise_is_said_as_people_say_it(make_body, count, words):
    with override("nl"):
        assert make_body(rhythm=count).promised == words


def test_a_change_without_a_rhythm_leaves_the_rhythm_alone(body, director):
    operations.change_body(body, by=director, purpose="Beslist.")
    assert queries.bodies().get().count == at_least(4)


def test_a_rhythm_can_be_taken_away(body, director):
    operations.change_body(body, by=director, rhythm=None)
    assert queries.bodies().get().count is None


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"operator": ">="}, "quantity"),
        ({"operator": "rhythm"}, "rhythm"),
        ({"quantity": "4"}, "operator"),
        ({"operator": "needed", "quantity": "4"}, "quantity"),
        ({"operator": ">=", "quantity": "4", "rhythm": "monthly"}, "rhythm"),
        ({"operator": ">=", "quantity": "99999999999999999999"}, "quantity"),
        ({"operator": "veel", "quantity": "4"}, "operator"),
    ],
)
def test_a_rhythm_that_contradicts_itself_comes_back_with_what_was_typed(director, browse, typed, field):
    answer = browse(director).post("/leie/bodies/add/", {**NEW, **typed})
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert "Lerend netwerk" in answer.content.decode()
    assert not queries.bodies().exists()


def test_the_form_takes_at_least_four_times(director, browse):
    answer = browse(director).post("/leie/bodies/add/", {**NEW, "operator": ">=", "quantity": "4"})
    assert answer.status_code == 303
    assert queries.bodies().get().count == at_least(4)
