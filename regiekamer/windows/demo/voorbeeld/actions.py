"""The invented actions, over two years: what went well, what did not and why."""

from regiekamer.windows.demo.story import Action, Budget, Year
from regiekamer.windows.demo.voorbeeld import bodies, frames

ANALYSIS = "Omgevingsanalyse van de streek"
PARTNERSHIP = "Streekpartnerschap met de bemiddelingsdienst"
BICYCLES = "Fietsbibliotheek Trap Mee"
BUYING = "Aankopen met impact"
REUSE = "Kringloop als opstap naar werk"
PILOT = "Proeftuin Terug in de ploeg"
STORIES = "Verhalenreeks Zo werkt het hier"
TABLE = "Streekoverleg dat beslist"

TOGETHER = (
    Action(
        TABLE,
        frames.TABLES,
        2025,
        kind="service",
        about="Eén overleg waar partners kiezen wat de streek aanpakt en elkaar eraan houden.",
        bodies=(bodies.REGIONAL,),
        codes=("WSE-LR1", "A1310"),
        budget=(
            Budget(2025, "Zaal en catering", "1250.00", code="A1310/615000"),
            Budget(2026, "Zaal en catering", "1400.00", code="A1310/615000"),
        ),
        years={
            2025: Year(
                "partly",
                reason="Het overleg van december viel weg door een spoorstaking.",
                roles=("facilitator",),
                result="De partners kozen tien acties voor het streekplan.",
                next_step="In 2026 plannen we de vier data een jaar vooruit.",
            ),
            2026: Year("running", roles=("facilitator",), result="De data lagen in januari vast."),
        },
    ),
    Action(
        ANALYSIS,
        frames.TABLES,
        2025,
        about="Wie woont hier, wie zoekt werk, en welk werk is er?",
        codes=("WSE-LR1", "A1310"),
        years={
            2025: Year(
                "not_done",
                reason="De cijfers die we nodig hadden, kwamen pas in december.",
                roles=("lead",),
                next_step="We ronden de analyse af in het voorjaar.",
            ),
            2026: Year(
                "done",
                roles=("lead",),
                result="De analyse is klaar en werd in mei voorgesteld op het streekoverleg.",
            ),
        },
    ),
    Action(
        PARTNERSHIP,
        frames.PARTNERSHIP,
        2025,
        about="Drie gemeenten en de bemiddelingsdienst nemen samen de regie rond werk op.",
        bodies=(bodies.STEERING,),
        partners=(
            ("Bemiddelingsdienst Voorbeeld", "partij"),
            ("Gemeente Denkbeeldegem", "partij"),
            ("Gemeente Nergenshove", "partij"),
            ("Gemeente Verzonnenberg", "partij"),
        ),
        codes=("WSE-LR4", "A1310"),
        years={
            2025: Year(
                "done",
                roles=("facilitator", "lead"),
                result="De overeenkomst werd in november ondertekend.",
                next_step="De stuurgroep start in 2026.",
            ),
            2026: Year(
                "running",
                roles=("facilitator", "lead"),
                result="De stuurgroep keurde in juni een actieplan voor het najaar goed.",
                next_step="Elke gemeente duidt een plaatsvervanger met mandaat aan.",
            ),
        },
    ),
)

