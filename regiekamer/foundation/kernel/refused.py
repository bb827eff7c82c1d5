"""How a rule says no."""

from typing import Any


class Refused(Exception):
    """A rule said no. `message` tells the user what happened and what to do; `field` names the input."""

    def __init__(self, message: str, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field


class Stale(Exception):
    """Somebody else saved `record` since the reader opened it. Nothing was written."""

    def __init__(self, record: Any) -> None:
        super().__init__(f"{record!r} was saved by somebody else")
        self.record = record
