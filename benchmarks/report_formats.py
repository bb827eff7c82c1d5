"""Seconds for the yearly report of a full year, per format, beside LibreOffice: `python -m benchmarks.report_formats`.

The year has 60 meetings and 35 actions in four chapters. Each figure holds everything that a request for the
file does: reading the records, composing, rendering.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

MEETINGS, ACTIONS, YEAR, ROUNDS = 60, 35, 2022, 7
TEXT = (
    "De partners bespraken de stand van zaken, legden de knelpunten naast elkaar en spraken af wie wat opneemt. "
    "De cijfers van het voorbije kwartaal werden toegelicht en de vragen gingen mee naar het volgende overleg. "
)


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="regiekamer-benchmark-") as folder:
        os.environ["REGIEKAMER_VAR"] = folder
        os.environ.setdefault("DATABASE_URL", f"sqlite:///{Path(folder) / 'benchmark.sqlite3'}")
        os.environ["DJANGO_SETTINGS_MODULE"] = "regiekamer.config.settings"
        import django

        django.setup()
        from django.utils.translation import override
        from django_scopes import scope

        region = set_stage()
        with scope(region=region), override("nl"):
            return measure(region, Path(folder))


def set_stage() -> object:
    """A region with one full year, made by operations."""
    from django.core.management import call_command
    from django_scopes import scope

    from conftest import make_member
    from regiekamer.foundation.kernel.counts import at_least
    from regiekamer.foundation.regions.models import Region, Role
    from regiekamer.rooms.bodies import operations as bodies
    from regiekamer.rooms.meetings import operations as meetings
    from regiekamer.rooms.plan import operations as plan

    call_command("migrate", verbosity=0)
    region = Region.objects.create(slug="leie", name="Leiestreek", director_name="Leiekracht")
    with scope(region=region):
        by = make_member(region, Role.DIRECTOR)
        tables = [
            bodies.add_body(
                name=f"Overleg {n}", kind="network", our_role="facilitator", rhythm=at_least(4), by=by
            )
            for n in range(12)
        ]
        for n in range(MEETINGS):
            day = date(YEAR, 1 + n % 12, 1 + n % 28)
            meetings.record_held(body=tables[n % len(tables)], year=YEAR, day=day, summary=TEXT, by=by)
        scheme = plan.add_scheme(name="Pijlers", kind="pillars", first_year=2020, orders_report=True, by=by)
        pillars = [plan.add_heading(scheme=scheme, title=f"Pijler {n}", by=by) for n in range(1, 5)]
        own = plan.add_plan(name="Actieplan", first_year=2020, by=by)
        for n in range(ACTIONS):
            table = tables[n % len(tables)]
            action = plan.add_action(
                plan=own, title=f"Actie {n}", first_year=2020, about=TEXT, bodies=[table], by=by
            )
            plan.place_action(action, heading=pillars[n % 4], is_main=True, by=by)
            plan.record_year(
                action, year=YEAR, status="running", roles=["facilitator", "lead"], result=TEXT * 3, by=by
            )
            plan.make_promise(
                text=f"Minstens vier keer samenkomen ({n})",
                year=YEAR,
                count=at_least(4),
                action=action,
                body=table,
                counts_meetings=True,
                by=by,
            )
    return region


def seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """The median of several runs, after one that does not count."""
    work()
    found = []
    for _ in range(rounds):
        started = time.perf_counter()
        work()
        found.append(time.perf_counter() - started)
    return statistics.median(found)


def measure(region: object, folder: Path) -> int:
    from regiekamer.foundation.documents.formats import FORMATS, render
    from regiekamer.windows.annual_report import queries

    def write(format: str) -> bytes:
        report = queries.report_of(region, YEAR)  # type: ignore[arg-type]
        return render(queries.document_of(report), format)

    times = {format: seconds(lambda format=format: write(format)) for format in FORMATS}  # type: ignore[misc]
    for format, took in times.items():
        print(f"{format:<10}{took:8.3f} s{len(write(format)) / 1000:10.0f} kB")
    documents = sum(times[format] for format in ("docx", "pdf", "html"))
    print(f"{'together':<10}{documents:8.3f} s   DOCX, PDF and HTML; the goal is under 2 s")
    source = folder / "report.docx"
    source.write_bytes(write("docx"))
    return beside_libreoffice(source, documents, times["pdf"])


def beside_libreoffice(source: Path, documents: float, pdf: float) -> int:
    office = shutil.which("soffice")
    if office is None:
        print("LibreOffice is not here: no ratio.")
        return 0 if documents < 2 else 1
    command = [office, "--headless", f"-env:UserInstallation=file://{source.parent}/office"]
    command += ["--convert-to", "pdf", "--outdir", str(source.parent), str(source)]
    took = seconds(lambda: subprocess.run(command, check=True, capture_output=True), rounds=3)
    print(f"{'soffice':<10}{took:8.3f} s   the same DOCX turned into PDF by LibreOffice")
    print(f"our PDF is {took / pdf:.1f} times as fast, all three formats {took / documents:.1f} times")
    return 0 if documents < 2 and took / pdf >= 10 else 1


if __name__ == "__main__":
    sys.exit(main())
