"""People who come twice a year: a board member, a partner, a reader. A code by mail is enough to sign in."""

import re
import time

import pytest
from playwright.sync_api import expect


def code_from_mail(site, address: str) -> str:
    """The code in the newest mail to `address`."""
    for _ in range(50):
        for mail in reversed(site.mails()):
            found = re.search(
                r"^\s*([A-Z0-9]{3,}-?[A-Z0-9]{3,})\s*$", mail.split("\n\n", 1)[-1], re.MULTILINE
            )
            if address in mail and found:
                return found.group(1)
        time.sleep(0.1)
    raise AssertionError("no mail with a code came")


def test_a_board_member_signs_in_with_a_code_and_reads_what_the_report_lacks(open_page, site):
    page = open_page()
    page.goto("/accounts/login/")
    page.get_by_role("link", name="code").click()
    page.fill("input[name=email]", "board@leie.test")
    page.locator("main button[type=submit]").first.click()
    page.fill("input[name=code]", code_from_mail(site, "board@leie.test"))
    page.locator("main button[type=submit]").first.click()
    expect(page).to_have_url(re.compile("/leie/$"))
    page.goto("/leie/report/2023/")
    expect(page.locator("h1")).to_contain_text("2023")
    expect(page.locator("main a[href$='/write/']")).to_have_count(0)


@pytest.mark.parametrize("role", ["board", "partner", "reader"])
def test_who_may_not_change_sees_no_button_to_change(open_page, site, role):
    page = open_page(role)
    page.goto(f"/leie/bodies/{site.keys['body']}/")
    expect(page.locator("h1")).to_contain_text("Overleg 1")
    expect(page.locator("main a[href$='/change/']")).to_have_count(0)


def test_a_partner_sees_the_meetings_and_no_telephone_numbers(open_page, site):
    page = open_page("partner")
    page.goto(f"/leie/meetings/{site.keys['held_meeting']}/")
    expect(page.locator("main")).to_contain_text("De cijfers.")
    page.goto(f"/leie/network/organisations/{site.keys['organisation']}/")
    expect(page.locator("main")).not_to_contain_text("c1@example.org")


def test_a_reader_reads_the_approved_report_and_not_the_draft(open_page):
    page = open_page("reader")
    page.goto("/leie/report/")
    expect(page.locator("main")).to_contain_text("2022")
    expect(page.locator("main")).not_to_contain_text("2023")
    page.goto("/leie/report/2022/")
    expect(page.locator("main")).to_contain_text("Actie 1")
    assert page.goto("/leie/report/2023/").status == 403


def test_a_reader_signs_out(open_page, site):
    """With a session of its own: the shared one stays signed in."""
    page = open_page()
    page.goto("/accounts/login/")
    page.fill("input[name=login]", "reader@leie.test")
    page.fill("input[name=password]", "geheim-woord")
    page.locator("main form[method=post] button[type=submit]").first.click()
    expect(page).to_have_url(re.compile("/leie/$"))
    page.goto("/accounts/logout/")
    page.locator("main form[method=post] button[type=submit]").first.click()
    page.goto("/leie/")
    expect(page).to_have_url(re.compile("/accounts/login/"))
