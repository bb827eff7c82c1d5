"""The papers of a meeting as documents: agenda, minutes, list of attendance, and the extract of one item.

What stays inside the body is in none of them, unless the body asks for its own minutes.
"""

from collections.abc import Iterable, Iterator, Sequence

from django.utils.formats import date_format
from django.utils.translation import get_language, gettext, ngettext, pgettext

from regiekamer.foundation.documents import blocks as b
from regiekamer.foundation.kernel.text import join_words
from regiekamer.rooms.meetings.models import (
    AgendaItem,
    Attendance,
    Decision,
    FollowUp,
    Meeting,
    MinutesState,
    Presence,
    Relay,
)
from regiekamer.rooms.meetings.queries.attendance import attendance_of, not_on_roll, who_sits


def minutes_items(meeting: Meeting) -> list[AgendaItem]:
    """The items of a meeting in order, with all that came of each. Eight queries, however many items."""
    found = AgendaItem.objects.filter(meeting=meeting).select_related("dossier", "action", "approves__body")
    return list(
        found.prefetch_related(
            "decisions__action",
            "follow_ups__contact",
            "follow_ups__organisation",
            "relays__bodies",
            "relays__organisations",
        )
    )


def minutes_document(
    meeting: Meeting, *, with_confidential: bool = False, with_names: bool = True
) -> b.Document:
    """The minutes: who was there, and per item what was said, decided, asked and passed on."""
    items = minutes_items(meeting)
    told = [
        block
        for number, item in enumerate(items, 1)
        for block in _minutes_of(number, item, with_confidential)
    ]
    open_items = [item for item in items if with_confidential or not item.stays_inside]
    is_final = meeting.minutes_state in (MinutesState.APPROVED, MinutesState.LOCKED)
    return _document(
        meeting,
        gettext("Minutes"),
        [
            b.Facts((*_moment(meeting), *_present(attendance_of(meeting), with_names))),
            *b.from_text(meeting.summary if not items else ""),
            *told,
            *_table_of_follow_ups(open_items),
        ],
        watermark="" if is_final else gettext("Draft"),
    )


def agenda_document(meeting: Meeting) -> b.Document:
    """The agenda to send round: per item what it is for, who brings it, how long it takes, how to prepare."""
    items = minutes_items(meeting)
    told = [block for number, item in enumerate(items, 1) for block in _agenda_item(number, item)]
    if not items:
        told = [*b.from_text(meeting.summary)] or [b.Paragraph(b.spans(gettext("No items yet.")))]
    return _document(meeting, gettext("Agenda"), [b.Facts(tuple(_moment(meeting))), *told])


def attendance_document(meeting: Meeting) -> b.Document:
    """The list to sign: proof of who was there."""
    roll = attendance_of(meeting)
    expected = [(seat.organisation.call_name, who_sits(seat), "…") for seat in not_on_roll(meeting, roll)]
    known = [(row.organisation_name, _called(row), _in_a_word(row)) for row in roll]
    rows = [(b.spans(who), b.spans(of), b.spans(said), ()) for of, who, said in [*known, *expected]]
    # Guests write themselves in.
    rows += [((), (), (), ())] * 4
    header = (gettext("Name"), gettext("Organisation"), gettext("Presence"), gettext("Signature"))
    return _document(
        meeting,
        gettext("List of attendance"),
        [
            b.Facts((*_moment(meeting), *_numbers(roll))),
            b.Table(gettext("Who was there"), header, tuple(rows)),
            b.Paragraph(b.spans(gettext("True to what was noted at the meeting: name, date and signature."))),
        ],
    )


def extract_document(item: AgendaItem, addressee: str = "") -> b.Document:
    """The minutes of one item, for one addressee. Of an item that stays inside the body it holds nothing."""
    meeting = item.meeting
    numbered = enumerate(minutes_items(meeting), 1)
    number, full = next(((at, one) for at, one in numbered if one.pk == item.pk), (1, item))
    facts = list(_moment(meeting))
    if addressee.strip():
        facts.insert(0, (gettext("For"), b.spans(addressee.strip())))
    is_final = meeting.minutes_state in (MinutesState.APPROVED, MinutesState.LOCKED)
    return _document(
        meeting,
        gettext("Extract from the minutes"),
        [b.Facts(tuple(facts)), *_minutes_of(number, full, False)],
        watermark="" if is_final else gettext("Draft"),
    )


