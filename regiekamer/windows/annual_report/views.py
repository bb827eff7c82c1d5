"""Pages of the yearly report: door → form → operation → page."""

from functools import partial
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from regiekamer.foundation.access.doors import door, reading_door, verb_door
from regiekamer.foundation.documents.blocks import Document, from_json
from regiekamer.foundation.documents.formats import FORMATS, render
from regiekamer.foundation.documents.html import body_html, contents_html
from regiekamer.foundation.documents.queries import style_of
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.ui.page import page, refuse, see, slot
from regiekamer.windows.annual_report import operations, queries, rules
from regiekamer.windows.annual_report.forms import ApprovalForm, OwnTextForm, ReportForm
from regiekamer.windows.annual_report.models import Report


def _report(request: Any, year: int) -> Report:
    """The report of a year that the member may read: an approved one, or a draft for who may see drafts."""
    if not 1990 <= year <= 2100:
        raise Http404(_("There is no report of that year."))
    report = queries.report_of(request.region, year)
    if not report.is_approved and not rules.see_draft.allows(request.member):
        raise PermissionDenied(_("This report is still a draft. You can read it once it is approved."))
    return report


@reading_door(rules.see_report)
def reports(request: Any) -> HttpResponse:
    """The years, each with the state of its report."""
    begun = {report.year: report for report in queries.reports()}
    rows = [(year, begun.get(year)) for year in queries.years_to_report()]
    if not rules.see_draft.allows(request.member):
        rows = [(year, report) for year, report in rows if report and report.is_approved]
    return page(request, "annual_report/reports.html", {"rows": rows})


@reading_door(rules.see_report)
def report_by_pk(request: Any, pk: int) -> HttpResponse:
    return see(request, "annual_report:report", get_object_or_404(queries.reports(), pk=pk).year)


@reading_door(rules.see_report)
def report(request: Any, year: int) -> HttpResponse:
    """The report at a glance: chapters, what is lacking, the state and the documents."""
    found = _report(request, year)
    if not rules.see_draft.allows(request.member):
        return see(request, "annual_report:read", year)
    standing = queries.standing_of(found)
    context = {
        "report": found,
        "chapters": standing.chapters,
        "gaps": standing.gaps[:8],
        "gap_count": len(standing.gaps),
        "editions": list(queries.editions(found).defer("document")),
        "formats": FORMATS.values(),
    }
    return page(request, "annual_report/report.html", context)


@reading_door(rules.see_draft)
def chapter(request: Any, year: int, pk: int) -> HttpResponse:
    """One chapter as it is composed now, each entry with what it lacks and where to mend it."""
    found = _report(request, year)
    material = queries.gather_chapter(found, pk)
    section = next((one for one in material.chapters if one.heading and one.heading.pk == pk), None)
    if section is None:
        raise Http404(_("This report has no such chapter."))
    context = {
        "report": found,
        "section": section,
        "chapters": material.chapters,
        "parts": [(part, _on_screen(part)) for part in queries.parts_of_chapter(material, section)],
    }
    return page(request, "annual_report/chapter.html", context)


def _on_screen(part: queries.Part) -> SafeString:
    return body_html(part.document, top_level=part.level + 1)


@reading_door(rules.see_report)
def read(request: Any, year: int) -> HttpResponse:
    """The whole report to read, each sentence and number leading to its records."""
    found = _report(request, year)
    document = queries.document_of(found)
    context = {
        "report": found,
        "document": document,
        "body": body_html(document, top_level=2),
        "contents": contents_html(document, deepest=2),
        "formats": FORMATS.values(),
    }
    return page(request, "annual_report/read.html", context)


@reading_door(rules.see_report)
def report_file(request: Any, year: int, format: str) -> HttpResponse:
    """The report as a file."""
    return _file(request, queries.document_of(_report(request, year)), year, format)


@reading_door(rules.see_report)
def edition_file(request: Any, year: int, number: int, format: str) -> HttpResponse:
    """An approved edition as a file, as it was."""
    editions = queries.editions(queries.report_of(request.region, year))
    edition = get_object_or_404(editions, number=number)
    return _file(request, from_json(edition.document), year, format)


