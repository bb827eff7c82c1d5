"""`regiekamer demo`: build the demonstration, write its yearly report, and serve the site."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from regiekamer.foundation.kernel.refused import Refused
from regiekamer.windows.demo import zwvl
from regiekamer.windows.demo.demonstration import PASSWORD, Built, build_demonstration
from regiekamer.windows.demo.zwvl import report

FORMATS = ("docx", "pdf", "html")


class Command(BaseCommand):
    help = "Build the demonstration, write the yearly report of 2022 to var/out/, and serve the site."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--no-serve", action="store_true", help="stop after the files")
        parser.add_argument("--fresh", action="store_true", help="build the demonstration regions anew")
        parser.add_argument("--host", default="127.0.0.1", help="address to listen on (%(default)s)")
        parser.add_argument("--port", type=int, default=8000, help="port to listen on (%(default)s)")

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write("Databank klaarzetten …")
        call_command("migrate", verbosity=0)
        regions = self._build(fresh=options["fresh"])
        self._write_report()
        self._tell_sign_ins(regions, options["host"], options["port"])
        if not options["no_serve"]:
            self.stdout.flush()
            call_command("serve", host=options["host"], port=options["port"])

    def _build(self, *, fresh: bool) -> list[Built]:
        self.stdout.write("Demonstratie opbouwen …")
        try:
            regions = _build_whole(fresh=fresh)
        except Refused as refusal:
            raise CommandError(refusal.message, returncode=2) from refusal
        for built in regions:
            state = "opgebouwd" if built.is_new else "stond er al"
            self.stdout.write(f"  {built.region.name} ({built.region.slug}): {state}")
        return regions

    def _write_report(self) -> None:
        self.stdout.write(f"Jaarverslag {report.YEAR} schrijven …")
        for format in FORMATS:
            path = Path(settings.VAR) / "out" / f"jaarverslag-{zwvl.STORY.slug}-{report.YEAR}.{format}"
            call_command("report", zwvl.STORY.slug, str(report.YEAR), format=format, output=str(path))
            self.stdout.write(f"  {path}")

    def _tell_sign_ins(self, regions: list[Built], host: str, port: int) -> None:
        self.stdout.write(f"\nWachtwoord van alle aanmeldingen hieronder: {PASSWORD}")
        for built in regions:
            self.stdout.write(f"\n{built.region.name}: http://{host}:{port}/{built.region.slug}/")
            for _, email, name in built.story.sign_ins:
                self.stdout.write(f"  {email:<30} {name}")


@transaction.atomic
def _build_whole(*, fresh: bool) -> list[Built]:
    """The regions and the director's own words in the report: all of it, or nothing."""
    regions = build_demonstration(fresh=fresh)
    if any(built.is_new and built.story is zwvl.STORY for built in regions):
        _write_own_words()
    return regions


def _write_own_words() -> None:
    call_command(
        "report_text",
        zwvl.STORY.slug,
        str(report.YEAR),
        introduction=report.INTRODUCTION,
        conclusions=report.CONCLUSIONS,
    )
