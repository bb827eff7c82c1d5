"""`regiekamer work`: the worker. It does the jobs of the queue, and every minute what is due by the clock."""

import os
import signal
import time
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.crypto import get_random_string
from django_tasks_db.management.commands.db_worker import Worker

from regiekamer.foundation.notices import duties

MINUTE = 60.0


class Command(BaseCommand):
    help = "Do the jobs of the queue (mails) and, every minute, what is due. It stops with Ctrl+C."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="do what is there and stop")
        parser.add_argument(
            "--interval", type=float, default=1.0, help="seconds between two looks (%(default)s)"
        )
        parser.add_argument(
            "--with-parent", action="store_true", help="stop when the process that started it is gone"
        )

    def handle(
        self, *args: Any, once: bool, interval: float, with_parent: bool = False, **options: Any
    ) -> None:
        shift = Shift(with_parent=with_parent)
        for one in (signal.SIGINT, signal.SIGTERM):
            signal.signal(one, lambda *_: shift.stop())
        if once:
            shift.turn()
            return
        while shift.goes_on():
            shift.turn()
            time.sleep(interval)


class Shift:
    """One worker's time at work. A stop is heeded after the job at hand, which is finished."""

    def __init__(self, *, with_parent: bool) -> None:
        self.parent = os.getppid() if with_parent else None
        self.stopped = False
        self.duties_at = 0.0
        self.worker = _worker()

    def stop(self) -> None:
        self.stopped = True
        self.worker.running = False

    def goes_on(self) -> bool:
        return not self.stopped and self.parent in (None, os.getppid())

    def turn(self) -> None:
        """Do the duties if a minute has passed, then every job that is ready."""
        if time.monotonic() >= self.duties_at:
            self.duties_at = time.monotonic() + MINUTE
            duties.run_due()
        self.worker.run()


def _worker() -> Worker:
    """The task library's own worker, which returns when no job is ready."""
    return Worker(
        queue_names=["default"],
        interval=0,
        batch=True,
        backend_name="default",
        startup_delay=False,
        max_tasks=None,
        worker_id=get_random_string(32),
        excluded_queue_names=[],
    )
