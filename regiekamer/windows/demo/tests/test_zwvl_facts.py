"""Every fact of the founding document comes back in the report of 2022, and in nobody else's words."""

import re

from django.apps import apps
from django.db import models
from django_scopes import scope

from regiekamer.foundation.regions.models import RegionRecord
from regiekamer.windows.demo.tests import wording
from regiekamer.windows.demo.tests.facts import FACTS
from regiekamer.windows.demo.zwvl import report

# Names are names: they may be as long as they are.
NAMES = frozenset(wording.runs("Werkgroep sociale partners en lokale besturen West-Vlaanderen"))


def lost(text: str) -> list[str]:
    """The names of the facts of which a pattern is not found in `text`."""
    return [
        name
        for name, patterns in FACTS
        if not all(re.search(pattern, text, re.IGNORECASE | re.DOTALL) for pattern in patterns)
    ]


def test_no_fact_of_the_founding_document_gets_lost_in_the_report(report_text):
    assert lost(report_text) == []


def test_the_list_of_facts_is_long_and_every_name_stands_once():
    names = [name for name, _ in FACTS]
    assert len(names) == len(set(names)) >= 120


def test_no_eight_words_in_a_row_are_taken_from_the_founding_document(zwvl):
    seed = wording.fingerprints_of_the_seed()
    texts = [*stored_texts(zwvl), report.INTRODUCTION, report.CONCLUSIONS]
    copied = [
        run
        for text in texts
        for run in wording.runs(text)
        if wording.fingerprint(run) in seed and run not in NAMES
    ]
    assert copied == []


def test_the_fingerprints_recognise_a_copied_sentence():
    """The name of a working group stands in the founding document as it is."""
    assert {wording.fingerprint(run) for run in NAMES} <= wording.fingerprints_of_the_seed()


def stored_texts(region) -> list[str]:
    """Every text in every record of the region."""
    texts = [region.name, region.director_name, region.notice]
    with scope(region=region):
        for model in apps.get_models():
            if issubclass(model, RegionRecord):
                texts += [
                    str(value) for row in model.objects.values_list(*text_fields(model)) for value in row
                ]
    return texts


def text_fields(model: type[models.Model]) -> list[str]:
    written = (models.CharField, models.TextField)
    return [field.name for field in model._meta.concrete_fields if isinstance(field, written)] or ["pk"]
