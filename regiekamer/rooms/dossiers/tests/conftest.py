"""Bodies for a subject to walk through, and a standing clock: the second of November 2022, a Wednesday."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest

from regiekamer.foundation.kernel.clock import stopped_at
from regiekamer.foundation.regions.models import Member
from regiekamer.rooms.bodies import operations as bodies
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.dossiers import operations, queries
from regiekamer.rooms.dossiers.models import Dossier, Turn
from regiekamer.rooms.plan import operations as plan
from regiekamer.rooms.plan.models import Action

TODAY = date(2022, 11, 2)


def last_of(dossier: Dossier) -> Turn:
    """The last turn in the way of a dossier."""
    return list(queries.turns_of(dossier))[-1]


@pytest.fixture(autouse=True)
def _in_november() -> Iterator[None]:
    with stopped_at(datetime(2022, 11, 2, 12, tzinfo=UTC)):
        yield


@pytest.fixture
def make_body(director: Member) -> Callable[..., Body]:
    def make(name: str, **values: Any) -> Body:
        return bodies.add_body(name=name, kind="network", our_role="facilitator", by=director, **values)

    return make


@pytest.fixture
def counsellors(make_body: Callable[..., Body]) -> Body:
    return make_body("Lerend netwerk")


@pytest.fixture
def heads(make_body: Callable[..., Body]) -> Body:
    return make_body("Diensthoofdenoverleg")


@pytest.fixture
def gone(make_body: Callable[..., Body], heads: Body, director: Member) -> Body:
    """A body that ended after 2020 and went on as the heads of department."""
    old = make_body("LDE-fabriek")
    return bodies.end_body(old, on=date(2020, 12, 31), reason="Overbodig.", successor=heads, by=director)


@pytest.fixture
def action(director: Member) -> Action:
    own_plan = plan.add_plan(name="ROSE", first_year=2020, by=director)
    return plan.add_action(plan=own_plan, title="Art. 60 op elkaar afstemmen", first_year=2020, by=director)


@pytest.fixture
def make_dossier(director: Member) -> Callable[..., Dossier]:
    def make(title: str = "Kader art. 60", **values: Any) -> Dossier:
        return operations.open_dossier(title=title, by=director, **values)

    return make


@pytest.fixture
def dossier(make_dossier: Callable[..., Dossier], counsellors: Body) -> Dossier:
    """A regional framework on art. 60, opened in March 2022 at the table of the counsellors."""
    return make_dossier(about="Eén kader voor de hele regio.", waits_for=counsellors, day=date(2022, 3, 10))
