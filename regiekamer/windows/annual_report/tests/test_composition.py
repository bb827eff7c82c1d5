"""The report is composed from records: each fact told once, in words, linked to where it comes from."""

from regiekamer.foundation.documents.blocks import Paragraph
from regiekamer.foundation.documents.html import body_html
from regiekamer.foundation.documents.markdown import to_markdown
from regiekamer.foundation.kernel.counts import at_least, in_rhythm
from regiekamer.rooms.bodies import operations as bodies
from regiekamer.rooms.meetings import operations as meetings
from regiekamer.rooms.plan import operations as plan
from regiekamer.windows.annual_report import operations, queries


def told(region, year=2022):
    return to_markdown(queries.compose(queries.gather(region, year)))


def test_an_entry_tells_role_result_and_what_comes_next_under_its_heading(region, year):
    text = told(region)
    order = [
        "# Netwerken",
        "Over samenwerken",
        "Tafel",
        "faciliterend",
        "We nodigden uit",
        "punt een",
        "visie uit",
    ]
    assert [text.index(part) for part in order] == sorted(text.index(part) for part in order)


def test_a_count_without_dates_becomes_a_sentence_with_its_number_in_words(region, year):
    assert "LDE-tafel kwam in 2022 vier keer samen." in told(region)


def test_a_lower_bound_stays_a_lower_bound(region, year, director):
    meetings.record_tally(body=year.table, year=2022, count=at_least(4), by=director)
    assert "minstens vier keer" in told(region)


def test_a_rhythm_is_never_turned_into_a_number(region, year, director):
    meetings.record_tally(body=year.table, year=2022, count=in_rhythm("monthly"), by=director)
    assert "LDE-tafel kwam in 2022 maandelijks samen." in told(region)
    assert "twaalf" not in told(region)


def test_what_did_not_take_place_is_told_with_its_reason(region, year):
    assert "Grote vergadering vond in 2022 niet plaats. De reden: Er was te weinig volk." in told(region)


def test_text_told_once_is_only_referred_to_elsewhere(region, year):
    text = told(region)
    assert text.count("De visie ligt op tafel.") == 1
    assert "Tafel en drempels" in text
    assert "“Tafel”" in text


def test_promises_for_the_next_year_keep_their_operator(region, year):
    assert "Samenzitten met de koepel (minstens 4 keer)." in told(region)


def test_a_promise_comes_back_in_the_report_of_its_year_with_what_became_of_it(region, year, director):
    plan.answer_promise(year.promise, outcome="not_kept", reason="De koepel verhuisde.", by=director)
    text = told(region, 2023)
    assert "Niet nagekomen" in text
    assert "De koepel verhuisde." in text


def test_an_unanswered_promise_says_so_in_the_next_report(region, year):
    assert "nog niet beantwoord" in told(region, 2023).lower()


def test_a_body_that_ends_names_its_reason_and_its_successor(region, year, director):
    heir = bodies.add_body(name="Werkgroep", kind="working_group", our_role="lead", by=director)
    from datetime import date

    bodies.end_body(year.table, on=date(2022, 12, 31), reason="Ze is overbodig", successor=heir, by=director)
    text = told(region)
    assert "31 december 2022" in text
    assert "Ze is overbodig." in text
    assert "Werkgroep" in text


def test_the_directors_own_text_stands_beside_the_automatic_sentences_or_instead_of_them(
    region, year, director
):
    report = queries.report_of(region, 2022)
    key = f"action-{year.action.pk}"
    operations.write_own_text(report, key=key, text="Eigen woorden.", by=director)
    assert "Eigen woorden." in told(region)
    assert "vier keer samen" in told(region)
    operations.write_own_text(report, key=key, text="Eigen woorden.", replaces_sentences=True, by=director)
    assert "vier keer samen" not in told(region)


def test_every_automatic_sentence_links_to_its_records(region, year):
    html = body_html(queries.compose(queries.gather(region, 2022)))
    assert f'href="/leie/bodies/{year.table.pk}/#meetings"' in html
    assert f'href="/leie/plan/promises/{year.promise.pk}/"' in html


def test_links_stay_out_of_paper(region, year):
    assert "/leie/" not in told(region)


def test_a_reporting_scheme_gets_a_table_with_its_codes_and_an_empty_priority_shows(region, year, director):
    scheme = plan.add_scheme(
        name="Vlaamse prioriteiten",
        kind="priorities",
        first_year=2022,
        asks_action_each_year=True,
        by=director,
    )
    one = plan.add_heading(scheme=scheme, title="De rol opnemen", code="WSE-LR1", by=director)
    plan.add_heading(scheme=scheme, title="Partnerschap", code="WSE-LR4", by=director)
    plan.place_action(year.action, heading=one, by=director)
    text = told(region)
    assert "| WSE-LR1 | De rol opnemen | Tafel |" in text
    assert "| WSE-LR4 | Partnerschap | nog geen actie |" in text


def test_introduction_and_conclusions_open_and_close_the_report(region, year, director):
    report = queries.report_of(region, 2022)
    operations.write_report(report, introduction="Zo begint het.", conclusions="Zo eindigt het.", by=director)
    text = told(region)
    assert text.index("Zo begint het.") < text.index("Netwerken") < text.index("Zo eindigt het.")


def test_the_report_speaks_its_own_language(region, year, director):
    operations.write_report(queries.report_of(region, 2022), language="fr", by=director)
    document = queries.compose(queries.gather(region, 2022))
    assert document.language == "fr"
    assert "Résultat" in to_markdown(document)


def test_the_number_of_queries_does_not_depend_on_the_number_of_actions(
    region, year, director, django_assert_num_queries
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as few:
        told(region)
    for number in range(20):
        action = plan.add_action(plan=year.plan, title=f"Actie {number}", first_year=2022, by=director)
        plan.place_action(action, heading=year.first, is_main=True, by=director)
        plan.record_year(action, year=2022, result="Klaar.", by=director)
    with django_assert_num_queries(len(few)):
        told(region)


def test_an_empty_region_has_an_empty_report(region, director):
    document = queries.compose(queries.gather(region, 2022))
    assert not [block for block in document.blocks if isinstance(block, Paragraph)]
