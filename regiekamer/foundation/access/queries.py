"""Questions about what may be done and what was done, in words that anyone reads."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from django.apps import apps
from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.db.models import QuerySet
from django.http import Http404
from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from regiekamer.foundation.access.permissions import PERMISSIONS, Permission
from regiekamer.foundation.accounts.models import User
from regiekamer.foundation.regions.models import Member, Region, RegionRecord, Role
from regiekamer.foundation.trail import queries as trail
from regiekamer.foundation.trail.models import Entry, Verb

# The words for the verbs; `get_verb_display` would translate all of them for each entry.
_VERBS = dict(Verb.choices)

# A text longer than this is folded away in the trail.
LONG = 160


def user_called(email: str) -> User | None:
    """The user who signs in with this address, however its capitals are written."""
    return User.objects.filter(email__iexact=email.strip()).first()


def other_directors(member: Member) -> QuerySet[Member]:
    """The directors of the region of `member`, apart from `member`."""
    return Member.objects.filter(region_id=member.region_id, role=Role.DIRECTOR).exclude(pk=member.pk)


def permissions_by_area() -> list[tuple[str | Promise, list[Permission]]]:
    """All permissions, under the name of the room or window that declares them."""
    areas: dict[str, list[Permission]] = {}
    for permission in PERMISSIONS.values():
        areas.setdefault(permission.name.partition(".")[0], []).append(permission)
    return [(_area_name(area), those) for area, those in areas.items()]


def _area_name(area: str) -> str | Promise:
    """What people call the room or window that `area` names: "plan", or "report" for the annual report."""
    for config in apps.get_app_configs():
        if config.label.endswith(area):
            return config.verbose_name
    return area.capitalize()


@dataclass(frozen=True)
class Change:
    """One field before and after an act, as people read it. `is_long` texts are folded away."""

    label: str
    old: str
    new: str

    @property
    def is_long(self) -> bool:
        return len(self.old) + len(self.new) > LONG


@dataclass(frozen=True)
class Act:
    """One entry of the trail, with the kind of its subject in words.

    `page_name` is the URL name of the subject's page; empty when it has none or is gone.
    """

    at: datetime
    who: str
    verb: str
    kind: str
    subject: str
    subject_id: int
    page_name: str
    changes: Sequence[Change]


def find_entries(*, who: int | None = None, kind: str = "") -> QuerySet[Entry]:
    """The acts of one user, or on one kind of record, if given; newest first."""
    found = trail.entries()
    if who:
        found = found.filter(who_id=who)
    return found.filter(subject_type=kind) if kind else found


def entries_about(region: Region, kind: str, pk: int) -> QuerySet[Entry]:
    """The acts on one record, also when it is gone; 404 when `region` never had it."""
    found = trail.entries().filter(subject_type=kind, subject_id=pk)
    if kind not in kinds() or not (found.exists() or _rows(region, kind).filter(pk=pk).exists()):
        raise Http404
    return found


def _rows(region: Region, kind: str) -> QuerySet[Any]:
    """The records of one kind that belong to `region`."""
    model: Any = kinds()[kind]
    if model is Region:
        return Region.objects.filter(pk=region.pk)
    return region.members.all() if model is Member else model.objects.all()


@cache
def kinds() -> dict[str, type[models.Model]]:
    """The kinds of record that the trail tells about, by the name under which it does."""
    every = [
        model for model in apps.get_models() if issubclass(model, RegionRecord) or model in (Member, Region)
    ]
    return {model._meta.label_lower: model for model in every}


def kind_choices() -> list[tuple[str, str]]:
    """The kinds of record with their names, in the order of the alphabet."""
    named = [(label, str(model._meta.verbose_name)) for label, model in kinds().items()]
    return sorted(named, key=lambda one: one[1])


def acts(entries: Iterable[Entry]) -> list[Act]:
    """Tell `entries` in words. One query says which subjects are gone, however many entries there are."""
    every = list(entries)
    gone = _gone(every)
    return [_act(entry, gone) for entry in every]


def _act(entry: Entry, gone: set[tuple[str, int]]) -> Act:
    model = _model(entry.subject_type)
    has_page = (entry.subject_type, entry.subject_id) not in gone
    return Act(
        at=entry.at,
        who=entry.who_name,
        verb=str(_VERBS.get(entry.verb, entry.verb)),
        kind=str(model._meta.verbose_name) if model else "",
        subject=entry.subject_label,
        subject_id=entry.subject_id,
        page_name=getattr(model, "page_name", "") if has_page else "",
        changes=[_change(model, name, *pair) for name, pair in entry.changes.items()],
    )


def _model(kind: str) -> type[models.Model] | None:
    return kinds().get(kind)


def _gone(entries: Iterable[Entry]) -> set[tuple[str, int]]:
    """The subjects that were removed since: whatever is removed says so in the trail."""
    ids = {entry.subject_id for entry in entries}
    if not ids:
        return set()
    removed = trail.entries().filter(verb=Verb.REMOVED, subject_id__in=ids).order_by()
    return set(removed.values_list("subject_type", "subject_id"))


def _change(model: type[models.Model] | None, name: str, old: Any, new: Any) -> Change:
    field = _field(model, name)
    return Change(_label(field, name), _words(field, old), _words(field, new))


def _field(model: type[models.Model] | None, name: str) -> Any:
    try:
        return model._meta.get_field(name) if model else None
    except FieldDoesNotExist:
        return None


def _label(field: Any, name: str) -> str:
    if field is None:
        return name.replace("_", " ")
    if isinstance(field, models.ForeignObjectRel):
        return str(field.related_model._meta.verbose_name_plural)
    return str(field.verbose_name)


def _words(field: Any, value: Any) -> str:
    """A stored value as people read it: the name of a choice, yes or no, a date written out."""
    if value is None or value == "":
        return _("empty")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list):
        return ", ".join(str(one) for one in value) or _("empty")
    if isinstance(field, models.Field) and field.choices:
        return str(dict(field.flatchoices).get(value, value))
    day = _day(field, value)
    return date_format(day, "j F Y") if day else str(value)


def _day(field: Any, value: Any) -> date | None:
    if not isinstance(field, models.DateField) or isinstance(field, models.DateTimeField):
        return None
    try:
        return parse_date(str(value))
    except ValueError:
        return None
