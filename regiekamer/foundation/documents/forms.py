"""The shape in which a region dresses its documents."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.documents.style import LOGO_LIMIT, TEMPLATE_LIMIT
from regiekamer.foundation.ui.forms import Form


class Upload(forms.FileField):
    """A small file, taken as its bytes."""

    def __init__(self, *, limit: int, **kwargs: Any) -> None:
        self.limit = limit
        super().__init__(required=False, **kwargs)

    def clean(self, data: Any, initial: Any = None) -> bytes | None:
        found = super().clean(data, None)
        if not isinstance(found, UploadedFile):
            return None
        if (found.size or 0) > self.limit:
            raise forms.ValidationError(
                _("This file is larger than %(limit)s MB. Choose a smaller one.")
                % {"limit": self.limit // 1024**2}
            )
        return found.read()


class HouseStyleForm(Form):
    groups = (
        (_("Colour and footer"), ("colour", "footer")),
        (_("Logo"), ("logo", "logo_alt", "remove_logo")),
        (_("Word"), ("docx_template", "remove_template")),
    )

    colour = forms.CharField(
        label=_("Colour"),
        max_length=7,
        widget=forms.TextInput(attrs={"type": "color"}),
        help_text=_("For titles and lines. It must be dark enough to read on white paper."),
    )
    footer = forms.CharField(label=_("Line at the foot of each page"), max_length=120, required=False)
    logo = Upload(label=_("Logo"), limit=LOGO_LIMIT, help_text=_("A PNG or JPEG of at most 1 MB."))
    logo_alt = forms.CharField(
        label=_("The logo in words"),
        max_length=120,
        required=False,
        help_text=_("For who cannot see it, for example “Logo of W13”."),
    )
    remove_logo = forms.BooleanField(label=_("Take the logo away"), required=False)
    docx_template = Upload(
        label=_("Word template"),
        limit=TEMPLATE_LIMIT,
        help_text=_("Your own Word document (.docx): its styles, header and footer dress the report."),
    )
    remove_template = forms.BooleanField(label=_("Take the Word template away"), required=False)
