"""Nonsense in any form or address gets a friendly answer: never a 500, never a half-written record."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from regiekamer.foundation.ui.forms import Form
from tests.permission_table import Kind, Row
from tests.test_region_isolation import everything
from tests.walk import address, readable, writable
from tests.world import build_world

FINE = (302, 303, 404, 409, 422)

NONSENSE = {
    "nothing": "",
    "a word": "onzin",
    "huge": "x" * 100_000,
    "a null byte": "a\x00b",
    "other scripts": "𝔬𝔫𝔷𝔦𝔫 ‮ العربية 👩‍👩‍👧 ñ̀",
    "markup": "<script>alert(1)</script>{{ 7 }}{% now %}%s%(a)s",
    "a number past any column": "99999999999999999999999",
    "an impossible date": "2022-02-30",
    "a key of nothing": "999999999",
}


# The ones that are worth a try in all fields at once.
EVERYWHERE = ("nothing", "a word", "a null byte", "a number past any column", "a key of nothing")


@pytest.fixture
def world(director, colleague):
    made = build_world(director)
    made.keep("member", colleague)
    return made


@pytest.fixture
def client(director, browse):
    client = browse(director)
    client.raise_request_exception = False
    return client


def forms_on(answer) -> list[Form]:
    """The forms that a page shows to fill in."""
    found = {id(value): value for layer in answer.context or [] for value in layer.flatten().values()}
    return [value for value in found.values() if isinstance(value, Form) and not value.is_bound]


def as_posted(value: object) -> object:
    if isinstance(value, list | tuple):
        return [str(one) for one in value]
    return "" if value is None else str(value)


def filled_in(client, url: str) -> dict[str, object]:
    """What the browser would post if nobody changed anything."""
    answer = client.get(url)
    return {
        form.add_prefix(name): as_posted(form[name].value())
        for form in forms_on(answer)
        for name in form.fields
    }


def attempts(client, row: Row, url: str, turn: int) -> Iterator[tuple[str, dict[str, object]]]:
    """What to post: some nonsense in every field at once, then in one field of a form that is otherwise fine.

    A form has many fields: each of them gets one of the nonsenses, in turn.
    """
    filled = (
        filled_in(client, url) if row.kind == Kind.FORM else dict.fromkeys(("reason", "version", "on"), "")
    )
    kinds = list(NONSENSE)
    for kind in EVERYWHERE:
        yield f"all fields {kind}", dict.fromkeys(filled, NONSENSE[kind])
    for place, name in enumerate(filled):
        kind = kinds[(turn + place) % len(kinds)]
        yield f"{name} {kind}", {**filled, name: NONSENSE[kind]}


def status_of(client, url: str, data: dict[str, object]) -> int:
    """The status of a post. What it wrote on purpose (303) is taken back."""
    with transaction.atomic():
        status = client.post(url, data).status_code
        transaction.set_rollback(status == 303)
    return status


@pytest.mark.parametrize("part", range(4))
def test_nonsense_in_any_form_is_answered_kindly_and_writes_nothing(world, client, part):
    wrong, before = [], everything()
    for turn, row in enumerate(writable()[part::4]):
        url = address(row, world)
        for told, data in attempts(client, row, url, turn):
            status = status_of(client, url, data)
            if status not in FINE:
                wrong.append(f"{row.name}, {told}: {status}")
        if everything() != before:
            wrong.append(f"{row.name} wrote something half")
            before = everything()
    assert not wrong


@pytest.mark.parametrize("kind", ["a null byte", "a number past any column"])
def test_nonsense_after_the_question_mark(world, client, kind):
    """Filters, page numbers and years in the address."""
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
def test_a_year_that_cannot_be(world, client, year):
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
def test_any_text_in_the_organisation_form(client, region, data):
    before = everything()
    assert status_of(client, f"/{region.slug}/network/organisations/add/", {"version": "", **data}) in FINE
    assert everything() == before
