"""The shapes in which people enter what was undertaken, what came of it and what was promised."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.core.validators import MinValueValidator
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.kernel.counts import Operator, Rhythm, check_count
from regiekamer.foundation.ui.forms import Choice, Day, Form, RecordChoice, RecordChoices, TidyText
from regiekamer.rooms.bodies.models import DirectorRole
from regiekamer.rooms.bodies.queries import bodies
from regiekamer.rooms.network.queries import organisations
from regiekamer.rooms.plan import queries
from regiekamer.rooms.plan.models import (
    FIRST_YEAR,
    LAST_YEAR,
    ActionKind,
    BudgetKind,
    Heading,
    Outcome,
    Scheme,
    SchemeKind,
    Status,
)

Groups = Sequence[tuple[str | Promise, Sequence[str]]]


class YearField(forms.IntegerField):
    """A calendar year."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(min_value=FIRST_YEAR, max_value=LAST_YEAR, **kwargs)


class AmountField(forms.DecimalField):
    """An amount as people write it: 1250, 1.250,75 or € 1250.75."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_digits=12, decimal_places=2, localize=True, **kwargs)

    def to_python(self, value: Any) -> Any:
        text = re.sub(r"[€\s]", "", str(value or ""))
        if "," in text or re.fullmatch(r"-?\d{1,3}(\.\d{3})+", text):
            text = text.replace(".", "").replace(",", ".")
        return super().to_python(text)


class HeadingChoice(RecordChoice):
    """A heading, told with its scheme."""

    def label_from_instance(self, heading: Heading) -> str:
        return f"{heading.scheme}: {heading}"


@dataclass(frozen=True)
class Wanted:
    """What somebody looks for in the list of a year."""

    scheme: Scheme | None
    kind: str
    status: str
    words: str


class PlanFilter(Form):
    """What to look for in the list of a year; the scheme says in which order it is read."""

    scheme = Choice(label=_("Read by"), required=False)
    kind = Choice(label=_("Kind"), required=False, choices=[("", _("all kinds")), *ActionKind.choices])
    status = Choice(
        label=_("Status"),
        required=False,
        choices=[
            ("", _("every status")),
            *Status.choices,
            (queries.NOTHING_YET, _("nothing filled in yet")),
        ],
    )
    words = forms.CharField(label=_("Search in title and description"), required=False, max_length=100)

    def __init__(self, data: Any, *, schemes: list[Scheme], usual: Scheme | None) -> None:
        super().__init__({"scheme": usual.pk if usual else "", **data.dict()})
        self.schemes = {str(scheme.pk): scheme for scheme in schemes}
        self.usual = usual
        self.fields["scheme"].choices = list(self.schemes.items())  # type: ignore[attr-defined]

    def wanted(self) -> Wanted:
        """What is asked; a question that makes no sense asks nothing."""
        asked = self.cleaned_data if self.is_valid() else {}
        scheme = self.schemes.get(asked.get("scheme", ""), self.usual)
        return Wanted(scheme, asked.get("kind", ""), asked.get("status", ""), asked.get("words", ""))


class PlanForm(Form):
    name = forms.CharField(label=_("Name"), max_length=160)
    reporting_entity = RecordChoice(
        organisations,
        named_by=["name"],
        label=_("Reporting entity"),
        required=False,
        help_text=_("Who accounts for the plan. That is not always who directs."),
    )
    about = TidyText(label=_("What the plan wants"), required=False, rows=3)
    first_year = YearField(label=_("First year"))
    last_year = YearField(label=_("Last year"), required=False, help_text=_("Empty while it goes on."))


class ActionForm(Form):
    groups: ClassVar[Groups] = (
        (_("What it is"), ("title", "kind", "about")),
        (_("Where it belongs"), ("plan", "bodies")),
        (_("Years"), ("first_year", "last_year")),
    )

    title = forms.CharField(label=_("Title"), max_length=200)
    kind = Choice(label=_("Kind"), choices=ActionKind.choices)
    about = TidyText(label=_("What it is, in a few lines"), required=False, rows=4)
    plan = RecordChoice(queries.plans, named_by=["name"], label=_("Plan"), empty_label=None)
    bodies = RecordChoices(
        bodies,
        label=_("Bodies where it is discussed"),
        required=False,
        help_text=_("Hold Ctrl to choose several."),
    )
    first_year = YearField(label=_("First year"))
    last_year = YearField(label=_("Last year"), required=False, help_text=_("Empty while it goes on."))


class NewActionForm(ActionForm):
    groups = (
        (_("What it is"), ("title", "kind", "about")),
        (_("Where it belongs"), ("plan", "heading", "bodies")),
        (_("Years"), ("first_year", "last_year")),
    )

    heading = HeadingChoice(
        queries.headings,
        label=_("Heading"),
        required=False,
        help_text=_("Where the report tells it. More headings can be added afterwards."),
    )


class EndActionForm(Form):
    last_year = YearField(label=_("Last year in which it ran"))
    reason = TidyText(label=_("Why it ended"), rows=3)
    successor = RecordChoice(queries.actions, named_by=["title"], label=_("Goes on as"), required=False)


class PlacementForm(Form):
    heading = HeadingChoice(queries.headings, label=_("Heading"))
    is_main = forms.BooleanField(
        label=_("Told here"),
        required=False,
        help_text=_("The report tells the action here and refers to it elsewhere in the same scheme."),
    )
    title = forms.CharField(
        label=_("Called here"),
        max_length=200,
        required=False,
        help_text=_("Only if it has another name under this heading."),
    )


class PartnerForm(Form):
    organisation = RecordChoice(organisations, named_by=["name"], label=_("Organisation"))
    role = forms.CharField(
        label=_("Role"),
        max_length=120,
        required=False,
        help_text=_("For example: lead partner, delivers places, pays."),
    )


class YearForm(Form):
    groups = (
        (_("How it stands"), ("status", "reason", "roles", "role_text")),
        (_("What happened"), ("starting_point", "result", "next_step")),
    )

    status = Choice(label=_("Status"), choices=Status.choices)
    reason = TidyText(
        label=_("Why"),
        required=False,
        rows=2,
        help_text=_("Needed when it was partly done, not done, parked or stopped."),
    )
    roles = forms.MultipleChoiceField(
        label=_("Our role"),
        choices=DirectorRole.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    role_text = TidyText(label=_("Our role in words"), required=False, rows=3)
    starting_point = TidyText(label=_("Where the year starts from"), required=False, rows=3)
    result = TidyText(
        label=_("Result"),
        required=False,
        rows=10,
        help_text=_("What came of it? The yearly report tells this text."),
    )
    next_step = TidyText(label=_("Next step"), required=False, rows=6)


class BudgetLineForm(Form):
    year = YearField(label=_("Year"))
    label = forms.CharField(label=_("What for"), max_length=160)
    kind = Choice(label=_("Kind"), choices=BudgetKind.choices)
    amount = AmountField(label=_("Amount in euro"))
    code = forms.CharField(
        label=_("Code in the planning cycle"),
        max_length=40,
        required=False,
        help_text=_("For example A1310."),
    )


class PromiseFilter(Form):
    outcome = Choice(label=_("Outcome"), required=False, choices=[("", _("every outcome")), *Outcome.choices])
    words = forms.CharField(label=_("Search in promise, action or body"), required=False, max_length=100)


class PromiseForm(Form):
    groups = (
        (_("What is promised"), ("text", "year", "source")),
        (_("How much"), ("operator", "quantity", "rhythm", "unit")),
        (_("What it belongs to"), ("action", "body", "counts_meetings")),
    )

    text = TidyText(label=_("What is promised"), rows=3)
    year = YearField(label=_("For the year"))
    source = forms.CharField(
        label=_("Where it was promised"),
        max_length=160,
        required=False,
        help_text=_("For example: yearly report 2022, or the steering group."),
    )
    operator = Choice(label=_("How exact"), required=False, choices=[("", "–"), *Operator.choices])
    quantity = forms.IntegerField(label=_("Number"), required=False, min_value=0, max_value=1_000_000)
    rhythm = Choice(label=_("Rhythm"), required=False, choices=[("", "–"), *Rhythm.choices])
    unit = forms.CharField(
        label=_("Of what"), max_length=80, required=False, help_text=_("For example: meetings.")
    )
    action = RecordChoice(queries.actions, named_by=["title"], label=_("Action"), required=False)
    body = RecordChoice(bodies, named_by=["name"], label=_("Body"), required=False)
    counts_meetings = forms.BooleanField(label=_("Count the meetings of this body"), required=False)

    def values(self) -> dict[str, Any]:
        """The three loose fields become one count; contradictions are refused."""
        values = super().values()
        values["count"] = check_count(values.pop("operator"), values.pop("quantity"), values.pop("rhythm"))
        return values


class AnswerForm(Form):
    outcome = Choice(label=_("What came of it?"), choices=Outcome.choices)
    outcome_reason = TidyText(
        label=_("Why, or how"),
        required=False,
        rows=4,
        help_text=_("Needed when it was not kept or was changed."),
    )
    successor = RecordChoice(
        queries.promises,
        named_by=["text"],
        label=_("Replaced by"),
        required=False,
        help_text=_("Only when it was changed. If the new one is not in the list, you write it next."),
    )

    def values(self) -> dict[str, Any]:
        values = super().values()
        values["reason"] = values.pop("outcome_reason")
        return values


class ProgrammeForm(Form):
    name = forms.CharField(label=_("Name"), max_length=160)
    funder = RecordChoice(organisations, named_by=["name"], label=_("Funded by"), required=False)
    about = TidyText(label=_("What it asks"), required=False, rows=4)
    starts_on = Day(label=_("From"), required=False)
    ends_on = Day(label=_("Until"), required=False)


class EndProgrammeForm(Form):
    on = Day(label=_("Last day"))
    reason = TidyText(label=_("Why it ended"), rows=3)


class SchemeForm(Form):
    groups = (
        (_("What it is"), ("name", "kind", "programme", "about")),
        (_("What it does"), ("orders_report", "asks_action_each_year")),
        (_("Years"), ("first_year", "last_year")),
    )

    name = forms.CharField(label=_("Name"), max_length=160)
    kind = Choice(label=_("Kind"), choices=SchemeKind.choices)
    programme = RecordChoice(queries.programmes, named_by=["name"], label=_("Programme"), required=False)
    about = TidyText(label=_("About"), required=False, rows=3)
    orders_report = forms.BooleanField(
        label=_("Its headings are the chapters of the yearly report"), required=False
    )
    asks_action_each_year = forms.BooleanField(
        label=_("Every heading needs at least one action in every year"), required=False
    )
    first_year = YearField(label=_("First year"))
    last_year = YearField(label=_("Last year"), required=False, help_text=_("Empty while it goes on."))


class HeadingForm(Form):
    title = forms.CharField(label=_("Title"), max_length=200)
    code = forms.CharField(
        label=_("Code"), max_length=20, required=False, help_text=_("For example WSE-LR1 or AP13.")
    )
    parent = RecordChoice(queries.headings, label=_("Under"), required=False)
    about = TidyText(label=_("What belongs here"), required=False, rows=3)
    position = forms.IntegerField(
        label=_("Place in the order"),
        required=False,
        validators=[MinValueValidator(0)],
        max_value=9_999,
        help_text=_("1 comes first. Empty: after the others."),
    )

    def __init__(self, *args: Any, scheme: Scheme, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["parent"].queryset = queries.headings_of(scheme)  # type: ignore[attr-defined]


class CarryOverForm(Form):
    """Which actions go along to the next year, out of those that can."""

    actions = RecordChoices(queries.actions, required=False)

    def __init__(self, *args: Any, actions: list[int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["actions"].queryset = queries.actions().filter(pk__in=actions)  # type: ignore[attr-defined]
