"""The pages: who may see and write, what they show, and at what price."""

from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regiekamer.foundation.kernel.counts import at_least
from regiekamer.rooms.plan import operations, queries

READING = [
    "plan/",
    "plan/plans/{plan}/",
    "plan/actions/{action}/",
    "plan/priorities/2022/",
    "plan/of_body/{body}/",
    "plan/promises/",
    "plan/promises/{promise}/",
    "plan/schemes/",
    "plan/schemes/{scheme}/",
    "plan/programmes/{programme}/",
]
WRITING = [
    "plan/plans/add/",
    "plan/plans/{plan}/change/",
    "plan/plans/{plan}/carry-over/2022/",
    "plan/actions/add/",
    "plan/actions/{action}/change/",
    "plan/actions/{action}/end/",
    "plan/actions/{action}/place/",
    "plan/actions/{action}/partners/add/",
    "plan/actions/{action}/budget/add/",
    "plan/actions/{action}/years/2022/",
    "plan/budget/{line}/change/",
    "plan/promises/add/",
    "plan/promises/{promise}/change/",
    "plan/promises/{promise}/answer/",
    "plan/schemes/add/",
    "plan/schemes/{scheme}/change/",
    "plan/schemes/{scheme}/headings/add/",
    "plan/headings/{heading}/change/",
    "plan/programmes/add/",
    "plan/programmes/{programme}/change/",
    "plan/programmes/{programme}/end/",
]
VERBS = [
    "plan/placements/{placement}/remove/",
    "plan/partners/{partner}/remove/",
    "plan/budget/{line}/remove/",
]


@pytest.fixture
def numbers(director, plan, action, body, vdab, pillars, network):
    """One of everything, by the name used in the addresses."""
    programme = operations.add_programme(name="Regierol", by=director)
    operations.change_action(action, bodies=[body], by=director)
    return {
        "plan": plan.pk,
        "action": action.pk,
        "body": body.pk,
        "scheme": pillars.pk,
        "heading": network.pk,
        "programme": programme.pk,
        "placement": operations.place_action(action, heading=network, by=director).pk,
        "partner": operations.add_partner(action, organisation=vdab, by=director).pk,
        "line": operations.add_budget_line(
            action, year=2022, label="Fiets", amount=Decimal(5), by=director
        ).pk,
        "promise": operations.make_promise(
            text="Samenzitten", year=2022, count=at_least(4), action=action, body=body, by=director
        ).pk,
    }


@pytest.mark.parametrize("address", READING)
def test_every_member_reads_and_a_neighbour_finds_nothing(numbers, browse, reader, neighbour, address):
    path = address.format(**numbers)
    assert browse(reader).get(f"/leie/{path}").status_code == 200
    assert browse(neighbour).get(f"/leie/{path}").status_code == 404
    if "{" in address:
        assert browse(neighbour).get(f"/dender/{path}").status_code == 404


@pytest.mark.parametrize("address", WRITING)
def test_only_the_team_writes(numbers, browse, colleague, board, partner, reader, neighbour, address):
    path = address.format(**numbers)
    assert browse(colleague).get(f"/leie/{path}").status_code == 200
    for member in (board, partner, reader):
        assert browse(member).get(f"/leie/{path}").status_code == 403
    assert browse(neighbour).get(f"/leie/{path}").status_code == 404
    if "{" in address:
        assert browse(neighbour).get(f"/dender/{path}").status_code == 404


@pytest.mark.parametrize("address", VERBS)
def test_verbs_are_for_the_team_and_by_post(numbers, browse, colleague, reader, neighbour, address):
    path = address.format(**numbers)
    assert browse(colleague).get(f"/leie/{path}").status_code == 405
    assert browse(reader).post(f"/leie/{path}").status_code == 403
    assert browse(neighbour).post(f"/dender/{path}").status_code == 404
    assert browse(colleague).post(f"/leie/{path}").status_code == 303


@pytest.mark.parametrize(
    "path",
    [
        "plan/priorities/1066/",
        "plan/priorities/99999/",
        "plan/actions/{action}/years/1066/",
        "plan/plans/{plan}/carry-over/9999/",
        "plan/actions/99999999999999999999999/",
        "plan/promises/add/?replaces=99999999999999999999999",
    ],
)
def test_an_unknown_year_or_number_is_not_found(numbers, browse, director, path):
    assert browse(director).get(f"/leie/{path.format(**numbers)}").status_code == 404


