"""A document as a tree of blocks that knows nothing of the domain, and its lossless JSON form."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal

from django.utils.text import slugify

Language = Literal["nl", "en", "fr"]
ParagraphStyle = Literal["", "lead", "meta", "label"]
NoteKind = Literal["info", "attention"]

SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Span:
    """A run of words. `href` is the root-relative link to the record they come from; only HTML shows it."""

    text: str
    strong: bool = False
    emphasis: bool = False
    href: str = ""


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    text: str
    anchor: str = ""

    def __post_init__(self) -> None:
        if not 1 <= self.level <= 4:
            raise ValueError(f"a heading has level 1 to 4, not {self.level}")


@dataclass(frozen=True, slots=True)
class Paragraph:
    spans: Spans
    style: ParagraphStyle = ""


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[Spans, ...]
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a header row; the columns in `numeric` are aligned right."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[Spans, ...], ...]
    numeric: frozenset[int] = frozenset()

    @property
    def width(self) -> int:
        return max([len(self.header), *map(len, self.rows)])

    @property
    def headings(self) -> tuple[str, ...]:
        """The header, as wide as the widest row."""
        return self.header + ("",) * (self.width - len(self.header))

    @property
    def full_rows(self) -> tuple[tuple[Spans, ...], ...]:
        """The rows, each as wide as the table."""
        return tuple(row + ((),) * (self.width - len(row)) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Note:
    kind: NoteKind
    spans: Spans


@dataclass(frozen=True, slots=True)
class Facts:
    """A definition list: label and value."""

    pairs: tuple[tuple[str, Spans], ...]


Block = Heading | Paragraph | Bullets | Table | Note | Facts


@dataclass(frozen=True, slots=True)
class Document:
    """Everything a renderer needs. `dated` is the date that the file itself carries; the same tree gives
    the same bytes. `watermark` is a word such as 'Ontwerp'."""

    title: str
    subtitle: str = ""
    language: Language = "nl"
    region: str = ""
    author: str = ""
    date_line: str = ""
    blocks: tuple[Block, ...] = field(default=())
    watermark: str = ""
    dated: date | None = None


def spans(text: str) -> Spans:
    """Plain words as one run; nothing for an empty text."""
    return (Span(text),) if text else ()


def plain(runs: Iterable[Span]) -> str:
    """The words of `runs` without their dress."""
    return "".join(run.text for run in runs)


# A user's plain text ------------------------------------------------------------------------------------------------

BULLET = re.compile(r"[-•] +(\S.*)")
ORDERED = re.compile(r"\d{1,3}[.)] +(\S.*)")


def _line(line: str) -> tuple[str, str]:
    for kind, pattern in (("bullet", BULLET), ("ordered", ORDERED)):
        if found := pattern.fullmatch(line):
            return kind, found[1]
    return "", line


def _groups(paragraph: str) -> list[tuple[str, list[str]]]:
    groups: list[tuple[str, list[str]]] = []
    for line in paragraph.split("\n"):
        kind, words = _line(line.strip())
        if not groups or groups[-1][0] != kind:
            groups.append((kind, []))
        groups[-1][1].append(words)
    return groups


def _block(kind: str, lines: list[str]) -> Block:
    if kind:
        return Bullets(tuple(spans(line) for line in lines), ordered=kind == "ordered")
    return Paragraph(spans("\n".join(lines)))


def from_text(text: str) -> tuple[Block, ...]:
    """A user's plain text as blocks: a blank line starts a paragraph, "- " a bullet, "1. " a numbered item."""
    paragraphs = re.split(r"\n[ \t]*\n\s*", text.replace("\r\n", "\n").replace("\r", "\n").strip())
    return tuple(_block(kind, lines) for part in paragraphs if part for kind, lines in _groups(part))


# Headings -----------------------------------------------------------------------------------------------------------


def _unique(wanted: str, taken: set[str]) -> str:
    anchor, number = wanted, 2
    while anchor in taken:
        anchor, number = f"{wanted}-{number}", number + 1
    taken.add(anchor)
    return anchor


