"""A document as a Word file: real styles, lists, header rows and fields, on a region's own letterhead if it has one."""

import zipfile
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from io import BytesIO

import docx as python_docx
from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.shared import Emu, Mm

from regiekamer.foundation.documents import blocks as b
from regiekamer.foundation.documents import letterhead
from regiekamer.foundation.documents.characters import legal
from regiekamer.foundation.documents.layout import shares
from regiekamer.foundation.documents.ooxml import Element, field, w
from regiekamer.foundation.documents.style import DEFAULT_STYLE, Style
from regiekamer.foundation.documents.words import words
from regiekamer.foundation.documents.wordstyles import Names, dress

UNDATED = date(2000, 1, 1)
# The oldest time that a zip file can hold.
ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
LABEL_SHARE = 0.26
TWIPS_PER_EMU = 1 / 635


def _text(text: str) -> list[Element]:
    """Words as Word wants them: a break element for every new line."""
    parts: list[Element] = []
    for at, line in enumerate(legal(text).split("\n")):
        parts += [w("br")] if at else []
        parts += [w("t", line, space="preserve")] if line else []
    return parts


def _run(text: str, strong: bool = False, emphasis: bool = False, style: str = "") -> Element:
    look = [w("rStyle", val=style)] if style else []
    look += [w("b")] if strong else []
    look += [w("i")] if emphasis else []
    return w("r", *([w("rPr", *look)] if look else []), *_text(text))


def _runs(spans: b.Spans) -> list[Element]:
    return [_run(span.text, span.strong, span.emphasis) for span in spans if span.text]


