"""Every write about series, what stands on each of their agendas, and the meetings they bring."""

from datetime import date
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.regions.models import Member
from regiekamer.foundation.trail.models import Verb
from regiekamer.foundation.trail.operations import announce
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.meetings import queries
from regiekamer.rooms.meetings.models import Meeting, Series, TemplateItem
from regiekamer.rooms.meetings.operations.meetings import plan_meeting


@transaction.atomic
def add_series(*, body: Body, interval: str, starts_on: date, by: Member, **values: Any) -> Series:
    """Say how a body plans its meetings; it plans none yet. Refused outside the life of the body."""
    series = Series(region=by.region, body=body, interval=interval, starts_on=starts_on, **values)
    series.full_clean()
    series.save()
    announce(Verb.ADDED, series, by=by)
    return series


@transaction.atomic
def change_series(series: Series, *, by: Member, version: int | None = None, **values: Any) -> Series:
    """Change what `values` names; meetings that are planned already stay as they are."""
    changes = series.take(values)
    series.full_clean()
    series.save_over(version)
    announce(Verb.CHANGED, series, by=by, changes=changes)
    return series


@transaction.atomic
def end_series(series: Series, *, on: date, by: Member, version: int | None = None) -> Series:
    """End a series on a day. Meetings planned after it stay until somebody calls them off."""
    changes = series.take({"ends_on": on})
    series.full_clean()
    series.save_over(version)
    announce(Verb.ENDED, series, by=by, changes=changes)
    return series


@transaction.atomic
def remove_series(series: Series, *, by: Member) -> Series:
    """Take away a series typed by mistake; the meetings that it planned stay."""
    Series.objects.filter(pk=series.pk).delete()
    announce(Verb.REMOVED, series, by=by)
    return series


@transaction.atomic
def plan_ahead(series: Series, *, until: date, by: Member, since: date | None = None) -> list[Meeting]:
    """Plan the meetings of a series from `since` (today) to `until`, each on a day that is none yet.

    One on a public holiday moves to the same weekday a week later. Refused outside the life of the body.
    """
    since = since or clock.today()
    made = [
        plan_meeting(body=series.body, day=one.day, by=by, series=series, **_moment(series))
        for one in queries.days_ahead(series, until, since)
        if one.is_new
    ]
    days = [one.when for one in made]
    announce(Verb.PLANNED, series, by=by, changes={"meetings": [None, days]} if days else {})
    return made


@transaction.atomic
def add_template_item(*, series: Series, title: str, by: Member, **values: Any) -> TemplateItem:
    """Put an item on the agenda of every meeting of a series to come, as the last one."""
    last = series.template.order_by("position").last()
    item = TemplateItem(region=by.region, series=series, title=title, **values)
    item.position = last.position + 1 if last else 1
    item.full_clean()
    item.save()
    announce(Verb.ADDED, item, by=by)
    return item


@transaction.atomic
def change_template_item(
    item: TemplateItem, *, by: Member, version: int | None = None, **values: Any
) -> TemplateItem:
    """Change what `values` names; agendas that are ready stay as they are."""
    changes = item.take(values)
    item.full_clean()
    item.save_over(version)
    announce(Verb.CHANGED, item, by=by, changes=changes)
    return item


@transaction.atomic
def remove_template_item(item: TemplateItem, *, by: Member) -> TemplateItem:
    """Take an item off the agendas to come; agendas that are ready stay as they are."""
    TemplateItem.objects.filter(pk=item.pk).delete()
    announce(Verb.REMOVED, item, by=by)
    return item


@transaction.atomic
def move_template_item(item: TemplateItem, *, to: int, by: Member) -> TemplateItem:
    """Move an item to a place, counted from 1; refused beyond the last."""
    others = list(item.series.template.exclude(pk=item.pk))
    if not 1 <= to <= len(others) + 1:
        raise Refused(_("There is no such place on this agenda. Reload the page and move it again."), "to")
    others.insert(to - 1, item)
    for place, one in enumerate(others, start=1):
        one.position = place
    TemplateItem.objects.bulk_update(others, ["position"])
    announce(Verb.CHANGED, item, by=by, changes={"position": [None, to]})
    return item


def _moment(series: Series) -> dict[str, Any]:
    return {"starts_at": series.starts_at, "ends_at": series.ends_at, "place": series.place}
