"""The page of what went out: the team sees it, what failed stands out and can be sent again."""

from typing import Any

import pytest

from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.notices import delivery
from regiekamer.foundation.notices.models import MailState, Trouble
from regiekamer.foundation.notices.operations import queue_mail, send_again
from regiekamer.foundation.trail.queries import entries_about

PAGE = "/leie/post/"
WORDS: dict[str, Any] = {"subject": "Uitnodiging", "text": "U bent welkom.", "kind": "test"}


@pytest.fixture
def failed(director):
    mail = queue_mail(to="pol@example.org", to_name="Pol", by=director, **{**WORDS, "subject": "Mislukt"})
    taken = delivery.take_up(mail.pk)
    assert taken
    delivery.put_back(taken, Trouble.ADDRESS, give_up=True)
    mail.refresh_from_db()
    return mail


def test_an_empty_outbox_says_what_will_come(director, browse):
    assert "Er werd nog niets gemaild" in browse(director).get(PAGE).content.decode()


def test_the_page_shows_what_went_out_and_what_did_not(director, browse, failed):
    sent = queue_mail(to="mia@example.org", by=director, **WORDS)
    taken = delivery.take_up(sent.pk)
    assert taken
    delivery.mark_sent(taken)
    text = browse(director).get(PAGE).content.decode()
    assert "status-good" in text
    assert "status-bad" in text
    assert "De mailserver kent dit adres niet." in text
    assert "1 mail kon niet verstuurd worden." in text
    only = browse(director).get(f"{PAGE}?state=failed").content.decode()
    assert "Mislukt" in only
    assert "mia@example.org" not in only


def test_a_failed_mail_goes_again_at_the_press_of_a_button(director, browse, failed):
    answer = browse(director).post(f"{PAGE}{failed.pk}/send_again/")
    assert (answer.status_code, answer["Location"]) == (303, PAGE)
    failed.refresh_from_db()
    assert (failed.state, failed.attempts, failed.trouble) == (MailState.QUEUED, 0, "")
    assert entries_about(failed).count() == 1


def test_a_mail_that_is_on_its_way_is_not_sent_twice(director, browse, failed):
    send_again(failed, by=director)
    with pytest.raises(Refused):
        send_again(failed, by=director)
    assert browse(director).post(f"{PAGE}{failed.pk}/send_again/").status_code == 303
    assert entries_about(failed).count() == 1


def test_a_board_member_and_a_neighbour_do_not_see_it(board, neighbour, browse, failed):
    assert browse(board).get(PAGE).status_code == 403
    assert browse(neighbour).get(PAGE).status_code == 404
    assert browse(neighbour).post(f"/dender/post/{failed.pk}/send_again/").status_code == 404
    with pytest.raises(Refused):
        send_again(failed, by=neighbour)


def test_the_page_takes_thirty_mails_at_a_time(director, browse):
    for number in range(31):
        queue_mail(to=f"m{number}@example.org", by=director, **WORDS)
    client = browse(director)
    assert "m1@example.org" in client.get(PAGE).content.decode()
    assert "m0@example.org" not in client.get(PAGE).content.decode()
    assert "m0@example.org" in client.get(f"{PAGE}?page=2").content.decode()