def addressees_of(item: AgendaItem) -> list[str]:
    """For whom an extract may well be: those to whom something goes on, then who has something to do, then who
    sat at the table."""
    relays = item.relays.prefetch_related("bodies", "organisations")
    passed_on = [name for relay in relays for name in _names_in(relay)]
    asked = [
        one.organisation.name for one in item.follow_ups.select_related("organisation") if one.organisation
    ]
    seen = [row.organisation_name for row in attendance_of(item.meeting) if row.organisation_name]
    return list(dict.fromkeys([*passed_on, *asked, *seen]))


def _document(meeting: Meeting, kind: str, blocks: Sequence[b.Block], watermark: str = "") -> b.Document:
    region = meeting.region
    language = (get_language() or "nl")[:2]
    return b.Document(
        title=f"{kind} – {meeting.body.name}",
        subtitle=meeting.when,
        language=language if language in ("nl", "en", "fr") else "nl",  # type: ignore[arg-type]
        region=region.name,
        author=region.director_name,
        date_line="",
        blocks=tuple(blocks),
        watermark=watermark,
        dated=meeting.day,
        is_short=True,
    )


def _moment(meeting: Meeting) -> Iterator[tuple[str, b.Spans]]:
    when = date_format(meeting.day, "l j F Y") if meeting.day else str(meeting.year)
    if meeting.starts_at:
        when += f", {meeting.starts_at:%H.%M}"
        when += f"–{meeting.ends_at:%H.%M}" if meeting.ends_at else ""
    yield gettext("Date"), b.spans(when)
    if meeting.place:
        yield gettext("Place"), b.spans(meeting.place)
    together = [body.name for body in meeting.with_bodies.all()]
    if together:
        yield gettext("Together with"), b.spans(join_words(together, gettext("and")))


# Attendance ----------------------------------------------------------------------------------------------------------


def _present(roll: Sequence[Attendance], with_names: bool) -> Iterator[tuple[str, b.Spans]]:
    labels = (
        (Presence.PRESENT, gettext("Present")),
        (Presence.EXCUSED, gettext("Excused")),
        (Presence.ABSENT, gettext("Absent")),
    )
    for presence, label in labels:
        rows = [row for row in roll if row.presence == presence]
        if rows:
            yield (
                label,
                b.spans("; ".join(_told(row) for row in rows) if with_names else _organisations(rows)),
            )


def _told(row: Attendance) -> str:
    of = [row.organisation_name] if row.organisation_name and row.organisation_name != row.name else []
    if row.sits_for:
        of.append(gettext("sits for %(name)s") % {"name": row.sits_for})
    if row.is_guest:
        of.append(gettext("guest"))
    return f"{row.name} ({', '.join(of)})" if of else row.name


def _organisations(rows: Iterable[Attendance]) -> str:
    names = list(dict.fromkeys(row.organisation_name for row in rows if row.organisation_name))
    return "; ".join(names) or "–"


def _called(row: Attendance) -> str:
    return (
        f"{row.name} ({gettext('sits for %(name)s') % {'name': row.sits_for}})" if row.sits_for else row.name
    )


def _in_a_word(row: Attendance) -> str:
    if row.is_guest:
        return gettext("guest")
    return "…" if row.presence == Presence.EXPECTED else str(Presence(row.presence).label)


def _numbers(roll: Sequence[Attendance]) -> Iterator[tuple[str, b.Spans]]:
    marked = [row for row in roll if row.presence != Presence.EXPECTED]
    if not marked:
        return
    present = sum(row.presence == Presence.PRESENT for row in marked)
    told = ngettext("%(count)s person", "%(count)s people", present) % {"count": present}
    yield gettext("Present"), b.spans(told)


