"""Regions, their members, and the base of every record that belongs to one region."""

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_scopes import ScopedManager

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.models import Record
from regiekamer.foundation.kernel.refused import Refused


class Region(Record):
    """The territory of one director: the tenant."""

    slug = models.SlugField(_("short name in the address"), unique=True, max_length=40)
    name = models.CharField(_("name"), max_length=120)
    director_name = models.CharField(_("who carries out the role"), max_length=120)
    is_demonstration = models.BooleanField(default=False)
    notice = models.CharField(_("notice on every page"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("region")
        verbose_name_plural = _("regions")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Role(models.TextChoices):
    DIRECTOR = "director", _("director")
    COLLEAGUE = "colleague", _("colleague")
    BOARD = "board", _("board member")
    PARTNER = "partner", _("partner")
    READER = "reader", _("reader")


class Member(Record):
    """A person in a region, with one role. Every write names the member who did it."""

    region = models.ForeignKey(Region, models.CASCADE, related_name="members")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="memberships")
    role = models.CharField(_("role"), max_length=10, choices=Role.choices)

    since = models.DateField(_("since"), default=clock.today, editable=False)

    class Meta:
        verbose_name = _("member")
        verbose_name_plural = _("members")
        ordering = ["user__name"]
        constraints = [models.UniqueConstraint(fields=["region", "user"], name="one_role_per_region")]

    def __str__(self) -> str:
        return str(self.user)


class RegionRecord(Record):
    """A record of one region. Queries outside a region's scope raise; rows of two regions never mix.

    `page_name` is the URL name of the record's own page, for whoever wants to link to it.
    """

    page_name = ""

    region = models.ForeignKey(Region, models.CASCADE, related_name="+", editable=False)

    objects = ScopedManager(region="region")

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        self._refuse_other_regions()
        super().save(*args, **kwargs)

    def _refuse_other_regions(self) -> None:
        for field in self._meta.concrete_fields:
            if not isinstance(field, models.ForeignKey) or not _is_region_record(field):
                continue
            related = getattr(self, field.name) if getattr(self, field.attname) else None
            if related is not None and related.region_id != self.region_id:
                raise Refused(str(_("This belongs to another region.")), field.name)


def _is_region_record(field: "models.ForeignKey[Any, Any]") -> bool:
    return isinstance(field.related_model, type) and issubclass(field.related_model, RegionRecord)
