"""Permissions: everybody reads who may do what; the page in docs/ is made from the same rules."""

import pytest
from django.core.management import call_command

from regiekamer.foundation.access.management.commands import write_permissions
from regiekamer.foundation.access.permissions import PERMISSIONS, permission


@pytest.mark.parametrize("role", ["director", "colleague", "board", "partner", "reader"])
def test_everybody_reads_who_may_do_what(request, browse, role):
    client = browse(request.getfixturevalue(role))
    text = client.get("/leie/region/permissions/").content.decode()
    assert str(PERMISSIONS["access.manage_members"].sentence) in text


def test_a_permission_is_declared_once():
    with pytest.raises(ValueError, match="twice"):
        permission("access.see_trail", "see it again", PERMISSIONS["access.see_trail"].predicate)


def test_the_docs_page_names_every_permission_in_english():
    page = write_permissions.permissions_page()
    for one in PERMISSIONS.values():
        assert f"`{one.name}`" in page
    assert "| see who changed what and when | yes | yes | yes |  |  |" in page


def test_the_command_writes_the_page_and_says_when_it_is_stale(settings, tmp_path, capsys):
    settings.ROOT = tmp_path
    with pytest.raises(SystemExit) as stop:
        call_command("write_permissions", check=True)
    assert stop.value.code == 1
    call_command("write_permissions")
    call_command("write_permissions", check=True)
    (tmp_path / "docs/permissions.md").write_text("old")
    with pytest.raises(SystemExit):
        call_command("write_permissions", check=True)
    assert "out of date" in capsys.readouterr().err
