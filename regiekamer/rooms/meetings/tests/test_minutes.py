"""Minutes: saved while people talk, two writers, states, versions, and what stays inside the body."""

from datetime import date

import pytest

from regiekamer.foundation.kernel.refused import Refused, Stale
from regiekamer.foundation.trail.models import Entry
from regiekamer.rooms.meetings import operations, queries
from regiekamer.rooms.meetings.models import AgendaItem, Meeting, MinutesVersion
from regiekamer.rooms.meetings.operations.minutes import NOTES_LIMIT

DAY = date(2022, 11, 2)
JSON = {"Accept": "application/json"}


@pytest.fixture
def meeting(body, director):
    return operations.plan_meeting(body=body, day=DAY, by=director)


@pytest.fixture
def item(meeting, director):
    return operations.add_item(meeting=meeting, title="Mobiliteit", by=director)


def kept(item):
    return AgendaItem.objects.get(pk=item.pk).notes


def url(item):
    return f"/leie/meetings/items/{item.pk}/notes/"


def test_an_item_is_saved_and_its_version_rises(item, director):
    saved = operations.write_notes(item, notes="Eerst.", version=item.version, by=director)
    again = operations.write_notes(item, notes="Eerst. Dan.", version=saved.version, by=director)
    assert (kept(item), again.version) == ("Eerst. Dan.", item.version + 2)


def test_the_same_words_again_are_no_conflict(item, director):
    """A save whose answer got lost is sent once more, with the version of before."""
    first = operations.write_notes(item, notes="Tekst", version=item.version, by=director)
    again = operations.write_notes(item, notes="Tekst ", version=item.version, by=director)
    assert again.version == first.version


def test_who_was_overtaken_writes_nothing(item, director, colleague):
    operations.write_notes(item, notes="Van Kobe", version=item.version, by=colleague)
    with pytest.raises(Stale) as stale:
        operations.write_notes(item, notes="Van Dirkje", version=item.version, by=director)
    assert stale.value.record.notes == "Van Kobe"
    assert kept(item) == "Van Kobe"


def test_writing_leaves_the_rest_of_the_item_alone(item, director):
    """The writer opened the page before somebody renamed the item."""
    operations.change_item(AgendaItem.objects.get(pk=item.pk), title="Fietsen", by=director)
    now = AgendaItem.objects.get(pk=item.pk).version
    operations.write_notes(item, notes="Tekst", version=now, by=director)
    assert AgendaItem.objects.get(pk=item.pk).title == "Fietsen"


def test_both_texts_are_kept_together(item, director, colleague):
    operations.write_notes(item, notes="Zin\nVan Kobe", version=item.version, by=colleague)
    joined = operations.join_notes(item, notes="Zin\nVan Dirkje", base="Zin", by=director)
    assert joined.notes == "Zin\nVan Kobe\nVan Dirkje"
    again = operations.join_notes(item, notes="Zin\nVan Dirkje", base="Zin", by=director)
    assert again.notes == joined.notes


def test_the_trail_names_a_writer_once_in_a_while_and_without_the_words(item, director, colleague):
    before = Entry.objects.count()
    for number in range(20):
        saved = AgendaItem.objects.get(pk=item.pk)
        writer = colleague if number % 2 else director
        operations.write_notes(saved, notes=f"Geheim {number}", version=saved.version, by=writer)
    added = Entry.objects.all()[: Entry.objects.count() - before]
    assert sorted(entry.who_name for entry in added) == [str(director), str(colleague)]
    assert all("Geheim" not in str(entry.changes) for entry in added)


# From Word -----------------------------------------------------------------------------------------------------------

WORD = """<html><head><style>p {color:red}</style></head><body><!--[if mso]><p>weg</p><![endif]-->
<h1>Verslag</h1><p class="MsoNormal" style="mso-margin:0">Eerste <b>alinea</b><o:p></o:p></p>
<p class="MsoListParagraphCxSpFirst" style="mso-list:l0 level1"><span style="mso-list:Ignore">·<span>&nbsp; </span>
</span>punt een</p><p class="MsoListParagraphCxSpLast"><span>1.<span>&nbsp;</span></span>genummerd</p>
<script>alert("weg")</script><p onclick="alert(1)">Slot</p></body></html>"""
CLEAN = "Verslag\n\nEerste alinea\n\n- punt een\n1. genummerd\n\nSlot"


def test_what_comes_from_word_keeps_its_structure_and_nothing_else(item, director, browse):
    assert browse(director).post("/leie/meetings/clean/", {"html": WORD}).json() == {"text": CLEAN}
    answer = browse(director).post(url(item), {"notes": WORD, "version": item.version}, headers=JSON)
    assert answer.json()["notes"] == CLEAN
    assert kept(item) == CLEAN


