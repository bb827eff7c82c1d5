"""Sentences that write themselves from records, each word that is a fact linked to its record."""

import re
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from regiekamer.foundation.documents.blocks import Span, Spans
from regiekamer.foundation.kernel.counts import Count, Operator
from regiekamer.foundation.kernel.text import join_words
from regiekamer.foundation.regions.models import Region
from regiekamer.foundation.ui.page import href
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.meetings.queries import BodyYear, MeetingInYear
from regiekamer.rooms.plan.models import Outcome, Promise

PLACE = re.compile(r"%\((\w+)\)s")


def linked(sentence: str, **parts: Span | str) -> Spans:
    """Fill the places of a translated sentence with spans, so that each keeps its own link."""
    runs: list[Span] = []
    for at, piece in enumerate(PLACE.split(sentence)):
        part = parts[piece] if at % 2 else Span(piece.replace("%%", "%"))
        run = Span(part) if isinstance(part, str) else part
        if run.text:
            runs.append(run)
    return tuple(runs)


def link_to(region: Region, record: Body | Promise, words: str = "") -> Span:
    """`words` (or the record's own name) with a link to its page."""
    return Span(words or str(record), href=href(region, record.page_name, record.pk))


def number_in_words(number: int) -> str:
    """Small numbers as words, as people write them in a report; others as digits."""
    words = (
        pgettext("number", "none"),
        pgettext("number", "one"),
        pgettext("number", "two"),
        pgettext("number", "three"),
        pgettext("number", "four"),
        pgettext("number", "five"),
        pgettext("number", "six"),
        pgettext("number", "seven"),
        pgettext("number", "eight"),
        pgettext("number", "nine"),
        pgettext("number", "ten"),
        pgettext("number", "eleven"),
        pgettext("number", "twelve"),
    )
    return words[number] if number < len(words) else str(number)


def times_in_words(count: Count) -> str:
    """How often, as said in a sentence: "four times", "at least four times", "monthly"."""
    if count.quantity is None:
        return _("several times") if count.operator == Operator.SEVERAL else str(count)
    times = ngettext("%(number)s time", "%(number)s times", count.quantity) % {
        "number": number_in_words(count.quantity)
    }
    return times if count.is_exact else f"{Operator(count.operator).label} {times}"


def about_body(region: Region, body: Body, in_year: BodyYear | None, year: int) -> list[Spans]:
    """What the records say of a body in a year: how often it met, what did not take place, how it ended."""
    said = _about_meetings(region, body, in_year, year) if in_year else []
    if body.ends_on and body.ends_on.year == year:
        said.append(_about_end(region, body, body.ends_on))
    return said


def _about_meetings(region: Region, body: Body, in_year: BodyYear, year: int) -> list[Spans]:
    said = []
    name = link_to(region, body)
    if in_year.count is not None and (in_year.held or in_year.tally):
        times = Span(times_in_words(in_year.count), href=f"{name.href}#meetings")
        said.append(linked(_("%(body)s met %(times)s in %(year)s."), body=name, times=times, year=str(year)))
    said += [_about_not_held(region, name, meeting, year) for meeting in in_year.not_held]
    return said


def _about_not_held(region: Region, name: Span, meeting: MeetingInYear, year: int) -> Spans:
    link = href(region, meeting.page_name, meeting.pk)
    reason = _sentence(meeting.reason)
    if meeting.day is None:
        told = _("%(body)s did not take place in %(when)s. The reason: %(reason)s")
        return linked(told, body=name, when=Span(str(year), href=link), reason=reason)
    day = Span(date_format(meeting.day, "j F Y"), href=link)
    told = _("%(body)s was not held on %(when)s. The reason: %(reason)s")
    return linked(told, body=name, when=day, reason=reason)


def _about_end(region: Region, body: Body, day: date) -> Spans:
    name = link_to(region, body)
    ended = linked(
        _("%(body)s ends on %(day)s. %(reason)s "),
        body=name,
        day=date_format(day, "j F Y"),
        reason=_sentence(body.end_reason),
    )
    if body.successor is None:
        return ended
    return ended + linked(_("The work goes on in %(successor)s."), successor=link_to(region, body.successor))


def about_outcome(region: Region, promise: Promise, progress: Count | None) -> Spans:
    """What became of a promise: kept, not kept and why, changed, or not answered yet."""
    outcome = linked(
        _("%(promise)s %(outcome)s."),
        promise=link_to(region, promise, _sentence(promise.text)),
        outcome=Span(str(Outcome(promise.outcome).label).capitalize(), strong=True),
    )
    if progress is not None:
        outcome += linked(_(" Counted: %(times)s."), times=times_in_words(progress))
    if promise.outcome_reason:
        outcome += (Span(f" {_sentence(promise.outcome_reason)}"),)
    if promise.successor:
        outcome += linked(
            _(" It is replaced by: %(promise)s"),
            promise=link_to(region, promise.successor, _sentence(promise.successor.text)),
        )
    return outcome


def about_promise(region: Region, promise: Promise) -> Spans:
    """A promise as it is made: what, how often or how many, of what."""
    words = link_to(region, promise, promise.text.rstrip(". "))
    if promise.count is None:
        return (words, Span("."))
    amount = (
        f"{promise.count} {promise.unit}"
        if promise.unit and promise.count.quantity is not None
        else times_in_words(promise.count)
    )
    return linked(_("%(promise)s (%(amount)s)."), promise=words, amount=amount)


def names(words: list[str]) -> str:
    """ "a, b and c"."""
    return join_words(words, _("and"))


def _sentence(text: str) -> str:
    """The text with a full stop at its end."""
    text = text.strip()
    return text if not text or text[-1] in ".!?…" else f"{text}."
