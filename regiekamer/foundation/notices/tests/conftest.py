"""A real mail server on loopback, and ways to do what the worker would do."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit, urlunsplit

import pytest
from aiosmtpd.controller import Controller
from django.db import connection
from django_tasks_db.management.commands import db_worker
from django_tasks_db.models import DBTaskResult

from regiekamer.foundation.notices.management.commands.work import _worker
from tests.source import ROOT


@dataclass
class Letterbox:
    """What a mail server received; `refuses` is what it answers to the recipient or to the message."""

    refuses_recipient: str = ""
    refuses_message: str = ""
    port: int = 0
    envelopes: list[Any] = field(default_factory=list)

    async def handle_RCPT(  # noqa: N802
        self, server: Any, session: Any, envelope: Any, address: str, options: Any
    ) -> str:
        if self.refuses_recipient:
            return self.refuses_recipient
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        if self.refuses_message:
            return self.refuses_message
        self.envelopes.append(envelope)
        return "250 OK"

    @property
    def messages(self) -> list[EmailMessage]:
        return [message_from_bytes(one.content, policy=policy.default) for one in self.envelopes]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def speak_smtp(settings: Any, port: int) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    settings.EMAIL_HOST_USER = settings.EMAIL_HOST_PASSWORD = ""


@pytest.fixture
def letterbox(settings: Any) -> Iterator[Letterbox]:
    """A mail server on loopback, which the settings point to."""
    box = Letterbox(port=free_port())
    controller = Controller(box, hostname="127.0.0.1", port=box.port)
    controller.start()
    speak_smtp(settings, box.port)
    yield box
    controller.stop()


@pytest.fixture
def nobody_home(settings: Any) -> None:
    """The settings point to a port where no mail server listens."""
    speak_smtp(settings, free_port())


@pytest.fixture
def work_off(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Do every job in the queue, as the worker does, in this process and inside the test's transaction."""
    monkeypatch.setattr(db_worker, "close_old_connections", lambda: None)

    def work() -> None:
        _worker().run()

    return work


@pytest.fixture
def jobs(db: None) -> Callable[[], int]:
    return lambda: DBTaskResult.objects.ready().count()


@pytest.fixture
def committed(django_capture_on_commit_callbacks: Any) -> Any:
    """`with committed():` what runs inside counts as committed."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@dataclass
class Elsewhere:
    """Processes beside the test, on the test's own database (a copy of it on SQLite, which lives in memory)."""

    environment: dict[str, str]
    log: Path
    copy: Path | None

    def start(self, *words: str) -> "subprocess.Popen[bytes]":
        if self.copy is not None and not self.copy.exists():
            copy_database(self.copy)
        line = [sys.executable, "-m", "regiekamer.config.commands", *words]
        with self.log.open("ab") as log:
            return subprocess.Popen(line, cwd=ROOT, env=self.environment, stderr=log)

    def ask(self, sql: str) -> list[Any]:
        """Rows of the database that the processes write in."""
        if self.copy is None:
            with connection.cursor() as cursor:
                cursor.execute(sql)
                return cursor.fetchall()
        import sqlite3

        there = sqlite3.connect(str(self.copy))
        try:
            return list(there.execute(sql))
        finally:
            there.close()


def copy_database(path: Path) -> None:
    import sqlite3

    connection.ensure_connection()
    there = sqlite3.connect(str(path))
    connection.connection.backup(there)
    there.close()


@pytest.fixture
def elsewhere(transactional_db: None, tmp_path: Path, letterbox: Letterbox) -> Elsewhere:
    copy = tmp_path / "copy.sqlite3" if connection.vendor == "sqlite" else None
    if copy is not None:
        url = f"sqlite:///{copy}"
    else:
        parts = urlsplit(os.environ["DATABASE_URL"])
        name = connection.settings_dict["NAME"]
        url = urlunsplit((parts.scheme, parts.netloc, f"/{name}", parts.query, ""))
    environment = {
        **os.environ,
        "DATABASE_URL": url,
        "EMAIL_URL": f"smtp://127.0.0.1:{letterbox.port}",
        "REGIEKAMER_VAR": str(tmp_path),
        "PYTHONPATH": str(ROOT),
    }
    return Elsewhere(environment, tmp_path / "said.log", copy)
