"""The shapes in which people prepare an agenda."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from regiekamer.foundation.ui.forms import Choice, Form, RecordChoice
from regiekamer.rooms.meetings import queries
from regiekamer.rooms.meetings.forms.series import MOST_MINUTES, ItemBasics
from regiekamer.rooms.meetings.models import Purpose
from regiekamer.rooms.meetings.models.papers import FITTING, MAX_SIZE, TOO_LARGE
from regiekamer.rooms.plan import queries as plan


class QuickItemForm(Form):
    """An item in one line; the rest can wait."""

    title = forms.CharField(label=_("New item"), max_length=200)
    purpose = Choice(label=_("Purpose"), choices=Purpose.choices, initial=Purpose.INFORM, required=False)
    owner = forms.CharField(label=_("Brought by"), max_length=120, required=False)
    minutes = forms.IntegerField(
        label=pgettext_lazy("duration", "Minutes"), min_value=1, max_value=MOST_MINUTES, required=False
    )

    def values(self) -> dict[str, Any]:
        values = super().values()
        return {**values, "purpose": values["purpose"] or Purpose.INFORM}


class ItemForm(ItemBasics):
    dossier = RecordChoice(queries.dossier_choices, label=_("Dossier"), required=False)
    action = RecordChoice(plan.actions, label=_("Action of the plan"), required=False)
    is_confidential = forms.BooleanField(
        label=_("Stays inside the body"),
        required=False,
        help_text=_("It is in no report, export or extract. A peer case always stays inside."),
    )
    comes_back = forms.BooleanField(
        label=_("Comes back"),
        required=False,
        help_text=_("On the next agenda, until it is discussed and its follow-ups are done."),
    )


class TopicForm(ItemBasics):
    """A topic for some next meeting."""

    dossier = RecordChoice(queries.dossier_choices, label=_("Dossier"), required=False)


class QuickTopicForm(Form):
    """A topic in one line."""

    title = forms.CharField(label=_("Topic"), max_length=200)


class MoveForm(Form):
    """The place to which an item goes, counted from 1."""

    version = None  # type: ignore[assignment]
    to = forms.IntegerField(min_value=1, max_value=1000)

    @property
    def told(self) -> list[str]:
        """Why it was not moved, in words."""
        return [str(text) for texts in self.errors.values() for text in texts]


class PaperForm(Form):
    """A document for an item. One that is too large is refused before it is read."""

    file = forms.FileField(
        label=_("File"),
        help_text=_("At most 10 MB: PDF, Word, Excel, PowerPoint, OpenDocument, an image or plain text."),
        max_length=500,
        widget=forms.FileInput(attrs={"accept": ",".join(f".{kind}" for kind in FITTING)}),
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > MAX_SIZE:
            raise forms.ValidationError(TOO_LARGE)
        return file

    def values(self) -> dict[str, Any]:
        file = self.cleaned_data["file"]
        return {"name": file.name, "content": file.read()}
