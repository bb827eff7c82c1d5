"""Zuid-West-Vlaanderen in 2022, told from the public yearly report of W13, in our own words."""

from regiekamer.windows.demo.story import Plan, Refer, Story
from regiekamer.windows.demo.zwvl import (
    barriers,
    bodies,
    enterprise,
    frames,
    local_economy,
    network,
    networking,
)
from regiekamer.windows.demo.zwvl.promises import PROMISES

SIGN_INS = (
    ("director", "regisseur@zwvl.example", "Regisseur (demo)"),
    ("colleague", "collega@zwvl.example", "Collega (demo)"),
    ("board", "bestuur@zwvl.example", "Bestuurslid (demo)"),
    ("partner", "partner@zwvl.example", "Partner (demo)"),
    ("reader", "lezer@zwvl.example", "Lezer (demo)"),
)

REFERENCES = (
    Refer("LDE-fabriek", frames.GOVERNMENTS, "Regionale afstemming tussen LDE en lokale besturen"),
    Refer(barriers.WORKSHOPS, frames.WORKERS, position=0),
    Refer(barriers.CYCLING, frames.WORKERS, position=0),
    Refer(networking.AID_GROUP, frames.PROCUREMENT, "Werkgroep met de lokale besturen"),
)

STORY = Story(
    slug="zwvl",
    name="Zuid-West-Vlaanderen",
    director_name="W13",
    notice="Demonstratie. Gemaakt op basis van het openbare jaarverslag 2022 van W13, in onze eigen woorden. "
    "Dit is geen site van W13.",
    source="Jaarverslag 2022",
    sign_ins=SIGN_INS,
    municipalities=network.MUNICIPALITIES,
    organisations=network.ORGANISATIONS,
    territories=network.TERRITORIES,
    bodies=bodies.BODIES,
    programmes=frames.PROGRAMMES,
    schemes=frames.SCHEMES,
    plan=Plan(
        "Actieplan ROSE",
        2022,
        "W13",
        about="Vier pijlers, elk met acties. W13 maakte het plan op, faciliteerde het en volgde het op.",
    ),
    actions=(*networking.ACTIONS, *local_economy.ACTIONS, *barriers.ACTIONS, *enterprise.ACTIONS),
    references=REFERENCES,
    promises=PROMISES,
)
