"""Records know their version; periods know their days; texts are tidy; the clock can stand still."""

from datetime import UTC, date, datetime

import pytest
from django.apps import apps

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.refused import Stale
from regiekamer.foundation.kernel.text import join_words, tidy


def stay(starts_on, ends_on):
    """A period, of any record that has one."""
    return apps.get_model("network.Municipality")(starts_on=starts_on, ends_on=ends_on)


def test_a_stale_save_raises_and_writes_nothing(region):
    mine, theirs = type(region).objects.get(), type(region).objects.get()
    theirs.take({"name": "Van hen"})
    theirs.save_over(1)
    mine.take({"name": "Van mij"})
    with pytest.raises(Stale) as stale:
        mine.save_over(1)
    assert stale.value.record.name == "Van hen"
    stored = type(region).objects.get()
    assert (stored.name, stored.version) == ("Van hen", 2)


def test_a_save_over_the_newest_version_raises_it(region):
    region.take({"name": "Nieuw"})
    region.save_over(1)
    region.save_over(2)
    assert type(region).objects.get().version == region.version == 3


def test_a_save_without_a_version_goes_over_whatever_stands(region):
    type(region).objects.get().save_over(1)
    region.save_over(None)
    assert type(region).objects.get().version == 3


def test_taking_values_tells_what_differs(region):
    assert region.take({"name": "Leiestreek", "notice": "Dicht"}) == {"notice": ["", "Dicht"]}


@pytest.mark.parametrize(
    ("start", "end", "inside"),
    [
        (None, None, True),
        (date(2022, 5, 1), None, True),
        (date(2022, 5, 2), None, False),
        (None, date(2022, 5, 1), True),
        (None, date(2022, 4, 30), False),
    ],
)
def test_a_period_holds_both_of_its_ends_and_may_be_open(start, end, inside):
    assert stay(start, end).runs_on(date(2022, 5, 1)) is inside


def test_a_period_runs_in_every_year_that_it_touches():
    over = stay(date(2021, 12, 31), date(2023, 1, 1))
    assert [year for year in range(2019, 2026) if over.runs_in(year)] == [2021, 2022, 2023]


def test_texts_are_tidied():
    assert tidy(" a\x00b \r\nc\t \r") == "ab\nc"


def test_words_are_joined_as_people_do():
    assert join_words([], "en") == ""
    assert join_words(["a"], "en") == "a"
    assert join_words(["a", "b", "c"], "en") == "a, b en c"


def test_the_clock_stands_still_and_says_the_day_in_brussels():
    with clock.stopped_at(datetime(2022, 12, 31, 23, 30, tzinfo=UTC)):
        assert clock.today() == date(2023, 1, 1)
