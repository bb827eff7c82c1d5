"""A thread: one subject's whole way in one order, and where it stands."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from django.db.models import Q, QuerySet
from django.db.models.functions import Lower
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.text import join_words
from regiekamer.foundation.regions.models import Region
from regiekamer.rooms.dossiers import queries as dossiers
from regiekamer.rooms.dossiers.models import Dossier, State
from regiekamer.rooms.meetings.models import AgendaItem, MeetingStatus
from regiekamer.rooms.plan import queries as plan
from regiekamer.rooms.plan.models import Action, ActionYear, Outcome, Promise
from regiekamer.windows.threads.queries import moments as m


@dataclass(frozen=True)
class YearOfThread:
    year: int
    moments: tuple[m.Moment, ...]


@dataclass(frozen=True)
class Thread:
    """The way of a dossier or an action: `opening` tells in a few sentences where it stands today.

    `hidden` is how many moments stay inside a body and were left out or, for the team, are in no document.
    """

    subject: Dossier | Action
    about: str
    opening: tuple[str, ...]
    pending: tuple[m.Point, ...]
    moments: tuple[m.Moment, ...]
    hidden: int

    @property
    def title(self) -> str:
        return self.subject.title

    @property
    def is_dossier(self) -> bool:
        return isinstance(self.subject, Dossier)

    @property
    def years(self) -> list[YearOfThread]:
        """The moments by year, the oldest first."""
        by_year = groupby(self.moments, key=lambda one: one.year)
        return [YearOfThread(year, tuple(found)) for year, found in by_year]


def dossiers_with_a_thread(words: str = "") -> QuerySet[Dossier]:
    """The dossiers to choose from, those to look at again first."""
    return dossiers.find_dossiers(words=words)


def actions_with_a_thread(words: str = "") -> QuerySet[Action]:
    """The actions of the plan to choose from, by title."""
    found = plan.actions().order_by(Lower("title"), "pk")
    return found.filter(Q(title__icontains=words) | Q(about__icontains=words)) if words else found


def thread_of_dossier(
    dossier: Dossier, region: Region, *, with_inside: bool = False, with_drafts: bool = False
) -> Thread:
    """The way of a dossier through bodies and meetings, and what the plan says of its actions.

    `with_inside` shows closed items and peer cases, `with_drafts` minutes in the making.
    """
    found = m.stops(Q(dossier=dossier))
    actions = list(dossiers.actions_of(dossier).values_list("pk", flat=True))
    told = [
        *m.of_turns(dossiers.turns_of(dossier), region),
        *m.of_stops(found, region, with_drafts=with_drafts),
        *m.of_years(_rows(actions), region),
    ]
    return _thread(dossier, dossier.about, told, found, _stand_of_dossier(dossier), with_inside)


def thread_of_action(
    action: Action, region: Region, *, with_inside: bool = False, with_drafts: bool = False
) -> Thread:
    """The way of an action: its years in the plan, the dossiers and meetings that dealt with it."""
    linked = list(dossiers.of_action(action).values_list("pk", flat=True))
    found = m.stops(Q(action=action) | Q(dossier__in=linked), action_ids=[action.pk])
    promises = Promise.objects.filter(action=action)
    told = [
        *m.of_turns(dossiers.turns().filter(dossier__in=linked), region, named=True),
        *m.of_stops(found, region, with_drafts=with_drafts),
        *m.of_years(_rows([action.pk]), region),
        *m.of_promises(promises, region),
    ]
    return _thread(action, action.about, told, found, _stand_of_action(action), with_inside)


def _rows(action_ids: list[int]) -> QuerySet[ActionYear]:
    return ActionYear.objects.filter(action__in=action_ids).select_related("action")


def _thread(
    subject: Dossier | Action,
    about: str,
    told: Iterable[m.Moment],
    found: m.Stops,
    stand: list[str],
    with_inside: bool,
) -> Thread:
    every = sorted(told, key=lambda one: one.order)
    hidden = sum(one.inside for one in every)
    shown = tuple(one for one in every if with_inside or not one.inside)
    public = [one for one in every if not one.inside]
    opening = [*_since(public), *_tables(found), *stand, *_next(found), *_pending_words(found)]
    return Thread(subject, about, tuple(map(_ended, opening)), tuple(_pending(found)), shown, hidden)


# The opening ---------------------------------------------------------------------------------------------------------


def _ended(sentence: str) -> str:
    """The sentence with a full stop, where the words that somebody typed left it out."""
    return sentence if sentence.rstrip().endswith((".", "!", "?", "…")) else f"{sentence.rstrip()}."


def _since(every: list[m.Moment]) -> list[str]:
    past = [one for one in every if not one.is_to_come]
    if not past:
        return []
    first = past[0]
    when = date_format(first.day, "j F Y") if first.day else str(first.year)
    return [_("It runs since %(when)s.") % {"when": when}]


def _met(found: m.Stops) -> list[AgendaItem]:
    """The items of meetings that were held, without what stays inside."""
    return [
        item
        for item in found.items
        if item.meeting.status == MeetingStatus.HELD and not item.stays_inside and item.pk in found.own
    ]


def _tables(found: m.Stops) -> list[str]:
    """In how many bodies it was on the table, and how often in each."""
    per_body: Counter[str] = Counter()
    for item in _met(found):
        for body in (item.meeting.body, *item.meeting.with_bodies.all()):
            per_body[body.call_name] += 1
    if not per_body:
        return [_("It was not on the table of a recorded meeting yet.")]
    names = [f"{name} ({times}×)" if times > 1 else name for name, times in per_body.most_common()]
    words = {"n": len(names), "names": join_words(names, _("and"))}
    return [
        ngettext(
            "It was on the table of %(n)s body: %(names)s.",
            "It was on the table of %(n)s bodies: %(names)s.",
            len(names),
        )
        % words
    ]


def _stand_of_dossier(dossier: Dossier) -> list[str]:
    where = dossier.waits_for
    if dossier.state == State.CLOSED:
        return [_("It is closed: %(outcome)s") % {"outcome": dossier.outcome}]
    told = [_("It now lies with %(body)s.") % {"body": where}] if where else [_("No body has it now.")]
    if dossier.state == State.PARKED:
        told.append(_("It is parked and comes back when: %(condition)s") % {"condition": dossier.condition})
        if dossier.wakes_on:
            day = date_format(dossier.wakes_on, "j F Y")
            told.append(_("It is to be looked at again on %(day)s.") % {"day": day})
    return told


def _stand_of_action(action: Action) -> list[str]:
    told = []
    latest = action.years.order_by("-year").first()
    if latest:
        words = {"year": latest.year, "status": latest.get_status_display()}
        told.append(_("In the plan for %(year)s it stands as: %(status)s.") % words)
    if action.end_reason:
        told.append(
            _("It ended in %(year)s: %(reason)s") % {"year": action.last_year, "reason": action.end_reason}
        )
    open_promises = Promise.objects.filter(action=action, outcome=Outcome.OPEN).count()
    if open_promises:
        told.append(
            ngettext("%(n)s promise is open.", "%(n)s promises are open.", open_promises)
            % {"n": open_promises}
        )
    return told


def _next(found: m.Stops) -> list[str]:
    """When it is on the table again."""
    today = clock.today()
    ahead = [
        (meeting.day, meeting.body.name)
        for meeting in (item.meeting for item in found.items if not item.stays_inside)
        if meeting.status == MeetingStatus.PLANNED and meeting.day and meeting.day >= today
    ]
    if not ahead:
        return []
    day, body = min(ahead)
    return [_("Next on the table: %(day)s, %(body)s.") % {"day": date_format(day, "j F Y"), "body": body}]


def _pending_words(found: m.Stops) -> list[str]:
    asked, waiting = len(found.open_follow_ups()), len(found.waiting_relays())
    told = []
    if asked:
        told.append(ngettext("%(n)s follow-up is open.", "%(n)s follow-ups are open.", asked) % {"n": asked})
    if waiting:
        words = ngettext(
            "%(n)s thing is still to be passed on.", "%(n)s things are still to be passed on.", waiting
        )
        told.append(words % {"n": waiting})
    return told


def _pending(found: m.Stops) -> list[m.Point]:
    """What somebody still has to do, the longest waiting first."""
    asked = [m.point_of(one) for one in found.open_follow_ups()]
    return [*asked, *(m.relay_point(one) for one in found.waiting_relays())]