CLOSER = (
    Action(
        "Jobcoaches leren van elkaar",
        frames.LEARNING,
        2025,
        kind="service",
        bodies=(bodies.COACHES,),
        codes=("WSE-LR2", "A1311"),
        years={
            2025: Year(
                "running", roles=("organiser",), result="Twee casussen leverden een gedeeld draaiboek op."
            ),
            2026: Year(
                "running", roles=("organiser",), result="Het draaiboek wordt nu in alle gemeenten gebruikt."
            ),
        },
    ),
    Action(
        BICYCLES,
        frames.THRESHOLDS,
        2025,
        kind="project",
        about="Een fiets lenen zolang je traject loopt, zodat je op het werk raakt.",
        bodies=(bodies.MOBILITY,),
        partners=(("Maatwerkbedrijf De Fantasie", "herstelt de fietsen"),),
        codes=("WSE-LR2", "A1311"),
        budget=(
            Budget(2025, "Aankoop van fietsen", "6400.00", code="A1311/240000"),
            Budget(2025, "Subsidie van de streek", "4000.00", kind="income", code="A1311/740000"),
            Budget(2026, "Herstelling en verzekering", "1850.50", code="A1311/613000"),
        ),
        years={
            2025: Year(
                "partly",
                reason="Eén van de twee geplande uitleenpunten vond geen ruimte.",
                roles=("applicant",),
                result="Het uitleenpunt in Verzonnenberg opende in september met zestien fietsen.",
                next_step="Een tweede uitleenpunt zoeken in Zomaarbeke.",
            ),
            2026: Year("running", roles=("applicant",), next_step="Het tweede uitleenpunt openen."),
        },
    ),
    Action(
        "Digipunt op de markt",
        frames.THRESHOLDS,
        2025,
        about="Hulp bij digitale vragen, op een plek waar mensen toch al komen.",
        codes=("WSE-LR2",),
        years={
            2025: Year(
                "parked",
                reason="Er zijn geen vrijwilligers. We nemen het weer op zodra een gemeente er drie vindt.",
                roles=("signals",),
                result="De nood werd gemeld op het streekoverleg.",
            ),
            2026: Year(
                "parked",
                reason="De voorwaarde is nog niet vervuld: één vrijwilliger meldde zich.",
                roles=("signals",),
            ),
        },
    ),
    Action(
        PILOT,
        frames.THRESHOLDS,
        2026,
        kind="project",
        about="Na een lange ziekte eerst enkele uren per week terug, met een coach van een sociaal bedrijf.",
        partners=(("Ziekenfonds De Luchtbel", "leidt toe"), ("Zorgatelier De Luchtspiegel", "coacht")),
        codes=("WSE-LR2",),
        years={2026: Year("planned", roles=("partner",), next_step="Starten in het voorjaar van 2027.")},
    ),
)

IMPACT = (
    Action(
        REUSE,
        frames.BUYING,
        2025,
        about="Hergebruik en herstelling als eerste werkervaring.",
        bodies=(bodies.REUSE,),
        codes=("WSE-LR3",),
        last_year=2025,
        end_reason="De vraag verschoof van hergebruik naar aankopen door de gemeenten.",
        successor=BUYING,
        years={
            2025: Year(
                "done",
                roles=("facilitator",),
                result="Het fietsatelier van De Fantasie kwam hieruit voort.",
                next_step="Het thema gaat verder als ‘Aankopen met impact’.",
            )
        },
    ),
    Action(
        BUYING,
        frames.BUYING,
        2026,
        about="Gemeenten nemen sociale economie op in hun bestekken, bijvoorbeeld met een voorbehouden perceel.",
        bodies=(bodies.BUYING,),
        codes=("WSE-LR3", "A1312"),
        years={
            2026: Year(
                "running",
                roles=("facilitator", "link"),
                result="Denkbeeldegem schreef een eerste bestek uit met een voorbehouden perceel voor groenonderhoud.",
                next_step="De ervaring delen met de andere gemeenten.",
            )
        },
    ),
    Action(
        STORIES,
        frames.STORIES,
        2025,
        about="Korte verhalen over bedrijven die met een sociale onderneming samenwerken.",
        partners=(("Bouwbedrijf Luchtkasteel", "vertelt mee"), ("Ondernemersclub Voorbeeld", "verspreidt")),
        codes=("WSE-LR3",),
        years={
            2025: Year("done", roles=("promoter",), result="Drie verhalen verschenen in de streekkrant."),
            2026: Year(
                "stopped",
                reason="De streekkrant stopte; de ondernemersclub neemt de reeks over op haar eigen kanalen.",
                roles=("promoter",),
            ),
        },
    ),
)

ACTIONS = (*TOGETHER, *CLOSER, *IMPACT)
