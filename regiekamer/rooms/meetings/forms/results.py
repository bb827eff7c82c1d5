"""The shapes in which people record what was decided and what has to be passed on."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.ui.forms import Choice, Form, RecordChoice, TidyText
from regiekamer.rooms.bodies import queries as bodies
from regiekamer.rooms.meetings import queries
from regiekamer.rooms.meetings.models import ResultCode


class NewDecisionForm(Form):
    """A decision in one line, at an agenda item."""

    version = None  # type: ignore[assignment]
    text = forms.CharField(label=_("What was decided"), max_length=2000)
    result = Choice(label=_("Result"), choices=ResultCode.choices, initial=ResultCode.APPROVED)


class DecisionForm(Form):
    text = TidyText(label=_("What was decided"), rows=3, max_length=2000)
    result = Choice(label=_("Result"), choices=ResultCode.choices)
    action = RecordChoice(
        queries.action_choices,
        label=_("Result of an action of the plan"),
        required=False,
        help_text=_("It can then be told in the result of that action, without typing it again."),
    )


class DecisionFilter(Form):
    version = None  # type: ignore[assignment]
    words = forms.CharField(label=_("Words or number"), required=False, max_length=200)
    body = RecordChoice(bodies.body_choices, label=_("Body"), required=False, empty_label=_("all bodies"))
    year = Choice(label=_("Year"), required=False, choices=[])
    result = Choice(label=_("Result"), required=False, choices=[("", _("all")), *ResultCode.choices])
    action = RecordChoice(queries.action_choices, label=_("Action"), required=False, empty_label=_("all"))
    dossier = RecordChoice(queries.dossier_choices, label=_("Dossier"), required=False, empty_label=_("all"))

    def __init__(self, *args: Any, years: list[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        listed = [("", gettext("all years")), *((str(year), str(year)) for year in years)]
        self.fields["year"].choices = listed  # type: ignore[attr-defined]

    def asked(self) -> dict[str, Any]:
        """What the register is asked; a choice that makes no sense asks nothing."""
        self.is_valid()
        asked = {name: value for name, value in self.cleaned_data.items() if value}
        return {**asked, "year": int(asked["year"])} if "year" in asked else asked


class RelayForm(Form):
    """What is passed on, and to whom: names of bodies and organisations, with commas between."""

    text = forms.CharField(label=_("What to pass on"), max_length=2000)
    to = forms.CharField(
        label=_("Pass on to"),
        max_length=1000,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=_("Bodies and organisations; with a semicolon between several."),
    )

    def __init__(self, *args: Any, record: Any = None, **kwargs: Any) -> None:
        if record is not None:
            names = (str(one) for one in (*record.bodies.all(), *record.organisations.all()))
            kwargs["initial"] = {"to": "; ".join(names), **(kwargs.get("initial") or {})}
        super().__init__(*args, record=record, **kwargs)

    def clean_to(self) -> queries.Addressees:
        found = queries.addressees_called(self.cleaned_data["to"])
        if found.unknown:
            unknown = {"names": ", ".join(found.unknown)}
            raise ValidationError(
                gettext(
                    "Not known here: %(names)s. Choose a name from the list, or add the organisation first."
                )
                % unknown
            )
        return found

    def values(self) -> dict[str, Any]:
        values = super().values()
        found = values.pop("to")
        return {**values, "bodies": found.bodies, "organisations": found.organisations}


class RelayFilter(Form):
    version = None  # type: ignore[assignment]
    words = forms.CharField(label=_("Words"), required=False, max_length=200)
    body = RecordChoice(
        bodies.body_choices, label=_("From or to body"), required=False, empty_label=_("all bodies")
    )
    state = Choice(
        label=_("Status"),
        required=False,
        choices=[("", _("to be passed on")), ("passed_on", _("passed on")), ("all", _("all"))],
    )
