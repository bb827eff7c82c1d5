"""The Word file, on blank paper and on a region's letterhead."""

from io import BytesIO
from typing import Any

import docx
import pytest
from docx.document import Document as Word
from docx.oxml.ns import qn

from regiekamer.foundation.documents.blocks import Bullets, Document, Paragraph, spans
from regiekamer.foundation.documents.docx import to_docx
from regiekamer.foundation.documents.style import Style
from regiekamer.foundation.documents.tests.hostile import HOSTILE, hostile
from regiekamer.foundation.documents.tests.sample import minutes, report


def opened(document: Document, style: Style | None = None) -> Word:
    return docx.Document(BytesIO(to_docx(document, style=style or Style())))


def saved(word: Word) -> bytes:
    data = BytesIO()
    word.save(data)
    return data.getvalue()


def letterhead() -> Word:
    """A template in which a region changed some styles, lacks others, and wrote a header, a footer and text."""
    word = docx.Document()
    word.add_paragraph("Weg ermee", style="Heading 1")
    word.add_table(1, 1)
    word.sections[0].header.paragraphs[0].text = "Stad Kortrijk"
    word.sections[0].footer.paragraphs[0].text = "Grote Markt 54"
    word.add_section()
    styles = word.styles.element
    for name in ("List Bullet", "List Number", "caption"):
        styles.remove(
            next(s for s in styles.findall(qn("w:style")) if s.find(qn("w:name")).get(qn("w:val")) == name)
        )
    heading = word.styles["Heading 1"]
    heading.element.set(qn("w:styleId"), "Kop1")
    for based in styles.iter(qn("w:basedOn")):
        based.set(qn("w:val"), based.get(qn("w:val")).replace("Heading1", "Kop1"))
    return word


def language(word: Word) -> Any:
    return next(word.styles.element.find(qn("w:docDefaults")).iter(qn("w:lang"))).get(qn("w:val"))


def styles(word: Word) -> list[str | None]:
    return [p.style.name if p.style else None for p in word.paragraphs]


def test_headings_and_lists_have_real_styles() -> None:
    found = styles(opened(report()))
    assert found.count("Heading 1") == 8
    assert found.count("Heading 2") == 35
    assert found.count("List Bullet") == 70
    assert found.count("List Number") == 3


def test_the_language_is_in_the_styles() -> None:
    assert language(opened(report())) == "nl-BE"
    assert language(opened(Document("Rapport", language="fr"))) == "fr-BE"


def test_the_header_row_of_a_table_returns_on_every_page() -> None:
    tables = [t for t in opened(report()).tables if t.style and t.style.name == "Report Table"]
    assert len(tables) == 2
    assert all(t.rows[0]._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}") is not None for t in tables)
    assert [cell.text for cell in tables[1].rows[0].cells] == ["Datum", "Overleg", "Onderwerp", "Aanwezig"]


def test_every_numbered_list_starts_at_one() -> None:
    items = Bullets((spans("a"), spans("b")), ordered=True)
    word = opened(Document("T", blocks=(items, Paragraph(spans("x")), items)))
    used = [e.get(qn("w:val")) for e in word.element.body.iter(qn("w:numId"))]
    assert used[0] == used[1] != used[2] == used[3]


def test_the_file_says_what_it_is() -> None:
    properties = opened(report()).core_properties
    assert (properties.title, properties.language) == ("Jaarverslag 2022", "nl-BE")
    assert properties.author == "Regie sociale economie Zuid-West-Vlaanderen"
    assert properties.created is not None
    assert properties.created.year == 2023


def test_contents_and_page_numbers_are_fields() -> None:
    word = opened(report())
    codes = [e.text for e in word.element.iter(qn("w:instrText"))]
    footer = [e.text for e in word.sections[0].footer._element.iter(qn("w:instrText"))]
    assert any("TOC" in code for code in codes)
    assert footer == [" PAGE ", " NUMPAGES "]


def test_contents_link_to_their_headings() -> None:
    body = opened(report()).element.body
    wanted = {e.get(qn("w:anchor")) for e in body.iter(qn("w:hyperlink"))}
    known = {e.get(qn("w:name")) for e in body.iter(qn("w:bookmarkStart"))}
    assert len(wanted) == 8 + 35
    assert wanted <= known


def test_a_users_markup_stays_words() -> None:
    assert opened(hostile()).paragraphs[1].text == HOSTILE


def test_a_draft_shows_its_word_on_the_page_and_behind_it() -> None:
    word = opened(report(watermark="Ontwerp"))
    assert "Ontwerp" in [p.text for p in word.paragraphs]
    assert b'string="Ontwerp"' in word.sections[0].header.part.blob


@pytest.fixture(scope="module")
def on_letterhead() -> Word:
    return opened(report(watermark="Ontwerp"), Style(docx_template=saved(letterhead())))


def test_a_letterhead_keeps_its_header_and_footer(on_letterhead: Word) -> None:
    section = on_letterhead.sections[0]
    assert section.header.paragraphs[0].text == "Stad Kortrijk"
    assert section.footer.paragraphs[0].text == "Grote Markt 54"
    assert b'string="Ontwerp"' in section.header.part.blob


def test_a_letterhead_loses_its_text_and_earlier_sections(on_letterhead: Word) -> None:
    assert len(on_letterhead.sections) == 1
    assert "Weg ermee" not in [p.text for p in on_letterhead.paragraphs]


def test_a_letterhead_keeps_its_styles_and_gets_those_it_lacks(on_letterhead: Word) -> None:
    found = styles(on_letterhead)
    assert on_letterhead.styles["Heading 1"].style_id == "Kop1"
    assert (found.count("Heading 1"), found.count("List Bullet"), found.count("Caption")) == (8, 70, 2)
    ids = [s.get(qn("w:styleId")) for s in on_letterhead.styles.element.findall(qn("w:style"))]
    assert len(ids) == len(set(ids))


def test_every_style_and_list_that_is_used_exists(on_letterhead: Word) -> None:
    for word in (on_letterhead, opened(report()), opened(minutes())):
        ids = {s.get(qn("w:styleId")) for s in word.styles.element.findall(qn("w:style"))}
        body = word.element.body
        used = {
            e.get(qn("w:val")) for tag in ("pStyle", "rStyle", "tblStyle") for e in body.iter(qn(f"w:{tag}"))
        }
        based = {e.get(qn("w:val")) for e in word.styles.element.iter(qn("w:basedOn"))}
        assert used | based <= ids
        lists = {e.get(qn("w:numId")) for e in word.part.numbering_part.element.findall(qn("w:num"))}
        assert {e.get(qn("w:val")) for e in body.iter(qn("w:numId"))} <= lists


def test_a_letterhead_without_lists_of_its_own_gets_them() -> None:
    word = letterhead()
    rels = word.part.rels
    for key in [k for k, r in rels.items() if r.reltype.endswith("/numbering")]:
        del rels[key]
    found = opened(report(), Style(docx_template=saved(word)))
    assert found.part.numbering_part.element.findall(qn("w:num"))
