"""How a region dresses its documents."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.documents.style import DEFAULT_STYLE, Style
from regiekamer.foundation.regions.models import RegionRecord


class HouseStyle(RegionRecord):
    """Colour, logo, footer and Word template of a region's documents. They stand in the database, so that one
    backup holds everything."""

    page_name = ""

    colour = models.CharField(_("colour"), max_length=7, default=DEFAULT_STYLE.colour)
    footer = models.CharField(_("line at the foot of each page"), max_length=120, blank=True)
    logo = models.BinaryField(_("logo"), null=True, blank=True, editable=True)
    logo_alt = models.CharField(_("the logo in words"), max_length=120, blank=True)
    docx_template = models.BinaryField(_("Word template"), null=True, blank=True, editable=True)

    class Meta:
        verbose_name = _("house style")
        verbose_name_plural = _("house styles")
        constraints = [models.UniqueConstraint(fields=["region"], name="one_house_style_per_region")]

    def __str__(self) -> str:
        return str(_("house style"))

    def clean(self) -> None:
        super().clean()
        if self.logo and not self.logo_alt.strip():
            raise ValidationError(
                {
                    "logo_alt": _(
                        "Say in words what the logo is, for who cannot see it: for example “Logo of W13”."
                    )
                }
            )

    def as_style(self) -> Style:
        """The style that the renderers take."""
        return Style(
            colour=self.colour,
            logo=_bytes(self.logo),
            logo_alt=self.logo_alt,
            docx_template=_bytes(self.docx_template),
            footer=self.footer,
        )


def _bytes(stored: Any) -> bytes | None:
    """PostgreSQL answers with a memoryview."""
    return bytes(stored) if stored else None
