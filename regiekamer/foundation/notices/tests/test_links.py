"""A personal link opens one record for one purpose, until it expires or is revoked."""

from datetime import timedelta

import pytest
from django.contrib.auth.hashers import make_password
from django.http import Http404
from django.test.utils import isolate_apps
from django.utils import timezone

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.notices.links import Unknown, personal_link, read_link
from regiekamer.foundation.notices.models import Linkable, new_link_secret
from regiekamer.foundation.regions.models import Region

UNTIL = timedelta(days=14)


class Rows:
    """Stands in for a manager: the rows of a table that need not exist."""

    def __init__(self):
        self.rows = {}

    def filter(self, pk):
        self.found = self.rows.get(pk)
        return self

    def first(self):
        return self.found


@pytest.fixture
def follow_up(monkeypatch):
    with isolate_apps():

        class FollowUp(Linkable):
            class Meta:
                app_label = "notices"

        rows = Rows()
        monkeypatch.setitem(FollowUp._meta.__dict__, "base_manager", rows)
        made = FollowUp(pk=12)
        rows.rows[12] = made
        yield made


def link(record, purpose="test.answer"):
    return personal_link(purpose, record, until=clock.now() + UNTIL)


def read(token, record, purpose="test.answer"):
    return read_link(token, purpose, type(record))


def test_a_link_opens_its_record(follow_up):
    assert read(link(follow_up), follow_up) is follow_up


def test_a_link_is_safe_in_an_address_and_names_nothing(follow_up):
    token = link(follow_up)
    assert set(token) <= set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.")
    assert follow_up.link_secret not in token
    assert len(token) < 150


def test_an_expired_link_says_so(follow_up):
    token = link(follow_up)
    with clock.stopped_at(timezone.now() + UNTIL + timedelta(seconds=1)), pytest.raises(Refused) as refusal:
        read(token, follow_up)
    assert refusal.value.message
    with clock.stopped_at(timezone.now() + UNTIL - timedelta(minutes=1)):
        assert read(token, follow_up)


def test_another_secret_revokes_every_link(follow_up):
    token = link(follow_up)
    follow_up.link_secret = new_link_secret()
    with pytest.raises(Refused):
        read(token, follow_up)
    assert read(link(follow_up), follow_up)


def test_a_link_to_a_record_that_is_gone_says_so(follow_up):
    token = link(follow_up)
    type(follow_up)._base_manager.rows.clear()
    with pytest.raises(Refused):
        read(token, follow_up)


def test_a_link_for_one_purpose_opens_no_other(follow_up):
    with pytest.raises(Unknown):
        read(link(follow_up), follow_up, "test.decline")


def test_a_forged_link_is_unknown_which_is_a_404(follow_up, settings):
    token = link(follow_up)
    facts, _, signature = token.rpartition(".")
    forged = [
        *("", ".", "x", "x.y", "é", "a" * 10_000, "\x00", "None"),
        *(
            facts,
            signature,
            f"{facts}.",
            f"{facts}.{signature[::-1]}",
            f"{facts[:-1]}A.{signature}",
            f"x{token}",
        ),
    ]
    for one in forged:
        with pytest.raises(Unknown):
            read(one, follow_up)
    assert issubclass(Unknown, Http404)
    settings.SECRET_KEY = make_password("another key", hasher="md5")
    with pytest.raises(Unknown):
        read(token, follow_up)


def test_two_records_have_different_links(follow_up):
    other = type(follow_up)(pk=13)
    assert link(other) != link(follow_up)
    assert other.link_secret != follow_up.link_secret
    assert not issubclass(Region, Linkable)
