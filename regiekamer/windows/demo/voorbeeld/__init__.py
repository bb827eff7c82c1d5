"""Streek Voorbeeld, wholly invented: it shows what the product can, and that regions do not mix."""

from regiekamer.windows.demo.story import Refer, Story
from regiekamer.windows.demo.voorbeeld import actions, bodies, calendar, frames, network, promises

SIGN_INS = (
    ("director", "regisseur@voorbeeld.example", "Regisseur (demo)"),
    ("colleague", "collega@voorbeeld.example", "Collega (demo)"),
    ("board", "bestuur@voorbeeld.example", "Bestuurslid (demo)"),
    ("partner", "partner@voorbeeld.example", "Partner (demo)"),
    ("reader", "lezer@voorbeeld.example", "Lezer (demo)"),
)

STORY = Story(
    slug="voorbeeld",
    name="Streek Voorbeeld",
    director_name="Streekhuis Voorbeeld",
    notice="Demonstratie. Deze streek is verzonnen: geen enkele gemeente, organisatie, persoon of datum is echt.",
    source="Verzonnen verslag",
    sign_ins=SIGN_INS,
    municipalities=network.MUNICIPALITIES,
    organisations=network.ORGANISATIONS,
    territories=network.TERRITORIES,
    bodies=bodies.BODIES,
    programmes=frames.PROGRAMMES,
    schemes=frames.SCHEMES,
    plan=frames.PLAN,
    actions=actions.ACTIONS,
    references=(Refer(actions.BUYING, frames.TABLES, "Hoe gemeenten samen aankopen"),),
    promises=promises.PROMISES,
    meetings=calendar.MEETINGS,
)
