"""Markdown, read back with a CommonMark parser."""

from markdown_it import MarkdownIt
from markdown_it.token import Token

from regiekamer.foundation.documents.blocks import Bullets, Document, Heading, Paragraph, Span, Table, spans
from regiekamer.foundation.documents.markdown import to_markdown
from regiekamer.foundation.documents.tests.hostile import HOSTILE, hostile
from regiekamer.foundation.documents.tests.sample import report


def read(document: Document) -> list[Token]:
    return MarkdownIt("commonmark").enable("table").enable("strikethrough").parse(to_markdown(document))


def kinds(document: Document) -> set[str]:
    tokens = read(document)
    return {t.type for t in tokens} | {c.type for t in tokens for c in t.children or []}


def test_nothing_a_user_writes_becomes_markup() -> None:
    html = MarkdownIt("commonmark").enable("table").render(to_markdown(hostile()))
    assert "<script" not in html
    assert "<img" not in html
    assert "<a " not in html
    assert "<code" not in html


def test_a_readers_words_come_back_as_they_were_written() -> None:
    inline = next(
        t for t in read(Document("T", blocks=(Paragraph(spans(HOSTILE)),)))[3:] if t.type == "inline"
    )
    assert "".join(c.content for c in inline.children or []) == HOSTILE


def test_marks_at_the_start_of_a_line_stay_words() -> None:
    starts = ("- a", "1. a", "# a", "> a", "---", "===", "+ a", "    code")
    document = Document("T", blocks=tuple(Paragraph(spans(f"x\n{start}")) for start in starts))
    joined = Document("T", blocks=(Paragraph((Span("1"), Span(". a"))), Paragraph(spans("12) a"))))
    for found in (kinds(document), kinds(joined)):
        assert not found & {"bullet_list_open", "ordered_list_open", "blockquote_open", "hr", "code_block"}


def test_headings_come_under_the_title() -> None:
    tokens = read(Document("T", blocks=(Heading(1, "a"), Heading(2, "b"))))
    assert [t.tag for t in tokens if t.type == "heading_open"] == ["h1", "h2", "h3"]


def test_a_number_keeps_its_point() -> None:
    assert "1.204 plaatsen" in to_markdown(Document("T", blocks=(Paragraph(spans("1.204 plaatsen")),)))


def test_lists_and_tables_are_real() -> None:
    assert {"bullet_list_open", "ordered_list_open", "table_open", "blockquote_open"} <= kinds(report())


def test_a_bar_in_a_cell_does_not_end_the_cell() -> None:
    tokens = read(Document("T", blocks=(Table("", ("a", "b"), ((spans("x | y"), spans("z")),)),)))
    assert sum(t.type == "td_open" for t in tokens) == 2


def test_strong_words_with_spaces_around_stay_strong() -> None:
    document = Document("T", blocks=(Paragraph((Span("a"), Span(" b ", strong=True), Span("c"))),))
    assert "a **b** c" in to_markdown(document)


def test_a_line_break_in_a_list_item_stays_in_the_item() -> None:
    tokens = read(Document("T", blocks=(Bullets((spans("a\n\nb"), spans("c"))),)))
    assert sum(t.type == "list_item_open" for t in tokens) == 2
