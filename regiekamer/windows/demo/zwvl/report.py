"""The director's own words around the report of 2022."""

from regiekamer.windows.demo.story import prose

YEAR = 2022

INTRODUCTION = prose(
    """
    De Vlaamse overheid kent de lokale besturen een regierol toe in de sociale economie. Daarmee krijgen we ook
    de richtlijnen mee die het kader vormden om het actieplan ROSE op te maken, te faciliteren en op te volgen.

    In dit verslag leest u per pijler wat we in 2022 ondernamen en welke impact die acties hadden.
    """
)

CONCLUSIONS = prose(
    """
    Uit 2022 nemen we dit mee naar 2023:

    - De samenwerkingsovereenkomst met VDAB is er, met een stuurgroep en een actieplan voor 2023.
    - De LDE-fabriek houdt op; een werkgroep over aanvullende dienstverlening neemt de draad over.
    - Met STAM gaan we beter samenwerken, zodat er in de regio geen dubbel werk gebeurt.
    - Het voorstel voor artikel 60 gaat naar de diensthoofden, en het onderzoek naar fietsleasing loopt door.
    """
)
