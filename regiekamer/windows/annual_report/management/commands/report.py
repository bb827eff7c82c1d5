"""`regiekamer report REGION YEAR --format docx --output FILE`: write a yearly report."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _
from django.utils.translation import override
from django_scopes import scope

from regiekamer.foundation.documents.formats import FORMATS, render
from regiekamer.foundation.documents.queries import style_of
from regiekamer.foundation.regions.queries import region_called
from regiekamer.windows.annual_report import queries


class Command(BaseCommand):
    help = "Write the yearly report of a region as a file."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("region", help="the region's short name, for example zwvl")
        parser.add_argument("year", help="the year, for example 2022")
        parser.add_argument("--format", default="docx", help=", ".join(FORMATS))
        parser.add_argument("--output", required=True, help="the file to write")

    def handle(self, *args: Any, **options: Any) -> None:
        with override("nl"):
            content = _content(options["region"], options["year"], options["format"])
            _write(Path(options["output"]), content)


def _content(slug: str, year: str, format: str) -> bytes:
    if format not in FORMATS:
        raise _wrong(
            _("There is no format “%(format)s”. Choose one of: %(known)s."),
            format=format,
            known=", ".join(FORMATS),
        )
    region = region_called(slug)
    if region is None:
        raise _wrong(_("There is no region “%(region)s” here."), region=slug)
    with scope(region=region):
        if not year.isdigit() or int(year) not in queries.years_to_report():
            raise _wrong(_("Nothing was recorded for the year “%(year)s” in this region."), year=year)
        report = queries.report_of(region, int(year))
        return render(queries.document_of(report), format, style_of(region), base_url=settings.ADDRESS)


def _write(path: Path, content: bytes) -> None:
    """Write beside the file first, so that a full disk never leaves half a report."""
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
