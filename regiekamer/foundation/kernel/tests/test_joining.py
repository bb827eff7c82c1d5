"""Two texts become one that holds both."""

from hypothesis import given
from hypothesis import strategies as st

from regiekamer.foundation.kernel.joining import MOST_LINES, join_texts

LINES = st.lists(st.sampled_from(["", "a", "b", "een", "een twee", "- punt"]), max_size=12).map("\n".join)


def test_what_one_of_them_changed_stands_as_that_one_left_it():
    assert join_texts("een\ntwee\ndrie!", "een.\ntwee\ndrie", "een\ntwee\ndrie") == "een.\ntwee\ndrie!"


def test_a_line_that_both_changed_stands_there_twice():
    assert join_texts("a van haar\nslot", "a van hem\nslot", "a\nslot") == "a van haar\na van hem\nslot"


def test_who_goes_on_writing_a_line_does_not_leave_half_of_it_behind():
    assert join_texts("Hallo wer\nVan haar", "Hallo wereld", "Hallo wer") == "Hallo wereld\nVan haar"


def test_what_both_typed_alike_stands_there_once():
    assert join_texts("een\ntwee", "een\ntwee\ndrie", "een") == "een\ntwee\ndrie"
    assert join_texts("a\nb", "a\nc") == "a\nb\nc"


def test_a_line_that_one_took_away_is_gone_unless_the_other_worked_on_it():
    assert join_texts("een\ndrie", "een\ntwee\ndrie\nvier", "een\ntwee\ndrie") == "een\ndrie\nvier"
    assert "twee!" in join_texts("een", "een\ntwee!", "een\ntwee")


def test_texts_too_long_to_compare_stand_below_each_other():
    theirs, mine = "\n" * MOST_LINES + "a", "b"
    assert join_texts(theirs, mine, "c") == f"{theirs}\n\n{mine}"


@given(LINES, LINES)
def test_without_a_base_every_line_of_both_is_there(theirs, mine):
    joined = join_texts(theirs, mine).split("\n")
    for text in (theirs, mine):
        assert all(joined.count(line) >= text.split("\n").count(line) for line in text.split("\n") if line)


@given(LINES, LINES, LINES)
def test_what_either_added_to_the_base_is_there(base, theirs, mine):
    joined, old = join_texts(theirs, mine, base).split("\n"), base.split("\n")
    for text in (theirs, mine):
        lines = text.split("\n")
        assert all(line in joined for line in lines if line and lines.count(line) > old.count(line))
