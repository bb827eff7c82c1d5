"""Every write about minutes: item by item while people talk, then from draft to approved to locked."""

from datetime import timedelta
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from regiekamer.foundation.documents.blocks import to_json
from regiekamer.foundation.documents.pasted import is_markup, plain_text
from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.joining import join_texts
from regiekamer.foundation.kernel.models import Changes
from regiekamer.foundation.kernel.refused import Refused, Stale
from regiekamer.foundation.kernel.text import tidy
from regiekamer.foundation.regions.models import Member
from regiekamer.foundation.trail import queries as trail
from regiekamer.foundation.trail.models import Verb
from regiekamer.foundation.trail.operations import announce
from regiekamer.rooms.meetings import queries
from regiekamer.rooms.meetings.models import (
    AgendaItem,
    Meeting,
    MeetingStatus,
    MinutesState,
    MinutesVersion,
    refuse_when_closed,
)
from regiekamer.rooms.meetings.operations.meetings import hold_meeting

# An hour of talk is some thirty thousand characters.
NOTES_LIMIT = 400_000
# Minutes are saved every second: the trail names a writer once in this time.
QUIET = timedelta(minutes=15)


class TooLong(Refused):
    """A text is longer than what is kept of one item."""


@transaction.atomic
def write_notes(item: AgendaItem, *, notes: str, version: int | None, by: Member) -> AgendaItem:
    """Save the minutes of one item. Raises `Stale` when somebody else saved other words since `version`.

    The same words again are no conflict: a save whose answer got lost may simply be sent once more.
    """
    told = _clean(notes)
    meeting = _lock(item.meeting_id)
    refuse_when_closed(meeting)
    stored = AgendaItem.objects.select_related("meeting__body").get(pk=item.pk)
    if stored.notes == told:
        return stored
    if version is not None and stored.version != version:
        raise Stale(stored)
    _keep_notes(stored, told)
    if _is_news(meeting, by):
        announce(Verb.CHANGED, meeting, by=by)
    return stored


@transaction.atomic
def join_notes(item: AgendaItem, *, notes: str, by: Member, base: str | None = None) -> AgendaItem:
    """Keep both: what stands there now and `notes`, that somebody wrote starting from `base`."""
    meeting = _lock(item.meeting_id)
    refuse_when_closed(meeting)
    stored = AgendaItem.objects.select_related("meeting__body").get(pk=item.pk)
    joined = join_texts(stored.notes, _clean(notes), None if base is None else _clean(base))
    _keep_notes(stored, _clean(joined))
    if _is_news(meeting, by):
        announce(Verb.CHANGED, meeting, by=by)
    return stored


def _keep_notes(item: AgendaItem, told: str) -> None:
    # What is written about was on the table; whoever unticks it again is not overruled by the next word.
    item.is_discussed = item.is_discussed or (bool(told) and not item.notes)
    item.notes, item.version = told, item.version + 1
    # Only these columns: somebody else may just have renamed or moved the item.
    AgendaItem.objects.filter(pk=item.pk).update(
        notes=told, is_discussed=item.is_discussed, version=F("version") + 1
    )


def _is_news(meeting: Meeting, by: Member) -> bool:
    """Whether the trail did not tell lately that `by` writes here. It keeps no words: those of every state are
    kept in the versions."""
    lately = trail.entries_about(meeting).filter(
        who_id=by.user_id, verb=Verb.CHANGED, changes={}, at__gt=clock.now() - QUIET
    )
    return not lately.exists()


def _clean(notes: str) -> str:
    told = plain_text(notes) if is_markup(notes) else tidy(notes)
    if len(told) > NOTES_LIMIT:
        raise TooLong(
            _(
                "This text has %(length)s characters; at most %(limit)s are kept for one item. "
                "Your text is still here: spread it over several items, or add it as a document."
            )
            % {"length": len(told), "limit": NOTES_LIMIT},
            "notes",
        )
    return told


def _lock(pk: int) -> Meeting:
    """The meeting as it stands, held until the transaction ends, so that nobody approves under one's hands."""
    return Meeting.objects.select_for_update(of=("self",)).select_related("body").get(pk=pk)


# States --------------------------------------------------------------------------------------------------------------


@transaction.atomic
def draft_minutes(meeting: Meeting, *, by: Member) -> Meeting:
    """Call the minutes a draft to send round, and keep them as a version. A meeting with minutes was held."""
    found = _lock(meeting.pk)
    refuse_when_closed(found)
    if found.status == MeetingStatus.NOT_HELD:
        raise Refused(_("This meeting was not held, so there are no minutes to send round."))
    if found.status == MeetingStatus.PLANNED:
        found = hold_meeting(found, by=by)
    changes = _step(found, MinutesState.DRAFT, by)
    announce(Verb.CHANGED, found, by=by, changes=changes)
    return found


@transaction.atomic
def approve_minutes(meeting: Meeting, *, by: Member) -> Meeting:
    """Approve the minutes: from now on nobody writes on them. Approved once, they stay as they are."""
    found = _lock(meeting.pk)
    if found.minutes_state in (MinutesState.APPROVED, MinutesState.LOCKED):
        return found
    if found.status != MeetingStatus.HELD:
        raise Refused(_("Say first that this meeting was held; then its minutes can be approved."))
    changes = _step(found, MinutesState.APPROVED, by)
    announce(Verb.APPROVED, found, by=by, changes=changes)
    return found


@transaction.atomic
def lock_minutes(meeting: Meeting, *, by: Member) -> Meeting:
    """Lock approved minutes for good: they are not reopened."""
    found = _lock(meeting.pk)
    if found.minutes_state != MinutesState.APPROVED:
        raise Refused(_("Only approved minutes are locked. Approve them first."))
    changes = _step(found, MinutesState.LOCKED, by)
    announce(Verb.CHANGED, found, by=by, changes=changes)
    return found


@transaction.atomic
def reopen_minutes(meeting: Meeting, *, by: Member) -> Meeting:
    """Make approved minutes a draft again, to mend something; the approved version is kept."""
    found = _lock(meeting.pk)
    if found.minutes_state == MinutesState.LOCKED:
        raise Refused(
            _("These minutes are locked and stay as they are. Note a correction at the next meeting.")
        )
    if found.minutes_state != MinutesState.APPROVED:
        raise Refused(_("These minutes are open already."))
    changes = _step(found, MinutesState.DRAFT, by)
    announce(Verb.REOPENED, found, by=by, changes=changes)
    return found


def _step(meeting: Meeting, state: MinutesState, by: Member) -> Changes:
    changes = meeting.take({"minutes_state": state.value})
    Meeting.objects.filter(pk=meeting.pk).update(minutes_state=state)
    _keep_version(meeting, state, by)
    return changes


def _keep_version(meeting: Meeting, state: str, by: Member) -> None:
    last = queries.versions(meeting).first()
    MinutesVersion.objects.create(
        region_id=meeting.region_id,
        meeting=meeting,
        number=last.number + 1 if last else 1,
        state=state,
        who=str(by)[:200],
        document=_as_kept(meeting),
    )


def _as_kept(meeting: Meeting) -> dict[str, Any]:
    """The document that may leave, and apart from it the notes that stay inside the body."""
    inside = [item for item in queries.minutes_items(meeting) if item.stays_inside]
    return {
        **to_json(queries.minutes_document(meeting)),
        "inside": [{"title": item.title, "notes": item.notes} for item in inside],
    }
