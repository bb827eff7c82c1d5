"""Ways in and out: password, mailed code, new password; nobody lets themselves in."""

import re
from typing import Any

import pytest
from django.core import mail
from django.test import Client

from regiekamer.foundation.accounts.models import User

EMAIL, PASSWORD = "lien@leie.test", "geheim-woord"
NL = {"accept-language": "nl"}


@pytest.fixture(autouse=True)
def _fresh_counters() -> None:
    from django.core.cache import cache

    cache.clear()


@pytest.fixture
def user(db: None) -> User:
    return User.objects.create_user(EMAIL, PASSWORD, name="Lien")


def signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def text_of(response: Any) -> str:
    return re.sub(r"\s+", " ", response.content.decode())


def code_in(message: Any) -> str:
    found = re.search(r"^    (\S+)$", message.body, re.M)
    assert found
    return found[1]


def test_somebody_signs_in_with_e_mail_and_password(client: Client, user: User) -> None:
    response = client.post("/accounts/login/", {"login": "Lien@Leie.test", "password": PASSWORD})
    assert response.status_code == 302
    assert signed_in(client)


def test_a_wrong_password_does_not_say_whether_the_address_is_known(client: Client, user: User) -> None:
    said = [
        text_of(client.post("/accounts/login/", {"login": who, "password": "niet-dit-woord"}, headers=NL))
        for who in (EMAIL, "niemand@leie.test")
    ]
    summaries = [re.search(r'<div class="error-summary".*?</ul>', one) for one in said]
    assert summaries[0]
    assert summaries[1]
    assert summaries[0][0] == summaries[1][0]
    assert not signed_in(client)


def test_somebody_signs_in_with_a_mailed_code(client: Client, user: User) -> None:
    response: Any = client.post("/accounts/login/code/", {"email": EMAIL}, headers=NL)
    assert response.status_code == 302
    (message,) = mail.outbox
    assert message.to == [EMAIL]
    assert message.subject == "Regiekamer · Je code om aan te melden"
    assert message.body.startswith("Dag,\n\nDit is je code om aan te melden:")
    assert EMAIL in text_of(client.get(response.url, headers=NL))
    client.post(response.url, {"code": code_in(message)})
    assert signed_in(client)


def test_a_wrong_code_lets_nobody_in_and_says_so(client: Client, user: User) -> None:
    client.post("/accounts/login/code/", {"email": EMAIL})
    response = client.post("/accounts/login/code/confirm/", {"code": "fout"}, headers=NL)
    assert "error-summary" in text_of(response)
    assert not signed_in(client)


def test_an_unknown_address_gets_a_mail_without_a_code(client: Client, db: None) -> None:
    response: Any = client.post("/accounts/login/code/", {"email": "niemand@leie.test"}, headers=NL)
    assert response.url == "/accounts/login/code/confirm/"
    (message,) = mail.outbox
    assert "kennen we hier niet" in message.body
    assert "signup" not in message.body


def test_a_forgotten_password_is_replaced_through_a_mailed_link(client: Client, user: User) -> None:
    client.post("/accounts/password/reset/", {"email": EMAIL}, headers=NL)
    (message,) = mail.outbox
    link = re.search(r"https?://\S+", str(message.body))
    assert link
    form = client.get(link[0], follow=True)
    assert "Kies een nieuw wachtwoord" in text_of(client.get(form.request["PATH_INFO"], headers=NL))
    new = "een-ander-geheim"
    client.post(form.request["PATH_INFO"], {"password1": new, "password2": new})
    user.refresh_from_db()
    assert user.check_password(new)


def test_a_link_that_was_used_helps_on(client: Client, db: None) -> None:
    text = text_of(client.get("/accounts/password/reset/key/1-nope/", headers=NL))
    assert "Deze link werkt niet meer" in text


def test_nobody_signs_up_by_themselves(client: Client, db: None) -> None:
    secret = "een-ander-geheim"
    response = client.post("/accounts/signup/", {"email": "x@y.test", "password1": secret}, headers=NL)
    assert "Je kunt je niet zelf inschrijven" in text_of(response)
    assert not User.objects.exists()


def test_looking_at_the_page_to_sign_out_does_not_sign_out(client: Client, user: User) -> None:
    client.login(email=EMAIL, password=PASSWORD)
    assert "Alles wat je bewaarde" in text_of(client.get("/accounts/logout/", headers=NL))
    assert signed_in(client)
    client.post("/accounts/logout/")
    assert not signed_in(client)


def test_who_is_signed_in_changes_the_password_and_hears_of_it(client: Client, user: User) -> None:
    client.login(email=EMAIL, password=PASSWORD)
    assert "Mijn wachtwoord wijzigen" in text_of(client.get("/accounts/password/change/", headers=NL))
    new = "een-ander-geheim"
    client.post("/accounts/password/change/", {"oldpassword": PASSWORD, "password1": new, "password2": new})
    user.refresh_from_db()
    assert user.check_password(new)


@pytest.mark.parametrize("path", ["login/", "login/code/", "password/reset/", "signup/", "inactive/"])
def test_the_doors_need_no_inline_style_or_script(client: Client, db: None, path: str) -> None:
    html = text_of(client.get(f"/accounts/{path}"))
    assert not re.search(r"\sstyle=|<style|\son[a-z]+=", html)
    assert html.count("<h1") == 1
    assert "Content-Security-Policy" in client.get(f"/accounts/{path}").headers
