"""The web page."""

import re

import pytest

from regiekamer.foundation.documents.blocks import Document, Heading, Paragraph, Span, Table, spans
from regiekamer.foundation.documents.html import body_html, contents_html, to_html
from regiekamer.foundation.documents.style import Style
from regiekamer.foundation.documents.tests.hostile import HOSTILE, hostile
from regiekamer.foundation.documents.tests.sample import minutes, report

PNG = b"\x89PNG\r\n\x1a\n"


def test_nothing_a_user_writes_becomes_markup() -> None:
    for page in (
        to_html(hostile(), style=Style(footer=HOSTILE)),
        body_html(hostile()),
        contents_html(hostile()),
    ):
        assert "<script" not in page
        assert "<img" not in page
        assert "&lt;script&gt;" in page


def test_the_page_names_its_language() -> None:
    assert '<html lang="nl-BE">' in to_html(minutes())
    assert '<html lang="fr-BE">' in to_html(Document("Rapport", language="fr"))


def test_the_contents_link_to_every_chapter() -> None:
    page = to_html(report())
    targets = re.findall(r'href="#([^"]+)"', page)
    assert len(targets) == 8 + 35
    assert all(page.count(f'id="{target}"') == 1 for target in targets)


def test_blocks_to_embed_carry_no_styles() -> None:
    assert "style" not in body_html(report()).replace("document-", "")


def test_headings_follow_the_page_they_are_put_in() -> None:
    document = Document("T", blocks=(Heading(1, "a"), Heading(2, "b")))
    assert '<h2 id="a">a</h2>' in body_html(document)
    assert '<h4 id="b">b</h4>' in body_html(document, top_level=3)


def test_words_link_to_the_record_they_come_from() -> None:
    document = Document("T", blocks=(Paragraph((Span("bron", href="/r/plan/1/"),)),))
    assert 'href="/r/plan/1/"' in body_html(document)
    assert 'href="https://example.org/r/plan/1/"' in to_html(document, base_url="https://example.org")


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "//evil.example/", "https://evil.example/", "/\\evil", "/a b"]
)
def test_only_links_into_the_product_are_shown(href: str) -> None:
    assert "href" not in body_html(Document("T", blocks=(Paragraph((Span("bron", href=href),)),)))


def test_number_columns_and_header_cells_are_marked() -> None:
    page = body_html(
        Document("T", blocks=(Table("Plaatsen", ("a", "b"), ((spans("x"), spans("1")),), frozenset({1})),))
    )
    assert '<caption>Plaatsen</caption><thead><tr><th scope="col">a</th>' in page
    assert '<td class="document-number">1</td>' in page


def test_the_logo_travels_in_the_file_with_its_words() -> None:
    page = to_html(minutes(), style=Style(logo=PNG, logo_alt='De "regio"'))
    assert 'src="data:image/png;base64,' in page
    assert 'alt="De &quot;regio&quot;"' in page


def test_the_regions_colour_replaces_ours() -> None:
    page = to_html(minutes(), style=Style(colour="#123456"))
    assert "--accent: #123456" in page
    assert "#8c2f4f" not in page
