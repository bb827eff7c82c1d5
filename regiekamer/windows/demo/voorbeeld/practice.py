"""The tables of practice, in 2026: job coaches, buying with impact, and one of somebody else."""

from datetime import date

from regiekamer.windows.demo.story import Answer, FollowUp, Item, Meeting, Relay, Roll
from regiekamer.windows.demo.voorbeeld import actions, dossiers
from regiekamer.windows.demo.voorbeeld.bodies import BUYING, COACHES, HEADS, MOBILITY

MEETINGS = (
    Meeting(
        COACHES,
        date(2026, 3, 19),
        summary="Casus en voorstel voor één afsprakenkader.",
        is_locked=True,
        roll=Roll(
            guests=(("Jo Jobcoach", "Gemeente Nergenshove"), ("Juul Jobcoach", "Gemeente Verzonnenberg"))
        ),
        items=(
            Item(
                "Casus: samen naar een sollicitatie",
                "peer_case",
                "Zoë Zomaar",
                45,
                notes="Wat hielp: vooraf de weg verkennen. Wat niet hielp: alles in één gesprek willen.",
            ),
            Item(
                dossiers.FRAME,
                "brainstorm",
                minutes=40,
                notes="Elke gemeente doet het anders. We schrijven tien punten op.",
                dossier=dossiers.FRAME,
                follow_ups=(
                    FollowUp(
                        "De tien punten uitschrijven",
                        contact=("Gemeente Zomaarbeke", "Zoë Zomaar"),
                        due=date(2026, 4, 1),
                        answers=(
                            Answer(date(2026, 3, 31), "done", "Verstuurd naar het Streekhuis.", is_own=True),
                        ),
                    ),
                ),
                relays=(Relay("Voorstel van tien punten.", bodies=(HEADS,), passed_on=date(2026, 4, 2)),),
            ),
        ),
    ),
    Meeting(
        COACHES,
        date(2026, 11, 19),
        summary="Casus: wat als een traject stilvalt?",
        roll=Roll(guests=(("Jo Jobcoach", "Gemeente Nergenshove"),)),
        items=(
            Item(
                "Casus: een traject valt stil",
                "peer_case",
                "Bo Bijna",
                45,
                notes="Kleine stappen, en tijd laten.",
            ),
            Item(
                "Draaiboek bijwerken",
                "align",
                minutes=20,
                notes="Het nieuwe kader moet erin.",
                follow_ups=(
                    FollowUp(
                        "Het draaiboek bijwerken",
                        person=("Jo Jobcoach", "jo.jobcoach@nergenshove.example"),
                        due=date(2027, 1, 29),
                    ),
                    FollowUp(
                        "Een sjabloon voor gesprekken delen",
                        person=("Juul Jobcoach", "juul@verzonnenberg.example"),
                    ),
                ),
            ),
        ),
    ),
    Meeting(COACHES, date(2027, 3, 18), "planned"),
    Meeting(
        BUYING,
        date(2026, 1, 27),
        summary="Welke bestekken komen dit jaar?",
        is_locked=True,
        roll=Roll(),
        items=(
            Item(
                dossiers.CLAUSES,
                "align",
                "Dina Droom",
                40,
                notes="Groenonderhoud in Denkbeeldegem komt als eerste in aanmerking.",
                dossier=dossiers.CLAUSES,
                action=actions.BUYING,
                follow_ups=(
                    FollowUp(
                        "Een perceel voorbehouden in het bestek groenonderhoud",
                        contact=("Gemeente Denkbeeldegem", "Dina Droom"),
                        due=date(2026, 5, 29),
                        action=actions.BUYING,
                        answers=(
                            Answer(date(2026, 5, 27), "done", "Het bestek is gepubliceerd.", is_own=True),
                        ),
                    ),
                ),
            ),
        ),
    ),
    Meeting(
        BUYING,
        date(2026, 6, 2),
        summary="Eerste bestek met een voorbehouden perceel.",
        roll=Roll(excused=("Fien Fictie",)),
        items=(
            Item(
                "Wat leerden we van het eerste bestek?",
                "brainstorm",
                minutes=40,
                notes="Vroeg praten met het maatwerkbedrijf helpt. De termijn was kort.",
                relays=(
                    Relay("Stel een lijst op van bestekken.", bodies=(HEADS,), passed_on=date(2026, 9, 15)),
                ),
            ),
            Item(
                "Voorbeeldteksten voor bestekken",
                "align",
                minutes=20,
                follow_ups=(
                    FollowUp(
                        "Voorbeeldteksten verzamelen",
                        person=("Kato Koper", "kato@aankoopwijzer.example"),
                        due=date(2026, 9, 30),
                    ),
                ),
            ),
        ),
    ),
    Meeting(
        BUYING, date(2026, 12, 15), "planned", items=(Item("Bestekken van 2027", "align", "Dina Droom", 45),)
    ),
    Meeting(
        MOBILITY,
        date(2026, 2, 24),
        summary="Buslijnen naar het bedrijvenpark.",
        own_notes="De lijn naar het bedrijvenpark rijdt vanaf de zomer ook om 5.30 uur. Doorgeven aan de jobcoaches.",
    ),
    Meeting(
        MOBILITY,
        date(2026, 10, 13),
        summary="Deelfietsen aan het station.",
        own_notes="De koepel zoekt een partner voor deelfietsen. Past dat bij de fietsbibliotheek?",
    ),
)
