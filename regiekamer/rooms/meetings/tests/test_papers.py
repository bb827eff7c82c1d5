"""Documents at an agenda item: which ones fit, who may have them, and how they are handed over."""

from datetime import date
from io import BytesIO
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django_scopes import scope

from regiekamer.foundation.kernel.refused import Refused
from regiekamer.rooms.bodies import operations as bodies
from regiekamer.rooms.meetings import operations, queries
from regiekamer.rooms.meetings.models.papers import FITTING, MAX_SIZE

EXE = b"MZ\x90\x00\x03\x00\x00\x00" + b"\x00" * 100


def package(**parts: str) -> bytes:
    """A zip file with these parts; two underscores in a name stand for a slash, one for a dot."""
    found = BytesIO()
    with ZipFile(found, "w") as made:
        for name, text in parts.items():
            made.writestr(name.replace("__", "/").replace("_", "."), text)
    return found.getvalue()


def office(main: str, **more: str) -> bytes:
    found = BytesIO()
    with ZipFile(found, "w") as made:
        for name in ("[Content_Types].xml", main, *more):
            made.writestr(name, more.get(name, "<x/>"))
    return found.getvalue()


FINE = {
    "pdf": b"%PDF-1.7\n",
    "docx": office("word/document.xml"),
    "xlsx": office("xl/workbook.xml"),
    "pptx": office("ppt/presentation.xml"),
    "odt": package(mimetype=FITTING["odt"]),
    "ods": package(mimetype=FITTING["ods"]),
    "odp": package(mimetype=FITTING["odp"]),
    "png": b"\x89PNG\r\n\x1a\n",
    "jpg": b"\xff\xd8\xff\xe0",
    "txt": "Café\n".encode("latin-1"),
}


@pytest.fixture
def item(body, director):
    meeting = operations.plan_meeting(body=body, day=date(2022, 12, 6), by=director)
    return operations.add_item(meeting=meeting, title="Mobiliteit", by=director)


@pytest.mark.parametrize("kind", FITTING)
def test_every_fitting_kind_is_taken_and_told_by_its_content(item, director, kind):
    made = operations.add_paper(
        item=item, name=f"Nota.{kind}", content_type="text/html", content=FINE[kind], by=director
    )
    assert (made.content_type, made.size) == (FITTING[kind], len(FINE[kind]))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("virus.exe", EXE),
        ("nota.pdf", EXE),
        ("nota.docx", EXE),
        ("nota.txt", EXE),
        ("nota.docx", FINE["xlsx"]),
        ("nota.odt", FINE["ods"]),
        ("nota.docx", FINE["docx"][:40]),
        ("nota.docx", office("word/document.xml", **{"word/vbaProject.bin": "x"})),
        ("nota.html", b"<script>alert(1)</script>"),
        ("nota.svg", b"<svg/>"),
        ("nota", FINE["pdf"]),
        ("", FINE["pdf"]),
        ("nota.pdf", b""),
        ("nota.pdf", b"%PDF-" + b"x" * MAX_SIZE),
    ],
    # Named by number: a zip holds the time at which it was made, and two workers must name a test alike.
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_what_does_not_fit_is_refused(item, director, name, content):
    with pytest.raises(Refused) as refused:
        operations.add_paper(item=item, name=name, content=content, by=director)
    assert refused.value.field == "file"
    assert not queries.papers().exists()


@pytest.mark.parametrize(
    ("sent", "kept"),
    [
        ("C:\\Documenten\\nota.pdf", "nota.pdf"),
        ("../../etc/nota.pdf", "nota.pdf"),
        ("no\x00ta\n.pdf", "nota .pdf"),
        ("x" * 400 + ".pdf", "x" * 196 + ".pdf"),
    ],
)
def test_a_name_is_made_safe(item, director, sent, kept):
    assert operations.add_paper(item=item, name=sent, content=FINE["pdf"], by=director).name == kept


def test_a_document_is_handed_over_to_keep_and_never_shown_in_the_page(item, director, partner, browse):
    made = operations.add_paper(item=item, name='Nota "één".pdf', content=FINE["pdf"], by=director)
    answer = browse(partner).get(f"/leie/meetings/papers/{made.pk}/")
    assert (answer.status_code, answer.content) == (200, FINE["pdf"])
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("values", [{"is_confidential": True}, {"purpose": "peer_case"}])
def test_the_documents_of_what_stays_inside_are_for_the_team(
    item, director, colleague, board, partner, browse, values
):
    made = operations.add_paper(item=item, name="nota.pdf", content=FINE["pdf"], by=director)
    operations.change_item(item, by=director, **values)
    for member, status in ((director, 200), (colleague, 200), (board, 403), (partner, 403)):
        assert browse(member).get(f"/leie/meetings/papers/{made.pk}/").status_code == status
        assert browse(member).get(f"/leie/meetings/items/{item.pk}/").status_code == status


def test_a_document_of_another_region_is_not_found(director, neighbour, browse):
    with scope(region=neighbour.region):
        theirs = bodies.add_body(name="Elders", kind="network", our_role="lead", by=neighbour)
        meeting = operations.plan_meeting(body=theirs, day=date(2022, 12, 6), by=neighbour)
        item = operations.add_item(meeting=meeting, title="Hun punt", by=neighbour)
        made = operations.add_paper(item=item, name="nota.pdf", content=FINE["pdf"], by=neighbour)
    client = browse(director)
    assert client.get(f"/leie/meetings/papers/{made.pk}/").status_code == 404
    assert client.post(f"/leie/meetings/papers/{made.pk}/remove/").status_code == 404
    assert client.post(f"/leie/meetings/items/{item.pk}/papers/").status_code == 404


def test_a_document_is_added_and_removed_by_form(item, director, browse):
    client, address = browse(director), f"/leie/meetings/items/{item.pk}/papers/"
    assert client.get(address).status_code == 200
    assert client.post(address).status_code == 422
    bad = SimpleUploadedFile("nota.pdf", EXE, content_type="application/pdf")
    assert client.post(address, {"file": bad}).status_code == 422
    huge = SimpleUploadedFile("nota.pdf", b"%PDF-" + b"x" * MAX_SIZE)
    assert client.post(address, {"file": huge}).status_code == 422
    assert not queries.papers().exists()
    good = SimpleUploadedFile("nota.pdf", FINE["pdf"])
    assert client.post(address, {"file": good}).status_code == 303
    made = queries.papers().get()
    assert made.name in client.get(f"/leie/meetings/items/{item.pk}/").content.decode()
    assert client.post(f"/leie/meetings/papers/{made.pk}/remove/").status_code == 303
    assert not queries.papers().exists()


def test_approved_minutes_keep_their_documents(item, director, browse):
    made = operations.add_paper(item=item, name="nota.pdf", content=FINE["pdf"], by=director)
    type(item.meeting).objects.filter(pk=item.meeting_id).update(minutes_state="locked")
    answer = browse(director).post(f"/leie/meetings/papers/{made.pk}/remove/")
    assert answer.status_code == 303
    assert queries.papers().get() == made


def test_the_list_of_documents_does_not_read_them(item, director):
    operations.add_paper(item=item, name="nota.pdf", content=FINE["pdf"], by=director)
    (listed,) = queries.agenda_of(item.meeting)
    (paper,) = listed.papers.all()
    assert "content" in paper.get_deferred_fields()
