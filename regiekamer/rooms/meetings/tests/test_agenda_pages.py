"""The pages on which people plan and prepare."""

from datetime import date, time

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regiekamer.rooms.dossiers import operations as dossiers
from regiekamer.rooms.meetings import operations, queries

NEXT = date(2022, 12, 6)


@pytest.fixture
def meeting(body, director):
    return operations.plan_meeting(body=body, day=NEXT, starts_at=time(14), ends_at=time(15), by=director)


@pytest.fixture
def series(body, director):
    return operations.add_series(body=body, interval="monthly", starts_on=date(2022, 11, 8), by=director)


def agenda_of(meeting) -> list[str]:
    return [item.title for item in queries.agenda_of(meeting)]


def test_one_click_gets_the_agenda_ready(body, meeting, director, browse):
    last = operations.record_held(body=body, year=2022, day=date(2022, 10, 4), by=director)
    operations.add_item(meeting=last, title="Mobiliteit", by=director)
    client = browse(director)
    page = client.get(f"/leie/meetings/{meeting.pk}/").content.decode()
    assert f"/leie/meetings/{meeting.pk}/agenda/open/" in page
    answer = client.post(f"/leie/meetings/{meeting.pk}/agenda/open/")
    assert answer.status_code == 303
    text = client.get(answer.headers["Location"]).content.decode()
    assert "Mobiliteit" in text
    assert f"/leie/meetings/{meeting.pk}/agenda/open/" not in text


def test_an_item_is_added_moved_changed_and_removed(meeting, director, browse):
    client, root = browse(director), f"/leie/meetings/{meeting.pk}/agenda"
    assert client.post(f"{root}/items/", {"title": "", "minutes": "0"}).status_code == 422
    for title in ("Eén", "Twee"):
        assert client.post(f"{root}/items/", {"title": title}).status_code == 303
    first, second = queries.agenda_of(meeting)
    one = f"/leie/meetings/items/{second.pk}"
    assert client.post(f"{one}/move/", {"to": 1}).status_code == 303
    assert agenda_of(meeting) == ["Twee", "Eén"]
    typed = {"title": "Twee!", "purpose": "decide", "minutes": 20, "version": second.version}
    assert client.post(f"{one}/change/", typed).status_code == 303
    assert client.post(f"{one}/remove/").status_code == 303
    assert client.post(f"/leie/meetings/items/{first.pk}/park/").status_code == 303
    assert agenda_of(meeting) == []
    assert queries.topics().get().title == "Eén"


@pytest.mark.parametrize("to", ["", "0", "-1", "9", "x", "99999999999999999999"])
def test_an_odd_place_is_refused_in_words(meeting, director, browse, to):
    item = operations.add_item(meeting=meeting, title="Punt", by=director)
    client = browse(director)
    answer = client.post(f"/leie/meetings/items/{item.pk}/move/", {"to": to})
    assert answer.status_code == 303
    assert [str(one) for one in client.get(answer.headers["Location"]).context["messages"]]
    swap = client.post(f"/leie/meetings/items/{item.pk}/move/", {"to": to}, headers={"HX-Request": "true"})
    assert swap.headers["HX-Refresh"] == "true"


def test_two_people_in_the_same_item_both_find_their_text(meeting, director, colleague, browse):
    item = operations.add_item(meeting=meeting, title="Punt", by=director)
    operations.change_item(item, title="Van de collega", by=colleague)
    typed = {"title": "Van mij", "purpose": "inform", "version": "1"}
    answer = browse(director).post(f"/leie/meetings/items/{item.pk}/change/", typed)
    assert answer.status_code == 409
    text = answer.content.decode()
    assert "Van de collega" in text
    assert "Van mij" in text
    assert agenda_of(meeting) == ["Van de collega"]


