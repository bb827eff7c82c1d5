"""The one place where SQLite's own version is chosen.

Before 3.51.3 two connections that met a checkpoint at the wrong moment could corrupt a WAL file, and
Debian 12's Python carries 3.40.1. The `pysqlite3` wheel brings a newer one; it takes the place of the
module `sqlite3` before Django's backend imports it.
"""

import importlib
import sys

SAFE_WITH_WAL = (3, 51, 3)


def use_newer_sqlite() -> None:
    """Put `pysqlite3` in the place of `sqlite3` where the wheel is there and is the newer of the two."""
    try:
        newer = importlib.import_module("pysqlite3")
    except ImportError:
        return
    import sqlite3

    if newer.sqlite_version_info > sqlite3.sqlite_version_info:
        sys.modules["sqlite3"] = newer
        sys.modules["sqlite3.dbapi2"] = importlib.import_module("pysqlite3.dbapi2")


def is_safe_with_wal() -> bool:
    """Whether several processes may share one WAL file on this SQLite."""
    import sqlite3

    return sqlite3.sqlite_version_info >= SAFE_WITH_WAL
