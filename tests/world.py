"""A region with something of everything: `build_world` calls the operations, `multiply` makes it large."""

from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import uuid4

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.counts import at_least, exactly, in_rhythm
from regiekamer.foundation.notices import delivery
from regiekamer.foundation.notices import operations as notices
from regiekamer.foundation.notices.models import Trouble
from regiekamer.foundation.regions.models import Member
from regiekamer.rooms.bodies import operations as bodies
from regiekamer.rooms.bodies.models import Body, Seat
from regiekamer.rooms.dossiers import operations as dossiers
from regiekamer.rooms.dossiers.models import Dossier, Turn
from regiekamer.rooms.meetings import operations as meetings
from regiekamer.rooms.meetings.models import Meeting, Tally
from regiekamer.rooms.network import operations as network
from regiekamer.rooms.network.models import Contact, Municipality, Organisation, Territory, TerritoryMember
from regiekamer.rooms.plan import operations as plan
from regiekamer.rooms.plan.models import (
    Action,
    ActionYear,
    BudgetLine,
    Heading,
    Partner,
    Placement,
    Promise,
)
from regiekamer.windows.annual_report import operations as annual_report
from regiekamer.windows.annual_report.models import Report

YEAR = 2022


@dataclass
class World:
    """What was made, by the name that the permission table uses: `world["organisation"]` is the first one."""

    by: Member
    made: dict[str, list[Any]] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Any:
        return self.made[name][0]

    def called(self, noun: str, number: int) -> str:
        """A name that tells which region it belongs to."""
        return f"{noun} {number} van {self.by.region.name}"

    def keep(self, name: str, record: Any) -> Any:
        self.made.setdefault(name, []).append(record)
        return record


def build_world(by: Member, n: int = 1) -> World:
    """Make `n` of each kind of record in the region of `by`, each by its operation."""
    world = World(by)
    for number in range(1, n + 1):
        _make_network(world, number)
        _make_bodies(world, number)
        _make_plan(world, number)
        _make_years(world, number)
        _make_dossiers(world, number)
        _make_meetings(world, number)
        _make_mails(world, number)
    _make_reports(world)
    return world


def _make_network(world: World, number: int) -> None:
    by, keep = world.by, world.keep
    place = keep("municipality", network.add_municipality(name=world.called("Gemeente", number), by=by))
    organisation = keep(
        "organisation",
        network.add_organisation(
            name=world.called("Organisatie", number),
            short_name=f"O{number}",
            kind="ocmw",
            municipality=place,
            about="Doet van alles.",
            by=by,
        ),
    )
    keep(
        "contact",
        network.add_contact(
            organisation=organisation,
            name=world.called("Contact", number),
            email=f"c{number}@example.org",
            by=by,
        ),
    )
    territory = keep("territory", network.add_territory(name=world.called("Dienst", number), by=by))
    keep("territory_member", network.add_to_territory(territory=territory, municipality=place, by=by))


def _make_bodies(world: World, number: int) -> None:
    by, keep = world.by, world.keep
    body = keep(
        "body",
        bodies.add_body(
            name=world.called("Overleg", number),
            kind="network",
            our_role="facilitator",
            rhythm=at_least(4),
            purpose="Samen afstemmen.",
            by=by,
        ),
    )
    organisation, contact = world.made["organisation"][-1], world.made["contact"][-1]
    keep("seat", bodies.add_seat(body=body, organisation=organisation, contact=contact, by=by))
    ended = bodies.add_body(
        name=world.called("Vorig overleg", number),
        kind="network",
        our_role="participant",
        by=by,
        rhythm=in_rhythm("monthly"),
    )
    keep(
        "ended_body",
        bodies.end_body(ended, on=date(YEAR, 12, 31), reason="Het ging op.", successor=body, by=by),
    )


def _make_plan(world: World, number: int) -> None:
    by, keep = world.by, world.keep
    programme = keep("programme", plan.add_programme(name=world.called("Programma", number), by=by))
    if number == 1:
        scheme = plan.add_scheme(
            name="Pijlers",
            kind="pillars",
            first_year=2020,
            programme=programme,
            orders_report=True,
            asks_action_each_year=True,
            by=by,
        )
    else:
        scheme = plan.add_scheme(
            name=world.called("Indeling", number), kind="planning_cycle", first_year=2020, by=by
        )
    keep("scheme", scheme)
    heading = keep(
        "heading", plan.add_heading(scheme=world["scheme"], title=world.called("Pijler", number), by=by)
    )
    own_plan = keep("plan", plan.add_plan(name=world.called("Actieplan", number), first_year=2020, by=by))
    action = keep(
        "action",
        plan.add_action(
            plan=own_plan,
            title=world.called("Actie", number),
            first_year=2020,
            about="Waarover het gaat.",
            bodies=[world.made["body"][-1]],
            by=by,
        ),
    )
    keep("placement", plan.place_action(action, heading=heading, is_main=True, by=by))
    organisation = world.made["organisation"][-1]
    keep("partner", plan.add_partner(action, organisation=organisation, role="partner", by=by))


