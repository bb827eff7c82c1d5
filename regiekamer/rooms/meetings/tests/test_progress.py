"""The page of a promise shows how far it is, counted from meetings and never rounded up."""

from regiekamer.foundation.kernel.counts import at_least
from regiekamer.rooms.bodies import operations as bodies
from regiekamer.rooms.meetings import operations
from regiekamer.rooms.plan import operations as plan


def make_promise(director, **values):
    body = bodies.add_body(name="Stuurgroep", kind="steering_group", our_role="lead", by=director)
    promise = plan.make_promise(
        text="De stuurgroep komt samen", year=2022, count=at_least(4), body=body, by=director, **values
    )
    return body, promise


def test_the_slot_tells_how_often_the_body_met_so_far(director, browse):
    body, promise = make_promise(director, counts_meetings=True)
    operations.record_held(body=body, year=2022, by=director)
    page = browse(director).get(f"/leie/meetings/progress/{promise.pk}/").content.decode()
    assert "Stuurgroep in 2022: tot nu toe 1 keer." in page
    assert 'max="4"' in page


def test_the_page_of_a_counted_promise_has_the_slot(director, browse):
    _, promise = make_promise(director, counts_meetings=True)
    page = browse(director).get(f"/leie/plan/promises/{promise.pk}/").content.decode()
    assert f"/leie/meetings/progress/{promise.pk}/" in page


def test_a_promise_that_is_not_counted_says_so(director, browse):
    _, promise = make_promise(director)
    page = browse(director).get(f"/leie/meetings/progress/{promise.pk}/").content.decode()
    assert "niet uit vergaderingen geteld" in page
