"""What the showcase shows: one of everything, in every state. Sample texts are Dutch data, not screen texts."""

from types import SimpleNamespace
from typing import Any, ClassVar

from django import forms
from django.core.paginator import Page, Paginator
from django.http import QueryDict

from regiekamer.foundation.kernel.refused import Stale
from regiekamer.foundation.ui.forms import Choice, Day, Form, LeanSelectMultiple, TidyText

THEMES = [("", "Kies een thema"), ("werk", "Werk en dienstverlening"), ("sociaal", "Sociale economie")]
PLACES = [("kortrijk", "Kortrijk"), ("waregem", "Waregem"), ("menen", "Menen"), ("wevelgem", "Wevelgem")]


class SampleForm(Form):
    """Every kind of field."""

    groups: ClassVar = (
        ("Wat is afgesproken", ("title", "promise", "theme", "places")),
        ("Wanneer en hoe", ("day", "count", "form", "channels", "public", "attachment")),
    )

    title = forms.CharField(label="Titel", help_text="Kort, zoals op de agenda.")
    promise = TidyText(label="Wat beloven we?", rows=3, required=False)
    theme = Choice(label="Thema", choices=THEMES)
    places = forms.MultipleChoiceField(
        label="Gemeenten", choices=PLACES, widget=LeanSelectMultiple, required=False
    )
    day = Day(label="Tegen wanneer", help_text="Dag/maand/jaar.")
    count = forms.IntegerField(label="Aantal deelnemers", required=False)
    form = forms.ChoiceField(
        label="Vorm", widget=forms.RadioSelect, choices=[("overleg", "Overleg"), ("bezoek", "Werkbezoek")]
    )
    channels = forms.MultipleChoiceField(
        label="Wie verwittigen",
        help_text="Kies wie een bericht krijgt.",
        widget=forms.CheckboxSelectMultiple,
        choices=[("team", "Het team"), ("bestuur", "De bestuurders")],
        required=False,
    )
    public = forms.BooleanField(
        label="Mag op de publieke pagina", help_text="Iedereen kan het dan lezen.", required=False
    )
    attachment = forms.FileField(label="Bijlage", required=False)


class SampleFilter(forms.Form):
    q = forms.CharField(label="Zoek", widget=forms.TextInput(attrs={"type": "search"}), required=False)
    thema = Choice(label="Thema", choices=[("", "Alle thema's"), *THEMES[1:]], required=False)
    open = forms.BooleanField(label="Alleen wat nog open is", required=False)


class OvertakenForm(Form):
    """A form whose record somebody else saved meanwhile."""

    result = TidyText(label="Resultaat", rows=3)


def overtaken_form() -> OvertakenForm:
    stored = SimpleNamespace(result="Negen gemeenten <ondertekenden> op 24 november.", version=5)
    data = QueryDict("version=4&result=Acht+gemeenten+ondertekenden.%0AEen+volgt+in+januari.")
    form = OvertakenForm(data, record=stored)

    def save(**values: Any) -> None:
        raise Stale(stored)

    form.carry_out(save)
    return form


def wrong_form() -> SampleForm:
    form = SampleForm(QueryDict("title=&day=31/31/2022&count=veel"), auto_id="wrong_%s")
    form.add_error(None, "Het plan van 2022 is al goedgekeurd: vraag de bestuurder om het te heropenen.")
    return form


def second_page() -> Page:
    return Paginator(range(241), 20).page(2)
