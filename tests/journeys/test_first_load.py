"""The first load of a page: under 150 kB over the wire, everything from our own host."""

import pytest

LIMIT = 150_000


@pytest.mark.parametrize("url", ["/leie/", "/leie/network/", "/leie/report/2022/", "/leie/plan/"])
def test_the_first_load_is_light(open_page, site, url):
    page = open_page("director")
    session = page.context.new_cdp_session(page)
    session.send("Network.enable")
    sizes: list[float] = []
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    page.goto(url, wait_until="networkidle")
    assert len(sizes) > 3
    assert sum(sizes) < LIMIT