def test_two_hundred_kilobytes_from_word_lose_no_word(item, director, browse):
    words = [f"woord{number}" for number in range(9000)]
    markup = "".join(f'<p class="MsoNormal"><span lang="NL">{word}</span><o:p></o:p></p>' for word in words)
    assert len(markup) > 200_000
    answer = browse(director).post(url(item), {"notes": markup, "version": item.version}, headers=JSON)
    assert answer.status_code == 200
    assert kept(item).split() == words


def test_a_text_that_is_too_long_is_refused_and_comes_back(item, director, browse):
    long = "x" * (NOTES_LIMIT + 1)
    answer = browse(director).post(url(item), {"notes": long, "version": item.version}, headers=JSON)
    assert answer.status_code == 413
    page = browse(director).post(url(item), {"notes": long, "version": item.version})
    assert page.status_code == 413
    assert long in page.content.decode()
    assert kept(item) == ""


@pytest.mark.parametrize("typed", [{}, {"notes": "x"}, {"notes": "x", "version": "abc"}])
def test_an_odd_save_is_refused_and_writes_nothing_over(item, director, browse, typed):
    operations.write_notes(item, notes="Er staat iets", version=item.version, by=director)
    for headers in ({}, JSON):
        assert browse(director).post(url(item), typed, headers=headers).status_code in (409, 422)
    assert kept(item) == "Er staat iets"


def test_control_characters_are_no_trouble(item, director, browse):
    typed = {"notes": "a\x00b\x07\r\nc\ud83d", "version": item.version}
    answer = browse(director).post(url(item), {**typed, "notes": "a\x00b\x07\r\nc"}, headers=JSON)
    assert (answer.status_code, kept(item)) == (200, "ab\nc")


# Two writers on the page ---------------------------------------------------------------------------------------------


def test_the_page_gets_both_texts_and_keeps_both_with_one_click(item, director, colleague, browse):
    version = item.version
    browse(colleague).post(url(item), {"notes": "Van Kobe", "version": version}, headers=JSON)
    client = browse(director)
    answer = client.post(url(item), {"notes": "Van Dirkje", "version": version}, headers=JSON)
    assert answer.status_code == 409
    assert answer.json()["theirs"] == "Van Kobe"
    typed = {"notes": "Van Dirkje", "base": "", "join": "1", "version": answer.json()["version"]}
    assert client.post(url(item), typed, headers=JSON).json()["notes"] == "Van Kobe\nVan Dirkje"
    assert kept(item) == "Van Kobe\nVan Dirkje"


def test_without_script_a_page_shows_both_and_offers_them_together(item, director, colleague, browse):
    operations.write_notes(item, notes="Van Kobe", version=item.version, by=colleague)
    answer = browse(director).post(url(item), {"notes": "Van Dirkje", "version": item.version})
    assert answer.status_code == 409
    assert answer.context["joined"] == "Van Kobe\nVan Dirkje"
    typed = {"notes": answer.context["joined"], "version": answer.context["item"].version}
    assert browse(director).post(url(item), typed).status_code == 303


# States --------------------------------------------------------------------------------------------------------------


def test_minutes_go_from_draft_to_approved_to_locked_and_every_state_is_kept(meeting, item, director):
    operations.draft_minutes(meeting, by=director)
    assert Meeting.objects.get(pk=meeting.pk).status == "held"
    operations.approve_minutes(meeting, by=director)
    operations.approve_minutes(meeting, by=director)
    operations.reopen_minutes(meeting, by=director)
    operations.approve_minutes(meeting, by=director)
    operations.lock_minutes(meeting, by=director)
    states = list(MinutesVersion.objects.order_by("number").values_list("number", "state"))
    assert states == [(1, "draft"), (2, "approved"), (3, "draft"), (4, "approved"), (5, "locked")]


def test_a_state_that_does_not_follow_is_refused(meeting, item, director):
    for verb in (operations.approve_minutes, operations.lock_minutes, operations.reopen_minutes):
        with pytest.raises(Refused):
            verb(meeting, by=director)
    operations.draft_minutes(meeting, by=director)
    operations.approve_minutes(meeting, by=director)
    with pytest.raises(Refused):
        operations.draft_minutes(meeting, by=director)
    operations.lock_minutes(meeting, by=director)
    with pytest.raises(Refused):
        operations.reopen_minutes(meeting, by=director)


def test_a_meeting_that_was_not_held_has_no_minutes(body, director):
    missed = operations.record_not_held(body=body, year=2022, reason="Ziekte.", by=director)
    with pytest.raises(Refused):
        operations.draft_minutes(missed, by=director)


