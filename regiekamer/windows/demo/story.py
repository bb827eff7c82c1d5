"""The nouns in which a demonstration is told: plain data, with names instead of keys to other rows."""

from dataclasses import dataclass, field
from datetime import date
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
class Meeting:
    """A meeting on a day: held, planned, or not held because of `reason`."""

    body: str
    day: date
    status: str = "held"
    summary: str = ""
    reason: str = ""
    place: str = ""


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