def test_what_waits_for_the_body_is_one_click_away(body, meeting, director, browse):
    topic = operations.park_topic(body=body, title="Digibanken", by=director)
    dossier = dossiers.open_dossier(title="Fietslease", waits_for=body, by=director)
    client, root = browse(director), f"/leie/meetings/{meeting.pk}/agenda"
    text = client.get(f"/leie/meetings/{meeting.pk}/").content.decode()
    for address in (f"{root}/topics/{topic.pk}/", f"{root}/dossiers/{dossier.pk}/"):
        assert address in text
        assert client.post(address).status_code == 303
        assert client.post(address).status_code == 303
    assert agenda_of(meeting) == ["Digibanken", "Fietslease"]
    slot = client.get(
        f"/leie/meetings/of_dossier/{dossier.pk}/", headers={"HX-Request": "true", "HX-Target": "stops"}
    )
    assert slot.content.decode().strip().startswith('<div id="stops"')


def test_the_time_of_the_items_is_held_against_the_slot(meeting, director, browse):
    operations.add_item(meeting=meeting, title="Lang", minutes=75, by=director)
    context = browse(director).get(f"/leie/meetings/{meeting.pk}/").context
    assert context["slot"].over == 15


def test_who_reads_only_sees_what_stays_inside_as_such(meeting, director, partner, browse):
    item = operations.add_item(meeting=meeting, title="Jan Geheim", is_confidential=True, by=director)
    page = f"/leie/meetings/{meeting.pk}/"
    assert "Jan Geheim" in browse(director).get(page).content.decode()
    text = browse(partner).get(page).content.decode()
    assert "Jan Geheim" not in text
    assert f"/leie/meetings/items/{item.pk}/" not in text
    assert f"{page}agenda/items/" not in text


def test_minutes_in_the_making_are_for_who_writes_them(body, meeting, director, partner, browse):
    dossier = dossiers.open_dossier(title="Fietslease", waits_for=body, by=director)
    item = operations.take_dossier(dossier, meeting=meeting, by=director)
    type(item).objects.filter(pk=item.pk).update(notes="Nog niet nagelezen")
    for page in (f"items/{item.pk}/", f"of_dossier/{dossier.pk}/"):
        assert "Nog niet nagelezen" in browse(director).get(f"/leie/meetings/{page}").content.decode()
        assert "Nog niet nagelezen" not in browse(partner).get(f"/leie/meetings/{page}").content.decode()
    type(meeting).objects.filter(pk=meeting.pk).update(minutes_state="draft")
    for page in (f"items/{item.pk}/", f"of_dossier/{dossier.pk}/"):
        assert "Nog niet nagelezen" in browse(partner).get(f"/leie/meetings/{page}").content.decode()


def test_a_series_is_planned_from_the_page_of_a_body(body, director, browse):
    client = browse(director)
    typed = {"interval": "monthly", "starts_on": "2022-11-08", "starts_at": "14:00", "ends_at": "13:00"}
    assert client.post(f"/leie/meetings/planning/{body.pk}/series/", typed).status_code == 422
    answer = client.post(f"/leie/meetings/planning/{body.pk}/series/", {**typed, "ends_at": "16:00"})
    series = queries.series().get()
    assert answer.headers["Location"] == f"/leie/meetings/series/{series.pk}/ahead/"
    preview = client.get(f"{answer.headers['Location']}?until=2022-12-31")
    assert [one.day for one in preview.context["days"]] == [date(2022, 11, 8), date(2022, 12, 13)]
    assert not queries.meetings().exists()
    assert client.post(answer.headers["Location"], {"until": "2022-12-31"}).status_code == 303
    assert queries.meetings().count() == 2
    for page in (f"planning/{body.pk}/", f"series/{series.pk}/"):
        assert client.get(f"/leie/meetings/{page}").status_code == 200


@pytest.mark.parametrize("until", ["", "x", "2022-02-30", "9999-12-31", "0001-01-01", "2022-11-01"])
def test_an_odd_end_of_planning_is_no_trouble(series, director, browse, until):
    client, address = browse(director), f"/leie/meetings/series/{series.pk}/ahead/"
    answer = client.get(address, {"until": until})
    assert answer.status_code == 200
    assert answer.context["days"] is None
    assert client.post(address, {"until": until}).status_code == 422
    assert not queries.meetings().exists()


def test_suggested_days_are_planned_by_ticking_them(body, director, browse):
    client, address = browse(director), f"/leie/meetings/planning/{body.pk}/"
    offered = [value for value, _ in client.get(address).context["form"].fields["days"].choices]
    assert offered
    assert client.post(f"{address}days/", {"days": ["2022-02-30"]}).status_code == 422
    assert client.post(f"{address}days/").status_code == 422
    assert client.get(f"{address}days/").status_code == 405
    assert client.post(f"{address}days/", {"days": offered[:2]}).status_code == 303
    assert sorted(str(one.day) for one in queries.meetings()) == offered[:2]


