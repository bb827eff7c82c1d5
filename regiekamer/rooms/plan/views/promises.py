"""Pages about promises: door → form → operation → page."""

from functools import partial
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from regiekamer.foundation.access.doors import door, reading_door
from regiekamer.foundation.kernel import clock
from regiekamer.foundation.ui.page import href, page, see
from regiekamer.rooms.plan import operations, queries, rules
from regiekamer.rooms.plan.forms import AnswerForm, PromiseFilter, PromiseForm
from regiekamer.rooms.plan.models import Outcome, Promise
from regiekamer.rooms.plan.views.plans import chosen_year

MOST_OVERDUE = 10


@reading_door(rules.see_plan)
def promises(request: Any) -> HttpResponse:
    """The promises of a year, thirty a page, after those of past years that still wait for an answer."""
    promised = queries.years_promised()
    years = queries.years_known(promised)
    year = chosen_year(request, years) or queries.promise_year_at_hand(promised)
    form = PromiseFilter(request.GET)
    wanted = form.cleaned_data if form.is_valid() else {}
    found = queries.find_promises(year=year, outcome=wanted.get("outcome", ""), words=wanted.get("words", ""))
    context = {
        "filters": form,
        "rows": Paginator(found, 30).get_page(request.GET.get("page")),
        "year": year,
        "years": years,
        **_overdue(year),
    }
    return page(request, "plan/promises.html", context, fragments=("results",))


def _overdue(year: int) -> dict[str, Any]:
    """The first promises of other past years that wait for an answer, and the year of one more, if any."""
    found = list(queries.overdue_promises().exclude(year=year)[: MOST_OVERDUE + 1])
    more = found[MOST_OVERDUE:]
    return {"overdue": found[:MOST_OVERDUE], "more_overdue": more[0].year if more else None}


@reading_door(rules.see_plan)
def promise(request: Any, pk: int) -> HttpResponse:
    """One promise, what came of it, and what it replaces or is replaced by."""
    found = get_object_or_404(queries.promises(), pk=pk)
    crumbs = [(_("Promises"), href(request.region, "plan:promises"))]
    context = {"promise": found, "predecessors": list(found.predecessors.all()), "crumbs": crumbs}
    return page(request, "plan/promise.html", context)


@door(rules.change_plan)
def make_promise(request: Any) -> HttpResponse:
    """A new promise; `?replaces=` makes it the successor of a promise that was changed."""
    replaces = _replaced(request)
    form = PromiseForm(request.POST or None, initial=_start(request, replaces))
    if request.method == "POST":
        made = form.carry_out(partial(operations.make_promise, replaces=replaces, by=request.member))
        if made:
            return see(request, "plan:promise", made.pk, said=_("The promise is written down."))
    context = {
        "form": form,
        "title": _("Make a promise"),
        "lead": _("It replaces: %(promise)s") % {"promise": replaces} if replaces else "",
        "cancel": href(request.region, "plan:promises"),
    }
    return page(request, "plan/form.html", context)


def _replaced(request: Any) -> Promise | None:
    asked = request.GET.get("replaces", "")
    return get_object_or_404(queries.promises(), pk=asked) if asked.isdecimal() else None


def _start(request: Any, replaces: Promise | None) -> dict[str, Any]:
    """What stands in the form at first: the promise that is replaced, or what the address names."""
    if replaces is None:
        asked = {name: request.GET.get(name) for name in ("action", "body", "year")}
        return {**asked, "year": asked["year"] or clock.today().year}
    kept = ("text", "year", "operator", "quantity", "rhythm", "unit", "counts_meetings")
    start = {name: getattr(replaces, name) for name in kept}
    return {**start, "action": replaces.action_id, "body": replaces.body_id}


@door(rules.change_plan)
def change_promise(request: Any, pk: int) -> HttpResponse:
    found = get_object_or_404(queries.promises(), pk=pk)
    form = PromiseForm(request.POST or None, record=found)
    if request.method == "POST" and form.carry_out(
        partial(operations.change_promise, found, by=request.member)
    ):
        return see(request, "plan:promise", pk, said=_("Saved."))
    context = {
        "form": form,
        "title": _("Correct the promise"),
        "lead": _("Only to correct a mistake. If the promise itself changed, answer it with “changed”."),
        "cancel": href(request.region, "plan:promise", pk),
    }
    return page(request, "plan/form.html", context)


@door(rules.answer_promises)
def answer_promise(request: Any, pk: int) -> HttpResponse:
    """Kept, not kept or changed. A changed promise without a successor asks for it next."""
    found = get_object_or_404(queries.promises(), pk=pk)
    form = AnswerForm(request.POST or None, record=found)
    if request.method == "POST":
        answered = form.carry_out(partial(operations.answer_promise, found, by=request.member))
        if answered:
            asks_new = answered.outcome == Outcome.CHANGED and answered.successor_id is None
            said = _("Saved. What replaces this promise? You can write it down below.")
            return see(request, "plan:promise", pk, said=said if asks_new else _("The promise is answered."))
    back = href(request.region, "plan:promise", pk)
    context = {
        "form": form,
        "title": _("What came of it?"),
        "lead": found.text,
        "cancel": back,
        "crumbs": [(_("Promises"), href(request.region, "plan:promises")), (_("Promise"), back)],
    }
    return page(request, "plan/form.html", context)
