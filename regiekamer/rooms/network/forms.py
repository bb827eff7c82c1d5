"""The shapes in which people enter who is there."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.ui.forms import Choice, Day, Form, RecordChoice, RecordChoices, TidyText
from regiekamer.rooms.network import queries
from regiekamer.rooms.network.models import OrganisationKind

# What the list shows when nobody chose: who is active today.
ACTIVITIES = {"": "active", "ended": "ended", "all": ""}


class OrganisationFilter(Form):
    """What to look for in the list."""

    words = forms.CharField(label=_("Search by name or KBO number"), required=False, max_length=100)
    kind = Choice(label=_("Kind"), required=False, choices=[("", _("all kinds")), *OrganisationKind.choices])
    municipality = RecordChoice(
        queries.municipalities,
        named_by=["name"],
        label=_("Municipality"),
        required=False,
        empty_label=_("everywhere"),
    )
    activity = Choice(
        label=_("Active"),
        required=False,
        choices=[("", _("active today")), ("ended", _("no longer active")), ("all", _("both"))],
    )


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
    municipality = RecordChoice(
        queries.municipalities, named_by=["name"], label=_("Municipality"), required=False
    )
    about = TidyText(label=_("What the organisation does"), required=False, rows=3)
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


class ContactForm(Form):
    groups = (
        (_("Who it is"), ("name", "function", "email", "phone")),
        (_("Period"), ("starts_on", "ends_on")),
    )

    name = forms.CharField(
        label=_("Name"), max_length=120, help_text=_("Someone who works there, never a client.")
    )
    function = forms.CharField(label=_("Function"), max_length=120, required=False)
    email = forms.EmailField(label=_("E-mail address"), required=False)
    phone = forms.CharField(label=_("Telephone"), max_length=40, required=False)
    starts_on = Day(label=_("Contact from"), required=False)
    ends_on = Day(label=_("Contact until"), required=False)


class LastDayForm(Form):
    """When something stopped."""

    on = Day(label=_("Last day"))


class MunicipalityForm(Form):
    groups = (
        (_("Which municipality"), ("nis", "name")),
        (_("Period, when it came from a merger or went into one"), ("starts_on", "ends_on")),
    )

    nis = forms.CharField(
        label=_("NIS code"),
        max_length=5,
        required=False,
        help_text=_("Five digits, for example 34022 for Kortrijk. The name then comes from the public list."),
    )
    name = forms.CharField(
        label=_("Name"),
        max_length=120,
        required=False,
        help_text=_("Leave it empty to take the official name."),
    )
    starts_on = Day(label=_("Exists from"), required=False)
    ends_on = Day(label=_("Existed until"), required=False)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if not cleaned.get("name") and "nis" in cleaned:
            cleaned["name"] = queries.known_name(cleaned["nis"])
            if not cleaned["name"]:
                self.add_error("name", self._no_name(cleaned["nis"]))
        return cleaned

    def _no_name(self, nis: str) -> str:
        if not nis:
            return str(_("Fill in the name or the NIS code."))
        return str(
            _("The public list does not know NIS code %(nis)s. Check the code, or fill in the name yourself.")
        ) % {"nis": nis}


class MergerForm(Form):
    """Municipalities that go on as one."""

    parts = RecordChoices(
        queries.municipalities,
        label=_("Which municipalities merge?"),
        help_text=_("Hold Ctrl to choose several. They end on the day before the merger."),
    )
    into = RecordChoice(
        queries.municipalities,
        label=_("What do they go on as?"),
        help_text=_("Is the new municipality not in the list yet? Add it first, with its own NIS code."),
    )
    on = Day(label=_("Date of the merger"), help_text=_("The first day of the new municipality."))


class TerritoryForm(Form):
    name = forms.CharField(
        label=_("Service"),
        max_length=120,
        help_text=_("Whose territory it is, for example “regional director” or “transport region”."),
    )
    about = TidyText(label=_("About"), required=False, rows=3)


class MembershipForm(Form):
    """A municipality in a territory, for a period."""

    municipality = RecordChoice(queries.municipalities, named_by=["name"], label=_("Municipality"))
    starts_on = Day(
        label=_("Belongs to it from"), required=False, help_text=_("Leave it empty when you do not know.")
    )
    ends_on = Day(
        label=_("Belongs to it until"), required=False, help_text=_("Leave it empty while it still does.")
    )


class DayFilter(Form):
    """The day to look at."""

    on = Day(label=_("On which day"), required=False)
