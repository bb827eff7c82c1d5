"""The Dutch and French catalogues hold every word of the screen, none too many, and are compiled."""

import subprocess
import sys
from collections import defaultdict

import pytest
from babel.messages.pofile import read_po

from tests.source import ROOT


def test_every_catalogue_is_complete_and_compiled():
    done = subprocess.run(
        [sys.executable, "bin/messages.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("language", ["nl", "fr"])
def test_a_message_has_one_translation_in_the_whole_product(language):
    """Django joins the catalogues: of two translations of one message, the app listed first would win silently."""
    told = defaultdict(set)
    for path in ROOT.glob(f"regiekamer/*/*/locale/{language}/LC_MESSAGES/django.po"):
        with path.open("rb") as file:
            catalogue = read_po(file)
        for message in catalogue:
            if message.id:
                told[message.context, str(message.id)].add(str(message.string))
    assert {key: words for key, words in told.items() if len(words) > 1} == {}
