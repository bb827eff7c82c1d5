"""Ten tasks of every week, each with the number of clicks and keys that it may take.

The counts go to var/ten_tasks.json; `python -m benchmarks.ten_tasks` makes the table of them.
"""

import json
import zipfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect

from regiekamer.foundation.kernel import clock
from tests.journeys.hands import Hands
from tests.source import ROOT

COUNTED = ROOT / "var" / "ten_tasks.json"


@pytest.fixture(scope="module")
def counted() -> Iterator[dict[str, dict[str, object]]]:
    """What was counted, kept for the table once all tasks were done."""
    told: dict[str, dict[str, object]] = {}
    yield told
    COUNTED.parent.mkdir(exist_ok=True)
    COUNTED.write_text(json.dumps(told, indent=1, ensure_ascii=False))


@pytest.fixture
def hands(open_page) -> Hands:
    return Hands(open_page("director"))


@pytest.fixture
def reaches(counted, hands) -> Callable[[str, str, str, int], None]:
    """Say which task was done, from where, counted how, and the most that it may take."""

    def check(task: str, start: str, unit: str, at_most: int) -> None:
        taken = {"clicks": hands.clicks, "actions": hands.actions}[unit]
        counted[task] = {
            "start": start,
            "unit": unit,
            "limit": at_most,
            "taken": taken,
            "clicks": hands.clicks,
            "keys": hands.keys,
            "letters": hands.letters,
        }
        assert taken <= at_most

    return check


def menu(hands: Hands, name: str) -> None:
    """Click on an entry of the menu at the side."""
    hands.click(f".side-nav a[href='/leie/{name}/']")


def test_the_next_meeting_gets_the_points_that_were_left_open(hands, reaches):
    page = hands.page
    page.goto("/leie/")
    hands.click("main a[href='/leie/meetings/plan/']")
    hands.choose("select[name=body]", "Aanspreekpunt werk")
    hands.pick_day("input[name=day]", clock.today() + timedelta(days=30))
    hands.press("Enter")
    hands.click("#open-agenda")
    agenda = page.locator("#agenda .items")
    expect(agenda).to_contain_text("Fietsen naar het werk")
    expect(agenda).to_contain_text("Taalcoaches")
    reaches("the next meeting, with last time’s open points on its agenda", "today", "clicks", 5)


def test_attendance_of_fourteen_people_of_whom_three_excused_and_two_guests(hands, reaches, site):
    page = hands.page
    page.goto(f"/leie/meetings/{site.keys['full_meeting']}/")
    roll = page.locator("#attendance")
    expect(roll.locator("fieldset.roll-line")).to_have_count(14)
    hands.click("#everybody")
    expect(page.locator("#everybody")).to_have_count(0)
    for name in ("Persoon 1 van Kringloop", "Persoon 2 van Werkwinkel", "Persoon 2 van Buurtwerk"):
        line = roll.locator("fieldset.roll-line", has_text=name)
        hands.click(line.locator("label.choice:has(input[value=excused])"))
        expect(line.locator("input[value=excused]")).to_be_checked()
        page.wait_for_load_state("networkidle")
    hands.click("#guest_guests")
    hands.type("An Claes, VDAB, an@example.org; Bo Dewit")
    hands.press("Enter")
    expect(roll).to_contain_text("Bo Dewit")
    page.reload()
    page.locator("#attendance-fold").click()
    expect(page.locator("#attendance input[value=excused]:checked")).to_have_count(3)
    expect(page.locator("#attendance input[value=present]:checked")).to_have_count(11)
    expect(page.locator("#attendance")).to_contain_text("An Claes")
    reaches("attendance of 14 people, 3 excused, and 2 guests", "the meeting", "actions", 20)


