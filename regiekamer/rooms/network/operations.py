"""Every write about who is there."""

from typing import Any

from django.db import transaction

from regiekamer.foundation.regions.models import Member
from regiekamer.foundation.trail.models import Verb
from regiekamer.foundation.trail.operations import announce
from regiekamer.rooms.network.models import Organisation


@transaction.atomic
def add_organisation(*, name: str, kind: str, by: Member, **values: Any) -> Organisation:
    """Add an organisation to the region of `by`; a wrong KBO number or a double name is refused."""
    organisation = Organisation(region=by.region, name=name, kind=kind, **values)
    organisation.full_clean()
    organisation.save()
    announce(Verb.ADDED, organisation, by=by)
    return organisation


@transaction.atomic
def change_organisation(
    organisation: Organisation, *, by: Member, version: int | None = None, **values: Any
) -> Organisation:
    """Change what `values` names. A save over somebody else's newer `version` raises `Stale`."""
    changes = organisation.take(values)
    organisation.full_clean()
    organisation.save_over(version)
    announce(Verb.CHANGED, organisation, by=by, changes=changes)
    return organisation
