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
    # Threads.
    lists("threads:threads", NETWORK),
    lists("threads:actions", NETWORK),
    page("threads:of_dossier", NETWORK, "dossier"),
    file("threads:file_of_dossier", NETWORK, "dossier", Word("docx")),
    page("threads:of_action", NETWORK, "action"),
    file("threads:file_of_action", NETWORK, "action", Word("pdf")),
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
    # Planning.
    page("meetings:planning", NETWORK, "body"),
    verb("meetings:plan_days", TEAM, "body"),
    form("meetings:add_series", TEAM, "body"),
    page("meetings:series", NETWORK, "series"),
    form("meetings:change_series", TEAM, "series"),
    form("meetings:end_series", TEAM, "series"),
    verb("meetings:remove_series", TEAM, "series"),
    form("meetings:plan_ahead", TEAM, "series"),
    form("meetings:add_template_item", TEAM, "series"),
    form("meetings:change_template_item", TEAM, "template_item"),
    verb("meetings:move_template_item", TEAM, "template_item"),
    verb("meetings:remove_template_item", TEAM, "template_item"),
    # Agendas, and what is parked for a next time.
    verb("meetings:open_agenda", TEAM, "meeting"),
    form("meetings:add_item", TEAM, "meeting"),
    verb("meetings:take_topic", TEAM, "meeting", "topic"),
    verb("meetings:take_dossier", TEAM, "meeting", "dossier"),
    verb("meetings:bring_back", TEAM, "meeting", "old_item"),
    form("meetings:own_notes", TEAM, "meeting"),
    page("meetings:item", NETWORK, "item"),
    form("meetings:change_item", TEAM, "item"),
    verb("meetings:move_item", TEAM, "item"),
    verb("meetings:discuss_item", TEAM, "item"),
    verb("meetings:park_item", TEAM, "item"),
    verb("meetings:remove_item", TEAM, "item"),
    form("meetings:add_paper", TEAM, "item"),
    file("meetings:paper", NETWORK, "paper"),
    verb("meetings:remove_paper", TEAM, "paper"),
    slot("meetings:topics_of_body", NETWORK, "body"),
    form("meetings:park_topic", TEAM, "body"),
    form("meetings:change_topic", TEAM, "topic"),
    verb("meetings:remove_topic", TEAM, "topic"),
    slot("meetings:of_dossier", NETWORK, "dossier"),
    form("meetings:invitations", TEAM, "invited_meeting"),
    verb("meetings:cancel_invitations", TEAM, "invited_meeting"),
    form("meetings:give_address", TEAM, "invited_meeting", Word("row-{expected}")),
    verb("meetings:record_reply", TEAM, "invitation"),
    verb("meetings:withdraw_invitation", TEAM, "invitation"),
    # Attendance, minutes and papers.
    slot("meetings:roll", NETWORK, "held_meeting"),
    verb("meetings:take_roll", TEAM, "past_meeting"),
    verb("meetings:mark_all", TEAM, "past_meeting"),
    verb("meetings:expect_attendance", TEAM, "past_meeting"),
    verb("meetings:add_guests", TEAM, "past_meeting"),
    verb("meetings:remove_guest", TEAM, "guest"),
    lists("meetings:represented", BOARDROOM),
    lists("meetings:turnout", BOARDROOM),
    verb("meetings:write_notes", TEAM, "old_item"),
    verb("meetings:clean", TEAM),
    verb("meetings:draft_minutes", TEAM, "past_meeting"),
    verb("meetings:approve_minutes", TEAM, "past_meeting"),
    verb("meetings:lock_minutes", TEAM, "past_meeting"),
    verb("meetings:reopen_minutes", TEAM, "past_meeting"),
    page("meetings:versions", NETWORK, "held_meeting"),
    file("meetings:version_file", BOARDROOM, "held_meeting", 1, Word("pdf")),
    file("meetings:paper_of_meeting", NETWORK, "held_meeting", Word("minutes"), Word("docx")),
    file("meetings:paper_of_meeting", NETWORK, "meeting", Word("agenda"), Word("pdf")),
    file("meetings:paper_of_meeting", BOARDROOM, "meeting", Word("attendance"), Word("html")),
    page("meetings:extract", NETWORK, "minuted_item"),
    file("meetings:extract_file", NETWORK, "minuted_item", Word("docx")),
    # What came of it: decisions, follow-ups and relays.
    slot("meetings:item_results", NETWORK, "old_item"),
    form("meetings:decide", TEAM, "old_item"),
    form("meetings:ask", TEAM, "old_item"),
    form("meetings:pass_on", TEAM, "old_item"),
    slot("meetings:of_action", NETWORK, "action"),
    slot("meetings:waiting_slot", NETWORK),
    lists("meetings:decisions", NETWORK),
    page("meetings:decision", NETWORK, "decision"),
    form("meetings:change_decision", TEAM, "decision"),
    verb("meetings:remove_decision", TEAM, "decision"),
    verb("meetings:tell_decision", TEAM, "decision"),
    lists("meetings:relays", NETWORK),
    form("meetings:change_relay", TEAM, "relay"),
    verb("meetings:pass_on_relay", TEAM, "relay"),
    verb("meetings:take_back_relay", TEAM, "relay"),
    verb("meetings:park_relay", TEAM, "relay"),
    verb("meetings:remove_relay", TEAM, "relay"),
    lists("meetings:follow_ups", NETWORK),
    form("meetings:add_follow_up", TEAM),
    page("meetings:follow_up", NETWORK, "follow_up"),
    form("meetings:change_follow_up", TEAM, "follow_up"),
    form("meetings:answer_follow_up", TEAM, "follow_up"),
    form("meetings:drop_follow_up", TEAM, "follow_up"),
    verb("meetings:remind", TEAM, "follow_up"),
    verb("meetings:revoke_link", TEAM, "follow_up"),
    verb("meetings:tell_follow_up", TEAM, "done_follow_up"),
    verb("meetings:remove_follow_up", TEAM, "follow_up"),
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
    OutsideRow("answer", 404, 404, ("x",)),
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
