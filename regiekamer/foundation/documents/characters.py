"""Which characters a file format or a font can carry."""

import unicodedata
from bisect import bisect_right
from functools import lru_cache
from pathlib import Path

FONTS = Path(__file__).parent / "fonts"
UNKNOWN = "□"
SOFT_BREAK = "\u200b"
LONGEST_WORD = 40
# They change the colour of the emoji before them; our emoji are line drawings.
SKIN_TONES = "\U0001f3fb\U0001f3fc\U0001f3fd\U0001f3fe\U0001f3ff"


def _is_legal(character: str) -> bool:
    # XML and PDF both refuse control characters, lone surrogates and the two non-characters at the end.
    category = unicodedata.category(character)
    return character in "\n\t" or (category not in ("Cc", "Cs") and character not in "\ufffe\uffff")


def legal(text: str) -> str:
    """`text` without the characters that no XML or HTML file may hold."""
    if text.isprintable():
        return text
    return "".join(filter(_is_legal, text))


@lru_cache(maxsize=1)
def _coverage() -> tuple[list[int], list[int]]:
    lines = (FONTS / "coverage.txt").read_text("ascii").split()
    ranges = [tuple(int(end, 16) for end in line.split("-")) for line in lines]
    return [first for first, _ in ranges], [last for _, last in ranges]


def _is_drawable(character: str) -> bool:
    first, last = _coverage()
    place = bisect_right(first, ord(character)) - 1
    return character in "\n\t" or (place >= 0 and ord(character) <= last[place])


def _drawn(character: str, cautious: bool) -> str:
    # Marks and joiners belong to a neighbour, and there is no font that has one without the other.
    category = unicodedata.category(character)
    if character in SKIN_TONES:
        return ""
    if category in ("Cf", "Mn", "Me", "Mc") and (cautious or not _is_drawable(character)):
        return ""
    return character if _is_drawable(character) else UNKNOWN


def drawable(text: str, *, cautious: bool = False) -> str:
    """`text` in characters that our fonts have: □ for those they lack. `cautious` drops all loose marks."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_drawn(character, cautious) for character in unicodedata.normalize("NFC", legal(text)))


def _broken(word: str) -> str:
    step = LONGEST_WORD // 2
    return SOFT_BREAK.join(word[start : start + step] for start in range(0, len(word), step))


def breakable(text: str) -> str:
    """`text` with invisible break points in words that no line can hold."""
    if len(text) <= LONGEST_WORD:
        return text
    return "".join(_broken(part) if len(part) > LONGEST_WORD else part for part in _parts(text))


def _parts(text: str) -> list[str]:
    parts, start = [], 0
    for place, character in enumerate(text):
        if character in " \n\t":
            parts += [text[start:place], character]
            start = place + 1
    return [*parts, text[start:]]
