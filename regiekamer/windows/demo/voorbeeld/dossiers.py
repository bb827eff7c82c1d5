"""The invented subjects on their way: one walks from job coaches to the board, others wait, ripen or are done."""

from datetime import date

from regiekamer.windows.demo.story import Dossier, Topic, Turn
from regiekamer.windows.demo.voorbeeld import actions
from regiekamer.windows.demo.voorbeeld.bodies import BOARD, BUYING, COACHES, HEADS, REGIONAL, STEERING

FRAME = "Eén afsprakenkader voor tijdelijke werkervaring"
BICYCLES = "Tweede uitleenpunt van de fietsbibliotheek"
CLAUSES = "Voorbehouden percelen in bestekken"
PILOT = "Proeftuin Terug in de ploeg"
MARKET = "Vrijwilligers voor het digipunt"
CARE = "Kinderopvang tijdens een opleiding"
STORIES = "Wie zet de verhalenreeks voort?"

DOSSIERS = (
    Dossier(
        FRAME,
        "Elke gemeente maakt andere afspraken met wie tijdelijk werkervaring opdoet. Jobcoaches vragen één kader.",
        body=COACHES,
        day=date(2026, 3, 19),
        turns=(
            Turn(
                "passed_on",
                date(2026, 4, 2),
                body=HEADS,
                text="De jobcoaches leggen een voorstel van tien punten voor.",
            ),
            Turn(
                "noted",
                date(2026, 5, 5),
                text="De personeelsdiensten lazen het voorstel na en vroegen één wijziging over verlof.",
            ),
            Turn(
                "passed_on",
                date(2026, 5, 19),
                body=BOARD,
                text="De diensthoofden stellen het bestuur voor om in te stemmen.",
            ),
            Turn(
                "passed_on", date(2026, 6, 25), body=HEADS, text="Goedgekeurd door het bestuur; nu uitvoeren."
            ),
            Turn(
                "closed",
                date(2026, 10, 20),
                text="De vier gemeenten passen hetzelfde kader toe sinds 1 oktober.",
            ),
        ),
    ),
    Dossier(
        BICYCLES,
        "Het eerste uitleenpunt werkt. Zomaarbeke zoekt een ruimte voor het tweede.",
        actions=(actions.BICYCLES,),
        body=REGIONAL,
        day=date(2026, 2, 10),
        turns=(
            Turn(
                "passed_on",
                date(2026, 2, 10),
                body=HEADS,
                text="De diensthoofden zoeken een ruimte en een uitbater.",
            ),
            Turn(
                "noted",
                date(2026, 9, 8),
                text="De oude bibliotheek van Zomaarbeke staat leeg en komt in aanmerking.",
            ),
        ),
    ),
    Dossier(
        CLAUSES,
        "Kan elke gemeente een perceel voorbehouden voor de sociale economie?",
        actions=(actions.BUYING,),
        body=BUYING,
        day=date(2026, 1, 27),
        turns=(
            Turn(
                "passed_on",
                date(2026, 6, 2),
                body=HEADS,
                text="De werkgroep vraagt de diensthoofden om een lijst.",
            ),
            Turn("passed_on", date(2026, 11, 17), body=BOARD, text="De lijst is klaar; het bestuur kiest."),
        ),
    ),
    Dossier(
        PILOT,
        "Na een lange ziekte enkele uren per week terug naar het werk, met een coach.",
        actions=(actions.PILOT,),
        body=REGIONAL,
        day=date(2026, 5, 12),
        turns=(
            Turn(
                "passed_on",
                date(2026, 10, 6),
                body=STEERING,
                text="De stuurgroep beslist over middelen en start.",
            ),
        ),
    ),
    Dossier(
        MARKET,
        "Hulp bij digitale vragen op de markt vraagt mensen die er willen staan.",
        actions=("Digipunt op de markt",),
        body=REGIONAL,
        day=date(2026, 2, 10),
        turns=(
            Turn(
                "parked",
                date(2026, 3, 17),
                text="We nemen het weer op zodra een gemeente drie vrijwilligers vindt.",
                wakes_on=date(2027, 2, 1),
            ),
        ),
    ),
    Dossier(
        CARE,
        "Wie een opleiding volgt, vindt moeilijk opvang voor jonge kinderen.",
        body=HEADS,
        day=date(2026, 1, 20),
        turns=(
            Turn(
                "parked",
                date(2026, 4, 21),
                text="We nemen het weer op als de subsidieoproep van het najaar opengaat.",
                wakes_on=date(2026, 11, 2),
            ),
        ),
    ),
    Dossier(
        STORIES,
        "De streekkrant stopt. Wie vertelt de verhalen van de bedrijven voort?",
        actions=(actions.STORIES,),
        body=REGIONAL,
        day=date(2026, 2, 10),
        turns=(
            Turn(
                "closed",
                date(2026, 5, 12),
                text="De ondernemersclub neemt de reeks over op haar eigen kanalen.",
            ),
        ),
    ),
)

TOPICS = (
    Topic(HEADS, "Taalstage op de werkvloer", "brainstorm", "Zeno Zogezegd", 20),
    Topic(HEADS, "Vorming over de privacy van cliënten", "inform", "Noor Nietecht", 15),
    Topic(
        REGIONAL,
        "Jongeren zonder diploma",
        "align",
        "Ondernemersclub Voorbeeld",
        30,
        "Breng cijfers van de eigen gemeente mee.",
    ),
    Topic(BOARD, "Kinderopvang: wat kan het bestuur doen?", "decide", minutes=15, dossier=CARE),
    Topic(COACHES, "Een casus over schulden", "peer_case", "Bo Bijna", 40),
)
