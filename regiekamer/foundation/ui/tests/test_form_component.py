"""What `<c-form>` promises to somebody who fills in a form, also without eyes, mouse or scripts."""

import re
from typing import Any

import pytest
from django import forms
from django.http import QueryDict
from django.template import Context, Template
from django.utils.translation import override

from regiekamer.foundation.ui.forms import Form, TidyText
from regiekamer.foundation.ui.showcase import overtaken_form


class Invitation(Form):
    groups = (("Who", ("name", "kind")), ("What", ("text",)))

    name = forms.CharField(label="name", help_text="As on the badge.")
    kind = forms.ChoiceField(label="kind", widget=forms.RadioSelect, choices=[("a", "Guest"), ("b", "Host")])
    text = TidyText(label="text", required=False)


class Upload(Form):
    report = forms.FileField(label="report")


@pytest.fixture(autouse=True)
def _in_english() -> Any:
    with override("en"):
        yield


def rendered(form: Any, attributes: str = "") -> str:
    html = Template(f'{{% cotton form :form="form" {attributes} / %}}').render(Context({"form": form}))
    return re.sub(r"\s+", " ", html)


def test_the_summary_links_to_every_field_that_is_wrong() -> None:
    html = rendered(Invitation(QueryDict("")))
    assert '<a href="#id_name">Name: This field is required.</a>' in html
    assert '<a href="#id_kind">Kind: This field is required.</a>' in html
    assert 'id="id_kind"' in html
    assert re.search(r'class="error-summary" role="alert" tabindex="-1" autofocus', html)


def test_a_form_that_is_still_empty_has_no_summary() -> None:
    assert "error-summary" not in rendered(Invitation())


def test_label_hint_error_and_input_stand_in_that_order_and_are_tied_together() -> None:
    html = rendered(Invitation(QueryDict("")))
    order = [
        html.index(part) for part in ('<label for="id_name"', 'id="id_name_helptext"', 'id="id_name_error"')
    ]
    assert order == sorted(order)
    control = re.search(r'<input type="text" name="name"[^>]*>', html)
    assert control
    assert control.start() > order[-1]
    assert 'aria-describedby="id_name_helptext id_name_error"' in control[0]
    assert 'aria-invalid="true"' in control[0]


def test_a_group_of_choices_is_a_fieldset_with_its_question_as_legend() -> None:
    html = rendered(Invitation(QueryDict("")))
    assert re.search(r'<fieldset class="field has-error" [^>]*aria-describedby="id_kind_error"', html)
    assert re.search(r'<legend class="label">\s*Kind', html)


def test_groups_of_fields_carry_their_legend() -> None:
    html = rendered(Invitation())
    assert html.count('<fieldset class="section">') == 2
    assert "<legend>Who</legend>" in html


def test_what_is_required_says_so_in_words() -> None:
    html = rendered(Invitation())
    assert html.count("(required)") == 2
    assert "(required)" not in rendered(Invitation(), 'unmarked="yes"')


def test_a_conflict_shows_both_texts_and_escapes_them() -> None:
    html = rendered(overtaken_form())
    assert "Negen gemeenten &lt;ondertekenden&gt; op 24 november." in html
    assert "<ondertekenden>" not in html
    assert "Acht gemeenten ondertekenden.<br>Een volgt in januari." in html
    assert re.search(r'name="version" value="5"', html)
    assert html.count('role="alert"') == 1


def test_a_refusal_without_a_field_stands_in_the_summary() -> None:
    form = Invitation(QueryDict("name=An&kind=a"))
    form.add_error(None, "The plan is <closed>.")
    assert "<li>The plan is &lt;closed&gt;.</li>" in rendered(form)


def test_a_form_with_a_file_sends_its_file() -> None:
    assert 'enctype="multipart/form-data"' in rendered(Upload())
    assert "enctype" not in rendered(Invitation())


def test_there_is_one_primary_button_and_its_word_can_be_chosen() -> None:
    html = rendered(Invitation(), 'submit="Invite" cancel="/back/"')
    assert html.count("btn-primary") == 1
    assert re.search(r'type="submit">Invite</button> <a class="btn btn-link" href="/back/">Cancel</a>', html)
