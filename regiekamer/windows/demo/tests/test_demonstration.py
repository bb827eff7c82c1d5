"""The demonstration is repeatable, marked as what it is, and never touches a real region."""

from datetime import date

from django.apps import apps
from django_scopes import scope, scopes_disabled

from regiekamer.foundation.accounts.models import User
from regiekamer.foundation.regions.models import Region, RegionRecord
from regiekamer.foundation.trail.models import Entry
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.meetings.models import Meeting, Tally
from regiekamer.rooms.network.models import Contact, Municipality, Territory
from regiekamer.rooms.plan.models import Action, ActionYear, Heading, Outcome, Placement, Promise, Status
from regiekamer.windows.demo.demonstration import PASSWORD, build_demonstration, remove_demonstration


def rows() -> dict[str, int]:
    with scopes_disabled():
        return {
            model._meta.label: model.objects.count()
            for model in apps.get_models()
            if issubclass(model, RegionRecord)
        }


def test_building_twice_changes_nothing(zwvl):
    before = rows()
    assert [built.is_new for built in build_demonstration()] == [False, False]
    assert rows() == before


def test_building_afresh_gives_the_same_regions_again(zwvl):
    before = rows()
    built = build_demonstration(fresh=True)
    assert [one.is_new for one in built] == [True, True]
    assert built[0].region.pk != zwvl.pk
    assert rows() == before


def test_removing_a_demonstration_leaves_no_row_of_it_behind(zwvl):
    remove_demonstration("zwvl")
    remove_demonstration("voorbeeld")
    assert set(rows().values()) == {0}
    links = [model for model in apps.get_models(include_auto_created=True) if model._meta.auto_created]
    assert not any(model._base_manager.exists() for model in links)
    assert not Region.objects.exists()


def test_both_regions_say_on_every_page_what_they_are(zwvl):
    for region in Region.objects.all():
        assert region.is_demonstration
        assert region.notice.startswith("Demonstratie.")


def test_a_user_signs_in_for_every_role(zwvl):
    roles = {member.role: member.user for member in zwvl.members.select_related("user")}
    assert set(roles) == {"director", "colleague", "board", "partner", "reader"}
    assert all(user.check_password(PASSWORD) for user in roles.values())
    assert User.objects.count() == 10


def test_everything_was_told_to_the_rooms_and_stands_in_the_trail(zwvl):
    with scope(region=zwvl):
        told = set(Entry.objects.values_list("subject_type", flat=True))
    assert {"network.organisation", "bodies.body", "plan.action", "plan.promise", "meetings.tally"} <= told


def test_w13_has_fourteen_municipalities_and_thirteen_of_them_are_a_party(zwvl):
    with scope(region=zwvl):
        assert Municipality.objects.count() == 14
        assert Municipality.objects.get(name="Kortrijk").nis == "34022"
        agreement = Territory.objects.get(name__startswith="Samenwerkingsovereenkomst")
        names = set(agreement.memberships.values_list("municipality__name", flat=True))
    assert len(names) == 13
    assert "Wielsbeke" not in names


def test_nobody_is_invented_in_zuid_west_vlaanderen(zwvl):
    with scope(region=zwvl):
        assert not Contact.objects.exists()
        assert not Meeting.objects.exclude(day=None).exists()


def test_vague_counts_of_2022_stay_vague(zwvl):
    with scope(region=zwvl):
        counts = {
            tally.body.name: (tally.operator, tally.quantity, tally.rhythm)
            for tally in Tally.objects.select_related("body")
        }
    assert counts["Actiegroep ROSE"] == ("=", 2, "")
    assert counts["AZ-fabriek"] == ("=", 1, "")
    assert counts["Regionaal overleg activering"] == (">=", 4, "")
    assert counts["Diensthoofdenoverleg"] == ("rhythm", None, "monthly")


def test_the_lde_fabriek_ends_and_hands_over(zwvl):
    with scope(region=zwvl):
        body = Body.objects.select_related("successor").get(name="LDE-fabriek")
        action = Action.objects.select_related("successor").get(title="LDE-fabriek")
    assert body.ends_on == date(2022, 12, 31)
    assert str(body.successor) == str(action.successor) == "Werkgroep aanvullende dienstverlening"
    assert action.last_year == 2022


def test_promises_for_2023_are_open_and_two_count_meetings(zwvl):
    with scope(region=zwvl):
        promises = list(Promise.objects.all())
    assert {promise.year for promise in promises} == {2023}
    assert {promise.outcome for promise in promises} == {"open"}
    counted = [promise for promise in promises if promise.counts_meetings]
    assert {(promise.operator, promise.quantity) for promise in counted} == {(">=", 4)}
    assert len(counted) == 2


def test_every_action_of_2022_is_told_once_and_every_priority_of_2023_has_an_action(zwvl):
    with scope(region=zwvl):
        for action in Action.objects.all():
            main = Placement.objects.filter(action=action, heading__scheme__orders_report=True, is_main=True)
            assert main.count() == 1, action
            assert ActionYear.objects.filter(action=action, year=2022).exists(), action
        for heading in Heading.objects.exclude(code=""):
            assert heading.actions.exclude(last_year__lt=2023).exists(), heading


def test_the_invented_region_shows_every_outcome_and_every_state(zwvl):
    with scope(region=Region.objects.get(slug="voorbeeld")):
        assert set(Promise.objects.values_list("outcome", flat=True)) == set(Outcome.values)
        assert set(ActionYear.objects.values_list("status", flat=True)) == set(Status.values)
        assert set(Meeting.objects.values_list("status", flat=True)) == {"planned", "held", "not_held"}
        assert set(Municipality.objects.values_list("nis", flat=True)) == {""}


def test_the_two_regions_do_not_mix(zwvl):
    other = Region.objects.get(slug="voorbeeld")
    with scopes_disabled():
        for action in Action.objects.prefetch_related("bodies"):
            assert all(body.region_id == action.region_id for body in action.bodies.all())
    with scope(region=other):
        assert not Body.objects.filter(name__contains="ROSE").exists()
