"""A region is opened, and its director changes its name and notice."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import get_resolver
from django_scopes import scope

from regiekamer.foundation.access import operations
from regiekamer.foundation.accounts.models import User
from regiekamer.foundation.kernel.refused import Refused, Stale
from regiekamer.foundation.regions.models import Region
from regiekamer.foundation.trail import queries as trail


def open_schelde(**values):
    director = User.objects.create_user("an@schelde.test")
    asked = {"slug": "schelde", "name": "Scheldestreek", "director_name": "Scheldekracht", **values}
    return operations.open_region(director=director, **asked)


def test_an_opened_region_has_a_director_and_a_trail(db):
    member = open_schelde(is_demonstration=True)
    assert (member.role, member.region.is_demonstration) == ("director", True)
    with scope(region=member.region):
        assert trail.entries_about(member.region).get().verb == "added"


def test_a_region_is_never_named_like_another_page_of_the_site(db):
    prefixes = {str(one.pattern).partition("/")[0] for one in get_resolver().url_patterns}
    for prefix in prefixes - {"", "<slug:region_slug>"}:
        assert prefix in operations.RESERVED


@pytest.mark.parametrize("slug", ["", "met spatie", "é!", "x" * 41])
def test_a_wrong_short_name_is_refused_and_nothing_is_written(db, slug):
    with pytest.raises(ValidationError):
        open_schelde(slug=slug)
    assert not Region.objects.exists()


def test_a_taken_short_name_is_refused(region):
    with pytest.raises(ValidationError):
        open_schelde(slug="leie")
    with pytest.raises(Refused):
        operations.open_region(
            slug="ui", name="X", director_name="X", director=User.objects.get(email="an@schelde.test")
        )


def test_a_director_changes_the_name_and_the_trail_tells_it(director, browse):
    client = browse(director)
    client.post(
        "/leie/region/settings/",
        {"name": "Leie en Schelde", "director_name": "Leiekracht", "notice": "Even gesloten", "version": "1"},
    )
    text = client.get("/leie/region/settings/").content.decode()
    assert "Leie en Schelde" in text
    assert "Even gesloten" in text
    assert trail.entries_about(director.region).get().changes["name"] == ["Leiestreek", "Leie en Schelde"]


def test_a_stale_change_of_the_region_is_shown_beside_the_newer_one(director, browse):
    with pytest.raises(Stale):
        operations.change_region(director.region, by=director, version=0, name="Anders")
    answer = browse(director).post(
        "/leie/region/settings/", {"name": "Van mij", "director_name": "X", "version": "0"}
    )
    assert answer.status_code == 409
    assert "Leiestreek" in answer.content.decode()


def test_a_neighbouring_director_changes_nothing_here(director, neighbour):
    with pytest.raises(Refused):
        operations.change_region(director.region, by=neighbour, name="Van ons")


def test_an_empty_name_is_refused(director, browse):
    answer = browse(director).post(
        "/leie/region/settings/", {"name": "", "director_name": "", "version": "1"}
    )
    assert answer.status_code == 422
    assert Region.objects.get().name == "Leiestreek"
