"""What the first pillar tells of 2022: the ROSE structure, and the agreement with VDAB."""

from regiekamer.windows.demo.story import Action, Year, prose
from regiekamer.windows.demo.zwvl import bodies, frames
from regiekamer.windows.demo.zwvl.network import PARTIES

STAM = "Samenwerking met STAM vzw"
AID_GROUP = "Werkgroep aanvullende dienstverlening"
STEERING_GROUP = "Stuurgroep van de samenwerkingsovereenkomst"
YEARLY_PLAN = "Actieplan 2023 van de samenwerkingsovereenkomst"

ROSE = (
    Action(
        "Algemene vergadering ROSE",
        frames.ROSE,
        2022,
        about="De algemene vergadering is het brede overleg van ROSE. We willen er de sociale economie en de "
        "partners die er belang bij hebben rond één tafel brengen.",
        bodies=("Algemene vergadering ROSE",),
        years={2022: Year("not_done", reason="door personeelswissels.", roles=("facilitator",))},
    ),
    Action(
        "Actiegroep ROSE",
        frames.ROSE,
        2022,
        about=prose(
            """
            De actiegroep is een kleinere afvaardiging uit de algemene vergadering. Ze kijkt van dichterbij toe
            hoe het actieplan concreet wordt en houdt tendensen in het oog die er voor de sociale economie en
            haar partners toe kunnen doen.

            Sociale-economiebedrijven uit de regio vinden er ook een klankbord. En het is een plek om
            informatie met elkaar te delen en ideeën af te toetsen.
            """
        ),
        bodies=("Actiegroep ROSE",),
        codes=("WSE-LR1",),
        years={
            2022: Year(
                "running",
                roles=("facilitator",),
                result=prose(
                    """
                    Dit kwam op de agenda:

                    - Beleidsnieuws. Deels om de partners te informeren. De bedrijven uit de sociale economie
                      bekijken dat nieuws vanuit hun eigen organisatie: hoe kunnen we het implementeren, en welke
                      gevolgen heeft het? Daarover wisselen ze uit.
                    - De nieuwe oproep voor de regie, met haar verbreding naar werk, en hoe we die zouden
                      aanpakken. We brachten de partners op de hoogte en vroegen hun input voor een nieuw actieplan
                      over sociale economie en werk.
                    - Individueel maatwerk. Wat verandert er, en hoe gaat de regio daarmee om? We willen weten hoe
                      de partners het in de praktijk aanpakken en wat dat meebrengt voor de doelgroep en de
                      doelgroepmedewerkers. Is het nodig, dan bundelen we de krachten.
                    """
                ),
            )
        },
    ),
    Action(
        "LDE-fabriek",
        frames.ROSE,
        2022,
        about="In de LDE-fabriek vormen de LDE-initiatieven (lokale diensteneconomie) van de regio een netwerk. "
        "Ze bespreken er wat voor de algemene vergadering of de actiegroep van ROSE te specifiek is.",
        bodies=("LDE-fabriek",),
        last_year=2022,
        end_reason="Door het individueel maatwerk is dit netwerk niet langer relevant.",
        successor=AID_GROUP,
        years={
            2022: Year(
                "stopped",
                reason="door het individueel maatwerk is dit netwerk niet langer relevant.",
                roles=("facilitator", "link"),
                role_text="W13 legde de brug naar de lokale besturen die een beroep doen op lokale aanvullende "
                "dienstverlening.",
                result=prose(
                    """
                    Voor LDE-organisaties is individueel maatwerk een maatregel om goed op te volgen. De
                    LDE-fabriek onderzocht welke impact hij zal hebben en op welke manier de initiatieven elkaar
                    sterker kunnen maken. Aangezet door het individueel maatwerk kozen LDE-initiatieven ervoor om
                    versterkt de handen in elkaar te slaan en te blijven inzetten op lokaal aanvullende
                    dienstverlening.

                    Op onze raad van bestuur lichtten we toe wat de impact van individueel maatwerk is: op de
                    aanvullende dienstverlening, en op de trap-5-medewerkers die in de regio via LDE werken.
                    """
                ),
                next_step="In 2023 komt dit netwerk niet meer bijeen. Er werd beslist een werkgroep met de lokale "
                "besturen op te richten: zie ‘Werkgroep aanvullende dienstverlening’.",
            )
        },
    ),
    Action(
        AID_GROUP,
        frames.ROSE,
        2022,
        about="In deze werkgroep zijn de lokale besturen vertegenwoordigd. Ze heeft als doel te streven naar een "
        "visie van de hele regio op aanvullende dienstverlening, ook waar die dienstverlening deel is van een "
        "traject naar tewerkstelling.",
        bodies=(bodies.AID_GROUP,),
        codes=("WSE-LR1",),
        years={
            2022: Year(
                "planned",
                result="In 2022 viel de beslissing om de werkgroep op te richten. De aanzet werd gegeven en de leden "
                "die de lokale besturen zullen vertegenwoordigen, werden gekozen.",
            ),
            2023: Year("planned"),
        },
    ),
    Action(
        "AZ-fabriek",
        frames.ROSE,
        2022,
        about="De AZ-fabriek is het netwerk van de arbeidszorginitiatieven (AZ) uit de regio. Ook hier gaat het "
        "over thema’s die voor de algemene vergadering of de actiegroep te specifiek zijn.",
        bodies=("AZ-fabriek",),
        years={
            2022: Year(
                "running",
                roles=("facilitator",),
                result="De AZ-fabriek nam een besluit over het thema van 2021: zie ‘Financiële incentive in de "
                "arbeidszorg’. In het najaar zeiden de initiatieven dat ze geen nood hebben aan extra overleg "
                "dat W13 organiseert.",
                next_step="We willen beter samenwerken met STAM: zie ‘Samenwerking met STAM vzw’.",
            )
        },
    ),
    Action(
        "Financiële incentive in de arbeidszorg",
        frames.ROSE,
        2021,
        kind="file",
        about="De focus van de arbeidszorgfabriek in 2021: een financiële incentive voor doelgroepmedewerkers in de "
        "arbeidszorg. De bezorgdheden kwamen in 2021 in een nota terecht. Die werd gestuurd naar minister "
        "Crevits, op dat moment minister van Werk.",
        years={
            2021: Year(
                "running", result="De bezorgdheden werden gebundeld in een nota aan minister Crevits."
            ),
            2022: Year(
                "parked",
                reason="we zetten er niet verder op in, tenzij nieuwe beleidsontwikkelingen daartoe aanleiding geven.",
                roles=("facilitator",),
                result="De AZ-fabriek van 2022 besloot dat het thema groter is dan onze regio en dat hier de stappen "
                "gezet zijn die nodig waren.",
            ),
        },
    ),
    Action(
        STAM,
        frames.ROSE,
        2022,
        about="STAM vzw (steunpunt activering op maat) is de koepel van initiatieven die met arbeidszorg werken. De "
        "organisatie is ook in onze provincie actief.",
        bodies=("Overleg W13 – STAM",),
        partners=(("STAM vzw", ""),),
        codes=("WSE-LR1",),
        years={
            2022: Year(
                "running",
                roles=("participant", "link"),
                role_text="W13 sloot aan bij het kennismakingsmoment van STAM en vroeg er naar de meerwaarde van de "
                "AZ-fabriek.",
                result=prose(
                    """
                    In het najaar van 2022 bracht STAM de AZ-initiatieven van de regio samen voor een
                    kennismaking. Die gaven aan waar ze nood aan hebben:

                    - intervisie;
                    - elkaars werkplekken leren kennen;
                    - opleiding voor hun medewerkers.

                    Bij STAM vinden ze dat in voldoende mate, en ze zien STAM als de juiste organisatie om dit te
                    blijven trekken. Daarom hoeft W13 voor hen geen extra overleg te organiseren. Wel vinden ze
                    voldoende communicatie tussen W13 en STAM belangrijk: zo gebeurt er geen dubbel werk in de
                    regio. Zowel W13 als de initiatieven hechten dus belang aan een betere samenwerking met STAM. In
                    2022 werd daartoe de aanzet gegeven.
                    """
                ),
                next_step="Samen met STAM willen we afstemmen over de trends die zich in de arbeidszorg voordoen. "
                "Is het nodig, dan ondernemen we actie of vormen we in ons netwerk de schakel.",
            ),
            2023: Year("planned"),
        },
    ),
)

