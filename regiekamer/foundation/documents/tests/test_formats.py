"""All formats alike."""

import subprocess
import sys

import pytest

from regiekamer.foundation.documents.formats import FORMATS, UnknownFormat, render
from regiekamer.foundation.documents.style import Style
from regiekamer.foundation.documents.tests.hostile import STRANGE, empty, filled, hostile, long
from regiekamer.foundation.documents.tests.sample import report
from regiekamer.foundation.documents.tests.test_docx import letterhead, saved
from regiekamer.foundation.documents.tests.test_pdf import logo

PRINT_HASHES = (
    "import hashlib; from regiekamer.foundation.documents.formats import FORMATS, render;"
    "from regiekamer.foundation.documents.tests.sample import report;"
    "print([hashlib.sha256(render(report(), key)).hexdigest() for key in FORMATS])"
)


@pytest.mark.parametrize("key", FORMATS)
def test_the_same_document_gives_the_same_bytes(key: str) -> None:
    style = Style(logo=logo(), footer="Voet", docx_template=saved(letterhead()))
    assert render(report(watermark="Ontwerp"), key, style) == render(report(watermark="Ontwerp"), key, style)


def test_another_process_on_another_day_gives_the_same_bytes() -> None:
    runs = [
        subprocess.run([sys.executable, "-c", PRINT_HASHES], capture_output=True, check=True) for _ in "ab"
    ]
    assert runs[0].stdout == runs[1].stdout != b""


@pytest.mark.parametrize("key", FORMATS)
@pytest.mark.parametrize(
    "document",
    [hostile(), filled(STRANGE), long(), empty()],
    ids=["hostile", "strange", "long", "empty"],
)
def test_no_document_is_too_odd_to_write(key: str, document: object) -> None:
    assert render(document, key)  # type: ignore[arg-type]


@pytest.mark.parametrize("style", [Style(docx_template=saved(letterhead())), Style(logo=logo())])
def test_a_letterhead_carries_any_text(style: Style) -> None:
    assert render(filled(STRANGE), "docx", style)


def test_an_unknown_format_is_named() -> None:
    with pytest.raises(UnknownFormat, match=r"'odt'.*docx, pdf, html, md, json"):
        render(report(), "odt")


def test_every_format_says_how_it_is_served() -> None:
    assert {f.extension for f in FORMATS.values()} == {"docx", "pdf", "html", "md", "json"}
    assert all("/" in f.content_type for f in FORMATS.values())
