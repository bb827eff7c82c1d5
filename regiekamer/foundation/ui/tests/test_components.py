"""Every component, on the page that shows them all."""

import gzip
import re
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import pytest
from django.contrib.staticfiles import finders
from django.template import Context, Template
from django.template.loader import get_template
from django.test import Client, RequestFactory

from regiekamer.foundation.ui.navigation import Item
from regiekamer.foundation.ui.templatetags.ui import active_item

UI = Path(__file__).resolve().parent.parent
COMPONENTS = sorted((UI / "templates" / "cotton").glob("*.html"))
SHOWCASE = (UI / "templates" / "ui" / "showcase.html").read_text()


@pytest.fixture
def page(client: Client) -> str:
    response = client.get("/ui/", headers={"accept-language": "nl"})
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("component", COMPONENTS, ids=lambda path: path.stem)
def test_every_component_compiles_declares_its_words_and_is_shown(component: Path) -> None:
    get_template(f"cotton/{component.name}")
    assert "<c-vars " in component.read_text()
    assert f"<c-{component.stem.replace('_', '-')}" in SHOWCASE


def test_nothing_needs_an_inline_style_or_script(page: str) -> None:
    assert not re.search(r"\sstyle=", page)
    assert "<style" not in page
    assert not re.search(r"\son[a-z]+=", page)
    assert all(re.search(r"\ssrc=", tag) for tag in re.findall(r"<script[^>]*>", page))


def test_the_page_is_whole_and_in_the_readers_language(page: str) -> None:
    assert '<html lang="nl">' in page
    assert "<title>Toonzaal · Regiekamer</title>" in page
    assert 'href="#main">Naar de inhoud</a>' in page
    assert '<main id="main"' in page
    assert "<c-" not in page


def test_ids_are_given_out_once(page: str) -> None:
    ids = re.findall(r'\sid="([^"]+)"', page)
    fields_shown_twice = {"id_q", "id_version"}
    assert {one for one in ids if ids.count(one) > 1} <= fields_shown_twice


def test_turning_the_page_keeps_what_was_asked(client: Client) -> None:
    html = client.get("/ui/?thema=werk&page=2").content.decode()
    assert 'rel="next" href="?thema=werk&amp;page=3"' in html


def test_a_title_from_a_record_is_escaped() -> None:
    source = '{% cotton page-head :title="name" / %}{% cotton card title="{{ name }}" / %}'
    html = Template(source).render(Context({"name": "Zorg & <b>werk</b>"}))
    assert html.count("Zorg &amp; &lt;b&gt;werk&lt;/b&gt;") == 2


def test_words_of_the_page_around_it_do_not_leak_into_a_component() -> None:
    html = Template("{% cotton card %}text{% endcotton %}").render(Context({"title": "X", "actions": [1]}))
    assert "panel-head" not in html


def test_a_verb_is_a_post_and_a_question_opens_without_script() -> None:
    context = Context({"csrf_token": "t"})
    html = Template('{% cotton confirm action="/a/" label="Send" question="Sure?" / %}').render(context)
    assert "<details" in html
    assert '<form class="confirm-question" method="post" action="/a/"' in html
    assert 'name="csrfmiddlewaretoken"' in html


def test_a_late_slot_holds_a_plain_link_until_it_is_filled(client: Client, page: str) -> None:
    assert re.search(r'id="followed" hx-get="/ui/later/" hx-trigger="load"', page)
    assert '<a href="/ui/later/">Toon wat volgde</a>' in page
    headers = {"HX-Request": "true", "HX-Target": "followed"}
    assert client.get("/ui/later/", headers=headers).content.decode().strip().startswith('<div id="followed"')


def test_one_entry_of_the_side_bar_is_the_active_one() -> None:
    def item(url_name: str) -> Item:
        return Item("today", url_name, url_name, lambda member: True)

    match: Any = type("Match", (), {"namespace": "meetings", "view_name": "meetings:decisions"})
    first, second, other = item("meetings:list"), item("meetings:decisions"), item("plan:plan")
    assert active_item([("", [other, first]), ("", [second])], match) == second
    match.view_name = "meetings:meeting"
    assert active_item([("", [other, first]), ("", [second])], match) == first
    assert active_item([("", [other])], match) is None


def test_the_shell_says_where_you_are_and_who_you_are(rf: RequestFactory) -> None:
    member = type("Someone", (), {"__str__": lambda self: "Lien & co", "get_role_display": "director"})()
    region = type("Place", (), {"name": "Leiestreek", "notice": "Only <a> demo.", "slug": "leie"})()
    html = Template('{% extends "ui/shell.html" %}').render(
        Context({"region": region, "member": member, "navigation": [], "request": rf.get("/")})
    )
    assert "Leiestreek" in html
    assert "Only &lt;a&gt; demo." in html
    assert "Lien &amp; co" in html


def test_a_page_that_does_not_exist_helps_on(client: Client) -> None:
    response = client.get("/ui/nowhere/", headers={"accept-language": "nl"})
    assert response.status_code == 404
    assert "Hier is niets" in response.content.decode()


def test_the_page_for_our_own_mistakes_needs_nothing_but_itself() -> None:
    html = get_template("500.html").render()
    assert "Regiekamer" in html
    assert "{%" not in html


def test_the_first_visit_weighs_less_than_110_kilobytes(page: str) -> None:
    addresses = set(re.findall(r'(?:src|href)="/static/([^"#]+)"', page))
    sizes = {address: _weight(address) for address in addresses}
    assert "ui/vendor/bootstrap.min.css" in sizes
    assert any(address.startswith("django_htmx/") for address in sizes)
    assert sum(sizes.values()) + len(gzip.compress(page.encode())) < 110_000, sizes


def test_every_file_that_the_style_sheet_names_is_there() -> None:
    names = re.findall(r'url\("([^"]+)"\)', (UI / "static" / "ui" / "regiekamer.css").read_text())
    assert names
    assert all(finders.find(urljoin("ui/", name)) for name in names)


def _weight(address: str) -> int:
    content = Path(finders.find(address) or "").read_bytes()
    return len(content) if address.endswith(".woff2") else len(gzip.compress(content))
