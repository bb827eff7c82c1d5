"""The demonstration, built once for all tests of a module that look at it."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings

from regiekamer.foundation.regions.models import Region
from regiekamer.windows.demo.demonstration import build_demonstration
from regiekamer.windows.demo.zwvl import report


@pytest.fixture(scope="module")
def built(django_db_setup: None, django_db_blocker: Any) -> Iterator[Region]:
    """Both regions, in a transaction around all tests of the module, which is undone at its end."""
    fast = override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"])
    with fast, django_db_blocker.unblock(), transaction.atomic():
        yield build_demonstration()[0].region
        transaction.set_rollback(True)


@pytest.fixture
def zwvl(built: Region, db: None) -> Region:
    """Zuid-West-Vlaanderen, with its neighbour in the demonstration."""
    return built


@pytest.fixture
def report_text(zwvl: Region, tmp_path: Any) -> str:
    """The report of 2022 as Markdown, with its own chapters."""
    texts = {"introduction": report.INTRODUCTION, "conclusions": report.CONCLUSIONS}
    call_command("report_text", "zwvl", "2022", **texts)
    path = tmp_path / "report.md"
    call_command("report", "zwvl", "2022", format="md", output=str(path))
    return path.read_text(encoding="utf-8")
