"""The door of a region: who is no member finds nothing, who is not signed in is asked to."""

from django.test import Client

from conftest import make_member
from regiekamer.foundation.accounts.models import User
from regiekamer.foundation.regions.models import Region

PAGE = "/leie/region/permissions/"


def test_a_visitor_is_sent_to_sign_in_and_back(region):
    answer = Client().get(f"{PAGE}?x=1")
    assert answer.status_code == 302
    assert answer["Location"] == f"/accounts/login/?next={PAGE}%3Fx%3D1"


def test_an_unknown_region_and_somebody_elses_region_look_the_same(director, neighbour, browse):
    client = browse(director)
    unknown = client.get("/nergens/region/permissions/")
    theirs = client.get("/dender/region/permissions/")
    assert unknown.status_code == theirs.status_code == 404
    assert "Denderstreek" not in theirs.content.decode()


def test_a_member_comes_in(director, browse):
    assert browse(director).get(PAGE).status_code == 200


def test_the_entrance_leads_to_the_only_region(director, browse):
    answer = browse(director).get("/")
    assert (answer.status_code, answer["Location"]) == (302, "/leie/")


def test_who_belongs_to_two_regions_chooses(director, neighbour, browse):
    neighbour.region.members.create(user=director.user, role="reader")
    text = browse(director).get("/").content.decode()
    assert "Leiestreek" in text
    assert "Denderstreek" in text


def test_who_belongs_to_no_region_reads_what_to_do(db, browse):
    region = Region.objects.create(slug="leie", name="Leiestreek", director_name="X")
    member = make_member(region, "reader")
    member.delete()
    text = browse(member).get("/").content.decode()
    assert "Nog niemand heeft je aan een regio toegevoegd" in text
    assert User.objects.get().email in text
