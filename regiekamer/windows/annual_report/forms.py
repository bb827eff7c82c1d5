"""The shapes in which people write in the yearly report."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.ui.forms import Choice, Day, Form, TidyText


class ReportForm(Form):
    introduction = TidyText(
        label=_("Introduction"),
        required=False,
        rows=8,
        help_text=_("A blank line starts a paragraph; a line that starts with “- ” becomes a bullet."),
    )
    conclusions = TidyText(label=_("Conclusions"), required=False, rows=8)
    language = Choice(label=_("Language of the report"), choices=settings.LANGUAGES)


class OwnTextForm(Form):
    text = TidyText(
        label=_("Your own text"),
        required=False,
        rows=8,
        help_text=_("It stands beside what the records say. Empty it to take it out again."),
    )
    replaces_sentences = forms.BooleanField(label=_("Leave the automatic sentences out here"), required=False)


class ApprovalForm(Form):
    approved_by = forms.CharField(
        label=_("Approved by"), max_length=160, help_text=_("For example: board of directors.")
    )
    approved_on = Day(label=_("Approved on"))
