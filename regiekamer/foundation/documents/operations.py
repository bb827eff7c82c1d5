"""Every write about the house style."""

from django.db import transaction

from regiekamer.foundation.documents.models import HouseStyle
from regiekamer.foundation.documents.style import check_colour, check_docx_template, check_logo
from regiekamer.foundation.regions.models import Member
from regiekamer.foundation.trail.models import Verb
from regiekamer.foundation.trail.operations import announce


@transaction.atomic
def change_style(
    style: HouseStyle,
    *,
    by: Member,
    colour: str,
    footer: str = "",
    logo: bytes | None = None,
    logo_alt: str = "",
    docx_template: bytes | None = None,
    remove_logo: bool = False,
    remove_template: bool = False,
    version: int | None = None,
) -> HouseStyle:
    """Set colour, footer, logo and Word template. Files that are not given stay as they were."""
    check_colour(colour)
    changes = style.take({"colour": colour, "footer": footer, "logo_alt": logo_alt})
    if logo:
        check_logo(logo)
    if docx_template:
        check_docx_template(docx_template)
    style.logo = None if remove_logo else logo or style.logo
    style.docx_template = None if remove_template else docx_template or style.docx_template
    _save(style, version)
    announce(Verb.CHANGED, style, by=by, changes=changes)
    return style


def _save(style: HouseStyle, version: int | None) -> None:
    style.full_clean()
    if style.pk is not None:
        style.save_over(version)
    else:
        style.version = 1
        style.save()
