"""`regiekamer run_due`: do what is due by the clock, once."""

from typing import Any

from django.core.management.base import BaseCommand

from regiekamer.foundation.notices import duties


class Command(BaseCommand):
    help = "Run the periodic duties whose time has come. The worker does this every minute by itself."

    def handle(self, *args: Any, verbosity: int = 1, **options: Any) -> None:
        for name in duties.run_due():
            if verbosity > 1:
                self.stdout.write(name)