class _Writer:
    """Writes blocks at the end of a Word file, just before its page settings."""

    def __init__(self, word: Word, names: Names, document: b.Document) -> None:
        self.word = word
        self.names = names
        self.document = document
        self.words = words(document.language)
        self.end = word.element.body.sectPr
        self.bookmarks = 0
        self.wants_new_page = False
        section = word.sections[-1]
        widths = (
            section.page_width or Mm(210),
            section.left_margin or Mm(25),
            section.right_margin or Mm(25),
        )
        self.width = int((widths[0] - widths[1] - widths[2]) * TWIPS_PER_EMU)

    def add(self, element: Element) -> None:
        if self.wants_new_page:
            self.wants_new_page = False
            element = self.on_new_page(element)
        self.end.addprevious(element)

    def on_new_page(self, element: Element) -> Element:
        # A setting of the paragraph itself: an empty paragraph with a break could fill a page of its own.
        if element.tag == qn("w:p"):
            element[0].insert(1, w("pageBreakBefore"))
        else:
            self.end.addprevious(w("p", w("r", w("br", type="page"))))
        return element

    def paragraph(self, style: str, runs: Iterable[Element], *settings: Element) -> Element:
        return w("p", w("pPr", w("pStyle", val=self.names[style]), *settings), *runs)

    def block(self, block: b.Block) -> None:
        match block:
            case b.Heading():
                self.heading(block)
            case b.Paragraph():
                self.add(self.text(block))
            case b.Bullets():
                self.bullets(block)
            case b.Table():
                self.table(block)
            case b.Note():
                self.note(block)
            case b.Facts():
                self.facts(block)

    def heading(self, block: b.Heading) -> None:
        self.bookmarks += 1
        start = w("bookmarkStart", id=str(self.bookmarks), name=bookmark(self.bookmarks))
        end = w("bookmarkEnd", id=str(self.bookmarks))
        self.add(self.paragraph(f"Heading {block.level}", [start, _run(block.text), end]))

    def text(self, block: b.Paragraph) -> Element:
        style = {"lead": "Report Lead", "meta": "Report Meta", "label": "Report Label"}.get(
            block.style, "Report Text"
        )
        opens = b.plain(block.spans).rstrip().endswith(":")
        return self.paragraph(style, _runs(block.spans), *([w("keepNext")] if opens else []))

    def bullets(self, block: b.Bullets) -> None:
        style = "List Number" if block.ordered else "List Bullet"
        number = self.names.new_number() if block.ordered else self.names.bullet_number
        for item in block.items:
            own = [w("numPr", w("ilvl", val="0"), w("numId", val=str(number)))] if number else []
            self.add(self.paragraph(style, _runs(item), *own))

    def note(self, block: b.Note) -> None:
        attention = block.kind == "attention"
        label = self.words.attention if attention else self.words.info
        style = "Report Attention" if attention else "Report Note"
        self.add(self.paragraph(style, [_run(f"{label}. ", strong=True), *_runs(block.spans)]))

    # Tables

    def table(self, block: b.Table) -> None:
        if not block.width:
            return
        if block.caption:
            self.add(self.paragraph("Caption", [_run(block.caption)], w("keepNext")))
        widths = [int(share * self.width) for share in shares(block)]
        rows = [self.header_row(block, widths)] if block.header else []
        rows += [self.row(row, widths, block.numeric) for row in block.full_rows]
        self.add(self.frame("Report Table", widths, rows, block.caption, header=bool(block.header)))
        self.add(self.paragraph("Report Gap", []))

    def frame(
        self, style: str, widths: list[int], rows: list[Element], title: str, *, header: bool
    ) -> Element:
        settings = w(
            "tblPr",
            w("tblStyle", val=self.names[style]),
            w("tblW", w=str(sum(widths)), type="dxa"),
            w("tblLayout", type="fixed"),
            w("tblLook", val="0420" if header else "0400", firstRow=str(int(header)), noVBand="1"),
            *([w("tblCaption", val=legal(title)[:255])] if title else []),
        )
        grid = w("tblGrid", *(w("gridCol", w=str(width)) for width in widths))
        return w("tbl", settings, grid, *rows)

    def cell(self, width: int, content: Element) -> Element:
        return w("tc", w("tcPr", w("tcW", w=str(width), type="dxa")), content)

    def header_row(self, block: b.Table, widths: list[int]) -> Element:
        columns = enumerate(zip(block.headings, widths, strict=True))
        cells = [
            self.cell(width, self.cell_text(at in block.numeric, [_run(title)]))
            for at, (title, width) in columns
        ]
        return w("tr", w("trPr", w("cantSplit"), w("tblHeader")), *cells)

    def row(self, row: tuple[b.Spans, ...], widths: list[int], numeric: frozenset[int]) -> Element:
        columns = enumerate(zip(row, widths, strict=True))
        cells = [
            self.cell(width, self.cell_text(at in numeric, _runs(cell))) for at, (cell, width) in columns
        ]
        return w("tr", w("trPr", w("cantSplit")), *cells)

    def cell_text(self, number: bool, runs: list[Element]) -> Element:
        return self.paragraph("Report Cell", runs, *([w("jc", val="right")] if number else []))

    def facts(self, block: b.Facts) -> None:
        if not block.pairs:
            return
        label = int(self.width * LABEL_SHARE)
        widths = [label, self.width - label]
        last = len(block.pairs) - 1
        rows = [
            self.fact(name, value, widths, keep=at < last) for at, (name, value) in enumerate(block.pairs)
        ]
        self.add(self.frame("Report Facts", widths, rows, "", header=False))
        self.add(self.paragraph("Report Gap", []))

    def fact(self, label: str, value: b.Spans, widths: list[int], *, keep: bool) -> Element:
        shown = [_run(label, style=self.names["Report Fact Label"])], _runs(value)
        name, words = (
            self.paragraph("Report Fact", runs, *([w("keepNext")] if keep else [])) for runs in shown
        )
        return w("tr", w("trPr", w("cantSplit")), self.cell(widths[0], name), self.cell(widths[1], words))

    # Title and contents

    def title(self, style: Style, *, own_page: bool) -> None:
        document = self.document
        if document.region:
            self.add(self.paragraph("Report Region", [_run(document.region)], *self.sink(own_page)))
        self.add(self.paragraph("Title", [_run(document.title)]))
        if document.subtitle:
            self.add(self.paragraph("Subtitle", [_run(document.subtitle)]))
        if document.watermark:
            self.add(self.paragraph("Report Draft", [_run(document.watermark)]))
        for line in filter(None, (document.date_line, document.author)):
            self.add(self.paragraph("Report Meta", [_run(line)]))

    def sink(self, own_page: bool) -> list[Element]:
        # A title page starts at a third of its height.
        return [w("spacing", before="3600")] if own_page else []

    def logo(self, style: Style) -> None:
        if not style.logo:
            return
        paragraph = self.word.add_paragraph()
        paragraph.style = self.word.styles["Report Text"]
        picture = paragraph.add_run().add_picture(BytesIO(style.logo), height=Mm(16))
        if picture.width > Mm(60):
            picture.width, picture.height = Mm(60), Emu(int(picture.height * Mm(60) / picture.width))
        for side in "TBLR":
            picture._inline.set(f"dist{side}", "0")
        picture._inline.docPr.set(
            "descr", legal(style.logo_alt or f"{self.words.logo} {self.document.region}".strip())
        )

    def contents(self) -> None:
        """A table of contents that Word numbers on opening; until then its lines are links without a page."""
        self.add(self.paragraph("TOC Heading", [_run(self.words.contents)], w("pageBreakBefore")))
        found = [block for block in b.outlined(self.document.blocks) if isinstance(block, b.Heading)]
        lines = [(number, h) for number, h in enumerate(found, 1) if h.level <= 2]
        paragraphs = [self.contents_line(number, heading) for number, heading in lines]
        begin, separate, end = field('TOC \\o "1-2" \\h \\z \\u')
        for at, element in enumerate(begin + separate):
            paragraphs[0].insert(1 + at, element)
        for element in end:
            paragraphs[-1].append(element)
        for paragraph in paragraphs:
            self.add(paragraph)
        self.wants_new_page = True

    def contents_line(self, number: int, heading: b.Heading) -> Element:
        link = w("hyperlink", _run(heading.text), anchor=bookmark(number), history="1")
        return self.paragraph(f"TOC {heading.level}", [link])


