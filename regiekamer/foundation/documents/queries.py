"""Questions about how a region dresses its documents."""

from regiekamer.foundation.documents.models import HouseStyle
from regiekamer.foundation.documents.style import DEFAULT_STYLE, Style
from regiekamer.foundation.regions.models import Region


def house_style_of(region: Region) -> HouseStyle:
    """The house style that was set, else a new, unsaved one."""
    return HouseStyle.objects.first() or HouseStyle(region=region, version=0)


def style_of(region: Region) -> Style:
    """What the renderers need, the default where a region set nothing."""
    found = HouseStyle.objects.first()
    return found.as_style() if found else DEFAULT_STYLE
