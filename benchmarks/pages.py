"""The server time of every page, as a ratio to the reference page: `python -m benchmarks.pages`."""

import argparse
import http.client
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

GOALS = {"LIST": 2.0, "PAGE": 3.0, "FORM": 3.0}


def main() -> int:
    arguments = read_arguments()
    with tempfile.TemporaryDirectory(prefix="regiekamer-benchmark-") as folder:
        os.environ["REGIEKAMER_VAR"] = folder
        os.environ.setdefault("DATABASE_URL", f"sqlite:///{Path(folder) / 'benchmark.sqlite3'}")
        os.environ["DJANGO_SETTINGS_MODULE"] = "regiekamer.config.settings"
        pages, cookie = set_stage(arguments.records)
        port = free_port()
        server = serve(port)
        try:
            times = measure(port, cookie, [url for _, _, url in pages], arguments.requests)
        finally:
            server.terminate()
            server.wait()
    return tell(pages, times)


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=60, help="requests to each page (%(default)s)")
    parser.add_argument(
        "--records", type=int, default=1000, help="organisations, contacts, meetings (%(default)s)"
    )
    return parser.parse_args()


def set_stage(records: int) -> tuple[list[tuple[str, str, str]], str]:
    """Make the region and return each page as (name, kind, address), and the cookie of the director."""
    import django

    django.setup()
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore
    from django.core.management import call_command
    from django.db import connections
    from django_scopes import scope

    from conftest import make_member
    from regiekamer.foundation.regions.models import Region, Role
    from tests.permission_table import Kind
    from tests.walk import address, pages
    from tests.world import GROWN, build_world, multiply

    call_command("migrate", verbosity=0)
    region = Region.objects.create(slug="leie", name="Leiestreek", director_name="Leiekracht")
    with scope(region=region):
        director = make_member(region, Role.DIRECTOR)
        world = build_world(director, 10)
        world.keep("member", make_member(region, Role.COLLEAGUE))
        multiply(world, records, few=GROWN)
        rows = [(row.name, row.kind.name, address(row, world)) for row in pages() if row.kind in Kind]
    session = SessionStore()
    session[SESSION_KEY] = str(director.user.pk)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = director.user.get_session_auth_hash()
    session.save()
    connections.close_all()
    return rows, f"sessionid={session.session_key}"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def serve(port: int) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--port", str(port), "--workers", "1"]
    command += ["--blocking-threads", "2", "--log-level", "warning", "benchmarks.wsgi:application"]
    server = subprocess.Popen(command)
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return server
        except OSError:
            time.sleep(0.1)
    raise SystemExit("the server did not start")


def measure(port: int, cookie: str, urls: list[str], requests: int) -> dict[str, list[float]]:
    """Ask every page in turn, `requests` rounds; return the server's milliseconds per address."""
    connection = http.client.HTTPConnection("127.0.0.1", port)
    times: dict[str, list[float]] = {}
    for turn in range(-3, requests):
        for url in ("/null-page/", "/reference-page/", *urls, "/reference-page/"):
            took = ask(connection, url, cookie)
            if turn >= 0:
                times.setdefault(url, []).append(took)
    return times


def ask(connection: http.client.HTTPConnection, url: str, cookie: str) -> float:
    connection.request("GET", url, headers={"Cookie": cookie, "Accept-Encoding": "gzip", "Host": "localhost"})
    answer = connection.getresponse()
    answer.read()
    if answer.status != 200:
        raise SystemExit(f"{url} answered {answer.status}")
    return float(answer.headers["X-Milliseconds"])


def tell(pages: list[tuple[str, str, str]], times: dict[str, list[float]]) -> int:
    """Print the table, slowest ratio first; return 1 when a page misses its goal."""
    middle = {url: statistics.median(found) for url, found in times.items()}
    reference = middle["/reference-page/"]
    print(f"null page {middle['/null-page/']:.2f} ms, reference page {reference:.2f} ms\n")
    print(f"{'page':<38}{'kind':<7}{'ms':>8}{'ratio':>8}{'goal':>7}")
    missed = 0
    rows: list[tuple[float, Any]] = sorted(
        ((middle[url] / reference, (name, kind, url)) for name, kind, url in pages), reverse=True
    )
    for ratio, (name, kind, url) in rows:
        too_slow = ratio > GOALS[kind]
        missed += too_slow
        mark = "  too slow" if too_slow else ""
        print(f"{name:<38}{kind.lower():<7}{middle[url]:>8.2f}{ratio:>8.2f}{GOALS[kind]:>7.1f}{mark}")
    print(f"\n{len(rows) - missed} pages reach their goal, {missed} do not")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
