"""Every write about who has to do what, and what they answered."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.kernel.text import tidy
from regiekamer.foundation.notices.models import new_link_secret
from regiekamer.foundation.regions.models import Member
from regiekamer.foundation.trail.models import Verb
from regiekamer.foundation.trail.operations import announce
from regiekamer.rooms.meetings.models import (
    AgendaItem,
    Answer,
    FollowUp,
    FollowUpStatus,
    discreet,
    refuse_fixed,
)
from regiekamer.rooms.meetings.models.follow_ups import OWNER_SAYS
from regiekamer.rooms.network.models import Contact, Organisation
from regiekamer.rooms.plan.models import Action


@transaction.atomic
def add_follow_up(
    *,
    text: str,
    by: Member,
    item: AgendaItem | None = None,
    contact: Contact | None = None,
    organisation: Organisation | None = None,
    owner_name: str = "",
    owner_email: str = "",
    due: date | None = None,
    action: Action | None = None,
    asked_on: date | None = None,
) -> FollowUp:
    """Record what somebody has to do; without an owner it is nobody's yet. Refused when due before its meeting.

    It was asked on the day of the meeting, or today when there is none or it is still to come.
    """
    if item:
        refuse_fixed(item)
    follow_up = FollowUp(
        region=by.region,
        item=item,
        text=tidy(text),
        contact=contact,
        organisation=organisation,
        owner_name=" ".join(owner_name.split()),
        owner_email=owner_email,
        due=due,
        action=action,
        asked_on=asked_on or _day_of(item),
    )
    follow_up.full_clean()
    follow_up.save()
    announce(Verb.ADDED, follow_up, by=by)
    return follow_up


def _day_of(item: AgendaItem | None) -> date:
    today = clock.today()
    day = item.meeting.day if item else None
    return min(day, today) if day else today


@transaction.atomic
def change_follow_up(
    follow_up: FollowUp, *, by: Member, version: int | None = None, **values: Any
) -> FollowUp:
    """Change text, owner, address, day or action. Another owner or address takes back the personal links."""
    if "text" in values:
        values["text"] = tidy(values["text"])
    before = (follow_up.owner, follow_up.address)
    changes = follow_up.take(values)
    if (follow_up.owner, follow_up.address) != before:
        follow_up.link_secret = new_link_secret()
        follow_up.reminded_on = None
    follow_up.full_clean()
    follow_up.save_over(version)
    announce(Verb.CHANGED, follow_up, by=by, changes=discreet(changes, follow_up.item))
    return follow_up


@transaction.atomic
def answer_follow_up(
    follow_up: FollowUp, *, status: str, by: Member | None, line: str = "", who: str = ""
) -> FollowUp:
    """Record how it stands: by a member for the owner, or by the owner (`by` None) with a personal link.

    The same answer given twice is kept once; another answer corrects the one before, and both stay readable.
    """
    line = " ".join(tidy(line).split())
    who = who or (str(by) if by else follow_up.owner or _("the owner"))
    _refuse_answer(follow_up, status, line, by)
    if _was_just_said(follow_up, status, line, who):
        return follow_up
    said = {"status": status, "line": line, "who": who[:200], "is_own": by is None}
    answer = Answer(region_id=follow_up.region_id, follow_up=follow_up, **said)
    answer.full_clean()
    answer.save()
    changes = follow_up.take({"status": FollowUpStatus(status)})
    follow_up.save_over(None)
    told = discreet({**changes, "line": ["", line]} if line else changes, follow_up.item)
    announce(Verb.ANSWERED, follow_up, by=by, changes=told, who=who)
    return follow_up


def _refuse_answer(follow_up: FollowUp, status: str, line: str, by: Member | None) -> None:
    if status not in FollowUpStatus.values or (by is None and status not in OWNER_SAYS):
        raise Refused(_("Say whether it is done, busy or stuck."), "status")
    if by is None and follow_up.status == FollowUpStatus.DROPPED:
        raise Refused(_("This is not needed any more, so there is nothing to answer."), "status")
    if status == FollowUpStatus.DROPPED and not line:
        raise Refused(_("Say in a line why it is not needed any more."), "line")


def _was_just_said(follow_up: FollowUp, status: str, line: str, who: str) -> bool:
    last = follow_up.answers.order_by("-at", "-pk").first()
    return last is not None and (last.status, last.line, last.who) == (status, line, who[:200])


@transaction.atomic
def drop_follow_up(follow_up: FollowUp, *, reason: str, by: Member) -> FollowUp:
    """Record that it is not needed any more, and why."""
    return answer_follow_up(follow_up, status=FollowUpStatus.DROPPED, line=reason, by=by)


@transaction.atomic
def revoke_link(follow_up: FollowUp, *, by: Member) -> FollowUp:
    """Take back the personal links of a follow-up; a next reminder brings a new one."""
    follow_up.link_secret = new_link_secret()
    follow_up.save_over(None)
    announce(Verb.CHANGED, follow_up, by=by, changes={"link_secret": ["…", "…"]})
    return follow_up


@transaction.atomic
def remove_follow_up(follow_up: FollowUp, *, by: Member) -> FollowUp:
    """Take away a follow-up typed by mistake. One that is not needed any more is dropped, with the reason."""
    if follow_up.item:
        refuse_fixed(follow_up.item)
    if follow_up.answers.exists() or follow_up.reminded_on:
        raise Refused(_("The owner knows of this already. Drop it, with the reason."))
    FollowUp.objects.filter(pk=follow_up.pk).delete()
    announce(Verb.REMOVED, follow_up, by=by)
    return follow_up
