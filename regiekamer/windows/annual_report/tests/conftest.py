"""A small year: two chapters, a body that met four times, one that did not meet, and promises."""

from types import SimpleNamespace
from typing import Any

import pytest

from regiekamer.foundation.kernel.counts import at_least, exactly
from regiekamer.rooms.bodies import operations as bodies
from regiekamer.rooms.meetings import operations as meetings
from regiekamer.rooms.plan import operations as plan


@pytest.fixture
def year(director: Any) -> SimpleNamespace:
    """The year 2022 of the region, with everything that a report can tell."""
    by = {"by": director}
    scheme = plan.add_scheme(name="Pijlers", kind="pillars", first_year=2020, orders_report=True, **by)
    first = plan.add_heading(scheme=scheme, title="Netwerken", about="Over samenwerken.", **by)
    second = plan.add_heading(scheme=scheme, title="Drempels", **by)
    plan_of_action = plan.add_plan(name="Actieplan", first_year=2020, **by)
    table = bodies.add_body(name="LDE-tafel", kind="sub_network", our_role="facilitator", **by)
    assembly = bodies.add_body(name="Grote vergadering", kind="assembly", our_role="lead", **by)
    meetings.record_tally(body=table, year=2022, count=exactly(4), **by)
    meetings.record_not_held(body=assembly, year=2022, reason="Er was te weinig volk", **by)
    action = plan.add_action(
        plan=plan_of_action, title="Tafel", first_year=2020, bodies=[table, assembly], **by
    )
    plan.place_action(action, heading=first, is_main=True, **by)
    plan.place_action(action, heading=second, title="Tafel en drempels", **by)
    plan.record_year(
        action,
        year=2022,
        status="done",
        roles=["facilitator"],
        role_text="We nodigden uit.",
        result="De visie ligt op tafel.\n\n- punt een\n- punt twee",
        next_step="We werken de visie uit.",
        **by,
    )
    promise = plan.make_promise(
        text="Samenzitten met de koepel", year=2023, count=at_least(4), unit="keer", action=action, **by
    )
    return SimpleNamespace(
        scheme=scheme, first=first, second=second, plan=plan_of_action, action=action,
        table=table, assembly=assembly, promise=promise,
    )  # fmt: skip
