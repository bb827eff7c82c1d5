"""Questions about invitations: who is to be asked, who knows what, and the messages that go out."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from email.utils import parseaddr

from django.conf import settings
from django.db.models import Count, F, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import override
from icalendar import vCalAddress, vInt, vText

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.notices import queries as notices
from regiekamer.foundation.notices.addresses import ascii_address, one_line
from regiekamer.foundation.notices.models import Mail
from regiekamer.rooms.meetings.models import Invitation, Meeting, MeetingStatus, Presence, Reply
from regiekamer.rooms.meetings.queries import calendar as ics
from regiekamer.rooms.meetings.queries.attendance import attendance, not_on_roll, who_sits

REQUEST, CANCEL = "REQUEST", "CANCEL"
PARTSTAT = {Reply.COMING: "ACCEPTED", Reply.NOT_COMING: "DECLINED"}


def invitations() -> QuerySet[Invitation]:
    """All invitations, with their meeting at hand."""
    return Invitation.objects.select_related("meeting__body", "meeting__region")


def invitations_of(meeting: Meeting) -> QuerySet[Invitation]:
    return invitations().filter(meeting=meeting)


@dataclass(frozen=True)
class Addressee:
    """Somebody who is expected at a meeting. `key` names the row of the roll, or the seat until there is one.

    `invitation` is the one that was sent, `mail` the latest mail that carried it.
    """

    key: str
    name: str
    organisation: str
    email: str
    invitation: Invitation | None = None
    mail: Mail | None = None

    @property
    def is_invited(self) -> bool:
        return self.invitation is not None and not self.invitation.is_cancelled


@dataclass(frozen=True)
class Invited:
    """To whom an invitation goes, each address once; who has no address; who was invited and is expected no more."""

    meeting: Meeting
    people: tuple[Addressee, ...]
    without: tuple[Addressee, ...]
    gone: tuple[Invitation, ...]

    @property
    def fresh(self) -> tuple[Addressee, ...]:
        """Those who have no invitation yet, or whose invitation was taken back."""
        return tuple(one for one in self.people if not one.is_invited)

    @property
    def outdated(self) -> tuple[Addressee, ...]:
        """Those who know an older day, hour or place."""
        return tuple(
            one for one in self.people if one.invitation and is_outdated(one.invitation, self.meeting)
        )

    @property
    def failed(self) -> tuple[Addressee, ...]:
        return tuple(one for one in self.people if one.mail and one.mail.state == "failed")


def is_outdated(invitation: Invitation, meeting: Meeting) -> bool:
    return not invitation.is_cancelled and invitation.sequence < meeting.sequence


def invited(meeting: Meeting) -> Invited:
    """Who is to be asked to a meeting and who was. Four queries, whatever their number."""
    found = list(_expected(meeting))
    sent = {one.email.casefold(): one for one in invitations_of(meeting)}
    latest = _latest_mails(sent.values())
    people: dict[str, Addressee] = {}
    for one in found:
        address = one.email.casefold()
        if not address:
            continue
        if address in people:
            people[address] = replace(people[address], name=f"{people[address].name}, {one.name}")
            continue
        invitation = sent.get(address)
        mail = latest.get(invitation.pk) if invitation else None
        people[address] = replace(one, invitation=invitation, mail=mail)
    gone = tuple(one for address, one in sent.items() if address not in people and not one.is_cancelled)
    asked = tuple(one for one in people.values() if one.is_invited or not one.key.startswith("away-"))
    return Invited(meeting, asked, tuple(one for one in found if not one.email), gone)


def _expected(meeting: Meeting) -> Iterable[Addressee]:
    """Everybody on the roll, and before it is made everybody with a seat; who was excused only for news."""
    rows = list(attendance().filter(meeting=meeting).order_by("is_guest", "organisation_name", "name", "pk"))
    for row in rows:
        is_away = row.presence in (Presence.EXCUSED, Presence.ABSENT)
        address = row.email or (row.contact.email if row.contact else "")
        if address or not is_away:
            kind = "away" if is_away else "row"
            yield Addressee(f"{kind}-{row.pk}", row.name, row.organisation_name, address)
    for seat in not_on_roll(meeting, rows):
        address = seat.contact.email if seat.contact else ""
        yield Addressee(f"seat-{seat.pk}", who_sits(seat), seat.organisation.call_name, address)


def _latest_mails(sent: Iterable[Invitation]) -> dict[int | None, Mail]:
    ids = [one.pk for one in sent]
    about = {"subject_type": Invitation._meta.label_lower, "subject_id__in": ids}
    found = notices.mails().filter(**about).defer("text", "calendar").order_by("queued_at", "pk")
    return {mail.subject_id: mail for mail in found}


@dataclass(frozen=True)
class Answers:
    """The invitations of a meeting in numbers, for its page."""

    sent: int
    coming: int
    not_coming: int
    outdated: int

    @property
    def silent(self) -> int:
        return self.sent - self.coming - self.not_coming


def answers_of(meeting: Meeting) -> Answers:
    """How many were invited, and what they answered. One query."""
    found = Invitation.objects.filter(meeting=meeting, is_cancelled=False).order_by()
    return Answers(
        **found.aggregate(
            sent=Count("pk"),
            coming=Count("pk", filter=Q(reply=Reply.COMING)),
            not_coming=Count("pk", filter=Q(reply=Reply.NOT_COMING)),
            outdated=Count("pk", filter=Q(sequence__lt=F("meeting__sequence"))),
        )
    )


def may_invite(meeting: Meeting) -> bool:
    """Whether there is still something to invite to: a meeting that is planned, on a day to come."""
    return (
        meeting.status == MeetingStatus.PLANNED and meeting.day is not None and meeting.day >= clock.today()
    )


# The messages --------------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Letter:
    """What one addressee gets: the subject and text of the mail, and the message to their calendar."""

    subject: str
    text: str
    calendar: str


def letter(invitation: Invitation, *, method: str, text: str = "", is_update: bool = False) -> Letter:
    """The mail of one invitation, in the language of the installation. It names no other addressee."""
    meeting = invitation.meeting
    with override(settings.LANGUAGE_CODE):
        return Letter(
            subject_of(meeting, method, is_update),
            text_of(meeting, method, name=invitation.name, text=text, is_update=is_update),
            calendar_message(invitation, method, text),
        )


def preview(known: Invited) -> Letter:
    """The mail as the next addressee would get it, without the words that go along."""
    is_update = bool(known.people) and not known.fresh
    with override(settings.LANGUAGE_CODE):
        subject = subject_of(known.meeting, REQUEST, is_update)
        return Letter(subject, text_of(known.meeting, REQUEST, name="…", is_update=is_update), "")


def subject_of(meeting: Meeting, method: str, is_update: bool) -> str:
    words = {"meeting": ics.title_of(meeting), "day": ics.day_and_hours(meeting)}
    if method == CANCEL:
        return _("Cancelled: %(meeting)s, %(day)s") % words
    if is_update:
        return _("Changed invitation: %(meeting)s, %(day)s") % words
    return _("Invitation: %(meeting)s, %(day)s") % words


def text_of(meeting: Meeting, method: str, *, name: str = "", text: str = "", is_update: bool = False) -> str:
    """The text of the mail, for who reads it without a calendar."""
    parts = [
        _("Dear %(name)s,") % {"name": name} if name else _("Dear,"),
        _opening(meeting, method, is_update),
        _when_and_where(meeting),
        text,
    ]
    if method == REQUEST:
        agenda = ics.agenda_lines(meeting)
        parts += ["\n".join([_("Agenda"), *agenda])] if agenda else [meeting.summary]
        parts.append(_("Let us know whether you come: answer this invitation or this mail."))
    parts += [meeting.region.director_name, ics.address_of(meeting)]
    return "\n\n".join(part for part in parts if part)


def _opening(meeting: Meeting, method: str, is_update: bool) -> str:
    words = {"meeting": ics.title_of(meeting), "who": meeting.region.director_name, "why": meeting.reason}
    if method == CANCEL and meeting.status == MeetingStatus.NOT_HELD:
        return _("The meeting of %(meeting)s is not held: %(why)s") % words
    if method == CANCEL:
        return _("You are no longer expected at the meeting of %(meeting)s.") % words
    if is_update:
        return _("Something changed in the meeting of %(meeting)s. This is how it stands now:") % words
    return _("%(who)s invites you to the meeting of %(meeting)s.") % words


def _when_and_where(meeting: Meeting) -> str:
    lines = [_("When: %(when)s") % {"when": ics.day_and_hours(meeting)}]
    if meeting.place:
        lines.append(_("Where: %(place)s") % {"place": meeting.place})
    return "\n".join(lines)


def calendar_message(invitation: Invitation, method: str, text: str = "") -> str:
    """The calendar message (iTIP, RFC 5546) to one addressee, who alone is named in it."""
    meeting = invitation.meeting
    calendar = ics.empty_calendar(method)
    entry = ics.entry_of(meeting)
    entry["sequence"] = vInt(invitation.sequence)
    if method == CANCEL:
        entry["status"], entry["transp"] = vText("CANCELLED"), vText("TRANSPARENT")
    if text:
        entry["description"] = ics.words(f"{text}\n\n{ics.description_of(meeting)}")
    entry["organizer"] = _person(meeting.region.director_name, parseaddr(settings.DEFAULT_FROM_EMAIL)[1])
    attendee = _person(invitation.name, invitation.email)
    attendee.params.update(
        {"CUTYPE": "INDIVIDUAL", "ROLE": "REQ-PARTICIPANT", "RSVP": "TRUE" if method == REQUEST else "FALSE"}
    )
    attendee.params["PARTSTAT"] = PARTSTAT.get(Reply(invitation.reply), "NEEDS-ACTION")
    entry["attendee"] = attendee
    calendar.add_component(entry)
    return calendar.to_ical().decode()


def _person(name: str, address: str) -> vCalAddress:
    """An address with the name to show; a double quote cannot stand in such a name."""
    person = vCalAddress(f"mailto:{ascii_address(address)}")
    shown = one_line(name, 120).replace('"', "'")
    if shown:
        person.params["CN"] = shown
    return person
