"""The PDF: standards, tags, contents."""

from io import BytesIO

import page
import pikepdf
import pytest
from PIL import Image

from regiekamer.foundation.documents.blocks import Document
from regiekamer.foundation.documents.pdf import to_pdf
from regiekamer.foundation.documents.style import Style
from regiekamer.foundation.documents.tests.hostile import STRANGE, empty, filled, hostile, long
from regiekamer.foundation.documents.tests.sample import minutes, report


def logo() -> bytes:
    data = BytesIO()
    Image.new("RGB", (60, 20), "#123456").save(data, "PNG")
    return data.getvalue()


DOCUMENTS = {
    "report": report(),
    "draft": report(watermark="Ontwerp"),
    "minutes": minutes(),
    "hostile": hostile(),
    "strange": filled(STRANGE),
    "long word": long(),
    "empty": empty(),
    "without title": Document(""),
}


@pytest.fixture(scope="module", params=DOCUMENTS)
def pdf(request: pytest.FixtureRequest) -> bytes:
    return to_pdf(DOCUMENTS[request.param], style=Style(logo=logo(), footer="Voet"))


def is_false_alarm(pdf: bytes, failure: page.ValidationFailure) -> bool:
    """The checker takes a carriage return at the end of compressed data for a part of the line end after it."""
    if not failure.rule_id.endswith("STREAM-LENGTH-001") or failure.object_id is None:
        return False
    with pikepdf.open(BytesIO(pdf)) as file:
        return bool(file.get_object(failure.object_id.object_number, 0).read_raw_bytes().endswith(b"\r"))


@pytest.mark.parametrize("profile", [page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_2A])
def test_every_pdf_is_accessible_and_fit_for_the_archive(pdf: bytes, profile: page.ValidationProfile) -> None:
    failures = page.validate_pdf_bytes(pdf, profile=profile).failures
    assert not [(f.rule_id, f.message) for f in failures if not is_false_alarm(pdf, f)]


def tags(data: bytes) -> list[str]:
    with pikepdf.open(BytesIO(data)) as file:
        return [
            str(item.S)
            for item in file.objects
            if isinstance(item, pikepdf.Dictionary) and "/S" in item and "/P" in item
        ]


def test_headings_lists_and_tables_are_tagged() -> None:
    found = tags(to_pdf(report()))
    assert found.count("/H1") + found.count("/H2") == 8 + 35 + 1
    assert found.count("/TR") == 61 + 10
    assert {"/Title", "/L", "/LI", "/TH", "/TD", "/TOC", "/Caption"} <= set(found)


def test_the_pdf_says_its_title_and_language() -> None:
    with pikepdf.open(BytesIO(to_pdf(report()))) as file:
        assert str(file.Root.Lang) == "nl-BE"
        assert str(file.docinfo["/Title"]) == "Jaarverslag 2022"
        assert bool(file.Root.MarkInfo.Marked)
        assert str(file.docinfo["/CreationDate"]).startswith("D:20230314")


def test_the_logo_has_an_alternative_text() -> None:
    with pikepdf.open(
        BytesIO(to_pdf(minutes(), style=Style(logo=logo(), logo_alt="Logo van de regio")))
    ) as file:
        texts = [
            str(item.Alt) for item in file.objects if isinstance(item, pikepdf.Dictionary) and "/Alt" in item
        ]
    assert texts == ["Logo van de regio"]


def test_bookmarks_follow_the_chapters() -> None:
    with pikepdf.open(BytesIO(to_pdf(report()))) as file, file.open_outline() as outline:
        assert [str(item.title) for item in outline.root][-2:] == ["Weten wat werkt", "Bijlage: overleg"]
        assert len(outline.root[-2].children) == 7
