"""What the yearly report of 2022 promised for 2023."""

from regiekamer.foundation.kernel.counts import at_least
from regiekamer.windows.demo.story import Promise
from regiekamer.windows.demo.zwvl import bodies, enterprise, local_economy, networking

SOURCE = "Jaarverslag 2022"

PROMISES = (
    Promise(
        "De werkgroep aanvullende dienstverlening gaat in 2023 van start",
        2023,
        source=SOURCE,
        action=networking.AID_GROUP,
        body=bodies.AID_GROUP,
    ),
    Promise(
        "W13 zit in 2023 samen met STAM vzw",
        2023,
        at_least(4),
        unit="keer",
        source=SOURCE,
        action=networking.STAM,
        body="Overleg W13 – STAM",
        counts_meetings=True,
    ),
    Promise(
        "De stuurgroep komt in 2023 samen en werkt het actieplan 2023 uit",
        2023,
        at_least(4),
        unit="keer",
        source=SOURCE,
        action=networking.STEERING_GROUP,
        body="Stuurgroep samenwerkingsovereenkomst VDAB – lokale besturen",
        counts_meetings=True,
    ),
    Promise(
        "We koppelen in ons netwerk terug welke acties en vooruitgang de stuurgroep maakt",
        2023,
        source=SOURCE,
        action=networking.STEERING_GROUP,
    ),
    Promise(
        "In 2023 stemmen we het voorstel over artikel 60 met de diensthoofden af",
        2023,
        source=SOURCE,
        action=local_economy.ART60,
        body="Diensthoofdenoverleg",
    ),
    Promise(
        "We gaan in 2023 verder met het onderzoek naar fietsleasing",
        2023,
        source=SOURCE,
        action=enterprise.LEASING,
    ),
    Promise(
        "In 2023 start een werkgroep rond overheidsopdrachten, met vertegenwoordiging van de lokale besturen",
        2023,
        source=SOURCE,
        action=enterprise.PROCUREMENT,
        body=bodies.AID_GROUP,
    ),
)
