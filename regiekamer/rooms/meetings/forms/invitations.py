"""The shapes in which people are invited."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.ui.forms import Form, TidyText
from regiekamer.rooms.meetings.models import Meeting


class InviteForm(Form):
    """The words that go along, and to whom: a choice only when some were invited before and others were not."""

    text = TidyText(
        label=_("A word of your own"),
        required=False,
        rows=4,
        max_length=5000,
        help_text=_("Optional. Date, place and agenda stand in the mail already."),
    )
    only_new = forms.BooleanField(label=_("Only to who was not invited yet"), required=False)

    def __init__(self, *args: Any, record: Meeting, some_are_new: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, record=record, **kwargs)
        if not some_are_new:
            del self.fields["only_new"]


class AddressForm(Form):
    version = None  # type: ignore[assignment]
    email = forms.CharField(
        label=_("E-mail address"),
        max_length=254,
        widget=forms.EmailInput(attrs={"autocomplete": "off"}),
    )

    def values(self) -> dict[str, Any]:
        return dict(self.cleaned_data)
