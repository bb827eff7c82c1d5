"""Answering a request: a page, a fragment of it, or "see there"."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from regiekamer.foundation.ui.forms import Form


def href(region: Any, url_name: str, *args: Any) -> str:
    """The address of a page of `region`."""
    return reverse(url_name, kwargs=None, args=(region.slug, *args))


def page(
    request: Any,
    template: str,
    context: Mapping[str, Any] | None = None,
    *,
    fragments: Sequence[str] = (),
) -> HttpResponse:
    """Render the fragment that HTMX asks for when it is one of `fragments`, else the whole page.

    A form that came back with errors answers 422; one that somebody else overtook answers 409.
    """
    context = dict(context or {})
    target = request.htmx.target if request.htmx else None
    if target in fragments:
        template = f"{template}#{target}"
    return render(request, template, context, status=_status(context))


def _status(context: Mapping[str, Any]) -> int:
    forms = [value for value in context.values() if isinstance(value, Form) and value.is_bound]
    if any(form.conflict for form in forms):
        return 409
    return 422 if any(form.errors for form in forms) else 200


def see(request: Any, url_name: str, *args: Any, said: str = "") -> HttpResponse:
    """Send the browser to a page of the region (303), with `said` as the message shown there."""
    if said:
        messages.success(request, said)
    return HttpResponse(status=303, headers={"Location": href(request.region, url_name, *args)})
