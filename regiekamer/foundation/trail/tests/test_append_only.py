"""The trail is only ever added to."""

import pytest
from django.db import transaction

from regiekamer.foundation.trail import queries
from regiekamer.foundation.trail.models import Entry, Verb
from regiekamer.foundation.trail.operations import announce


@pytest.fixture
def entry(director):
    announce(Verb.CHANGED, director.region, by=director, changes={"name": ["a", "b"]})
    return queries.entries_about(director.region).get()


def test_an_entry_tells_who_did_what_to_what(entry, director):
    assert str(entry) == "Dirkje Directeur changed Leiestreek"
    assert entry.who == director.user
    assert entry.changes == {"name": ["a", "b"]}


def test_an_entry_cannot_be_changed(entry):
    entry.verb = Verb.REMOVED
    with pytest.raises(TypeError):
        entry.save()
    with pytest.raises(TypeError):
        Entry.objects.update(verb=Verb.REMOVED)
    with pytest.raises(TypeError):
        Entry.objects.filter(pk=entry.pk).update(verb=Verb.REMOVED)
    assert queries.entries().get().verb == "changed"


def test_an_entry_cannot_be_erased(entry):
    with pytest.raises(TypeError):
        entry.delete()
    with pytest.raises(TypeError):
        Entry.objects.all().delete()
    assert queries.entries().count() == 1


def test_bulk_doors_are_closed_too(entry):
    entry.verb = Verb.REMOVED
    with pytest.raises(TypeError), transaction.atomic():
        Entry.objects.bulk_update([entry], ["verb"])
    with pytest.raises(TypeError), transaction.atomic():
        Entry.objects.update_or_create(pk=entry.pk, defaults={"verb": Verb.REMOVED})
    assert queries.entries().get().verb == "changed"


def test_an_entry_reads_on_after_the_person_is_gone(entry, director):
    director.user.delete()
    assert queries.entries().get().who_name == "Dirkje Directeur"
