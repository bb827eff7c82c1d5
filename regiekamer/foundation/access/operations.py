"""Every write about a region and who belongs to it."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction
from django.utils.translation import gettext as _
from django_scopes import scope

from regiekamer.foundation.access import queries
from regiekamer.foundation.accounts.models import User
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.regions.models import Member, Region, Role
from regiekamer.foundation.trail.models import Verb
from regiekamer.foundation.trail.operations import announce

# First parts of addresses that are no region, now or probably later.
RESERVED = frozenset(
    {"accounts", "admin", "api", "feeds", "files", "health", "i18n", "media", "open", "static", "ui"}
)


@transaction.atomic
def open_region(*, slug: str, name: str, director_name: str, director: User, **values: Any) -> Member:
    """Open a region with `director` as its first member, who is returned and stands in its trail."""
    if slug in RESERVED:
        raise Refused(_("This short name is taken by the software itself. Choose another one."), "slug")
    region = Region(slug=slug, name=name, director_name=director_name, **values)
    region.full_clean()
    region.save()
    member = Member.objects.create(region=region, user=director, role=Role.DIRECTOR)
    with scope(region=region):
        announce(Verb.ADDED, region, by=member)
    return member


@transaction.atomic
def change_region(region: Region, *, by: Member, version: int | None = None, **values: Any) -> Region:
    """Change what `values` names. A save over somebody else's newer `version` raises `Stale`."""
    if region.pk != by.region_id:
        raise Refused(_("This belongs to another region."))
    changes = region.take(values)
    region.full_clean()
    region.save_over(version)
    announce(Verb.CHANGED, region, by=by, changes=changes)
    return region


@transaction.atomic
def add_member(*, email: str, name: str, role: str, by: Member) -> Member:
    """Let a person belong to the region. Who has no account yet gets one and signs in with a mailed code.

    Somebody who already has an account keeps the name that stands there.
    """
    _check_email(email)
    user = queries.user_called(email) or User.objects.create_user(email.strip(), name=name)
    if by.region.members.filter(user=user).exists():
        raise Refused(_("%(name)s already belongs to this region.") % {"name": user}, "email")
    member = Member(region=by.region, user=user, role=role)
    member.full_clean()
    member.save()
    announce(Verb.ADDED, member, by=by)
    return member


def _check_email(email: str) -> None:
    try:
        validate_email(email.strip())
    except ValidationError as error:
        raise ValidationError({"email": error.messages}) from error


@transaction.atomic
def change_role(member: Member, *, role: str, by: Member) -> Member:
    """Give a member another role; the last director stays one."""
    _check_same_region(member, by)
    if role != Role.DIRECTOR:
        _keep_a_director(member, "role")
    changes = member.take({"role": role})
    member.full_clean()
    member.save_over(None)
    announce(Verb.CHANGED, member, by=by, changes=changes)
    return member


@transaction.atomic
def remove_member(member: Member, *, by: Member) -> Member:
    """End a membership; what the person did stays in the trail. The last director cannot go."""
    _check_same_region(member, by)
    _keep_a_director(member)
    pk = member.pk
    member.delete()
    member.pk = pk
    announce(Verb.REMOVED, member, by=by)
    return member


def _check_same_region(member: Member, by: Member) -> None:
    if member.region_id != by.region_id:
        raise Refused(_("This person is a member of another region."))


def _keep_a_director(member: Member, field: str | None = None) -> None:
    """Refuse when `member` is the last director. The region is locked, so two directors cannot both leave."""
    Region.objects.select_for_update().get(pk=member.region_id)
    if member.role == Role.DIRECTOR and not queries.other_directors(member).exists():
        raise Refused(
            _("%(name)s is the only director. Make somebody else director first.") % {"name": member}, field
        )
