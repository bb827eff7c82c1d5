"""Nonsense in any form or address gets a friendly answer: never a 500, never a half-written record."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regiekamer.foundation.trail.models import Entry
from tests.permission_table import Kind
from tests.test_region_isolation import everything
from tests.walk import address, readable, writable
from tests.world import build_world

FINE = (302, 303, 404, 409, 422)

NONSENSE = {
    "nothing": "",
    "blank": "   ",
    "a word": "onzin",
    "huge": "x" * 100_000,
    "a null byte": "a\x00b",
    "other scripts": "𝔬𝔫𝔷𝔦𝔫 ‮ العربية 👩‍👩‍👧 ñ̀",
    "markup": "<script>alert(1)</script>{{ 7 }}{% now %}%s%(a)s",
    "a negative number": "-1",
    "a number past any column": "99999999999999999999999",
    "not a number": "NaN",
    "an impossible date": "2022-02-30",
    "a date before time": "0001-01-01",
    "the last date": "9999-12-31",
    "a key of nothing": "999999999",
    "a quote": "'; DROP TABLE regions_region; --",
}


@pytest.fixture
def world(director, colleague):
    made = build_world(director)
    made.keep("member", colleague)
    return made


def fields_of(client, url: str) -> list[str]:
    """The names that a form page posts."""
    context = client.get(url).context
    forms = [
        value for layer in context or [] for value in layer.flatten().values() if hasattr(value, "fields")
    ]
    return sorted({form.add_prefix(name) for form in forms for name in form.fields})


def answer_of(client, url: str, data: dict[str, object]) -> tuple[int, bool]:
    """The status of a post, and whether it wrote without saying so; everything is rolled back."""
    client.raise_request_exception = False
    with transaction.atomic():
        acts = Entry.objects.count()
        before = everything()
        status = client.post(url, data).status_code
        wrote_badly = status != 303 and everything() != before
        told = Entry.objects.count() > acts or everything() == before
        transaction.set_rollback(True)
    return status, wrote_badly or not told


@pytest.mark.parametrize("kind", NONSENSE)
def test_nonsense_in_every_field_of_every_form(world, director, browse, kind):
    client, wrong = browse(director), []
    for row in writable():
        url = address(row, world)
        names = fields_of(client, url) if row.kind == Kind.FORM else ["reason", "version", "on"]
        status, badly = answer_of(client, url, dict.fromkeys(names, NONSENSE[kind]))
        if status not in FINE or badly:
            wrong.append(f"{row.name}: {status}{', half written' if badly else ''}")
    assert not wrong


@pytest.mark.parametrize("kind", NONSENSE)
def test_nonsense_in_one_field_of_a_form_that_is_otherwise_as_it_was(world, director, browse, kind):
    client, wrong = browse(director), []
    for row in (row for row in writable() if row.kind == Kind.FORM):
        url = address(row, world)
        filled = values_of(client, url)
        for name in filled:
            status, badly = answer_of(client, url, {**filled, name: NONSENSE[kind]})
            if status not in FINE or badly:
                wrong.append(f"{row.name}.{name}: {status}{', half written' if badly else ''}")
    assert not wrong


def values_of(client, url: str) -> dict[str, object]:
    """What the browser would post if nobody changed anything."""
    context = client.get(url).context
    filled: dict[str, object] = {}
    for layer in context or []:
        for form in layer.flatten().values():
            if hasattr(form, "fields") and not getattr(form, "is_bound", True):
                filled |= {form.add_prefix(name): form[name].value() for name in form.fields}
    return {
        name: [str(one) for one in value] if isinstance(value, list) else "" if value is None else str(value)
        for name, value in filled.items()
    }


@pytest.mark.parametrize("kind", NONSENSE)
def test_nonsense_after_the_question_mark(world, director, browse, kind):
    """Filters, page numbers and years in the address."""
    client = browse(director)
    client.raise_request_exception = False
    names = (
        "page",
        "words",
        "kind",
        "year",
        "status",
        "body",
        "q",
        "nis",
        "outcome",
        "role",
        "scheme",
        "state",
    )
    wrong = []
    for row in readable():
        status = client.get(address(row, world), dict.fromkeys(names, NONSENSE[kind])).status_code
        if status not in (200, 302, 303, 404, 422):
            wrong.append(f"{row.name}: {status}")
    assert not wrong


@pytest.mark.parametrize("year", ["0", "1", "1989", "2101", "9999", "99999", "9" * 30])
def test_a_year_that_cannot_be(world, director, browse, year):
    client = browse(director)
    client.raise_request_exception = False
    wrong = []
    for row in readable():
        if 2022 in row.what or 2023 in row.what:
            url = address(row, world).replace("/2022/", f"/{year}/").replace("/2023/", f"/{year}/")
            if client.get(url).status_code not in (303, 404):
                wrong.append(url)
    assert not wrong


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.dictionaries(
        st.sampled_from(["name", "kind", "kbo", "starts_on", "ends_on", "version"]), st.text()
    )
)
def test_any_text_in_the_organisation_form(director, browse, data):
    status, badly = answer_of(browse(director), "/leie/network/organisations/add/", data)
    assert status in FINE
    assert not badly
