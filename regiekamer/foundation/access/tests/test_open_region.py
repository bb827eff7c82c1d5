"""`regiekamer open_region`: a region with its first director, or one clear line and exit code 2."""

import pytest
from django.core.management import CommandError, call_command

from regiekamer.foundation.regions.queries import first_director, region_called

WANTED = {"name": "Westkust", "director": "Westkracht", "email": "regie@westkust.example"}


def test_a_region_opens_with_its_first_director(db):
    call_command("open_region", "westkust", **WANTED)
    region = region_called("westkust")
    assert region is not None
    assert first_director(region).user.email == "regie@westkust.example"


@pytest.mark.parametrize(
    ("slug", "changes"),
    [("accounts", {}), ("met spatie", {}), ("", {}), ("westkust", {"email": "geen adres"})],
)
def test_what_cannot_be_opened_is_one_clear_line_and_leaves_nothing(db, slug, changes):
    with pytest.raises(CommandError) as refusal:
        call_command("open_region", slug, **{**WANTED, **changes})
    assert refusal.value.returncode == 2
    assert region_called(slug) is None


def test_the_same_region_twice_is_refused(db):
    call_command("open_region", "westkust", **WANTED)
    with pytest.raises(CommandError):
        call_command("open_region", "westkust", **WANTED)
