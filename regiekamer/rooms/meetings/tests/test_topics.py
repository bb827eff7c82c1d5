"""The parking lot of a body: topics that wait for a next meeting."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from regiekamer.foundation.kernel.refused import Refused
from regiekamer.rooms.bodies import operations as bodies
from regiekamer.rooms.meetings import operations, queries


@pytest.fixture
def meeting(body, director):
    return operations.plan_meeting(body=body, day=date(2022, 12, 6), by=director)


def test_a_parked_topic_is_offered_to_a_meeting_of_its_body_and_taken_once(body, meeting, director):
    topic = operations.park_topic(body=body, title="Digibanken", minutes=15, purpose="align", by=director)
    assert queries.offers_for(meeting).topics == (topic,)
    item = operations.take_topic(topic, meeting=meeting, by=director)
    assert (item.title, item.minutes, item.purpose) == ("Digibanken", 15, "align")
    assert not queries.topics_of(body)
    with pytest.raises(Refused):
        operations.take_topic(queries.topics().get(), meeting=meeting, by=director)
    assert len(queries.agenda_of(meeting)) == 1


def test_a_topic_is_not_taken_by_another_body_unless_they_meet_together(body, make_body, meeting, director):
    other = make_body("ROA")
    topic = operations.park_topic(body=other, title="Digibanken", by=director)
    with pytest.raises(Refused):
        operations.take_topic(topic, meeting=meeting, by=director)
    operations.change_meeting(meeting, with_bodies=[other], by=director)
    assert queries.offers_for(meeting).topics == (topic,)
    assert operations.take_topic(topic, meeting=meeting, by=director).meeting == meeting


def test_an_item_is_parked_and_does_not_come_back_twice(body, meeting, director):
    last = operations.record_held(body=body, year=2022, day=date(2022, 10, 4), by=director)
    operations.add_item(meeting=last, title="Mobiliteit", owner="VDAB", by=director)
    (back,) = operations.open_agenda(meeting, by=director)
    topic = operations.park_item(back, by=director)
    assert (topic.body, topic.title, topic.owner) == (body, "Mobiliteit", "VDAB")
    assert queries.agenda_of(meeting) == []
    assert queries.returning_items(body, meeting) == []


def test_what_stays_inside_is_not_parked(meeting, director):
    item = operations.add_item(meeting=meeting, title="Casus", purpose="peer_case", by=director)
    with pytest.raises(Refused):
        operations.park_item(item, by=director)
    assert [one.title for one in queries.agenda_of(meeting)] == ["Casus"]


def test_a_peer_case_in_the_parking_lot_is_for_the_team(body, director):
    topic = operations.park_topic(body=body, title="Casus", purpose="peer_case", by=director)
    assert queries.topics_of(body).get() == topic
    assert not queries.topics_of(body, with_confidential=False)


def test_a_topic_is_not_parked_without_a_title_or_with_a_body_that_ended(body, director):
    with pytest.raises(ValidationError):
        operations.park_topic(body=body, title=" ", by=director)
    bodies.end_body(body, on=date(2022, 10, 1), reason="Klaar.", by=director)
    with pytest.raises(Refused):
        operations.park_topic(body=body, title="Digibanken", by=director)
    assert not queries.topics().exists()


def test_a_topic_can_be_changed_and_removed(body, director, browse):
    topic = operations.park_topic(body=body, title="Digibanken", by=director)
    client = browse(director)
    typed = {"title": "Digibanken 2", "purpose": "decide", "version": topic.version}
    assert client.post(f"/leie/meetings/topics/{topic.pk}/change/", typed).status_code == 303
    assert queries.topics().get().title == "Digibanken 2"
    assert client.post(f"/leie/meetings/topics/{topic.pk}/remove/").status_code == 303
    assert not queries.topics().exists()


def test_parking_in_one_line_shows_the_list_again(body, director, browse):
    client = browse(director)
    address = f"/leie/meetings/topics/of_body/{body.pk}/"
    assert client.post(f"{address}park/", {"title": " "}).status_code == 422
    assert client.post(f"{address}park/", {"title": "Digibanken"}).status_code == 303
    text = client.get(address, headers={"HX-Request": "true", "HX-Target": "topics"}).content.decode()
    assert text.strip().startswith('<div id="topics"')
    assert "Digibanken" in text
