"""What is due by the clock runs once, whoever looks, and a failure stops nothing else."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from django_scopes import get_scope
from django_tasks_db.models import DBTaskResult

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.notices import duties
from regiekamer.foundation.notices.models import DutyRun


@pytest.fixture
def remind(monkeypatch, db):
    """A duty of every hour that remembers for which regions it ran."""
    monkeypatch.setattr(duties, "DUTIES", {})
    seen = []

    @duties.duty("test.remind", every=timedelta(hours=1))
    def work(region):
        assert get_scope() == {"region": region, "_enabled": True}
        seen.append(region.slug)
        if region.notice == "boom":
            raise ValueError("boom")

    return seen


def test_a_duty_runs_for_each_region_in_its_scope_and_not_again_until_it_is_due(remind, region, neighbour):
    start = timezone.now()
    with clock.stopped_at(start):
        assert duties.run_due() == ["test.remind"]
        assert duties.run_due() == []
    with clock.stopped_at(start + timedelta(minutes=30)):
        assert duties.run_due() == []
    assert sorted(remind) == ["dender", "leie"]
    with clock.stopped_at(start + timedelta(hours=1)):
        assert duties.run_due() == ["test.remind"]
    assert len(remind) == 4


def test_a_duty_that_is_still_running_is_not_begun_again(remind, region):
    now = timezone.now()
    began = now - timedelta(minutes=59)
    DutyRun.objects.create(name="test.remind", began_at=began, ended_at=None)
    with clock.stopped_at(now):
        assert duties.run_due() == []
    with clock.stopped_at(now + timedelta(minutes=2)):
        assert duties.run_due() == ["test.remind"]


def test_only_one_of_two_processes_begins(remind, region):
    (one,) = duties.DUTIES.values()
    assert duties._begin(one)
    assert not duties._begin(one)


def test_a_region_where_it_fails_does_not_stop_the_others(remind, region, neighbour, caplog):
    region.notice = "boom"
    region.save()
    assert duties.run_due() == ["test.remind"]
    assert sorted(remind) == ["dender", "leie"]
    kept = DutyRun.objects.get(name="test.remind")
    assert "boom" in kept.trouble
    assert kept.ended_at
    assert "test.remind failed for leie" in caplog.text


def test_a_name_stands_for_one_duty(remind):
    with pytest.raises(ValueError, match="twice"):
        duties.duty("test.remind", every=timedelta(hours=1))(print)


def test_the_command_runs_what_is_due(remind, region, capsys):
    call_command("run_due", verbosity=2)
    assert remind == ["leie"]
    assert "test.remind" in capsys.readouterr().out


def test_our_own_duties_are_registered():
    assert {"notices.hand_over_waiting_mail", "notices.forget_old_jobs"} <= duties.DUTIES.keys()


def test_finished_jobs_are_forgotten_after_a_month(db):
    def job(status, days):
        finished = timezone.now() - timedelta(days=days) if status != "READY" else None
        return DBTaskResult.objects.create(
            status=status,
            finished_at=finished,
            args_kwargs={},
            task_path="x",
            backend_name="default",
            run_after=timezone.now(),
        )

    job("SUCCESSFUL", 31)
    job("FAILED", 31)
    kept = {job("SUCCESSFUL", 29).pk, job("READY", 0).pk}
    duties.forget_old_jobs()
    assert set(DBTaskResult.objects.values_list("pk", flat=True)) == kept
