"""The pages of the window: who comes in, what they find, and what they take along."""

from datetime import date
from io import BytesIO

import pikepdf
import pytest
from django_scopes import scope
from docx import Document as Word

from regiekamer.rooms.dossiers import operations as dossiers
from regiekamer.rooms.meetings.models import AgendaItem


def test_a_thread_is_two_clicks_from_today(director, browse, way):
    client = browse(director)
    assert "/leie/threads/" in client.get("/leie/").content.decode()
    page = f"/leie/threads/dossiers/{way.pk}/"
    assert page in client.get("/leie/threads/").content.decode()
    text = client.get(page).content.decode()
    for word in ("Een voorstel schrijven", "2022-007", "Diensthoofden", "Bijna klaar"):
        assert word in text


def test_an_action_is_chosen_on_the_tab_beside_it(director, browse, way, action):
    client = browse(director)
    page = f"/leie/threads/actions/{action.pk}/"
    assert page in client.get("/leie/threads/actions/").content.decode()
    assert "Regionaal kader art. 60" in client.get(page).content.decode()


def test_the_lists_are_searched(director, browse, way, action):
    client = browse(director)
    for page in ("/leie/threads/", "/leie/threads/actions/"):
        assert "art. 60" in client.get(f"{page}?words=KADER").content.decode()
        assert "art. 60" not in client.get(f"{page}?words=fiets").content.decode()
        assert client.get(f"{page}?words={'x' * 300}&page=abc").status_code == 200


def test_an_empty_region_says_what_to_do(director, browse):
    for page in ("/leie/threads/", "/leie/threads/actions/"):
        assert 'class="empty' in browse(director).get(page).content.decode()


def test_the_network_follows_threads_and_a_reader_does_not(browse, way, board, partner, reader, neighbour):
    pages = (f"/leie/threads/dossiers/{way.pk}/", f"/leie/threads/dossiers/{way.pk}/file/pdf/")
    for page in pages:
        assert [browse(one).get(page).status_code for one in (board, partner, reader)] == [200, 200, 403]
        assert browse(neighbour).get(page).status_code == 404
        assert browse(neighbour).get(page.replace("leie", "dender")).status_code == 404


def test_it_goes_along_as_word_and_pdf(director, browse, way):
    client = browse(director)
    answer = client.get(f"/leie/threads/dossiers/{way.pk}/file/docx/")
    words = "\n".join(one.text for one in Word(BytesIO(answer.content)).paragraphs)
    for word in ("Regionaal kader art. 60", "Een voorstel schrijven", "2022-007", "Bijna klaar"):
        assert word in words
    assert answer["Content-Disposition"] == 'attachment; filename="regionaal-kader-art-60.docx"'
    answer = client.get(f"/leie/threads/dossiers/{way.pk}/file/pdf/")
    with pikepdf.open(BytesIO(answer.content)) as pdf:
        assert pdf.pages


@pytest.mark.parametrize("format", ["html", "json", "exe", "docx2"])
def test_another_format_is_not_there(director, browse, way, format):
    assert browse(director).get(f"/leie/threads/dossiers/{way.pk}/file/{format}/").status_code == 404


def test_a_title_without_a_letter_still_gives_a_file(director, browse):
    odd = dossiers.open_dossier(title="🚲 ≠ …", by=director)
    answer = browse(director).get(f"/leie/threads/dossiers/{odd.pk}/file/docx/")
    assert answer["Content-Disposition"].endswith('.docx"')


def test_what_people_typed_is_shown_as_text(director, browse, way, heads, on_table):
    on_table(heads, date(2022, 8, 1), title="<script>alert(1)</script>", notes="<b>vet</b>", dossier=way)
    text = browse(director).get(f"/leie/threads/dossiers/{way.pk}/").content.decode()
    assert "<script>alert" not in text
    assert "&lt;b&gt;vet" in text


def test_the_number_of_queries_does_not_grow(
    director, browse, way, heads, counsellors, on_table, django_assert_max_num_queries
):
    client, page = browse(director), f"/leie/threads/dossiers/{way.pk}/"
    client.get(page)
    with django_assert_max_num_queries(30) as few:
        client.get(page)
    for number in range(20):
        on_table(heads if number % 2 else counsellors, date(2022, 8, 1 + number), dossier=way)
    with scope(region=director.region):
        assert AgendaItem.objects.count() == 23
    with django_assert_max_num_queries(30) as many:
        client.get(page)
    assert len(many) == len(few)