def _file(request: Any, document: Document, year: int, format: str) -> HttpResponse:
    if format not in FORMATS:
        raise Http404(
            _("There is no such format. Choose one of: %(formats)s.") % {"formats": ", ".join(FORMATS)}
        )
    known = FORMATS[format]
    name = f"jaarverslag-{request.region.slug}-{year}.{known.extension}"
    return HttpResponse(
        render(
            document, format, style_of(request.region), base_url=request.build_absolute_uri("/").rstrip("/")
        ),
        content_type=known.content_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )


@door(rules.write_report)
def write(request: Any, year: int) -> HttpResponse:
    """Introduction, conclusions and language."""
    found = _report(request, year)
    form = ReportForm(request.POST or None, record=found)
    if request.method == "POST" and form.carry_out(
        partial(operations.write_report, found, by=request.member)
    ):
        return see(request, "annual_report:report", year, said=_("Saved."))
    return page(request, "annual_report/write.html", {"form": form, "report": found})


@door(rules.write_report)
def write_own_text(request: Any, year: int, key: str) -> HttpResponse:
    """The director's own words beside one entry or under one heading."""
    found = _report(request, year)
    place = queries.place_of(queries.gather_place(found, key), key)
    if place is None:
        raise Http404(_("This report has no such place."))
    form = OwnTextForm(request.POST or None, record=queries.own_text(found, key))
    if request.method == "POST" and form.carry_out(
        partial(operations.write_own_text, found, key=key, by=request.member)
    ):
        return see(request, "annual_report:chapter", year, place.chapter, said=_("Saved."))
    body = body_html(place.document, top_level=2)
    return page(
        request, "annual_report/own_text.html", {"form": form, "report": found, "place": place, "body": body}
    )


@reading_door(rules.see_draft)
def gaps(request: Any, year: int) -> HttpResponse:
    """Everything that the report still lacks, thirty a page."""
    found = _report(request, year)
    rows = Paginator(queries.gaps_of(found), 30).get_page(request.GET.get("page"))
    return page(request, "annual_report/gaps.html", {"report": found, "gaps": rows})


@reading_door(rules.see_draft)
def gaps_slot(request: Any, year: int) -> HttpResponse:
    """A few gaps, for another page to show."""
    found = _report(request, year)
    lacking = queries.gaps_of(found)
    context = {"report": found, "gaps": lacking[:6], "gap_count": len(lacking)}
    return slot(request, "annual_report/gaps_slot.html", context)


@door(rules.approve_report)
def approve(request: Any, year: int) -> HttpResponse:
    """Approve the report: text and figures are frozen as they stand."""
    found = _report(request, year)
    form = ApprovalForm(request.POST or None)
    if request.method == "POST" and form.carry_out(
        partial(operations.approve_report, found, by=request.member)
    ):
        said = _("The report is approved. What it says now stays as it is.")
        return see(request, "annual_report:report", year, said=said)
    return page(request, "annual_report/approve.html", {"form": form, "report": found})


@verb_door(rules.approve_report)
def reopen(request: Any, year: int) -> HttpResponse:
    """Make an approved report a draft again."""
    try:
        operations.reopen_report(_report(request, year), by=request.member)
    except Refused as refusal:
        return refuse(request, refusal, "annual_report:report", year)
    return see(request, "annual_report:report", year, said=_("The report is a draft again."))


@reading_door(rules.see_draft)
def differences(request: Any, year: int) -> HttpResponse:
    """What the records say now against what was approved."""
    found = _report(request, year)
    edition = queries.latest_edition(found)
    if edition is None:
        raise Http404(_("This report was never approved."))
    now = queries.compose(queries.gather(request.region, year, found))
    context = {
        "report": found,
        "edition": edition,
        "differences": queries.differences(from_json(edition.document), now),
    }
    return page(request, "annual_report/differences.html", context)
