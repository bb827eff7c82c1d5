"""Builds the demonstration regions, by calling the rooms' operations, and takes them away again."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models import Model
from django_scopes import scope, scopes_disabled

from regiekamer.foundation.access import operations as access
from regiekamer.foundation.accounts.models import User
from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.regions.models import Member, Region
from regiekamer.windows.demo import voorbeeld, zwvl
from regiekamer.windows.demo.building import Building
from regiekamer.windows.demo.story import Story

STORIES: tuple[Story, ...] = (zwvl.STORY, voorbeeld.STORY)
PASSWORD = "regiekamer-demo"  # noqa: S105 - a demonstration has no secrets
# The day on which the demonstration is told: what lies after it is still planned, on every computer.
TOLD_AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Built:
    """A demonstration region, and whether it was built now or stood there already."""

    region: Region
    story: Story
    is_new: bool


def build_demonstration(*, fresh: bool = False) -> list[Built]:
    """Build the demonstration regions that are not there yet; `fresh` takes them away first.

    A region that is no demonstration is never touched: it is refused, and nothing is built.
    """
    with transaction.atomic():
        for story in STORIES:
            _refuse_real_region(story.slug)
        if fresh:
            for story in STORIES:
                remove_demonstration(story.slug)
        return [_build(story) for story in STORIES]


def _refuse_real_region(slug: str) -> None:
    region = Region.objects.filter(slug=slug).first()
    if region is not None and not region.is_demonstration:
        raise Refused(
            f"“{region.name}” staat al op het adres /{slug}/ en is geen demonstratie. Er is niets gewijzigd. "
            "Geef die regio een ander adres, of bouw de demonstratie in een andere databank."
        )


def _build(story: Story) -> Built:
    region = Region.objects.filter(slug=story.slug).first()
    if region is not None:
        return Built(region, story, is_new=False)
    with clock.stopped_at(TOLD_AT):
        director = _open(story)
        with scope(region=director.region):
            Building(story, director).tell()
    return Built(director.region, story, is_new=True)


def _open(story: Story) -> Member:
    """Open the region with its members; the first one signs everything that is told."""
    (_, email, name), *others = story.sign_ins
    director = access.open_region(
        slug=story.slug,
        name=story.name,
        director_name=story.director_name,
        director=_user(email, name),
        is_demonstration=True,
        notice=story.notice,
    )
    with scope(region=director.region):
        for role, email, name in others:
            _user(email, name)
            access.add_member(email=email, name=name, role=role, by=director)
    return director


def _user(email: str, name: str) -> User:
    """The demonstration user with this address, signing in with the demonstration password."""
    user = User.objects.filter(email=email).first() or User.objects.create_user(email, name=name)
    user.set_password(PASSWORD)
    user.save()
    return user


@transaction.atomic
def remove_demonstration(slug: str) -> None:
    """Take away a demonstration region with all that is in it. A region that is none is refused."""
    _refuse_real_region(slug)
    region = Region.objects.filter(slug=slug).first()
    if region is None:
        return
    with scopes_disabled():
        models = apps.get_models(include_auto_created=True)
        # Link tables first: they know their region only through the rows that they link.
        for model in sorted(models, key=lambda model: not model._meta.auto_created):
            _remove_rows(model, region)
    region.delete()


def _remove_rows(model: type[Model], region: Region) -> None:
    """Remove the rows of a region straight away: protected links go with what they protect.

    This is why only a demonstration can be removed: the trail goes too.
    """
    path = _path_to_region(model)
    if path:
        rows = model._base_manager.filter(**{path: region})
        rows._raw_delete(rows.db)


def _path_to_region(model: type[Model]) -> str:
    """How a row names its region: itself, or through one end of a link table; "" when it has none."""
    links = {field.name: field.related_model for field in model._meta.concrete_fields if field.is_relation}
    if links.get("region") is Region:
        return "region"
    through = [name for name, related in links.items() if _has_region(related)]
    return f"{through[0]}__region" if model._meta.auto_created and through else ""


def _has_region(model: Any) -> bool:
    return any(field.name == "region" for field in model._meta.concrete_fields)