def _make_years(world: World, number: int) -> None:
    by, keep = world.by, world.keep
    action, body = world.made["action"][-1], world.made["body"][-1]
    keep(
        "action_year",
        plan.record_year(
            action,
            year=YEAR,
            status="running",
            roles=["facilitator"],
            result="Een **mooi** resultaat.",
            next_step="Verder doen.",
            by=by,
        ),
    )
    line = plan.add_budget_line(action, year=YEAR, label="Uitgave", amount=Decimal("1250.50"), by=by)
    keep("budget_line", line)
    this_year = clock.today().year
    for year in (YEAR, this_year):
        promise = plan.make_promise(
            text=world.called("Engagement", number),
            year=year,
            count=at_least(4),
            unit="vergaderingen",
            body=body,
            action=action,
            counts_meetings=True,
            by=by,
        )
        keep("promise", promise)


def _make_dossiers(world: World, number: int) -> None:
    by, keep, body = world.by, world.keep, world.made["body"][-1]

    def opened(noun: str) -> Dossier:
        return dossiers.open_dossier(
            title=world.called(noun, number),
            about="Een vraag die blijft terugkomen.",
            actions=[world.made["action"][-1]],
            waits_for=body,
            year=YEAR,
            by=by,
        )

    dossier = keep("dossier", opened("Dossier"))
    keep("turn", dossiers.note_turn(dossier, text="Besproken.", body=body, day=date(YEAR, 5, 1), by=by))
    parked = opened("Geparkeerd dossier")
    dossiers.park_dossier(
        parked, condition="Als het beleid wijzigt.", wakes_on=date(YEAR + 1, 6, 1), year=YEAR, by=by
    )
    keep("parked_dossier", parked)
    keep("closed_dossier", dossiers.close_dossier(opened("Afgesloten dossier"), outcome="Opgelost.", by=by))


def _make_meetings(world: World, number: int) -> None:
    by, keep = world.by, world.keep
    body, today = world.made["body"][-1], clock.today()
    keep("meeting", meetings.plan_meeting(body=body, day=today + timedelta(days=number % 50), by=by))
    keep("past_meeting", meetings.plan_meeting(body=body, day=today - timedelta(days=2), by=by))
    keep(
        "held_meeting",
        meetings.record_held(body=body, year=YEAR, day=date(YEAR, 3, 1), summary="De cijfers.", by=by),
    )
    keep("missed_meeting", meetings.record_not_held(body=body, year=YEAR, reason="Te weinig mensen.", by=by))
    keep("tally", meetings.record_tally(body=body, year=YEAR - 1, count=exactly(4), by=by))


def _make_mails(world: World, number: int) -> None:
    """One that waits, and one that was taken up and refused by the mail server."""
    for name in ("mail", "failed_mail"):
        mail = notices.queue_mail(
            to=f"c{number}@example.org",
            subject=world.called("Uitnodiging", number),
            text="U bent welkom.",
            kind="meetings.invitation",
            about=world.made["meeting"][-1],
            attachments=[("agenda.txt", "text/plain", b"1. Welkom")],
            by=world.by,
        )
        world.keep(name, mail)
    taken = delivery.take_up(mail.pk)
    assert taken is not None
    delivery.put_back(taken, Trouble.ADDRESS, give_up=True)
    mail.refresh_from_db()


def _make_reports(world: World) -> None:
    """One approved year and one draft."""
    region = world.by.region
    approved = annual_report.write_report(
        Report(region=region, year=YEAR), introduction="Een jaar om te onthouden.", by=world.by
    )
    edition = annual_report.approve_report(
        approved, approved_on=date(2023, 3, 1), approved_by="het bestuur", by=world.by
    )
    world.keep("report", approved)
    world.keep("edition", edition)
    world.keep("draft", annual_report.write_report(Report(region=region, year=YEAR + 1), by=world.by))


