"""The ways in which Zuid-West-Vlaanderen orders its actions: its own pillars, old themes, new priorities."""

from datetime import date

from regiekamer.windows.demo.story import Heading, Programme, Scheme, prose

OLD_PROGRAMME = "Regierol sociale economie"
NEW_PROGRAMME = "Regierol sociale economie en werk"

NETWORKING = "Netwerking op het grondgebied stimuleren"
LOCAL = "De lokale sociale economie verder uitbouwen"
BARRIERS = "We halen de drempels in de regio weg"
ENTERPRISE = "Het maatschappelijk verantwoord ondernemen bevorderen"

ROSE = "ROSE-overlegstructuur"
AGREEMENT = "Samenwerkingsovereenkomst VDAB – lokale besturen"
REGULAR = "Samenwerking sociale economie en reguliere economie"
GOVERNMENTS = "Sterke band tussen lokale besturen en sociale economie"
PROJECTS = "W13 als promotor, penhouder en organisator"
MOBILITY = "Mobiliteit"
DIGITAL = "Digitalisering"
SICKNESS = "Re-integratie langdurig zieken"
WORKERS = "Doelgroepmedewerkers onderweg: van, naar en tijdens het werk"
SUSTAINABLE = "Duurzaamheid en ecologie"
PROCUREMENT = "Overheidsopdrachten"

PILLARS = (
    Heading(NETWORKING),
    Heading(
        ROSE,
        under=NETWORKING,
        about=prose(
            """
            ROSE is de afkorting van Regionaal Overleg Sociale Economie. Het is een netwerk met verschillende
            deelwerkingen, waarin W13 als regisseur faciliteert. Samen met de partners gaan we na welke acties
            uit het actieplan we concreet kunnen maken.
            """
        ),
    ),
    Heading(
        AGREEMENT,
        under=NETWORKING,
        about=prose(
            """
            In 2022 sloten VDAB, 13 lokale besturen uit Zuid-West-Vlaanderen en W13 een
            samenwerkingsovereenkomst. Wielsbeke is wel lid van W13, maar geen partner in deze overeenkomst.

            De partijen verbinden zich ertoe de regie rond tewerkstelling gezamenlijk op te nemen, elk met de
            expertise die ze zelf in huis hebben.
            """
        ),
    ),
    Heading(LOCAL),
    Heading(REGULAR, under=LOCAL),
    Heading(GOVERNMENTS, under=LOCAL),
    Heading(
        PROJECTS,
        under=LOCAL,
        about=prose(
            """
            W13 is promotor, penhouder of organisator van projecten die kwetsbare doelgroepen activeren en
            ondersteunen. Het team werk zet daarvoor in op verschillende dossiers van de regio.
            """
        ),
    ),
    Heading(
        BARRIERS,
        about=prose(
            """
            Welke drempels beïnvloeden tewerkstelling, en hoe kunnen we ze wegnemen of kleiner maken? W13 wil
            daarvan op de hoogte blijven en is daarom betrokken bij verschillende overlegorganen die er iets aan
            proberen te doen.

            Onze rol is niet overal even actief. Ook waar we vooral volgen, blijven tendensen voor ons
            belangrijk: ze kunnen meewegen in onze beleidskeuzes, en ze kunnen ons helpen om later snel in actie
            te komen wanneer een drempel dat vraagt.
            """
        ),
    ),
    Heading(
        MOBILITY,
        under=BARRIERS,
        about=prose(
            """
            Op het vlak van mobiliteit heeft W13 de ambitie om zelf een actieve rol te spelen. Het thema loopt
            ook als rode draad door de samenwerkingsovereenkomst tussen de lokale besturen en VDAB.
            """
        ),
    ),
    Heading(DIGITAL, under=BARRIERS),
    Heading(SICKNESS, under=BARRIERS),
    Heading(ENTERPRISE),
    Heading(
        WORKERS,
        under=ENTERPRISE,
        about=prose(
            """
            Mobiliteit is een van de drempels naar werk waar we zelf een actieve rol willen spelen. Hoe we dat in
            2022 aanpakten, staat bij de drempels.
            """
        ),
    ),
    Heading(SUSTAINABLE, under=ENTERPRISE),
    Heading(PROCUREMENT, under=ENTERPRISE),
)

PRIORITIES = (
    Heading("De regierol opnemen", code="WSE-LR1"),
    Heading("Tewerkstelling en drempels wegwerken", code="WSE-LR2"),
    Heading("Ondernemerschap en maatschappelijke verantwoordelijkheid", code="WSE-LR3"),
    Heading("Partnerschap met VDAB", code="WSE-LR4"),
)

PROGRAMMES = (
    Programme(
        OLD_PROGRAMME,
        about="De opdracht van Vlaanderen aan de lokale besturen, tot en met 2022.",
        ends_on=date(2022, 12, 31),
        end_reason="Vanaf 2023 gaat de regierol over sociale economie én werk.",
    ),
    Programme(
        NEW_PROGRAMME,
        about="De verbrede opdracht: naast de sociale economie hoort nu ook werk erbij.",
        starts_on=date(2023, 1, 1),
    ),
)

SCHEMES = (
    Scheme(
        "Pijlers van het actieplan ROSE",
        "pillars",
        2022,
        PILLARS,
        about="De vier pijlers van de regio zelf. Ze zijn de hoofdstukken van het jaarverslag.",
        orders_report=True,
    ),
    Scheme(
        "Verplichte thema’s tot en met 2022",
        "themes",
        2022,
        last_year=2022,
        about="Tot en met 2022 waren er drie verplichte thema’s. De bronnen van deze demonstratie noemen ze niet "
        "bij naam; daarom staan hier geen rubrieken. Vanaf 2023 kwamen er vier Vlaamse prioriteiten.",
        programme=OLD_PROGRAMME,
    ),
    Scheme(
        "Vlaamse prioriteiten vanaf 2023",
        "priorities",
        2023,
        PRIORITIES,
        about="Sinds 1 januari 2023 rapporteert de regie over vier prioriteiten, elk met een code. "
        "Elke prioriteit vraagt ieder jaar minstens één actie.",
        programme=NEW_PROGRAMME,
        asks_action_each_year=True,
    ),
)
