"""Three ways of ordering at once: own pillars, the Flemish priorities, the codes of the host municipality."""

from datetime import date

from regiekamer.windows.demo.story import Heading, Plan, Programme, Scheme

PROGRAMME = "Regierol sociale economie en werk"
TOGETHER = "Samen sturen"
CLOSER = "Werk dichterbij brengen"
IMPACT = "Ondernemen met impact"
TABLES = "Overleg en inzicht"
PARTNERSHIP = "Streekpartnerschap"
LEARNING = "Begeleiders versterken"
THRESHOLDS = "Drempels lager maken"
BUYING = "Kopen en verkopen"
STORIES = "Tonen wat kan"

PILLARS = Scheme(
    "Pijlers van het streekplan",
    "pillars",
    2025,
    (
        Heading(
            TOGETHER, about="Niemand in de streek werkt alleen. Deze pijler houdt de partners aan één tafel."
        ),
        Heading(TABLES, under=TOGETHER),
        Heading(PARTNERSHIP, under=TOGETHER),
        Heading(CLOSER, about="Wat houdt mensen weg van werk, en wat kunnen wij daaraan doen?"),
        Heading(LEARNING, under=CLOSER),
        Heading(THRESHOLDS, under=CLOSER),
        Heading(IMPACT),
        Heading(BUYING, under=IMPACT),
        Heading(STORIES, under=IMPACT),
    ),
    orders_report=True,
)

PRIORITIES = Scheme(
    "Vlaamse prioriteiten",
    "priorities",
    2023,
    (
        Heading("De regierol opnemen", code="WSE-LR1"),
        Heading("Tewerkstelling en drempels wegwerken", code="WSE-LR2"),
        Heading("Ondernemerschap en maatschappelijke verantwoordelijkheid", code="WSE-LR3"),
        Heading("Partnerschap met VDAB", code="WSE-LR4"),
    ),
    programme=PROGRAMME,
    asks_action_each_year=True,
)

PLANNING_CYCLE = Scheme(
    "Meerjarenplan van Denkbeeldegem (BBC)",
    "planning_cycle",
    2025,
    (
        Heading("Iedereen aan de slag", code="AP13"),
        Heading("Regie van sociale economie en werk", code="A1310", under="AP13"),
        Heading("Drempels naar werk", code="A1311", under="AP13"),
        Heading("Sociaal aankopen", code="A1312", under="AP13"),
    ),
    about="De acties staan in het plan van de gastgemeente, met haar codes.",
)

SCHEMES = (PILLARS, PRIORITIES, PLANNING_CYCLE)

PROGRAMMES = (
    Programme(PROGRAMME, about="Financiert één halftijdse regisseur. Verzonnen.", starts_on=date(2023, 1, 1)),
)

PLAN = Plan(
    "Streekplan 2025–2027",
    2025,
    "Gemeente Denkbeeldegem",
    about="Het Streekhuis voert de regie, Denkbeeldegem rapporteert: de acties staan in het plan van de gastgemeente.",
    last_year=2027,
)