@pytest.mark.parametrize(
    "path",
    [
        "plan/?year=abcd",
        "plan/?year=1066",
        "plan/?year=²²²²",
        "plan/?page=x",
        "plan/actions/add/?year=x&heading=y&plan=z",
        "plan/promises/add/?action=x&year=y&replaces=z",
        "plan/promises/?year=99999",
        "plan/schemes/{scheme}/?year=1",
        "plan/schemes/add/?programme=x",
    ],
)
def test_a_strange_address_still_gives_the_page(numbers, browse, director, path):
    assert browse(director).get(f"/leie/{path.format(**numbers)}").status_code == 200


@pytest.mark.parametrize("path", ["plan/?scheme=999999", "plan/?kind=x", "plan/?status=x", "plan/?scheme=x"])
def test_a_strange_filter_is_said_and_breaks_nothing(numbers, browse, director, path):
    answer = browse(director).get(f"/leie/{path}")
    assert answer.status_code == 200
    assert 'class="error"' in answer.content.decode()


def test_an_empty_region_says_what_to_do_first(director, reader, browse):
    text = browse(director).get("/leie/plan/").content.decode()
    assert "Er is nog geen actieplan" in text
    assert "/leie/plan/plans/add/" in text
    assert "/leie/plan/plans/add/" not in browse(reader).get("/leie/plan/").content.decode()
    for path in ("promises/", "schemes/", "priorities/2022/"):
        assert browse(reader).get(f"/leie/plan/{path}").status_code == 200


def test_the_list_finds_by_kind_status_and_words(director, plan, action, browse):
    done = operations.add_action(plan=plan, title="Digibank", first_year=2022, kind="service", by=director)
    operations.record_year(done, year=2022, status="done", by=director)
    for question, sees in (
        ("kind=service", "Digibank"),
        ("status=done", "Digibank"),
        ("status=none", "Leren fietsen"),
        ("words=FIETS", "Leren fietsen"),
    ):
        text = browse(director).get(f"/leie/plan/?year=2022&{question}").content.decode()
        table = text[text.index('id="results"') :]
        assert sees in table
        assert ({"Digibank", "Leren fietsen"} - {sees}).pop() not in table


def test_a_fragment_holds_only_the_results(director, action, browse):
    answer = browse(director).get(
        "/leie/plan/?year=2022", headers={"HX-Request": "true", "HX-Target": "results"}
    )
    assert answer.content.decode().strip().startswith('<div id="results">')


def test_a_year_and_a_heading_lead_to_where_they_stand(numbers, director, neighbour, action, browse):
    row = operations.record_year(action, year=2022, result="Het begin.", by=director)
    for path, place in (
        (f"years/{row.pk}/", f"/leie/plan/actions/{action.pk}/#y2022"),
        (f"headings/{numbers['heading']}/", f"/leie/plan/schemes/{numbers['scheme']}/#h{numbers['heading']}"),
    ):
        assert browse(director).get(f"/leie/plan/{path}")["Location"] == place
        assert browse(neighbour).get(f"/dender/plan/{path}").status_code == 404


def test_the_story_tells_the_newest_year_first(director, action, browse):
    operations.record_year(action, year=2022, result="Het begin.", by=director)
    operations.record_year(action, year=2023, status="parked", reason="Geen geld.", by=director)
    text = browse(director).get(f"/leie/plan/actions/{action.pk}/").content.decode()
    assert text.index("Geen geld.") < text.index("Het begin.")


def test_what_people_type_is_shown_as_text(director, plan, browse):
    made = operations.add_action(
        plan=plan, title="<script>alert(1)</script>", first_year=2022, about="<b>vet</b>", by=director
    )
    operations.record_year(made, year=2022, result="<img src=x>", by=director)
    text = browse(director).get(f"/leie/plan/actions/{made.pk}/").content.decode()
    for raw in ("<script>alert", "<b>vet", "<img src=x"):
        assert raw not in text


def test_the_slot_of_a_body_shows_its_actions_and_promises(numbers, browse, reader):
    address = f"/leie/plan/of_body/{numbers['body']}/"
    fragment = browse(reader).get(address, headers={"HX-Request": "true"}).content.decode()
    assert "Leren fietsen" in fragment
    assert "Samenzitten" in fragment
    assert "<html" not in fragment
    assert "<html" in browse(reader).get(address).content.decode()


def test_an_action_is_added_under_the_heading_of_a_gap(director, plan, network, browse):
    typed = {"title": "Nieuw", "kind": "action", "plan": plan.pk, "heading": network.pk, "first_year": 2022}
    assert browse(director).post("/leie/plan/actions/add/", typed).status_code == 303
    place = queries.placements().get()
    assert (place.heading, place.is_main) == (network, True)


