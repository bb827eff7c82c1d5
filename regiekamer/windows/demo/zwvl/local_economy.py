"""What the second pillar tells of 2022: the regular economy, the local governments, the projects."""

from regiekamer.windows.demo.story import Action, Year, prose
from regiekamer.windows.demo.zwvl import frames

ART60 = "Regionaal kader voor TWE via artikel 60"

REGULAR = (
    Action(
        "Regioraad",
        frames.REGULAR,
        2022,
        about="Is daar nood aan, dan komen de belangen van de sociale economie op de regioraad.",
        bodies=("Regioraad",),
        years={
            2022: Year(
                "running",
                roles=("signals",),
                result="In 2022 stond LDE er één keer op de agenda, met het oog op individueel maatwerk. Bedoeling was "
                "dat de ruime regio zou weten wat individueel maatwerk is en wat het hier kan meebrengen.",
            )
        },
    ),
    Action(
        "Getuigenissen van sociale-economiebedrijven op doeners.be",
        frames.REGULAR,
        2022,
        about=prose(
            """
            Doeners.be is een initiatief van de provincies. Het wil de sociale economie zichtbaarder maken, en
            wat sociale-economiebedrijven aanbieden koppelen aan wat reguliere bedrijven vragen. Met
            getuigenissen zet het mooie samenwerkingen in de kijker om andere bedrijven te inspireren.
            """
        ),
        partners=(
            ("Doeners.be", ""),
            ("Regisseurs sociale economie in West-Vlaanderen", "zetten mee een copywriter in"),
        ),
        years={
            2022: Year(
                "running",
                roles=("promoter",),
                role_text=prose(
                    """
                    W13 maakte het initiatief mee bekend en hielp zo de bedrijven en hun aanbod zichtbaar te maken.
                    We stimuleerden de bedrijven om hun aanbod op doeners.be te tonen. Met de West-Vlaamse
                    regisseurs sociale economie kozen we ervoor om met een copywriter in te zetten op getuigenissen
                    voor de site.
                    """
                ),
                result=prose(
                    """
                    Wat de sociale-economiebedrijven van de regio aanbieden, is te vinden op het platform. Voor onze
                    regio kon de copywriter twee getuigenissen schrijven; beide staan op de website. Ze vertellen hoe
                    een sociale-economiebedrijf samenwerkt met een regulier bedrijf of met een lokaal bestuur.
                    Daarnaast moedigden we de bedrijven uit de regio aan om zelf een getuigenis te plaatsen.
                    """
                ),
            )
        },
    ),
    Action(
        "Werkgroep sociale partners en lokale besturen West-Vlaanderen",
        frames.REGULAR,
        2022,
        about="VDAB, lokale besturen en sociale partners delen er informatie en brainstormen over uiteenlopende "
        "thema’s die met werk te maken hebben.",
        bodies=("Werkgroep sociale partners en lokale besturen West-Vlaanderen",),
        partners=(("VDAB", "faciliteert en organiseert"), ("Sociale partners", "")),
        years={
            2022: Year(
                "running",
                roles=("participant",),
                role_text="W13 nam deel; het is VDAB dat dit overleg faciliteert.",
                result=prose(
                    """
                    W13 was erbij, pikte de relevante informatie op en gaf ze door: in het eigen netwerk, of aan de
                    stakeholders die ze aanbelangt.

                    Op tafel lagen gemeenschappelijke thema’s zoals de samenwerkingsovereenkomst tussen VDAB en de
                    lokale besturen, individueel maatwerk, capacity building en de sectorconvenanten. Telkens
                    werden ook de informatie en de cijfers over de arbeidsmarkt van de provincie besproken.
                    """
                ),
            )
        },
    ),
    Action(
        "Afstemming met VDAB over doorstroomtrajecten",
        frames.REGULAR,
        2022,
        kind="file",
        about="VDAB zit mee in de overlegstructuur ROSE. Zo kunnen we er de doorstroomcijfers bespreken, en de "
        "drempels die doorstroom in de weg staan.",
        partners=(("VDAB", ""),),
        years={2022: Year("running")},
    ),
)

