"""A document as a web page: a standalone file, or its blocks to embed in a page."""

import base64
import re
from collections.abc import Iterable
from pathlib import Path

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from regiekamer.foundation.documents import blocks as b
from regiekamer.foundation.documents.characters import legal
from regiekamer.foundation.documents.style import DEFAULT_STYLE, Style, logo_type
from regiekamer.foundation.documents.words import words

STYLESHEET = Path(__file__).with_name("report.css")
SAFE_LINK = re.compile(r"/(?![/\\])[^\s\\]*")
SAFE_BASE = re.compile(r"https?://[\w.:\[\]-]+")


def _text(text: str) -> str:
    return escape(legal(text))


def _lines(text: str) -> str:
    return _text(text).replace("\n", "<br>\n")


def _run(run: b.Span, base_url: str) -> str:
    content = _lines(run.text)
    if run.emphasis:
        content = f"<em>{content}</em>"
    if run.strong:
        content = f"<strong>{content}</strong>"
    if SAFE_LINK.fullmatch(run.href):
        content = f'<a class="document-source" href="{_text(base_url + run.href)}">{content}</a>'
    return content


class _Body:
    """Writes blocks; holds the two settings that every block needs."""

    def __init__(self, top_level: int, language: str, base_url: str = "") -> None:
        self.top_level = top_level
        self.words = words(language)
        self.base_url = base_url

    def runs(self, spans: Iterable[b.Span]) -> str:
        return "".join(_run(run, self.base_url) for run in spans)

    def block(self, block: b.Block) -> str:
        match block:
            case b.Heading():
                return self.heading(block)
            case b.Paragraph():
                return self.paragraph(block)
            case b.Bullets():
                return self.bullets(block)
            case b.Table():
                return self.table(block)
            case b.Note():
                return self.note(block)
            case b.Facts():
                return self.facts(block)

    def heading(self, block: b.Heading) -> str:
        level = min(block.level + self.top_level - 1, 6)
        return f'<h{level} id="{_text(block.anchor)}">{_text(block.text)}</h{level}>'

    def paragraph(self, block: b.Paragraph) -> str:
        style = f' class="document-{_text(block.style)}"' if block.style else ""
        return f"<p{style}>{self.runs(block.spans)}</p>"

    def bullets(self, block: b.Bullets) -> str:
        if not block.items:
            return ""
        tag = "ol" if block.ordered else "ul"
        items = "".join(f"<li>{self.runs(item)}</li>" for item in block.items)
        return f"<{tag}>{items}</{tag}>"

    def table(self, block: b.Table) -> str:
        if not block.width:
            return ""
        caption = f"<caption>{_text(block.caption)}</caption>" if block.caption else ""
        marks = [' class="document-number"' if at in block.numeric else "" for at in range(block.width)]
        header = "".join(
            f'<th scope="col"{m}>{_text(h)}</th>' for h, m in zip(block.headings, marks, strict=True)
        )
        head = f"<thead><tr>{header}</tr></thead>" if block.header else ""
        rows = "\n".join(self.row(row, marks) for row in block.full_rows)
        # A wide table scrolls in its own frame, and whoever uses a keyboard must be able to reach that frame.
        label = f' role="region" aria-label="{_text(block.caption)}"' if block.caption else ""
        table = f'<table class="document-table">{caption}{head}<tbody>{rows}</tbody></table>'
        return f'<div class="document-scroll" tabindex="0"{label}>{table}</div>'

    def row(self, row: tuple[b.Spans, ...], marks: list[str]) -> str:
        cells = "".join(f"<td{m}>{self.runs(cell)}</td>" for cell, m in zip(row, marks, strict=True))
        return f"<tr>{cells}</tr>"

    def note(self, block: b.Note) -> str:
        word = self.words.attention if block.kind == "attention" else self.words.info
        label = f'<strong class="document-note-label">{word}</strong>'
        kind = "attention" if block.kind == "attention" else "info"
        return (
            f'<div class="document-note document-note-{kind}" role="note">'
            f"<p>{label} {self.runs(block.spans)}</p></div>"
        )

    def facts(self, block: b.Facts) -> str:
        if not block.pairs:
            return ""
        pairs = "".join(
            f"<div><dt>{_text(label)}</dt><dd>{self.runs(value)}</dd></div>" for label, value in block.pairs
        )
        return f'<dl class="document-facts">{pairs}</dl>'

    def blocks(self, blocks: Iterable[b.Block]) -> str:
        return "\n".join(filter(None, map(self.block, blocks)))


