"""The tables that decide, in 2026: the region, the steering group and the board."""

from datetime import date, time

from regiekamer.windows.demo.story import Answer, Decision, FollowUp, Item, Meeting, Relay, Roll
from regiekamer.windows.demo.voorbeeld import actions, dossiers
from regiekamer.windows.demo.voorbeeld.bodies import (
    BOARD,
    HEADS,
    REGIONAL,
    STEERING,
)

HALL = "Streekhuis, zaal Luchtkasteel"
AFTERNOON = (time(13, 30), time(16, 0))
EVENING = (time(19, 0), time(21, 0))

REGIONAL_MEETINGS = (
    Meeting(
        REGIONAL,
        date(2026, 2, 10),
        summary="Verslag van 2025 besproken, prioriteiten bevestigd.",
        place=HALL,
        hours=AFTERNOON,
        is_locked=True,
        roll=Roll(
            excused=("Hanne Hersenspin",),
            substitutes=(("Dirk Denkbeeld", "Dina Droom"),),
            guests=(("Ona Onwaar", "Ondernemersclub Voorbeeld"),),
        ),
        items=(
            Item(
                "Jaarverslag 2025",
                "decide",
                "Vera Verzinsel",
                30,
                notes="Het verslag toont ook wat niet lukte. De partners waarderen dat.",
                decisions=(Decision("Het jaarverslag 2025 is goedgekeurd."),),
                papers=(
                    (
                        "Jaarverslag in het kort.pdf",
                        "Tien acties: vier klaar, vijf bezig of deels, één stil.",
                    ),
                ),
            ),
            Item(
                "Prioriteiten van 2026",
                "decide",
                "Vera Verzinsel",
                30,
                notes="Geen wijzigingen.",
                decisions=(Decision("De prioriteiten van het streekplan blijven."),),
            ),
            Item(
                dossiers.BICYCLES,
                "align",
                "Fien Fictie",
                20,
                notes="Zestien fietsen zijn bijna altijd uitgeleend. De vraag komt nu uit Zomaarbeke.",
                dossier=dossiers.BICYCLES,
                action=actions.BICYCLES,
                relays=(Relay("Zoek een tweede uitleenpunt.", bodies=(HEADS,), passed_on=date(2026, 3, 17)),),
                follow_ups=(
                    FollowUp(
                        "Tellen hoeveel herstellingen het atelier aankan",
                        contact=("Maatwerkbedrijf De Fantasie", "Fien Fictie"),
                        due=date(2026, 4, 30),
                        action=actions.BICYCLES,
                        answers=(
                            Answer(
                                date(2026, 4, 20), "busy", "De cijfers van maart ontbreken nog.", is_own=True
                            ),
                            Answer(date(2026, 5, 4), "done", "Veertig herstellingen per maand.", is_own=True),
                        ),
                    ),
                ),
            ),
            Item(
                dossiers.STORIES,
                "brainstorm",
                minutes=20,
                notes="De streekkrant verschijnt niet meer. De ondernemersclub denkt na over een eigen kanaal.",
                dossier=dossiers.STORIES,
                follow_ups=(
                    FollowUp(
                        "Voorleggen aan het bestuur van de club",
                        contact=("Ondernemersclub Voorbeeld", "Ona Onwaar"),
                        due=date(2026, 4, 15),
                        answers=(Answer(date(2026, 4, 14), "done", "De club neemt de reeks over."),),
                    ),
                ),
            ),
        ),
    ),
    Meeting(
        REGIONAL,
        date(2026, 5, 12),
        summary="Omgevingsanalyse voorgesteld.",
        place=HALL,
        hours=AFTERNOON,
        is_locked=True,
        roll=Roll(absent=("Nele Nergens",), guests=(("Lien Luchtbel", "Ziekenfonds De Luchtbel"),)),
        items=(
            Item(
                "Omgevingsanalyse",
                "inform",
                "Vera Verzinsel",
                45,
                notes="De streek vergrijst sneller dan gedacht. Werkgevers zoeken mensen in zorg en groen.",
                action=actions.ANALYSIS,
                decisions=(Decision("De partners nemen kennis van de analyse.", "noted", actions.ANALYSIS),),
                follow_ups=(
                    FollowUp(
                        "De analyse samenvatten op twee bladzijden",
                        person=("Sam Samenvatting", "sam@schrijfwinkel.example"),
                        due=date(2026, 6, 30),
                        answers=(
                            Answer(date(2026, 6, 26), "done", "Zie de site van het Streekhuis.", is_own=True),
                        ),
                    ),
                ),
            ),
            Item(
                dossiers.PILOT,
                "brainstorm",
                "Lou Luchtspiegel",
                30,
                notes="Het ziekenfonds wil toeleiden. Wie betaalt de coach?",
                dossier=dossiers.PILOT,
                follow_ups=(
                    FollowUp(
                        "Ramen wat een coach per jaar kost",
                        organisation="Zorgatelier De Luchtspiegel",
                        due=date(2026, 9, 15),
                        answers=(Answer(date(2026, 9, 14), "done", "Een halftijdse coach volstaat."),),
                    ),
                ),
            ),
            Item(dossiers.STORIES, notes="De ondernemersclub neemt over."),
        ),
    ),
    Meeting(
        REGIONAL,
        date(2026, 10, 6),
        summary="Vooruitblik op de proeftuin van 2027.",
        place=HALL,
        hours=AFTERNOON,
        roll=Roll(excused=("Bas Bedacht", "Doris Doelsof")),
        items=(
            Item(
                dossiers.PILOT,
                "align",
                "Vera Verzinsel",
                40,
                notes="De raming is haalbaar als de bemiddelingsdienst de helft draagt.",
                dossier=dossiers.PILOT,
                decisions=(Decision("We vragen de stuurgroep om middelen.", action=actions.PILOT),),
                relays=(Relay("Beslis over de middelen voor de proeftuin.", bodies=(STEERING,)),),
                follow_ups=(
                    FollowUp(
                        "Een intentieverklaring bezorgen",
                        organisation="Ziekenfonds De Luchtbel",
                        due=date(2026, 11, 16),
                        action=actions.PILOT,
                    ),
                ),
            ),
            Item(
                "Signaal: wachtlijst bij Nederlandse les",
                "inform",
                "Doris Doelsof",
                15,
                about="De buurtdienst hoort dit elke week.",
                is_discussed=False,
            ),
            Item(
                "Fietsbibliotheek: eerste cijfers",
                "inform",
                minutes=15,
                notes="Veertig leners dit jaar.",
                action=actions.BICYCLES,
            ),
        ),
    ),
    Meeting(
        REGIONAL,
        date(2026, 12, 8),
        "planned",
        place=HALL,
        hours=AFTERNOON,
        items=(
            Item("Acties voor 2027", "decide", "Vera Verzinsel", 60, "Breng één voorstel mee."),
            Item("Wat vertelt het jaarverslag over 2026?", "brainstorm", minutes=30),
        ),
    ),
    Meeting(REGIONAL, date(2027, 2, 9), "planned", place=HALL, hours=AFTERNOON),
)

