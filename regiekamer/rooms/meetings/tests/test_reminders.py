"""Owners with an address are asked by mail, once a week at most, until they answer."""

from datetime import UTC, date, datetime, timedelta

import pytest

from regiekamer.foundation.kernel.clock import stopped_at
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.notices import duties
from regiekamer.foundation.notices import queries as notices
from regiekamer.foundation.trail import queries as trail
from regiekamer.rooms.meetings import operations, queries
from regiekamer.rooms.meetings.models import FollowUp
from regiekamer.rooms.meetings.tests.conftest import TODAY


@pytest.fixture
def ask(item, director):
    def make(text="Bel de gemeente.", **values):
        given = {"item": item, "owner_name": "Jan", "owner_email": "jan@example.org", "due": TODAY}
        return operations.add_follow_up(**{**given, "text": text, "by": director, **values})

    return make


def run(region, after=0):
    """Run the duty so many days later; return to whom mail went."""
    with stopped_at(datetime(2022, 11, 2, 12, tzinfo=UTC) + timedelta(days=after)):
        return [one.address for one in operations.remind_due(region)]


@pytest.mark.parametrize(("due_in", "asked"), [(-5, True), (0, True), (3, True), (4, False), (None, False)])
def test_it_is_asked_from_three_days_before(ask, region, due_in, asked):
    ask(due=None if due_in is None else TODAY + timedelta(days=due_in))
    assert run(region) == (["jan@example.org"] if asked else [])


def test_it_is_asked_once_a_week_until_there_is_an_answer(ask, region):
    follow_up = ask()
    assert [bool(run(region, day)) for day in (0, 1, 6, 7, 8, 14, 21)] == [
        *(True, False, False),
        *(True, False),
        *(True, True),
    ]
    follow_up.refresh_from_db()
    operations.answer_follow_up(follow_up, status="done", by=None)
    assert not run(region, 60)


def test_who_is_busy_is_asked_again_two_weeks_later(ask, region, director):
    follow_up = ask()
    run(region)
    follow_up.refresh_from_db()
    operations.answer_follow_up(follow_up, status="busy", by=None)
    assert [bool(run(region, day)) for day in (7, 13, 14)] == [False, False, True]


def test_who_is_busy_in_good_time_is_not_asked_before_the_day_comes_near(ask, region, director):
    follow_up = ask(due=TODAY + timedelta(days=60))
    operations.answer_follow_up(follow_up, status="busy", by=director)
    assert [bool(run(region, day)) for day in (14, 56, 57)] == [False, False, True]


def test_who_is_stuck_is_not_asked_until_the_team_says_how_it_goes_on(ask, region, director):
    follow_up = ask()
    operations.answer_follow_up(follow_up, status="stuck", line="Wie beslist?", by=None)
    assert not run(region, 30)
    assert list(queries.overdue_or_stuck(TODAY)) == [follow_up]
    operations.answer_follow_up(follow_up, status="open", line="Bea beslist.", by=director)
    assert run(region, 30)


def test_an_owner_gets_one_mail_with_all_that_is_open(ask, region, item):
    ask("Eerste.")
    ask("Tweede.", due=None, owner_email="JAN@example.org")
    stuck = ask("Derde.")
    operations.answer_follow_up(stuck, status="stuck", by=None)
    operations.answer_follow_up(ask("Vierde."), status="done", by=None)
    assert run(region) == ["jan@example.org"]
    mail = notices.mails().get()
    assert ("Eerste." in mail.text, "Tweede." in mail.text) == (True, True)
    assert ("Derde." in mail.text, "Vierde." in mail.text) == (False, False)
    assert (item.title in mail.text, str(item.meeting) in mail.text) == (True, True)
    assert mail.text.count("/answer/") == 2
    assert (mail.to_name, mail.kind, mail.asked_by) == ("Jan", "meetings.reminder", "")
    assert set(FollowUp.objects.exclude(reminded_on=None).values_list("text", flat=True)) == {
        "Eerste.",
        "Tweede.",
    }


def test_a_mail_tells_no_title_of_what_stays_inside(ask, region, closed_item):
    ask(item=closed_item)
    run(region)
    assert closed_item.title not in notices.mails().get().text


def test_somebody_without_address_gets_nothing(ask, region):
    ask(owner_email="")
    assert run(region) == []


def test_an_address_that_is_none_holds_up_nobody_else(ask, region, caplog):
    FollowUp.objects.filter(pk=ask().pk).update(owner_email="jan at example")
    ask(owner_name="Zoë", owner_email="zoe@example.org")
    assert run(region) == ["zoe@example.org"]
    assert notices.mails().count() == 1
    assert "no reminder" in caplog.text


def test_the_trail_tells_that_the_clock_did_it(ask, region):
    follow_up = ask()
    run(region)
    entry = trail.entries_about(follow_up)[0]
    assert (entry.who, bool(entry.who_name)) == (None, True)


def test_the_minute_taker_reminds_now_but_once_a_day(ask, director):
    follow_up = ask(due=None)
    operations.remind(follow_up, by=director)
    mail = notices.mails().get()
    assert (mail.to_email, mail.reply_to) == ("jan@example.org", director.user.email)
    with pytest.raises(Refused):
        operations.remind(follow_up, by=director)


def test_there_is_nothing_to_remind_of_without_address_or_when_it_is_done(ask, director):
    done = ask()
    operations.answer_follow_up(done, status="done", by=director)
    for follow_up in (ask(owner_email=""), done):
        with pytest.raises(Refused):
            operations.remind(follow_up, by=director)
    assert not notices.mails().exists()


def test_it_happens_every_day_by_itself_in_each_region_apart(ask, region, neighbour):
    ask()
    assert duties.DUTIES["meetings.remind"].every == timedelta(days=1)
    duties.run_due()
    assert [mail.region for mail in notices.mails()] == [region]


def test_due_dates_are_days_here(ask, region):
    """Half past midnight here is still the day before in UTC."""
    ask(due=date(2022, 11, 6))
    with stopped_at(datetime(2022, 11, 2, 23, 30, tzinfo=UTC)):
        assert operations.remind_due(region)
