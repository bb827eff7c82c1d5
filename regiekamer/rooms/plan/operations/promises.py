"""Every write about promises."""

from types import EllipsisType
from typing import Any

from django.db import transaction

from regiekamer.foundation.kernel.counts import Count
from regiekamer.foundation.regions.models import Member
from regiekamer.foundation.trail.models import Verb
from regiekamer.foundation.trail.operations import announce
from regiekamer.rooms.plan.models import Outcome, Promise


@transaction.atomic
def make_promise(
    *,
    text: str,
    year: int,
    by: Member,
    count: Count | None = None,
    replaces: Promise | None = None,
    **values: Any,
) -> Promise:
    """Make a promise for a year (unit, source, action, body, counts_meetings), with a count if it has one.

    With `replaces` it becomes the successor of an older promise that was changed.
    """
    promise = Promise(region=by.region, text=text, year=year, **Promise.columns(count), **values)
    promise.full_clean()
    promise.save()
    if replaces is not None:
        replaces.successor = promise
        replaces.full_clean()
        replaces.save_over(None)
    changes = {"predecessors": [None, str(replaces)]} if replaces else {}
    announce(Verb.ADDED, promise, by=by, changes=changes)
    return promise


@transaction.atomic
def change_promise(
    promise: Promise,
    *,
    by: Member,
    version: int | None = None,
    count: Count | EllipsisType | None = ...,
    **values: Any,
) -> Promise:
    """Change what `values` names, and the count if given (None takes it away)."""
    if not isinstance(count, EllipsisType):
        values |= Promise.columns(count)
    changes = promise.take(values)
    promise.full_clean()
    promise.save_over(version)
    announce(Verb.CHANGED, promise, by=by, changes=changes)
    return promise


@transaction.atomic
def answer_promise(
    promise: Promise,
    *,
    outcome: str,
    by: Member,
    reason: str = "",
    successor: Promise | None = None,
    version: int | None = None,
) -> Promise:
    """Say what came of a promise: kept, not kept (why), changed (why, and what replaces it), or open again."""
    values: dict[str, Any] = {"outcome": outcome, "outcome_reason": reason}
    if successor is not None or outcome != Outcome.CHANGED:
        values["successor"] = successor if outcome == Outcome.CHANGED else None
    changes = promise.take(values)
    promise.full_clean()
    promise.save_over(version)
    announce(Verb.ANSWERED, promise, by=by, changes=changes)
    return promise
