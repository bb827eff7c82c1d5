"""Periodic duties: what must happen by itself every so often, run by `regiekamer run_due` and the worker.

A room registers one in its app's `ready`: `duty("meetings.remind", every=timedelta(hours=1))(remind)`, where
`remind(region)` runs once for each region, inside its scope; one that fails does not stop the others.
"""

import logging
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, TypeVar

from django.db.models import Q
from django.utils import timezone
from django_scopes import scope
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.notices.models import DutyRun
from regiekamer.foundation.regions.models import Region

logger = logging.getLogger(__name__)

Work = TypeVar("Work", bound=Callable[..., Any])

# A duty that began longer ago than this and did not end was cut off, and may begin again.
CUT_OFF_AFTER = timedelta(hours=1)
JOBS_KEPT = timedelta(days=30)


@dataclass(frozen=True)
class Duty:
    """Something to do every so often: for each region inside its scope, or once for the installation."""

    name: str
    every: timedelta
    work: Callable[..., Any]
    per_region: bool = True


DUTIES: dict[str, Duty] = {}


def duty(name: str, *, every: timedelta, per_region: bool = True) -> Callable[[Work], Work]:
    """Register a duty, once, under a name like "meetings.remind"."""

    def register(work: Work) -> Work:
        if name in DUTIES:
            raise ValueError(f"duty {name} is registered twice")
        DUTIES[name] = Duty(name, every, work, per_region)
        return work

    return register


def run_due() -> list[str]:
    """Run every duty whose time has come and that no other process is running; return their names."""
    return [one.name for one in list(DUTIES.values()) if run(one)]


def run(one: Duty) -> bool:
    """Run a duty if it is due. A failure is written down and logged; the duty comes back at its next time."""
    if not _begin(one):
        return False
    troubles = _carry_out(one)
    DutyRun.objects.filter(name=one.name).update(ended_at=clock.now(), trouble="\n".join(troubles))
    return True


def _begin(one: Duty) -> bool:
    """Claim the duty for this process, in one conditional update.

    A twentieth of its period is forgiven, or a loop of one minute would skip every second turn.
    """
    now = clock.now()
    DutyRun.objects.get_or_create(name=one.name)
    is_due = Q(began_at=None) | Q(began_at__lte=now - one.every + one.every / 20)
    is_free = Q(began_at=None) | Q(ended_at__isnull=False) | Q(began_at__lte=now - CUT_OFF_AFTER)
    return bool(DutyRun.objects.filter(is_due, is_free, name=one.name).update(began_at=now, ended_at=None))


def _carry_out(one: Duty) -> list[str]:
    if not one.per_region:
        return _attempt(one)
    troubles: list[str] = []
    for region in Region.objects.all():
        with scope(region=region):
            troubles += _attempt(one, region)
    return troubles


def _attempt(one: Duty, *args: Region) -> list[str]:
    try:
        one.work(*args)
    except Exception:
        logger.exception("duty %s failed%s", one.name, "".join(f" for {region.slug}" for region in args))
        return [traceback.format_exc()[-2000:]]
    return []


def forget_old_jobs() -> None:
    """Drop the finished jobs of more than a month ago; what they did is kept where it belongs."""
    finished = Q(status=TaskResultStatus.SUCCESSFUL) | Q(status=TaskResultStatus.FAILED)
    DBTaskResult.objects.filter(finished, finished_at__lt=timezone.now() - JOBS_KEPT).delete()
