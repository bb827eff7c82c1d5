"""The pages of the network: filtered, complete, closed to who may not, and with a constant number of queries."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regiekamer.rooms.network import operations, queries

LISTS = ["/leie/network/", "/leie/network/municipalities/", "/leie/network/territories/"]


def fill(director, numbers):
    for number in numbers:
        place = operations.add_municipality(name=f"Plaats {number}", by=director)
        first = operations.add_organisation(
            name=f"Organisatie {number}", kind="ocmw", municipality=place, by=director
        )
        operations.add_contact(organisation=first, name=f"Persoon {number}", by=director)
        service = operations.add_territory(name=f"Dienst {number}", by=director)
        for where in queries.territories()[:2]:
            operations.add_to_territory(territory=where, municipality=place, by=director)
        assert service.pk


def count(client, url):
    with CaptureQueriesContext(connection) as seen:
        assert client.get(url).status_code == 200
    return len(seen)


def test_pages_ask_as_many_queries_for_many_rows_as_for_few(director, browse):
    client = browse(director)
    fill(director, range(3))
    made = queries.organisations()[0]
    urls = [
        *LISTS,
        f"/leie/network/organisations/{made.pk}/",
        f"/leie/network/municipalities/{made.municipality_id}/",
        f"/leie/network/territories/{queries.territories()[0].pk}/",
        "/leie/network/municipalities/merge/",
    ]
    few = [count(client, url) for url in urls]
    fill(director, range(3, 33))
    assert [count(client, url) for url in urls] == few


def test_the_list_shows_who_is_active_unless_asked_otherwise(director, browse):
    operations.add_organisation(name="Nog bezig", kind="lde", by=director)
    operations.add_organisation(name="Gestopt", kind="lde", ends_on=date(2020, 1, 1), by=director)
    client = browse(director)
    queries_asked = ("", "?activity=ended", "?activity=all")
    texts = [client.get(f"/leie/network/{query}").content.decode() for query in queries_asked]
    assert [("Nog bezig" in text, "Gestopt" in text) for text in texts] == [
        (True, False),
        (False, True),
        (True, True),
    ]


def test_the_list_filters_by_kind_words_and_municipality(director):
    place = operations.add_municipality(name="Menen", by=director)
    there = operations.add_organisation(name="OCMW Menen", kind="ocmw", municipality=place, by=director)
    other = operations.add_organisation(name="OCMW Kortrijk", kind="ocmw", by=director)
    company = operations.add_organisation(name="Bakkerij", kind="company", by=director)
    assert list(queries.find_organisations(kind="ocmw")) == [other, there]
    assert list(queries.find_organisations(words="kortrijk")) == [other]
    assert list(queries.find_organisations(municipality=place)) == [there]
    assert company in queries.find_organisations()


@pytest.mark.parametrize(
    "query", ["kind=fout", "municipality=fout", "municipality=999", "activity=x", "page=x"]
)
def test_a_wrong_filter_is_no_error_of_ours(director, browse, query):
    assert browse(director).get(f"/leie/network/?{query}").status_code in (200, 422)


def test_the_fragment_of_the_list_equals_the_page(director, browse):
    fill(director, range(2))
    client = browse(director)
    part = client.get("/leie/network/", headers={"HX-Request": "true", "HX-Target": "results"})
    whole = client.get("/leie/network/").content.decode()
    assert part.content.decode().strip() in whole


def test_the_page_of_an_organisation_is_complete(director, browse):
    place = operations.add_municipality(name="Menen", nis="34027", by=director)
    made = operations.add_organisation(
        name="De Brug vzw",
        kind="lde",
        short_name="Brug",
        kbo="0630.835.639",
        ovo="OVO001234",
        municipality=place,
        website="https://brug.example",
        about="Fietsen herstellen.",
        starts_on=date(2010, 1, 1),
        by=director,
    )
    text = browse(director).get(f"/leie/network/organisations/{made.pk}/").content.decode()
    for told in ("Brug", "0630.835.639", "OVO001234", "Menen", "https://brug.example", "1 januari 2010"):
        assert told in text
    assert f"/leie/bodies/of_organisation/{made.pk}/" in text
    assert f"/leie/region/trail_about/network.organisation/{made.pk}/" in text


@pytest.mark.parametrize("role", ["board", "partner", "reader"])
def test_only_the_team_changes_the_network(request, director, browse, role):
    made = operations.add_organisation(name="De Brug", kind="lde", by=director)
    client = browse(request.getfixturevalue(role))
    for path in ("organisations/add/", f"organisations/{made.pk}/change/", "territories/add/"):
        assert client.post(f"/leie/network/{path}", {"name": "X"}).status_code == 403
    assert "organisations/add" not in client.get("/leie/network/").content.decode()


def test_another_regions_records_are_not_found(director, neighbour, browse):
    theirs = operations.add_organisation(name="Van hen", kind="other", by=neighbour)
    client = browse(director)
    assert client.get(f"/leie/network/organisations/{theirs.pk}/").status_code == 404
    assert client.post(f"/leie/network/organisations/{theirs.pk}/change/", {}).status_code == 404


def test_a_double_name_and_a_double_number_are_refused_on_their_field(director, browse):
    operations.add_organisation(name="De Brug", kind="lde", kbo="0630.835.639", by=director)
    client = browse(director)
    name = client.post("/leie/network/organisations/add/", {"name": "De Brug", "kind": "lde"})
    number = client.post(
        "/leie/network/organisations/add/", {"name": "Anders", "kind": "lde", "kbo": "0630835639"}
    )
    assert (name.status_code, number.status_code) == (422, 422)
    assert "al een organisatie met deze naam" in name.content.decode()
    assert "al een organisatie met dit KBO-nummer" in number.content.decode()


def test_a_municipality_of_another_region_cannot_be_chosen(director, neighbour, browse):
    elsewhere = operations.add_municipality(name="Aalst", by=neighbour)
    answer = browse(director).post(
        "/leie/network/organisations/add/", {"name": "X", "kind": "lde", "municipality": elsewhere.pk}
    )
    assert answer.status_code == 422
    assert not queries.organisations().exists()
