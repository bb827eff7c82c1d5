"""The page of the personal link: the owner answers without signing in, and sees nothing else."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.core.cache import cache
from django.test import Client
from django_scopes import scope, scopes_disabled

from regiekamer.foundation.kernel.clock import stopped_at
from regiekamer.foundation.notices import queries as notices
from regiekamer.foundation.notices.links import personal_link
from regiekamer.rooms.meetings import operations
from regiekamer.rooms.meetings.models import Answer, FollowUp

NOON = datetime(2022, 11, 2, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _nobody_asked_yet():
    cache.clear()


@pytest.fixture
def follow_up(item, director):
    made = operations.add_follow_up(
        item=item,
        text="Bel de gemeente.",
        owner_name="Jan",
        owner_email="jan@example.org",
        due=item.meeting.day,
        by=director,
    )
    operations.add_follow_up(item=item, text="Iets anders.", owner_name="Zoë", by=director)
    return made


@pytest.fixture
def url(follow_up, region, director):
    """The address that stands in the mail."""
    operations.remind(follow_up, by=director)
    return re.findall(r"/answer/\S+", notices.mails().get().text)[0]


@pytest.fixture
def visitor():
    return Client()


def test_the_link_shows_what_was_asked_and_nothing_else(url, visitor, item, region):
    with scopes_disabled():
        answer = visitor.get(url)
    text = answer.content.decode()
    assert answer.status_code == 200
    assert ("Bel de gemeente." in text, "Jan" in text, region.name in text) == (True, True, True)
    for hidden in ("Iets anders.", item.title, item.meeting.body.name, "jan@example.org", "Dirkje", "/leie/"):
        assert hidden not in text
    assert answer.headers["X-Robots-Tag"] == "noindex, nofollow"
    assert "no-store" in answer.headers["Cache-Control"]


def test_looking_answers_nothing(url, visitor):
    visitor.get(url)
    assert not Answer.objects.exists()


def test_the_owner_answers_and_reads_thank_you(url, visitor, follow_up):
    answer = visitor.post(url, {"status": "busy", "line": "Volgende week."})
    assert answer.status_code == 303
    thanks = visitor.get(answer.headers["Location"])
    assert "Volgende week." in thanks.content.decode()
    follow_up.refresh_from_db()
    given = follow_up.answers.get()
    assert (follow_up.status, given.line, given.who, given.is_own) == ("busy", "Volgende week.", "Jan", True)


def test_an_answer_can_be_corrected_and_twice_the_same_is_once(url, visitor, follow_up):
    for status in ("busy", "busy", "done"):
        assert visitor.post(url, {"status": status}).status_code == 303
    assert [one.status for one in follow_up.answers.all()] == ["done", "busy"]
    assert visitor.get(url).context["form"].initial["status"] == "done"


@pytest.mark.parametrize(
    "data", [{}, {"status": ""}, {"status": "dropped"}, {"status": "open"}, {"status": "ja\x00"}]
)
def test_no_answer_or_a_strange_one_is_asked_again(url, visitor, data):
    answer = visitor.post(url, {**data, "line": "Hier."})
    assert answer.status_code == 422
    assert "Hier." in answer.content.decode()
    assert not Answer.objects.exists()


def test_too_long_a_line_is_kept_on_the_page(url, visitor):
    answer = visitor.post(url, {"status": "done", "line": "x" * 501})
    assert answer.status_code == 422
    assert "x" * 501 in answer.content.decode()


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_forged_link_is_not_found(url, visitor, method):
    for token in ("x", "é", f"{url[8:-2]}x", url[8:-1][::-1], "a" * 5000, "..", "%00"):
        answer = getattr(visitor, method)(f"/answer/{token}/", {"status": "done"})
        assert answer.status_code == 404, token
        assert "Bel de gemeente." not in answer.content.decode()
    assert not Answer.objects.exists()


def test_a_link_for_something_else_opens_nothing(follow_up, visitor):
    token = personal_link("meetings.coming", follow_up, until=NOON + timedelta(days=1))
    assert visitor.get(f"/answer/{token}/").status_code == 404


def test_an_expired_link_says_so_and_tells_nothing(url, visitor):
    with stopped_at(NOON + timedelta(days=61)):
        for answer in (visitor.get(url), visitor.post(url, {"status": "done"})):
            assert answer.status_code == 410
            assert "Bel de gemeente." not in answer.content.decode()
    assert not Answer.objects.exists()


def test_a_revoked_link_says_so(url, visitor, follow_up, director):
    follow_up.refresh_from_db()
    operations.revoke_link(follow_up, by=director)
    assert visitor.get(url).status_code == 410


def test_a_link_of_another_owner_does_not_work_any_more(url, visitor, director):
    operations.change_follow_up(FollowUp.objects.get(owner_name="Jan"), owner_name="Bea", by=director)
    assert visitor.post(url, {"status": "done"}).status_code == 410


def test_what_is_dropped_or_removed_needs_no_answer(url, visitor, follow_up, director):
    operations.drop_follow_up(follow_up, reason="Geheime reden.", by=director)
    answer = visitor.get(url)
    assert answer.status_code == 410
    assert "Geheime reden." not in answer.content.decode()
    follow_up.answers.all().delete()
    FollowUp.objects.filter(pk=follow_up.pk).delete()
    assert visitor.get(url).status_code == 410


def test_what_the_team_wrote_about_it_is_not_shown(url, visitor, follow_up, director):
    operations.answer_follow_up(follow_up, status="stuck", line="Jan antwoordt nooit.", by=director)
    assert "Jan antwoordt nooit." not in visitor.get(url).content.decode()


def test_who_is_signed_in_somewhere_answers_as_the_owner(url, neighbour, browse, follow_up):
    assert browse(neighbour).post(url, {"status": "done"}).status_code == 303
    with scope(region=follow_up.region):
        assert follow_up.answers.get().who == "Jan"


def test_guessing_links_is_slowed_down(visitor, url):
    said = [visitor.get(f"/answer/guess-{number}/").status_code for number in range(32)]
    assert (said[0], said[-1]) == (404, 429)
    assert visitor.get(url).status_code == 200


def test_a_flood_of_answers_is_slowed_down(visitor, url, follow_up):
    said = [visitor.post(url, {"status": "busy", "line": f"{number}"}).status_code for number in range(12)]
    assert (said[0], said[-1]) == (303, 429)
    assert follow_up.answers.count() == 10


def test_a_form_of_another_site_is_refused(url, follow_up):
    strict = Client(enforce_csrf_checks=True)
    assert strict.post(url, {"status": "done"}).status_code == 403
    assert not Answer.objects.exists()
