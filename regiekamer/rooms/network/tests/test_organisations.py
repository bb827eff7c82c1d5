"""Organisations: added, found, changed, and never doubled."""

import pytest
from django.core.exceptions import ValidationError

from regiekamer.foundation.kernel.refused import Stale
from regiekamer.foundation.trail import queries as trail
from regiekamer.rooms.network import operations, queries


def test_an_added_organisation_is_found_by_name_and_by_kbo_number(director):
    made = operations.add_organisation(
        name="De Kringwinkel Leie", kind="sheltered_work", kbo="0630.835.639", by=director
    )
    assert list(queries.find_organisations(words="kringwinkel")) == [made]
    assert list(queries.find_organisations(words="0630.835")) == [made]
    assert trail.entries_about(made).get().verb == "added"


@pytest.mark.parametrize("number", ["0630.835.638", "2630.835.639", "12", "abc", "0630835639000"])
def test_a_wrong_kbo_number_is_refused_and_nothing_is_written(director, number):
    with pytest.raises(ValidationError):
        operations.add_organisation(name="Fout", kind="other", kbo=number, by=director)
    assert not queries.organisations().exists()


def test_a_save_over_somebody_elses_newer_text_is_stale_and_changes_nothing(director, colleague):
    made = operations.add_organisation(name="Oud", kind="other", by=director)
    opened_on = made.version
    operations.change_organisation(queries.organisations().get(), by=colleague, name="Nieuw")
    with pytest.raises(Stale):
        operations.change_organisation(made, by=director, version=opened_on, name="Anders")
    assert queries.organisations().get().name == "Nieuw"


def test_the_form_shows_both_texts_when_somebody_else_was_first(director, colleague, browse):
    made = operations.add_organisation(name="Oud", kind="other", by=director)
    operations.change_organisation(queries.organisations().get(), by=colleague, name="Van de collega")
    answer = browse(director).post(
        f"/leie/network/organisations/{made.pk}/change/",
        {"name": "Van mij", "kind": "other", "version": "1"},
    )
    assert answer.status_code == 409
    assert "Van de collega" in answer.content.decode()
    assert "Van mij" in answer.content.decode()


def test_a_form_with_a_wrong_number_comes_back_with_what_was_typed(director, browse):
    answer = browse(director).post(
        "/leie/network/organisations/add/", {"name": "Fout nummer", "kind": "other", "kbo": "123"}
    )
    assert answer.status_code == 422
    assert "Fout nummer" in answer.content.decode()
