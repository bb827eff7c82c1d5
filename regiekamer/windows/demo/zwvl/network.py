"""Who is there in Zuid-West-Vlaanderen: municipalities, organisations by name and by group, territories."""

from regiekamer.windows.demo.story import Organisation, Territory

MUNICIPALITIES = (
    ("Anzegem", "34002"),
    ("Avelgem", "34003"),
    ("Deerlijk", "34009"),
    ("Harelbeke", "34013"),
    ("Kortrijk", "34022"),
    ("Kuurne", "34023"),
    ("Lendelede", "34025"),
    ("Menen", "34027"),
    ("Spiere-Helkijn", "34043"),
    ("Waregem", "34040"),
    ("Wervik", "33029"),
    ("Wevelgem", "34041"),
    ("Wielsbeke", "37017"),
    ("Zwevegem", "34042"),
)
NAMES = tuple(name for name, _ in MUNICIPALITIES)
# Wielsbeke belongs to W13, but is no party to the agreement with VDAB.
PARTIES = tuple(name for name in NAMES if name != "Wielsbeke")

GROUP = "Verzamelnaam: de bron noemt de groep, niet de afzonderlijke leden."

NAMED = (
    Organisation(
        "W13",
        "intermunicipal",
        "Neemt voor veertien gemeenten de regierol op. Het ‘team werk’ volgt er de dossiers rond werk.",
    ),
    Organisation("VDAB", "vdab", "De openbare dienst voor arbeidsbemiddeling."),
    Organisation(
        "Vlaamse overheid", "flanders", "Gaf de lokale besturen hun regierol in de sociale economie."
    ),
    Organisation(
        "STAM vzw",
        "umbrella",
        "Steunpunt activering op maat: de koepel van wie arbeidszorg aanbiedt, actief in de hele provincie.",
        short_name="STAM",
    ),
    Organisation(
        "POM West-Vlaanderen",
        "development",
        "Provinciale ontwikkelingsmaatschappij. Begeleidt de stuurgroep over langdurig zieken.",
        short_name="POM",
    ),
    Organisation("Provincie West-Vlaanderen", "province"),
    Organisation(
        "Doeners.be",
        "network",
        "Initiatief van de provincies dat vraag en aanbod van de sociale economie samenbrengt.",
    ),
    Organisation(
        "Mobiel 21",
        "other",
        "Trekt Iedereen op de fiets, een lerend netwerk over fietsscholen en fietsbezit.",
    ),
    Organisation("Digibanken Kortrijk", "network", "Digitaal aanbod met een lage drempel."),
    Organisation("Vervoersregio", "network", "Voert het regionale mobiliteitsplan uit."),
    Organisation("WAAK", "sheltered_work", "Maatwerkbedrijf, actief als projectpartner in CICO Hub."),
    Organisation(
        "GTB", "counselling", "Een van de wegen waarlangs mensen bij Food Act 13 aan het werk gaan."
    ),
    Organisation("Regioraad", "network", "Het overleg van de ruime regio."),
    Organisation(
        "Ondersteuningsteam capacity building",
        "other",
        "Begeleidt het traject capacity building, waarvoor ROA inbreng leverde.",
    ),
)

GROUPS = (
    Organisation("Lokale besturen van de regio", "network", f"De lokale besturen van W13 samen. {GROUP}"),
    Organisation("OCMW’s van de regio", "ocmw", GROUP),
    Organisation("LDE-initiatieven van de regio", "lde", GROUP),
    Organisation("Arbeidszorginitiatieven van de regio", "work_care", GROUP),
    Organisation("Maatwerkbedrijven van de regio", "sheltered_work", GROUP),
    Organisation("Mutualiteiten", "health_insurer", GROUP),
    Organisation("Sociale partners", "social_partner", GROUP),
    Organisation("Regisseurs sociale economie in West-Vlaanderen", "network", GROUP),
    Organisation(
        "Voedselverdeelorganisaties en sociale organisaties",
        "food_receiver",
        f"Tientallen afnemers van Food Act 13. {GROUP}",
    ),
    Organisation(
        "Supermarkten, bakkerijen en landbouwers",
        "company",
        f"Hier haalt Food Act 13 zijn verse overschotten op. {GROUP}",
    ),
)

GOVERNMENTS = tuple(
    Organisation(f"Lokaal bestuur {name}", "local_government", municipality=name) for name in NAMES
)

ORGANISATIONS = (*NAMED, *GROUPS, *GOVERNMENTS)

TERRITORIES = (
    Territory(
        "W13",
        NAMES,
        "De veertien gemeenten van W13. Wielsbeke hoort bij twee regio’s.",
    ),
    Territory(
        "Samenwerkingsovereenkomst VDAB – lokale besturen",
        PARTIES,
        "Dertien gemeenten: alle leden van W13 behalve Wielsbeke, dat geen partij is bij deze overeenkomst.",
    ),
)
