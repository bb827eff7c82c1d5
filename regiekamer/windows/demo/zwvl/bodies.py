"""The tables of Zuid-West-Vlaanderen in 2022, with the counts of meetings as the yearly report tells them."""

from datetime import date

from regiekamer.foundation.kernel.counts import Count, Operator, at_least, exactly, in_rhythm
from regiekamer.windows.demo.story import Body, Seat, Tally

SEVERAL = Count(Operator.SEVERAL)
ROSE = "ROSE – Regionaal Overleg Sociale Economie"
AID_GROUP = "Werkgroep aanvullende dienstverlening"

OWN = (
    Body(
        ROSE,
        "network",
        "facilitator",
        short_name="ROSE",
        purpose="Het netwerk waarin de regio bekijkt welke acties van het actieplan concreet worden.",
        composition="Opgebouwd uit verschillende deelwerkingen; ook VDAB maakt er deel van uit.",
    ),
    Body(
        "Algemene vergadering ROSE",
        "assembly",
        "facilitator",
        purpose="Breed overleg waar de sociale economie en haar belanghebbenden elkaar ontmoeten.",
        composition="De sociale economie en de partners die er belang bij hebben.",
        part_of=ROSE,
        not_held=((2022, "personeelswissels"),),
    ),
    Body(
        "Actiegroep ROSE",
        "action_group",
        "facilitator",
        purpose="Volgt van dichtbij hoe het actieplan concreet wordt, en welke tendensen zich aandienen.",
        composition="Een kleinere afvaardiging uit de algemene vergadering.",
        part_of=ROSE,
        tallies=(Tally(2022, exactly(2)),),
    ),
    Body(
        "LDE-fabriek",
        "sub_network",
        "facilitator",
        purpose="Netwerk voor wat alleen de LDE-initiatieven aangaat.",
        composition="De LDE-initiatieven van de regio.",
        part_of=ROSE,
        tallies=(Tally(2022, exactly(4)),),
        ends_on=date(2022, 12, 31),
        end_reason="Door het individueel maatwerk is dit netwerk niet langer relevant.",
        successor=AID_GROUP,
    ),
    Body(
        "AZ-fabriek",
        "sub_network",
        "facilitator",
        purpose="Netwerk voor wat alleen de arbeidszorginitiatieven aangaat.",
        composition="De arbeidszorginitiatieven van de regio.",
        part_of=ROSE,
        tallies=(Tally(2022, exactly(1)),),
    ),
    Body(
        AID_GROUP,
        "working_group",
        "link",
        purpose="Werkt toe naar een regionale visie op aanvullende dienstverlening.",
        composition="Gekozen leden die de lokale besturen vertegenwoordigen.",
        starts_on=date(2023, 1, 1),
    ),
    Body(
        "Overleg W13 – STAM",
        "consultation",
        "partner",
        purpose="Afstemmen over trends in de arbeidszorg en dubbel werk in de regio vermijden.",
        composition="W13 en STAM vzw.",
        starts_on=date(2023, 1, 1),
    ),
    Body(
        "Stuurgroep samenwerkingsovereenkomst VDAB – lokale besturen",
        "steering_group",
        "lead",
        short_name="Stuurgroep VDAB – lokale besturen",
        purpose="Beslist hoe de overeenkomst in de praktijk wordt uitgevoerd.",
        composition="Lokale besturen, VDAB en POM/provincie West-Vlaanderen: mensen met een mandaat. "
        "Ook ROA is vertegenwoordigd.",
        seats=(
            Seat("VDAB"),
            Seat("POM West-Vlaanderen", mandate="vertegenwoordiging van POM/provincie West-Vlaanderen"),
        ),
    ),
    Body(
        "Raad van bestuur W13",
        "board",
        "link",
        purpose="Het bestuur waaraan W13 terugkoppelt.",
    ),
    Body(
        "Regionaal overleg activering",
        "consultation",
        "facilitator",
        short_name="ROA",
        purpose="Buigt zich over activeringsvraagstukken die de hele regio aangaan.",
        composition="Een afvaardiging van de diensthoofden van de lokale besturen.",
        tallies=(Tally(2022, at_least(4)),),
    ),
    Body(
        "Lerend netwerk trajectbegeleiders",
        "learning_network",
        "facilitator",
        purpose="Intervisie tussen trajectbegeleiders, en een klankbord voor W13.",
        composition="De trajectbegeleiders van de OCMW’s uit de regio; VDAB sluit geregeld aan.",
        tallies=(Tally(2022, exactly(4)),),
    ),
    Body(
        "Overleg team werk – Food Act 13",
        "consultation",
        "partner",
        purpose="Opvolgen hoe het project mensen activeert.",
        composition="Team werk van W13 en de coördinator van Food Act 13.",
        tallies=(Tally(2022, in_rhythm("regularly")),),
    ),
)

ELSEWHERE = (
    Body(
        "Regioraad",
        "consultation",
        "signals",
        organiser="Regioraad",
        purpose="Hier brengt W13 de belangen van de sociale economie in wanneer daar nood aan is.",
    ),
    Body(
        "Werkgroep sociale partners en lokale besturen West-Vlaanderen",
        "working_group",
        "participant",
        organiser="VDAB",
        purpose="Informatie uitwisselen en samen nadenken over thema’s rond werk.",
        composition="VDAB, lokale besturen en sociale partners.",
        tallies=(Tally(2022, exactly(4)),),
    ),
    Body(
        "Diensthoofdenoverleg",
        "consultation",
        "participant",
        organiser="Lokale besturen van de regio",
        purpose="Bespreken wat de besturen gemeenschappelijk aangaat.",
        composition="De diensthoofden uit de regio, met medewerkers van W13.",
        rhythm=in_rhythm("monthly"),
        tallies=(Tally(2022, in_rhythm("monthly")),),
    ),
    Body(
        "Mobiliteitsatelier van de vervoersregio",
        "consultation",
        "participant",
        organiser="Vervoersregio",
        purpose="De stand van het mobiliteitsplan, en ruimte om acties voor te stellen.",
        composition="De vervoersregio en stakeholders.",
        tallies=(Tally(2022, SEVERAL, "Het aantal ateliers is niet bewaard."),),
    ),
    Body(
        "Netwerk Iedereen op de fiets",
        "learning_network",
        "participant",
        organiser="Mobiel 21",
        purpose="Fietsscholen en fietsbezit toegankelijker maken.",
        composition="Mobiel 21 en verschillende partners.",
        tallies=(Tally(2022, SEVERAL, "W13 nam deel aan inspiratiesessies; het aantal is niet bewaard."),),
    ),
    Body(
        "Stuurgroep Digibanken Kortrijk",
        "steering_group",
        "steering_member",
        organiser="Digibanken Kortrijk",
        purpose="Stuurt het digitale aanbod van Digibanken Kortrijk aan.",
        tallies=(Tally(2022, at_least(4), "W13 sloot vier keer aan; of er meer waren, is niet gekend."),),
    ),
    Body(
        "Stuurgroep re-integratie langdurig zieken",
        "steering_group",
        "steering_member",
        organiser="POM West-Vlaanderen",
        purpose="Werkt rond de terugkeer van langdurig zieken naar werk.",
        composition="VDAB, mutualiteiten, sociale partners en actoren uit het werkveld.",
    ),
)

BODIES = (*OWN, *ELSEWHERE)