def body_html(document: b.Document, *, top_level: int = 2) -> SafeString:
    """The blocks alone, escaped, with classes and no styles: to embed under a heading of `top_level` - 1."""
    body = _Body(top_level, document.language).blocks(b.outlined(document.blocks))
    return mark_safe(f'<div class="document" lang="{_text(words(document.language).locale)}">{body}</div>')


def contents_html(document: b.Document, *, deepest: int = 2) -> SafeString:
    """The table of contents, linked to the anchors of `body_html`; nothing for a document without headings."""
    items = "".join(
        f'<li class="document-contents-{h.level}"><a href="#{_text(h.anchor)}">{_text(h.text)}</a></li>'
        for h in b.headings(document, deepest)
    )
    if not items:
        return mark_safe("")
    title = words(document.language).contents
    return mark_safe(
        f'<nav class="document-contents" aria-label="{title}"><p>{title}</p><ul>{items}</ul></nav>'
    )


def _logo(style: Style) -> str:
    kind = logo_type(style.logo or b"")
    if not kind or style.logo is None:
        return ""
    data = base64.b64encode(style.logo).decode("ascii")
    return f'<img class="document-logo" src="data:image/{kind};base64,{data}" alt="{_text(style.logo_alt)}">'


def _title(document: b.Document, style: Style) -> str:
    meta = " · ".join(_text(part) for part in (document.date_line, document.author) if part)
    lines = [
        _logo(style),
        f'<p class="document-region">{_text(document.region)}</p>' if document.region else "",
        f"<h1>{_text(document.title)}</h1>",
        f'<p class="document-subtitle">{_lines(document.subtitle)}</p>' if document.subtitle else "",
        f'<p class="document-meta">{meta}</p>' if meta else "",
        f'<p class="document-draft">{_text(document.watermark)}</p>' if document.watermark else "",
    ]
    return f'<header class="document-title">{"".join(lines)}</header>'


def _stylesheet(style: Style) -> str:
    return STYLESHEET.read_text("utf-8").replace("#8c2f4f", style.colour)


def to_html(document: b.Document, *, style: Style = DEFAULT_STYLE, base_url: str = "") -> str:
    """A whole page in one file, with its own styles. `base_url` (https://host) makes the links absolute."""
    locale = words(document.language).locale
    base_url = base_url if SAFE_BASE.fullmatch(base_url) else ""
    body = _Body(2, document.language, base_url).blocks(b.outlined(document.blocks))
    author = f'<meta name="author" content="{_text(document.author)}">\n' if document.author else ""
    footer = f'<footer class="document-footer">{_text(style.footer)}</footer>\n' if style.footer else ""
    watermark = f' data-watermark="{_text(document.watermark)}"' if document.watermark else ""
    return (
        f'<!doctype html>\n<html lang="{locale}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta name="viewport" content="width=device-width, initial-scale=1">\n{author}'
        f"<title>{_text(document.title)}</title>\n<style>\n{_stylesheet(style)}</style>\n</head>\n"
        f'<body{watermark}>\n<div class="document-page">\n{_title(document, style)}\n{contents_html(document)}\n'
        f'<main class="document">\n{body}\n</main>\n{footer}</div>\n</body>\n</html>\n'
    )
