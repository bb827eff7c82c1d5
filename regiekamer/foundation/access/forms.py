"""The shapes in which people enter who belongs to a region."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.access import queries
from regiekamer.foundation.regions import queries as regions
from regiekamer.foundation.regions.models import Region, Role
from regiekamer.foundation.ui.forms import Choice, Form


class MemberForm(Form):
    """A person who joins."""

    email = forms.EmailField(
        label=_("E-mail address"), help_text=_("This is how the person signs in, with a code by mail.")
    )
    name = forms.CharField(label=_("Name"), max_length=120)
    role = Choice(label=_("Role"), choices=Role.choices, initial=Role.READER)


class RoleForm(Form):
    role = Choice(label=_("Role"), choices=Role.choices)

    def values(self) -> dict[str, Any]:
        """Only the role: two people giving a role is no lost text, the last one counts."""
        return {"role": self.cleaned_data["role"]}


class RegionForm(Form):
    name = forms.CharField(label=_("Name of the region"), max_length=120)
    director_name = forms.CharField(
        label=_("Who carries out the directing role"),
        max_length=120,
        help_text=_("The body or the municipality, as it stands in the yearly report."),
    )
    notice = forms.CharField(
        label=_("Notice on every page"),
        max_length=300,
        required=False,
        help_text=_("For example who to call on a day off. Leave it empty to show nothing."),
    )


class TrailFilter(Form):
    """Whose acts to see, and on what."""

    who = Choice(label=_("Who"), required=False)
    kind = Choice(label=_("About what"), required=False)

    def __init__(self, data: Any = None, *, region: Region, **kwargs: Any) -> None:
        super().__init__(data, **kwargs)
        people = [(str(one.user_id), str(one)) for one in regions.members(region)]
        self.fields["who"].choices = [("", _("everybody")), *people]  # type: ignore[attr-defined]
        self.fields["kind"].choices = [("", _("everything")), *queries.kind_choices()]  # type: ignore[attr-defined]