# Items ---------------------------------------------------------------------------------------------------------------


def _heading(number: int, item: AgendaItem) -> b.Heading:
    return b.Heading(2, f"{number}. {item.title}", anchor=f"item-{number}")


def _inside(number: int, item: AgendaItem) -> list[b.Block]:
    """What anybody may know of an item that stays inside: its number, and of a confidential one its title."""
    is_case = item.purpose == "peer_case"
    heading = b.Heading(2, f"{number}. {gettext('Peer case')}" if is_case else f"{number}. {item.title}")
    return [heading, b.Paragraph(b.spans(gettext("This item stays inside the meeting.")), "meta")]


def _agenda_item(number: int, item: AgendaItem) -> list[b.Block]:
    if item.stays_inside:
        return _inside(number, item)
    about = [str(item.get_purpose_display())]
    if item.owner:
        about.append(gettext("brought by %(name)s") % {"name": item.owner})
    if item.minutes:
        about.append(
            ngettext("%(count)s minute", "%(count)s minutes", item.minutes) % {"count": item.minutes}
        )
    return [
        _heading(number, item),
        b.Paragraph(b.spans(" · ".join(about)), "meta"),
        *b.from_text(item.about),
    ]


def _minutes_of(number: int, item: AgendaItem, with_confidential: bool) -> list[b.Block]:
    if item.stays_inside and not with_confidential:
        return _inside(number, item)
    meta = [str(item.get_purpose_display()), *([item.owner] if item.owner else [])]
    return [
        _heading(number, item),
        b.Paragraph(b.spans(" · ".join(meta)), "meta"),
        *b.from_text(item.notes),
        *(_decision(decision) for decision in item.decisions.all()),
        *_asked(list(item.follow_ups.all())),
        *_passed_on(list(item.relays.all())),
    ]


def _decision(decision: Decision) -> b.Note:
    label = gettext("Decision %(code)s (%(result)s)") % {
        "code": decision.code,
        "result": decision.get_result_display(),
    }
    return b.Note("info", (b.Span(f"{label}: ", strong=True), b.Span(decision.text)))


def _asked(follow_ups: Sequence[FollowUp]) -> Iterator[b.Block]:
    if follow_ups:
        yield b.Paragraph((b.Span(gettext("Follow-ups"), strong=True),), "label")
        yield b.Bullets(tuple((b.Span(_who_does_what(one)),) for one in follow_ups))


def _who_does_what(one: FollowUp) -> str:
    told = f"{one.owner}: {one.text}" if one.owner else one.text
    return f"{told} ({gettext('by %(day)s') % {'day': date_format(one.due, 'j F Y')}})" if one.due else told


def _passed_on(relays: Sequence[Relay]) -> Iterator[b.Block]:
    if relays:
        yield b.Paragraph((b.Span(gettext("To be passed on"), strong=True),), "label")
        yield b.Bullets(tuple((b.Span(_to_whom(one)),) for one in relays))


def _names_in(relay: Relay) -> list[str]:
    return [*(body.name for body in relay.bodies.all()), *(one.name for one in relay.organisations.all())]


def _to_whom(relay: Relay) -> str:
    names = _names_in(relay)
    if not names:
        return relay.text
    whom = join_words(names, gettext("and"))
    return pgettext("to whom: what", "to %(whom)s: %(what)s") % {"whom": whom, "what": relay.text}


def _table_of_follow_ups(items: Iterable[AgendaItem]) -> Iterator[b.Block]:
    """All that has to be done, at the end: what people look for first."""
    asked = [one for item in items for one in item.follow_ups.all()]
    if len(asked) < 2:
        return
    yield b.Heading(2, gettext("Who does what by when"))
    rows = tuple(
        (
            b.spans(one.owner),
            b.spans(one.text),
            b.spans(date_format(one.due, "j F Y") if one.due else ""),
        )
        for one in asked
    )
    yield b.Table("", (gettext("Who"), gettext("What"), gettext("By")), rows)
