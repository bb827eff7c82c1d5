"""The file formats a document can leave in."""

import json
from collections.abc import Callable
from dataclasses import dataclass

from regiekamer.foundation.documents.blocks import Document, to_json
from regiekamer.foundation.documents.docx import to_docx
from regiekamer.foundation.documents.html import to_html
from regiekamer.foundation.documents.markdown import to_markdown
from regiekamer.foundation.documents.pdf import to_pdf
from regiekamer.foundation.documents.style import DEFAULT_STYLE, Style


class UnknownFormat(LookupError):
    """Nobody writes this format."""


@dataclass(frozen=True, slots=True)
class Format:
    """One file format: its names, and how a document becomes its bytes."""

    key: str
    label: str
    content_type: str
    extension: str
    write: Callable[[Document, Style, str], bytes]


def _write_html(document: Document, style: Style, base_url: str) -> bytes:
    return to_html(document, style=style, base_url=base_url).encode("utf-8")


def _write_markdown(document: Document, style: Style, base_url: str) -> bytes:
    return to_markdown(document).encode("utf-8")


def _write_json(document: Document, style: Style, base_url: str) -> bytes:
    # Escaped to ASCII, so that even a broken character survives the round trip.
    return json.dumps(to_json(document), indent=1).encode("ascii")


def _write_docx(document: Document, style: Style, base_url: str) -> bytes:
    return to_docx(document, style=style)


def _write_pdf(document: Document, style: Style, base_url: str) -> bytes:
    return to_pdf(document, style=style)


WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

FORMATS: dict[str, Format] = {
    known.key: known
    for known in (
        Format("docx", "Word", WORD, "docx", _write_docx),
        Format("pdf", "PDF", "application/pdf", "pdf", _write_pdf),
        Format("html", "HTML", "text/html; charset=utf-8", "html", _write_html),
        Format("md", "Markdown", "text/markdown; charset=utf-8", "md", _write_markdown),
        Format("json", "JSON", "application/json", "json", _write_json),
    )
}


def render(document: Document, format: str, style: Style = DEFAULT_STYLE, *, base_url: str = "") -> bytes:
    """The document as a file of `format`. Raises UnknownFormat.

    `base_url` makes the links to records work in an HTML file that is opened away from the site.
    """
    if format not in FORMATS:
        raise UnknownFormat(f"There is no format {format!r}. Choose one of: {', '.join(FORMATS)}.")
    return FORMATS[format].write(document, style, base_url)
