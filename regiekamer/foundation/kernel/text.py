"""Small truths about text."""

import unicodedata


def tidy(text: str) -> str:
    """Normalise line ends, drop control characters and the white space around and at line ends."""
    plain = unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")
    kept = "".join(c for c in plain if c in "\n\t" or unicodedata.category(c) != "Cc")
    return "\n".join(line.rstrip() for line in kept.split("\n")).strip()


def join_words(words: list[str], last: str) -> str:
    """Join as people do: "a, b en c", where `last` is the word before the last one."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
