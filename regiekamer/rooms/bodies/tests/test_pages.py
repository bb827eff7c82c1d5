"""The list, the structure and the doors."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regiekamer.rooms.bodies import operations, queries
from regiekamer.rooms.network import operations as network


def test_ended_bodies_come_last_under_their_own_heading(make_body, director, browse):
    old = make_body("Aloude groep")
    operations.end_body(old, on=date(2021, 12, 31), reason="Op.", by=director)
    make_body("Zeer actief")
    names = [row.name for row in browse(director).get("/leie/bodies/").context["rows"]]
    assert names == ["Zeer actief", "Aloude groep"]


def test_the_list_narrows_by_word_kind_organiser_role_and_state(make_body, organisation, director):
    ours = make_body("ROA", kind="consultation")
    theirs = make_body("Werkgroep", kind="working_group", our_role="participant", organiser=organisation)
    gone = make_body("Oude groep")
    operations.end_body(gone, on=date(2021, 1, 1), reason="Op.", by=director)
    assert list(queries.find_bodies(words="roa")) == [ours]
    assert list(queries.find_bodies(kind="working_group")) == [theirs]
    assert list(queries.find_bodies(whose="theirs")) == [theirs]
    assert list(queries.find_bodies(whose="ours", state="running")) == [ours]
    assert list(queries.find_bodies(our_role="participant")) == [theirs]
    assert list(queries.find_bodies(state="ended")) == [gone]


@pytest.mark.parametrize("asked", ["kind=onzin", "state=x&page=99", "words=%00%ff", "page=nul", "version=x"])
def test_an_odd_question_to_the_list_is_no_trouble(body, director, browse, asked):
    assert browse(director).get(f"/leie/bodies/?{asked}").status_code == 200


def test_a_filtered_swap_holds_the_same_rows_as_the_page(make_body, director, browse):
    make_body("ROA")
    make_body("Andere")
    whole = browse(director).get("/leie/bodies/?words=roa").content.decode()
    swap = browse(director).get(
        "/leie/bodies/?words=roa", headers={"HX-Request": "true", "HX-Target": "results"}
    )
    assert swap.content.decode().strip().startswith('<div id="results"')
    assert "Andere" not in swap.content.decode()
    assert "ROA" in whole


def test_the_structure_shows_a_body_with_its_parts(make_body, director, browse):
    rose = make_body("ROSE")
    assembly = make_body("Algemene vergadering", part_of=rose)
    make_body("Los overleg")
    (branch,) = queries.structure()
    assert (branch.body, [part.body for part in branch.parts]) == (rose, [assembly])
    text = browse(director).get("/leie/bodies/structure/").content.decode()
    assert "Algemene vergadering" in text
    assert "Los overleg" not in text


def test_the_page_tells_organiser_promise_and_end(body, organisation, director, browse):
    operations.change_body(body, by=director, organiser=organisation)
    operations.end_body(body, on=date(2022, 12, 31), reason="Niet meer nodig.", by=director)
    text = browse(director).get(f"/leie/bodies/{body.pk}/").content.decode()
    for words in ("OCMW Leiedorp", "minstens 4 keer per jaar", "31 december 2022", "Niet meer nodig."):
        assert words in text


def test_the_slot_of_an_organisation_is_a_fragment_and_a_page(body, organisation, director, browse):
    operations.add_seat(body=body, organisation=organisation, by=director)
    address = f"/leie/bodies/of_organisation/{organisation.pk}/"
    slot = browse(director).get(address, headers={"HX-Request": "true", "HX-Target": "seats"})
    assert slot.content.decode().strip().startswith('<div id="seats"')
    assert "Stuurgroep" in slot.content.decode()
    assert "<html" in browse(director).get(address).content.decode()


def test_a_reader_sees_bodies_and_changes_nothing(body, reader, browse):
    client = browse(reader)
    assert client.get("/leie/bodies/").status_code == 200
    assert client.get(f"/leie/bodies/{body.pk}/").status_code == 200
    for address in ("add/", f"{body.pk}/change/", f"{body.pk}/end/", f"{body.pk}/seats/add/"):
        assert client.get(f"/leie/bodies/{address}").status_code == 403
        assert client.post(f"/leie/bodies/{address}").status_code == 403
    assert client.post(f"/leie/bodies/{body.pk}/reopen/").status_code == 403


def test_a_neighbour_finds_nothing(body, neighbour, browse):
    client = browse(neighbour)
    assert client.get(f"/leie/bodies/{body.pk}/").status_code == 404
    for address in (f"{body.pk}/", f"{body.pk}/change/", f"{body.pk}/seats/add/"):
        assert client.get(f"/dender/bodies/{address}").status_code == 404


@pytest.mark.parametrize("address", ["", "structure/", "{body}/", "of_organisation/{organisation}/"])
def test_more_rows_ask_no_more_queries(address, body, make_body, organisation, director, browse):
    url = f"/leie/bodies/{address.format(body=body.pk, organisation=organisation.pk)}"
    client = browse(director)

    def grow(count: int, start: int) -> None:
        for number in range(start, start + count):
            part = make_body(f"Deel {number}", part_of=body, organiser=organisation)
            other = network.add_organisation(name=f"Organisatie {number}", kind="other", by=director)
            operations.add_seat(body=body, organisation=other, by=director)
            operations.add_seat(body=part, organisation=organisation, by=director)

    def asked() -> int:
        with CaptureQueriesContext(
            connection,
        ) as caught:
            assert client.get(url).status_code == 200
        return len(caught)

    grow(2, 0)
    few = asked()
    grow(8, 2)
    assert asked() == few
