"""Promises: made with a count as vague as it was, answered, and replaced when they change."""

import pytest
from django.core.exceptions import ValidationError

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.counts import at_least, exactly, in_rhythm
from regiekamer.foundation.kernel.refused import Refused, Stale
from regiekamer.rooms.plan import operations, queries


@pytest.mark.parametrize(
    ("count", "unit", "words"),
    [
        (at_least(4), "vergaderingen", "minstens 4 vergaderingen"),
        (at_least(4), "", "minstens 4 keer"),
        (exactly(1), "", "1 keer"),
        (in_rhythm("monthly"), "", "maandelijks"),
        (in_rhythm("monthly"), "overleg", "overleg, maandelijks"),
        (None, "vergaderingen", ""),
    ],
)
def test_a_count_is_told_as_vaguely_as_it_was_promised(director, count, unit, words):
    made = operations.make_promise(text="Samenzitten", year=2023, count=count, unit=unit, by=director)
    assert queries.promises().get().measure == words
    assert made.count == count


def test_a_promise_counted_from_meetings_needs_a_body(director, body):
    with pytest.raises(ValidationError, match="Kies het overleg"):
        operations.make_promise(text="Samenzitten", year=2023, counts_meetings=True, by=director)
    operations.make_promise(text="Samenzitten", year=2023, counts_meetings=True, body=body, by=director)
    assert queries.promises_of_body(body).count() == 1


@pytest.mark.parametrize("year", [1989, 2101, -3, 99_999])
def test_a_promise_for_a_year_out_of_range_is_refused(director, year):
    with pytest.raises(ValidationError):
        operations.make_promise(text="Samenzitten", year=year, by=director)


def test_a_body_or_action_of_another_region_is_refused(director, elsewhere):
    for field in ("body", "action"):
        with pytest.raises(Refused):
            operations.make_promise(text="Samen", year=2023, **{field: elsewhere[field]}, by=director)
    assert not queries.promises().exists()


def test_the_count_stays_unless_it_is_named(director):
    made = operations.make_promise(text="Samenzitten", year=2023, count=at_least(4), by=director)
    operations.change_promise(made, text="Samen zitten", by=director)
    assert queries.promises().get().count == at_least(4)
    operations.change_promise(made, count=None, by=director)
    assert queries.promises().get().count is None


def test_a_kept_promise_needs_no_reason(director):
    made = operations.make_promise(text="Samenzitten", year=2022, by=director)
    operations.answer_promise(made, outcome="kept", by=director)
    assert queries.promises().get().tone == "good"


@pytest.mark.parametrize("outcome", ["not_kept", "changed"])
def test_a_promise_that_was_not_kept_or_changed_says_why(director, outcome):
    made = operations.make_promise(text="Samenzitten", year=2022, by=director)
    with pytest.raises(ValidationError, match="waarom"):
        operations.answer_promise(made, outcome=outcome, reason="", by=director)
    assert queries.promises().get().outcome == "open"


def test_an_unknown_outcome_is_refused(director):
    made = operations.make_promise(text="Samenzitten", year=2022, by=director)
    with pytest.raises(ValidationError):
        operations.answer_promise(made, outcome="vergeten", reason="Tja.", by=director)


def test_a_changed_promise_names_what_replaces_it(director):
    old = operations.make_promise(text="Vier keer", year=2022, by=director)
    new = operations.make_promise(text="Twee keer", year=2023, by=director)
    operations.answer_promise(old, outcome="changed", reason="Te veel.", successor=new, by=director)
    assert list(new.predecessors.all()) == [old]


def test_a_promise_can_be_written_as_the_replacement_of_another(director):
    old = operations.make_promise(text="Vier keer", year=2022, by=director)
    operations.answer_promise(old, outcome="changed", reason="Te veel.", by=director)
    new = operations.make_promise(text="Twee keer", year=2023, replaces=old, by=director)
    assert queries.promises().get(pk=old.pk).successor == new


def test_a_promise_cannot_replace_itself(director):
    made = operations.make_promise(text="Samenzitten", year=2022, by=director)
    with pytest.raises(ValidationError):
        operations.answer_promise(made, outcome="changed", reason="Tja.", successor=made, by=director)


def test_a_stale_answer_changes_nothing(director, colleague):
    made = operations.make_promise(text="Samenzitten", year=2022, by=director)
    operations.answer_promise(queries.promises().get(), outcome="kept", by=colleague)
    with pytest.raises(Stale):
        operations.answer_promise(made, outcome="not_kept", reason="Nee.", version=made.version, by=director)
    assert queries.promises().get().outcome == "kept"


def test_open_promises_of_past_years_stand_out(director, browse):
    this_year = clock.today().year
    old = operations.make_promise(text="Van vroeger", year=this_year - 2, by=director)
    operations.make_promise(text="Van nu", year=this_year, by=director)
    assert list(queries.overdue_promises()) == [old]
    text = browse(director).get("/leie/plan/promises/").content.decode()
    assert "Wacht nog op een antwoord" in text
    assert "Van vroeger" in text


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"text": ""}, "verplicht"),
        ({"operator": ">="}, "aantal"),
        ({"operator": "rhythm"}, "ritme"),
        ({"operator": "="}, ""),
        ({"quantity": "-2"}, ""),
        ({"quantity": "9" * 40}, ""),
        ({"year": "twee"}, ""),
        ({"year": "1066"}, "1990"),
        ({"counts_meetings": "on"}, "Kies het overleg"),
        ({"body": "999999"}, ""),
        ({"action": "x"}, ""),
        ({"operator": "misschien"}, ""),
    ],
)
def test_a_wrong_promise_form_comes_back_with_what_was_typed(director, browse, typed, said):
    good = {"text": "Samen rond de tafel", "year": "2023", "source": "Jaarverslag"}
    answer = browse(director).post("/leie/plan/promises/add/", {**good, **typed})
    assert answer.status_code == 422
    assert said.lower() in answer.content.decode().lower()
    assert "Jaarverslag" in answer.content.decode()
    assert not queries.promises().exists()


def test_the_forms_make_answer_and_replace_a_promise(director, browse, body):
    client = browse(director)
    typed = {
        "text": "Samenzitten",
        "year": "2023",
        "operator": ">=",
        "quantity": "4",
        "unit": "vergaderingen",
        "body": body.pk,
        "counts_meetings": "on",
    }
    assert client.post("/leie/plan/promises/add/", typed).status_code == 303
    made = queries.promises().get()
    assert made.count == at_least(4)
    answer = client.post(
        f"/leie/plan/promises/{made.pk}/answer/",
        {"outcome": "changed", "outcome_reason": "Te veel.", "version": made.version},
    )
    assert answer.status_code == 303
    text = client.get(f"/leie/plan/promises/{made.pk}/").content.decode()
    assert f"?replaces={made.pk}" in text
    start = client.get(f"/leie/plan/promises/add/?replaces={made.pk}").content.decode()
    assert "Samenzitten" in start
    client.post(f"/leie/plan/promises/add/?replaces={made.pk}", {"text": "Twee keer", "year": "2024"})
    new = queries.promises().get(text="Twee keer")
    assert list(new.predecessors.all()) == [made]


def test_the_answer_form_shows_the_refusal_at_the_reason(director, browse):
    made = operations.make_promise(text="Samenzitten", year=2022, by=director)
    answer = browse(director).post(
        f"/leie/plan/promises/{made.pk}/answer/", {"outcome": "not_kept", "version": made.version}
    )
    assert answer.status_code == 422
    assert "Zeg in een regel waarom" in answer.content.decode()
