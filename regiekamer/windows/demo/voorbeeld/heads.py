"""The heads of service in 2026: planned ahead as a series, one monthly meeting after the other."""

from datetime import date, time

from regiekamer.windows.demo.story import Answer, Decision, FollowUp, Item, Meeting, Relay, Roll, Series
from regiekamer.windows.demo.voorbeeld import actions, dossiers
from regiekamer.windows.demo.voorbeeld.bodies import BOARD, COACHES, HEADS, REGIONAL

DIRK = ("Gemeente Denkbeeldegem", "Dirk Denkbeeld")
NOOR = ("Gemeente Nergenshove", "Noor Nietecht")
VICTOR = ("Gemeente Verzonnenberg", "Victor Verbeelding")
ZENO = ("Gemeente Zomaarbeke", "Zeno Zogezegd")

NEWS = "Nieuws uit de gemeenten"
SIGNALS = "Signalen van de begeleiders"

# The third Tuesday of July 2026 is a public holiday: the series moves that meeting to the week after.
SERIES = (
    Series(
        HEADS,
        "monthly",
        date(2026, 1, 20),
        fixed=((NEWS, 15), (SIGNALS, 10)),
        starts_at=time(9, 30),
        ends_at=time(11, 30),
        place="Streekhuis, zaal Wolkenveld",
        planned_until=date(2026, 12, 31),
    ),
)

WINTER = (
    Meeting(
        HEADS,
        date(2026, 1, 20),
        summary="Werkafspraken voor 2026.",
        is_locked=True,
        roll=Roll(excused=("Noor Nietecht",)),
        items=(
            Item(
                "Kalender en werkafspraken 2026",
                "decide",
                "Vera Verzinsel",
                20,
                notes="We houden de derde dinsdag aan.\n\n- Stukken komen vooraf.\n- Wie niet kan, stuurt iemand.",
                decisions=(Decision("Het overleg komt elke derde dinsdag van de maand samen."),),
                papers=(("kalender-2026.txt", "Derde dinsdag van de maand, van 9.30 tot 11.30 uur.\n"),),
            ),
            Item(
                dossiers.CARE,
                "brainstorm",
                "Noor Nietecht",
                30,
                notes="Opvang valt duur uit voor wie een opleiding volgt. Drie ideeën, nog geen middelen.",
                dossier=dossiers.CARE,
                follow_ups=(
                    FollowUp(
                        "Nagaan welke opvang vrije plaatsen heeft op lesdagen",
                        contact=NOOR,
                        due=date(2026, 3, 10),
                        answers=(
                            Answer(
                                date(2026, 3, 9), "done", "Twee opvangplaatsen in Nergenshove.", is_own=True
                            ),
                        ),
                    ),
                ),
            ),
        ),
    ),
    Meeting(HEADS, date(2026, 2, 17), "not_held", reason="Schoolvakantie: er was geen meerderheid."),
    Meeting(
        HEADS,
        date(2026, 3, 17),
        summary="Fietsbibliotheek en digipunt.",
        is_locked=True,
        roll=Roll(substitutes=(("Dirk Denkbeeld", "Dina Droom"),)),
        items=(
            Item(
                dossiers.BICYCLES,
                "align",
                "Zeno Zogezegd",
                25,
                notes="Zomaarbeke wil het tweede uitleenpunt, maar heeft nog geen ruimte.",
                dossier=dossiers.BICYCLES,
                action=actions.BICYCLES,
                follow_ups=(
                    FollowUp(
                        "Een ruimte zoeken voor het tweede uitleenpunt",
                        contact=ZENO,
                        due=date(2026, 5, 12),
                        action=actions.BICYCLES,
                        answers=(
                            Answer(
                                date(2026, 5, 11), "stuck", "De sporthal is niet toegankelijk.", is_own=True
                            ),
                            Answer(
                                date(2026, 9, 8),
                                "done",
                                "De oude bibliotheek komt in aanmerking.",
                                is_own=True,
                            ),
                        ),
                    ),
                ),
            ),
            Item(
                dossiers.MARKET,
                "decide",
                "Vera Verzinsel",
                15,
                notes="Eén vrijwilliger meldde zich; er zijn er drie nodig.",
                dossier=dossiers.MARKET,
                decisions=(
                    Decision("We zetten het digipunt stil tot er drie vrijwilligers zijn.", "parked"),
                ),
                relays=(
                    Relay(
                        "Het digipunt wacht op vrijwilligers.",
                        bodies=(REGIONAL,),
                        passed_on=date(2026, 5, 12),
                    ),
                ),
            ),
        ),
    ),
)

