"""One worked year shows the whole cycle in the invented region; 2022 runs through it where facts allow."""

from datetime import date

import pytest
from django.db.models import Count
from django_scopes import scope, scopes_disabled

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.notices.models import Mail
from regiekamer.foundation.regions.models import Region, RegionRecord
from regiekamer.rooms.dossiers.models import Dossier, State, Turn
from regiekamer.rooms.meetings import queries
from regiekamer.rooms.meetings.models import (
    AgendaItem,
    Attendance,
    Decision,
    FollowUp,
    FollowUpStatus,
    Meeting,
    MinutesState,
    MinutesVersion,
    Paper,
    Presence,
    Purpose,
    Relay,
    ResultCode,
    Series,
    Topic,
)
from regiekamer.windows.demo.demonstration import TOLD_AT

YEAR = 2026


@pytest.fixture
def example(zwvl):
    """The invented region, on the day on which it is told."""
    region = Region.objects.get(slug="voorbeeld")
    with scope(region=region), clock.stopped_at(TOLD_AT):
        yield region


def test_the_year_is_as_full_as_a_real_one(example):
    year = Meeting.objects.filter(year=YEAR)
    assert year.count() >= 20
    assert year.filter(status="held").count() >= 15
    assert AgendaItem.objects.filter(meeting__in=year).count() >= 60
    assert Decision.objects.filter(year=YEAR).count() >= 15
    assert FollowUp.objects.filter(item__meeting__in=year).count() >= 20
    assert Relay.objects.count() >= 5
    assert Dossier.objects.count() >= 5
    assert Topic.objects.filter(is_taken=False).count() >= 3


def test_every_purpose_and_every_result_is_there(example):
    assert set(AgendaItem.objects.values_list("purpose", flat=True)) == set(Purpose.values)
    assert set(Decision.objects.values_list("result", flat=True)) == set(ResultCode.values)


def test_follow_ups_stand_as_they_do_in_life(example):
    statuses = set(FollowUp.objects.values_list("status", flat=True))
    assert statuses == set(FollowUpStatus.values)
    assert any(one.is_overdue for one in FollowUp.objects.all())
    assert FollowUp.objects.filter(contact__isnull=False).exists()
    assert FollowUp.objects.filter(organisation__isnull=False).exists()
    assert FollowUp.objects.filter(owner_email__endswith=".example").exists()
    assert FollowUp.objects.filter(answers__is_own=True).exists()


def test_addresses_reach_nobody(example):
    addresses = {one.address for one in FollowUp.objects.select_related("contact")} - {""}
    addresses |= set(Attendance.objects.exclude(email="").values_list("email", flat=True))
    assert addresses
    assert all(address.endswith(".example") for address in addresses)
    assert not Mail.objects.exists()


def test_relays_are_partly_passed_on(example):
    assert Relay.objects.filter(passed_on=None).exists()
    assert Relay.objects.exclude(passed_on=None).exists()


def test_dossiers_are_open_parked_and_closed_and_one_walks_over_several_bodies(example):
    assert set(Dossier.objects.values_list("state", flat=True)) == set(State.values)
    parked = Dossier.objects.filter(state=State.PARKED)
    assert all(one.condition and one.wakes_on for one in parked)
    assert any(one.is_ripe for one in parked)
    walked = Turn.objects.filter(dossier__title__startswith="Eén afsprakenkader", body__isnull=False)
    names = list(walked.values_list("body__name", flat=True))
    assert names[0] == "Lerend netwerk jobcoaches"
    assert names.index("Diensthoofdenoverleg") < names.index("Bestuur van het Streekhuis")


def test_the_series_stays_off_the_holiday(example):
    (series,) = Series.objects.annotate(fixed=Count("template"))
    assert series.fixed >= 2
    days = set(series.meetings.values_list("day", flat=True))
    assert date(2026, 7, 21) not in days
    assert date(2026, 7, 28) in days


def test_one_meeting_is_joint_and_one_is_of_somebody_else(example):
    assert Meeting.objects.filter(with_bodies__isnull=False).exists()
    assert Meeting.objects.filter(body__our_role="participant").exclude(own_notes="").exists()


def test_everybody_is_there_or_not_in_every_way(example):
    marked = Attendance.objects.filter(meeting__status="held")
    ways = {Presence.PRESENT, Presence.EXCUSED, Presence.ABSENT}
    assert set(marked.values_list("presence", flat=True)) == ways
    assert marked.filter(is_guest=True).exists()
    assert marked.exclude(sits_for="").exists()


def test_minutes_are_in_every_state_and_keep_their_versions(example):
    states = set(Meeting.objects.filter(status="held").values_list("minutes_state", flat=True))
    assert states >= {MinutesState.DRAFT, MinutesState.APPROVED, MinutesState.LOCKED}
    assert MinutesVersion.objects.filter(number__gte=3).exists()


def test_things_come_back_and_last_minutes_are_approved(example):
    assert AgendaItem.objects.filter(came_from__isnull=False, meeting__status="held").exists()
    assert AgendaItem.objects.filter(approves__isnull=False, decisions__isnull=False).exists()
    ahead = Meeting.objects.get(body__name="Diensthoofdenoverleg", status="planned")
    items = queries.agenda_of(ahead)
    assert items[0].approves is not None
    assert any(item.came_from for item in items)


def test_some_stays_inside_and_papers_hang_at_items(example):
    assert AgendaItem.objects.filter(is_confidential=True).exists()
    assert AgendaItem.objects.filter(purpose=Purpose.PEER_CASE).exists()
    assert {name.rsplit(".")[-1] for name in Paper.objects.values_list("name", flat=True)} == {"txt", "pdf"}


def test_2022_is_told_in_turns_of_which_no_day_is_known(zwvl):
    with scope(region=zwvl):
        told = Turn.objects.filter(dossier__title="Individueel maatwerk", body__isnull=False)
        assert len(set(told.values_list("body", flat=True))) == 6
        assert not Turn.objects.exclude(day=None).exists()
        assert set(Turn.objects.values_list("year", flat=True)) == {2021, 2022}
        assert Dossier.objects.get(state=State.PARKED).wakes_on is None
        assert Dossier.objects.count() == 5


def test_nothing_is_invented_about_2022(zwvl):
    with scope(region=zwvl):
        (item,) = AgendaItem.objects.select_related("meeting__body")
        assert (item.meeting.body.name, item.meeting.day) == ("AZ-fabriek", None)
        assert not Attendance.objects.exists()
        assert not FollowUp.objects.exists()
        (body_year,) = queries.years_of_bodies(2022, [item.meeting.body_id]).values()
        assert (body_year.count.operator, body_year.count.quantity) == ("=", 1)


def test_nothing_points_outside_its_region(zwvl):
    with scopes_disabled():
        for model in (AgendaItem, Decision, FollowUp, Relay, Attendance, Dossier, Turn, Meeting, Topic):
            links = [
                field.name
                for field in model._meta.concrete_fields
                if isinstance(field.related_model, type) and issubclass(field.related_model, RegionRecord)
            ]
            for row in model.objects.select_related(*links):
                ends = [getattr(row, name) for name in links]
                assert all(end is None or end.region_id == row.region_id for end in ends), row
