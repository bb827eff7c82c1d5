"""axe finds nothing on any page of the product, on a wide screen and on a phone."""

import pytest
from django.urls import reverse

from tests.journeys.conftest import PHONE, WIDE, examine
from tests.permission_table import TABLE, Kind, Row, Word

OUTSIDE = ("/accounts/login/", "/accounts/login/code/", "/accounts/password/reset/", "/ui/")
MISSING = ("/leie/nergens/", "/leie/network/organisations/999999/")
PAGES = [row for row in TABLE if row.kind in (Kind.LIST, Kind.PAGE, Kind.FORM)]


def address(row: Row, keys: dict[str, int]) -> str:
    pieces = (
        one.text.format(**keys) if isinstance(one, Word) else keys[one] if isinstance(one, str) else one
        for one in row.what
    )
    return reverse(row.name, args=("leie", *pieces))


def findings(page, url: str) -> list[str]:
    """What axe says at both widths; also a page that must be scrolled sideways on a phone."""
    page.goto(url)
    found = []
    for size in (WIDE, PHONE):
        page.set_viewport_size(size)
        results = examine(page)
        if results.violations_count:
            found.append(f"{url} at {size['width']}: {results.generate_report()}")
        too_wide = page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        )
        if too_wide > 0:
            found.append(f"{url} at {size['width']}: {too_wide} pixels too wide")
    return found


@pytest.mark.sweep
@pytest.mark.parametrize("part", range(4))
def test_every_page_of_a_region(open_page, site, part):
    page = open_page("director")
    found = [line for row in PAGES[part::4] for line in findings(page, address(row, site.keys))]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("url", OUTSIDE)
def test_every_page_for_visitors(open_page, site, url):
    assert not findings(open_page(), url)


@pytest.mark.parametrize("url", MISSING)
def test_a_page_that_is_not_there(open_page, site, url):
    assert not findings(open_page("director"), url)


def test_a_form_that_came_back_with_errors(open_page, site):
    page = open_page("director")
    page.goto("/leie/network/organisations/add/")
    page.locator("main form[method=post] button[type=submit]").last.click()
    page.wait_for_load_state()
    assert page.locator("[aria-invalid=true]").count()
    assert examine(page).violations_count == 0


def test_a_page_that_a_role_may_not_see(open_page, site):
    page = open_page("reader")
    assert page.goto("/leie/region/settings/").status == 403
    assert examine(page).violations_count == 0