@pytest.mark.parametrize(
    "typed",
    [
        {"title": ""},
        {"title": "x" * 300},
        {"kind": "iets"},
        {"plan": ""},
        {"plan": "x"},
        {"first_year": "1066"},
        {"first_year": "x"},
        {"last_year": "2021"},
        {"bodies": ["x"]},
        {"title": "Leren fietsen"},
    ],
)
def test_a_wrong_action_form_comes_back_and_writes_nothing(director, plan, action, browse, typed):
    good = {"title": "Nieuw", "kind": "action", "plan": plan.pk, "first_year": "2022", "about": "Bewaar mij."}
    answer = browse(director).post("/leie/plan/actions/add/", {**good, **typed})
    assert answer.status_code == 422
    assert "Bewaar mij." in answer.content.decode()
    assert queries.actions().count() == 1


def test_the_other_forms_refuse_in_plain_words(numbers, browse, director):
    client = browse(director)
    action = f"/leie/plan/actions/{numbers['action']}"
    for path, typed, said in (
        (f"{action}/end/", {"last_year": "2021", "reason": "Te vroeg."}, "einde ligt voor het begin"),
        (f"{action}/end/", {"last_year": "2022", "reason": " "}, "verplicht"),
        (f"{action}/partners/add/", {"organisation": "x"}, ""),
        (f"{action}/budget/add/", {"year": "2022", "label": "X", "kind": "cost", "amount": "-5"}, "0"),
        (
            f"{action}/budget/add/",
            {"year": "2021", "label": "X", "kind": "cost", "amount": "5"},
            "loopt niet",
        ),
        (f"{action}/years/2021/", {"status": "planned"}, "loopt niet"),
        (f"{action}/years/2022/", {"status": "not_done"}, "waarom"),
        (f"{action}/years/2022/", {"status": "done", "roles": ["baas"]}, ""),
        (f"{action}/place/", {"heading": ""}, "verplicht"),
        (f"/leie/plan/programmes/{numbers['programme']}/end/", {"on": "31/31/2022", "reason": "X"}, ""),
    ):
        answer = client.post(path, typed)
        assert answer.status_code == 422, path
        assert said in answer.content.decode(), path


def test_a_double_partner_is_refused_in_the_form(numbers, browse, director, vdab):
    address = f"/leie/plan/actions/{numbers['action']}/partners/add/"
    answer = browse(director).post(address, {"organisation": vdab.pk})
    assert answer.status_code == 422
    assert "al partner" in answer.content.decode()


@pytest.mark.parametrize("address", READING)
def test_a_page_asks_the_same_number_of_questions_for_more_rows(
    numbers, browse, director, plan, network, body, address
):
    path = f"/leie/{address.format(**numbers)}"
    client = browse(director)
    client.get(path)
    with CaptureQueriesContext(
        connection,
    ) as few:
        client.get(path)
    action = queries.actions().get(pk=numbers["action"])
    for n in range(12):
        more = operations.add_action(
            plan=plan, title=f"Actie {n}", first_year=2022, heading=network, bodies=[body], by=director
        )
        operations.record_year(more, year=2022, status="running", by=director)
        operations.record_year(action, year=2023 + n % 3, result="Meer.", by=director)
        operations.make_promise(text=f"P{n}", year=2022, action=action, body=body, by=director)
        heading = operations.add_heading(scheme=network.scheme, title=f"R{n}", by=director)
        operations.place_action(action, heading=heading, by=director)
        operations.add_budget_line(action, year=2022, label=f"L{n}", amount=Decimal(n), by=director)
        operations.add_programme(name=f"Programma {n}", by=director)
    with CaptureQueriesContext(connection) as many:
        client.get(path)
    assert len(few) > 3
    assert len(many) <= len(few), [q["sql"] for q in many]


def test_bad_amounts_as_people_type_them(numbers, browse, director):
    address = f"/leie/plan/actions/{numbers['action']}/budget/add/"
    answer = browse(director).post(
        address, {"year": "2022", "label": "Fietsen", "kind": "cost", "amount": "1.250,75"}
    )
    assert answer.status_code == 303
    assert queries.budget_lines().get(label="Fietsen").amount == Decimal("1250.75")
    for wrong in ("veel", "NaN", "1e99"):
        answer = browse(director).post(
            address, {"year": "2022", "label": "Fout", "kind": "cost", "amount": wrong}
        )
        assert answer.status_code == 422
    with pytest.raises(ValidationError):
        operations.change_budget_line(queries.budget_lines().get(label="Fietsen"), year=1900, by=director)
