"""The Dutch and French catalogues hold every word of the screen, none too many, and are compiled."""

import subprocess
import sys

from tests.source import ROOT


def test_every_catalogue_is_complete_and_compiled():
    done = subprocess.run(
        [sys.executable, "bin/messages.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
