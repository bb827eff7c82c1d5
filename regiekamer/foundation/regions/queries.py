"""Questions about regions and who belongs to them."""

from django.db.models import QuerySet

from regiekamer.foundation.accounts.models import User
from regiekamer.foundation.regions.models import Member, Region, Role


def member_of(user: User, slug: str) -> Member | None:
    """Return the membership of `user` in the region called `slug`, with its region; None when there is none."""
    # Unordered: the order by name would join the user, who is at hand already.
    found = Member.objects.order_by().select_related("region").filter(user=user, region__slug=slug)
    member = next(iter(found), None)
    if member is not None:
        member.user = user
    return member


def regions_of(user: User) -> QuerySet[Region]:
    return Region.objects.filter(members__user=user)


def members(region: Region) -> QuerySet[Member]:
    return region.members.select_related("user")


def region_called(slug: str) -> Region | None:
    return Region.objects.filter(slug=slug).first()


def first_director(region: Region) -> Member:
    """The director who was there first, in whose name commands write."""
    return members(region).filter(role=Role.DIRECTOR).order_by("pk")[0]
