"""What the ten tasks and the journeys through the cycle need on stage, each its own records."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.regions.models import Member
from regiekamer.rooms.bodies import operations as bodies
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.dossiers import operations as dossiers
from regiekamer.rooms.meetings import operations as meetings
from regiekamer.rooms.meetings.models import Meeting
from regiekamer.rooms.network import operations as network
from regiekamer.rooms.network.models import Organisation

OWNER = "mia.peeters@example.org"


@dataclass
class Scene:
    by: Member
    keys: dict[str, int] = field(default_factory=dict)

    def keep(self, name: str, record: Any) -> Any:
        self.keys[name] = record.pk
        return record

    def body(self, name: str, seats: list[Organisation], people: int = 1) -> Body:
        """A body with `people` seats for each organisation."""
        body = bodies.add_body(name=name, kind="network", our_role="facilitator", by=self.by)
        for organisation in seats:
            for number in range(1, people + 1):
                name = f"Persoon {number} van {organisation}"
                mail = f"p{number}.{organisation.pk}.{body.pk}@example.org"
                contact = network.add_contact(organisation=organisation, name=name, email=mail, by=self.by)
                bodies.add_seat(body=body, organisation=organisation, contact=contact, by=self.by)
        return body

    def held(self, body: Body, day: date, *titles: str, **values: Any) -> Meeting:
        """A meeting that took place, with everybody there and these items on its agenda, discussed."""
        meeting = meetings.record_held(body=body, year=day.year, day=day, by=self.by)
        for title in titles:
            item = meetings.add_item(meeting=meeting, title=title, by=self.by, **values)
            item = meetings.write_notes(item, notes="- Besproken.", version=item.version, by=self.by)
            meetings.discuss_item(item, by=self.by)
        meetings.mark_all(meeting, presence="present", by=self.by)
        return meeting


def set_scene(by: Member) -> dict[str, int]:
    """Set it in the region of `by`, and return the keys by name."""
    scene = Scene(by)
    organisations = _organisations(scene)
    _points_left_open(scene, organisations)
    _full_table(scene, organisations)
    _table_with_an_agenda(scene, organisations)
    _long_way(scene, organisations)
    _cycle(scene, organisations)
    _what_stays_inside(scene, organisations)
    _owner_with_a_link(scene)
    return scene.keys


def _organisations(scene: Scene) -> list[Organisation]:
    town = scene.keep("town", network.add_municipality(name="Aaigem", by=scene.by))
    names = (
        "OCMW Aaigem",
        "Stad Aaigem",
        "Sociaal huis",
        "Werkwinkel",
        "Kringloop",
        "Buurtwerk",
        "Vakschool",
    )
    return [
        network.add_organisation(name=name, kind="ocmw", municipality=town, by=scene.by) for name in names
    ]


def _points_left_open(scene: Scene, organisations: list[Organisation]) -> None:
    """The last meeting left a point that was not discussed and one on which somebody still has to do something."""
    body = scene.keep("open_body", scene.body("Aanspreekpunt werk", organisations[:2]))
    last = scene.held(body, clock.today() - timedelta(days=30), "Fietsen naar het werk")
    meetings.add_follow_up(
        text="Een offerte vragen", item=last.items.get(), owner_name="Mia Peeters", by=scene.by
    )
    meetings.add_item(meeting=last, title="Taalcoaches", by=scene.by)
    meetings.draft_minutes(last, by=scene.by)


def _full_table(scene: Scene, organisations: list[Organisation]) -> None:
    """Fourteen people are expected today."""
    body = scene.body("Breed overleg", organisations, people=2)
    scene.keep("full_meeting", meetings.plan_meeting(body=body, day=clock.today(), by=scene.by))


def _table_with_an_agenda(scene: Scene, organisations: list[Organisation]) -> None:
    body = scene.body("Overleg met verslag", organisations[:3])
    meeting = scene.keep("live_meeting", meetings.plan_meeting(body=body, day=clock.today(), by=scene.by))
    scene.keep("live_item", meetings.add_item(meeting=meeting, title="Kinderopvang", by=scene.by))
    meetings.plan_meeting(body=body, day=clock.today() + timedelta(days=35), by=scene.by)


def _long_way(scene: Scene, organisations: list[Organisation]) -> None:
    """A dossier that walked through six bodies last year, of which two had people of the town at the table."""
    year = clock.today().year - 1
    dossier = scene.keep(
        "walking", dossiers.open_dossier(title="Aanpak op maat", year=year, day=date(year, 1, 9), by=scene.by)
    )
    for number in range(1, 7):
        body = scene.body(f"Tafel {number}", organisations[:2] if number < 3 else [])
        scene.held(body, date(year, number + 1, 12), f"Aanpak op maat, ronde {number}", dossier=dossier)
    scene.keep("last_table", body)
    scene.keep("next_table", scene.body("Tafel 7", []))
    dossiers.pass_on(dossier, to=body, by=scene.by)


def _cycle(scene: Scene, organisations: list[Organisation]) -> None:
    """A body with a series and a meeting to come, to prepare, and one of today to hold."""
    body = scene.body("Kernoverleg", organisations[:3])
    series = meetings.add_series(body=body, interval="monthly", starts_on=clock.today(), by=scene.by)
    meetings.add_template_item(series=series, title="Nieuws van de partners", minutes=15, by=scene.by)
    last = scene.held(body, clock.today() - timedelta(days=28), "Werkplekleren")
    meetings.draft_minutes(last, by=scene.by)
    scene.keep("last_of_cycle", last)
    scene.keep("cycle_today", meetings.plan_meeting(body=body, day=clock.today(), by=scene.by))
    coming = clock.today() + timedelta(days=28)
    scene.keep("cycle_coming", meetings.plan_meeting(body=body, day=coming, by=scene.by))


def _what_stays_inside(scene: Scene, organisations: list[Organisation]) -> None:
    body = scene.body("Vertrouwelijk overleg", organisations[:2])
    held = scene.held(body, clock.today() - timedelta(days=10), "Open punt")
    item = meetings.add_item(meeting=held, title="Geheime casus", is_confidential=True, by=scene.by)
    scene.keep("inside_item", item)
    meetings.write_notes(item, notes="Wat niemand mag lezen.", version=item.version, by=scene.by)
    meetings.record_decision(item=item, text="Een geheime beslissing", by=scene.by)
    meetings.draft_minutes(held, by=scene.by)
    scene.keep("inside_meeting", meetings.approve_minutes(held, by=scene.by))


def _owner_with_a_link(scene: Scene) -> None:
    """Somebody without an account has to do something."""
    follow_up = meetings.add_follow_up(
        text="De cijfers van de wachtlijst bezorgen",
        owner_name="Mia Peeters",
        owner_email=OWNER,
        due=clock.today() + timedelta(days=5),
        by=scene.by,
    )
    scene.keep("asked", follow_up)
