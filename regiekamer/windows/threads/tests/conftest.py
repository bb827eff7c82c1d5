"""A subject that went through three bodies between 2021 and 2022, and a standing clock: 2 November 2022."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest

from regiekamer.foundation.kernel.clock import stopped_at
from regiekamer.foundation.regions.models import Member
from regiekamer.rooms.bodies import operations as bodies
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.dossiers import operations as dossiers
from regiekamer.rooms.dossiers.models import Dossier
from regiekamer.rooms.meetings import operations as meetings
from regiekamer.rooms.meetings.models import AgendaItem, Answer, Decision, FollowUp, Relay
from regiekamer.rooms.plan import operations as plan
from regiekamer.rooms.plan.models import Action


@pytest.fixture(autouse=True)
def _in_november() -> Iterator[None]:
    with stopped_at(datetime(2022, 11, 2, 12, tzinfo=UTC)):
        yield


@pytest.fixture
def make_body(director: Member) -> Callable[[str], Body]:
    return lambda name: bodies.add_body(name=name, kind="network", our_role="facilitator", by=director)


@pytest.fixture
def counsellors(make_body: Any) -> Body:
    return make_body("Lerend netwerk")


@pytest.fixture
def heads(make_body: Any) -> Body:
    return make_body("Diensthoofden")


@pytest.fixture
def action(director: Member) -> Action:
    own = plan.add_plan(name="Actieplan", first_year=2020, by=director)
    return plan.add_action(plan=own, title="Kader art. 60", first_year=2020, by=director)


@pytest.fixture
def dossier(director: Member, counsellors: Body, action: Action) -> Dossier:
    """Opened in 2021, nobody knows when, with the counsellors."""
    return dossiers.open_dossier(
        title="Regionaal kader art. 60",
        about="Eén kader voor alle besturen.",
        year=2021,
        waits_for=counsellors,
        actions=[action],
        by=director,
    )


@pytest.fixture
def on_table(director: Member) -> Callable[..., AgendaItem]:
    """Put something on the table of a body: held on a day that is past, else planned."""

    def put(body: Body, day: date, title: str = "Kader", **values: Any) -> AgendaItem:
        if day > date(2022, 11, 2):
            meeting = meetings.plan_meeting(body=body, day=day, by=director)
        else:
            meeting = meetings.record_held(body=body, year=day.year, day=day, by=director)
        return AgendaItem.objects.create(region=director.region, meeting=meeting, title=title, **values)

    return put


@pytest.fixture
def way(director: Member, dossier: Dossier, counsellors: Body, heads: Body, on_table: Any) -> Dossier:
    """From the counsellors to the heads, with a decision, a follow-up that was answered, and a relay."""
    region = director.region
    first = on_table(counsellors, date(2022, 3, 1), dossier=dossier, notes="Er zijn zes werkwijzen.")
    asked = FollowUp.objects.create(
        region=region,
        item=first,
        text="Een voorstel schrijven",
        owner_name="Mia",
        due=date(2022, 5, 1),
        status="busy",
    )
    at = datetime(2022, 4, 20, 22, 30, tzinfo=UTC)
    Answer.objects.create(region=region, follow_up=asked, at=at, status="busy", line="Bijna klaar", who="Mia")
    dossiers.pass_on(dossier, to=heads, day=date(2022, 3, 1), text="Met een voorstel.", by=director)
    second = on_table(heads, date(2022, 6, 1), dossier=dossier)
    Decision.objects.create(region=region, item=second, year=2022, number=7, text="Het kader geldt.")
    relay = Relay.objects.create(region=region, item=second, text="Het kader meedelen.")
    relay.bodies.add(counsellors)
    on_table(heads, date(2022, 12, 6), dossier=dossier)
    return dossier
