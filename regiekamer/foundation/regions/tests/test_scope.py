"""Regions stay apart: a query outside a scope raises, and rows of two regions never mix."""

import pytest
from django.apps import apps
from django_scopes import ScopeError, scope, scopes_disabled

from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.regions.models import RegionRecord

Organisation = apps.get_model("network.Organisation")
Contact = apps.get_model("network.Contact")


def test_a_query_outside_a_scope_raises(db):
    with pytest.raises(ScopeError):
        Organisation.objects.count()


def test_a_scope_shows_only_its_own_rows(director, neighbour):
    Organisation.objects.create(name="Van ons", kind="other", region=director.region)
    with scope(region=neighbour.region):
        Organisation.objects.create(name="Van hen", kind="other", region=neighbour.region)
        assert [one.name for one in Organisation.objects.all()] == ["Van hen"]
    assert [one.name for one in Organisation.objects.all()] == ["Van ons"]


def test_a_row_that_points_to_another_regions_row_is_refused(director, neighbour):
    theirs = Organisation.objects.create(name="Van hen", kind="other", region=neighbour.region)
    with pytest.raises(Refused) as refusal:
        Contact(region=director.region, organisation=theirs, name="An").save()
    assert refusal.value.field == "organisation"
    assert not Contact.objects.exists()


def test_every_record_of_a_region_asks_for_a_scope():
    with scopes_disabled():
        kinds = [kind for kind in RegionRecord.__subclasses__() if not kind._meta.abstract]
    assert Organisation in kinds
    for kind in kinds:
        with pytest.raises(ScopeError):
            kind.objects.count()
