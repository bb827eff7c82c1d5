"""Every write about dossiers. Each change of state leaves a turn, so that the whole way can be told."""

from collections.abc import Iterable
from datetime import date
from types import EllipsisType
from typing import Any

from django.db import transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.models import Changes
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.regions.models import Member
from regiekamer.foundation.trail.models import Verb
from regiekamer.foundation.trail.operations import announce
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.dossiers.models import Dossier, State, Turn, TurnKind
from regiekamer.rooms.plan.models import Action

# The field of a dossier that repeats the words of the turn that brought it in its state.
_WORDS_OF = {TurnKind.PARKED.value: "condition", TurnKind.CLOSED.value: "outcome"}


@transaction.atomic
def open_dossier(
    *,
    title: str,
    by: Member,
    about: str = "",
    actions: Iterable[Action] = (),
    waits_for: Body | None = None,
    day: date | None = None,
    year: int | None = None,
) -> Dossier:
    """Open a dossier, with the body that takes it up first. Neither `day` nor `year`: it happens today."""
    dossier = Dossier(region=by.region, title=title, about=about, waits_for=waits_for)
    dossier.full_clean()
    dossier.save()
    dossier.actions.set(_of_region(actions, by))
    turn = _turn(dossier, TurnKind.OPENED, "", waits_for, day=day, year=year)
    _refuse_ended(waits_for, turn, "waits_for")
    turn.save()
    announce(Verb.ADDED, dossier, by=by)
    return dossier


@transaction.atomic
def change_dossier(
    dossier: Dossier,
    *,
    by: Member,
    version: int | None = None,
    actions: Iterable[Action] | EllipsisType = ...,
    **values: Any,
) -> Dossier:
    """Change what `values` names, and the `actions` when given. A newer `version` raises `Stale`."""
    _refuse_closed(dossier)
    chosen = None if isinstance(actions, EllipsisType) else _of_region(actions, by)
    changes = dossier.take(values)
    dossier.full_clean()
    dossier.save_over(version)
    if chosen is not None:
        changes |= _link(dossier, chosen)
    announce(Verb.CHANGED, dossier, by=by, changes=changes)
    return dossier


@transaction.atomic
def note_turn(
    dossier: Dossier,
    *,
    text: str,
    by: Member,
    day: date | None = None,
    year: int | None = None,
    body: Body | None = None,
) -> Turn:
    """Write down what happened to a dossier, in `body` if given. The way of a closed one may still be completed."""
    _refuse_silence(text)
    turn = _turn(dossier, TurnKind.NOTED, text, body, day=day, year=year)
    turn.save()
    announce(Verb.CHANGED, dossier, by=by, changes={"turns": [None, _told(turn)]})
    return turn


@transaction.atomic
def change_turn(turn: Turn, *, by: Member, version: int | None = None, **values: Any) -> Turn:
    """Correct the text, day, year or body of a turn; a day taken away leaves the year.

    The words of the turn that parked or closed the dossier go along to the dossier itself.
    """
    before = _told(turn)
    turn.take({**values, **_dated_anew(turn, values)})
    if turn.kind == TurnKind.NOTED:
        _refuse_silence(turn.text)
    turn.full_clean()
    turn.save_over(version)
    _keep_in_step(turn)
    announce(Verb.CHANGED, turn.dossier, by=by, changes={"turns": [before, _told(turn)]})
    return turn


@transaction.atomic
def remove_note(turn: Turn, *, by: Member) -> Turn:
    """Take away a note that was typed by mistake. A change of state stays: it has happened."""
    if turn.kind != TurnKind.NOTED:
        raise Refused(_("Only a note can be removed. Correct the text or the date instead."))
    Turn.objects.filter(pk=turn.pk).delete()
    announce(Verb.CHANGED, turn.dossier, by=by, changes={"turns": [_told(turn), None]})
    return turn


@transaction.atomic
def pass_on(
    dossier: Dossier,
    *,
    to: Body,
    by: Member,
    text: str = "",
    day: date | None = None,
    year: int | None = None,
    version: int | None = None,
) -> Dossier:
    """Pass a dossier on to a body, which has it from then on. A parked one stays parked, in its hands."""
    _refuse_closed(dossier)
    if dossier.waits_for_id == to.pk:
        raise Refused(_("The dossier is already with %(body)s.") % {"body": to}, "to")
    turn = _turn(dossier, TurnKind.PASSED_ON, text, to, day=day, year=year)
    _refuse_ended(to, turn, "to")
    changes = _become(dossier, turn, version, waits_for=to)
    announce(Verb.CHANGED, dossier, by=by, changes=changes)
    return dossier


@transaction.atomic
def park_dossier(
    dossier: Dossier,
    *,
    condition: str,
    by: Member,
    wakes_on: date | None = None,
    day: date | None = None,
    year: int | None = None,
    version: int | None = None,
) -> Dossier:
    """Park a dossier until `condition` is met, or park it anew; `wakes_on` is the day to look at it again."""
    _refuse_closed(dossier)
    turn = _turn(dossier, TurnKind.PARKED, condition, dossier.waits_for, day=day, year=year)
    if wakes_on and wakes_on <= _earliest(turn):
        raise Refused(_("Choose a day after the dossier was parked."), "wakes_on")
    changes = _become(dossier, turn, version, state=State.PARKED, condition=condition, wakes_on=wakes_on)
    announce(Verb.CHANGED, dossier, by=by, changes=changes)
    return dossier


