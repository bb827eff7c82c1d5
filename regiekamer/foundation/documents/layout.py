"""How wide the columns of a table are: one answer for every paged format."""

from collections.abc import Iterable

from regiekamer.foundation.documents.blocks import Table, plain

# In characters: a column never asks for more than this, whatever it holds.
WIDEST_WORD = 20
WIDEST_TEXT = 70


def _longest_word(texts: Iterable[str]) -> int:
    return max((len(word) for text in texts for word in text.split()), default=1)


def _share(texts: list[str]) -> float:
    # A column must hold its longest word; what is left goes to the longer texts, less than in proportion,
    # so that a column of sentences gets more but does not starve the others.
    word = min(_longest_word(texts), WIDEST_WORD) + 1
    text = min(max(map(len, texts), default=1), WIDEST_TEXT)
    return max(float(word), word + 2 * max(text - word, 0) ** 0.7)


def shares(table: Table) -> tuple[float, ...]:
    """The share of the width that each column gets, adding up to 1."""
    rows = [tuple(plain(cell) for cell in row) for row in table.full_rows]
    columns = list(zip(table.headings, *rows, strict=True))
    wanted = [_share(list(column)) for column in columns]
    return tuple(share / sum(wanted) for share in wanted)
