"""Personal links: who holds one may do one thing with one record, without signing in.

The token is signed with the installation's key, for one purpose and one kind of record, and names nothing but
the record's key. It ends at a moment, and another `link_secret` on the record revokes it.
"""

from datetime import datetime
from typing import Any, TypeVar

from django.core.signing import BadSignature, Signer
from django.http import Http404
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.translation import gettext as _

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.notices.models import Linkable

Linked = TypeVar("Linked", bound=Linkable)

LONGEST_TOKEN = 300


class Unknown(Http404):
    """Nothing belongs to this link. A view that lets it pass answers 404."""


def personal_link(purpose: str, record: Linkable, *, until: datetime) -> str:
    """A token, safe in an address, that opens `record` for `purpose` ("meetings.answer") until an aware moment."""
    facts = [record.pk, int(until.timestamp()), _mark(record)]
    return _signer(purpose, type(record)).sign_object(facts)


def read_link(token: str, purpose: str, model: type[Linked]) -> Linked:
    """The record that a token opens; the caller sets the scope of `record.region`.

    A forged token raises `Unknown`. One that was ours but has expired, was revoked, or whose record is gone
    raises `Refused` with a sentence for whoever holds it.
    """
    pk, until, mark = _facts(token, purpose, model)
    if clock.now().timestamp() >= until:
        raise Refused(_("This link has expired. Ask for a new one."))
    # The link itself is the key, so the record is found outside any region's scope.
    record = model._base_manager.filter(pk=pk).first()
    if record is None or not constant_time_compare(mark, _mark(record)):
        raise Refused(_("This link no longer works. Ask for a new one."))
    return record


def _facts(token: str, purpose: str, model: type[Linkable]) -> tuple[Any, int, str]:
    if len(token) > LONGEST_TOKEN:
        raise Unknown
    try:
        pk, until, mark = _signer(purpose, model).unsign_object(token)
    except (BadSignature, ValueError) as error:
        raise Unknown from error
    return pk, until, mark


def _signer(purpose: str, model: type[Linkable]) -> Signer:
    return Signer(sep=".", salt=f"regiekamer.link.{purpose}.{model._meta.label_lower}")


def _mark(record: Linkable) -> str:
    """What a token remembers of the record's secret."""
    return salted_hmac("regiekamer.link.mark", record.link_secret, algorithm="sha256").hexdigest()[:24]