def bookmark(number: int) -> str:
    """The name of the bookmark on heading `number`, as Word itself would call it."""
    return f"_Toc{number:08d}"


def _set_properties(word: Word, document: b.Document) -> None:
    properties = word.core_properties
    stamp = datetime.combine(document.dated or UNDATED, time(12), UTC).replace(tzinfo=None)
    properties.title = legal(document.title)[:255]
    properties.subject = legal(document.subtitle)[:255]
    properties.author = properties.last_modified_by = legal(document.author)[:255]
    properties.language = words(document.language).locale
    properties.created = properties.modified = stamp
    properties.comments = properties.keywords = properties.category = properties.content_status = ""
    properties.revision = 1


def _with_fixed_times(data: bytes) -> bytes:
    """The same zip with one time on every part, so that the same document has the same bytes."""
    result = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(data)) as source,
        zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            target.writestr(zipfile.ZipInfo(name, ZIP_EPOCH), source.read(name), zipfile.ZIP_DEFLATED)
    return result.getvalue()


def _base(style: Style) -> Word:
    return python_docx.Document(BytesIO(style.docx_template) if style.docx_template else None)


def _write(word: Word, document: b.Document, style: Style, names: Names) -> None:
    writer = _Writer(word, names, document)
    long = b.has_contents(document)
    if not style.docx_template:
        writer.logo(style)
    writer.title(style, own_page=long and not style.docx_template)
    if long:
        writer.contents()
    for block in b.outlined(document.blocks):
        writer.block(block)


def to_docx(document: b.Document, *, style: Style = DEFAULT_STYLE) -> bytes:
    """The document as a Word file; the same tree and style, the same bytes."""
    word = _base(style)
    letterhead.empty(word)
    names = dress(word, words(document.language).locale, style)
    letterhead.write_margins(word, document, style)
    _write(word, document, style, names)
    _set_properties(word, document)
    result = BytesIO()
    word.save(result)
    return _with_fixed_times(result.getvalue())
