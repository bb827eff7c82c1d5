"""The director: signs in, sees the year, gets the report, plans a meeting and records that it was held."""

import re
import zipfile
from datetime import timedelta

from playwright.sync_api import Page, expect

from regiekamer.foundation.kernel import clock
from tests.journeys.conftest import PASSWORD, PHONE


def save(page: Page) -> None:
    """Press the button of the page's own form."""
    page.locator("main form[method=post] button[type=submit]").last.click()


def test_signs_in_with_a_password_and_sees_today(open_page):
    page = open_page()
    page.goto("/leie/")
    expect(page).to_have_url(re.compile("/accounts/login/"))
    page.fill("input[name=login]", "director@leie.test")
    page.fill("input[name=password]", PASSWORD)
    save(page)
    expect(page).to_have_url(re.compile("/leie/$"))
    expect(page.locator("h1")).to_be_visible()


def test_a_wrong_password_is_said_plainly(open_page):
    page = open_page()
    page.goto("/accounts/login/")
    page.fill("input[name=login]", "director@leie.test")
    page.fill("input[name=password]", "niet-het-woord")
    save(page)
    expect(page.locator("main")).to_contain_text("wachtwoord")
    expect(page.locator("input[name=login]")).to_have_value("director@leie.test")


def test_opens_the_report_goes_to_a_chapter_and_takes_it_along_in_word(open_page, tmp_path):
    page = open_page("director")
    page.goto("/leie/report/")
    page.locator("main a[href$='/report/2022/']").first.click()
    expect(page.locator("h1")).to_contain_text("2022")
    page.locator("main a[href*='/report/2022/chapter/']").first.click()
    expect(page.locator("main")).to_contain_text("Actie 1")
    page.goto("/leie/report/2022/")
    with page.expect_download() as download:
        page.locator("main a[href$='/file/docx/']").first.click()
    target = tmp_path / "report.docx"
    download.value.save_as(target)
    assert "word/document.xml" in zipfile.ZipFile(target).namelist()


def test_a_sentence_in_the_report_leads_to_its_record(open_page):
    page = open_page("director")
    page.goto("/leie/report/2022/read/")
    page.locator("main a[href*='/plan/actions/'], main a[href*='/bodies/']").first.click()
    expect(page.locator("h1")).to_contain_text(re.compile("Actie|Overleg"))


def test_plans_a_meeting_and_records_that_it_was_held(open_page, site):
    page = open_page("director")
    page.goto(f"/leie/meetings/plan/{site.keys['body']}/")
    page.fill("input[name=day]", (clock.today() + timedelta(days=9)).isoformat())
    page.fill("input[name=place]", "Zaal onder de toren")
    save(page)
    expect(page.locator("main")).to_contain_text("Zaal onder de toren")
    page.goto(f"/leie/meetings/{site.keys['past_meeting']}/hold/")
    page.fill("textarea[name=summary]", "We spraken af wie wat doet.")
    save(page)
    expect(page.locator("main")).to_contain_text("We spraken af wie wat doet.")


def test_records_the_result_of_an_action_and_the_report_tells_it(open_page, site):
    page = open_page("director")
    page.goto(f"/leie/plan/actions/{site.keys['action']}/years/2023/")
    page.fill("textarea[name=result]", "Zeven gemeenten deden mee.")
    save(page)
    expect(page.locator("main")).to_contain_text("Zeven gemeenten deden mee.")
    page.goto("/leie/report/2023/read/")
    expect(page.locator("main")).to_contain_text("Zeven gemeenten deden mee.")


def test_a_wrong_form_keeps_what_was_typed(open_page):
    page = open_page("director")
    page.goto("/leie/network/organisations/add/")
    page.fill("input[name=name]", "De nieuwe partner")
    page.fill("input[name=kbo]", "0123.456.789")
    save(page)
    expect(page.locator("input[name=name]")).to_have_value("De nieuwe partner")
    expect(page.locator("input[name=kbo]")).to_have_attribute("aria-invalid", "true")


def test_two_people_who_save_the_same_text_lose_nothing(open_page, site):
    url = f"/leie/network/organisations/{site.keys['organisation']}/change/"
    mine, theirs = open_page("director"), open_page("colleague")
    for page in (mine, theirs):
        page.goto(url)
    theirs.fill("textarea[name=about]", "Wat de collega schreef.")
    save(theirs)
    mine.fill("textarea[name=about]", "Wat ik schreef.")
    save(mine)
    expect(mine.locator("main")).to_contain_text("Wat de collega schreef.")
    expect(mine.locator("textarea[name=about]")).to_have_value("Wat ik schreef.")
    save(mine)
    expect(mine.locator("main")).to_contain_text("Wat ik schreef.")


def test_finds_an_organisation_while_typing(open_page):
    page = open_page("director")
    page.goto("/leie/network/")
    page.fill("main input[name=words]", "Organisatie 7 ")
    page.keyboard.press("Enter")
    expect(page.locator("#results tbody tr")).to_have_count(1)
    expect(page.locator("#results")).to_contain_text("Organisatie 7 van Leiestreek")


def test_the_menu_works_on_a_phone(open_page):
    page = open_page("director", size=PHONE)
    page.goto("/leie/")
    link = page.locator("nav a[href='/leie/network/']").first
    if not link.is_visible():
        page.locator("header button, .side button, summary").first.click()
    link.click()
    expect(page).to_have_url(re.compile("/leie/network/"))


def test_everything_works_without_scripts(open_page, site):
    page = open_page("director", java_script_enabled=False)
    page.goto("/leie/network/?words=Organisatie+3+")
    expect(page.locator("#results")).to_contain_text("Organisatie 3 van Leiestreek")
    page.goto(f"/leie/bodies/{site.keys['body']}/change/")
    page.fill("textarea[name=purpose]", "Zonder scripts.")
    save(page)
    expect(page.locator("main")).to_contain_text("Zonder scripts.")
