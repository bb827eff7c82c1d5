"""The shapes in which people plan: a series, what stands on each agenda, and until when to plan."""

from datetime import date
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from regiekamer.foundation.ui.forms import Choice, Day, Form, TidyText
from regiekamer.rooms.meetings.forms.meetings import Moment
from regiekamer.rooms.meetings.models import Interval, Purpose

MOST_MINUTES = 480


class SeriesForm(Form):
    interval = Choice(label=_("How often"), choices=Interval.choices, initial=Interval.MONTHLY)
    starts_on = Day(
        label=_("First meeting"),
        help_text=_("The weekday follows from it; a monthly series keeps “the second Tuesday”."),
    )
    starts_at = Moment(label=_("Starts at"), required=False)
    ends_at = Moment(label=_("Ends at"), required=False)
    place = forms.CharField(label=_("Place"), max_length=160, required=False)


class EndSeriesForm(Form):
    on = Day(label=_("Last day"))


class AheadForm(Form):
    """Until when to plan a series."""

    until = Day(label=_("Plan until"))


class DaysForm(Form):
    """Which of the suggested days to plan."""

    days = forms.MultipleChoiceField(label=_("Suggested days"), widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, suggested: list[date], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["days"]
        field.choices = [(day.isoformat(), date_format(day, "l j F Y")) for day in suggested]
        field.initial = [day.isoformat() for day in suggested]
        self.has_days = bool(suggested)

    def values(self) -> dict[str, Any]:
        return {"days": [date.fromisoformat(day) for day in self.cleaned_data["days"]]}


class ItemBasics(Form):
    """What is asked of every agenda item, parked topic and fixed item."""

    title = forms.CharField(label=_("Title"), max_length=200)
    purpose = Choice(label=_("Purpose"), choices=Purpose.choices, initial=Purpose.INFORM)
    owner = forms.CharField(label=_("Brought by"), max_length=120, required=False)
    minutes = forms.IntegerField(
        label=pgettext_lazy("duration", "Minutes"), min_value=1, max_value=MOST_MINUTES, required=False
    )
    about = TidyText(label=_("To prepare"), required=False, rows=3)


class TemplateItemForm(ItemBasics):
    """An item that stands on the agenda of every meeting of a series."""
