"""The shapes in which people enter bodies and seats."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.kernel.counts import Operator, Rhythm, check_count
from regiekamer.foundation.ui.forms import Choice, Day, Form, RecordChoice, TidyText
from regiekamer.rooms.bodies import queries
from regiekamer.rooms.bodies.models import BodyKind, DirectorRole, Stage, Standing
from regiekamer.rooms.network import queries as network

PROMISES = [
    ("", _("nothing agreed")),
    (Operator.EXACTLY, _("a fixed number of times a year")),
    (Operator.AT_LEAST, _("at least a number of times a year")),
    (Operator.ABOUT, _("about a number of times a year")),
    (Operator.RHYTHM, _("in a rhythm, for example monthly")),
    (Operator.WHEN_NEEDED, _("when needed")),
]


class BodyFilter(Form):
    """What to look for in the list."""

    version = None  # type: ignore[assignment]

    words = forms.CharField(label=_("Search by name"), required=False, max_length=100)
    kind = Choice(label=_("Kind"), required=False, choices=[("", _("all kinds")), *BodyKind.choices])
    whose = Choice(
        label=_("Organised by"),
        required=False,
        choices=[("", _("everybody")), ("ours", _("ourselves")), ("theirs", _("somebody else"))],
    )
    our_role = Choice(
        label=_("Our role"), required=False, choices=[("", _("all roles")), *DirectorRole.choices]
    )
    state = Choice(
        label=_("State"),
        required=False,
        choices=[
            ("", _("running and ended")),
            (Stage.RUNNING, _("only running")),
            (Stage.ENDED, _("only ended")),
        ],
    )


def leave_out_itself(form: Form, name: str) -> None:
    """Do not offer a body to itself."""
    if form.record is not None:
        field: Any = form.fields[name]
        field.queryset = field.queryset.exclude(pk=form.record.pk)


class BodyForm(Form):
    groups = (
        (_("What it is"), ("name", "short_name", "kind", "purpose", "composition", "part_of")),
        (_("Who organises it"), ("organiser", "our_role")),
        (_("How often it meets"), ("operator", "quantity", "rhythm")),
        (_("Since when"), ("starts_on",)),
    )

    name = forms.CharField(label=_("Name"), max_length=160)
    short_name = forms.CharField(
        label=_("Short name"),
        max_length=40,
        required=False,
        help_text=_("What people call it, if that is shorter."),
    )
    kind = Choice(label=_("Kind"), choices=[("", _("choose")), *BodyKind.choices])
    purpose = TidyText(label=_("What it is for"), required=False, rows=3)
    composition = TidyText(
        label=_("Who sits in it, in general"),
        required=False,
        rows=2,
        help_text=_("In a sentence. Seats by organisation come on the page of the body."),
    )
    part_of = RecordChoice(
        queries.body_choices,
        named_by=["name"],
        label=_("Part of"),
        required=False,
        empty_label=_("stands on its own"),
    )
    organiser = RecordChoice(
        network.organisations,
        named_by=["name"],
        label=_("Organised by"),
        required=False,
        empty_label=_("ourselves"),
    )
    our_role = Choice(label=_("Our role"), choices=[("", _("choose")), *DirectorRole.choices])
    operator = Choice(label=_("What was agreed"), required=False, choices=PROMISES)
    quantity = forms.IntegerField(
        label=_("Number of times a year"),
        required=False,
        min_value=1,
        max_value=366,
        help_text=_("Only with a number of times."),
    )
    rhythm = Choice(
        label=_("Rhythm"),
        required=False,
        choices=[("", "–"), *Rhythm.choices],
        help_text=_("Only with a rhythm."),
    )
    starts_on = Day(label=_("Began on"), required=False, help_text=_("Leave empty when nobody knows."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        leave_out_itself(self, "part_of")

    def values(self) -> dict[str, Any]:
        values = super().values()
        told = [values.pop(name) for name in ("operator", "quantity", "rhythm")]
        return {**values, "rhythm": check_count(*told)}


class EndBodyForm(Form):
    ends_on = Day(label=_("Ended on"), help_text=_("The last day. Seats that run on end on that day too."))
    end_reason = TidyText(label=_("Why it ended"), rows=3, help_text=_("The yearly report tells it."))
    successor = RecordChoice(
        queries.body_choices,
        named_by=["name"],
        label=_("Goes on as"),
        required=False,
        empty_label=_("nothing"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        leave_out_itself(self, "successor")

    def values(self) -> dict[str, Any]:
        values = super().values()
        values["on"], values["reason"] = values.pop("ends_on"), values.pop("end_reason")
        return values


class PersonChoice(RecordChoice):
    """A choice of contacts, each with the organisation."""

    def __init__(self, query: Callable[[], QuerySet[Any]], **kwargs: Any) -> None:
        columns = ["name", "organisation__name", "organisation__short_name"]
        super().__init__(query, named_by=columns, **kwargs)

    def label_from_names(self, *names: Any) -> str:
        name, organisation, short_name = names
        return f"{name} – {short_name or organisation}"


class SeatForm(Form):
    """A seat. With `organisation_id` the people to choose from are those of that organisation."""

    groups = (
        (_("Who sits there"), ("organisation", "contact", "substitute")),
        (_("In what capacity"), ("standing", "mandate")),
        (_("Period"), ("starts_on", "ends_on")),
    )

    organisation = RecordChoice(
        network.organisations,
        named_by=["name"],
        label=_("For which organisation"),
        empty_label=_("choose"),
    )
    contact = PersonChoice(
        queries.people,
        label=_("Who"),
        required=False,
        empty_label=_("nobody by name"),
        help_text=_("The contacts of the organisation; add a new one on its page."),
    )
    substitute = PersonChoice(queries.people, label=_("Substitute"), required=False, empty_label=_("nobody"))
    standing = Choice(label=_("Vote"), choices=Standing.choices, initial=Standing.VOTING)
    mandate = forms.CharField(
        label=_("Mandate"),
        max_length=200,
        required=False,
        help_text=_("What this person may decide, or on whose behalf."),
    )
    starts_on = Day(label=_("Sits there from"), required=False)
    ends_on = Day(label=_("Sits there until"), required=False, help_text=_("Empty: still sits there."))

    def __init__(self, *args: Any, organisation_id: int | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Choosing the organisation narrows the people; without script the whole list stays to choose from.
        self.fields["organisation"].widget.attrs |= {
            "hx-get": "",
            "hx-target": "#id_contact",
            "hx-select": "#id_contact",
            "hx-select-oob": "#id_substitute:outerHTML",
            "hx-swap": "outerHTML",
        }
        if organisation_id is not None:
            for name in ("contact", "substitute"):
                self.fields[name].queryset = queries.people(organisation_id)  # type: ignore[attr-defined]


class EndSeatForm(Form):
    ends_on = Day(label=_("Sat there until"))

    def values(self) -> dict[str, Any]:
        values = super().values()
        values["on"] = values.pop("ends_on")
        return values
