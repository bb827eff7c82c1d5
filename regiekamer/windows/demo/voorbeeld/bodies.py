"""The invented tables: one that falls behind its rhythm, one that ended, one that took over, one elsewhere."""

from datetime import date

from regiekamer.foundation.kernel.counts import at_least, in_rhythm
from regiekamer.windows.demo.story import Body, Seat, Tally

REGIONAL = "Streekoverleg sociale economie en werk"
STEERING = "Stuurgroep streekpartnerschap"
COACHES = "Lerend netwerk jobcoaches"
REUSE = "Atelier kringloop"
BUYING = "Werkgroep aankopen met impact"
MOBILITY = "Vervoerstafel"

BODIES = (
    Body(
        REGIONAL,
        "network",
        "facilitator",
        purpose="Partners kiezen er samen wat de streek aanpakt, en volgen op wat ze beloofden.",
        composition="Gemeenten, sociale-economiebedrijven, de bemiddelingsdienst en ondernemers.",
        rhythm=at_least(4),
        starts_on=date(2024, 9, 1),
        seats=(
            Seat(
                "Gemeente Denkbeeldegem",
                "Dirk Denkbeeld",
                "Dina Droom",
                mandate="beslist namens het college",
                starts_on=date(2025, 1, 1),
            ),
            Seat("Gemeente Nergenshove", "Nele Nergens", mandate="schepen", starts_on=date(2025, 1, 1)),
            Seat("Bemiddelingsdienst Voorbeeld", "Bas Bedacht", "Bo Bijna"),
            Seat("Maatwerkbedrijf De Fantasie", "Fien Fictie"),
            Seat("Buurtdienst Doe-alsof", "Doris Doelsof"),
            Seat("Koepel Hersenspinsel", "Hanne Hersenspin", standing="observing"),
            Seat(
                "Zorgatelier De Luchtspiegel",
                "Lou Luchtspiegel",
                starts_on=date(2024, 9, 1),
                ends_on=date(2025, 12, 31),
            ),
        ),
    ),
    Body(
        STEERING,
        "steering_group",
        "lead",
        purpose="Beslist over het jaarlijkse actieplan met de bemiddelingsdienst.",
        composition="Mensen met een mandaat van drie gemeenten en van de bemiddelingsdienst.",
        rhythm=at_least(4),
        starts_on=date(2026, 1, 1),
        seats=(
            Seat("Gemeente Denkbeeldegem", "Dirk Denkbeeld"),
            Seat("Gemeente Nergenshove", "Nele Nergens"),
            Seat("Gemeente Verzonnenberg", "Victor Verbeelding"),
            Seat("Bemiddelingsdienst Voorbeeld", "Bas Bedacht", mandate="mag middelen toezeggen"),
        ),
    ),
    Body(
        COACHES,
        "learning_network",
        "organiser",
        purpose="Jobcoaches leggen elkaar een casus voor en leren van elkaars aanpak.",
        rhythm=in_rhythm("half-yearly"),
        seats=(
            Seat("Gemeente Zomaarbeke", "Zoë Zomaar"),
            Seat("Bemiddelingsdienst Voorbeeld", "Bo Bijna", standing="observing"),
        ),
    ),
    Body(
        REUSE,
        "working_group",
        "facilitator",
        purpose="Zoekt werk voor de doelgroep in hergebruik en herstelling.",
        starts_on=date(2024, 3, 1),
        ends_on=date(2025, 12, 31),
        end_reason="De vraag verschoof van hergebruik naar aankopen door de gemeenten.",
        successor=BUYING,
    ),
    Body(
        BUYING,
        "working_group",
        "facilitator",
        purpose="Helpt gemeenten om sociale economie op te nemen in hun bestekken.",
        starts_on=date(2026, 1, 1),
        seats=(
            Seat("Gemeente Denkbeeldegem", "Dina Droom"),
            Seat("Gemeente Verzonnenberg", "Victor Verbeelding"),
            Seat("Maatwerkbedrijf De Fantasie", "Fien Fictie", standing="observing"),
        ),
    ),
    Body(
        MOBILITY,
        "consultation",
        "participant",
        organiser="Koepel Hersenspinsel",
        purpose="Volgt hoe mensen zonder auto op het werk raken.",
        tallies=(
            Tally(2025, at_least(2), "Het verslag van de koepel spreekt van ‘enkele keren’, minstens twee."),
        ),
    ),
)