@transaction.atomic
def wake_dossier(
    dossier: Dossier,
    *,
    by: Member,
    text: str = "",
    day: date | None = None,
    year: int | None = None,
    version: int | None = None,
) -> Dossier:
    """Take up a parked dossier again; its condition stays readable in the way it went."""
    if dossier.state != State.PARKED:
        raise Refused(_("This dossier is not parked, so there is nothing to take up again."))
    turn = _turn(dossier, TurnKind.WOKEN, text, dossier.waits_for, day=day, year=year)
    changes = _become(dossier, turn, version, state=State.OPEN, condition="", wakes_on=None)
    announce(Verb.CHANGED, dossier, by=by, changes=changes)
    return dossier


@transaction.atomic
def close_dossier(
    dossier: Dossier,
    *,
    outcome: str,
    by: Member,
    day: date | None = None,
    year: int | None = None,
    version: int | None = None,
) -> Dossier:
    """Close a dossier with what came of it. From then on no body has it."""
    _refuse_closed(dossier)
    turn = _turn(dossier, TurnKind.CLOSED, outcome, dossier.waits_for, day=day, year=year)
    nothing_left = {"condition": "", "wakes_on": None, "waits_for": None}
    changes = _become(dossier, turn, version, state=State.CLOSED, outcome=outcome, **nothing_left)
    announce(Verb.ENDED, dossier, by=by, changes=changes)
    return dossier


@transaction.atomic
def reopen_dossier(
    dossier: Dossier,
    *,
    by: Member,
    text: str = "",
    day: date | None = None,
    year: int | None = None,
    version: int | None = None,
) -> Dossier:
    """Open a closed dossier again; what came of it the first time stays readable in the way it went."""
    if dossier.state != State.CLOSED:
        raise Refused(_("This dossier is not closed, so there is nothing to reopen."))
    turn = _turn(dossier, TurnKind.REOPENED, text, day=day, year=year)
    changes = _become(dossier, turn, version, state=State.OPEN, outcome="")
    announce(Verb.REOPENED, dossier, by=by, changes=changes)
    return dossier


def _turn(
    dossier: Dossier,
    kind: TurnKind,
    text: str = "",
    body: Body | None = None,
    *,
    day: date | None = None,
    year: int | None = None,
) -> Turn:
    """A valid turn, not saved yet. A year alone leaves the day unknown; neither day nor year means today."""
    _refuse_contradiction(day, year)
    if day is None and year is None:
        day = clock.today()
    when = day.year if day else year
    turn = Turn(region=dossier.region, dossier=dossier, kind=kind, text=text, body=body, day=day, year=when)
    turn.full_clean()
    return turn


def _become(dossier: Dossier, turn: Turn, version: int | None, **values: Any) -> Changes:
    """Save what a turn makes of a dossier. Who comes second finds it `Stale`, also without a `version`."""
    seen = dossier.version if version is None else version
    changes = dossier.take(values)
    dossier.full_clean()
    turn.save()
    dossier.save_over(seen)
    return changes


def _dated_anew(turn: Turn, values: dict[str, Any]) -> dict[str, Any]:
    """The day and year of a turn as corrected: a year alone makes the day unknown."""
    year = values.get("year")
    day = values.get("day", None if year else turn.day)
    _refuse_contradiction(day, year)
    return {"day": day, "year": day.year if day else year or turn.year}


def _refuse_contradiction(day: date | None, year: int | None) -> None:
    if day and year and day.year != year:
        raise Refused(
            _("The date does not lie in this year. Change one of the two, or leave one empty."), "year"
        )


def _refuse_silence(text: str) -> None:
    if not text.strip():
        raise Refused(_("Say in a line what happened."), "text")


def _keep_in_step(turn: Turn) -> None:
    """Carry the words of the turn that parked or closed a dossier over to the dossier itself."""
    dossier, field = turn.dossier, _WORDS_OF.get(turn.kind)
    if field is None or dossier.state != turn.kind or _latest(dossier, turn.kind) != turn:
        return
    setattr(dossier, field, turn.text)
    dossier.full_clean()
    dossier.save_over(dossier.version)


def _latest(dossier: Dossier, kind: str) -> Turn | None:
    return dossier.turns.filter(kind=kind).order_by("-pk").first()


def _told(turn: Turn) -> str:
    """A turn in one line, for the trail."""
    when = date_format(turn.day, "j F Y") if turn.day else str(turn.year)
    return ", ".join(str(part) for part in (when, turn.get_kind_display(), turn.body, turn.text) if part)


def _earliest(turn: Turn) -> date:
    """The first day on which the turn can have been."""
    return turn.day or date(turn.year, 1, 1)


def _refuse_closed(dossier: Dossier) -> None:
    if dossier.state == State.CLOSED:
        raise Refused(_("This dossier is closed. Reopen it first, then change it."))


def _refuse_ended(body: Body | None, turn: Turn, field: str) -> None:
    """Refuse a body that had ended by the time of the turn; an old turn may name a body of then."""
    if body is None or body.ends_on is None or body.ends_on >= _earliest(turn):
        return
    if body.successor is None:
        raise Refused(_("%(body)s had ended by then. Choose a body that runs.") % {"body": body}, field)
    said = _("%(body)s had ended by then. It went on as %(successor)s: choose that body.")
    raise Refused(said % {"body": body, "successor": body.successor}, field)


def _of_region(actions: Iterable[Action], by: Member) -> list[Action]:
    chosen = list(actions)
    if any(action.region_id != by.region_id for action in chosen):
        raise Refused(_("This action belongs to another region."), "actions")
    return chosen


def _link(dossier: Dossier, actions: list[Action]) -> Changes:
    before = [str(action) for action in dossier.actions.order_by("title")]
    dossier.actions.set(actions)
    after = [str(action) for action in dossier.actions.order_by("title")]
    return {"actions": [before, after]} if before != after else {}
