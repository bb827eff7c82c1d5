"""Counts as people tell them: "four", "at least 4", "about ten", "monthly", "dozens".

A vague count stays vague: a lower bound is never turned into an exact number, a rhythm never into a sum.
"""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext_lazy

from regiekamer.foundation.kernel.refused import Refused


class Operator(models.TextChoices):
    EXACTLY = "=", gettext_lazy("exactly")
    AT_LEAST = ">=", gettext_lazy("at least")
    ABOUT = "~", pgettext_lazy("about 10", "about")
    RHYTHM = "rhythm", gettext_lazy("in a rhythm")
    WHEN_NEEDED = "needed", gettext_lazy("when needed")
    SEVERAL = "some", gettext_lazy("several, number not kept")


class Rhythm(models.TextChoices):
    WEEKLY = "weekly", gettext_lazy("weekly")
    MONTHLY = "monthly", gettext_lazy("monthly")
    QUARTERLY = "quarterly", gettext_lazy("every three months")
    FOUR_MONTHLY = "four-monthly", gettext_lazy("every four months")
    HALF_YEARLY = "half-yearly", gettext_lazy("twice a year")
    YEARLY = "yearly", gettext_lazy("yearly")
    REGULARLY = "regularly", gettext_lazy("regularly")


# How often a year a rhythm asks for; "regularly" asks for no number.
TIMES_A_YEAR = {
    Rhythm.WEEKLY: 52,
    Rhythm.MONTHLY: 12,
    Rhythm.QUARTERLY: 4,
    Rhythm.FOUR_MONTHLY: 3,
    Rhythm.HALF_YEARLY: 2,
    Rhythm.YEARLY: 1,
}


@dataclass(frozen=True)
class Count:
    """A count with its operator. `quantity` is set for =, >= and ~; `rhythm` for a rhythm."""

    operator: str
    quantity: int | None = None
    rhythm: str = ""

    def __str__(self) -> str:
        if self.operator == Operator.RHYTHM:
            return str(Rhythm(self.rhythm).label)
        if self.quantity is None:
            return str(Operator(self.operator).label)
        if self.operator == Operator.EXACTLY:
            return str(self.quantity)
        return f"{Operator(self.operator).label} {self.quantity}"

    @property
    def times(self) -> str:
        """The count as said of an event: "4 times", "at least 4 times", "monthly"."""
        if self.quantity is None:
            return str(self)
        return ngettext("%(count)s time", "%(count)s times", self.quantity) % {"count": self}

    @property
    def least(self) -> int | None:
        """The smallest number that this count promises; None where it promises no number."""
        if self.operator == Operator.RHYTHM:
            return TIMES_A_YEAR.get(Rhythm(self.rhythm))
        return self.quantity if self.operator in (Operator.EXACTLY, Operator.AT_LEAST) else None

    @property
    def is_exact(self) -> bool:
        """Whether it may be added up as a number."""
        return self.operator == Operator.EXACTLY


def exactly(quantity: int) -> Count:
    return Count(Operator.EXACTLY, quantity)


def at_least(quantity: int) -> Count:
    return Count(Operator.AT_LEAST, quantity)


def in_rhythm(rhythm: str) -> Count:
    return Count(Operator.RHYTHM, rhythm=rhythm)


def check_count(operator: str, quantity: int | None, rhythm: str) -> Count | None:
    """Make a count of three loose fields, or refuse when they contradict each other. All empty is None."""
    if not operator:
        if quantity is not None or rhythm:
            raise Refused(
                _("Say as well how exact it is: exactly, at least, about or in a rhythm."), "operator"
            )
        return None
    needs_number = operator in (Operator.EXACTLY, Operator.AT_LEAST, Operator.ABOUT)
    if needs_number and quantity is None:
        raise Refused(_("Fill in the number as well, or choose “several” when nobody kept it."), "quantity")
    if operator == Operator.RHYTHM and not rhythm:
        raise Refused(_("Choose the rhythm as well, for example monthly."), "rhythm")
    choice = {"choice": Operator(operator).label}
    if quantity is not None and not needs_number:
        raise Refused(
            _("A number does not go with “%(choice)s”. Clear the number, or choose otherwise.") % choice,
            "quantity",
        )
    if rhythm and operator != Operator.RHYTHM:
        raise Refused(
            _("A rhythm does not go with “%(choice)s”. Clear the rhythm, or choose otherwise.") % choice,
            "rhythm",
        )
    return Count(operator, quantity, rhythm)


class CountColumns(models.Model):
    """Columns for one count: `operator`, `quantity`, `rhythm`, read and set together as `count`."""

    operator = models.CharField(
        gettext_lazy("how exact"), max_length=10, choices=Operator.choices, blank=True
    )
    quantity = models.PositiveIntegerField(gettext_lazy("number"), null=True, blank=True)
    rhythm = models.CharField(gettext_lazy("rhythm"), max_length=20, choices=Rhythm.choices, blank=True)

    class Meta:
        abstract = True

    @property
    def count(self) -> Count | None:
        return Count(self.operator, self.quantity, self.rhythm) if self.operator else None

    @staticmethod
    def columns(count: Count | None) -> dict[str, Any]:
        """The three column values that store `count`."""
        if count is None:
            return {"operator": "", "quantity": None, "rhythm": ""}
        return {"operator": count.operator, "quantity": count.quantity, "rhythm": count.rhythm}
