"""Two texts that were written at the same time become one that holds both."""

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

Lines = Sequence[str]

# Beyond this, comparing line by line costs more than it gives: then both texts stand below each other.
MOST_LINES = 20_000


def join_texts(theirs: str, mine: str, base: str | None = None) -> str:
    """One text with everything of `theirs` and of `mine`, each line once.

    With the `base` that both started from, a line that only one of them changed stands as that one left it.
    Where both changed the same lines, or without a base, the variants stand below each other.
    """
    if theirs == mine or not mine.strip():
        return theirs
    if not theirs.strip():
        return mine
    told, own = theirs.split("\n"), mine.split("\n")
    if len(told) + len(own) > MOST_LINES:
        return f"{theirs}\n\n{mine}"
    return "\n".join(_three_way(base.split("\n"), told, own) if base is not None else _both(told, own))


def _three_way(base: Lines, theirs: Lines, mine: Lines) -> list[str]:
    joined: list[str] = []
    at_base = at_theirs = at_mine = 0
    for start, in_theirs, in_mine, length in _unchanged(base, theirs, mine):
        joined += _settle(base[at_base:start], theirs[at_theirs:in_theirs], mine[at_mine:in_mine])
        joined += base[start : start + length]
        at_base, at_theirs, at_mine = start + length, in_theirs + length, in_mine + length
    return joined + _settle(base[at_base:], theirs[at_theirs:], mine[at_mine:])


def _unchanged(base: Lines, theirs: Lines, mine: Lines) -> Iterator[tuple[int, int, int, int]]:
    """The runs of lines that both kept: where each starts in the three texts, and its length."""
    for start, in_theirs, length in _matches(base, theirs):
        for other, in_mine, other_length in _matches(base, mine):
            first = max(start, other)
            last = min(start + length, other + other_length)
            if first < last:
                yield first, in_theirs + first - start, in_mine + first - other, last - first


def _settle(base: Lines, theirs: Lines, mine: Lines) -> list[str]:
    if list(theirs) == list(base):
        return list(mine)
    if list(mine) == list(base):
        return list(theirs)
    told, at = _kept(theirs, base, mine)
    own, _at = _kept(mine, base, theirs)
    if set(told) & set(own):
        return _both(told, own)
    return [*told[:at], *own, *told[at:]]


def _kept(lines: Lines, base: Lines, others: Lines) -> tuple[list[str], int]:
    """`lines` without those of the base that the other writer changed or took away, and where the first of
    those stood."""
    gone = Counter(base) - Counter(others)
    kept: list[str] = []
    first = None
    for line in lines:
        if gone[line] > 0:
            gone[line] -= 1
            first = len(kept) if first is None else first
        else:
            kept.append(line)
    return kept, len(kept) if first is None else first


def _both(theirs: Lines, mine: Lines) -> list[str]:
    """The lines that they share once, in order; where they differ theirs first."""
    joined: list[str] = []
    at_theirs = at_mine = 0
    for in_theirs, in_mine, length in [*_matches(theirs, mine), (len(theirs), len(mine), 0)]:
        joined += [*theirs[at_theirs:in_theirs], *mine[at_mine:in_mine]]
        joined += theirs[in_theirs : in_theirs + length]
        at_theirs, at_mine = in_theirs + length, in_mine + length
    return joined


def _matches(one: Lines, other: Lines) -> list[tuple[int, int, int]]:
    matcher = SequenceMatcher(None, one, other, autojunk=len(one) + len(other) > 2_000)
    return [(a, b, size) for a, b, size in matcher.get_matching_blocks() if size]
