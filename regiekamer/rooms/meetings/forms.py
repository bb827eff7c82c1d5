"""The shapes in which people enter meetings and counts."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.kernel.counts import Operator, Rhythm, check_count
from regiekamer.foundation.kernel.periods import running_on
from regiekamer.foundation.ui.forms import Choice, Day, Form, RecordChoice, TidyText
from regiekamer.rooms.bodies import queries as bodies
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.meetings.models import Meeting, MeetingStatus

TOLD = [
    ("", _("choose")),
    (Operator.EXACTLY, _("exactly a number of times")),
    (Operator.AT_LEAST, _("at least a number of times")),
    (Operator.ABOUT, _("about a number of times")),
    (Operator.RHYTHM, _("in a rhythm, for example monthly")),
    (Operator.SEVERAL, _("several times, nobody kept the number")),
]


class Moment(forms.TimeField):
    """A time of the day, picked or typed as 14:00."""

    widget = forms.TimeInput(format="%H:%M", attrs={"type": "time"})


def _bodies_that_run() -> QuerySet[Body]:
    return bodies.body_choices().filter(running_on(clock.today()))


def _year(**kwargs: Any) -> forms.IntegerField:
    return forms.IntegerField(label=_("Year"), min_value=1990, max_value=2100, **kwargs)


class MeetingFilter(Form):
    """What to look for in the calendar. The year is chosen beside it."""

    version = None  # type: ignore[assignment]
    body = RecordChoice(
        bodies.body_choices, named_by=["name"], label=_("Body"), required=False, empty_label=_("all bodies")
    )
    status = Choice(label=_("Status"), required=False, choices=[("", _("all")), *MeetingStatus.choices])
    year = forms.IntegerField(required=False, widget=forms.HiddenInput)


class PlanForm(Form):
    body = RecordChoice(_bodies_that_run, named_by=["name"], label=_("Body"), empty_label=_("choose"))
    day = Day(label=_("Date"))
    starts_at = Moment(label=_("Starts at"), required=False)
    ends_at = Moment(label=_("Ends at"), required=False)
    place = forms.CharField(label=_("Place"), max_length=160, required=False)
    summary = TidyText(label=_("What will be on the table"), required=False, rows=3)


class ChangeForm(Form):
    """A meeting as it stands; it asks only what goes with its status and with what is known of its date."""

    day = Day(label=_("Date"))
    year = _year(help_text=_("Enough when nobody kept the date."))
    starts_at = Moment(label=_("Starts at"), required=False)
    ends_at = Moment(label=_("Ends at"), required=False)
    place = forms.CharField(label=_("Place"), max_length=160, required=False)
    summary = TidyText(label=_("What was on the table"), required=False, rows=5)
    reason = TidyText(label=_("Why it was not held"), rows=3)
    we_attended = forms.BooleanField(label=_("We were there"), required=False)

    def __init__(self, *args: Any, record: Meeting, **kwargs: Any) -> None:
        super().__init__(*args, record=record, **kwargs)
        if record.day:
            del self.fields["year"]
        else:
            self.fields["day"].required = False
        if record.status != MeetingStatus.NOT_HELD:
            del self.fields["reason"]
        if record.status != MeetingStatus.HELD:
            del self.fields["we_attended"]
        if record.status == MeetingStatus.PLANNED:
            self.fields["summary"].label = _("What will be on the table")


class HoldForm(Form):
    day = Day(label=_("Held on"))
    summary = TidyText(
        label=_("What was on the table"),
        required=False,
        rows=5,
        help_text=_("A few lines are enough; the yearly report builds on them."),
    )
    we_attended = forms.BooleanField(label=_("We were there"), required=False)


class CallOffForm(Form):
    reason = TidyText(
        label=_("Why it was not held"),
        rows=3,
        help_text=_("One line is enough; the yearly report tells it."),
    )


class HeldForm(Form):
    """A meeting of the past. Of an old one only the year may be known."""

    body = RecordChoice(bodies.body_choices, named_by=["name"], label=_("Body"), empty_label=_("choose"))
    day = Day(label=_("Date"), required=False, help_text=_("Leave empty when nobody kept it."))
    year = _year(required=False, help_text=_("Needed only without a date."))
    place = forms.CharField(label=_("Place"), max_length=160, required=False)
    summary = TidyText(label=_("What was on the table"), required=False, rows=5)
    we_attended = forms.BooleanField(label=_("We were there"), required=False, initial=True)


class NotHeldForm(Form):
    body = RecordChoice(bodies.body_choices, named_by=["name"], label=_("Body"), empty_label=_("choose"))
    day = Day(label=_("Date"), required=False, help_text=_("Leave empty when no date was set."))
    year = _year(required=False, help_text=_("Needed only without a date."))
    reason = TidyText(
        label=_("Why it was not held"),
        rows=3,
        help_text=_("One line is enough; the yearly report tells it."),
    )


class TallyOfYearForm(Form):
    """How often a body met in the year at hand. It always carries a version: 0 says that there was no count."""

    operator = Choice(label=_("How often did it meet?"), choices=TOLD)
    quantity = forms.IntegerField(
        label=_("Number of times"),
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
    note = forms.CharField(label=_("Note"), max_length=300, required=False)
    source = forms.CharField(
        label=_("Where this is known from"),
        max_length=160,
        required=False,
        help_text=_("For example the yearly report of that year, or somebody who was there."),
    )

    def values(self) -> dict[str, Any]:
        values = dict(self.cleaned_data)
        told = [values.pop(name) for name in ("operator", "quantity", "rhythm")]
        return {**values, "version": values["version"] or 0, "count": check_count(*told)}


class TallyForm(TallyOfYearForm):
    """The same, when body and year are still to be chosen."""

    body = RecordChoice(bodies.body_choices, named_by=["name"], label=_("Body"), empty_label=_("choose"))
    year = _year()

    field_order = ("body", "year")
