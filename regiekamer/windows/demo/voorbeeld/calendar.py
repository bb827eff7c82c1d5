"""The invented calendar: what was held, what was called off, what still lies ahead on 23 November 2026."""

from datetime import date

from regiekamer.windows.demo.story import Meeting
from regiekamer.windows.demo.voorbeeld import heads, practice, tables
from regiekamer.windows.demo.voorbeeld.bodies import COACHES, REGIONAL, REUSE
from regiekamer.windows.demo.voorbeeld.tables import HALL

# Of 2025 only the calendar was kept.
EARLIER = (
    Meeting(REGIONAL, date(2025, 2, 11), summary="Keuze van de acties voor het streekplan.", place=HALL),
    Meeting(
        REGIONAL, date(2025, 5, 13), summary="Fietsbibliotheek: wie zorgt voor een uitleenpunt?", place=HALL
    ),
    Meeting(
        REGIONAL,
        date(2025, 9, 16),
        summary="Stand van zaken en eerste cijfers.",
        place="Gemeentehuis Nergenshove",
    ),
    Meeting(
        REGIONAL,
        date(2025, 12, 2),
        "not_held",
        reason="Te weinig inschrijvingen door een staking bij het spoor.",
    ),
    Meeting(COACHES, date(2025, 3, 20), summary="Casus: een eerste werkdag na lange afwezigheid."),
    Meeting(COACHES, date(2025, 10, 16), summary="Casus: taal op de werkvloer."),
    Meeting(REUSE, date(2025, 4, 8), summary="Bezoek aan het fietsatelier."),
    Meeting(REUSE, date(2025, 11, 4), summary="Slotbijeenkomst en overdracht."),
)

MEETINGS = (*EARLIER, *heads.MEETINGS, *tables.MEETINGS, *practice.MEETINGS)
