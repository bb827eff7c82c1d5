"""A region's own house style dresses its documents; a wrong file is refused and nothing is lost."""

from io import BytesIO

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from regiekamer.foundation.documents import operations, queries
from regiekamer.foundation.documents.style import DEFAULT_STYLE
from regiekamer.foundation.kernel.refused import Refused

PAGE = "/leie/style/"


def word_template() -> bytes:
    file = BytesIO()
    template = docx.Document()
    template.sections[0].header.paragraphs[0].text = "Briefhoofd van de Leiestreek"
    template.save(file)
    return file.getvalue()


def test_a_region_without_house_style_wears_the_default(region):
    assert queries.style_of(region) == DEFAULT_STYLE


def test_a_house_style_set_on_the_page_dresses_the_documents(region, director, browse):
    upload = SimpleUploadedFile("brief.docx", word_template())
    answer = browse(director).post(
        PAGE, {"colour": "#123456", "footer": "Leiekracht", "docx_template": upload}
    )
    assert answer.status_code == 303
    style = queries.style_of(region)
    assert (style.colour, style.footer) == ("#123456", "Leiekracht")
    assert (style.docx_template or b"").startswith(b"PK")


def test_files_stay_when_only_the_colour_changes_and_go_when_asked(region, director):
    style = operations.change_style(
        queries.house_style_of(region), colour="#123456", docx_template=word_template(), by=director
    )
    operations.change_style(style, colour="#654321", by=director)
    assert queries.style_of(region).docx_template
    operations.change_style(style, colour="#654321", remove_template=True, by=director)
    assert queries.style_of(region).docx_template is None


@pytest.mark.parametrize("colour", ["#ffffff", "red", "", "#12345g"])
def test_a_colour_that_cannot_be_read_is_refused(region, director, colour):
    with pytest.raises(Refused):
        operations.change_style(queries.house_style_of(region), colour=colour, by=director)
    assert queries.style_of(region) == DEFAULT_STYLE


def test_a_file_that_is_no_word_document_comes_back_with_a_message(director, browse):
    upload = SimpleUploadedFile("brief.docx", b"geen zip")
    answer = browse(director).post(PAGE, {"colour": "#123456", "docx_template": upload})
    assert answer.status_code == 422
    assert "Word" in answer.content.decode()


def test_a_logo_needs_words_for_who_cannot_see_it(region, director):
    import base64

    from django.core.exceptions import ValidationError

    dot = base64.b64decode(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
    )
    with pytest.raises(ValidationError):
        operations.change_style(queries.house_style_of(region), colour="#123456", logo=dot, by=director)


def test_a_board_member_may_not_change_the_house_style(board, browse):
    assert browse(board).get(PAGE).status_code == 403
