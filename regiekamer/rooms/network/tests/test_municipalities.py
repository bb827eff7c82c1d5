"""Municipalities: named by the public list, dated, and merged on a date."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.trail import queries as trail
from regiekamer.rooms.network import operations, queries

NEW_YEAR = date(2025, 1, 1)


def add(name, by, **values):
    return operations.add_municipality(name=name, by=by, **values)


def test_the_nis_code_alone_is_enough(director, browse):
    answer = browse(director).post("/leie/network/municipalities/add/", {"nis": "34022", "name": ""})
    assert answer.status_code == 303
    assert queries.municipalities().get().name == "Kortrijk"


def test_an_older_code_is_allowed_with_a_friendly_remark(director, browse):
    client = browse(director)
    answer = client.post("/leie/network/municipalities/add/", {"nis": "44012", "name": "De Pinte"})
    text = client.get(answer["Location"]).content.decode()
    assert "fusies van 2025" in text


def test_an_unknown_code_without_a_name_asks_for_the_name(director, browse):
    answer = browse(director).post("/leie/network/municipalities/add/", {"nis": "34999"})
    assert answer.status_code == 422
    assert "kent NIS-code 34999 niet" in answer.content.decode()


@pytest.mark.parametrize("nis", ["99999", "00000", "34000", "3402", "abcde", "３４０２２"])
def test_a_wrong_code_says_so_and_nothing_is_written(director, browse, nis):
    with pytest.raises(ValidationError):
        add("Fout", director, nis=nis)
    answer = browse(director).post("/leie/network/municipalities/add/", {"nis": nis, "name": "Fout"})
    assert answer.status_code == 422
    assert not queries.municipalities().exists()


def test_a_name_that_differs_from_the_list_is_pointed_out(director, browse):
    made = add("Menen", director, nis="34022")
    text = browse(director).get(f"/leie/network/municipalities/{made.pk}/").content.decode()
    assert "is NIS-code 34022 Kortrijk" in text


def test_the_list_is_asked_while_typing(director, browse):
    client = browse(director)
    hx = {"HX-Request": "true", "HX-Target": "known"}
    known = client.get("/leie/network/municipalities/known/?nis=34022", headers=hx).content.decode()
    unknown = client.get("/leie/network/municipalities/known/?nis=44012", headers=hx).content.decode()
    nothing = client.get("/leie/network/municipalities/known/", headers=hx).content.decode()
    assert "Kortrijk" in known
    assert "<html" not in known
    assert "fusies van 2025" in unknown
    assert not nothing.strip()


def test_a_double_code_is_refused(director, browse):
    add("Kortrijk", director, nis="34022")
    answer = browse(director).post("/leie/network/municipalities/add/", {"nis": "34022", "name": "Nog eens"})
    assert answer.status_code == 422
    assert "staat al in de lijst" in answer.content.decode()


def test_a_period_that_ends_before_it_starts_is_refused(director, browse):
    answer = browse(director).post(
        "/leie/network/municipalities/add/",
        {"name": "X", "starts_on": "2025-01-01", "ends_on": "2024-01-01"},
    )
    assert answer.status_code == 422
    assert "Het einde ligt voor het begin" in answer.content.decode()


def test_a_merger_ends_the_parts_and_names_the_successor(director):
    part, other = add("De Pinte", director, nis="44012"), add("Nazareth", director, nis="44048")
    into = add("Nazareth-De Pinte", director, nis="44086", starts_on=NEW_YEAR)
    operations.merge_municipalities([part, other], into=into, on=NEW_YEAR, by=director)
    part.refresh_from_db()
    assert (part.ends_on, part.successor) == (date(2024, 12, 31), into)
    assert {entry.verb for entry in trail.entries_about(into)} == {"added", "merged"}
    assert trail.entries_about(part)[0].verb == "ended"


def test_the_successor_takes_the_places_of_the_parts_once(director):
    part, other = add("De Pinte", director), add("Nazareth", director)
    into = add("Nazareth-De Pinte", director)
    service = operations.add_territory(name="Regisseur", by=director)
    for one in (part, other):
        operations.add_to_territory(territory=service, municipality=one, by=director)
    operations.merge_municipalities([part, other], into=into, on=NEW_YEAR, by=director)
    before = queries.municipalities_on(date(2024, 12, 31), territory=service)
    after = queries.municipalities_on(NEW_YEAR, territory=service)
    assert [one.name for one in before] == ["De Pinte", "Nazareth"]
    assert [one.name for one in after] == ["Nazareth-De Pinte"]
    assert queries.memberships_of(service).filter(municipality=into).count() == 1


def test_a_merger_that_makes_no_sense_is_refused_and_nothing_is_written(director, neighbour):
    part, into = add("De Pinte", director), add("Nazareth-De Pinte", director, starts_on=NEW_YEAR)
    young = add("Jong", director, starts_on=date(2025, 6, 1))
    theirs = add("Van hen", neighbour)
    wrong = [
        ([], into, NEW_YEAR),
        ([part, into], into, NEW_YEAR),
        ([part, young], into, NEW_YEAR),
        ([part], into, date(2024, 1, 1)),
        ([part], theirs, NEW_YEAR),
        ([part, theirs], into, NEW_YEAR),
    ]
    for parts, successor, on in wrong:
        with pytest.raises((Refused, ValidationError)):
            operations.merge_municipalities(parts, into=successor, on=on, by=director)
        assert not queries.municipalities().filter(successor__isnull=False).exists()


def test_nobody_merges_twice(director):
    part, into = add("De Pinte", director), add("Nazareth-De Pinte", director)
    operations.merge_municipalities([part], into=into, on=NEW_YEAR, by=director)
    with pytest.raises(Refused):
        operations.merge_municipalities([part], into=add("Gent", director), on=NEW_YEAR, by=director)


def test_a_place_that_starts_after_the_merger_is_refused_with_what_to_do(director):
    part, into = add("De Pinte", director), add("Nazareth-De Pinte", director)
    service = operations.add_territory(name="Regisseur", by=director)
    operations.add_to_territory(territory=service, municipality=part, starts_on=date(2026, 1, 1), by=director)
    with pytest.raises(Refused) as refusal:
        operations.merge_municipalities([part], into=into, on=NEW_YEAR, by=director)
    assert "Regisseur" in refusal.value.message


def test_a_merger_on_screen(director, browse):
    part, into = add("De Pinte", director), add("Nazareth-De Pinte", director)
    client = browse(director)
    url = "/leie/network/municipalities/merge/"
    empty = client.post(url, {"on": ""})
    itself = client.post(url, {"parts": [into.pk], "into": into.pk, "on": "2025-01-01"})
    done = client.post(url, {"parts": [part.pk], "into": into.pk, "on": "2025-01-01"})
    assert [empty.status_code, itself.status_code, done.status_code] == [422, 422, 303]
    assert "De Pinte" in client.get(done["Location"]).content.decode()
    assert "opgegaan in" in client.get("/leie/network/municipalities/").content.decode()


def test_a_change_keeps_the_newest_text(director, browse):
    made = add("Kortrijk", director)
    operations.change_municipality(queries.municipalities().get(), name="Kortrijk a/d Leie", by=director)
    answer = browse(director).post(
        f"/leie/network/municipalities/{made.pk}/change/", {"name": "Anders", "version": "1"}
    )
    assert answer.status_code == 409
    assert "Kortrijk a/d Leie" in answer.content.decode()
