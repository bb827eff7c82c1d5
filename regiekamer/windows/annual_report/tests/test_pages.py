"""The pages of the report: read, write, approve, and who may."""

import pytest

from regiekamer.foundation.documents.formats import FORMATS
from regiekamer.windows.annual_report import queries


@pytest.mark.parametrize(
    "path", ["", "2022/", "2022/read/", "2022/gaps/", "2022/gaps/slot/", "2022/write/", "2022/approve/"]
)
def test_every_page_opens(year, director, browse, path):
    assert browse(director).get(f"/leie/report/{path}").status_code == 200


def test_a_chapter_shows_its_entries_with_links_to_mend_them(year, director, browse):
    page = browse(director).get(f"/leie/report/2022/chapter/{year.first.pk}/").content.decode()
    assert "vier keer" in page
    assert f"/leie/report/2022/text/action-{year.action.pk}/" in page


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_downloads(year, director, browse, format):
    answer = browse(director).get(f"/leie/report/2022/file/{format}/")
    assert answer.status_code == 200
    assert f"jaarverslag-leie-2022.{format}" in answer["Content-Disposition"]


@pytest.mark.parametrize(
    "path",
    ["1200/", "9999/read/", "2022/chapter/99999/", "2022/file/exe/", "2022/text/onzin/", "2022/text/action-9/",
     "2022/differences/", "2022/edition/1/pdf/"],
)  # fmt: skip
def test_what_does_not_exist_is_not_found(year, director, browse, path):
    assert browse(director).get(f"/leie/report/{path}").status_code == 404


def test_a_reader_sees_a_draft_nowhere_and_the_approved_report_everywhere(year, director, reader, browse):
    client = browse(reader)
    assert client.get("/leie/report/2022/read/").status_code == 403
    assert client.get("/leie/report/2022/file/pdf/").status_code == 403
    assert "2022" not in client.get("/leie/report/").content.decode().split("<main")[1]
    approval = {"approved_by": "Raad van bestuur", "approved_on": "2023-03-01"}
    assert browse(director).post("/leie/report/2022/approve/", approval).status_code == 303
    assert client.get("/leie/report/2022/read/").status_code == 200
    assert client.get("/leie/report/2022/file/pdf/").status_code == 200
    assert client.get("/leie/report/2022/differences/").status_code == 403


def test_approving_and_reopening_go_by_post_and_only_by_the_director(year, director, colleague, browse):
    approval = {"approved_by": "Raad van bestuur", "approved_on": "2023-03-01"}
    assert browse(colleague).post("/leie/report/2022/approve/", approval).status_code == 403
    assert browse(director).post("/leie/report/2022/approve/", approval).status_code == 303
    assert browse(director).get("/leie/report/2022/reopen/").status_code == 405
    assert browse(colleague).post("/leie/report/2022/reopen/").status_code == 403
    assert browse(director).post("/leie/report/2022/reopen/").status_code == 303
    assert not queries.reports().get().is_approved


def test_writing_in_an_approved_report_comes_back_with_a_message_and_the_text(year, director, browse):
    approval = {"approved_by": "Raad van bestuur", "approved_on": "2023-03-01"}
    browse(director).post("/leie/report/2022/approve/", approval)
    answer = browse(director).post(
        "/leie/report/2022/write/", {"introduction": "Mijn zin.", "language": "nl", "version": "2"}
    )
    assert answer.status_code == 422
    assert "Mijn zin." in answer.content.decode()


def test_two_people_writing_the_introduction_see_both_texts(year, director, colleague, browse):
    first = {"introduction": "Van de collega.", "language": "nl", "version": "0"}
    second = {"introduction": "Van mij.", "language": "nl", "version": "0"}
    assert browse(colleague).post("/leie/report/2022/write/", first).status_code == 303
    answer = browse(director).post("/leie/report/2022/write/", second)
    assert answer.status_code == 409
    assert "Van de collega." in answer.content.decode()
    assert "Van mij." in answer.content.decode()


def test_the_page_for_reading_escapes_what_people_wrote(region, year, director, browse):
    from regiekamer.rooms.plan import operations as plan

    plan.record_year(year.action, year=2022, result="<script>alert(1)</script>", by=director)
    assert "<script>alert(1)" not in browse(director).get("/leie/report/2022/read/").content.decode()