AGREEMENT = (
    Action(
        "Totstandkoming van de samenwerkingsovereenkomst",
        frames.AGREEMENT,
        2022,
        partners=(
            ("VDAB", "partij"),
            *((f"Lokaal bestuur {name}", "partij") for name in PARTIES),
        ),
        years={
            2022: Year(
                "done",
                roles=("facilitator", "lead", "link"),
                role_text=prose(
                    """
                    Samen met VDAB en de lokale besturen doorliep W13 het proces naar een overeenkomst, als
                    facilitator en als trekker. W13 verbond de partijen met elkaar en koppelde terug waar dat nodig
                    was, onder meer naar de eigen raad van bestuur.
                    """
                ),
                result=prose(
                    """
                    De overeenkomst werd in 2022 goedgekeurd. Ze heeft twee centrale doelstellingen, die eveneens in
                    2022 werden gekozen:

                    - mensen ondersteunen die daar nood aan hebben om de arbeidsmarkt (opnieuw) te bereiken, zodat
                      zoveel mogelijk mensen uit die groep er een actieve rol krijgen;
                    - werkgevers ondersteunen die geschikte werkkrachten zoeken, en die voor kwetsbare doelgroepen
                      hulp op maat op de werkvloer zoeken.

                    De overeenkomst bakent verder af binnen welke thema’s en doelgroepen het partnerschap werkt. Elk
                    jaar komen daar concrete acties rond. De keuze groeide uit overleg en afstemming, zowel met
                    beleidsfora als met interne stakeholders (OCMW’s, W13 en VDAB). Het zijn er acht:

                    - de nabijheidsstrategie van VDAB tegenover de uitkantelingsstrategie van lokale besturen;
                    - de jongeren;
                    - mensen met een migratieachtergrond;
                    - digitalisering;
                    - de taal;
                    - kinderopvang;
                    - mobiliteit;
                    - de lokale werkgelegenheid.
                    """
                ),
                next_step="Er is beslist om de overeenkomst elk jaar uit te werken in een actieplan.",
            )
        },
    ),
    Action(
        STEERING_GROUP,
        frames.AGREEMENT,
        2022,
        about="De stuurgroep beslist hoe de overeenkomst concreet wordt uitgevoerd. Lokale besturen, VDAB en "
        "POM/provincie West-Vlaanderen zijn er vertegenwoordigd. Ook ROA, het regionaal overleg activering, "
        "maakt er deel van uit.",
        bodies=("Stuurgroep samenwerkingsovereenkomst VDAB – lokale besturen",),
        codes=("WSE-LR4",),
        years={
            2022: Year(
                "running",
                roles=("facilitator", "lead"),
                role_text="W13 hielp de stuurgroep vorm te geven. Daarbij telde voor ons dat wie er zit, een mandaat "
                "heeft.",
                result="In 2022 kreeg de stuurgroep vorm.",
                next_step="W13 blijft in 2023 faciliteren en trekken.",
            ),
            2023: Year("planned", roles=("facilitator", "lead")),
        },
    ),
    Action(
        YEARLY_PLAN,
        frames.AGREEMENT,
        2022,
        about="Een actieplan per jaar maakt de overeenkomst concreet.",
        codes=("WSE-LR4",),
        years={
            2022: Year(
                "done",
                roles=("facilitator", "lead"),
                result=prose(
                    """
                    In 2022 werden de prioriteiten voor 2023 gekozen en werd het actieplan 2023 opgemaakt. De drie
                    prioriteiten zijn:

                    - de nabijheidsstrategie van VDAB tegenover de uitkantelingsstrategie van lokale besturen;
                    - mensen met een migratieachtergrond;
                    - taal.

                    Mobiliteit wordt de rode draad: ze gaat mee in elke actie die we uitrollen.
                    """
                ),
            ),
            2023: Year("planned"),
        },
    ),
)

ACTIONS = (*ROSE, *AGREEMENT)