GOVERNMENTS = (
    Action(
        "Regionaal overleg activering (ROA)",
        frames.GOVERNMENTS,
        2022,
        about="In ROA zit een delegatie van de diensthoofden uit de lokale besturen van de regio. Samen bekijken we "
        "specifieke vragen over activering.",
        bodies=("Regionaal overleg activering",),
        partners=(("Ondersteuningsteam capacity building", ""),),
        years={
            2022: Year(
                "running",
                roles=("facilitator", "link"),
                role_text="W13 faciliteert ROA. Vanuit de regierol leggen we er de link met de sociale economie.",
                result=prose(
                    """
                    De groep boog zich over activeringsvraagstukken die de regio als geheel aangaan, onder meer:

                    - Capacity building. ROA volgde dit traject van nabij en gaf het ondersteuningsteam input waar
                      dat nodig was. De groep had al enkele noden opgevangen van een doelgroep die moeilijk te
                      activeren is, en wilde ook die conclusies met het team delen.
                    - Analyse van de doelgroep. Voor het eerst maakte de regio, vanuit ROA, een regionale analyse van
                      de doelgroep, om tendensen in kaart te brengen. De inzichten komen van pas bij toekomstige
                      acties, projecten en beleidskeuzes. Omdat de oefening nooit eerder voor de hele regio gebeurde,
                      moet de analyse nog verfijnd worden.
                    - De samenwerkingsovereenkomst tussen VDAB en de lokale besturen. ROA bereidde ze inhoudelijk
                      voor namens de besturen. Eenmaal de overeenkomst gesloten was, hielp ROA de prioriteiten voor
                      het actieplan 2023 bepalen. ROA zetelt ook in de stuurgroep.
                    """
                ),
            )
        },
    ),
    Action(
        "Diensthoofdenoverleg",
        frames.GOVERNMENTS,
        2022,
        about="De diensthoofden uit de regio bespreken er wat hun besturen gemeenschappelijk aangaat. Sociale "
        "economie en activering staan er regelmatig op de agenda.",
        bodies=("Diensthoofdenoverleg",),
        years={
            2022: Year(
                "running",
                roles=("participant",),
                role_text="Er zitten medewerkers van W13 mee aan tafel. Sociale economie komt op de agenda wanneer dat "
                "relevant is.",
                result=prose(
                    """
                    - Informeren. De diensthoofden vernamen er belangrijk nieuws en updates, en konden die meenemen
                      naar het eigen bestuur of OCMW. Voorbeelden: een toelichting over individueel maatwerk, en
                      uitleg bij het traject capacity building.
                    - Afstemmen. We vroegen hun mening en hun visie op thema’s die tellen voor sociale economie en
                      werk. Voorbeelden: de terugkoppeling van acties die ROA uitwerkte, input over de
                      samenwerkingsovereenkomst, en de voorbereiding van een punt voor de agenda van de raad van
                      bestuur.
                    """
                ),
            )
        },
    ),
    Action(
        "Lerend netwerk trajectbegeleiders",
        frames.GOVERNMENTS,
        2022,
        kind="service",
        about="W13 organiseert een lerend netwerk waar de OCMW-trajectbegeleiders van de regio elkaar ontmoeten, met "
        "ruimte voor intervisie. VDAB is er geregeld bij om af te stemmen en casussen te bespreken over TWE.",
        bodies=("Lerend netwerk trajectbegeleiders",),
        partners=(("VDAB", "sluit geregeld aan"),),
        years={
            2022: Year(
                "running",
                roles=("facilitator", "organiser"),
                role_text=prose(
                    """
                    Faciliteren betekent hier: zorgen voor interactie tussen de besturen, zodat ze leren van elkaar.

                    Voor W13 is het netwerk een klankbord en de verbinding met het werkveld. Wat we er horen, kan
                    beslissingen, beleidskeuzes en de richting die we kiezen mee inspireren. Zo zijn we niet alleen
                    met het beleid verbonden, maar ook in het werkveld verankerd.
                    """
                ),
                result="VDAB was er regelmatig bij om af te stemmen over artikel 60.",
            )
        },
    ),
    Action(
        ART60,
        frames.GOVERNMENTS,
        2022,
        about="De regio wil één kader voor TWE, zowel via artikel 60 §7 als via artikel 60 privé.",
        codes=("WSE-LR2",),
        years={
            2022: Year(
                "running",
                roles=("facilitator",),
                result="In 2022 werkten we aan dat kader. De trajectbegeleiders uit het lerend netwerk stelden een "
                "visie en afspraken voor de regio voor. Hun voorstel ligt op tafel.",
                next_step="We willen in het werkveld komen tot een visie en afspraken die de regio draagt. Daarna "
                "kunnen de personeelsdiensten van de lokale besturen het afsprakenkader implementeren.",
            ),
            2023: Year("planned"),
        },
    ),
)

PROJECTS = (
    Action(
        "Regionale projecten met elkaar verbinden",
        frames.PROJECTS,
        2022,
        kind="service",
        partners=(("VDAB", "nauw betrokken"),),
        years={
            2022: Year(
                "running",
                roles=("promoter", "applicant", "organiser"),
                result=prose(
                    """
                    In regionaal overleg proberen we de projecten met elkaar te verbinden, met de doelgroep als
                    uitgangspunt.

                    VDAB wordt daar nauw bij betrokken. Zo sluit VDAB om de vier maanden aan bij het overleg van de
                    trajectbegeleiders.
                    """
                ),
            )
        },
    ),
    Action(
        "Activeringstrajecten",
        frames.PROJECTS,
        2022,
        kind="project",
        partners=(("VDAB", ""),),
        years={
            2022: Year(
                "running", roles=("applicant",), result="Over dit dossier is er nauw overleg met VDAB."
            )
        },
    ),
    Action(
        "Wijk-werken",
        frames.PROJECTS,
        2022,
        kind="project",
        partners=(("VDAB", ""),),
        years={2022: Year("running", result="Ook over wijk-werken is er nauw overleg met VDAB.")},
    ),
    Action(
        "GBO voor niet-toeleidbaren",
        frames.PROJECTS,
        2022,
        kind="project",
        years={2022: Year("running", result="Een van de regionale dossiers waar team werk op inzette.")},
    ),
    Action(
        "ESF510 WWIN",
        frames.PROJECTS,
        2022,
        kind="project",
        years={2022: Year("running", result="Een van de regionale dossiers waar team werk op inzette.")},
    ),
    Action(
        "Trajectbegeleiding bij lokale besturen",
        frames.PROJECTS,
        2022,
        kind="service",
        years={
            2022: Year(
                "running",
                result="In 2022 had W13 twee medewerkers in dienst die onder andere bij verschillende lokale besturen "
                "uit de regio aan trajectbegeleiding deden.",
            )
        },
    ),
)

ACTIONS = (*REGULAR, *GOVERNMENTS, *PROJECTS)
