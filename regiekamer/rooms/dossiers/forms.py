"""The shapes in which people enter dossiers and what happens to them."""

from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.ui.forms import Choice, Day, Form, RecordChoice, RecordChoices, TidyText
from regiekamer.rooms.bodies import queries as bodies
from regiekamer.rooms.dossiers.models import Dossier, State, Turn, TurnKind
from regiekamer.rooms.plan import queries as plan
from regiekamer.rooms.plan.models import FIRST_YEAR, LAST_YEAR

ACTIONS = _("Actions of the plan it is about")
WHEN = ("day", "year")


class BodyChoice(RecordChoice):
    """A choice of bodies, those that run first; one that ended says so."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(bodies.find_bodies, named_by=["name", "ended"], **kwargs)

    def label_from_names(self, *names: Any) -> str:
        name, ended = names
        return gettext("%(name)s (ended)") % {"name": name} if ended else str(name)


def _day(**kwargs: Any) -> Day:
    return Day(required=False, **{"label": _("When"), **kwargs})


def _year() -> forms.IntegerField:
    return forms.IntegerField(
        label=_("Or only the year"),
        required=False,
        min_value=FIRST_YEAR,
        max_value=LAST_YEAR,
        help_text=_("When nobody kept the date: leave the date empty."),
    )


class DossierFilter(Form):
    """What to look for in the list."""

    version = None  # type: ignore[assignment]

    words = forms.CharField(label=_("Search"), required=False, max_length=100)
    state = Choice(label=_("State"), required=False, choices=[("", _("every state")), *State.choices])
    body = BodyChoice(label=_("Now with"), required=False, empty_label=_("whoever"))


class ChangeForm(Form):
    title = forms.CharField(
        label=_("Title"), max_length=200, help_text=_("In a few words, as people call it at the table.")
    )
    about = TidyText(label=_("What it is about"), required=False, rows=5)
    actions = RecordChoices(
        plan.actions, label=ACTIONS, required=False, help_text=_("Hold Ctrl to choose several.")
    )


class OpenForm(ChangeForm):
    groups = (
        (_("The subject"), ("title", "about", "actions")),
        (_("Where it begins"), ("waits_for", *WHEN)),
    )

    waits_for = BodyChoice(label=_("Which body takes it up first"), required=False, empty_label=_("none yet"))
    day = _day(initial=clock.today)
    year = _year()


class NoteForm(Form):
    text = TidyText(label=_("What happened"), rows=5)
    body = BodyChoice(label=_("In which body"), required=False, empty_label=_("outside a body"))
    day = _day(initial=clock.today)
    year = _year()


class TurnForm(Form):
    """A turn as it was written down; only a note may move to another body."""

    text = TidyText(label=_("In words"), rows=5)
    body = BodyChoice(label=_("In which body"), required=False, empty_label=_("outside a body"))
    day = _day()
    year = _year()

    def __init__(self, *args: Any, record: Turn, initial: Any = None, **kwargs: Any) -> None:
        initial = {"year": None if record.day else record.year, **(initial or {})}
        super().__init__(*args, record=record, initial=initial, **kwargs)
        self.fields["text"].required = record.kind in (TurnKind.NOTED, TurnKind.PARKED, TurnKind.CLOSED)
        if record.kind != TurnKind.NOTED:
            del self.fields["body"]


class PassOnForm(Form):
    to = BodyChoice(label=_("To which body"), empty_label=_("choose"))
    text = TidyText(
        label=_("With what question"), required=False, rows=3, help_text=_("What they should do with it.")
    )
    day = _day(initial=clock.today)
    year = _year()


class ParkForm(Form):
    condition = TidyText(
        label=_("It comes back when"),
        rows=3,
        help_text=_("What has to happen first? For example: when the policy changes."),
    )
    wakes_on = Day(
        label=_("Look at it again on"),
        required=False,
        help_text=_("From that day on the dossier stands on top of the list."),
    )
    day = _day(label=_("Parked on"), initial=clock.today)
    year = _year()

    def __init__(self, *args: Any, record: Dossier, **kwargs: Any) -> None:
        super().__init__(*args, record=record, **kwargs)
        if record.is_ripe:
            self.initial["wakes_on"] = None


class TakeUpForm(Form):
    """Take a dossier up again, from being parked or closed."""

    text = TidyText(label=_("Why now"), required=False, rows=3)
    day = _day(initial=clock.today)
    year = _year()


class CloseForm(Form):
    outcome = TidyText(
        label=_("What came of it"), rows=4, help_text=_("Also if nothing did: say why in a line.")
    )
    day = _day(initial=clock.today)
    year = _year()
