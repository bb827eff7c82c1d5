"""Answering a request: a page, a fragment of it, or "see there"."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import get_urlconf, reverse
from django.utils.cache import patch_vary_headers

from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.ui.forms import Form


def href(region: Any, url_name: str, *args: Any) -> str:
    """The address of a page of `region`."""
    if all(type(one) is int for one in args):
        return _address(get_urlconf(), url_name, region.slug, len(args)) % args
    return reverse(url_name, args=(region.slug, *args))


@cache
def _address(urlconf: str | None, url_name: str, slug: str, numbers: int) -> str:
    """The address with a place for each number, so that a list of thirty rows does not look it up thirty times."""
    marks = [10**12 + place for place in range(numbers)]
    address = reverse(url_name, urlconf, args=(slug, *marks)).replace("%", "%%")
    for mark in marks:
        address = address.replace(str(mark), "%d")
    return address


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
    # A search that makes no sense is no failure; only what was sent to be written can come back.
    status = _status(context) if request.method == "POST" else 200
    return render(request, template, context, status=status)


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


def refuse(request: Any, refusal: Refused, url_name: str, *args: Any) -> HttpResponse:
    """Send the browser back to a page of the region (303), with the reason why a verb was not carried out."""
    messages.error(request, refusal.message)
    return HttpResponse(status=303, headers={"Location": href(request.region, url_name, *args)})


def slot(request: Any, template: str, context: Mapping[str, Any] | None = None) -> HttpResponse:
    """Answer a slot of another page: its partial called "slot" for HTMX, the whole page for who has no script."""
    response = render(request, f"{template}#slot" if request.htmx else template, dict(context or {}))
    patch_vary_headers(response, ("HX-Request",))
    return response
