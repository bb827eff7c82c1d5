"""What a report still lacks, each gap with the page where it is mended."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from regiekamer.foundation.ui.page import href
from regiekamer.rooms.plan.models import ASKS_REASON, Outcome
from regiekamer.windows.annual_report.queries.material import Entry, Material


@dataclass(frozen=True)
class Gap:
    """One thing that is missing: of what kind, about what, and where to mend it. `chapter` is its heading's key."""

    kind: str
    what: str
    about: str
    url: str
    chapter: str = ""


def gaps_of(material: Material) -> list[Gap]:
    """All gaps of a report, in the order of its chapters, then those that stand outside them."""
    found = [
        gap
        for chapter in material.chapters
        for entry in chapter.entries()
        for gap in _of_entry(material, entry, chapter.key)
    ]
    found += _of_actions(material)
    found += _of_bodies(material)
    found += _of_promises(material)
    found += _of_schemes(material)
    return found


def _of_entry(material: Material, entry: Entry, chapter: str) -> Iterator[Gap]:
    url = href(material.region, "plan:record_year", entry.action.pk, material.year)
    row = entry.in_year
    if row is None or not (row.roles or row.role_text):
        yield Gap("role", _("no role yet"), entry.title, url, chapter)
    if row is None or not (row.result or row.status in ASKS_REASON or (entry.own and entry.own.text)):
        yield Gap("result", _("no result yet"), entry.title, url, chapter)


def _of_actions(material: Material) -> Iterator[Gap]:
    for action in material.untold:
        url = href(material.region, action.page_name, action.pk)
        yield Gap("place", _("stands under no heading, so the report does not tell it"), action.title, url)


def _of_bodies(material: Material) -> Iterator[Gap]:
    for body in material.bodies:
        in_year = material.body_years.get(body.pk)
        if in_year is None or not (in_year.held or in_year.tally or in_year.not_held):
            url = href(material.region, body.page_name, body.pk)
            yield Gap("meetings", _("no meeting and no count in the year"), body.name, url)


def _of_promises(material: Material) -> Iterator[Gap]:
    for promise in material.promises:
        if promise.year <= material.year and promise.outcome == Outcome.OPEN:
            url = href(material.region, promise.page_name, promise.pk)
            yield Gap("promise", _("not answered yet"), promise.text, url)


def _of_schemes(material: Material) -> Iterator[Gap]:
    url = href(material.region, "plan:priorities", material.year)
    for table in material.schemes:
        for heading, actions in table.rows:
            if not actions:
                yield Gap("priority", _("no action in the year"), str(heading), url)
