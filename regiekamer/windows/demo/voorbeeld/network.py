"""Who is there in the invented region: nobody and nothing here exists."""

from regiekamer.windows.demo.story import Organisation, Territory

MUNICIPALITIES = (
    ("Denkbeeldegem", ""),
    ("Nergenshove", ""),
    ("Verzonnenberg", ""),
    ("Zomaarbeke", ""),
)
NAMES = tuple(name for name, _ in MUNICIPALITIES)

ORGANISATIONS = (
    Organisation(
        "Streekhuis Voorbeeld",
        "intermunicipal",
        "Neemt de regierol op voor vier verzonnen gemeenten.",
        contacts=(("Vera Verzinsel", "regisseur sociale economie en werk"),),
    ),
    Organisation(
        "Gemeente Denkbeeldegem",
        "local_government",
        "Gastgemeente: de acties staan in haar meerjarenplan.",
        municipality="Denkbeeldegem",
        contacts=(("Dirk Denkbeeld", "diensthoofd welzijn"), ("Dina Droom", "stafmedewerker")),
    ),
    Organisation(
        "Gemeente Nergenshove",
        "local_government",
        municipality="Nergenshove",
        contacts=(("Nele Nergens", "schepen van werk"),),
    ),
    Organisation(
        "Gemeente Verzonnenberg",
        "local_government",
        municipality="Verzonnenberg",
        contacts=(("Victor Verbeelding", "diensthoofd sociale zaken"),),
    ),
    Organisation(
        "Gemeente Zomaarbeke",
        "local_government",
        municipality="Zomaarbeke",
        contacts=(("Zoë Zomaar", "trajectbegeleider"),),
    ),
    Organisation(
        "Bemiddelingsdienst Voorbeeld",
        "vdab",
        "Speelt in deze demonstratie de rol van VDAB.",
        contacts=(("Bas Bedacht", "accountmanager"), ("Bo Bijna", "bemiddelaar")),
    ),
    Organisation(
        "Maatwerkbedrijf De Fantasie",
        "sheltered_work",
        "Groenonderhoud, verpakking en een fietsatelier.",
        municipality="Verzonnenberg",
        contacts=(("Fien Fictie", "directeur"),),
    ),
    Organisation(
        "Buurtdienst Doe-alsof",
        "lde",
        "Klusdienst en buurtmaaltijden.",
        municipality="Nergenshove",
        contacts=(("Doris Doelsof", "coördinator"),),
    ),
    Organisation(
        "Zorgatelier De Luchtspiegel",
        "work_care",
        municipality="Zomaarbeke",
        contacts=(("Lou Luchtspiegel", "begeleider"),),
    ),
    Organisation("Koepel Hersenspinsel", "umbrella", contacts=(("Hanne Hersenspin", "stafmedewerker"),)),
    Organisation("Ziekenfonds De Luchtbel", "health_insurer"),
    Organisation("Bouwbedrijf Luchtkasteel", "company", municipality="Denkbeeldegem"),
    Organisation("Ondernemersclub Voorbeeld", "social_partner", contacts=(("Ona Onwaar", "voorzitter"),)),
)

TERRITORIES = (
    Territory("Streekhuis Voorbeeld", NAMES, "De vier gemeenten van de regierol."),
    Territory(
        "Streekpartnerschap werk",
        ("Denkbeeldegem", "Nergenshove", "Verzonnenberg"),
        "Zomaarbeke werkt hiervoor met de buurregio.",
    ),
)