SPRING = (
    Meeting(
        HEADS,
        date(2026, 4, 21),
        summary="Voorstel van de jobcoaches, eerste lezing.",
        is_locked=True,
        roll=Roll(absent=("Victor Verbeelding",), guests=(("Zoë Zomaar", "Gemeente Zomaarbeke"),)),
        items=(
            Item(
                dossiers.FRAME,
                "decide",
                "Zoë Zomaar",
                40,
                about="Lees vooraf de tien punten.",
                notes="Negen punten zijn helder. Over verlof verschillen de gemeenten; eerst navraag.",
                dossier=dossiers.FRAME,
                decisions=(Decision("We beslissen na advies van de personeelsdiensten.", "postponed"),),
                follow_ups=(
                    FollowUp(
                        "Het voorstel laten nalezen door de personeelsdiensten",
                        contact=DIRK,
                        due=date(2026, 5, 8),
                        answers=(Answer(date(2026, 5, 5), "done", "Eén wijziging over verlof."),),
                    ),
                ),
                papers=(
                    (
                        "Voorstel afsprakenkader.pdf",
                        "Tien punten over duur, begeleiding, loon, verlof en opvolging.",
                    ),
                ),
            ),
            Item(
                dossiers.CARE,
                "decide",
                minutes=15,
                notes="Zonder middelen kunnen we niets beginnen.",
                dossier=dossiers.CARE,
                decisions=(Decision("We wachten op de subsidieoproep van het najaar.", "parked"),),
            ),
        ),
    ),
    Meeting(
        HEADS,
        date(2026, 5, 19),
        summary="Voorstel van de jobcoaches, tweede lezing.",
        is_locked=True,
        roll=Roll(),
        items=(
            Item(
                dossiers.FRAME,
                notes="De wijziging over verlof is verwerkt. Iedereen kan zich erin vinden.",
                decisions=(Decision("We leggen het kader met een gunstig advies voor aan het bestuur."),),
                relays=(
                    Relay(
                        "Gunstig advies over het afsprakenkader.",
                        bodies=(BOARD, COACHES),
                        passed_on=date(2026, 5, 26),
                    ),
                ),
            ),
            Item(
                "Personeelsbezetting van de dienst in Nergenshove",
                "inform",
                "Noor Nietecht",
                10,
                notes="Twee mensen vallen langdurig uit. Dit blijft onder ons.",
                is_confidential=True,
                follow_ups=(
                    FollowUp(
                        "Bekijken of een collega twee dagen kan inspringen",
                        contact=VICTOR,
                        due=date(2026, 6, 5),
                        answers=(Answer(date(2026, 6, 4), "done", "Dat kan tot eind augustus."),),
                    ),
                ),
            ),
        ),
    ),
    Meeting(
        HEADS,
        date(2026, 6, 16),
        "not_held",
        reason="Ging op in de gezamenlijke vergadering met de stuurgroep op 11 juni.",
    ),
    Meeting(HEADS, date(2026, 7, 28), "not_held", reason="Zomerpauze."),
    Meeting(HEADS, date(2026, 8, 18), "not_held", reason="Zomerpauze."),
)

