"""Runs of words that stand in the founding document, kept as fingerprints: the document itself is not ours."""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

RUN = 8
FINGERPRINTS = Path(__file__).with_name("seed-runs.txt")


def words(text: str) -> list[str]:
    """The words of a text without case, accents, figures and punctuation."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.findall(r"[^\W\d_]+", plain.lower())


def runs(text: str) -> Iterator[str]:
    """Every run of eight consecutive words."""
    found = words(text)
    for start in range(len(found) - RUN + 1):
        yield " ".join(found[start : start + RUN])


def fingerprint(run: str) -> str:
    return hashlib.sha256(run.encode()).hexdigest()[:12]


def fingerprints_of_the_seed() -> frozenset[str]:
    return frozenset(FINGERPRINTS.read_text().split())
