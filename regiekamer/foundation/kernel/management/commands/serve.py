"""`regiekamer serve`: the site, on a server made for it."""

import os
import subprocess
import sys
from argparse import ArgumentParser
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from regiekamer.config.sqlite import is_safe_with_wal


class Command(BaseCommand):
    help = "Serve the site with granian. It stops with Ctrl+C."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
        parser.add_argument("--port", type=int, default=8000, help="port to listen on (%(default)s)")
        parser.add_argument("--workers", type=int, default=2, help="number of processes (%(default)s)")

    def handle(self, *args: Any, host: str, port: int, workers: int, **options: Any) -> None:
        refuse_to_share_an_old_sqlite(workers)
        connection.close()
        os.environ["REGIEKAMER_STATIC_COLLECTED"] = "1"
        collect_static_files()
        os.execv(sys.executable, server(host, port, workers))  # noqa: S606


def server(host: str, port: int, workers: int) -> list[str]:
    """The command line of the server: one process per core, four threads each."""
    return [
        *(sys.executable, "-m", "granian", "--interface", "wsgi"),
        *("--host", host, "--port", str(port)),
        *("--workers", str(workers), "--blocking-threads", "4"),
        *("--log-level", "warning", "--respawn-failed-workers"),
        "regiekamer.config.wsgi:application",
    ]


def collect_static_files() -> None:
    """Collect the static files, compressed, in a process of their own: this one has other settings."""
    command = ["collectstatic", "--noinput", "--verbosity", "0"]
    subprocess.run([sys.executable, "-m", "regiekamer.config.commands", *command], check=True)  # noqa: S603


def refuse_to_share_an_old_sqlite(workers: int) -> None:
    """Refuse several processes on one WAL file where SQLite could corrupt it."""
    on_sqlite = settings.DATABASES["default"]["ENGINE"].endswith("sqlite3")
    if workers > 1 and on_sqlite and not is_safe_with_wal():
        raise CommandError(
            "This SQLite is too old to be shared by several processes. "
            "Serve with --workers 1, install pysqlite3, or set DATABASE_URL to a PostgreSQL server.",
            returncode=2,
        )
