"""A yearly report as a region writes it: 35 actions, 60 meetings, all kinds of blocks."""

from datetime import date

from regiekamer.foundation.documents.blocks import (
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Note,
    Paragraph,
    Span,
    Table,
    from_text,
    spans,
)

CHAPTERS = {
    "Sterke lokale netwerken": (
        "Lerend netwerk voor lokale coördinatoren",
        "Instaptraject voor nieuwe maatschappelijk werkers",
        "Gedeelde vorming over outreachend werken",
        "Regionale kaart van het aanbod",
        "Afstemming met de eerstelijnszone",
        "Uitwisseling tussen besturen over huisbezoeken",
        "Gezamenlijke communicatie over de Week van de Sociale Economie",
    ),
    "Werk op maat": (
        "Individueel maatwerk bekend maken bij kmo's",
        "Werkervaringsplaatsen in de kinderopvang",
        "Wijk-werken: een tweede doorstart",
        "Jobcoaching over de gemeentegrenzen heen",
        "Taalstages in de zorg",
        "Fietsherstelplaatsen in elke gemeente",
        "Van arbeidszorg naar betaald werk",
    ),
    "Overschotten worden kansen": (
        "Voedseloverschotten: één verdeelplatform",
        "Koelwagen voor de avondronde",
        "Registratie van de geredde kilo's",
        "Afspraken met de vroegmarkt",
        "Sociale kruidenier in de zuidrand",
        "Kookateliers met overschotten",
        "Veiligheid en traceerbaarheid",
    ),
    "Ondernemen met zorg": (
        "Raamovereenkomst voor sociale aankopen",
        "Groenonderhoud door maatwerkbedrijven",
        "Circulair bouwmateriaal",
        "Sociale clausules in bestekken",
        "Deelmobiliteit met een sociaal tarief",
        "Energieklussers aan huis",
        "Kringwinkel als leerplaats",
    ),
    "Weten wat werkt": (
        "Een gedeelde set van tien cijfers",
        "Signalen van de werkvloer bundelen",
        "Bevraging van de deelnemers",
        "Tussentijdse toets van het plan",
        "Cijferatelier met de universiteit",
        "Open gegevens over het aanbod",
        "Jaarlijkse dialoogdag",
    ),
}
ROLES = ("faciliterend", "trekker", "partner", "klankbord")
STATES = ("gehaald", "loopt", "deels gehaald", "uitgesteld")
BODIES = (
    "Stuurgroep sociale economie",
    "Werkgroep maatwerk",
    "Overleg lokale coördinatoren",
    "Platform overschotten",
)


def _entry(number: int, title: str) -> list[Block]:
    state = STATES[number % 4]
    return [
        Heading(2, title),
        Facts(
            (
                ("Rol van de regie", spans(ROLES[number % 4])),
                (
                    "Beloofd",
                    spans(
                        f"Tegen eind 2022 {3 + number % 5} gemeenten die meedoen, met een eigen aanspreekpunt"
                    ),
                ),
                (
                    "Resultaat",
                    (
                        Span(state, strong=True),
                        Span(f": {2 + number % 6} gemeenten, {12 + number * 7} deelnemers"),
                    ),
                ),
                ("Besproken in", (Span(BODIES[number % 4], href=f"/zwvl/bodies/{number}/"),)),
            )
        ),
        Paragraph(
            (
                Span("In het voorjaar brachten we de partners samen en maakten we "),
                Span("één afspraak per gemeente", strong=True),
                Span(
                    f". Daaruit bleek dat {4 + number} mensen al begeleid werden zonder dat de buurgemeente het wist. "
                ),
                Span(
                    "Sindsdien verwijzen de diensten rechtstreeks naar elkaar door.",
                    href=f"/zwvl/plan/{number}/",
                ),
            )
        ),
        *from_text(
            "Wat volgt in 2023:\n- de afspraak vernieuwen met de twee gemeenten die nog twijfelen\n"
            "- een vast moment per kwartaal, telkens in een ander lokaal bestuur"
        ),
    ]


def _goals(number: int) -> list[Block]:
    if number % 2:
        return [
            Note(
                "attention",
                spans("Twee acties wachten op een beslissing van de stuurgroep over de middelen voor 2023."),
            )
        ]
    return [
        Note(
            "info",
            spans("De cijfers komen uit de registratie van de partners, afgesloten op 31 januari 2023."),
        )
    ]


