"""The console script `regiekamer`: Django's own commands and ours (`demo`, `serve`, `report`)."""

import os
import sys


def main() -> None:
    """Run one command, as `regiekamer COMMAND [ARG ...]`."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regiekamer.config.settings")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
