"""The standing cast: one region with a member in every role, and a neighbouring region."""

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from django_scopes import scope

from regiekamer.foundation.accounts.models import User
from regiekamer.foundation.regions.models import Member, Region, Role

# The browser of the journeys keeps an event loop running in the worker that started it; tests that come after it
# in that worker ask the database as if nothing were the matter, and rightly so: they run one at a time.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(autouse=True)
def _plain_and_fast(settings: Any, tmp_path: Any) -> None:
    """No mail leaves, passwords hash fast, files go to a temporary folder."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.MEDIA_ROOT = tmp_path / "files"


def make_member(region: Region, role: str, name: str = "") -> Member:
    """A member of `region`, who signs in as ROLE@SLUG.test with the password "geheim-woord"."""
    user = User.objects.create_user(
        f"{role}@{region.slug}.test", "geheim-woord", name=name or f"{role} {region.slug}"
    )
    return Member.objects.create(region=region, user=user, role=role)


@pytest.fixture
def region(db: None) -> Iterator[Region]:
    """The region at hand; the test itself runs inside its scope."""
    made = Region.objects.create(slug="leie", name="Leiestreek", director_name="Leiekracht")
    with scope(region=made):
        yield made


@pytest.fixture
def neighbour(db: None) -> Member:
    """The director of the neighbouring region."""
    other = Region.objects.create(slug="dender", name="Denderstreek", director_name="Denderkracht")
    return make_member(other, Role.DIRECTOR)


@pytest.fixture
def director(region: Region) -> Member:
    return make_member(region, Role.DIRECTOR, "Dirkje Directeur")


@pytest.fixture
def colleague(region: Region) -> Member:
    return make_member(region, Role.COLLEAGUE, "Kobe Collega")


@pytest.fixture
def board(region: Region) -> Member:
    return make_member(region, Role.BOARD, "Bea Bestuur")


@pytest.fixture
def partner(region: Region) -> Member:
    return make_member(region, Role.PARTNER, "Pol Partner")


@pytest.fixture
def reader(region: Region) -> Member:
    return make_member(region, Role.READER, "Lena Lezer")


@pytest.fixture
def browse(db: None) -> Callable[[Member], Client]:
    """Return a signed-in test client for a member: `browse(director).get("/leie/…")`."""

    def sign_in(member: Member) -> Client:
        client = Client()
        client.force_login(member.user, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return sign_in
