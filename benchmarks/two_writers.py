"""Two people write in the same minutes while one save in twenty is cut off: `python -m benchmarks.two_writers`.

Both type a word about every second, as the page's script would send it, for `--minutes` minutes. The answer is
how many of the characters that they typed stand nowhere in the minutes at the end: 0.
"""

import argparse
import logging
import os
import random
import sys
import tempfile
import time
from pathlib import Path
from typing import Any


def main() -> int:
    arguments = read_arguments()
    with tempfile.TemporaryDirectory(prefix="regiekamer-benchmark-") as folder:
        os.environ["REGIEKAMER_VAR"] = folder
        os.environ.setdefault("DATABASE_URL", f"sqlite:///{Path(folder) / 'benchmark.sqlite3'}")
        os.environ["DJANGO_SETTINGS_MODULE"] = "regiekamer.config.settings"
        item, writers = set_stage(arguments.seed, arguments.cut)
        started = time.monotonic()
        write(writers, started + arguments.minutes * 60, arguments.pause, random.Random(arguments.seed))
        return tell(item, writers, time.monotonic() - started)


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--minutes", type=float, default=10, help="how long they write (%(default)s)")
    parser.add_argument("--pause", type=float, default=0.05, help="seconds between two saves (%(default)s)")
    parser.add_argument("--cut", type=float, default=0.05, help="share of saves cut off (%(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="the course of events (%(default)s)")
    return parser.parse_args()


def set_stage(seed: int, share: float) -> tuple[Any, list[Any]]:
    """A meeting with one item, and two members of the team who have its page open."""
    import django

    django.setup()
    # Answering 409 is what this is about, not something to warn of.
    logging.disable(logging.WARNING)
    from django.conf import settings
    from django.core.management import call_command
    from django_scopes import scope

    settings.ALLOWED_HOSTS = ["testserver"]
    from conftest import make_member
    from regiekamer.foundation.kernel import clock
    from regiekamer.foundation.regions.models import Region, Role
    from regiekamer.rooms.bodies import operations as bodies
    from regiekamer.rooms.meetings import operations as meetings

    call_command("migrate", verbosity=0)
    region = Region.objects.create(slug="leie", name="Leiestreek", director_name="Leiekracht")
    with scope(region=region):
        director, colleague = make_member(region, Role.DIRECTOR), make_member(region, Role.COLLEAGUE)
        body = bodies.add_body(name="ROA", kind="network", our_role="facilitator", by=director)
        meeting = meetings.plan_meeting(body=body, day=clock.today(), by=director)
        item = meetings.add_item(meeting=meeting, title="Mobiliteit", by=director)
    return item, [make_writer(one, item, seed, share) for one in (director, colleague)]


def make_writer(member: Any, item: Any, seed: int, share: float) -> Any:
    from django.test import Client

    from regiekamer.rooms.meetings.tests.writers import Writer, cut_off

    client, chance = Client(), random.Random(f"{seed}{member.role}")
    client.force_login(member.user, backend="allauth.account.auth_backends.AuthenticationBackend")

    def post(fields: dict[str, str]) -> tuple[int, dict[str, object]]:
        address = f"/leie/meetings/items/{item.pk}/notes/"
        answer = client.post(address, fields, headers={"Accept": "application/json"})
        return answer.status_code, answer.json()

    return Writer(member.role[0], cut_off(post, chance, share), chance, version=item.version)


def write(writers: list[Any], until: float, pause: float, chance: random.Random) -> None:
    """Type and save in turn until the time is over, then go on until everything is saved."""
    while time.monotonic() < until:
        writer = chance.choice(writers)
        if chance.random() < 0.5:
            writer.type()
        writer.save()
        time.sleep(pause)
    for _turn in range(60):
        for writer in writers:
            writer.save()


def tell(item: Any, writers: list[Any], seconds: float) -> int:
    from django_scopes import scopes_disabled

    from regiekamer.rooms.meetings.models import AgendaItem
    from regiekamer.rooms.meetings.tests.writers import lost

    with scopes_disabled():
        kept = AgendaItem.objects.get(pk=item.pk).notes
    typed = sum(len(word) for writer in writers for word in writer.typed)
    gone = lost(kept, writers)
    print(f"{seconds / 60:.1f} minutes, {sum(writer.saves for writer in writers)} saves")
    print(f"{sum(writer.conflicts for writer in writers)} times both texts were joined")
    print(f"{typed} characters typed, {gone} lost")
    return 1 if gone else 0


if __name__ == "__main__":
    sys.exit(main())
