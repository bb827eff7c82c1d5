"""The page behind a personal link: the owner of a follow-up tells how it stands, without signing in."""

from functools import partial
from typing import Any

from allauth.account.adapter import get_adapter
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from django_scopes import scope

from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.notices.links import Unknown, read_link
from regiekamer.foundation.ui.page import page
from regiekamer.rooms.meetings import operations
from regiekamer.rooms.meetings.forms import OwnAnswerForm
from regiekamer.rooms.meetings.models import Answer, FollowUp, FollowUpStatus
from regiekamer.rooms.meetings.operations.reminders import ANSWERS

# In one minute: so many links that do not work from one address, and so many answers with one link.
GUESSES, SAYINGS, MINUTE = 30, 10, 60


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def answer_by_link(request: Any, token: str) -> HttpResponse:
    """Show what the link is about and take an answer. Nothing of the region is read before the link is checked."""
    try:
        follow_up = read_link(token, ANSWERS, FollowUp)
    except Unknown:
        answer = _no_such_link(request)
    except Refused as refusal:
        answer = _gone(request, 410, refusal.message)
    else:
        with scope(region=follow_up.region):
            answer = _answer(request, token, follow_up)
    answer.headers["X-Robots-Tag"] = "noindex, nofollow"
    return answer


def _answer(request: Any, token: str, follow_up: FollowUp) -> HttpResponse:
    if follow_up.status == FollowUpStatus.DROPPED:
        return _gone(request, 410, _("This is not needed any more. You do not have to do anything."))
    last = _own_answer(follow_up)
    form = OwnAnswerForm(
        request.POST or None, initial={"status": last.status, "line": last.line} if last else None
    )
    if request.method == "POST":
        if _is_too_much(f"said {token}", SAYINGS):
            return _gone(request, 429, _("That was a lot at once. Wait a minute and try again."))
        if form.carry_out(partial(operations.answer_follow_up, follow_up, by=None)):
            return HttpResponse(status=303, headers={"Location": f"{request.path}?saved=yes"})
    context = {
        "follow_up": follow_up,
        "name": follow_up.region.name,
        "form": form,
        "last": last,
        "is_saved": "saved" in request.GET and last is not None and not form.is_bound,
    }
    return page(request, "meetings/answer.html", context)


def _own_answer(follow_up: FollowUp) -> Answer | None:
    """What the owner said last; what others wrote about it is not shown here."""
    latest = follow_up.answers.first()
    return latest if latest and latest.is_own else None


def _no_such_link(request: HttpRequest) -> HttpResponse:
    if _is_too_much(f"guessed {get_adapter(request).get_client_ip(request)}", GUESSES):
        return _gone(request, 429, _("That was a lot at once. Wait a minute and try again."))
    return _gone(request, 404, _("This link is not complete. Copy the whole link from the mail."))


def _gone(request: HttpRequest, status: int, why: str) -> HttpResponse:
    return render(request, "meetings/answer_gone.html", {"why": why}, status=status)


def _is_too_much(what: str, most: int) -> bool:
    """Whether `what` happened more than `most` times within a minute, this time included."""
    key = f"answer.{salted_hmac('answer.rate', what).hexdigest()}"
    cache.add(key, 0, MINUTE)
    try:
        return cache.incr(key) > most
    except ValueError:  # the minute ended between the two
        return False
