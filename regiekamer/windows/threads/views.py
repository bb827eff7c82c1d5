"""The pages of the window."""

from typing import Any

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.text import slugify
from django.utils.translation import gettext as _

from regiekamer.foundation.access.doors import reading_door
from regiekamer.foundation.documents.formats import FORMATS, render
from regiekamer.foundation.documents.queries import style_of
from regiekamer.foundation.ui.page import href, page
from regiekamer.rooms.dossiers import queries as dossiers
from regiekamer.rooms.meetings.rules import change_meetings, see_confidential
from regiekamer.rooms.plan import queries as plan
from regiekamer.windows.threads import queries, rules
from regiekamer.windows.threads.forms import ThreadFilter

# What a thread can be taken along as.
TO_TAKE_ALONG = ("docx", "pdf")


@reading_door(rules.see_threads)
def threads(request: Any) -> HttpResponse:
    """The dossiers whose way can be followed, thirty a page."""
    return _list(request, "threads/dossiers.html", queries.dossiers_with_a_thread)


@reading_door(rules.see_threads)
def actions(request: Any) -> HttpResponse:
    """The actions of the plan whose way can be followed, thirty a page."""
    return _list(request, "threads/actions.html", queries.actions_with_a_thread)


def _list(request: Any, template: str, found: Any) -> HttpResponse:
    form = ThreadFilter(request.GET)
    words = form.cleaned_data["words"] if form.is_valid() else ""
    rows = Paginator(found(words), 30).get_page(request.GET.get("page"))
    return page(request, template, {"filters": form, "words": words, "rows": rows}, fragments=("results",))


@reading_door(rules.see_threads)
def of_dossier(request: Any, pk: int) -> HttpResponse:
    """The way of one dossier through bodies, meetings and years."""
    found = get_object_or_404(dossiers.dossiers(), pk=pk)
    thread = queries.thread_of_dossier(
        found,
        request.region,
        with_inside=see_confidential.allows(request.member),
        with_drafts=change_meetings.allows(request.member),
    )
    return _thread(request, thread, "threads:file_of_dossier", "threads:threads")


@reading_door(rules.see_threads)
def of_action(request: Any, pk: int) -> HttpResponse:
    """The way of one action of the plan."""
    found = get_object_or_404(plan.actions(), pk=pk)
    thread = queries.thread_of_action(
        found,
        request.region,
        with_inside=see_confidential.allows(request.member),
        with_drafts=change_meetings.allows(request.member),
    )
    return _thread(request, thread, "threads:file_of_action", "threads:actions")


def _thread(request: Any, thread: queries.Thread, file_name: str, list_name: str) -> HttpResponse:
    formats = [FORMATS[key] for key in TO_TAKE_ALONG]
    context = {
        "thread": thread,
        "files": [
            (one.label, href(request.region, file_name, thread.subject.pk, one.key)) for one in formats
        ],
        "crumbs": [(_("Threads"), href(request.region, list_name))],
        "sees_inside": see_confidential.allows(request.member),
    }
    return page(request, "threads/thread.html", context)


@reading_door(rules.see_threads)
def file_of_dossier(request: Any, pk: int, format: str) -> HttpResponse:
    found = get_object_or_404(dossiers.dossiers(), pk=pk)
    with_drafts = change_meetings.allows(request.member)
    return _file(request, queries.thread_of_dossier(found, request.region, with_drafts=with_drafts), format)


@reading_door(rules.see_threads)
def file_of_action(request: Any, pk: int, format: str) -> HttpResponse:
    found = get_object_or_404(plan.actions(), pk=pk)
    with_drafts = change_meetings.allows(request.member)
    return _file(request, queries.thread_of_action(found, request.region, with_drafts=with_drafts), format)


def _file(request: Any, thread: queries.Thread, format: str) -> HttpResponse:
    """A thread to take along, without what stays inside a body, whoever asks."""
    if format not in TO_TAKE_ALONG:
        known = ", ".join(TO_TAKE_ALONG)
        raise Http404(_("There is no such format. Choose one of: %(formats)s.") % {"formats": known})
    document = queries.document_of(thread, request.region)
    name = f"{slugify(thread.title)[:60].strip('-') or 'thread'}.{FORMATS[format].extension}"
    return HttpResponse(
        render(document, format, style_of(request.region)),
        content_type=FORMATS[format].content_type,
        headers={"Content-Disposition": f'attachment; filename="{name}"'},
    )
