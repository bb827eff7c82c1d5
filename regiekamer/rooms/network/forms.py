"""The shapes in which people enter who is there."""

from django import forms
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.ui.forms import Choice, Day, Form, RecordChoice, TidyText
from regiekamer.rooms.network import queries
from regiekamer.rooms.network.models import OrganisationKind


class OrganisationFilter(Form):
    """What to look for in the list."""

    words = forms.CharField(label=_("Search by name or KBO number"), required=False, max_length=100)
    kind = Choice(label=_("Kind"), required=False, choices=[("", _("all kinds")), *OrganisationKind.choices])


class OrganisationForm(Form):
    groups = (
        (_("What it is"), ("name", "short_name", "kind", "municipality", "about")),
        (_("How it is known elsewhere"), ("kbo", "ovo", "website")),
        (_("Period"), ("starts_on", "ends_on")),
    )

    name = forms.CharField(label=_("Name"), max_length=160)
    short_name = forms.CharField(
        label=_("Short name"),
        max_length=40,
        required=False,
        help_text=_("What people call it, if that is shorter."),
    )
    kind = Choice(label=_("Kind"), choices=OrganisationKind.choices)
    municipality = RecordChoice(queries.municipalities, label=_("Municipality"), required=False)
    about = TidyText(label=_("What it does"), required=False, rows=3)
    kbo = forms.CharField(
        label=_("KBO number"),
        max_length=20,
        required=False,
        help_text=_("Ten digits, for example 0630.835.639."),
    )
    ovo = forms.CharField(label=_("OVO code"), max_length=9, required=False)
    website = forms.URLField(label=_("Website"), required=False, assume_scheme="https")
    starts_on = Day(label=_("Active from"), required=False)
    ends_on = Day(label=_("Active until"), required=False)
