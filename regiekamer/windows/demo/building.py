"""Tells a story to the rooms: every record comes about by the operation that a person would have used."""

from decimal import Decimal
from typing import Any

from regiekamer.foundation.regions.models import Member
from regiekamer.rooms.bodies import operations as bodies
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.meetings import operations as meetings
from regiekamer.rooms.network import operations as network
from regiekamer.rooms.network.models import Contact, Municipality, Organisation
from regiekamer.rooms.plan import operations as plan
from regiekamer.rooms.plan.models import Action, Heading, Plan, Programme, Promise
from regiekamer.windows.demo import story


class Building:
    """A region under construction: what was added so far, by the name it has in the story."""

    def __init__(self, told: story.Story, by: Member) -> None:
        self.told = told
        self.by = by
        self.municipalities: dict[str, Municipality] = {}
        self.organisations: dict[str, Organisation] = {}
        self.contacts: dict[tuple[str, str], Contact] = {}
        self.bodies: dict[str, Body] = {}
        self.programmes: dict[str, Programme] = {}
        self.headings: dict[str, Heading] = {}
        self.actions: dict[str, Action] = {}
        self.promises: dict[str, Promise] = {}

    def tell(self) -> None:
        """Build the rooms from right to left, so that everything finds what it leans on."""
        self.tell_network()
        self.tell_bodies()
        self.tell_frames()
        self.tell_actions()
        self.tell_promises()
        self.tell_meetings()

    def tell_network(self) -> None:
        for name, nis in self.told.municipalities:
            self.municipalities[name] = network.add_municipality(name=name, nis=nis, by=self.by)
        for organisation in self.told.organisations:
            self._add_organisation(organisation)
        for territory in self.told.territories:
            made = network.add_territory(name=territory.name, about=territory.about, by=self.by)
            for name in territory.municipalities:
                network.add_to_territory(territory=made, municipality=self.municipalities[name], by=self.by)

    def _add_organisation(self, told: story.Organisation) -> None:
        made = network.add_organisation(
            name=told.name,
            kind=told.kind,
            about=told.about,
            short_name=told.short_name,
            municipality=self.municipalities[told.municipality] if told.municipality else None,
            by=self.by,
        )
        self.organisations[told.name] = made
        for name, function in told.contacts:
            self.contacts[told.name, name] = network.add_contact(
                organisation=made, name=name, function=function, by=self.by
            )

    def tell_bodies(self) -> None:
        for told in self.told.bodies:
            self._add_body(told)
        for told in self.told.bodies:
            self._end_body(told)

    def _add_body(self, told: story.Body) -> None:
        made = bodies.add_body(
            name=told.name,
            kind=told.kind,
            our_role=told.our_role,
            rhythm=told.rhythm,
            short_name=told.short_name,
            purpose=told.purpose,
            composition=told.composition,
            organiser=self.organisations[told.organiser] if told.organiser else None,
            part_of=self.bodies[told.part_of] if told.part_of else None,
            starts_on=told.starts_on,
            by=self.by,
        )
        self.bodies[told.name] = made
        for seat in told.seats:
            self._add_seat(made, seat)
        for tally in told.tallies:
            meetings.record_tally(
                body=made,
                year=tally.year,
                count=tally.count,
                note=tally.note,
                source=self.told.source,
                by=self.by,
            )
        for year, reason in told.not_held:
            meetings.record_not_held(body=made, year=year, reason=reason, by=self.by)

    def _add_seat(self, body: Body, told: story.Seat) -> None:
        bodies.add_seat(
            body=body,
            organisation=self.organisations[told.organisation],
            contact=self.contacts[told.organisation, told.contact] if told.contact else None,
            substitute=self.contacts[told.organisation, told.substitute] if told.substitute else None,
            standing=told.standing,
            mandate=told.mandate,
            starts_on=told.starts_on,
            ends_on=told.ends_on,
            by=self.by,
        )

    def _end_body(self, told: story.Body) -> None:
        if told.ends_on:
            bodies.end_body(
                self.bodies[told.name],
                on=told.ends_on,
                reason=told.end_reason,
                successor=self.bodies[told.successor] if told.successor else None,
                by=self.by,
            )

    def tell_frames(self) -> None:
        for programme in self.told.programmes:
            self._add_programme(programme)
        for scheme in self.told.schemes:
            self._add_scheme(scheme)

    def _add_programme(self, told: story.Programme) -> None:
        made = plan.add_programme(
            name=told.name,
            about=told.about,
            funder=self.organisations[told.funder] if told.funder else None,
            starts_on=told.starts_on,
            by=self.by,
        )
        self.programmes[told.name] = made
        if told.ends_on:
            plan.end_programme(made, on=told.ends_on, reason=told.end_reason, by=self.by)

    def _add_scheme(self, told: story.Scheme) -> None:
        made = plan.add_scheme(
            name=told.name,
            kind=told.kind,
            first_year=told.first_year,
            last_year=told.last_year,
            about=told.about,
            programme=self.programmes[told.programme] if told.programme else None,
            orders_report=told.orders_report,
            asks_action_each_year=told.asks_action_each_year,
            by=self.by,
        )
        for heading in told.headings:
            self.headings[heading.code or heading.title] = plan.add_heading(
                scheme=made,
                title=heading.title,
                code=heading.code,
                about=heading.about,
                parent=self.headings[heading.under] if heading.under else None,
                by=self.by,
            )

    def tell_actions(self) -> None:
        made = self._add_plan()
        for action in self.told.actions:
            self._add_action(made, action)
        for action in self.told.actions:
            self._end_action(action)
        for reference in self.told.references:
            plan.place_action(
                self.actions[reference.action],
                heading=self.headings[reference.heading],
                title=reference.title,
                position=reference.position,
                by=self.by,
            )

    def _add_plan(self) -> Plan:
        told = self.told.plan
        return plan.add_plan(
            name=told.name,
            first_year=told.first_year,
            last_year=told.last_year,
            about=told.about,
            reporting_entity=self.organisations[told.reporting_entity],
            by=self.by,
        )

    def _add_action(self, made: Plan, told: story.Action) -> None:
        action = plan.add_action(
            plan=made,
            title=told.title,
            first_year=told.first_year,
            kind=told.kind,
            about=told.about,
            bodies=[self.bodies[name] for name in told.bodies],
            by=self.by,
        )
        self.actions[told.title] = action
        plan.place_action(action, heading=self.headings[told.heading], is_main=True, by=self.by)
        for code in told.codes:
            plan.place_action(action, heading=self.headings[code], by=self.by)
        for name, role in told.partners:
            plan.add_partner(action, organisation=self.organisations[name], role=role, by=self.by)
        for year, values in told.years.items():
            plan.record_year(action, year=year, by=self.by, **_as_values(values))
        for line in told.budget:
            self._add_budget_line(action, line)

    def _add_budget_line(self, action: Action, told: story.Budget) -> None:
        plan.add_budget_line(
            action,
            year=told.year,
            label=told.label,
            amount=Decimal(told.amount),
            kind=told.kind,
            code=told.code,
            by=self.by,
        )

    def _end_action(self, told: story.Action) -> None:
        if told.last_year:
            plan.end_action(
                self.actions[told.title],
                last_year=told.last_year,
                reason=told.end_reason,
                successor=self.actions[told.successor] if told.successor else None,
                by=self.by,
            )

    def tell_promises(self) -> None:
        for told in self.told.promises:
            self._make_promise(told)
        for told in self.told.promises:
            if told.outcome != "open":
                plan.answer_promise(
                    self.promises[told.text],
                    outcome=told.outcome,
                    reason=told.reason,
                    successor=self.promises[told.replaced_by] if told.replaced_by else None,
                    by=self.by,
                )

    def _make_promise(self, told: story.Promise) -> None:
        self.promises[told.text] = plan.make_promise(
            text=told.text,
            year=told.year,
            count=told.count,
            unit=told.unit,
            source=told.source,
            action=self.actions[told.action] if told.action else None,
            body=self.bodies[told.body] if told.body else None,
            counts_meetings=told.counts_meetings,
            by=self.by,
        )

    def tell_meetings(self) -> None:
        for told in self.told.meetings:
            body = self.bodies[told.body]
            meeting = meetings.plan_meeting(body=body, day=told.day, place=told.place, by=self.by)
            if told.status == "held":
                meetings.hold_meeting(meeting, summary=told.summary, by=self.by)
            elif told.status == "not_held":
                meetings.call_off(meeting, reason=told.reason, by=self.by)


def _as_values(told: story.Year) -> dict[str, Any]:
    return {**vars(told), "roles": list(told.roles)}
