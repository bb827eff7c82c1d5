"""`regiekamer serve`: the site, on a server made for it, with a worker beside it."""

import os
import signal
import subprocess
import sys
import time
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from regiekamer.config.sqlite import is_safe_with_wal

# How long a process gets to finish what it is doing, and how soon a worker that fell is started again.
GRACE = 15.0
RESTART_AFTER = (1.0, 5.0, 30.0)


class Command(BaseCommand):
    help = "Serve the site with granian, and do its jobs. It stops with Ctrl+C."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
        parser.add_argument("--port", type=int, default=8000, help="port to listen on (%(default)s)")
        parser.add_argument("--workers", type=int, default=2, help="number of processes (%(default)s)")
        parser.add_argument(
            "--no-worker", action="store_true", help="leave jobs such as mail to another `regiekamer work`"
        )

    def handle(
        self, *args: Any, host: str, port: int, workers: int, no_worker: bool = False, **options: Any
    ) -> None:
        refuse_to_share_an_old_sqlite(workers if no_worker else workers + 1)
        connection.close()
        os.environ["REGIEKAMER_STATIC_COLLECTED"] = "1"
        collect_static_files()
        if no_worker:
            os.execv(sys.executable, server(host, port, workers))  # noqa: S606
        sys.exit(Pair(server(host, port, workers), command_line("work", "--with-parent")).run())


class Pair:
    """The server and its worker. The worker is started again when it falls; with the server, both stop."""

    def __init__(self, server_line: list[str], worker_line: list[str]) -> None:
        self.server_line, self.worker_line = server_line, worker_line
        self.stopped = False
        self.falls = 0
        self.start_worker_at = 0.0
        self.worker: subprocess.Popen[bytes] | None = None

    def run(self) -> int:
        """Run until a signal comes or the server stops; return the server's exit code."""
        for one in (signal.SIGINT, signal.SIGTERM):
            signal.signal(one, self._stop)
        serving = subprocess.Popen(self.server_line)  # noqa: S603
        try:
            while not self.stopped and serving.poll() is None:
                self._keep_the_worker()
                time.sleep(0.2)
        finally:
            end(serving, self.worker)
        return 0 if self.stopped else serving.returncode

    def _stop(self, *_: Any) -> None:
        self.stopped = True

    def _keep_the_worker(self) -> None:
        """Start the worker when there is none, later and later while it keeps falling."""
        if self.worker is not None and self.worker.poll() is not None:
            delay = RESTART_AFTER[min(self.falls, len(RESTART_AFTER) - 1)]
            self.worker, self.falls = None, self.falls + 1
            self.start_worker_at = time.monotonic() + delay
        if self.worker is None and time.monotonic() >= self.start_worker_at:
            self.worker = subprocess.Popen(self.worker_line)  # noqa: S603


def end(*processes: "subprocess.Popen[bytes] | None") -> None:
    """Ask the processes to stop, wait for what they are doing, and make an end to who does not listen."""
    running = [one for one in processes if one is not None]
    for one in running:
        one.terminate()
    until = time.monotonic() + GRACE
    for one in running:
        try:
            one.wait(max(until - time.monotonic(), 0.1))
        except subprocess.TimeoutExpired:
            one.kill()
            one.wait()


def server(host: str, port: int, workers: int) -> list[str]:
    """The command line of the server: one process per core, four threads each."""
    return [
        *(sys.executable, "-m", "granian", "--interface", "wsgi"),
        *("--host", host, "--port", str(port)),
        *("--workers", str(workers), "--blocking-threads", "4"),
        *("--log-level", "warning", "--respawn-failed-workers"),
        "regiekamer.config.wsgi:application",
    ]


def command_line(*words: str) -> list[str]:
    """The command line of one of our own commands, in this Python."""
    return [sys.executable, "-m", "regiekamer.config.commands", *words]


def collect_static_files() -> None:
    """Collect the static files, compressed, in a process of their own: this one has other settings."""
    subprocess.run(command_line("collectstatic", "--noinput", "--verbosity", "0"), check=True)  # noqa: S603


def refuse_to_share_an_old_sqlite(processes: int) -> None:
    """Refuse several processes on one WAL file where SQLite could corrupt it."""
    on_sqlite = settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")
    if processes > 1 and on_sqlite and not is_safe_with_wal():
        raise CommandError(
            "This SQLite is too old to be shared by several processes. Serve with --workers 1 --no-worker, "
            "install pysqlite3, or set DATABASE_URL to a PostgreSQL server.",
            returncode=2,
        )
