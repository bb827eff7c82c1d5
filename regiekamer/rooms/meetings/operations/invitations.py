"""Every write about invitations. A mail leaves when the whole act is committed, or not at all."""

from collections.abc import Iterable

from django.db import transaction
from django.utils.translation import gettext as _

from regiekamer.foundation.documents.formats import render
from regiekamer.foundation.documents.queries import style_of
from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.notices.addresses import checked_address
from regiekamer.foundation.notices.operations import Enclosed, queue_mail
from regiekamer.foundation.regions.models import Member
from regiekamer.foundation.trail.models import Verb
from regiekamer.foundation.trail.operations import announce
from regiekamer.rooms.bodies.models import Seat
from regiekamer.rooms.meetings import queries
from regiekamer.rooms.meetings.models import Attendance, Invitation, Meeting, Presence, Reply
from regiekamer.rooms.meetings.operations.attendance import expect_attendance
from regiekamer.rooms.meetings.queries.invitations import CANCEL, REQUEST, Addressee
from regiekamer.rooms.network.operations import change_contact

KIND = "meetings.invitation"


@transaction.atomic
def invite(
    meeting: Meeting, *, by: Member, text: str = "", only_new: bool = False, version: int | None = None
) -> list[Invitation]:
    """Mail a meeting request to everybody expected who has an address, or `only_new` to who has none yet.

    Who was invited before gets an update: the same UID with a higher sequence. One malformed address and
    nobody gets anything. A newer `version` of the meeting raises `Stale`, so that two presses send once.
    """
    if not queries.may_invite(meeting):
        raise Refused(_("Only to a planned meeting on a day to come can people be invited."))
    expect_attendance(meeting, by=by)
    found = queries.invited(meeting)
    chosen = found.fresh if only_new else found.people
    if not chosen:
        raise Refused(_("Nobody to invite: nobody expected has an e-mail address that was not invited yet."))
    _check(chosen)
    meeting.save_over(version)
    enclosed = _agenda(meeting)
    sent = [_ask(meeting, one, text=text, enclosed=enclosed, by=by) for one in chosen]
    announce(Verb.CHANGED, meeting, by=by, changes={"invitations": [None, len(sent)]})
    return sent


@transaction.atomic
def cancel_invitations(
    meeting: Meeting, *, by: Member, text: str = "", version: int | None = None
) -> list[Invitation]:
    """Take a meeting out of the calendars of everybody who was invited."""
    known = list(queries.invitations_of(meeting).filter(is_cancelled=False))
    if not known:
        raise Refused(_("Nobody has an invitation that can be taken back."))
    meeting.save_over(version)
    for one in known:
        one.meeting = meeting
        _take_back(one, text=text, by=by)
    announce(Verb.CHANGED, meeting, by=by, changes={"cancelled_invitations": [None, len(known)]})
    return known


@transaction.atomic
def withdraw_invitation(invitation: Invitation, *, by: Member) -> Invitation:
    """Take the invitation of one addressee back."""
    if invitation.is_cancelled:
        raise Refused(_("This invitation was taken back already."))
    _take_back(invitation, text="", by=by)
    announce(Verb.REMOVED, invitation, by=by)
    return invitation


@transaction.atomic
def record_reply(invitation: Invitation, *, reply: str, by: Member) -> Invitation:
    """Note what somebody answered. Who does not come stands on the roll as excused, unless marked already."""
    if reply not in Reply.values:
        raise Refused(_("Choose coming or not coming."), "reply")
    changes = invitation.take({"reply": reply})
    invitation.full_clean()
    invitation.save_over(None)
    away = reply == Reply.NOT_COMING
    before, after = (Presence.EXPECTED, Presence.EXCUSED) if away else (Presence.EXCUSED, Presence.EXPECTED)
    rows = Attendance.objects.filter(meeting=invitation.meeting, email__iexact=invitation.email)
    rows.filter(presence=before).update(presence=after)
    announce(Verb.ANSWERED, invitation, by=by, changes=changes)
    return invitation


@transaction.atomic
def give_address(meeting: Meeting, *, person: Attendance | Seat, email: str, by: Member) -> Attendance:
    """Write down the address of somebody who is expected, also with their contact if that has none."""
    address = checked_address(email, "email")
    row = person if isinstance(person, Attendance) else _on_roll(meeting, person, by)
    changes = row.take({"email": address})
    row.full_clean()
    row.save_over(None)
    if row.contact and not row.contact.email:
        change_contact(row.contact, email=address, by=by)
    announce(Verb.CHANGED, row, by=by, changes=changes)
    return row


def _on_roll(meeting: Meeting, seat: Seat, by: Member) -> Attendance:
    for row in expect_attendance(meeting, by=by):
        if row.seat_id == seat.pk:
            return row
    raise Refused(_("This seat is not expected at the meeting."))


def _check(chosen: Iterable[Addressee]) -> None:
    """Refuse the whole when one address cannot be mailed to; say whose."""
    for one in chosen:
        try:
            checked_address(one.email, "text")
        except Refused as refusal:
            words = {"name": one.name, "why": refusal.message}
            raise Refused(_("Nothing was sent. The address of %(name)s: %(why)s") % words) from refusal


def _agenda(meeting: Meeting) -> list[Enclosed]:
    """The agenda as a file, when there is one."""
    if not meeting.items.exists():
        return []
    content = render(queries.agenda_document(meeting), "pdf", style_of(meeting.region))
    return [Enclosed("agenda.pdf", "application/pdf", content)]


def _ask(meeting: Meeting, one: Addressee, *, text: str, enclosed: list[Enclosed], by: Member) -> Invitation:
    invitation = one.invitation or Invitation(region=by.region, meeting=meeting, email=one.email)
    invitation.meeting = meeting
    if invitation.is_cancelled or queries.is_outdated(invitation, meeting):
        # What somebody answered to another day, hour or place is no answer to this one.
        invitation.reply = Reply.NONE
    invitation.name = one.name[:120]
    _keep(invitation, is_cancelled=False)
    _mail(invitation, REQUEST, text=text, is_update=one.is_invited, enclosed=enclosed, by=by)
    return invitation


def _take_back(invitation: Invitation, *, text: str, by: Member) -> None:
    _keep(invitation, is_cancelled=True)
    _mail(invitation, CANCEL, text=text, by=by)


def _keep(invitation: Invitation, *, is_cancelled: bool) -> None:
    """Keep what goes out now, under a sequence above the one that this addressee saw last."""
    seen = -1 if invitation.pk is None else invitation.sequence
    invitation.sequence = max(invitation.meeting.sequence, seen + 1)
    invitation.is_cancelled, invitation.sent_at = is_cancelled, clock.now()
    invitation.full_clean()
    invitation.save()


def _mail(
    invitation: Invitation,
    method: str,
    *,
    text: str,
    by: Member,
    is_update: bool = False,
    enclosed: Iterable[Enclosed] = (),
) -> None:
    letter = queries.letter(invitation, method=method, text=text, is_update=is_update)
    queue_mail(
        to=invitation.email,
        to_name=invitation.name,
        subject=letter.subject,
        text=letter.text,
        calendar=letter.calendar,
        attachments=enclosed,
        kind=KIND,
        about=invitation,
        reply_to=by.user.email,
        by=by,
    )
