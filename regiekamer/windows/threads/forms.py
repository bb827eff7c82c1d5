"""What to look for."""

from django import forms
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.ui.forms import Form


class ThreadFilter(Form):
    version = None  # type: ignore[assignment]
    words = forms.CharField(label=_("Search"), required=False, max_length=200)
