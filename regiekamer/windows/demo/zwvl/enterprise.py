"""What the fourth pillar tells of 2022: workers on the move, sustainability, public procurement."""

from regiekamer.windows.demo.story import Action, Year, prose
from regiekamer.windows.demo.zwvl import frames

LEASING = "Fietsleasing voor leeflooncliënten"
PROCUREMENT = "Overheidsopdrachten en sociale economie verbinden"

ACTIONS = (
    Action(
        LEASING,
        frames.WORKERS,
        2022,
        about="Is fietsleasing een haalbare piste voor mensen die van een leefloon leven?",
        codes=("WSE-LR2",),
        years={
            2022: Year(
                "running",
                result="Met twee lokale besturen onderzochten we in 2022 de mogelijkheid van een fietsleasingsproject: "
                "is een fiets leasen haalbaar voor leeflooncliënten?",
            ),
            2023: Year("planned"),
        },
    ),
    Action(
        "CICO Hub",
        frames.SUSTAINABLE,
        2022,
        kind="project",
        about="CICO Hub is een project over circulaire economie.",
        partners=(("WAAK", "actieve projectpartner"), ("Maatwerkbedrijven van de regio", "")),
        years={
            2022: Year(
                "running",
                roles=("partner", "link"),
                role_text="Als regisseur sociale economie is W13 partner in het project, en de link met de "
                "maatwerkbedrijven.",
                result="Voor Zuid-West-Vlaanderen doet maatwerkbedrijf WAAK actief mee als projectpartner.",
            )
        },
    ),
    Action(
        "Food Act 13",
        frames.SUSTAINABLE,
        2022,
        kind="project",
        about=prose(
            """
            Food Act 13 is bij W13 ontstaan. Het project draait om drie zaken: voedseloverschotten vermijden,
            armoede bestrijden en mensen activeren.

            Medewerkers van het project halen bij supermarkten, bakkerijen en landbouwers verse voeding op die
            over is. Ze wordt gesorteerd en gaat gratis naar tientallen voedselverdeelorganisaties en sociale
            organisaties. Die delen ze uit aan mensen in een kwetsbare situatie.
            """
        ),
        bodies=("Overleg team werk – Food Act 13",),
        partners=(
            ("VDAB", "toeleiding"),
            ("OCMW’s van de regio", "toeleiding"),
            ("GTB", "toeleiding"),
            ("Supermarkten, bakkerijen en landbouwers", "geven overschotten"),
            ("Voedselverdeelorganisaties en sociale organisaties", "verdelen de voeding"),
        ),
        years={
            2022: Year(
                "running",
                role_text="Met het oog op de activering overlegt team werk van W13 regelmatig met de coördinator.",
                result="Voor de activering zijn er een coördinator en twee werkvloerbegeleiders in dienst. Ze werken "
                "intensief met wie via VDAB, OCMW of GTB bij het project aan de slag is. Na een tijd van opleiding en "
                "tewerkstelling is het de bedoeling dat deze mensen naar de reguliere arbeidsmarkt doorstromen.",
            )
        },
    ),
    Action(
        PROCUREMENT,
        frames.PROCUREMENT,
        2022,
        about="We willen de besturen ondersteunen, en samen met hen overheidsopdrachten en sociale economie aan elkaar "
        "linken.",
        codes=("WSE-LR3",),
        years={
            2022: Year(
                "planned",
                next_step="In 2023 starten we onder meer met een werkgroep waarin lokale besturen vertegenwoordigd "
                "zijn: zie ‘LDE-fabriek’ en de werkgroep die eruit voortkomt.",
            ),
            2023: Year("planned"),
        },
    ),
)
