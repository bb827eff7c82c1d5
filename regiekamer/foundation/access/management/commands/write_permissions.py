"""`regiekamer write_permissions [--check]`: the permissions as a page of docs/."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import override

from regiekamer.foundation.access import queries
from regiekamer.foundation.access.permissions import Permission
from regiekamer.foundation.regions.models import Role

HEAD = """\
# Who may do what

Generated from the `rules` of every room by `regiekamer write_permissions`; do not edit by hand.
A member of a region has one role there. Whoever is no member finds nothing.
"""


class Command(BaseCommand):
    help = "Write docs/permissions.md from the permissions in the code."
    requires_system_checks = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--check", action="store_true", help="only say whether the page is up to date")

    def handle(self, *args: Any, check: bool = False, **options: Any) -> None:
        page = settings.ROOT / "docs" / "permissions.md"
        text = permissions_page()
        if check:
            self._compare(page, text)
            return
        page.parent.mkdir(exist_ok=True)
        page.write_text(text, encoding="utf-8")
        self.stdout.write(f"{page.relative_to(settings.ROOT)} is written.")

    def _compare(self, page: Path, text: str) -> None:
        if page.exists() and page.read_text(encoding="utf-8") == text:
            return
        self.stderr.write("docs/permissions.md is out of date; run: regiekamer write_permissions")
        sys.exit(1)


def permissions_page() -> str:
    """The page in English: a heading per area and a table of sentences by roles."""
    with override("en"):
        areas = [_area(str(name), those) for name, those in queries.permissions_by_area()]
    return "\n".join([HEAD, *sorted(areas)])


def _area(name: str, those: Iterable[Permission]) -> str:
    head = ["May …", *(role.label for role in Role), "name in code"]
    lines = [f"## {name}", "", _row(head), _row(["---", *(":-:" for _ in Role), "---"])]
    for one in sorted(those, key=lambda permission: permission.name):
        holds = one.roles()
        lines.append(
            _row([one.sentence, *("yes" if role in holds else "" for role in Role), f"`{one.name}`"])
        )
    return "\n".join([*lines, ""])


def _row(cells: Iterable[Any]) -> str:
    return f"| {' | '.join(str(cell) for cell in cells)} |"
