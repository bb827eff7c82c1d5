"""The trail on screen: who did what, in words, with links to what still exists."""

from datetime import date

import pytest
from django.http import Http404

from regiekamer.foundation.access import operations, queries
from regiekamer.foundation.regions.models import Role
from regiekamer.foundation.trail import queries as trail
from regiekamer.foundation.trail.models import Entry, Verb
from regiekamer.foundation.trail.operations import announce

ABOUT_REGION = "/leie/region/trail_about/regions.region/"


class Subject:
    """Something that the trail tells about, of any kind, present or gone."""

    def __init__(self, kind, pk, name):
        self._meta = type("Meta", (), {"label_lower": kind})
        self.pk = pk
        self.name = name

    def __str__(self):
        return self.name


def test_every_act_stands_on_the_page_with_who_and_what(director, browse):
    operations.add_member(email="an@stad.test", name="An Aerts", role=Role.READER, by=director)
    text = browse(director).get("/leie/region/trail/").content.decode()
    assert "Dirkje Directeur" in text
    assert "An Aerts" in text
    assert "toegevoegd" in text


def test_the_list_filters_by_person_and_by_kind(director, colleague, browse):
    announce(Verb.ADDED, Subject("network.organisation", 1, "De Brug"), by=colleague)
    operations.change_region(director.region, by=director, name="Nieuw")
    client = browse(director)
    by_colleague = client.get(f"/leie/region/trail/?who={colleague.user_id}").content.decode()
    by_kind = client.get("/leie/region/trail/?kind=regions.region").content.decode()
    assert "De Brug" in by_colleague
    assert "De Brug" not in by_kind


@pytest.mark.parametrize("query", ["who=x", "who=999999", "kind=fout", "page=fout", "page=99"])
def test_a_wrong_filter_is_no_error(director, browse, query):
    assert browse(director).get(f"/leie/region/trail/?{query}").status_code in (200, 422)


def test_a_subject_that_is_gone_is_named_but_not_linked(director):
    announce(Verb.REMOVED, Subject("network.organisation", 999, "Weg vzw"), by=director)
    (act,) = queries.acts(trail.entries())
    assert (act.subject, act.page_name) == ("Weg vzw", "")


def test_changes_are_told_in_words(director, reader):
    operations.change_role(reader, role=Role.BOARD, by=director)
    (act,) = queries.acts(trail.entries())
    (change,) = act.changes
    assert (change.label, change.old, change.new) == ("rol", "lezer", "bestuurder")


def test_dates_empty_fields_and_unknown_fields_are_told_in_words(director):
    changes: dict[str, list] = {"ends_on": [None, str(date(2022, 3, 1))], "gone_field": [True, ["a", "b"]]}
    announce(Verb.CHANGED, Subject("network.organisation", 1, "X"), by=director, changes=changes)
    (act,) = queries.acts(trail.entries())
    assert [(one.old, one.new) for one in act.changes] == [("leeg", "1 maart 2022"), ("ja", "a, b")]
    assert act.changes[1].label == "gone field"


def test_an_act_on_a_kind_that_no_longer_exists_still_reads(director, browse):
    announce(Verb.ADDED, Subject("old.thing", 1, "Iets van vroeger"), by=director)
    assert "Iets van vroeger" in browse(director).get("/leie/region/trail/").content.decode()


def test_a_long_text_is_folded_away(director, browse):
    long = "Een lange tekst. " * 30
    announce(
        Verb.CHANGED,
        Subject("network.organisation", 1, "X"),
        by=director,
        changes={"about": ["", long]},
    )
    text = browse(director).get("/leie/region/trail/").content.decode()
    assert "<details><summary>" in text


def test_the_history_of_one_record_is_a_fragment_and_a_page(director, browse):
    operations.change_region(director.region, by=director, name="Nieuw")
    url = f"{ABOUT_REGION}{director.region_id}/"
    client = browse(director)
    whole = client.get(url).content.decode()
    part = client.get(url, headers={"HX-Request": "true", "HX-Target": "history"}).content.decode()
    assert "<html" in whole
    assert "<html" not in part
    assert part.strip().startswith('<div id="history"')
    assert "Leiestreek" in part


def test_the_history_of_what_the_region_does_not_have_is_not_found(director, neighbour, browse):
    client = browse(director)
    for path in [
        f"regions.region/{neighbour.region_id}/",
        f"regions.member/{neighbour.pk}/",
        "network.organisation/999/",
        "accounts.user/1/",
        "no.such/1/",
    ]:
        assert client.get(f"/leie/region/trail_about/{path}").status_code == 404
    with pytest.raises(Http404):
        queries.entries_about(director.region, "nonsense", 1)


@pytest.mark.parametrize("role", ["partner", "reader"])
def test_partners_and_readers_do_not_see_the_trail(request, browse, role):
    member = request.getfixturevalue(role)
    client = browse(member)
    assert client.get("/leie/region/trail/").status_code == 403
    assert client.get(f"{ABOUT_REGION}{member.region_id}/").status_code == 403


def test_thirty_acts_cost_as_many_queries_as_one(director, browse):
    client = browse(director)

    def cost():
        from django.db import connection
        from django.test.utils import CaptureQueriesContext

        with CaptureQueriesContext(connection) as seen:
            client.get("/leie/region/trail/")
        return len(seen)

    announce(Verb.ADDED, Subject("network.organisation", 1, "X"), by=director)
    few = cost()
    for number in range(40):
        kind = ["network.organisation", "bodies.body", "plan.action", "network.territory"][number % 4]
        announce(Verb.ADDED, Subject(kind, number + 1, f"X {number}"), by=director)
    assert Entry.objects.count() == 41
    assert cost() == few
