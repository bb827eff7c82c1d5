"""`regiekamer report_text REGION YEAR --introduction TEXT --conclusions TEXT`: set a report's own chapters."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django_scopes import scope

from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.regions.queries import first_director, region_called
from regiekamer.windows.annual_report import operations, queries


class Command(BaseCommand):
    help = "Write the introduction and the conclusions of a yearly report, as the region's director."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("region")
        parser.add_argument("year", type=int)
        parser.add_argument("--introduction")
        parser.add_argument("--conclusions")

    def handle(self, *args: Any, **options: Any) -> None:
        region = region_called(options["region"])
        if region is None:
            raise CommandError(f"There is no region “{options['region']}” here.", returncode=2)
        texts = {key: options[key] for key in ("introduction", "conclusions") if options[key] is not None}
        with scope(region=region):
            try:
                report = queries.report_of(region, options["year"])
                operations.write_report(report, by=first_director(region), **texts)
            except Refused as refusal:
                raise CommandError(refusal.message, returncode=2) from refusal
