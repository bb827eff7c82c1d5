"""`regiekamer open_region SLUG --name NAME --director WHO --email ADDRESS`: open a region with its first director."""

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import override

from regiekamer.foundation.access import operations, queries
from regiekamer.foundation.accounts.models import User
from regiekamer.foundation.kernel.refused import Refused


class Command(BaseCommand):
    help = "Open a region. Its director signs in with a code by mail and adds the others."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("slug", help="short name in the address, for example zwvl")
        parser.add_argument("--name", required=True, help="name of the region")
        parser.add_argument("--director", required=True, help="who carries out the role, for example W13")
        parser.add_argument("--email", required=True, help="e-mail address of the first director")

    def handle(self, *args: Any, **options: Any) -> None:
        with override("nl"):
            try:
                _open(options["slug"], options["name"], options["director"], options["email"])
            except Refused as refusal:
                raise CommandError(refusal.message, returncode=2) from refusal
            except ValidationError as error:
                raise CommandError(" ".join(error.messages), returncode=2) from error
        self.stdout.write(f"/{options['slug']}/")


@transaction.atomic
def _open(slug: str, name: str, director_name: str, email: str) -> None:
    validate_email(email)
    director = queries.user_called(email) or User.objects.create_user(email)
    operations.open_region(slug=slug, name=name, director_name=director_name, director=director)