def test_two_decisions_and_four_follow_ups_for_owners_without_an_account(hands, reaches, site):
    page, item = hands.page, site.keys["live_item"]
    page.goto(f"/leie/meetings/{site.keys['live_meeting']}/")
    results = page.locator(f"#results-{item}")
    adding = results.locator(".adding-one > summary")
    texts = ("De opvang opent een uur vroeger.", "Het OCMW betaalt de helft.")
    for done, text in enumerate(texts, 1):
        hands.press("Enter") if done > 1 else hands.click(adding.nth(0))
        expect(page.locator(f"#decide-{item}-text")).to_be_focused()
        hands.type(text)
        hands.press("Enter")
        expect(results.locator(".results-list li")).to_have_count(done)
        expect(adding.nth(0)).to_be_focused()
    asked = (
        ("Een planning maken", "Mia Peeters"),
        ("Ouders bevragen", "Jo Sels"),
        ("De folder aanpassen", "Drukkerij Dams"),
        ("Cijfers bezorgen", "Kind en Co"),
    )
    for done, (text, owner) in enumerate(asked, 1):
        hands.press("Enter") if done > 1 else hands.click(adding.nth(1))
        expect(page.locator(f"#ask-{item}-text")).to_be_focused()
        hands.type(text)
        hands.press("Tab")
        hands.press("ArrowDown")  # By the next meeting.
        hands.press("Tab")
        expect(page.locator(f"#ask-{item}-owner")).to_be_focused()
        hands.type(owner)
        hands.press("Enter")
        expect(results.locator(".results-list li")).to_have_count(2 + done)
        expect(adding.nth(1)).to_be_focused()
    reaches("two decisions and four follow-ups for owners without an account", "the meeting", "actions", 60)
    following = clock.today() + timedelta(days=35)
    page.reload()
    assert results.inner_text().count(str(following.year)) >= 4
    for _text, owner in asked:
        expect(results).to_contain_text(owner)


def test_the_minutes_in_word(hands, reaches, site, tmp_path):
    hands.page.goto(f"/leie/meetings/{site.keys['last_of_cycle']}/")
    given = hands.fetch("#minutes a[href$='/papers/minutes/docx/']")
    assert "Werkplekleren" in words_in(given, tmp_path)
    reaches("the minutes in Word", "the meeting", "clicks", 1)


def words_in(given, folder: Path) -> str:
    target = folder / "file.docx"
    given.save_as(target)
    return zipfile.ZipFile(target).read("word/document.xml").decode()


def test_everything_overdue_over_all_bodies(hands, reaches):
    hands.page.goto("/leie/")
    hands.click("main a[href='/leie/meetings/follow_ups/?overdue=on']")
    rows = hands.page.locator("#results tbody tr:not(.group)")
    expect(rows).to_have_count(12)
    expect(hands.page.locator("#results")).to_contain_text("O1")
    reaches("all overdue follow-ups, over all bodies", "today", "clicks", 1)


def test_the_history_of_a_dossier_over_six_bodies(hands, reaches):
    hands.page.goto("/leie/")
    menu(hands, "threads")
    hands.click(hands.page.get_by_role("link", name="Aanpak op maat", exact=True))
    for number in range(1, 7):
        expect(hands.page.locator("main .columns")).to_contain_text(f"Tafel {number}")
    reaches("the history of a dossier over six bodies", "today", "clicks", 2)


def test_who_represented_a_municipality_in_a_year_and_where(hands, reaches):
    hands.page.goto("/leie/")
    menu(hands, "meetings/represented")
    year = clock.today().year - 1
    hands.click(hands.page.get_by_role("link", name=f"Aaigem {year}"))
    told = hands.page.locator("#represented")
    expect(told.locator("tbody tr", has_text="Tafel 1")).to_have_count(2)
    expect(told).to_contain_text("Persoon 1 van Stad Aaigem")
    reaches("who represented a municipality in a year, and where", "today", "clicks", 2)


def test_whether_every_priority_has_an_action(hands, reaches):
    hands.page.goto("/leie/")
    hands.click("main a[href*='/plan/priorities/']")
    expect(hands.page.locator("main table")).to_contain_text("Pijler 1 van Leiestreek")
    reaches("the check of the priorities", "today", "clicks", 1)


def test_the_yearly_report_of_one_pillar(hands, reaches):
    hands.page.goto("/leie/")
    hands.click("main .actions a[href*='/leie/report/']")
    hands.click("main a[href*='/chapter/']")
    expect(hands.page.locator("main")).to_contain_text("Pijler 1 van Leiestreek")
    reaches("the yearly report of one pillar", "today", "clicks", 2)


def test_a_dossier_is_passed_on_to_the_next_body(hands, reaches, site):
    hands.page.goto(f"/leie/dossiers/{site.keys['walking']}/")
    hands.click("main a[href$='/pass-on/']")
    hands.choose("select[name=to]", "Tafel 7")
    hands.click(hands.page.locator("main form[method=post] button[type=submit]").last)
    expect(hands.page.locator("main")).to_contain_text("Tafel 7")
    reaches("a dossier is passed on to the next body", "the dossier", "clicks", 4)
