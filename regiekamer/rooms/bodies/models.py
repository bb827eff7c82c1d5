"""The tables people sit at: consultation bodies, their rhythm and lifecycle, and who sits for whom."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.counts import CountColumns
from regiekamer.foundation.kernel.periods import Period
from regiekamer.foundation.regions.models import RegionRecord
from regiekamer.rooms.network.models import Contact, Organisation


class DirectorRole(models.TextChoices):
    """What the director does in a body or an action."""

    FACILITATOR = "facilitator", _("facilitating")
    LEAD = "lead", _("leading")
    ORGANISER = "organiser", _("organiser")
    PARTICIPANT = "participant", _("participant")
    STEERING_MEMBER = "steering_member", _("member of the steering group")
    SIGNALS = "signals", _("picking up signals")
    APPLICANT = "applicant", _("applicant or lead partner")
    PARTNER = "partner", _("partner")
    PROMOTER = "promoter", _("promoter")
    LINK = "link", _("link")


class BodyKind(models.TextChoices):
    ASSEMBLY = "assembly", _("general assembly")
    ACTION_GROUP = "action_group", _("action group")
    NETWORK = "network", _("network")
    SUB_NETWORK = "sub_network", _("sub-network")
    STEERING_GROUP = "steering_group", _("steering group")
    WORKING_GROUP = "working_group", _("working group")
    LEARNING_NETWORK = "learning_network", _("learning network")
    CONSULTATION = "consultation", _("consultation")
    BOARD = "board", _("board")


class Stage(models.TextChoices):
    """Where a body is in its life, today."""

    TO_COME = "to_come", _("starts later")
    RUNNING = "running", _("running")
    ENDED = "ended", _("ended")


class Body(CountColumns, Period, RegionRecord):
    """A consultation body. Its count says how often a year it promised to meet.

    `organiser` empty means that the director organises it.
    """

    page_name = "bodies:body"

    name = models.CharField(_("name"), max_length=160)
    short_name = models.CharField(_("short name"), max_length=40, blank=True)
    kind = models.CharField(_("kind"), max_length=20, choices=BodyKind.choices)
    purpose = models.TextField(_("what it is for"), blank=True)
    composition = models.TextField(_("who sits in it, in general"), blank=True)
    organiser = models.ForeignKey(
        Organisation, models.PROTECT, null=True, blank=True, verbose_name=_("organised by")
    )
    our_role = models.CharField(_("our role"), max_length=20, choices=DirectorRole.choices)
    part_of = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="parts", verbose_name=_("part of")
    )
    end_reason = models.TextField(_("why it ended"), blank=True)
    successor = models.ForeignKey(
        "self",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="predecessors",
        verbose_name=_("goes on as"),
    )

    class Meta(Period.Meta):
        verbose_name = _("body")
        verbose_name_plural = _("bodies")
        ordering = ["name"]
        constraints = [
            *Period.Meta.constraints,
            models.UniqueConstraint(
                fields=["region", "name"],
                name="one_body_per_name",
                violation_error_message=_("There is already a body with this name."),
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        self._refuse_circle("successor", _("A body cannot go on as itself, not even by a detour."))
        self._refuse_circle("part_of", _("A body cannot be part of itself, not even by a detour."))

    def _refuse_circle(self, field: str, message: Any) -> None:
        seen, at = {self.pk}, getattr(self, field)
        while at is not None:
            if at.pk in seen:
                raise ValidationError({field: message})
            seen.add(at.pk)
            at = getattr(at, field)

    @property
    def is_ours(self) -> bool:
        return self.organiser_id is None

    @property
    def call_name(self) -> str:
        """What people call it."""
        return self.short_name or self.name

    @property
    def stage(self) -> Stage:
        today = clock.today()
        if self.ends_on and self.ends_on < today:
            return Stage.ENDED
        return Stage.TO_COME if self.starts_on and self.starts_on > today else Stage.RUNNING

    @property
    def promised(self) -> str:
        """The rhythm in words: "at least 4 times a year", "monthly"; "" when nothing was agreed."""
        count = self.count
        if count is None:
            return ""
        if count.quantity is None:
            return count.times
        return gettext("%(times)s a year") % {"times": count.times}


class Standing(models.TextChoices):
    VOTING = "voting", _("voting")
    OBSERVING = "observing", _("observing")


class Seat(Period, RegionRecord):
    """A place at the table: for which organisation, who sits there, who substitutes, from when to when."""

    body = models.ForeignKey(Body, models.CASCADE, related_name="seats")
    organisation = models.ForeignKey(
        Organisation, models.PROTECT, related_name="seats", verbose_name=_("sits for")
    )
    contact = models.ForeignKey(
        Contact, models.SET_NULL, null=True, blank=True, related_name="seats", verbose_name=_("who")
    )
    substitute = models.ForeignKey(
        Contact,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="substitute_seats",
        verbose_name=_("substitute"),
    )
    standing = models.CharField(
        _("standing"), max_length=10, choices=Standing.choices, default=Standing.VOTING
    )
    mandate = models.CharField(_("mandate"), max_length=200, blank=True)

    class Meta(Period.Meta):
        verbose_name = _("seat")
        verbose_name_plural = _("seats")
        ordering = ["organisation__name"]

    def __str__(self) -> str:
        return f"{self.organisation} – {self.body}"

    def clean(self) -> None:
        super().clean()
        self._stay_inside_body()
        self._know_its_people()

    def _know_its_people(self) -> None:
        for field in ("contact", "substitute"):
            person = getattr(self, field)
            if person is not None and person.organisation_id != self.organisation_id:
                raise ValidationError({field: _("This person is not a contact of the organisation.")})
        if self.contact_id and self.contact_id == self.substitute_id:
            raise ValidationError({"substitute": _("Choose somebody else as substitute, or nobody.")})

    def _stay_inside_body(self) -> None:
        """A seat lies inside the life of its body; left open in a body that ended, it ends with it."""
        body = self.body
        if body.starts_on and self.starts_on and self.starts_on < body.starts_on:
            raise ValidationError({"starts_on": _("The seat starts before the body exists.")})
        if body.ends_on and self.ends_on and self.ends_on > body.ends_on:
            raise ValidationError({"ends_on": _("The seat goes on after the body has ended.")})
        if body.ends_on and self.starts_on and self.starts_on > body.ends_on:
            raise ValidationError({"starts_on": _("The body had already ended when this seat starts.")})
        if body.starts_on and self.ends_on and self.ends_on < body.starts_on:
            raise ValidationError({"ends_on": _("The seat ends before the body exists.")})
        self.ends_on = self.ends_on or body.ends_on
