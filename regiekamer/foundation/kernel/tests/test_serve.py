"""The server and its worker live and stop together. Other processes stand in for both."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[4]
PAIR = "import sys; from regiekamer.foundation.kernel.management.commands.serve import Pair; "
SLEEPS = "import time; time.sleep(60)"


def pair(serving: str, working: str) -> "subprocess.Popen[bytes]":
    """A process that keeps two lines of Python running as server and worker."""
    code = f"{PAIR}p = sys.executable; sys.exit(Pair([p, '-c', {serving!r}], [p, '-c', {working!r}]).run())"
    return subprocess.Popen([sys.executable, "-c", code], cwd=ROOT)


def leaves_a_mark(folder: Path) -> str:
    """Say that it ran, then fall."""
    return (
        f"import os; open(os.path.join({str(folder)!r}, str(os.getpid())), 'w').close(); raise SystemExit(1)"
    )


def wait_for_marks(folder: Path, number: int) -> None:
    end = time.monotonic() + 20
    while len(list(folder.iterdir())) < number and time.monotonic() < end:
        time.sleep(0.05)
    assert len(list(folder.iterdir())) >= number


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_a_worker_that_falls_is_started_again_and_a_signal_stops_both(tmp_path, how):
    process = pair(SLEEPS, leaves_a_mark(tmp_path))
    wait_for_marks(tmp_path, 2)
    process.send_signal(how)
    assert process.wait(timeout=10) == 0


def test_with_the_server_the_worker_stops_too_and_its_exit_code_is_told(tmp_path):
    mark = tmp_path / "stopped"
    says_so = f"lambda *_: sys.exit(open({str(mark)!r}, 'w').close())"
    working = f"import signal, sys, time; signal.signal(signal.SIGTERM, {says_so}); time.sleep(60)"
    process = pair("import time; time.sleep(2); raise SystemExit(3)", working)
    assert process.wait(timeout=15) == 3
    assert mark.exists()
