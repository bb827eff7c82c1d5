"""`regiekamer demo` on a database without demonstration, and on one with a real region in its place."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.regions.models import Region
from regiekamer.windows.demo.demonstration import build_demonstration


def test_a_real_region_on_the_same_address_is_refused_and_kept(region):
    Region.objects.create(slug="zwvl", name="Echte streek", director_name="Echt")
    for fresh in (False, True):
        with pytest.raises(Refused, match="Echte streek"):
            build_demonstration(fresh=fresh)
    assert Region.objects.filter(slug="zwvl", is_demonstration=False).exists()
    assert not Region.objects.filter(slug="voorbeeld").exists()


def test_the_command_says_so_in_a_line(db):
    Region.objects.create(slug="zwvl", name="Echte streek", director_name="Echt")
    with pytest.raises(CommandError, match="geen demonstratie") as stopped:
        call_command("demo", no_serve=True, stdout=StringIO())
    assert stopped.value.returncode == 2


def test_the_command_leaves_three_files_and_tells_the_sign_ins(db, settings, tmp_path):
    settings.VAR = tmp_path
    said = StringIO()
    call_command("demo", no_serve=True, stdout=said)
    files = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert files == [f"jaarverslag-zwvl-2022.{kind}" for kind in ("docx", "html", "pdf")]
    assert "regisseur@zwvl.example" in said.getvalue()
    assert "http://127.0.0.1:8000/zwvl/" in said.getvalue()