def test_days_that_are_no_longer_suggested_are_no_trouble(make_body, director, browse):
    address = f"/leie/meetings/planning/{make_body('Zonder ritme').pk}/days/"
    for days in ([], ["2022-12-06"], ["x"]):
        assert browse(director).post(address, {"days": days}).status_code == 422
    assert not queries.meetings().exists()


def test_fixed_items_are_kept_by_form(series, director, browse):
    client, root = browse(director), f"/leie/meetings/series/{series.pk}"
    assert client.post(f"{root}/items/", {"title": " ", "purpose": "inform"}).status_code == 422
    for title in ("Nieuws", "Rondvraag"):
        assert client.post(f"{root}/items/", {"title": title, "purpose": "inform"}).status_code == 303
    first, second = queries.template_items()
    one = f"/leie/meetings/series/items/{second.pk}"
    assert client.post(f"{one}/move/", {"to": "1"}).status_code == 303
    assert client.post(f"{one}/move/", {"to": "9"}).status_code == 303
    assert [item.title for item in queries.template_items()] == ["Rondvraag", "Nieuws"]
    swap = client.get(f"{root}/", headers={"HX-Request": "true", "HX-Target": "template"}).content.decode()
    assert swap.strip().startswith('<div id="template"')
    assert client.post(f"{one}/remove/").status_code == 303
    assert queries.template_items().get() == first


def test_own_notes_are_for_the_team(make_body, director, partner, browse):
    body = make_body("Van anderen")
    meeting = operations.record_held(body=body, year=2022, day=date(2022, 10, 4), by=director)
    client, address = browse(director), f"/leie/meetings/{meeting.pk}/own_notes/"
    typed = {"own_notes": "Wat wij meenamen", "version": meeting.version}
    assert client.post(address, typed).status_code == 303
    assert client.post(address, {**typed, "own_notes": "Anders"}).status_code == 409
    assert queries.meetings().get().own_notes == "Wat wij meenamen"
    assert browse(partner).get(address).status_code == 403
    assert "Wat wij meenamen" not in browse(partner).get(f"/leie/meetings/{meeting.pk}/").content.decode()


def test_more_of_everything_asks_no_more_queries(body, series, meeting, director, browse):
    client = browse(director)
    dossier = dossiers.open_dossier(title="Fietslease", waits_for=body, by=director)
    last = operations.record_held(body=body, year=2022, day=date(2022, 10, 4), by=director)

    def grow(numbers: range) -> None:
        for number in numbers:
            operations.add_item(meeting=last, title=f"Terug {number}", dossier=dossier, by=director)
            item = operations.add_item(meeting=meeting, title=f"Punt {number}", by=director)
            operations.bring_back(
                operations.add_item(meeting=last, title=f"Weer {number}", by=director),
                meeting=meeting,
                by=director,
            )
            operations.add_paper(item=item, name="nota.pdf", content=b"%PDF-", by=director)
            operations.park_topic(body=body, title=f"Geparkeerd {number}", by=director)
            dossiers.open_dossier(title=f"Dossier {number}", waits_for=body, by=director)
            operations.add_template_item(series=series, title=f"Vast {number}", by=director)
            day = date(2022, 12, 10 + number)
            operations.plan_meeting(body=body, day=day, starts_at=time(9), series=series, by=director)

    pages = [
        f"{meeting.pk}/",
        f"planning/{body.pk}/",
        f"series/{series.pk}/",
        f"series/{series.pk}/ahead/",
        f"topics/of_body/{body.pk}/",
        f"of_dossier/{dossier.pk}/",
    ]

    def asked() -> list[int]:
        counts = []
        for page in pages:
            with CaptureQueriesContext(connection) as caught:
                assert client.get(f"/leie/meetings/{page}").status_code == 200
            counts.append(len(caught))
        return counts

    grow(range(2))
    asked()
    few = asked()
    grow(range(2, 8))
    assert asked() == few
