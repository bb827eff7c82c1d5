"""The only place that asks what time it is, so that a test or a demonstration can say so."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime

from django.utils import timezone

_stopped: ContextVar[datetime | None] = ContextVar("stopped", default=None)


def now() -> datetime:
    """Return the present moment, aware."""
    return _stopped.get() or timezone.now()


def today() -> date:
    """Return today's date in Europe/Brussels."""
    return timezone.localtime(now()).date()


@contextmanager
def stopped_at(moment: datetime) -> Iterator[None]:
    """Let the clock stand still at an aware `moment`."""
    token = _stopped.set(moment)
    try:
        yield
    finally:
        _stopped.reset(token)
