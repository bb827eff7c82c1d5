"""Approval freezes text and figures; later changes show as differences, never as silent changes."""

from datetime import date

import pytest

from regiekamer.foundation.documents.blocks import from_json
from regiekamer.foundation.documents.markdown import to_markdown
from regiekamer.foundation.kernel.counts import exactly
from regiekamer.foundation.kernel.refused import Refused, Stale
from regiekamer.rooms.meetings import operations as meetings
from regiekamer.rooms.plan import operations as plan
from regiekamer.windows.annual_report import operations, queries


@pytest.fixture
def approved(region, year, director):
    report = queries.report_of(region, 2022)
    operations.approve_report(
        report, approved_on=date(2023, 3, 1), approved_by="Raad van bestuur", by=director
    )
    return report


def test_an_approved_report_stays_as_it_was_when_records_change(approved, year, director):
    before = to_markdown(queries.document_of(approved))
    meetings.record_tally(body=year.table, year=2022, count=exactly(5), by=director)
    plan.record_year(year.action, year=2022, result="Iets anders.", by=director)
    assert to_markdown(queries.document_of(approved)) == before


def test_what_changed_since_the_approval_shows_as_a_difference(region, approved, year, director):
    meetings.record_tally(body=year.table, year=2022, count=exactly(5), by=director)
    edition = queries.editions(approved)[0]
    found = queries.differences(from_json(edition.document), queries.compose(queries.gather(region, 2022)))
    told = next(one for one in found if one.title == "Tafel")
    assert any("vier keer" in line for line in told.approved)
    assert any("vijf keer" in line for line in told.now)


def test_nothing_changed_means_no_differences(region, approved):
    edition = queries.editions(approved)[0]
    now = queries.compose(queries.gather(region, 2022))
    assert queries.differences(from_json(edition.document), now) == []


def test_a_renamed_entry_is_one_difference_not_two(region, approved, year, director):
    plan.change_action(year.action, title="Nieuwe tafel", by=director)
    edition = queries.editions(approved)[0]
    found = queries.differences(from_json(edition.document), queries.compose(queries.gather(region, 2022)))
    assert [one.title for one in found if "afel" in one.title][:1] == ["Nieuwe tafel"]


def test_an_approved_report_cannot_be_written_in_until_it_is_reopened(approved, director):
    with pytest.raises(Refused):
        operations.write_report(approved, introduction="Stiekem.", by=director)
    with pytest.raises(Refused):
        operations.write_own_text(approved, key="action-1", text="Stiekem.", by=director)
    operations.reopen_report(approved, by=director)
    operations.write_report(approved, introduction="Openlijk.", by=director)
    assert queries.reports().get().introduction == "Openlijk."


def test_a_second_approval_is_a_second_edition_and_the_first_one_stays(approved, director):
    operations.reopen_report(approved, by=director)
    operations.write_report(approved, introduction="Verbeterd.", by=director)
    operations.approve_report(approved, approved_on=date(2023, 4, 1), approved_by="Raad", by=director)
    first, second = queries.editions(approved).order_by("number")
    assert "Verbeterd." not in to_markdown(from_json(first.document))
    assert "Verbeterd." in to_markdown(from_json(second.document))


def test_an_edition_is_never_saved_again(approved):
    with pytest.raises(TypeError):
        queries.editions(approved)[0].save()


def test_an_approval_in_the_future_is_refused(region, year, director):
    with pytest.raises(Refused):
        operations.approve_report(
            queries.report_of(region, 2022), approved_on=date(2999, 1, 1), approved_by="Raad", by=director
        )
    assert not queries.reports().exists()


def test_two_people_who_begin_the_same_text_do_not_overwrite_each_other(region, year, director, colleague):
    key = f"action-{year.action.pk}"
    mine, theirs = queries.report_of(region, 2022), queries.report_of(region, 2022)
    operations.write_own_text(mine, key=key, text="Van mij.", version=0, by=director)
    with pytest.raises(Stale):
        operations.write_own_text(
            queries.report_of(region, 2022), key=key, text="Van de collega.", version=0, by=colleague
        )
    assert queries.own_text(queries.report_of(region, 2022), key).text == "Van mij."
    assert theirs.pk is None
