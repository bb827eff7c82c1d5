"""The questions of the window: which threads there are, the way one went, and that way as a document."""

from regiekamer.windows.threads.queries.document import document_of
from regiekamer.windows.threads.queries.moments import Moment, Point, Stops
from regiekamer.windows.threads.queries.threads import (
    Thread,
    YearOfThread,
    actions_with_a_thread,
    dossiers_with_a_thread,
    thread_of_action,
    thread_of_dossier,
)

__all__ = [
    "Moment",
    "Point",
    "Stops",
    "Thread",
    "YearOfThread",
    "actions_with_a_thread",
    "document_of",
    "dossiers_with_a_thread",
    "thread_of_action",
    "thread_of_dossier",
]
