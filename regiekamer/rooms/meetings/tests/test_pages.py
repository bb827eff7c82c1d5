"""The calendar, the page of a meeting, the overview of a year, the slot and the doors."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regiekamer.foundation.kernel.counts import at_least, exactly
from regiekamer.rooms.meetings import operations, queries


def test_a_year_of_which_only_a_count_is_known_has_its_place(body, director, browse):
    operations.record_tally(body=body, year=2019, count=exactly(4), by=director)
    text = browse(director).get("/leie/meetings/?year=2019").content.decode()
    assert "kwam 4 keer samen" in text
    assert "data niet bewaard" in text


def test_upcoming_stands_apart_from_what_is_past(body, director, browse):
    ahead = operations.plan_meeting(body=body, day=date(2022, 12, 8), by=director)
    late = operations.plan_meeting(body=body, day=date(2022, 10, 4), by=director)
    held = operations.record_held(body=body, year=2022, day=date(2022, 3, 1), by=director)
    context = browse(director).get("/leie/meetings/").context
    assert list(context["upcoming"]) == [ahead]
    assert list(context["unanswered"]) == [late]
    assert list(context["rows"]) == [late, held]


def test_the_calendar_narrows_by_body_status_and_year(body, make_body, director, browse):
    other = make_body("ROA")
    operations.record_held(body=body, year=2021, by=director)
    operations.record_held(body=other, year=2022, by=director)
    called_off = operations.record_not_held(body=other, year=2022, reason="Ziekte.", by=director)
    context = browse(director).get(f"/leie/meetings/?body={body.pk}").context
    assert (context["years"], context["year"]) == ([2021], 2021)
    rows = browse(director).get("/leie/meetings/?status=not_held&year=2022").context["rows"]
    assert list(rows) == [called_off]


@pytest.mark.parametrize(
    "asked", ["year=abc", "year=99999999999999999999", "body=nul", "status=x", "page=-3"]
)
def test_an_odd_question_to_the_calendar_is_no_trouble(body, director, browse, asked):
    assert browse(director).get(f"/leie/meetings/?{asked}").status_code == 200


def test_what_is_planned_for_january_is_found_in_december(body, director, browse):
    ahead = operations.plan_meeting(body=body, day=date(2023, 1, 10), by=director)
    operations.record_held(body=body, year=2022, day=date(2022, 3, 1), by=director)
    rows = browse(director).get("/leie/meetings/?status=planned").context["rows"]
    assert list(rows) == [ahead]


def test_an_older_year_shows_only_that_year(body, director, browse):
    operations.plan_meeting(body=body, day=date(2022, 12, 8), by=director)
    answer = browse(director).get("/leie/meetings/?year=2021")
    assert list(answer.context["upcoming"]) == []
    assert "Niets genoteerd in 2021" in answer.content.decode()


def test_a_meeting_recorded_twice_is_pointed_out(body, make_body, director, browse):
    first = operations.record_held(body=body, year=2022, day=date(2022, 3, 1), by=director)
    operations.record_held(body=make_body("ROA"), year=2022, day=date(2022, 3, 1), by=director)
    page = f"/leie/meetings/{first.pk}/"
    assert list(browse(director).get(page).context["same_day"]) == []
    second = operations.record_held(body=body, year=2022, day=date(2022, 3, 1), by=director)
    assert list(browse(director).get(page).context["same_day"]) == [second]


@pytest.mark.parametrize("year", [0, 1989, 2101, 99999999999999999999])
def test_an_unknown_year_is_not_found(body, director, browse, year):
    assert browse(director).get(f"/leie/meetings/year/{year}/").status_code == 404


def test_a_sunday_and_a_double_date_are_asked_about_and_not_refused(body, make_body, director, browse):
    operations.plan_meeting(body=make_body("ROA"), day=date(2022, 12, 11), by=director)
    answer = browse(director).post("/leie/meetings/plan/", {"body": body.pk, "day": "2022-12-11"})
    assert answer.status_code == 303
    text = browse(director).get(answer.headers["Location"]).content.decode()
    assert "zondag" in text
    assert "ROA" in text


def test_a_past_date_may_be_planned_and_then_asks_whether_it_was_held(body, director, browse):
    answer = browse(director).post("/leie/meetings/plan/", {"body": body.pk, "day": "2022-10-03"})
    assert browse(director).get(answer.headers["Location"]).context["is_due"]


def test_the_page_of_a_body_leads_to_a_plan_form_for_it(body, director, browse):
    form = browse(director).get(f"/leie/meetings/plan/{body.pk}/").context["form"]
    assert form.initial["body"] == body.pk


def test_holding_calling_off_and_recording_work_by_form(body, director, browse):
    client = browse(director)
    made = operations.plan_meeting(body=body, day=date(2022, 10, 3), by=director)
    typed = {"day": "2022-10-03", "summary": "Mobiliteit", "we_attended": "on", "version": made.version}
    assert client.post(f"/leie/meetings/{made.pk}/hold/", typed).status_code == 303
    version = queries.meetings().get().version
    refused = client.post(f"/leie/meetings/{made.pk}/call_off/", {"reason": " ", "version": version})
    assert refused.status_code == 422
    off = client.post(f"/leie/meetings/{made.pk}/call_off/", {"reason": "Ziekte.", "version": version})
    assert off.status_code == 303
    assert client.post("/leie/meetings/held/", {"body": body.pk, "year": "2019"}).status_code == 303
    typed = {"body": body.pk, "year": "2022", "reason": "Personeelswissel."}
    assert client.post("/leie/meetings/not_held/", typed).status_code == 303
    assert sorted(queries.meetings().values_list("status", flat=True)) == ["held", "not_held", "not_held"]


def test_a_held_date_in_the_future_comes_back_on_its_field(body, director, browse):
    answer = browse(director).post("/leie/meetings/held/", {"body": body.pk, "day": "2022-12-24"})
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"day"}


def test_the_slot_tells_each_year_in_words(body, director, browse):
    operations.record_tally(body=body, year=2021, count=at_least(4), by=director)
    operations.record_held(body=body, year=2022, day=date(2022, 3, 1), by=director)
    operations.record_not_held(body=body, year=2022, reason="Personeelswissel.", by=director)
    address = f"/leie/meetings/of_body/{body.pk}/"
    slot = browse(director).get(address, headers={"HX-Request": "true", "HX-Target": "meetings"})
    text = slot.content.decode()
    assert text.strip().startswith('<div id="meetings"')
    for words in ("minstens 4 keer", "1 maart", "Personeelswissel.", "2021", "2022"):
        assert words in text
    assert "<html" in browse(director).get(address).content.decode()


def test_the_overview_of_a_year_shows_gaps_and_reasons(body, make_body, director, browse):
    make_body("Stille groep")
    operations.record_not_held(body=body, year=2021, reason="Personeelswissel.", by=director)
    text = browse(director).get("/leie/meetings/year/2021/").content.decode()
    assert "Personeelswissel." in text
    assert "Stille groep" in text
    assert "niets genoteerd" in text


def test_a_reader_does_not_see_meetings_and_a_partner_changes_nothing(
    body, reader, partner, director, browse
):
    made = operations.plan_meeting(body=body, day=date(2022, 12, 8), by=director)
    for address in ("", f"{made.pk}/", "year/2022/", f"of_body/{body.pk}/"):
        assert browse(reader).get(f"/leie/meetings/{address}").status_code == 403
        assert browse(partner).get(f"/leie/meetings/{address}").status_code == 200
    for address in ("plan/", "held/", "not_held/", "tally/", f"{made.pk}/change/", f"{made.pk}/hold/"):
        assert browse(partner).post(f"/leie/meetings/{address}").status_code == 403


def test_a_neighbour_finds_nothing(body, director, neighbour, browse):
    made = operations.plan_meeting(body=body, day=date(2022, 12, 8), by=director)
    client = browse(neighbour)
    assert client.get(f"/leie/meetings/{made.pk}/").status_code == 404
    for address in (f"{made.pk}/", f"of_body/{body.pk}/", f"plan/{body.pk}/", f"tally/{body.pk}/2021/"):
        assert client.get(f"/dender/meetings/{address}").status_code == 404
    answer = client.post("/dender/meetings/plan/", {"body": body.pk, "day": "2022-12-08"})
    assert answer.status_code == 422


@pytest.mark.parametrize("address", ["", "?year=2021", "year/2022/", "of_body/{body}/"])
def test_more_rows_ask_no_more_queries(address, body, make_body, director, browse):
    client = browse(director)

    def grow(numbers: range) -> None:
        for number in numbers:
            other = make_body(f"Overleg {number}", rhythm=at_least(4))
            operations.record_tally(body=other, year=2021, count=exactly(4), by=director)
            for one in (body, other):
                operations.plan_meeting(body=one, day=date(2022, 12, 8), by=director)
                operations.plan_meeting(body=one, day=date(2022, 10, 4), by=director)
                operations.record_held(body=one, year=2022, day=date(2022, 3, 1), by=director)
                operations.record_not_held(body=one, year=2021, reason="Ziekte.", by=director)

    def asked() -> int:
        with CaptureQueriesContext(connection) as caught:
            assert client.get(f"/leie/meetings/{address.format(body=body.pk)}").status_code == 200
        return len(caught)

    grow(range(2))
    few = asked()
    grow(range(2, 8))
    assert asked() == few
