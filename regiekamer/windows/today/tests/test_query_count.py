"""The number of questions to the database does not grow with the region."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from regiekamer.foundation.kernel.counts import at_least
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.meetings.models import Meeting, MeetingStatus
from regiekamer.rooms.plan.models import Action, Plan, Promise
from regiekamer.windows.today.tests.conftest import on


def fill(region, many):
    """Bodies that are behind, promises at risk and unanswered, actions without result, meetings: `many` each."""
    promised = Promise.columns(at_least(4))
    table = [
        Body(region=region, name=f"O{n}", kind="network", our_role="lead", **promised) for n in range(many)
    ]
    bodies = Body.objects.bulk_create(table)
    plan, _ = Plan.objects.get_or_create(region=region, name="ROSE", first_year=2020)
    Action.objects.bulk_create(
        [Action(region=region, plan=plan, title=f"A{n}", first_year=2020) for n in range(many)]
    )
    days = [
        (date(2026, 11, 25), MeetingStatus.PLANNED),
        (date(2026, 11, 2), MeetingStatus.PLANNED),
        (date(2026, 3, 2), MeetingStatus.HELD),
    ]
    Meeting.objects.bulk_create(
        [
            Meeting(region=region, body=body, year=2026, day=day, status=status)
            for body in bodies
            for day, status in days
        ]
    )
    Promise.objects.bulk_create(
        [
            Promise(region=region, year=year, text=f"{body}", body=body, counts_meetings=True, **promised)
            for body in bodies
            for year in (2025, 2026)
        ]
    )


def questions(client, path):
    with (
        on("2026-11-24"),
        CaptureQueriesContext(
            connection,
        ) as asked,
    ):
        assert client.get(path).status_code == 200
    return len(asked)


@pytest.mark.parametrize("role", ["director", "board", "partner", "reader"])
def test_the_page_asks_as_much_of_a_large_region_as_of_a_small_one(request, region, browse, role):
    member = request.getfixturevalue(role)
    client = browse(member)
    fill(region, 10)
    few = questions(client, "/leie/")
    for model in (Promise, Meeting, Action, Body):
        model.objects.all().delete()
    fill(region, 200)
    assert questions(client, "/leie/") == few
    assert few <= 17
