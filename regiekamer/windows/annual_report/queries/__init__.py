"""Questions about a yearly report: what is in it, what it lacks, what changed since it was approved."""

from regiekamer.windows.annual_report.queries.differences import Difference, differences
from regiekamer.windows.annual_report.queries.document import (
    Part,
    Place,
    chapter_blocks,
    compose,
    document_of,
    entry_blocks,
    parts_of_chapter,
    place_of,
)
from regiekamer.windows.annual_report.queries.gaps import Gap, gaps_of
from regiekamer.windows.annual_report.queries.material import (
    Entry,
    Material,
    Reference,
    Section,
    editions,
    gather,
    latest_edition,
    own_text,
    report_of,
    reports,
    years_to_report,
)

__all__ = [
    "Difference",
    "Entry",
    "Gap",
    "Material",
    "Part",
    "Place",
    "Reference",
    "Section",
    "chapter_blocks",
    "compose",
    "differences",
    "document_of",
    "editions",
    "entry_blocks",
    "gaps_of",
    "gather",
    "latest_edition",
    "own_text",
    "parts_of_chapter",
    "place_of",
    "report_of",
    "reports",
    "years_to_report",
]
