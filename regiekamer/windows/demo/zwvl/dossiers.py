"""The subjects that walked through the bodies in 2022. Of no turn the day is known, nor the order in the year."""

from regiekamer.windows.demo.story import Decision, Dossier, Item, Meeting, Turn
from regiekamer.windows.demo.zwvl import bodies, local_economy, networking

CUSTOMISED = "Individueel maatwerk"
INCENTIVE = "Financiële incentive arbeidszorg"
STEERING = "Stuurgroep samenwerkingsovereenkomst VDAB – lokale besturen"
HEADS = "Diensthoofdenoverleg"
COUNSELLORS = "Lerend netwerk trajectbegeleiders"
PARTNERS = "Werkgroep sociale partners en lokale besturen West-Vlaanderen"
ROA = "Regionaal overleg activering"
BOARD = "Raad van bestuur W13"
INCENTIVE_ACTION = "Financiële incentive in de arbeidszorg"


def noted(body: str, text: str, year: int = 2022) -> Turn:
    return Turn("noted", year=year, body=body, text=text)


DOSSIERS = (
    Dossier(
        CUSTOMISED,
        "Wat verandert er door deze maatregel, en wat doet de regio ermee? Het thema kwam in 2022 in zes overleggen "
        "aan bod. De dagen en de volgorde zijn niet gekend.",
        year=2022,
        actions=("Actiegroep ROSE", "LDE-fabriek", "Regioraad", "Diensthoofdenoverleg", PARTNERS),
        turns=(
            noted("Actiegroep ROSE", "De partners vertelden elkaar hoe ze het in de praktijk aanpakken."),
            noted(
                "LDE-fabriek",
                "Onderzocht wat het met de LDE-initiatieven doet, en waar ze elkaar sterker maken.",
            ),
            noted(BOARD, "Kreeg uitleg: wat het doet met de aanvullende dienstverlening en met trap 5."),
            noted("Regioraad", "LDE stond één keer op de agenda, zodat ook de ruime regio op de hoogte is."),
            noted(HEADS, "De diensthoofden kregen een toelichting en konden die meenemen naar hun bestuur."),
            noted(PARTNERS, "Was een van de thema’s die de partners gemeenschappelijk hebben."),
        ),
    ),
    Dossier(
        INCENTIVE,
        "Een financiële incentive voor wie als doelgroepmedewerker in de arbeidszorg werkt.",
        year=2021,
        body="AZ-fabriek",
        actions=(INCENTIVE_ACTION,),
        turns=(
            noted("AZ-fabriek", "De bezorgdheden gingen in een nota naar de minister van Werk.", 2021),
            noted(
                "AZ-fabriek", "Besluit: het thema is groter dan de regio, en hier is gedaan wat nodig was."
            ),
            Turn("parked", year=2022, text="Het beleid brengt nieuwe ontwikkelingen."),
        ),
    ),
    Dossier(
        "Regionaal kader art. 60",
        "Eén visie en afspraken voor TWE via artikel 60 §7 en artikel 60 privé, gedragen door de hele regio.",
        year=2022,
        body=COUNSELLORS,
        actions=(local_economy.ART60,),
        turns=(
            noted(COUNSELLORS, "De trajectbegeleiders stelden een visie en afspraken voor."),
            Turn(
                "passed_on",
                year=2022,
                body=HEADS,
                text="Het voorstel ligt op tafel. De afstemming met de diensthoofden is voor 2023; daarna kunnen de "
                "personeelsdiensten van de besturen de afspraken invoeren.",
            ),
        ),
    ),
    Dossier(
        "Aanvullende dienstverlening",
        "Op weg naar een visie die de hele regio deelt, ook voor wie zo op weg is naar een job.",
        year=2022,
        body="LDE-fabriek",
        actions=("LDE-fabriek", networking.AID_GROUP),
        turns=(
            noted(
                "LDE-fabriek", "LDE-initiatieven kozen ervoor om hierop te blijven inzetten, sterker samen."
            ),
            noted(BOARD, "De impact van individueel maatwerk werd er toegelicht."),
            Turn(
                "passed_on",
                year=2022,
                body=bodies.AID_GROUP,
                text="Beslist om een werkgroep op te richten; de leden zijn gekozen. Start in 2023.",
            ),
        ),
    ),
    Dossier(
        "Samenwerkingsovereenkomst VDAB",
        "Dertien lokale besturen, VDAB en W13 voeren samen de regie rond tewerkstelling.",
        year=2022,
        actions=(
            "Totstandkoming van de samenwerkingsovereenkomst",
            networking.STEERING_GROUP,
            networking.YEARLY_PLAN,
        ),
        turns=(
            noted(ROA, "Bereidde de inhoud voor, en hielp na de ondertekening de prioriteiten kiezen."),
            noted(HEADS, "De diensthoofden gaven input."),
            noted(PARTNERS, "Kwam er ter sprake."),
            noted(BOARD, "W13 koppelde terug naar het eigen bestuur."),
            noted("", "De overeenkomst is goedgekeurd."),
            Turn(
                "passed_on",
                year=2022,
                body=STEERING,
                text="De stuurgroep kreeg vorm en beslist over de uitvoering, met een actieplan per jaar. Dat van 2023 "
                "is klaar.",
            ),
        ),
    ),
)

# The one meeting of 2022 of which the founding document tells both that it was the only one and what was concluded.
MEETINGS = (
    Meeting(
        "AZ-fabriek",
        year=2022,
        items=(
            Item(
                INCENTIVE,
                "decide",
                dossier=INCENTIVE,
                action=INCENTIVE_ACTION,
                decisions=(
                    Decision(
                        "Hier zetten we niet verder op in, tenzij het beleid daar een nieuwe aanleiding voor geeft.",
                        "parked",
                        INCENTIVE_ACTION,
                    ),
                ),
            ),
        ),
    ),
)