STEERING_MEETINGS = (
    Meeting(
        STEERING,
        date(2026, 3, 5),
        summary="Start en afspraken over mandaten.",
        is_locked=True,
        roll=Roll(),
        items=(
            Item(
                "Wie beslist wat?",
                "decide",
                "Vera Verzinsel",
                30,
                notes="Wie hier zit, kan middelen toezeggen tot het bedrag van het actieplan.",
                decisions=(Decision("Elk lid beslist binnen het actieplan zonder terugkoppeling."),),
            ),
            Item(
                "Actieplan voor het najaar: aanzet",
                "brainstorm",
                minutes=40,
                notes="Drie sporen: werkgevers, taal en vervoer.",
                action=actions.PARTNERSHIP,
                follow_ups=(
                    FollowUp(
                        "Een ontwerp van actieplan schrijven",
                        contact=("Bemiddelingsdienst Voorbeeld", "Bas Bedacht"),
                        due=date(2026, 5, 29),
                        action=actions.PARTNERSHIP,
                        answers=(Answer(date(2026, 5, 28), "done", "Ontwerp staat klaar.", is_own=True),),
                    ),
                ),
            ),
        ),
    ),
    Meeting(
        STEERING,
        date(2026, 6, 11),
        summary="Actieplan voor het najaar goedgekeurd, samen met de diensthoofden.",
        place="Gemeentehuis Verzonnenberg",
        hours=AFTERNOON,
        with_bodies=(HEADS,),
        roll=Roll(excused=("Zeno Zogezegd",)),
        items=(
            Item(
                "Actieplan voor het najaar",
                "decide",
                "Bas Bedacht",
                45,
                notes="De diensthoofden vragen om met taal te beginnen.",
                action=actions.PARTNERSHIP,
                decisions=(
                    Decision("Het actieplan is goedgekeurd; taal komt eerst.", action=actions.PARTNERSHIP),
                ),
                papers=(("actieplan-najaar.txt", "1. Taal\n2. Werkgevers\n3. Vervoer\n"),),
            ),
            Item(
                "Taal op de werkvloer",
                "align",
                minutes=30,
                notes="De bemiddelingsdienst zoekt twee werkgevers.",
                follow_ups=(
                    FollowUp(
                        "Twee werkgevers zoeken voor een taalstage",
                        contact=("Bemiddelingsdienst Voorbeeld", "Bo Bijna"),
                        due=date(2026, 9, 30),
                        answers=(Answer(date(2026, 9, 29), "busy", "Eén werkgever doet mee.", is_own=True),),
                    ),
                    FollowUp(
                        "Een filmpje maken over de taalstage",
                        person=("Finn Filmpje", "finn@beeldfabriek.example"),
                        due=date(2026, 10, 15),
                        answers=(Answer(date(2026, 9, 21), "dropped", "Te duur; een foto volstaat."),),
                    ),
                ),
            ),
        ),
    ),
    Meeting(
        STEERING, date(2026, 9, 24), "not_held", reason="Twee gemeenten konden niemand met mandaat sturen."
    ),
    Meeting(
        STEERING,
        date(2026, 12, 3),
        "planned",
        place="Gemeentehuis Denkbeeldegem",
        hours=AFTERNOON,
        items=(
            Item(
                "Middelen voor de proeftuin",
                "decide",
                "Vera Verzinsel",
                45,
                dossier=dossiers.PILOT,
                action=actions.PILOT,
            ),
            Item("Plaatsvervangers met mandaat", "decide", minutes=20),
        ),
    ),
)

