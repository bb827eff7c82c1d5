"""Counts as people tell them, in Dutch, and what they promise."""

import pytest
from django.utils.translation import override

from regiekamer.foundation.kernel.counts import (
    Count,
    CountColumns,
    Operator,
    Rhythm,
    at_least,
    check_count,
    exactly,
    in_rhythm,
)
from regiekamer.foundation.kernel.refused import Refused


@pytest.mark.parametrize(
    ("count", "words", "times"),
    [
        (exactly(1), "1", "1 keer"),
        (exactly(4), "4", "4 keer"),
        (at_least(1), "minstens 1", "minstens 1 keer"),
        (at_least(4), "minstens 4", "minstens 4 keer"),
        (Count(Operator.ABOUT, 10), "ongeveer 10", "ongeveer 10 keer"),
        (in_rhythm("monthly"), "maandelijks", "maandelijks"),
        (Count(Operator.WHEN_NEEDED), "wanneer nodig", "wanneer nodig"),
        (
            Count(Operator.SEVERAL),
            "meerdere, aantal niet bijgehouden",
            "meerdere, aantal niet bijgehouden",
        ),
    ],
)
def test_a_count_reads_as_people_say_it(count, words, times):
    assert (str(count), count.times) == (words, times)


def test_a_count_reads_in_french_and_english_too():
    with override("fr"):
        assert at_least(4).times == "au moins 4 fois"
    with override("en"):
        assert exactly(1).times == "1 time"


def test_a_lower_bound_is_never_exact():
    assert at_least(4).least == 4
    assert not at_least(4).is_exact
    assert Count(Operator.ABOUT, 10).least is None
    assert Count(Operator.SEVERAL).least is None


def test_a_rhythm_asks_for_a_number_of_times_a_year():
    assert in_rhythm("monthly").least == 12
    assert in_rhythm("regularly").least is None
    assert all(in_rhythm(rhythm).times for rhythm in Rhythm)


def test_three_loose_fields_make_one_count():
    assert check_count("", None, "") is None
    assert check_count(">=", 4, "") == at_least(4)
    assert check_count("rhythm", None, "monthly") == in_rhythm("monthly")
    assert check_count("some", None, "") == Count("some")


@pytest.mark.parametrize(
    ("operator", "quantity", "rhythm", "field"),
    [
        ("=", None, "", "quantity"),
        (">=", None, "", "quantity"),
        ("rhythm", None, "", "rhythm"),
        ("", 4, "", "operator"),
        ("some", 4, "", "quantity"),
        (">=", 4, "monthly", "rhythm"),
    ],
)
def test_fields_that_contradict_each_other_are_refused(operator, quantity, rhythm, field):
    with pytest.raises(Refused) as refusal:
        check_count(operator, quantity, rhythm)
    assert refusal.value.field == field


def test_a_count_goes_into_columns_and_back():
    for count in (exactly(4), in_rhythm("weekly"), Count("needed")):
        columns = CountColumns.columns(count)
        assert Count(columns["operator"], columns["quantity"], columns["rhythm"]) == count
    assert CountColumns.columns(None) == {"operator": "", "quantity": None, "rhythm": ""}
