"""What the third pillar tells of 2022: mobility, digital skills, the long-term sick."""

from regiekamer.windows.demo.story import Action, Year, prose
from regiekamer.windows.demo.zwvl import frames

WORKSHOPS = "Mobiliteitsateliers van de vervoersregio"
CYCLING = "Iedereen op de fiets"

ACTIONS = (
    Action(
        WORKSHOPS,
        frames.MOBILITY,
        2022,
        about="De vervoersregio rolt in de regio het regionaal mobiliteitsplan uit. Op haar mobiliteitsateliers "
        "licht ze toe hoe het met dat plan staat, en kunnen stakeholders acties voorstellen.",
        bodies=("Mobiliteitsatelier van de vervoersregio",),
        partners=(("Vervoersregio", "organiseert"),),
        years={
            2022: Year(
                "running",
                roles=("participant",),
                result="W13 was in 2022 bij de mobiliteitsateliers aanwezig, als deelnemer.",
            )
        },
    ),
    Action(
        CYCLING,
        frames.MOBILITY,
        2022,
        about="Dit lerend netwerk van Mobiel 21 wil, met verschillende partners, fietsscholen en het bezit van een "
        "fiets toegankelijker maken.",
        bodies=("Netwerk Iedereen op de fiets",),
        partners=(("Mobiel 21", "trekt het netwerk"),),
        years={
            2022: Year(
                "running",
                roles=("participant",),
                result="W13 volgde in 2022 inspiratiesessies van het netwerk. Ze gingen over betaalbaar fietsbezit en "
                "over inclusieve fietseducatie.",
            )
        },
    ),
    Action(
        "Digibanken Kortrijk",
        frames.DIGITAL,
        2022,
        about="Digibanken Kortrijk werkt aan een digitaal aanbod dat laagdrempelig en toegankelijk is.",
        bodies=("Stuurgroep Digibanken Kortrijk",),
        partners=(("Digibanken Kortrijk", ""),),
        years={
            2022: Year(
                "running",
                roles=("steering_member", "link"),
                role_text="W13 is lid van de stuurgroep, omdat we willen weten hoe de digibanken en de digitalisering "
                "evolueren. Waar nodig konden we in ons netwerk de relevante linken leggen.",
                result="W13 zat in 2022 vier keer mee aan tafel.",
            )
        },
    ),
    Action(
        "Stuurgroep re-integratie langdurig zieken",
        frames.SICKNESS,
        2022,
        about=prose(
            """
            POM faciliteert een stuurgroep over de re-integratie van wie langdurig ziek is. Uiteenlopende actoren
            zitten er aan tafel, elk met een eigen band met het thema: VDAB, mutualiteiten, sociale partners en
            mensen uit het werkveld.
            """
        ),
        bodies=("Stuurgroep re-integratie langdurig zieken",),
        partners=(
            ("POM West-Vlaanderen", "faciliteert"),
            ("VDAB", ""),
            ("Mutualiteiten", ""),
            ("Sociale partners", ""),
        ),
        years={
            2022: Year(
                "running",
                roles=("steering_member", "link"),
                role_text="W13 zit mee in de stuurgroep en legt, waar dat kan, de link met de sociale economie.",
                result="In de regio lopen proeftuinen. Ze zetten sociale economie en arbeidszorg in als instrument om "
                "langdurig zieken makkelijker te laten re-integreren.",
            )
        },
    ),
)
