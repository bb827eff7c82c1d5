"""`regiekamer feed`: a calendar file, or one clear line and exit code 2."""

from datetime import date

import icalendar
import pytest
from django.core.management import CommandError, call_command
from django_scopes import scope

from regiekamer.rooms.meetings import operations, queries


def test_the_command_writes_what_the_feed_gives(body, director, tmp_path):
    operations.plan_meeting(body=body, day=date(2022, 12, 5), by=director)
    target = tmp_path / "map" / "leie.ics"
    with scope(region=None):
        call_command("feed", "leie", output=str(target))
    assert target.read_bytes() == queries.feed(director.region)
    (entry,) = icalendar.Calendar.from_ical(target.read_bytes()).walk("VEVENT")
    assert str(entry["summary"]) == "LDE-fabriek"
    assert [one.name for one in target.parent.iterdir()] == ["leie.ics"]


def test_an_older_file_is_replaced(director, tmp_path):
    target = tmp_path / "leie.ics"
    target.write_text("oud")
    call_command("feed", "leie", output=str(target))
    assert target.read_bytes().startswith(b"BEGIN:VCALENDAR")


@pytest.mark.parametrize("slug", ["nergens", "", "leie;drop", "é" * 300, "%(region)s"])
def test_an_unknown_region_is_one_clear_line_and_exit_code_2(director, tmp_path, slug):
    target = tmp_path / "x.ics"
    with pytest.raises(CommandError) as refusal:
        call_command("feed", slug, output=str(target))
    assert refusal.value.returncode == 2
    assert slug in str(refusal.value)
    assert "\n" not in str(refusal.value)
    assert not target.exists()


def test_a_file_that_cannot_be_written_says_so_and_leaves_nothing(director, tmp_path):
    (tmp_path / "bestand").write_text("een bestand, geen map")
    (tmp_path / "map").mkdir()
    for output in (tmp_path / "bestand" / "x.ics", tmp_path / "map"):
        with pytest.raises(CommandError) as refusal:
            call_command("feed", "leie", output=str(output))
        assert refusal.value.returncode == 2
    assert sorted(one.name for one in tmp_path.iterdir()) == ["bestand", "map"]
