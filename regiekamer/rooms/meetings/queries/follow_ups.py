"""Questions about who has to do what by when."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import Exists, F, Max, OuterRef, Prefetch, Q, QuerySet, Value
from django.db.models.functions import Coalesce, Lower, NullIf
from django.utils.timezone import localtime

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.periods import running_on
from regiekamer.foundation.regions.models import Member
from regiekamer.foundation.trail.models import Entry, Verb
from regiekamer.rooms.bodies.models import Body, Seat
from regiekamer.rooms.meetings.models import (
    STILL_OPEN,
    AgendaItem,
    Answer,
    FollowUp,
    FollowUpStatus,
    Meeting,
    MeetingStatus,
    Purpose,
)
from regiekamer.rooms.network.models import Contact, Organisation
from regiekamer.rooms.plan.models import Action

# What came from an item that stays inside the body.
STAYS_INSIDE = Q(item__is_confidential=True) | Q(item__purpose=Purpose.PEER_CASE)

# Owners are asked from three days before, once a week at most; who is busy is left alone for two weeks.
SOON, WEEK, BUSY_FOR = timedelta(days=3), timedelta(days=7), timedelta(days=14)


def follow_ups() -> QuerySet[FollowUp]:
    """All follow-ups, with their owner, meeting, body and action at hand."""
    return FollowUp.objects.select_related(
        "contact__organisation", "organisation", "item__meeting__body", "action"
    )


def of_body(body: Body) -> Q:
    """What came from the meetings of a body, those it held together with others too."""
    met = Meeting.objects.filter(Q(body=body) | Q(with_bodies=body))
    return Q(item__meeting__in=met.values("pk"))


def find_follow_ups(
    *,
    owner: str = "",
    body: Body | None = None,
    status: str = "",
    overdue: bool = False,
    mine: Member | None = None,
    noted_by: Member | None = None,
    with_confidential: bool = False,
) -> QuerySet[Any]:
    """The follow-ups that fit, by owner (nobody's first), the oldest first; each knows its `owner_label`.

    `status` is a status, "all", or empty for what still has to be done. `mine` keeps those a member has to
    do, `noted_by` those a member wrote down for somebody else.
    """
    found = follow_ups() if with_confidential else follow_ups().exclude(STAYS_INSIDE)
    found = found.annotate(owner_label=_owner_label())
    if status != "all":
        found = found.filter(status=status) if status else found.filter(status__in=STILL_OPEN)
    if owner:
        found = found.filter(_owned_by(owner))
    if body:
        found = found.filter(of_body(body))
    if overdue:
        found = found.filter(status__in=STILL_OPEN, due__lt=clock.today())
    if mine:
        found = found.filter(_owned_by_member(mine))
    if noted_by:
        found = found.filter(Exists(_noted_by(noted_by))).exclude(pk__in=_own_keys(noted_by))
    return found.order_by(Lower("owner_label"), "asked_on", "pk")


def follow_ups_as_listed(found: QuerySet[Any]) -> QuerySet[Any]:
    """The follow-ups with no more columns than their list shows: a page of them costs half."""
    owner = ("contact__name", "contact__organisation__name", "contact__organisation__short_name")
    meeting = ("item__meeting__year", "item__meeting__day", "item__meeting__body__name")
    own = ("text", "status", "due", "asked_on", "item__meeting__body__short_name")
    found = found.select_related(None).select_related("contact__organisation", "item__meeting__body")
    return found.only(*own, *owner, *meeting)


def _owner_label() -> Any:
    """The owner as people call them, for the database to order by."""
    named = NullIf(F("owner_name"), Value(""))
    return Coalesce(named, F("contact__name"), F("organisation__name"), Value(""))


def _owned_by(words: str) -> Q:
    organisation = Q(organisation__name__icontains=words) | Q(organisation__short_name__icontains=words)
    person = Q(contact__name__icontains=words) | Q(contact__organisation__name__icontains=words)
    return Q(owner_label__icontains=words) | organisation | person


def _owned_by_member(member: Member) -> Q:
    user = member.user
    addressed = Q(owner_email__iexact=user.email) | Q(contact__email__iexact=user.email)
    return addressed | Q(owner_label__iexact=str(user))


def _own_keys(member: Member) -> QuerySet[Any, Any]:
    found = FollowUp.objects.annotate(owner_label=_owner_label())
    return found.filter(_owned_by_member(member)).values("pk")


def _noted_by(member: Member) -> QuerySet[Entry]:
    return Entry.objects.filter(
        subject_type="meetings.followup", subject_id=OuterRef("pk"), verb=Verb.ADDED, who=member.user_id
    )


def follow_up_with_answers() -> QuerySet[FollowUp]:
    """All follow-ups, with what was answered, the latest first, at hand."""
    return follow_ups().prefetch_related("answers")


def overdue_or_stuck(today: date, *, with_confidential: bool = False) -> QuerySet[Any]:
    """What asks attention: stuck, or past its day; the longest first."""
    found = find_follow_ups(with_confidential=with_confidential)
    latest = Prefetch("answers", Answer.objects.order_by("-at", "-pk"))
    found = found.filter(Q(status=FollowUpStatus.STUCK) | Q(due__lt=today)).prefetch_related(latest)
    return found.order_by(F("due").asc(nulls_last=True), "asked_on", "pk")


def done_for(action: Action, *, with_confidential: bool = False) -> QuerySet[Any]:
    """The finished follow-ups that are a result of an action, the latest first."""
    found = find_follow_ups(status=FollowUpStatus.DONE, with_confidential=with_confidential)
    finished = Max("answers__at", filter=Q(answers__status=FollowUpStatus.DONE))
    return found.filter(action=action).annotate(done_at=finished).order_by(F("done_at").desc(nulls_last=True))


def done_on(follow_up: FollowUp) -> datetime | None:
    """When somebody last said that it is done."""
    said = follow_up.answers.filter(status=FollowUpStatus.DONE).aggregate(at=Max("at"))
    return said["at"]


@dataclass(frozen=True)
class Owner:
    """Who has to do something: a contact, an organisation, or only a name."""

    contact: Contact | None = None
    organisation: Organisation | None = None
    owner_name: str = ""


def owner_called(name: str, body: Body | None = None) -> Owner:
    """Who is meant by a typed name: "Mia Peeters", "Mia Peeters (OCMW)", "OCMW". Unknown names stay names.

    Of several with the same name, one who sits in `body` is meant; if that does not tell, the name stays.
    """
    name = " ".join(name.split())
    if not name:
        return Owner()
    people = _people_called(name)
    contact = _the_one(people, lambda one: _sits_in(body, one))
    if contact:
        return Owner(contact=contact, organisation=contact.organisation)
    if people:
        return Owner(owner_name=name)
    called = Q(name__iexact=name) | Q(short_name__iexact=name)
    organisation = _the_one(list(Organisation.objects.filter(called)[:10]), lambda one: False)
    return Owner(organisation=organisation) if organisation else Owner(owner_name=name)


def _people_called(name: str) -> list[Contact]:
    now = Contact.objects.select_related("organisation").filter(running_on(clock.today()))
    alone = list(now.filter(name__iexact=name)[:10])
    if alone or not name.endswith(")"):
        return alone
    person, _bracket, place = name.removesuffix(")").rpartition(" (")
    at = Q(organisation__name__iexact=place) | Q(organisation__short_name__iexact=place)
    return list(now.filter(at, name__iexact=person)[:10])


def _the_one(found: list[Any], is_meant: Any) -> Any:
    if len(found) > 1:
        found = [one for one in found if is_meant(one)]
    return found[0] if len(found) == 1 else None


def _sits_in(body: Body | None, contact: Contact) -> bool:
    if body is None:
        return False
    seats = Seat.objects.filter(running_on(clock.today()), body=body)
    return seats.filter(Q(contact=contact) | Q(substitute=contact)).exists()


def owner_suggestions(body: Body | None) -> list[str]:
    """Who sits in a body today, to pick an owner from: people with their organisation, then organisations."""
    if body is None:
        return []
    seats = Seat.objects.filter(running_on(clock.today()), body=body)
    seats = seats.select_related("organisation", "contact", "substitute")
    people: dict[str, None] = {}
    places: dict[str, None] = {}
    for seat in seats:
        for one in filter(None, (seat.contact, seat.substitute)):
            people[f"{one.name} ({seat.organisation.call_name})"] = None
        places[seat.organisation.name] = None
    return [*sorted(people), *sorted(places)]


def next_meeting_day(item: AgendaItem) -> date | None:
    """The next planned day of the body after the meeting of an item."""
    after = max(item.meeting.day or clock.today(), clock.today())
    later = Meeting.objects.filter(body=item.meeting.body_id, status=MeetingStatus.PLANNED, day__gt=after)
    return later.order_by("day").values_list("day", flat=True).first()


@dataclass(frozen=True)
class Reminder:
    """One mail to send: to whom, and everything they still have to do."""

    address: str
    name: str
    follow_ups: tuple[FollowUp, ...]


def reminders_due(today: date) -> list[Reminder]:
    """The owners to ask today, each with everything still open: at most once a week for each address.

    Who is stuck is not asked again: the team sees it, and asks again by answering for the owner.
    """
    resting = _addresses_reminded_since(today - WEEK)
    waiting: dict[str, list[Any]] = {}
    for one in _open_with_address():
        waiting.setdefault(one.address.lower(), []).append(one)
    return [
        Reminder(theirs[0].address, theirs[0].owner, tuple(theirs))
        for address, theirs in waiting.items()
        if address not in resting and any(is_to_ask(one, one.answered_at, today) for one in theirs)
    ]


def _open_with_address() -> Iterable[Any]:
    found = follow_ups().filter(status__in=(FollowUpStatus.OPEN, FollowUpStatus.BUSY))
    found = found.annotate(answered_at=Max("answers__at"))
    found = found.order_by(F("due").asc(nulls_last=True), "pk")
    return (one for one in found if one.address)


def _addresses_reminded_since(day: date) -> set[str]:
    lately = FollowUp.objects.filter(reminded_on__gt=day).select_related("contact")
    return {one.address.lower() for one in lately}


def is_to_ask(follow_up: FollowUp, answered_at: Any, today: date) -> bool:
    """Whether the owner of an open follow-up is asked today, if no mail went to them this week."""
    soon = follow_up.due - SOON if follow_up.due else None
    if follow_up.status == FollowUpStatus.OPEN:
        return soon is not None and soon <= today
    if follow_up.status != FollowUpStatus.BUSY:
        return False
    rested = localtime(answered_at).date() + BUSY_FOR if answered_at else today
    return max(rested, soon or rested) <= today
