"""`regiekamer report`: a file, or one clear line and exit code 2."""

import pytest
from django.core.management import CommandError, call_command
from django_scopes import scope


def test_the_command_writes_every_format(year, tmp_path):
    for format in ("docx", "pdf", "html", "md", "json"):
        target = tmp_path / f"verslag.{format}"
        call_command("report", "leie", "2022", format=format, output=str(target))
        assert target.stat().st_size > 500


@pytest.mark.parametrize(
    ("slug", "year_asked", "format", "word"),
    [
        ("nergens", "2022", "md", "nergens"),
        ("leie", "1950", "md", "1950"),
        ("leie", "twee", "md", "twee"),
        ("leie", "2022", "wpd", "wpd"),
    ],
)
def test_an_unknown_region_year_or_format_is_one_clear_line_and_exit_code_2(
    year, tmp_path, slug, year_asked, format, word
):
    target = tmp_path / "verslag"
    with pytest.raises(CommandError) as refusal:
        call_command("report", slug, year_asked, format=format, output=str(target))
    assert refusal.value.returncode == 2
    assert word in str(refusal.value)
    assert "\n" not in str(refusal.value)
    assert not target.exists()


def test_a_file_that_cannot_be_written_says_so_and_leaves_nothing(year, tmp_path):
    (tmp_path / "map").write_text("een bestand, geen map")
    with pytest.raises(CommandError) as refusal:
        call_command("report", "leie", "2022", format="md", output=str(tmp_path / "map" / "x.md"))
    assert refusal.value.returncode == 2


def test_the_command_needs_no_scope_of_its_own(year, tmp_path, region):
    with scope(region=None):
        call_command("report", "leie", "2022", format="md", output=str(tmp_path / "x.md"))
    assert "Leiestreek" in (tmp_path / "x.md").read_text()


def test_report_text_writes_the_introduction_as_the_director(year, director, tmp_path):
    call_command("report_text", "leie", "2022", introduction="Zo begint het.")
    call_command("report", "leie", "2022", format="md", output=str(tmp_path / "x.md"))
    assert "Zo begint het." in (tmp_path / "x.md").read_text()
