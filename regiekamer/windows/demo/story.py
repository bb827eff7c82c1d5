"""The nouns in which a demonstration is told: plain data, with names instead of keys to other rows."""

from dataclasses import dataclass, field
from datetime import date, time
from inspect import cleandoc

from regiekamer.foundation.kernel.counts import Count


def prose(text: str) -> str:
    """Unwrap a text of the source code: blank lines part paragraphs, "- " begins a bullet."""
    return "\n\n".join(_unwrap(part) for part in cleandoc(text).split("\n\n"))


def _unwrap(part: str) -> str:
    lines: list[str] = []
    for line in part.split("\n"):
        if not lines or line.startswith("- "):
            lines.append(line.strip())
        else:
            lines[-1] += f" {line.strip()}"
    return "\n".join(lines)


@dataclass(frozen=True)
class Organisation:
    name: str
    kind: str
    about: str = ""
    short_name: str = ""
    municipality: str = ""
    contacts: tuple[tuple[str, str], ...] = ()
    """Name and function of each contact."""
    domain: str = ""
    """Where the addresses of its contacts end, when they have one: an .example domain reaches nobody."""


@dataclass(frozen=True)
class Territory:
    name: str
    municipalities: tuple[str, ...]
    about: str = ""


@dataclass(frozen=True)
class Seat:
    organisation: str
    contact: str = ""
    substitute: str = ""
    standing: str = "voting"
    mandate: str = ""
    starts_on: date | None = None
    ends_on: date | None = None


@dataclass(frozen=True)
class Body:
    """A body; `tallies` are counts of years whose dates nobody kept."""

    name: str
    kind: str
    our_role: str
    purpose: str = ""
    composition: str = ""
    short_name: str = ""
    organiser: str = ""
    part_of: str = ""
    rhythm: Count | None = None
    starts_on: date | None = None
    ends_on: date | None = None
    end_reason: str = ""
    successor: str = ""
    seats: tuple[Seat, ...] = ()
    tallies: tuple["Tally", ...] = ()
    not_held: tuple[tuple[int, str], ...] = ()
    """Year and reason of meetings that were due and did not take place."""


@dataclass(frozen=True)
class Tally:
    year: int
    count: Count
    note: str = ""


@dataclass(frozen=True)
class Turn:
    """A turn on the way of a dossier: "passed_on", "noted", "parked", "woken" or "closed", on a day or in a year."""

    kind: str
    day: date | None = None
    year: int | None = None
    text: str = ""
    body: str = ""
    wakes_on: date | None = None


@dataclass(frozen=True)
class Dossier:
    """A subject on its way; `body` is the one that took it up first."""

    title: str
    about: str = ""
    actions: tuple[str, ...] = ()
    body: str = ""
    day: date | None = None
    year: int | None = None
    turns: tuple[Turn, ...] = ()


@dataclass(frozen=True)
class Series:
    """How a body plans its meetings: the fixed items of its agenda are titles, each with its minutes."""

    body: str
    interval: str
    starts_on: date
    fixed: tuple[tuple[str, int], ...] = ()
    starts_at: time | None = None
    ends_at: time | None = None
    place: str = ""
    planned_until: date | None = None


@dataclass(frozen=True)
class Topic:
    """A subject parked with a body until it is put on an agenda."""

    body: str
    title: str
    purpose: str = "inform"
    owner: str = ""
    minutes: int | None = None
    about: str = ""
    dossier: str = ""


@dataclass(frozen=True)
class Decision:
    text: str
    result: str = "approved"
    action: str = ""


@dataclass(frozen=True)
class Answer:
    """What the owner of a follow-up answered: with the personal link, or to somebody of the team."""

    day: date
    status: str
    line: str = ""
    is_own: bool = False


@dataclass(frozen=True)
class FollowUp:
    """Something to do, for a contact (organisation and name), an organisation, or a name with an address."""

    text: str
    contact: tuple[str, str] | None = None
    organisation: str = ""
    person: tuple[str, str] = ("", "")
    due: date | None = None
    answers: tuple[Answer, ...] = ()
    action: str = ""


@dataclass(frozen=True)
class Relay:
    text: str
    bodies: tuple[str, ...] = ()
    organisations: tuple[str, ...] = ()
    passed_on: date | None = None


