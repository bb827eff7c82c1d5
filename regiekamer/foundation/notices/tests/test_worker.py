"""The worker as a process of its own, on either database."""

import os
import signal
import time
from urllib.request import urlopen

import pytest

from regiekamer.foundation.notices.operations import queue_mail
from regiekamer.foundation.notices.tests.conftest import free_port

pytestmark = pytest.mark.django_db(transaction=True)
MAILS = 40


@pytest.fixture
def queued(elsewhere, director):
    for number in range(MAILS):
        queue_mail(to=f"m{number}@example.org", subject="Bericht", text="Dag.", kind="test", by=director)
    return elsewhere


def until(true, seconds=45.0):
    end = time.monotonic() + seconds
    while not true() and time.monotonic() < end:
        time.sleep(0.1)
    assert true()


def test_two_workers_send_every_mail_once(queued, letterbox):
    workers = [queued.start("work", "--once") for _ in range(2)]
    assert [one.wait(timeout=60) for one in workers] == [0, 0], queued.log.read_text()
    assert queued.log.read_text() == ""
    assert sorted(one.rcpt_tos[0] for one in letterbox.envelopes) == sorted(
        f"m{number}@example.org" for number in range(MAILS)
    )
    assert queued.ask("SELECT DISTINCT state, attempts FROM notices_mail") == [("sent", 1)]
    assert queued.ask("SELECT name, trouble FROM notices_dutyrun WHERE trouble <> ''") == []


def test_a_worker_goes_on_until_it_is_told_to_stop(queued, letterbox):
    worker = queued.start("work", "--interval", "0.1")
    until(lambda: len(letterbox.envelopes) == MAILS)
    assert worker.poll() is None
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(timeout=10) == 0
    assert queued.log.read_text() == ""


def test_the_server_brings_a_worker_replaces_one_that_falls_and_takes_it_along(queued, letterbox):
    port = free_port()
    server = queued.start("serve", "--port", str(port), "--workers", "1")
    try:
        until(lambda: len(letterbox.envelopes) == MAILS)
        first = worker_of(server.pid)
        os.kill(first, signal.SIGKILL)
        until(lambda: worker_of(server.pid) not in (None, first))
        second = worker_of(server.pid)
        until(lambda: answers(port))
        server.terminate()
        assert server.wait(timeout=20) == 0
        assert not is_alive(second)
    finally:
        server.terminate()
        server.wait(timeout=30)


def answers(port):
    try:
        with urlopen(f"http://127.0.0.1:{port}/health/", timeout=2) as answer:
            return answer.status == 200
    except OSError:
        return False


def words_of(pid):
    try:
        with open(f"/proc/{pid}/cmdline", "rb") as file:
            return file.read().split(b"\0")
    except OSError:
        return []


def is_alive(pid):
    return b"work" in words_of(pid)


def worker_of(pid):
    """The process id of the worker that the server `pid` started, on a system that has /proc."""
    try:
        with open(f"/proc/{pid}/task/{pid}/children") as file:
            children = [int(one) for one in file.read().split()]
    except OSError:
        pytest.skip("needs /proc")
    return next((one for one in children if b"work" in words_of(one)), None)
