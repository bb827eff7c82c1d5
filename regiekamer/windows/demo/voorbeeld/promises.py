"""The invented promises: kept, not kept and why, changed into another one, and still open."""

from regiekamer.foundation.kernel.counts import at_least, exactly
from regiekamer.windows.demo.story import Promise
from regiekamer.windows.demo.voorbeeld import actions, bodies

PLAN = "Streekplan 2025–2027"
REPORT = "Jaarverslag 2025"
ANALYSIS_LATER = "De omgevingsanalyse ligt in het voorjaar van 2026 op het streekoverleg"

PROMISES = (
    Promise(
        "Het streekoverleg komt samen in 2025",
        2025,
        at_least(4),
        unit="keer",
        source=PLAN,
        action=actions.TABLE,
        body=bodies.REGIONAL,
        counts_meetings=True,
        outcome="not_kept",
        reason="Het vierde overleg viel weg door een spoorstaking.",
    ),
    Promise(
        "De omgevingsanalyse is klaar in 2025",
        2025,
        source=PLAN,
        action=actions.ANALYSIS,
        outcome="changed",
        reason="De cijfers kwamen te laat.",
        replaced_by=ANALYSIS_LATER,
    ),
    Promise(
        "Verhalen in de streekkrant",
        2025,
        exactly(3),
        unit="verhalen",
        source=PLAN,
        action=actions.STORIES,
        outcome="kept",
    ),
    Promise(
        "Het lerend netwerk van jobcoaches komt samen in 2025",
        2025,
        exactly(2),
        unit="keer",
        source=PLAN,
        body=bodies.COACHES,
        counts_meetings=True,
        outcome="kept",
    ),
    Promise(ANALYSIS_LATER, 2026, source=REPORT, action=actions.ANALYSIS, outcome="kept"),
    Promise(
        "Het streekoverleg komt samen in 2026",
        2026,
        at_least(4),
        unit="keer",
        source=REPORT,
        action=actions.TABLE,
        body=bodies.REGIONAL,
        counts_meetings=True,
    ),
    Promise(
        "De stuurgroep komt samen in 2026",
        2026,
        at_least(4),
        unit="keer",
        source=REPORT,
        action=actions.PARTNERSHIP,
        body=bodies.STEERING,
        counts_meetings=True,
    ),
    Promise(
        "Uitleenpunten van de fietsbibliotheek zijn open",
        2026,
        at_least(2),
        unit="uitleenpunten",
        source=REPORT,
        action=actions.BICYCLES,
    ),
    Promise("De proeftuin start in het voorjaar van 2027", 2027, source=PLAN, action=actions.PILOT),
    Promise(
        "Bestekken met een sociale voorwaarde",
        2027,
        at_least(2),
        unit="bestekken",
        source=PLAN,
        action=actions.BUYING,
    ),
)
