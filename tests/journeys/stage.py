"""Set the stage for the journeys, in a process of its own: the cast, and a region with something of everything.

Prints the keys of the records as JSON, by the names that the permission table uses.
"""

import json
import os
import sys

import django


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "regiekamer.config.settings")
    django.setup()
    from django.core.management import call_command
    from django_scopes import scope

    from conftest import make_member
    from regiekamer.foundation.regions.models import Region, Role
    from tests.world import build_world

    call_command("migrate", verbosity=0)
    region = Region.objects.create(slug="leie", name="Leiestreek", director_name="Leiekracht")
    with scope(region=region):
        members = {role: make_member(region, role) for role in Role}
        world = build_world(members[Role.DIRECTOR], 12)
        world.keep("member", members[Role.COLLEAGUE])
    json.dump({name: records[0].pk for name, records in world.made.items()}, sys.stdout)


if __name__ == "__main__":
    main()