def _chapter(number: int, title: str, actions: tuple[str, ...]) -> list[Block]:
    lead = (
        "Dit hoofdstuk volgt de acties uit het meerjarenplan: wat we beloofden, wat er kwam en wat nu volgt."
    )
    blocks: list[Block] = [Heading(1, title), Paragraph(spans(lead), "lead"), *_goals(number)]
    for at, action in enumerate(actions):
        blocks += _entry(number * 7 + at, action)
    return blocks


def _meetings(count: int) -> Table:
    rows = tuple(
        (
            spans(f"{1 + n % 28} {('januari', 'maart', 'mei', 'juni', 'september', 'november')[n % 6]}"),
            (Span(BODIES[n % 4], href=f"/zwvl/meetings/{n}/"),),
            spans(
                ("Voorbereiding van de dialoogdag en stand van de acties", "Cijfers van het kwartaal")[n % 2]
            ),
            spans(str(4 + (n * 7) % 23)),
        )
        for n in range(count)
    )
    return Table("Overleg in 2022", ("Datum", "Overleg", "Onderwerp", "Aanwezig"), rows, frozenset({3}))


def _figures() -> Table:
    names = (
        "Kortrijk",
        "Waregem",
        "Menen",
        "Harelbeke",
        "Wevelgem",
        "Zwevegem",
        "Kuurne",
        "Deerlijk",
        "Anzegem",
    )
    rows = tuple(
        (spans(name), spans(f"{1_204 - 97 * n:,}".replace(",", ".")), spans(f"{12.4 - n * 0.7:.1f}".replace(".", ",")),
         spans(f"{n - 3:+d}".replace("-", "−").replace("+0", "0")))
        for n, name in enumerate(names)
    )  # fmt: skip
    header = ("Gemeente", "Plaatsen", "Per 1.000 inwoners", "Verschil met 2021")
    return Table("Plaatsen in de sociale economie", header, rows, frozenset({1, 2, 3}))


def report(meetings: int = 60, watermark: str = "") -> Document:
    """The whole report: 35 actions and as many meetings as asked."""
    blocks: list[Block] = [
        Heading(1, "Voorwoord"),
        Paragraph(
            spans("2022 was het jaar waarin dertien gemeenten samen één verhaal begonnen te schrijven."),
            "lead",
        ),
        *from_text(
            "De regierol is geen bureau dat alles zelf doet. Ze brengt mensen rond de tafel, houdt bij wat "
            "afgesproken is en vertelt eerlijk wat niet lukte.\n\nIn dit verslag leest u:\n\n"
            "1. wat we beloofden\n2. wat er gebeurde\n"
            "3. wat we daaruit leerden"
        ),
        Heading(1, "Cijfers"),
        _figures(),
        Paragraph(spans("Bron: registratie van de partners, eigen telling."), "meta"),
    ]
    for number, (title, actions) in enumerate(CHAPTERS.items()):
        blocks += _chapter(number, title, actions)
    blocks += [
        Heading(1, "Bijlage: overleg"),
        Paragraph(spans("Alle vergaderingen"), "label"),
        _meetings(meetings),
    ]
    return Document(
        title="Jaarverslag 2022",
        subtitle="Regierol sociale economie: wat we afspraken, wat er gebeurde en wat volgt",
        language="nl",
        region="Zuid-West-Vlaanderen",
        author="Regie sociale economie Zuid-West-Vlaanderen",
        date_line="Goedgekeurd op 14 maart 2023",
        blocks=tuple(blocks),
        watermark=watermark,
        dated=date(2023, 3, 14),
    )


def minutes() -> Document:
    """A short document: no title page, no contents."""
    return Document(
        title="Verslag stuurgroep",
        region="Zuid-West-Vlaanderen",
        date_line="14 maart 2023",
        dated=date(2023, 3, 14),
        blocks=(
            Facts((("Aanwezig", spans("An Peeters, Bert Maes")), ("Verontschuldigd", spans("Chris Dhont")))),
            Heading(1, "Jaarverslag"),
            Paragraph(spans("De stuurgroep keurt het jaarverslag goed.")),
            Bullets((spans("An stuurt het verslag naar de gemeenten."),)),
        ),
    )
