"""A document as a PDF that is tagged for assistive technology (PDF/UA-1) and fit for the archive (PDF/A-2a)."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from functools import lru_cache, partial
from pathlib import Path
from typing import Any

import typst

from regiekamer.foundation.documents import blocks as b
from regiekamer.foundation.documents.characters import FONTS, UNKNOWN, breakable, drawable
from regiekamer.foundation.documents.layout import shares
from regiekamer.foundation.documents.style import DEFAULT_STYLE, Style
from regiekamer.foundation.documents.words import Words, words

TEMPLATE = Path(__file__).with_name("report.typ")
STANDARDS: list[Any] = ["ua-1", "a-2a"]
# A document without a date must have the same bytes tomorrow.
UNDATED = date(2000, 1, 1)

LONG = 800
WIDEST_RUNNING = 60

Clean = Callable[[str], str]


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])


def _clean(text: str, cautious: bool) -> str:
    return breakable(drawable(text, cautious=cautious))


def _spans(spans: b.Spans, clean: Clean) -> list[dict[str, Any]]:
    return [{"text": clean(s.text), "strong": s.strong, "emphasis": s.emphasis} for s in spans if s.text]


def _is_long(texts: list[b.Spans]) -> bool:
    """May it break over two pages? What fits in a few lines stays together."""
    return sum(max(len(b.plain(text)), 70) for text in texts) > LONG


def _table(table: b.Table, clean: Clean) -> dict[str, Any]:
    return {
        "kind": "table",
        "caption": clean(table.caption),
        "header": [clean(title) for title in table.headings] if table.header else [],
        "rows": [[_spans(cell, clean) for cell in row] for row in table.full_rows],
        "numeric": sorted(table.numeric),
        "shares": shares(table),
    }


def _block(block: b.Block, clean: Clean) -> dict[str, Any]:
    match block:
        case b.Heading():
            # A heading of marks alone, such as a lone joiner, would be empty, and the standard refuses that.
            return {"kind": "heading", "level": block.level, "text": clean(block.text).strip() or UNKNOWN}
        case b.Paragraph():
            opens = b.plain(block.spans).rstrip().endswith(":")
            return {
                "kind": "paragraph",
                "style": block.style,
                "opens": opens,
                "spans": _spans(block.spans, clean),
            }
        case b.Bullets():
            items = [_spans(item, clean) for item in block.items]
            return {"kind": "bullets", "ordered": block.ordered, "items": items}
        case b.Table():
            return _table(block, clean)
        case b.Note():
            return {
                "kind": "note",
                "note": block.kind,
                "long": _is_long([block.spans]),
                "spans": _spans(block.spans, clean),
            }
        case b.Facts():
            pairs = [[clean(label), _spans(value, clean)] for label, value in block.pairs]
            return {"kind": "facts", "long": _is_long([v for _, v in block.pairs]), "pairs": pairs}


def _holds_something(block: b.Block) -> bool:
    match block:
        case b.Bullets():
            return bool(block.items)
        case b.Table():
            return bool(block.width)
        case b.Facts():
            return bool(block.pairs)
    return True


def _shortened(text: str) -> str:
    """What fits in the head of a page beside another."""
    line = " ".join(text.split())
    return line if len(line) <= WIDEST_RUNNING else f"{line[: WIDEST_RUNNING - 1].rstrip()}…"


def _words(known: Words) -> dict[str, str]:
    return {name: getattr(known, name) for name in ("contents", "page", "of", "attention", "info")}


def _data(document: b.Document, style: Style, cautious: bool) -> dict[str, Any]:
    clean = partial(_clean, cautious=cautious)
    known = words(document.language)
    language, country = known.locale.split("-")
    texts = ("subtitle", "region", "author", "date_line", "watermark")
    return {
        **{name: clean(getattr(document, name)) for name in texts},
        "title": clean(document.title).strip() or UNKNOWN,
        "running_title": _shortened(clean(document.title)),
        "running_region": _shortened(clean(document.region)),
        "lang": language,
        "country": country,
        "words": _words(known),
        "cover": b.has_contents(document),
        "colour": style.colour,
        "footer": clean(style.footer),
        "logo": list(style.logo) if style.logo else None,
        # A picture without a text is refused by the standard.
        "logo_alt": clean(style.logo_alt or f"{known.logo} {document.region}".strip()),
        "blocks": [_block(block, clean) for block in b.outlined(document.blocks) if _holds_something(block)],
    }


def _compile(data: dict[str, Any], dated: date) -> bytes:
    compiler = typst.Compiler(
        input=TEMPLATE,
        root=TEMPLATE.parent,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs={"document": json.dumps(data)},
    )
    stamp = datetime.combine(dated, time(12), UTC)
    result = compiler.compile(format="pdf", pdf_standards=STANDARDS, timestamp=int(stamp.timestamp()))
    assert isinstance(result, bytes)  # noqa: S101
    return result


def to_pdf(document: b.Document, *, style: Style = DEFAULT_STYLE) -> bytes:
    """The document as PDF/UA-1 and PDF/A-2a in one file, with fonts and contents; the same tree, the same bytes."""
    dated = document.dated or UNDATED
    try:
        return _compile(_data(document, style, cautious=False), dated)
    except typst.TypstError as error:
        # Some letters cannot be put together with some marks: better the letter alone than no report.
        if "could not be displayed" not in str(error):
            raise
        return _compile(_data(document, style, cautious=True), dated)
