"""A document as Markdown: CommonMark, with the pipe tables that nearly every reader knows."""

import re
from collections.abc import Iterable

from regiekamer.foundation.documents import blocks as b
from regiekamer.foundation.documents.characters import legal
from regiekamer.foundation.documents.words import words

MARKUP = re.compile(r"([\\`*_\[\]<|~]|&(?=#?\w+;))")
# What is markup only where a line starts: lists, headings, quotes and rules.
LINE_START = re.compile(
    r"^(\s*)(?:([-+](?=\s|$)|#(?=#{0,5}(?:\s|$))|>|[-=](?=[-=\s]*$))|(\d{1,9})([.)])(?=\s|$))", re.MULTILINE
)


def _line_start(found: re.Match[str]) -> str:
    indent, mark, number, dot = found.groups()
    return f"{indent}\\{mark}" if mark else f"{indent}{number}\\{dot}"


def _escaped(text: str) -> str:
    safe = MARKUP.sub(r"\\\1", legal(text).replace("\t", " "))
    return LINE_START.sub(_line_start, safe)


def _words(text: str) -> str:
    """`text` on one line, escaped."""
    return _escaped(" ".join(text.split()))


def _dressed(text: str, marks: str) -> str:
    # Marks must touch the words, so white space at the ends stays outside them.
    inside = text.strip()
    if not inside or not marks:
        return text
    start = text.index(inside)
    return f"{text[:start]}{marks}{inside}{marks}{text[start + len(inside) :]}"


def _run(run: b.Span) -> str:
    marks = "*" * (2 * run.strong + run.emphasis)
    return _dressed(_escaped(run.text), marks)


def _lines(spans: Iterable[b.Span]) -> list[str]:
    text = "".join(map(_run, spans))
    # Once more, for a mark that two runs make together, such as "1" and ". ".
    return [LINE_START.sub(_line_start, line.strip()) for line in text.split("\n") if line.strip()]


def _runs(spans: Iterable[b.Span], indent: str = "") -> str:
    """Runs with a hard break for every new line, so that an empty line never ends the block."""
    return f"\\\n{indent}".join(_lines(spans))


def _cell(spans: Iterable[b.Span]) -> str:
    return "<br>".join(_lines(spans))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _table(block: b.Table) -> str:
    if not block.width:
        return ""
    rule = ["--:" if at in block.numeric else "---" for at in range(block.width)]
    rows = [_row(map(_words, block.headings)), _row(rule)]
    rows += [_row(map(_cell, row)) for row in block.full_rows]
    caption = f"**{_words(block.caption)}**\n\n" if block.caption.strip() else ""
    return caption + "\n".join(rows)


def _bullets(block: b.Bullets) -> str:
    marks = [f"{at}. " if block.ordered else "- " for at in range(1, len(block.items) + 1)]
    items = zip(marks, block.items, strict=True)
    return "\n".join(f"{mark}{_runs(item, ' ' * len(mark))}".rstrip() for mark, item in items)


def _note(block: b.Note, language: str) -> str:
    known = words(language)
    label = known.attention if block.kind == "attention" else known.info
    return f"> **{label}.** {_runs(block.spans, '> ')}"


def _facts(block: b.Facts) -> str:
    return "\n".join(f"- **{_words(label)}:** {_runs(value, '  ')}".rstrip() for label, value in block.pairs)


def _paragraph(block: b.Paragraph) -> str:
    text = _runs(block.spans)
    return f"**{text}**" if block.style == "label" and text and "\n" not in text and "*" not in text else text


def _block(block: b.Block, language: str) -> str:
    match block:
        case b.Heading():
            return f"{'#' * (block.level + 1)} {_words(block.text)}"
        case b.Paragraph():
            return _paragraph(block)
        case b.Bullets():
            return _bullets(block)
        case b.Table():
            return _table(block)
        case b.Note():
            return _note(block, language)
        case b.Facts():
            return _facts(block)


def _title(document: b.Document) -> list[str]:
    meta = " · ".join(_words(part) for part in (document.region, document.date_line, document.author) if part)
    draft = f"**{_words(document.watermark)}**" if document.watermark else ""
    return [f"# {_words(document.title)}", _runs(b.spans(document.subtitle)), meta, draft]


def to_markdown(document: b.Document) -> str:
    """The words and structure of the document, with everything escaped that would be markup."""
    parts = _title(document) + [_block(block, document.language) for block in b.outlined(document.blocks)]
    return "\n\n".join(filter(None, parts)) + "\n"