@pytest.mark.parametrize("locked", [False, True])
def test_writing_on_minutes_that_are_closed_brings_both_texts_back(meeting, item, director, browse, locked):
    operations.write_notes(item, notes="Goedgekeurd", version=item.version, by=director)
    operations.draft_minutes(meeting, by=director)
    operations.approve_minutes(meeting, by=director)
    if locked:
        operations.lock_minutes(meeting, by=director)
    typed = {"notes": "Te laat", "version": item.version + 1}
    answer = browse(director).post(url(item), typed, headers=JSON)
    assert (answer.status_code, answer.json()["theirs"]) == (422, "Goedgekeurd")
    text = browse(director).post(url(item), typed).content.decode()
    assert "Te laat" in text
    assert "Goedgekeurd" in text
    assert browse(director).post(url(item), {**typed, "join": "1"}, headers=JSON).status_code == 422
    assert kept(item) == "Goedgekeurd"


def test_two_versions_are_compared_word_by_word(meeting, item, director, browse):
    operations.write_notes(item, notes="We beslissen niets.", version=item.version, by=director)
    operations.draft_minutes(meeting, by=director)
    operations.write_notes(item, notes="We beslissen alles.\nEn meer.", version=item.version + 1, by=director)
    operations.draft_minutes(meeting, by=director)
    second, first = queries.versions(meeting)
    runs = [pair for pair in queries.compare(first, second) if not pair.is_same]
    assert [run.text for run in runs[0].left if run.kind == "gone"] == ["niets"]
    assert [run.text for run in runs[0].right if run.kind == "new"] == ["alles"]
    assert "".join(run.text for run in runs[1].right) == "En meer."
    page = f"/leie/meetings/{meeting.pk}/versions/"
    text = browse(director).get(page).content.decode()
    assert "<del>niets</del>" in text
    assert "<ins>alles</ins>" in text
    assert browse(director).get(f"{page}?old=9&new=1").status_code == 404
    assert browse(director).get(f"{page}?old=1&new=1").status_code == 200
    assert browse(director).get(f"{page}1/docx/").status_code == 200


def test_the_verbs_of_the_page_answer_with_the_page(meeting, item, director, browse):
    client = browse(director)
    for verb in ("lock", "draft", "approve", "draft", "reopen", "approve", "lock"):
        assert client.post(f"/leie/meetings/{meeting.pk}/minutes/{verb}/").status_code == 303
    assert Meeting.objects.get(pk=meeting.pk).minutes_state == "locked"


# What stays inside ---------------------------------------------------------------------------------------------------

SECRETS = ("Casus Jan", "Vertrouwelijke woorden", "Geheime afspraak")


@pytest.fixture
def peer_case(meeting, director):
    made = operations.add_item(meeting=meeting, title="Casus Jan", purpose="peer_case", by=director)
    made = operations.write_notes(made, notes="Vertrouwelijke woorden", version=made.version, by=director)
    operations.record_decision(item=made, text="Geheime afspraak", by=director)
    return made


def test_a_peer_case_is_seen_by_the_team_alone(meeting, peer_case, director, board, partner, browse):
    operations.draft_minutes(meeting, by=director)
    page = f"/leie/meetings/{meeting.pk}/"
    assert "Vertrouwelijke woorden" in browse(director).get(page).content.decode()
    for member in (board, partner):
        client = browse(member)
        for address in (
            page,
            f"{page}versions/",
            f"{page}papers/minutes/html/",
            f"{page}papers/agenda/html/",
        ):
            text = client.get(address).content.decode()
            assert not [secret for secret in SECRETS if secret in text], address


def test_no_paper_tells_what_stays_inside(meeting, peer_case, director, browse):
    operations.draft_minutes(meeting, by=director)
    for kind in ("agenda", "minutes", "attendance"):
        text = browse(director).get(f"/leie/meetings/{meeting.pk}/papers/{kind}/html/").content.decode()
        assert not [secret for secret in SECRETS if secret in text], kind
    stored = queries.document_of_version(MinutesVersion.objects.get())
    assert not [secret for secret in SECRETS if secret in str(stored)]
    assert not [secret for secret in SECRETS if secret in str(queries.extract_document(peer_case, "VDAB"))]
    assert "Vertrouwelijke woorden" in str(queries.minutes_document(meeting, with_confidential=True))
    answer = browse(director).get(f"/leie/meetings/items/{peer_case.pk}/extract/docx/")
    assert answer.status_code == 303


def test_minutes_in_the_making_are_for_who_writes_them(meeting, item, director, partner, browse):
    operations.write_notes(item, notes="Nog niet af", version=item.version, by=director)
    page = f"/leie/meetings/{meeting.pk}/"
    assert "Nog niet af" not in browse(partner).get(page).content.decode()
    assert browse(partner).get(f"{page}papers/minutes/pdf/").status_code == 403
    assert browse(partner).get(f"/leie/meetings/items/{item.pk}/extract/pdf/").status_code == 403
    operations.draft_minutes(meeting, by=director)
    assert "Nog niet af" in browse(partner).get(page).content.decode()
    assert browse(partner).get(f"{page}papers/minutes/pdf/").status_code == 200