def outlined(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The same blocks without empty headings, with a unique anchor on every heading and no level skipped."""
    taken: set[str] = set()
    depth = 0
    result: list[Block] = []
    for block in blocks:
        if isinstance(block, Heading):
            if not block.text.strip():
                continue
            depth = min(block.level, depth + 1)
            wanted = slugify(block.anchor or block.text)[:60].strip("-") or "section"
            block = replace(block, level=depth, anchor=_unique(wanted, taken))
        result.append(block)
    return tuple(result)


def headings(document: Document, deepest: int = 2) -> tuple[Heading, ...]:
    """The headings for a table of contents, with their anchors."""
    found = (block for block in outlined(document.blocks) if isinstance(block, Heading))
    return tuple(heading for heading in found if heading.level <= deepest)


def has_contents(document: Document) -> bool:
    """Is it long enough to deserve a title page and a table of contents?"""
    return len(headings(document)) >= 6


# JSON ---------------------------------------------------------------------------------------------------------------


def _span_out(span: Span) -> dict[str, Any]:
    flags = {name: True for name in ("strong", "emphasis") if getattr(span, name)}
    return {"text": span.text, **flags, **({"href": span.href} if span.href else {})}


def _spans_out(runs: Spans) -> list[dict[str, Any]]:
    return [_span_out(run) for run in runs]


def _spans_in(data: list[dict[str, Any]]) -> Spans:
    return tuple(Span(**run) for run in data)


def _block_out(block: Block) -> dict[str, Any]:
    match block:
        case Heading():
            return {"kind": "heading", "level": block.level, "text": block.text, "anchor": block.anchor}
        case Paragraph():
            return {"kind": "paragraph", "style": block.style, "spans": _spans_out(block.spans)}
        case Bullets():
            items = [_spans_out(item) for item in block.items]
            return {"kind": "bullets", "ordered": block.ordered, "items": items}
        case Table():
            rows = [[_spans_out(cell) for cell in row] for row in block.rows]
            numeric = sorted(block.numeric)
            header = list(block.header)
            return {
                "kind": "table",
                "caption": block.caption,
                "header": header,
                "rows": rows,
                "numeric": numeric,
            }
        case Note():
            return {"kind": "note", "note": block.kind, "spans": _spans_out(block.spans)}
        case Facts():
            pairs = [[label, _spans_out(value)] for label, value in block.pairs]
            return {"kind": "facts", "pairs": pairs}


def _table_in(data: dict[str, Any]) -> Table:
    rows = tuple(tuple(_spans_in(cell) for cell in row) for row in data["rows"])
    return Table(data["caption"], tuple(data["header"]), rows, frozenset(data["numeric"]))


def _block_in(data: dict[str, Any]) -> Block:
    match data["kind"]:
        case "heading":
            return Heading(data["level"], data["text"], data["anchor"])
        case "paragraph":
            return Paragraph(_spans_in(data["spans"]), data["style"])
        case "bullets":
            return Bullets(tuple(_spans_in(item) for item in data["items"]), data["ordered"])
        case "table":
            return _table_in(data)
        case "note":
            return Note(data["note"], _spans_in(data["spans"]))
        case "facts":
            return Facts(tuple((label, _spans_in(value)) for label, value in data["pairs"]))
        case unknown:
            raise ValueError(f"unknown kind of block: {unknown!r}")


FIELDS = ("title", "subtitle", "language", "region", "author", "date_line", "watermark")


def to_json(document: Document) -> dict[str, Any]:
    """The document as plain JSON data; `from_json` gives it back unchanged."""
    return {
        "schema": SCHEMA,
        **{name: getattr(document, name) for name in FIELDS},
        "dated": document.dated.isoformat() if document.dated else None,
        "blocks": [_block_out(block) for block in document.blocks],
    }


def from_json(data: dict[str, Any]) -> Document:
    """The document that `to_json` wrote. Raises ValueError for a schema that this version cannot read."""
    if data.get("schema") != SCHEMA:
        raise ValueError(f"a document of schema {data.get('schema')!r} cannot be read, only {SCHEMA}")
    return Document(
        **{name: data[name] for name in FIELDS},
        dated=date.fromisoformat(data["dated"]) if data["dated"] else None,
        blocks=tuple(_block_in(block) for block in data["blocks"]),
    )