AUTUMN = (
    Meeting(
        HEADS,
        date(2026, 9, 15),
        summary="Uitvoering van het kader; lijst van bestekken.",
        is_locked=True,
        roll=Roll(excused=("Bas Bedacht",)),
        items=(
            Item(
                dossiers.FRAME,
                "align",
                "Dirk Denkbeeld",
                20,
                notes="Drie gemeenten zijn klaar. Nergenshove volgt tegen 1 oktober.",
                dossier=dossiers.FRAME,
                follow_ups=(
                    FollowUp(
                        "Het kader opnemen in het onthaal van nieuwe medewerkers",
                        contact=NOOR,
                        due=date(2026, 10, 1),
                        answers=(Answer(date(2026, 9, 30), "done", "Staat in de onthaalmap.", is_own=True),),
                    ),
                ),
            ),
            Item(
                dossiers.CLAUSES,
                "decide",
                "Dina Droom",
                25,
                notes="Elke gemeente somt op welke bestekken in 2027 aflopen.",
                dossier=dossiers.CLAUSES,
                decisions=(
                    Decision("Elke gemeente levert haar lijst tegen 10 november.", action=actions.BUYING),
                ),
                follow_ups=(
                    FollowUp(
                        "Lijst van bestekken van Denkbeeldegem",
                        organisation="Gemeente Denkbeeldegem",
                        due=date(2026, 11, 10),
                        answers=(Answer(date(2026, 11, 6), "done", "Zeven bestekken."),),
                    ),
                    FollowUp(
                        "Lijst van bestekken van Zomaarbeke",
                        person=("Aankoopdienst Zomaarbeke", "aankoop@zomaarbeke.example"),
                        due=date(2026, 11, 10),
                        answers=(
                            Answer(date(2026, 11, 9), "busy", "Nog twee diensten te gaan.", is_own=True),
                        ),
                    ),
                ),
            ),
            Item(
                dossiers.BICYCLES,
                "inform",
                minutes=10,
                notes="De oude bibliotheek staat leeg. De gemeente vraagt een plan.",
                dossier=dossiers.BICYCLES,
                follow_ups=(
                    FollowUp(
                        "Een plan tekenen voor de oude bibliotheek",
                        person=("Tess Tekening", "tess@tekenbureau.example"),
                        due=date(2026, 10, 30),
                    ),
                ),
            ),
        ),
    ),
    Meeting(
        HEADS,
        date(2026, 10, 20),
        summary="Kader afgerond; begroting van 2027.",
        roll=Roll(substitutes=(("Victor Verbeelding", "Vik Vervanger"),)),
        items=(
            Item(
                dossiers.FRAME,
                "inform",
                notes="Alle gemeenten passen het kader toe. We volgen het niet langer op.",
                dossier=dossiers.FRAME,
                decisions=(Decision("Het kader is overal van toepassing; we sluiten het dossier.", "noted"),),
                relays=(
                    Relay(
                        "Het kader geldt nu overal: bedankt.", bodies=(COACHES,), passed_on=date(2026, 11, 19)
                    ),
                ),
            ),
            Item(
                "Bijdrage van de gemeenten in 2027",
                "decide",
                "Vera Verzinsel",
                30,
                notes="De bijdrage stijgt met de index. Zomaarbeke vraagt uitleg over de verdeelsleutel.",
                decisions=(
                    Decision("Nieuwe verdeelsleutel", "withdrawn"),
                    Decision("De sleutel van 2026 blijft."),
                ),
                follow_ups=(
                    FollowUp("De bijdrage opnemen in de begroting", contact=DIRK, due=date(2026, 12, 11)),
                    FollowUp(
                        "Uitleg over de verdeelsleutel uitschrijven",
                        organisation="Streekhuis Voorbeeld",
                        due=date(2026, 11, 13),
                        answers=(Answer(date(2026, 11, 12), "stuck", "We wachten op de cijfers van 2025."),),
                    ),
                ),
                papers=(
                    ("bijdragen-2027.txt", "Raming per gemeente: zie de begroting van het Streekhuis.\n"),
                ),
            ),
        ),
    ),
    Meeting(
        HEADS,
        date(2026, 11, 17),
        summary="Lijst van bestekken klaar voor het bestuur.",
        roll=Roll(excused=("Zeno Zogezegd",), guests=(("Fien Fictie", "Maatwerkbedrijf De Fantasie"),)),
        items=(
            Item(
                dossiers.CLAUSES,
                notes="Drie lijsten zijn er; die van Zomaarbeke volgt. Fien licht toe wat haar bedrijf aankan.",
                decisions=(Decision("De lijst gaat naar het bestuur van 26 november."),),
                relays=(
                    Relay(
                        "Deze bestekken komen in aanmerking voor een voorbehouden perceel.",
                        bodies=(BOARD,),
                        organisations=("Maatwerkbedrijf De Fantasie", "Buurtdienst Doe-alsof"),
                    ),
                ),
            ),
            Item(
                "Opleidingsplan voor onthaalmedewerkers",
                "brainstorm",
                "Zeno Zogezegd",
                20,
                is_discussed=False,
            ),
        ),
    ),
    Meeting(
        HEADS,
        date(2026, 12, 15),
        "planned",
        items=(
            Item("Terugblik op 2026", "brainstorm", "Vera Verzinsel", 30),
            Item("Data van 2027", "decide", minutes=10),
        ),
    ),
)

MEETINGS = (*WINTER, *SPRING, *AUTUMN)
