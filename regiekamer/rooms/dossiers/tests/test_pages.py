"""The list, the page of a dossier, the slots, the forms and the doors."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regiekamer.rooms.bodies import operations as bodies
from regiekamer.rooms.dossiers import operations, queries
from regiekamer.rooms.dossiers.models import State

FORMS = ("change/", "note/", "pass-on/", "park/", "close/", "wake/", "reopen/")


@pytest.fixture
def ripe(make_dossier, director):
    """Parked in 2021, to be looked at again in June 2022."""
    return operations.park_dossier(
        make_dossier("Arbeidszorg", year=2021),
        condition="Als het decreet er is.",
        wakes_on=date(2022, 6, 1),
        year=2021,
        by=director,
    )


def test_the_list_begins_with_what_waits_for_another_look(ripe, dossier, make_dossier, director, browse):
    operations.close_dossier(make_dossier("Aloud"), outcome="Klaar.", by=director)
    operations.park_dossier(make_dossier("Beleid"), condition="Later.", by=director)
    answer = browse(director).get("/leie/dossiers/")
    assert [row.title for row in answer.context["rows"]] == [
        "Arbeidszorg",
        "Kader art. 60",
        "Beleid",
        "Aloud",
    ]
    text = answer.content.decode()
    assert "status-attention" in text
    assert "1 juni 2022" in text


def test_the_list_narrows_by_word_state_and_body(ripe, dossier, counsellors):
    assert list(queries.find_dossiers(words="hele regio")) == [dossier]
    assert list(queries.find_dossiers(state=State.PARKED)) == [ripe]
    assert list(queries.find_dossiers(body=counsellors)) == [dossier]
    assert not queries.find_dossiers(words="art. 60", state=State.CLOSED)


def test_the_empty_list_says_what_a_dossier_is(director, browse):
    text = browse(director).get("/leie/dossiers/").content.decode()
    assert "meerdere overleggen" in text


@pytest.mark.parametrize(
    "asked", ["state=onzin", "body=x&page=99", "words=%00%ff", "body=999999", "page=nul"]
)
def test_an_odd_question_to_the_list_is_no_trouble(dossier, director, browse, asked):
    assert browse(director).get(f"/leie/dossiers/?{asked}").status_code == 200


def test_a_filtered_swap_holds_the_same_rows_as_the_page(dossier, make_dossier, director, browse):
    make_dossier("Fietsleasing")
    swap = browse(director).get(
        "/leie/dossiers/?words=fiets", headers={"HX-Request": "true", "HX-Target": "results"}
    )
    assert swap.content.decode().strip().startswith('<div id="results"')
    assert "Fietsleasing" in swap.content.decode()
    assert "Kader" not in swap.content.decode()


def test_the_page_tells_state_body_condition_actions_and_the_way(
    dossier, heads, action, director, partner, browse
):
    operations.change_dossier(dossier, actions=[action], by=director)
    operations.pass_on(dossier, to=heads, day=date(2022, 6, 2), text="Graag advies.", by=director)
    operations.note_turn(dossier, text="In een ver verleden.", year=2015, by=director)
    operations.park_dossier(
        dossier, condition="Als het decreet er is.", wakes_on=date(2023, 3, 1), by=director
    )
    text = browse(partner).get(f"/leie/dossiers/{dossier.pk}/").content.decode()
    for told in (
        "Eén kader voor de hele regio.",
        "Diensthoofdenoverleg",
        "Als het decreet er is.",
        "1 maart 2023",
        "Art. 60 op elkaar afstemmen",
        "2 juni 2022",
        "Graag advies.",
        '<time datetime="2015">2015</time>',
    ):
        assert told in text
    assert "pass-on" not in text


def test_a_ripe_dossier_asks_to_be_taken_up(ripe, director, browse):
    text = browse(director).get(f"/leie/dossiers/{ripe.pk}/").content.decode()
    assert text.count("btn-primary") == 1
    assert f"/leie/dossiers/{ripe.pk}/wake/" in text
    assert "note-attention" in text


def test_parking_anew_does_not_propose_a_day_that_is_past(ripe, director, browse):
    form = browse(director).get(f"/leie/dossiers/{ripe.pk}/park/").context["form"]
    assert (form["condition"].value(), form["wakes_on"].value()) == ("Als het decreet er is.", None)


def test_a_dossier_with_a_body_that_ended_asks_to_be_passed_on(dossier, counsellors, heads, director, browse):
    bodies.end_body(counsellors, on=date(2022, 9, 30), reason="Op.", successor=heads, by=director)
    text = browse(director).get(f"/leie/dossiers/{dossier.pk}/").content.decode()
    assert "note-attention" in text
    assert "Diensthoofdenoverleg" in text


def test_a_closed_dossier_shows_its_outcome(dossier, director, browse):
    operations.close_dossier(dossier, outcome="Het kader is goedgekeurd.", by=director)
    text = browse(director).get(f"/leie/dossiers/{dossier.pk}/").content.decode()
    assert "Het kader is goedgekeurd." in text
    assert f"/leie/dossiers/{dossier.pk}/reopen/" in text
    assert f"/leie/dossiers/{dossier.pk}/change/" not in text


def test_the_pages_of_bodies_and_actions_get_their_slot(
    dossier, counsellors, heads, action, director, browse
):
    operations.change_dossier(dossier, actions=[action], by=director)
    client = browse(director)
    for address, there in (
        (f"of_body/{counsellors.pk}/", True),
        (f"of_action/{action.pk}/", True),
        (f"of_body/{heads.pk}/", False),
    ):
        slot = client.get(
            f"/leie/dossiers/{address}", headers={"HX-Request": "true", "HX-Target": "dossiers"}
        ).content.decode()
        assert slot.strip().startswith('<div id="dossiers"')
        assert ("Kader art. 60" in slot) is there
        assert "<html" in client.get(f"/leie/dossiers/{address}").content.decode()


def test_a_body_has_what_is_not_closed(dossier, ripe, counsellors, make_dossier, director):
    operations.pass_on(ripe, to=counsellors, by=director)
    closed = make_dossier("Klaar", waits_for=counsellors)
    operations.close_dossier(closed, outcome="Klaar.", by=director)
    assert list(queries.waiting_for(counsellors)) == [ripe, dossier]


def test_a_dossier_goes_its_whole_way_through_the_forms(counsellors, heads, action, director, browse):
    client = browse(director)
    client.post(
        "/leie/dossiers/open/",
        {"title": "Fietsleasing", "actions": [action.pk], "waits_for": counsellors.pk, "year": "2021"},
    )
    dossier = queries.dossiers().get()
    steps: list[tuple[str, dict[str, object]]] = [
        ("note/", {"text": "Haalbaar.", "body": counsellors.pk, "day": "2022-02-01"}),
        ("pass-on/", {"to": heads.pk, "text": "Wie betaalt?", "day": "2022-03-01"}),
        ("park/", {"condition": "Als er geld is.", "wakes_on": "2022-10-01", "day": "2022-04-01"}),
        ("wake/", {"text": "Er is geld.", "day": "2022-10-03"}),
        ("close/", {"outcome": "Gaat door in 2023.", "day": "2022-10-20"}),
        ("reopen/", {"text": "Toch niet.", "day": "2022-10-21"}),
        ("change/", {"title": "Fietsleasing leefloon", "about": "Fietsen."}),
    ]
    for address, data in steps:
        version = queries.dossiers().get().version
        answer = client.post(f"/leie/dossiers/{dossier.pk}/{address}", {**data, "version": version})
        assert answer.status_code == 303, address
    kept = queries.dossiers().get()
    assert (kept.title, kept.state, kept.waits_for) == ("Fietsleasing leefloon", State.OPEN, None)
    assert [turn.kind for turn in queries.turns_of(kept)] == [
        *("opened", "noted", "passed_on", "parked", "woken", "closed", "reopened")
    ]


@pytest.mark.parametrize(
    ("address", "data", "field"),
    [
        ("park/", {"condition": " "}, "condition"),
        ("park/", {"condition": "Later.", "wakes_on": "2022-01-01"}, "wakes_on"),
        ("park/", {"condition": "Later.", "wakes_on": "31/02/2023"}, "wakes_on"),
        ("close/", {"outcome": ""}, "outcome"),
        ("pass-on/", {"to": "999999"}, "to"),
        ("pass-on/", {"to": "{gone}"}, "to"),
        ("pass-on/", {"to": "{heads}", "day": "2023-01-01"}, "day"),
        ("pass-on/", {"to": "{heads}", "day": "2021-01-01", "year": "2022"}, "year"),
        ("note/", {"text": ""}, "text"),
        ("note/", {"text": "x", "year": "99999999999"}, "year"),
        ("change/", {"title": ""}, "title"),
        ("change/", {"title": "Fietsleasing"}, "__all__"),
        ("change/", {"title": "x", "actions": ["999999"]}, "actions"),
        ("wake/", {}, "__all__"),
        ("reopen/", {}, "__all__"),
    ],
)
def test_a_form_says_no_on_the_right_field(
    dossier, heads, gone, make_dossier, director, browse, address, data, field
):
    make_dossier("Fietsleasing")
    before = list(queries.dossiers().values()), queries.turns().count()
    filled = {
        name: one.format(gone=gone.pk, heads=heads.pk) if isinstance(one, str) else one
        for name, one in data.items()
    }
    answer = browse(director).post(f"/leie/dossiers/{dossier.pk}/{address}", {**filled, "version": "1"})
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {field}
    assert (list(queries.dossiers().values()), queries.turns().count()) == before


def test_a_stale_save_shows_both_texts_and_keeps_the_first(dossier, director, colleague, browse):
    operations.change_dossier(queries.dossiers().get(), about="Van de collega", by=colleague)
    operations.park_dossier(queries.dossiers().get(), condition="Hun voorwaarde", by=colleague)
    for address, data, theirs, mine in (
        ("change/", {"title": "Kader", "about": "Van mij"}, "Van de collega", "Van mij"),
        ("park/", {"condition": "Mijn voorwaarde"}, "Hun voorwaarde", "Mijn voorwaarde"),
    ):
        answer = browse(director).post(f"/leie/dossiers/{dossier.pk}/{address}", {**data, "version": "1"})
        assert answer.status_code == 409
        assert theirs in answer.content.decode()
        assert mine in answer.content.decode()
    assert (queries.dossiers().get().about, queries.dossiers().get().condition) == (
        "Van de collega",
        "Hun voorwaarde",
    )


def test_who_is_not_of_the_team_looks_and_changes_nothing(dossier, board, partner, reader, browse):
    turn = queries.turns_of(dossier).get()
    for member, seen in ((board, 200), (partner, 200), (reader, 403)):
        client = browse(member)
        for address in ("", f"{dossier.pk}/"):
            assert client.get(f"/leie/dossiers/{address}").status_code == seen
        for address in ("open/", *(f"{dossier.pk}/{form}" for form in FORMS), f"turns/{turn.pk}/change/"):
            assert client.get(f"/leie/dossiers/{address}").status_code == 403
            assert client.post(f"/leie/dossiers/{address}").status_code == 403
        assert client.post(f"/leie/dossiers/turns/{turn.pk}/remove/").status_code == 403


def test_a_neighbour_finds_nothing(dossier, neighbour, browse):
    client = browse(neighbour)
    assert client.get(f"/leie/dossiers/{dossier.pk}/").status_code == 404
    for address in ("", *FORMS):
        assert client.get(f"/dender/dossiers/{dossier.pk}/{address}").status_code == 404


@pytest.mark.parametrize("address", ["", "{dossier}/", "of_body/{body}/", "of_action/{action}/"])
def test_more_rows_ask_no_more_queries(
    address, dossier, counsellors, action, make_dossier, make_body, director, browse
):
    url = f"/leie/dossiers/{address.format(dossier=dossier.pk, body=counsellors.pk, action=action.pk)}"
    client = browse(director)

    def grow(count: int, start: int) -> None:
        for number in range(start, start + count):
            make_dossier(f"Dossier {number}", waits_for=counsellors, actions=[action])
            body = make_body(f"Overleg {number}")
            operations.note_turn(dossier, text="Besproken.", body=body, by=director)

    def asked() -> int:
        with CaptureQueriesContext(connection) as caught:
            assert client.get(url).status_code == 200
        return len(caught)

    grow(2, 0)
    few = asked()
    grow(8, 2)
    assert asked() == few
