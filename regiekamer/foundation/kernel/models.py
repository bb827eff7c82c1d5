"""The base of every record: it knows its version and can say what changed."""

from collections.abc import Mapping
from typing import Any, Self

from django.db import models
from django.db.models import F

from regiekamer.foundation.kernel.refused import Stale

Changes = dict[str, list[Any]]


class Record(models.Model):
    """A row that several people may edit. Every save through `save_over` raises its version."""

    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True

    def _get_FIELD_display(self, field: Any) -> str:  # noqa: N802
        """The label of a choice. Django's own translates every choice of the field for each row of a list."""
        value = getattr(self, field.attname)
        return next((str(label) for key, label in field.flatchoices if key == value), str(value))

    def take(self, values: Mapping[str, Any]) -> Changes:
        """Set `values` on the record and return what differs, as `{field: [old, new]}`."""
        changes: Changes = {}
        for name, new in values.items():
            old = getattr(self, name)
            if old != new:
                changes[name] = [_plain(old), _plain(new)]
                setattr(self, name, new)
        return changes

    def save_over(self, version: int | None) -> None:
        """Save if nobody saved since `version`; raise `Stale` otherwise. None means: whatever stands.

        The version is compared and raised in one statement, so two writers cannot both win.
        """
        rows = type(self)._base_manager.filter(pk=self.pk)
        if version is not None:
            rows = rows.filter(version=version)
        if not rows.update(version=F("version") + 1):
            raise Stale(self._as_stored())
        self.version = self._as_stored().version if version is None else version + 1
        self.save()

    def _as_stored(self) -> Self:
        return type(self)._base_manager.get(pk=self.pk)


def _plain(value: Any) -> Any:
    """Make a value fit for the trail: what JSON knows stays, everything else is told as words."""
    if value is None or isinstance(value, bool | int | float | str | list):
        return value
    return str(value)