# A region after years of use: what people add every week is many, what they set up once stays few.
GROWN = {
    "municipality": 20,
    "territory": 10,
    "territory_member": 60,
    "body": 40,
    "ended_body": 20,
    "tally": 40,
    "seat": 300,
    "programme": 10,
    "scheme": 10,
    "heading": 12,
    "plan": 10,
    "action": 60,
    "placement": 60,
    "action_year": 60,
    "partner": 200,
    "budget_line": 120,
    "meeting": 30,
    "past_meeting": 10,
    "missed_meeting": 60,
    "promise": 120,
    "dossier": 40,
    "parked_dossier": 20,
    "closed_dossier": 60,
    "failed_mail": 20,
}


def multiply(
    world: World, total: int, *, onto_first: bool = False, few: Mapping[str, int] | None = None
) -> None:
    """Copy rows until there are `total` of each kind, or as many as `few` says of it.

    `onto_first`: every second one belongs to the first record, the others each to their own.
    """
    _Copies(world, total, onto_first, few or {}).make()


class _Copies:
    """Rows by `bulk_create`: a thousand of each in seconds, where operations would take minutes."""

    def __init__(self, world: World, total: int, onto_first: bool, few: Mapping[str, int]) -> None:
        self.world, self.onto_first = world, onto_first
        self.total, self.few = total, few
        self.start = len(world.made["organisation"]) + 1

    def numbers(self, kind: str) -> range:
        return range(self.start, self.few.get(kind, self.total) + 1)

    def make(self) -> None:
        municipalities = self.copy("municipality", name="Gemeente")
        organisations = self.copy("organisation", name="Organisatie", kbo="", municipality=municipalities)
        own = self.parents(organisations, "organisation")
        self.copy("contact", name="Contact", organisation=own)
        territories = self.copy("territory", name="Dienst")
        self.copy(
            "territory_member",
            territory=self.parents(territories, "territory"),
            municipality=municipalities,
        )
        made = self.copy("body", name="Overleg")
        self.copy("ended_body", name="Vorig overleg")
        own_bodies = self.parents(made, "body")
        self.copy("seat", body=own_bodies, organisation=organisations, contact=None)
        self.copy("programme", name="Programma")
        self.copy("scheme", name="Indeling", orders_report=False, asks_action_each_year=False)
        headings = self.copy("heading", title="Pijler", scheme=self.world["scheme"])
        plans = self.copy("plan", name="Actieplan")
        actions = self.copy("action", title="Actie", plan=self.parents(plans, "plan"))
        own_actions = self.parents(actions, "action")
        self.copy("placement", action=actions, heading=self.parents(headings, "heading"))
        self.copy("partner", action=own_actions, organisation=organisations)
        self.copy("action_year", action=actions)
        self.copy("budget_line", action=own_actions, label="Uitgave")
        self.copy("promise", action=own_actions, body=own_bodies, text="Engagement")
        walking = self.copy("dossier", title="Dossier", waits_for=own_bodies)
        self.copy("parked_dossier", title="Geparkeerd dossier", waits_for=own_bodies)
        self.copy("closed_dossier", title="Afgesloten dossier")
        self.copy("turn", dossier=self.parents(walking, "dossier"))
        for status in ("meeting", "past_meeting", "held_meeting", "missed_meeting"):
            self.copy(status, body=own_bodies)
        self.copy("tally", body=made)
        for kind in ("mail", "failed_mail"):
            self.copy(kind, subject="Uitnodiging", key=[uuid4() for _ in self.numbers(kind)])

    def parents(self, made: list[Any], name: str) -> Any:
        if not self.onto_first:
            return made
        return [self.world[name] if place % 2 else one for place, one in enumerate(made)]

    def copy(self, kind: str, /, **values: Any) -> list[Any]:
        """Copy the records called `kind`; a list of values is dealt out over the copies, from its start."""
        samples = self.world.made[kind]
        rows = []
        for place, number in enumerate(self.numbers(kind)):
            row = copy(samples[place % len(samples)])
            row._state = copy(row._state)
            row._state.fields_cache = {}
            row.pk = None
            for field_name, value in values.items():
                if value == []:
                    continue
                one = value[place % len(value)] if isinstance(value, list) else value
                setattr(
                    row, field_name, self.world.called(one, number) if one and isinstance(one, str) else one
                )
            rows.append(row)
        return type(samples[0]).objects.bulk_create(rows)


RECORDS = (
    *(Municipality, Organisation, Contact, Territory, TerritoryMember, Body, Seat, Heading, Action),
    *(Placement, Partner, ActionYear, BudgetLine, Promise, Dossier, Turn, Meeting, Tally),
)
