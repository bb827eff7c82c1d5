"""Who reaches what: one row per URL, with the roles that may. A URL without a row fails its test.

`what` names the records (see `tests/world.py`) or literal values that fill the address.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Any

EVERYONE = frozenset({"director", "colleague", "board", "partner", "reader"})
NETWORK = EVERYONE - {"reader"}
BOARDROOM = NETWORK - {"partner"}
TEAM = BOARDROOM - {"board"}
DIRECTOR = frozenset({"director"})


class Kind(Enum):
    LIST = "a page that lists; twice the reference page at most"
    PAGE = "a page that shows; three times the reference page at most"
    FORM = "a page with a form, which also takes a POST"
    VERB = "an address that only takes a POST"
    SLOT = "a piece of another page"
    FILE = "a download, or an answer that is no page"


@dataclass(frozen=True)
class Row:
    name: str
    kind: Kind
    who: frozenset[str]
    what: tuple[Any, ...] = ()

    @property
    def names_a_record(self) -> bool:
        """Whether the address holds the key of a record, which another region must not find."""
        return any(isinstance(one, str) for one in self.what)


def lists(name: str, who: frozenset[str], *what: Any) -> Row:
    return Row(name, Kind.LIST, who, what)


def page(name: str, who: frozenset[str], *what: Any) -> Row:
    return Row(name, Kind.PAGE, who, what)


def form(name: str, who: frozenset[str], *what: Any) -> Row:
    return Row(name, Kind.FORM, who, what)


def verb(name: str, who: frozenset[str], *what: Any) -> Row:
    return Row(name, Kind.VERB, who, what)


def slot(name: str, who: frozenset[str], *what: Any) -> Row:
    return Row(name, Kind.SLOT, who, what)


def file(name: str, who: frozenset[str], *what: Any) -> Row:
    return Row(name, Kind.FILE, who, what)


@dataclass(frozen=True)
class Word:
    """A literal piece of an address, where a plain string would be taken for the name of a record."""

    text: str


YEAR, DRAFT_YEAR, TALLY_YEAR = 2022, 2023, 2021

TABLE: tuple[Row, ...] = (
    page("today:today", EVERYONE),
    slot("today:bodies", BOARDROOM),
    slot("today:missing", BOARDROOM),
    slot("today:acts", BOARDROOM),
    # The yearly report: 2022 is approved, 2023 is a draft.
    lists("annual_report:reports", EVERYONE),
    file("annual_report:report_by_pk", EVERYONE, "report"),
    page("annual_report:report", EVERYONE, YEAR),
    page("annual_report:report", BOARDROOM, DRAFT_YEAR),
    page("annual_report:read", EVERYONE, YEAR),
    page("annual_report:read", BOARDROOM, DRAFT_YEAR),
    page("annual_report:chapter", BOARDROOM, DRAFT_YEAR, "heading"),
    form("annual_report:write", TEAM, DRAFT_YEAR),
    form("annual_report:write_own_text", TEAM, DRAFT_YEAR, Word("heading-{heading}")),
    lists("annual_report:gaps", BOARDROOM, DRAFT_YEAR),
    slot("annual_report:gaps_slot", BOARDROOM, DRAFT_YEAR),
    form("annual_report:approve", DIRECTOR, DRAFT_YEAR),
    verb("annual_report:reopen", DIRECTOR, YEAR),
    page("annual_report:differences", BOARDROOM, YEAR),
    file("annual_report:file", EVERYONE, YEAR, Word("docx")),
    file("annual_report:file", BOARDROOM, DRAFT_YEAR, Word("md")),
    file("annual_report:edition_file", EVERYONE, YEAR, 1, Word("md")),
    # Meetings.
    lists("meetings:meetings", NETWORK),
    page("meetings:year", NETWORK, YEAR),
    slot("meetings:of_body", NETWORK, "body"),
    slot("meetings:progress_of_promise", NETWORK, "promise"),
    form("meetings:plan", TEAM),
    form("meetings:plan_meeting", TEAM, "body"),
    form("meetings:held", TEAM),
    form("meetings:record_held", TEAM, "body"),
    form("meetings:not_held", TEAM),
    form("meetings:record_not_held", TEAM, "body"),
    form("meetings:tally", TEAM),
    form("meetings:record_tally", TEAM, "body"),
    form("meetings:change_tally", TEAM, "body", TALLY_YEAR),
    verb("meetings:remove_tally", TEAM, "tally"),
    page("meetings:meeting", NETWORK, "held_meeting"),
    page("meetings:meeting", NETWORK, "meeting"),
    form("meetings:change_meeting", TEAM, "meeting"),
    form("meetings:hold_meeting", TEAM, "past_meeting"),
    form("meetings:call_off", TEAM, "meeting"),
    verb("meetings:remove_meeting", TEAM, "meeting"),
    # Dossiers.
    lists("dossiers:dossiers", NETWORK),
    form("dossiers:open_dossier", TEAM),
    page("dossiers:dossier", NETWORK, "dossier"),
    page("dossiers:dossier", NETWORK, "parked_dossier"),
    form("dossiers:change_dossier", TEAM, "dossier"),
    form("dossiers:note_turn", TEAM, "dossier"),
    form("dossiers:pass_on", TEAM, "dossier"),
    form("dossiers:park_dossier", TEAM, "dossier"),
    form("dossiers:wake_dossier", TEAM, "parked_dossier"),
    form("dossiers:close_dossier", TEAM, "dossier"),
    form("dossiers:reopen_dossier", TEAM, "closed_dossier"),
    form("dossiers:change_turn", TEAM, "turn"),
    verb("dossiers:remove_note", TEAM, "turn"),
    slot("dossiers:of_body", NETWORK, "body"),
    slot("dossiers:of_action", NETWORK, "action"),
    # The plan.
    lists("plan:plans", EVERYONE),
    form("plan:add_plan", TEAM),
    page("plan:plan", EVERYONE, "plan"),
    form("plan:change_plan", TEAM, "plan"),
    form("plan:carry_over", TEAM, "plan", YEAR),
    page("plan:priorities", EVERYONE, YEAR),
    slot("plan:of_body", EVERYONE, "body"),
    form("plan:add_action", TEAM),
    page("plan:action", EVERYONE, "action"),
    file("plan:year", EVERYONE, "action_year"),
    form("plan:change_action", TEAM, "action"),
    form("plan:end_action", TEAM, "action"),
    form("plan:place_action", TEAM, "action"),
    form("plan:add_partner", TEAM, "action"),
    form("plan:add_budget_line", TEAM, "action"),
    form("plan:record_year", TEAM, "action", YEAR),
    verb("plan:remove_placement", TEAM, "placement"),
    verb("plan:remove_partner", TEAM, "partner"),
    form("plan:change_budget_line", TEAM, "budget_line"),
    verb("plan:remove_budget_line", TEAM, "budget_line"),
    lists("plan:promises", EVERYONE),
    form("plan:make_promise", TEAM),
    page("plan:promise", EVERYONE, "promise"),
    form("plan:change_promise", TEAM, "promise"),
    form("plan:answer_promise", TEAM, "promise"),
    lists("plan:schemes", EVERYONE),
    form("plan:add_scheme", TEAM),
    page("plan:scheme", EVERYONE, "scheme"),
    form("plan:change_scheme", TEAM, "scheme"),
    form("plan:add_heading", TEAM, "scheme"),
    file("plan:heading", EVERYONE, "heading"),
    form("plan:change_heading", TEAM, "heading"),
    form("plan:add_programme", TEAM),
    page("plan:programme", EVERYONE, "programme"),
    form("plan:change_programme", TEAM, "programme"),
    form("plan:end_programme", TEAM, "programme"),
    # Bodies.
    lists("bodies:bodies", EVERYONE),
    page("bodies:structure", EVERYONE),
    form("bodies:add_body", TEAM),
    page("bodies:body", EVERYONE, "body"),
    form("bodies:change_body", TEAM, "body"),
    form("bodies:end_body", TEAM, "body"),
    verb("bodies:reopen_body", TEAM, "ended_body"),
    form("bodies:add_seat", TEAM, "body"),
    form("bodies:change_seat", TEAM, "seat"),
    form("bodies:end_seat", TEAM, "seat"),
    verb("bodies:remove_seat", TEAM, "seat"),
    slot("bodies:of_organisation", EVERYONE, "organisation"),
    # Network.
    lists("network:organisations", EVERYONE),
    form("network:add_organisation", TEAM),
    page("network:organisation", EVERYONE, "organisation"),
    form("network:change_organisation", TEAM, "organisation"),
    form("network:add_contact", TEAM, "organisation"),
    form("network:change_contact", TEAM, "contact"),
    form("network:end_contact", TEAM, "contact"),
    lists("network:municipalities", EVERYONE),
    form("network:add_municipality", TEAM),
    slot("network:known_municipality", TEAM),
    form("network:merge_municipalities", TEAM),
    page("network:municipality", EVERYONE, "municipality"),
    form("network:change_municipality", TEAM, "municipality"),
    lists("network:territories", EVERYONE),
    form("network:add_territory", TEAM),
    page("network:territory", EVERYONE, "territory"),
    form("network:change_territory", TEAM, "territory"),
    form("network:add_to_territory", TEAM, "territory"),
    form("network:change_territory_member", TEAM, "territory_member"),
    verb("network:remove_territory_member", TEAM, "territory_member"),
    # The region itself.
    form("documents:house_style", TEAM),
    lists("notices:outbox", TEAM),
    verb("notices:send_again", TEAM, "failed_mail"),
    lists("access:members", BOARDROOM),
    form("access:add_member", DIRECTOR),
    form("access:change_role", DIRECTOR, "member"),
    verb("access:remove_member", DIRECTOR, "member"),
    page("access:permissions", EVERYONE),
    form("access:settings", DIRECTOR),
    lists("access:trail", BOARDROOM),
    slot("access:trail_about", BOARDROOM, Word("network.organisation"), "organisation"),
)


@dataclass(frozen=True)
class OutsideRow:
    """An address outside any region: what a visitor gets, and what a member gets."""

    name: str
    visitor: int
    member: int
    what: tuple[Any, ...] = ()


OUTSIDE: tuple[OutsideRow, ...] = (
    OutsideRow("entrance", 302, 302),
    OutsideRow("health", 200, 200),
    OutsideRow("set_language", 302, 302),
    OutsideRow("ui:showcase", 200, 200),
    OutsideRow("ui:later", 200, 200),
    # Signing in, by allauth.
    OutsideRow("account_login", 200, 302),
    OutsideRow("account_logout", 302, 200),
    OutsideRow("account_inactive", 200, 200),
    OutsideRow("account_signup", 200, 302),
    OutsideRow("account_reauthenticate", 302, 200),
    OutsideRow("account_email", 302, 200),
    OutsideRow("account_email_verification_sent", 200, 200),
    OutsideRow("account_change_password", 302, 200),
    OutsideRow("account_set_password", 302, 302),
    OutsideRow("account_reset_password", 200, 200),
    OutsideRow("account_reset_password_done", 200, 200),
    OutsideRow("account_reset_password_from_key", 200, 200, ("x", "y-z")),
    OutsideRow("account_reset_password_from_key_done", 200, 200),
    OutsideRow("account_confirm_email", 200, 200, ("x",)),
    OutsideRow("account_request_login_code", 200, 302),
    OutsideRow("account_confirm_login_code", 302, 302),
)
