"""`regiekamer feed REGION --output FILE.ics`: write the meetings of a region as a calendar."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import override
from django_scopes import scope

from regiekamer.foundation.regions.queries import region_called
from regiekamer.rooms.meetings import queries


class Command(BaseCommand):
    help = "Write the meetings of a region as an iCalendar file."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("region", help="the region's short name, for example zwvl")
        parser.add_argument("--output", required=True, help="the file to write, for example zwvl.ics")

    def handle(self, *args: Any, **options: Any) -> None:
        with override("nl"):
            region = region_called(options["region"])
            if region is None:
                raise _wrong(_("There is no region “%(region)s” here."), region=options["region"])
            with scope(region=region):
                content = queries.feed(region)
            _write(Path(options["output"]), content)


def _write(path: Path, content: bytes) -> None:
    """Write beside the file first, so that a reader never meets half a calendar."""
    draft = path.with_name(f"{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(content)
        draft.replace(path)
    except OSError as error:
        if draft.exists():
            draft.unlink()
        raise _wrong(
            _("The file %(file)s cannot be written: %(why)s."), file=str(path), why=error.strerror or ""
        ) from error


def _wrong(message: str, **words: str) -> CommandError:
    return CommandError(message % words, returncode=2)
