"""A small plan to test with."""

from typing import Any

import pytest

from regiekamer.foundation.regions.models import Member
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.network.models import Organisation
from regiekamer.rooms.plan import operations
from regiekamer.rooms.plan.models import Action, Heading, Plan, Scheme


@pytest.fixture
def plan(director: Member) -> Plan:
    return operations.add_plan(name="Actieplan Leie", first_year=2022, by=director)


@pytest.fixture
def pillars(director: Member) -> Scheme:
    """The scheme that orders the report."""
    return operations.add_scheme(
        name="Eigen pijlers", kind="pillars", first_year=2020, orders_report=True, by=director
    )


@pytest.fixture
def network(director: Member, pillars: Scheme) -> Heading:
    return operations.add_heading(scheme=pillars, title="Netwerking", by=director)


@pytest.fixture
def barriers(director: Member, pillars: Scheme) -> Heading:
    return operations.add_heading(scheme=pillars, title="Drempels wegwerken", by=director)


@pytest.fixture
def priorities(director: Member) -> Scheme:
    """The scheme that asks an action per heading per year."""
    return operations.add_scheme(
        name="Vlaamse prioriteiten",
        kind="priorities",
        first_year=2022,
        asks_action_each_year=True,
        by=director,
    )


@pytest.fixture
def action(director: Member, plan: Plan) -> Action:
    return operations.add_action(plan=plan, title="Leren fietsen", first_year=2022, by=director)


@pytest.fixture
def body(director: Member) -> Body:
    made = Body(region=director.region, name="Stuurgroep Leie", kind="steering_group", our_role="lead")
    made.save()
    return made


@pytest.fixture
def vdab(director: Member) -> Organisation:
    made = Organisation(region=director.region, name="VDAB", kind="vdab")
    made.save()
    return made


@pytest.fixture
def elsewhere(neighbour: Member) -> dict[str, Any]:
    """A plan with an action, a body and a promise of the neighbouring region."""
    from django_scopes import scope

    with scope(region=neighbour.region):
        theirs = operations.add_plan(name="Plan Dender", first_year=2022, by=neighbour)
        action = operations.add_action(plan=theirs, title="Van de buren", first_year=2022, by=neighbour)
        body = Body(region=neighbour.region, name="Overleg Dender", kind="board", our_role="lead")
        body.save()
        promise = operations.make_promise(text="Van de buren", year=2022, by=neighbour)
    return {"plan": theirs, "action": action, "body": body, "promise": promise}
