"""The invented calendar: what was held, what was called off, what still lies ahead on 23 November 2026."""

from datetime import date

from regiekamer.windows.demo.story import Meeting
from regiekamer.windows.demo.voorbeeld.bodies import BUYING, COACHES, REGIONAL, REUSE, STEERING

HALL = "Streekhuis, zaal Luchtkasteel"

REGIONAL_MEETINGS = (
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
    Meeting(
        REGIONAL, date(2026, 2, 10), summary="Verslag van 2025 besproken, prioriteiten bevestigd.", place=HALL
    ),
    Meeting(REGIONAL, date(2026, 5, 12), summary="Omgevingsanalyse voorgesteld.", place=HALL),
    Meeting(REGIONAL, date(2026, 10, 6), summary="Vooruitblik op de proeftuin van 2027.", place=HALL),
    Meeting(REGIONAL, date(2026, 12, 8), "planned", place=HALL),
    Meeting(REGIONAL, date(2027, 2, 9), "planned", place=HALL),
)

STEERING_MEETINGS = (
    Meeting(STEERING, date(2026, 3, 5), summary="Start en afspraken over mandaten."),
    Meeting(STEERING, date(2026, 6, 11), summary="Actieplan voor het najaar goedgekeurd."),
    Meeting(
        STEERING, date(2026, 9, 24), "not_held", reason="Twee gemeenten konden niemand met mandaat sturen."
    ),
    Meeting(STEERING, date(2026, 12, 3), "planned", place="Gemeentehuis Denkbeeldegem"),
)

OTHER_MEETINGS = (
    Meeting(COACHES, date(2025, 3, 20), summary="Casus: een eerste werkdag na lange afwezigheid."),
    Meeting(COACHES, date(2025, 10, 16), summary="Casus: taal op de werkvloer."),
    Meeting(COACHES, date(2026, 3, 19), summary="Casus: samen naar een sollicitatie."),
    Meeting(COACHES, date(2026, 11, 19), summary="Casus: wat als een traject stilvalt?"),
    Meeting(COACHES, date(2027, 3, 18), "planned"),
    Meeting(REUSE, date(2025, 4, 8), summary="Bezoek aan het fietsatelier."),
    Meeting(REUSE, date(2025, 11, 4), summary="Slotbijeenkomst en overdracht."),
    Meeting(BUYING, date(2026, 1, 27), summary="Welke bestekken komen dit jaar?"),
    Meeting(BUYING, date(2026, 6, 2), summary="Eerste bestek met een voorbehouden perceel."),
    Meeting(BUYING, date(2026, 12, 15), "planned"),
)

MEETINGS = (*REGIONAL_MEETINGS, *STEERING_MEETINGS, *OTHER_MEETINGS)