@dataclass(frozen=True)
class Item:
    """An agenda item. One with the title of an item that stands there already tells what came of that one."""

    title: str
    purpose: str = "inform"
    owner: str = ""
    minutes: int | None = None
    about: str = ""
    notes: str = ""
    dossier: str = ""
    action: str = ""
    is_confidential: bool = False
    is_discussed: bool = True
    decisions: tuple[Decision, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    relays: tuple[Relay, ...] = ()
    papers: tuple[tuple[str, str], ...] = ()
    """Name and text of each paper."""


@dataclass(frozen=True)
class Roll:
    """Who was not simply present; a guest is a name with an organisation."""

    excused: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    substitutes: tuple[tuple[str, str], ...] = ()
    """Name of who holds the seat, and of who came instead."""
    guests: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Meeting:
    """A meeting on a day, or in a `year` of which no day is known: held, planned, or not held because of `reason`.

    One with a `roll` ran through the whole cycle: agenda, attendance, minutes that go round as a draft.
    """

    body: str
    day: date | None = None
    status: str = "held"
    summary: str = ""
    reason: str = ""
    place: str = ""
    year: int | None = None
    hours: tuple[time | None, time | None] = (None, None)
    with_bodies: tuple[str, ...] = ()
    items: tuple[Item, ...] = ()
    roll: Roll | None = None
    is_locked: bool = False
    """Whether its minutes are locked once they are approved."""
    own_notes: str = ""


@dataclass(frozen=True)
class Heading:
    title: str
    about: str = ""
    code: str = ""
    under: str = ""


@dataclass(frozen=True)
class Scheme:
    name: str
    kind: str
    first_year: int
    headings: tuple[Heading, ...] = ()
    last_year: int | None = None
    about: str = ""
    programme: str = ""
    orders_report: bool = False
    asks_action_each_year: bool = False


@dataclass(frozen=True)
class Programme:
    name: str
    about: str = ""
    funder: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    end_reason: str = ""


@dataclass(frozen=True)
class Year:
    """An action in one year."""

    status: str
    reason: str = ""
    roles: tuple[str, ...] = ()
    role_text: str = ""
    result: str = ""
    next_step: str = ""


@dataclass(frozen=True)
class Plan:
    name: str
    first_year: int
    reporting_entity: str
    about: str = ""
    last_year: int | None = None


@dataclass(frozen=True)
class Budget:
    year: int
    label: str
    amount: str
    kind: str = "cost"
    code: str = ""


@dataclass(frozen=True)
class Action:
    """An action, told under `heading`, in the order of telling; `codes` are its headings in other schemes."""

    title: str
    heading: str
    first_year: int
    years: dict[int, Year] = field(default_factory=dict)
    kind: str = "action"
    about: str = ""
    bodies: tuple[str, ...] = ()
    partners: tuple[tuple[str, str], ...] = ()
    codes: tuple[str, ...] = ()
    budget: tuple[Budget, ...] = ()
    last_year: int | None = None
    end_reason: str = ""
    successor: str = ""


@dataclass(frozen=True)
class Refer:
    """A place in a chapter where an action told elsewhere is only referred to."""

    action: str
    heading: str
    title: str = ""
    position: int | None = None


@dataclass(frozen=True)
class Promise:
    text: str
    year: int
    count: Count | None = None
    unit: str = ""
    source: str = ""
    action: str = ""
    body: str = ""
    counts_meetings: bool = False
    outcome: str = "open"
    reason: str = ""
    replaced_by: str = ""
    """The text of the promise that came in its place."""


@dataclass(frozen=True)
class Story:
    """Everything that is told about one region."""

    slug: str
    name: str
    director_name: str
    notice: str
    source: str
    """Where the counts of old years are known from."""
    sign_ins: tuple[tuple[str, str, str], ...]
    """Role, e-mail address and name of each member; the first one is the director."""
    municipalities: tuple[tuple[str, str], ...]
    """Name and NIS code, empty for a municipality that does not exist."""
    organisations: tuple[Organisation, ...]
    territories: tuple[Territory, ...]
    bodies: tuple[Body, ...]
    programmes: tuple[Programme, ...]
    schemes: tuple[Scheme, ...]
    plan: Plan
    actions: tuple[Action, ...]
    references: tuple[Refer, ...] = ()
    promises: tuple[Promise, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    series: tuple[Series, ...] = ()
    dossiers: tuple[Dossier, ...] = ()
    topics: tuple[Topic, ...] = ()
