"""Asking owners how it stands: a mail with a personal link for each thing they still have to do."""

import logging
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.notices.links import personal_link
from regiekamer.foundation.notices.operations import queue_mail
from regiekamer.foundation.regions.models import Member, Region
from regiekamer.foundation.trail.models import Verb
from regiekamer.foundation.trail.operations import announce
from regiekamer.rooms.meetings import queries
from regiekamer.rooms.meetings.models import FollowUp
from regiekamer.rooms.meetings.queries.follow_ups import Reminder

logger = logging.getLogger(__name__)

KIND = "meetings.reminder"
# What a personal link is for, and how long it stays good.
ANSWERS = "meetings.answer"
GOOD_FOR = timedelta(days=60)


@transaction.atomic
def remind(follow_up: FollowUp, *, by: Member) -> FollowUp:
    """Mail the owner now about one follow-up, with a personal link to answer it."""
    if not follow_up.is_open:
        raise Refused(_("This is not open any more, so there is nothing to remind of."))
    if not follow_up.address:
        raise Refused(_("No e-mail address of the owner is known. Add it first."), "owner_email")
    if follow_up.reminded_on == clock.today():
        raise Refused(_("A reminder already went out today."))
    remind_owner(Reminder(follow_up.address, follow_up.owner, (follow_up,)), region=follow_up.region, by=by)
    return follow_up


@transaction.atomic
def remind_due(region: Region, today: date | None = None, *, by: Member | None = None) -> list[Reminder]:
    """Mail every owner whose turn it is. An address that no mail can go to holds up nobody else."""
    sent = []
    for reminder in queries.reminders_due(today or clock.today()):
        try:
            remind_owner(reminder, region=region, by=by)
        except Refused as refusal:
            logger.warning("no reminder for follow-up %s: %s", reminder.follow_ups[0].pk, refusal.message)
        else:
            sent.append(reminder)
    return sent


@transaction.atomic
def remind_owner(reminder: Reminder, *, region: Region, by: Member | None) -> Reminder:
    """Send one owner one mail about everything in `reminder`; `by` None means that the clock did."""
    today, first = clock.today(), reminder.follow_ups[0]
    queue_mail(
        to=reminder.address,
        to_name=reminder.name,
        subject=_subject(reminder, region),
        text=_text(reminder, region, by),
        kind=KIND,
        about=first,
        reply_to=by.user.email if by else "",
        by=by,
        region=region,
    )
    for one in reminder.follow_ups:
        changes = one.take({"reminded_on": today})
        one.save_over(None)
        announce(Verb.CHANGED, one, by=by, changes=changes, who=_("automatic reminder"))
    return reminder


def _subject(reminder: Reminder, region: Region) -> str:
    number = len(reminder.follow_ups)
    told = {"n": number, "region": region.name}
    return (
        ngettext("How does this stand? (%(region)s)", "How do these %(n)s stand? (%(region)s)", number) % told
    )


def _text(reminder: Reminder, region: Region, by: Member | None) -> str:
    listed = [(one, _link_of(one)) for one in reminder.follow_ups]
    context = {
        "name": reminder.name,
        "region": region,
        "by": by,
        "listed": listed,
        "today": clock.today(),
        "days": GOOD_FOR.days,
    }
    return render_to_string("meetings/reminder.txt", context)


def _link_of(follow_up: FollowUp) -> str:
    """The address where the owner answers without signing in, good for two months."""
    token = personal_link(ANSWERS, follow_up, until=clock.now() + GOOD_FOR)
    return f"{settings.ADDRESS.rstrip('/')}{reverse('answer', args=(token,))}"
