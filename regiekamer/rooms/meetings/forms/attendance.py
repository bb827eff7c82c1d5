"""The shapes in which people say who was there."""

import re
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as translate
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.ui.forms import Form, RecordChoice
from regiekamer.rooms.bodies import queries as bodies
from regiekamer.rooms.meetings.models import Presence
from regiekamer.rooms.meetings.operations import Mark
from regiekamer.rooms.network import queries as network

KEY = re.compile(r"(?:row|seat)-\d{1,18}")
# Offered as a choice of its own where a seat has a known substitute.
SUBSTITUTE = "substitute"


def marks_in(posted: Mapping[str, Any]) -> dict[str, Mark]:
    """The marks in a posted roll: `row-3=excused`, and `substitute-row-3=An Claes` for a name that was typed."""
    keys = [key for key in posted if KEY.fullmatch(key)]
    keys += [typed for typed in (key.removeprefix("substitute-") for key in posted) if KEY.fullmatch(typed)]
    return {key: _mark_of(key, posted) for key in dict.fromkeys(keys)}


def _mark_of(key: str, posted: Mapping[str, Any]) -> Mark:
    typed, chosen = posted.get(f"substitute-{key}", "")[:120], posted.get(key, "")
    if chosen == SUBSTITUTE:
        return Mark(Presence.PRESENT, typed or posted.get(f"known-{key}", "")[:120])
    return Mark(chosen if chosen in Presence.values else "", typed)


class GuestForm(Form):
    """Guests on one line: "An Claes, VDAB, an@vdab.be; Bo Dewit"."""

    guests = forms.CharField(label=_("Guests"), max_length=2000)

    def clean_guests(self) -> list[dict[str, str]]:
        told = [one for one in re.split(r"[;\n]", self.cleaned_data["guests"]) if one.strip()]
        found = [_guest(one) for one in told]
        if not found:
            raise ValidationError(translate("Type the name of the guest."))
        return found


def _guest(told: str) -> dict[str, str]:
    """Name, organisation and address, in the order people type them; "An Claes (VDAB)" is understood too."""
    parts = [part.strip() for part in re.sub(r"\(([^()]*)\)", r",\1", told).split(",") if part.strip()]
    mails = [part for part in parts if "@" in part]
    others = [part for part in parts if "@" not in part]
    for mail in mails:
        try:
            validate_email(mail)
        except ValidationError as error:
            raise ValidationError(
                translate("“%(mail)s” is no e-mail address. Mend it, or leave it out.") % {"mail": mail}
            ) from error
    if not others:
        raise ValidationError(translate("Type the name of the guest."))
    return {
        "name": others[0][:120],
        "organisation_name": ", ".join(others[1:])[:160],
        "email": mails[0] if mails else "",
    }


class RepresentedForm(Form):
    """Of whom, and in which year."""

    version = None  # type: ignore[assignment]
    organisation = RecordChoice(
        network.organisations, label=_("Organisation"), required=False, empty_label=_("choose")
    )
    municipality = RecordChoice(
        network.municipalities, label=_("Municipality"), required=False, empty_label=_("choose")
    )
    year = forms.IntegerField(label=_("Year"), min_value=1990, max_value=2100, required=False)


class TurnoutFilter(Form):
    """Of which body, in which year."""

    version = None  # type: ignore[assignment]
    body = RecordChoice(bodies.body_choices, label=_("Body"), required=False, empty_label=_("all bodies"))
    year = forms.IntegerField(label=_("Year"), min_value=1990, max_value=2100, required=False)