BOARD_MEETINGS = (
    Meeting(
        BOARD,
        date(2026, 3, 26),
        hours=EVENING,
        summary="Rekening van 2025.",
        is_locked=True,
        roll=Roll(excused=("Zita Zeepbel",), guests=(("Vera Verzinsel", "Streekhuis Voorbeeld"),)),
        items=(
            Item(
                "Rekening 2025",
                "decide",
                minutes=20,
                notes="Geen opmerkingen.",
                decisions=(Decision("De rekening van 2025 is goedgekeurd."),),
            ),
            Item(
                "Verslag van de regisseur",
                "inform",
                "Vera Verzinsel",
                20,
                notes="De stuurgroep is gestart; de jobcoaches vragen één kader.",
            ),
        ),
    ),
    Meeting(
        BOARD,
        date(2026, 6, 25),
        hours=EVENING,
        summary="Afsprakenkader goedgekeurd.",
        is_locked=True,
        roll=Roll(guests=(("Dirk Denkbeeld", "Gemeente Denkbeeldegem"),)),
        items=(
            Item(
                dossiers.FRAME,
                "decide",
                "Dirk Denkbeeld",
                20,
                notes="Dirk licht toe. Het bestuur vraagt een terugblik na een jaar.",
                dossier=dossiers.FRAME,
                decisions=(Decision("Het bestuur keurt het kader goed, met ingang van 1 oktober 2026."),),
            ),
            Item(
                "Evaluatie van de directie",
                "decide",
                minutes=20,
                notes="Besproken zonder medewerkers. Het verslag ligt bij de voorzitter.",
                is_confidential=True,
                decisions=(Decision("De evaluatie is gunstig."),),
            ),
        ),
    ),
    Meeting(
        BOARD,
        date(2026, 10, 1),
        hours=EVENING,
        summary="Begroting van 2027, eerste bespreking.",
        roll=Roll(absent=("Vic Visioen",)),
        items=(
            Item(
                "Begroting 2027: uitgangspunten",
                "align",
                minutes=40,
                notes="Index volgen, geen nieuwe functies.",
                decisions=(Decision("De begroting volgt de index.", "noted"),),
                follow_ups=(
                    FollowUp(
                        "De begroting opmaken", organisation="Streekhuis Voorbeeld", due=date(2026, 11, 20)
                    ),
                ),
            ),
            Item(
                "Verslag van de regisseur",
                "inform",
                "Vera Verzinsel",
                20,
                notes="De proeftuin zoekt middelen.",
            ),
        ),
    ),
    Meeting(
        BOARD,
        date(2026, 11, 26),
        "planned",
        place=HALL,
        hours=EVENING,
        items=(
            Item(
                dossiers.CLAUSES, "decide", "Dina Droom", 30, dossier=dossiers.CLAUSES, action=actions.BUYING
            ),
            Item("Begroting 2027", "decide", minutes=45),
        ),
    ),
)

MEETINGS = (*REGIONAL_MEETINGS, *STEERING_MEETINGS, *BOARD_MEETINGS)
