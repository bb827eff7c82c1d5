"""The last acts stand on the page of who may see the trail, and lead to what was done."""

from datetime import date

import pytest

from regiekamer.rooms.meetings import operations as meetings
from regiekamer.rooms.network import operations as network


@pytest.mark.parametrize("role", ["director", "board"])
def test_the_last_five_acts_lead_to_their_records(request, director, make_body, browse, role):
    meetings.plan_meeting(body=make_body(), day=date(2026, 12, 1), by=director)
    made = [network.add_organisation(name=f"Bedrijf {n}", kind="other", by=director) for n in range(6)]
    text = browse(request.getfixturevalue(role)).get("/leie/today/acts/").content.decode()
    shown = [f'href="/leie/network/organisations/{one.pk}/"' in text for one in made]
    assert shown == [False, True, True, True, True, True]


def test_a_removed_meeting_is_told_but_leads_nowhere(director, make_body, browse):
    body = make_body()
    meetings.plan_meeting(body=body, day=date(2026, 12, 8), by=director)
    gone = meetings.plan_meeting(body=body, day=date(2026, 12, 1), by=director)
    label, address = str(gone), f'href="/leie/meetings/{gone.pk}/"'
    meetings.remove_meeting(gone, by=director)
    text = browse(director).get("/leie/today/acts/").content.decode()
    assert label in text
    assert address not in text
