"""Two people write in the same minutes while the line drops: not a character is lost."""

import random
from datetime import date

import pytest

from regiekamer.rooms.meetings import operations
from regiekamer.rooms.meetings.models import AgendaItem
from regiekamer.rooms.meetings.tests.writers import Writer, cut_off, lost


@pytest.fixture
def item(body, director):
    meeting = operations.plan_meeting(body=body, day=date(2022, 11, 2), by=director)
    return operations.add_item(meeting=meeting, title="Mobiliteit", by=director)


@pytest.fixture
def writers(item, director, colleague, browse):
    def make(seed: int) -> list[Writer]:
        made = []
        for name, member in (("a", director), ("b", colleague)):
            client, chance = browse(member), random.Random(f"{seed}{name}")

            def post(fields, client=client):
                address = f"/leie/meetings/items/{item.pk}/notes/"
                answer = client.post(address, fields, headers={"Accept": "application/json"})
                return answer.status_code, answer.json()

            made.append(Writer(name, cut_off(post, chance), chance, version=item.version))
        return made

    return make


@pytest.mark.parametrize("seed", [1, 2])
def test_two_writers_lose_nothing(item, writers, seed):
    made, chance = writers(seed), random.Random(seed)
    while sum(writer.saves for writer in made) < 700:
        writer = chance.choice(made)
        for _word in range(chance.randrange(3)):
            writer.type()
        writer.save()
    finish(made)
    kept = AgendaItem.objects.get(pk=item.pk).notes
    assert lost(kept, made) == 0
    assert min(writer.conflicts for writer in made) > 20
    # Everything stands there once: what one typed is not repeated each time that the other saves.
    assert len(kept) < 3 * sum(len(word) + 3 for writer in made for word in writer.typed)


def finish(made: list[Writer]) -> None:
    """Both go on until everything is saved, as an open page does."""
    for _turn in range(60):
        for writer in made:
            writer.save()


def test_who_writes_alone_on_a_bad_line_is_never_asked_to_choose(item, writers):
    writer = writers(7)[0]
    for _turn in range(300):
        writer.type()
        writer.save()
    finish([writer])
    assert lost(AgendaItem.objects.get(pk=item.pk).notes, [writer]) == 0
    assert writer.conflicts == 0
