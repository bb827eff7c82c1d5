"""Ways of ordering actions: programmes, schemes and their headings. All data, because they change and end."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.kernel.periods import ENDS_BEFORE_START, Period
from regiekamer.foundation.regions.models import RegionRecord
from regiekamer.rooms.network.models import Organisation

FIRST_YEAR, LAST_YEAR = 1990, 2100


def year_field(label: Any, **kwargs: Any) -> models.PositiveSmallIntegerField:
    """A calendar year from 1990 to 2100."""
    return models.PositiveSmallIntegerField(
        label, validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)], **kwargs
    )


class Years(models.Model):
    """Columns `first_year` and `last_year`; the last one empty means: still going on."""

    first_year = year_field(_("first year"))
    last_year = year_field(_("last year"), null=True, blank=True)

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(last_year__isnull=True) | Q(last_year__gte=F("first_year")),
                name="%(app_label)s_%(class)s_years",
                violation_error_message=ENDS_BEFORE_START,
            )
        ]

    def clean(self) -> None:
        super().clean()
        if self.first_year and self.last_year and self.last_year < self.first_year:
            raise ValidationError({"last_year": ENDS_BEFORE_START})

    def runs_in(self, year: int) -> bool:
        return self.first_year <= year and (self.last_year is None or year <= self.last_year)


class Programme(Period, RegionRecord):
    """What funds the role, for a period. Programmes change and may be abolished; the actions stay."""

    page_name = "plan:programme"

    name = models.CharField(_("name"), max_length=160)
    funder = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, verbose_name=_("funded by")
    )
    about = models.TextField(_("about"), blank=True)
    end_reason = models.TextField(_("why it ended"), blank=True)

    class Meta(Period.Meta):
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")
        ordering = ["name"]
        constraints = [
            *Period.Meta.constraints,
            models.UniqueConstraint(
                fields=["region", "name"],
                name="one_programme_per_name",
                violation_error_message=_("There is already a programme with this name."),
            ),
        ]

    def __str__(self) -> str:
        return self.name


class SchemeKind(models.TextChoices):
    PILLARS = "pillars", _("own pillars")
    THEMES = "themes", _("mandatory themes")
    PRIORITIES = "priorities", _("priorities with a reporting code")
    PLANNING_CYCLE = "planning_cycle", _("municipal planning cycle (BBC)")


class Scheme(Years, RegionRecord):
    """A way of ordering actions. `orders_report` makes its headings the chapters of the yearly report;
    `asks_action_each_year` means that every heading needs at least one action in every year."""

    page_name = "plan:scheme"

    name = models.CharField(_("name"), max_length=160)
    kind = models.CharField(_("kind"), max_length=20, choices=SchemeKind.choices)
    programme = models.ForeignKey(
        Programme, models.PROTECT, null=True, blank=True, verbose_name=_("programme"), related_name="schemes"
    )
    about = models.TextField(_("about"), blank=True)
    orders_report = models.BooleanField(_("orders the yearly report"), default=False)
    asks_action_each_year = models.BooleanField(
        _("asks at least one action per heading per year"), default=False
    )

    class Meta(Years.Meta):
        verbose_name = _("scheme")
        verbose_name_plural = _("schemes")
        ordering = ["-orders_report", "first_year", "name"]
        constraints = [
            *Years.Meta.constraints,
            models.UniqueConstraint(
                fields=["region", "name"],
                name="one_scheme_per_name",
                violation_error_message=_("There is already a scheme with this name."),
            ),
        ]

    def __str__(self) -> str:
        return self.name


SAME_TITLE = _("There is already a heading with this title at this place in the scheme.")


class Heading(RegionRecord):
    """One heading of a scheme: a pillar, a priority, a policy objective; headings may hold headings."""

    page_name = "plan:heading"

    scheme = models.ForeignKey(Scheme, models.CASCADE, related_name="headings")
    parent = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="children", verbose_name=_("under")
    )
    code = models.CharField(_("code"), max_length=20, blank=True)
    title = models.CharField(_("title"), max_length=200)
    about = models.TextField(_("about"), blank=True)
    position = models.PositiveSmallIntegerField(_("place in the order"), default=0)

    class Meta:
        verbose_name = _("heading")
        verbose_name_plural = _("headings")
        ordering = ["position", "code", "title"]
        constraints = [
            models.UniqueConstraint(
                fields=["scheme", "code"],
                condition=~Q(code=""),
                name="one_heading_per_code",
                violation_error_message=_("There is already a heading with this code in the scheme."),
            ),
            models.UniqueConstraint(
                fields=["scheme", "parent", "title"],
                name="one_heading_per_title",
                violation_error_message=SAME_TITLE,
            ),
            models.UniqueConstraint(
                fields=["scheme", "title"],
                condition=Q(parent__isnull=True),
                name="one_top_heading_per_title",
                violation_error_message=SAME_TITLE,
            ),
        ]

    def __str__(self) -> str:
        return f"{self.code} {self.title}".strip()

    def clean(self) -> None:
        super().clean()
        above, seen = self.parent, {self.pk}
        while above is not None:
            if above.pk in seen and above.pk is not None:
                raise ValidationError({"parent": _("A heading cannot stand under itself.")})
            if above.scheme_id != self.scheme_id:
                raise ValidationError({"parent": _("Choose a heading of the same scheme.")})
            seen.add(above.pk)
            above = above.parent
