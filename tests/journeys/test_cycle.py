"""The cycle of a meeting as each of them walks it: director, board, partner, and who only has a link."""

import re
import time
from email import message_from_string, policy
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.conftest import PHONE, WIDE, Site, examine
from tests.journeys.scene import OWNER

SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def passes_axe(page: Page) -> None:
    """axe finds nothing on the page as it stands, wide and on a phone, and nothing sticks out there."""
    sizes: tuple[Any, ...] = (WIDE, PHONE)
    for size in sizes:
        page.set_viewport_size(size)
        results = examine(page)
        assert not results.violations_count, results.generate_report()
    assert page.evaluate(SIDEWAYS) <= 0
    page.set_viewport_size(sizes[0])


def test_the_director_prepares_a_meeting_and_invites(open_page, site):
    page = open_page("director")
    page.goto(f"/leie/meetings/{site.keys['cycle_coming']}/")
    page.click("#open-agenda")
    expect(page.locator("#agenda .items")).to_contain_text("Nieuws van de partners")
    page.fill("#new_title", "Stages in de zomer")
    page.click("#add-item")
    expect(page.locator("#agenda .items")).to_contain_text("Stages in de zomer")
    passes_axe(page)
    page.click(f"a[href$='/meetings/{site.keys['cycle_coming']}/invitations/']")
    passes_axe(page)
    page.locator("main form.form button[type=submit]").last.click()
    expect(page.locator("main table .status-attention")).to_have_count(0)
    mail = arrived(site, "BEGIN:VCALENDAR", "Kernoverleg")
    assert "METHOD:REQUEST" in mail


def test_the_director_holds_a_meeting_and_approves_its_minutes(open_page, site):
    page = open_page("director")
    url = f"/leie/meetings/{site.keys['cycle_today']}/"
    page.goto(url)
    page.click("#open-agenda")
    expect(page.locator("#agenda .items > li")).to_have_count(2)
    page.reload()
    page.click("#everybody")
    expect(page.locator("#everybody")).to_have_count(0)
    note = page.locator("#agenda textarea").last
    note.fill("- De partners komen naar de beurs.")
    note.blur()
    expect(page.locator("#kept")).to_contain_text(re.compile(r"\d"))
    results = page.locator("#agenda .results").last
    results.locator(".adding-one > summary").first.click()
    expect(results.locator("input[name=text]")).to_be_focused()
    page.keyboard.type("We gaan samen naar de beurs.")
    page.keyboard.press("Enter")
    expect(results.locator(".results-list")).to_contain_text("We gaan samen naar de beurs.")
    passes_axe(page)
    page.click("main a[href$='/hold/']")
    page.locator("main form[method=post] button[type=submit]").last.click()
    for verb in ("draft", "approve"):
        page.click(f"#minutes form[action$='/minutes/{verb}/'] button")
    expect(page.locator("#minutes form[action$='/minutes/approve/']")).to_have_count(0)
    expect(page.locator("#agenda")).to_contain_text("De partners komen naar de beurs.")
    expect(page.locator("#agenda textarea")).to_have_count(0)
    passes_axe(page)
    page.click("#minutes a[href$='/versions/']")
    expect(page.locator("main tbody tr")).to_have_count(2)
    passes_axe(page)


@pytest.mark.parametrize("role", ["board", "partner"])
def test_who_looks_in_reads_the_minutes_without_what_stays_inside(open_page, site, role):
    page = open_page(role)
    page.goto(f"/leie/meetings/{site.keys['inside_meeting']}/")
    expect(page.locator("#agenda")).to_contain_text("Besproken.")
    told = page.content()
    assert "Geheime casus" not in told
    assert "Wat niemand mag lezen" not in told
    assert "Een geheime beslissing" not in told
    expect(page.locator("main textarea, main .adding, main form[method=post]")).to_have_count(0)
    passes_axe(page)
    answer = page.goto(f"/leie/meetings/items/{site.keys['inside_item']}/")
    assert answer.status in (403, 404)
    assert "Geheime casus" not in page.content()
    page.goto("/leie/meetings/decisions/")
    expect(page.locator("main h1")).to_be_visible()
    assert "Een geheime beslissing" not in page.content()
    passes_axe(page)


@pytest.mark.parametrize("role", ["board", "partner"])
def test_who_looks_in_may_not_write(open_page, site, role):
    page = open_page(role)
    meeting, item = site.keys["cycle_today"], site.keys["live_item"]
    for url in (f"{meeting}/change/", f"{meeting}/hold/", f"items/{item}/results/decide/", "follow_ups/add/"):
        assert page.goto(f"/leie/meetings/{url}").status == 403


def test_an_owner_without_an_account_answers_by_the_link_in_the_mail(open_page, site):
    page, asked = open_page("director"), f"/leie/meetings/follow_ups/{site.keys['asked']}/"
    page.goto(asked)
    passes_axe(page)
    page.click("form[action$='/remind/'] button")
    mail = arrived(site, f"<{OWNER}>", "wachtlijst")
    link = re.search(r"http://[^/\s]+(/answer/\S+)", mail)
    assert link

    phone = open_page(size=PHONE)
    phone.goto(link[1])
    expect(phone.locator("main")).to_contain_text("De cijfers van de wachtlijst bezorgen")
    passes_axe(phone)
    phone.check("input[name=status][value=busy]")
    phone.fill("input[name=line]", "Ik wacht op het OCMW.")
    phone.locator("main form button[type=submit]").first.click()
    expect(phone.locator("main")).to_contain_text("Ik wacht op het OCMW.")
    passes_axe(phone)

    page.goto(asked)
    expect(page.locator("main .timeline")).to_contain_text("Ik wacht op het OCMW.")
    page.goto("/leie/meetings/follow_ups/?status=busy")
    expect(page.locator("#results")).to_contain_text("De cijfers van de wachtlijst bezorgen")


def test_a_forged_link_says_so_plainly(open_page, site):
    page = open_page()
    answer = page.goto("/answer/x:forged:link/")
    assert answer.status in (404, 410)
    expect(page.locator("h1")).to_be_visible()
    passes_axe(page)


@pytest.mark.parametrize("name", ["live_meeting", "full_meeting", "cycle_coming", "inside_meeting"])
def test_no_meeting_scrolls_sideways_on_a_phone(open_page, site, name):
    page = open_page("director", size=PHONE)
    page.goto(f"/leie/meetings/{site.keys[name]}/")
    for summary in page.locator("#agenda .adding-one > summary").all()[:3]:
        summary.click()
        page.wait_for_load_state("networkidle")
        assert page.evaluate(SIDEWAYS) <= 0
    assert page.evaluate(SIDEWAYS) <= 0


def arrived(site: Site, *words: str) -> str:
    """The mail that holds these words, in plain text with its heads; the worker sends it within a moment."""
    for _ in range(100):
        for raw in site.mails():
            told = in_plain_text(raw)
            if all(word in told for word in words):
                return told
        time.sleep(0.3)
    raise AssertionError(f"no mail with {words} in 30 seconds")


def in_plain_text(raw: str) -> str:
    """The heads and the text of what stands in one mail file, the calendar entry included."""
    start = re.search(r"^(Content-Type|MIME-Version|Subject):", raw, re.M)
    mail = message_from_string(raw[start.start() :] if start else raw, policy=policy.default)
    heads = "\n".join(f"{name}: {value}" for name, value in mail.items())
    parts = [part.get_content() for part in mail.walk() if part.get_content_maintype() == "text"]
    return "\n".join([heads, *parts])
