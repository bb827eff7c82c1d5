"""The tree itself: JSON, plain text, headings."""

import json

import pytest

from regiekamer.foundation.documents.blocks import (
    Bullets,
    Document,
    Heading,
    Note,
    Paragraph,
    Span,
    Table,
    from_json,
    from_text,
    has_contents,
    outlined,
    spans,
    to_json,
)
from regiekamer.foundation.documents.tests.sample import minutes, report


@pytest.mark.parametrize("document", [report(), report(watermark="Ontwerp"), minutes(), Document("Leeg")])
def test_a_frozen_document_comes_back_unchanged(document: Document) -> None:
    assert from_json(json.loads(json.dumps(to_json(document)))) == document


def test_every_detail_of_a_span_survives() -> None:
    span = Span("a\nb", strong=True, emphasis=True, href="/r/plan/1/")
    document = Document("T", blocks=(Paragraph((span, Span("")), "lead"), Note("attention", (span,))))
    assert from_json(to_json(document)) == document


def test_a_document_of_a_later_schema_is_refused() -> None:
    with pytest.raises(ValueError, match="schema 2"):
        from_json({**to_json(minutes()), "schema": 2})


def test_plain_text_becomes_paragraphs_and_lists() -> None:
    text = "Eerst dit.\nEn dit.\r\n\r\n- een\n- twee\n\n1. voor\n2. na\n\n\nSlot"
    assert from_text(text) == (
        Paragraph(spans("Eerst dit.\nEn dit.")),
        Bullets((spans("een"), spans("twee"))),
        Bullets((spans("voor"), spans("na")), ordered=True),
        Paragraph(spans("Slot")),
    )


def test_a_list_may_follow_its_sentence_without_a_blank_line() -> None:
    assert from_text("Wat volgt:\n- een") == (Paragraph(spans("Wat volgt:")), Bullets((spans("een"),)))


@pytest.mark.parametrize("text", ["", "  \n\n ", "\r\n"])
def test_empty_text_gives_no_blocks(text: str) -> None:
    assert from_text(text) == ()


def test_a_number_or_a_dash_inside_a_sentence_is_no_list() -> None:
    assert from_text("1.204 plaatsen\n-5 graden") == (Paragraph(spans("1.204 plaatsen\n-5 graden")),)


def test_anchors_are_unique_and_never_empty() -> None:
    blocks = outlined([Heading(1, "Werk"), Heading(1, "Werk"), Heading(1, "😀"), Heading(1, "x", "werk")])
    assert [b.anchor for b in blocks if isinstance(b, Heading)] == ["werk", "werk-2", "section", "werk-3"]


def test_a_skipped_heading_level_is_closed() -> None:
    blocks = outlined([Heading(3, "a"), Heading(4, "b"), Heading(1, "c"), Heading(4, "d")])
    assert [b.level for b in blocks if isinstance(b, Heading)] == [1, 2, 1, 2]


@pytest.mark.parametrize("level", [0, 5])
def test_a_heading_has_level_one_to_four(level: int) -> None:
    with pytest.raises(ValueError, match="level 1 to 4"):
        Heading(level, "x")


def test_short_rows_are_filled_up_to_the_width_of_the_table() -> None:
    table = Table("", ("a",), ((spans("1"), spans("2")), (spans("3"),)))
    assert table.headings == ("a", "")
    assert table.full_rows == ((spans("1"), spans("2")), (spans("3"), ()))


def test_only_a_long_document_has_contents() -> None:
    assert has_contents(report())
    assert not has_contents(minutes())
