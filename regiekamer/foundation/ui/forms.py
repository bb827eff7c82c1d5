"""The base of every form: it shapes and validates; an operation writes."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from regiekamer.foundation.kernel.refused import Refused, Stale
from regiekamer.foundation.kernel.text import tidy
from regiekamer.foundation.ui.fields import LeanRenderer, attributes

LONGEST_KEY = 18


class LeanSelect(forms.Select):
    """A select that joins its options as text: a thousand of them cost about a millisecond."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
        chosen = {str(one) for one in self.format_value(value)}
        options = "\n".join(
            f'<option value="{escape(key)}"{" selected" if key in chosen else ""}>{escape(str(label))}</option>'
            for key, label in ((str(key), label) for key, label in self._flat())
        )
        every = self.build_attrs(self.attrs, {**(attrs or {}), "name": name})
        every["class"] = f"form-select {every.get('class', '')}".strip()
        return format_html("<select{}>{}</select>", attributes(every), mark_safe(options))

    def _flat(self) -> Iterable[tuple[Any, Any]]:
        for key, label in self.choices:
            if isinstance(label, list | tuple):
                yield from label
            else:
                yield ("" if key is None else key), label


class LeanSelectMultiple(LeanSelect, forms.SelectMultiple):
    def build_attrs(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return {**super().build_attrs(*args, **kwargs), "multiple": True}


class TidyText(forms.CharField):
    """A longer text, cleaned of control characters and stray white space."""

    widget = forms.Textarea

    def __init__(self, *, rows: int = 4, **kwargs: Any) -> None:
        kwargs.setdefault("max_length", 20_000)
        super().__init__(**kwargs)
        self.widget.attrs["rows"] = rows

    def to_python(self, value: Any) -> str:
        return tidy(super().to_python(value) or "")


class Day(forms.DateField):
    """A date, picked in the browser's own calendar or typed as 31/12/2022."""

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("widget", forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}))
        kwargs.setdefault("input_formats", ["%Y-%m-%d", "%d/%m/%Y", "%d-%m-%Y"])
        super().__init__(**kwargs)


class NamedRecords(forms.models.ModelChoiceIterator):
    """The records to choose from: only their names where the field says which columns these are."""

    field: "RecordChoice"

    def __iter__(self) -> Iterator[Any]:
        if not self.field.named_by:
            yield from super().__iter__()
            return
        if self.field.empty_label is not None:
            yield "", self.field.empty_label
        for pk, *names in self.queryset.values_list("pk", *self.field.named_by):
            yield pk, self.field.label_from_names(*names)


class RecordChoice(forms.ModelChoiceField):
    """A choice of records. `query` is asked when the form is made, so that it asks inside the scope.

    `named_by` are the columns to tell the records by, for when there may be a thousand.
    """

    widget = LeanSelect
    iterator = NamedRecords

    def __init__(
        self, query: Callable[[], QuerySet[Any]], *, named_by: Sequence[str] = (), **kwargs: Any
    ) -> None:
        self.query = query
        self.named_by = named_by
        super().__init__(queryset=None, **kwargs)

    def label_from_names(self, *names: Any) -> str:
        return str(names[0])


class RecordChoices(forms.ModelMultipleChoiceField):
    """Several records, chosen in a list."""

    widget = LeanSelectMultiple

    def __init__(self, query: Callable[[], QuerySet[Any]], **kwargs: Any) -> None:
        self.query = query
        super().__init__(queryset=None, **kwargs)

    def _check_values(self, value: Any) -> QuerySet[Any]:
        """Refuse a key that no column can hold before the database is asked for it."""
        for key in value:
            if len(str(key)) > LONGEST_KEY:
                message = self.error_messages["invalid_choice"]
                raise ValidationError(message, code="invalid_choice", params={"value": key})
        return super()._check_values(value)  # type: ignore[misc]


class Choice(forms.ChoiceField):
    widget = LeanSelect


@dataclass(frozen=True)
class Overtaken:
    """One field that somebody else saved meanwhile: their text beside the one just typed."""

    label: str
    theirs: str
    yours: str


class Form(forms.Form):
    """A form about a `record` (None when it makes a new one).

    `groups` orders the fields on screen: `((legend, (field, …)), …)`. `versioned` forms carry the version of
    the record they were opened on, so that a stale save shows both texts and loses neither.
    """

    groups: ClassVar[Sequence[tuple[str | Promise, Sequence[str]]]] = ()
    use_required_attribute = False
    default_renderer = LeanRenderer

    version = forms.IntegerField(widget=forms.HiddenInput, required=False)

    def __init__(
        self, data: Any = None, files: Any = None, *, record: Any = None, initial: Any = None, **kwargs: Any
    ) -> None:
        self.record = record
        self.conflict: list[Overtaken] = []
        super().__init__(data, files, initial={**self._from_record(), **(initial or {})}, **kwargs)
        for field in self.fields.values():
            if isinstance(field, RecordChoice | RecordChoices):
                field.queryset = field.query()

    def _from_record(self) -> dict[str, Any]:
        if self.record is None:
            return {}
        names = [name for name in self.base_fields if hasattr(self.record, name)]
        return {name: _value(getattr(self.record, name)) for name in names}

    @property
    def sections(self) -> list[tuple[str | Promise, list[forms.BoundField]]]:
        """The visible fields in their groups, for the form component."""
        if not self.groups:
            return [("", self.visible_fields())]
        return [(legend, [self[name] for name in names]) for legend, names in self.groups]

    def carry_out(self, operation: Callable[..., Any]) -> Any:
        """Call `operation` with the cleaned values and return its result; None when something said no.

        A refusal lands on its field; a stale save is kept as a conflict, with the newest version to save over.
        """
        if not self.is_valid():
            return None
        try:
            return operation(**self.values())
        except Refused as refusal:
            self._say_no(refusal.field, refusal.message)
        except ValidationError as error:
            for field, texts in _by_field(error):
                for text in texts:
                    self._say_no(field, text)
        except Stale as stale:
            self._show_both(stale.record)
        return None

    def values(self) -> dict[str, Any]:
        """What the operation gets: the cleaned values, and the version only for a record that has one."""
        values = dict(self.cleaned_data)
        if self.record is None:
            values.pop("version", None)
        return values

    def _say_no(self, field: str | None, message: str) -> None:
        self.add_error(field if field in self.fields else None, message)

    def _show_both(self, stored: Any) -> None:
        for name in self.fields:
            if name == "version" or not hasattr(stored, name):
                continue
            theirs, yours = getattr(stored, name), self.cleaned_data.get(name)
            if _value(theirs) != _value(yours):
                self.conflict.append(Overtaken(str(self[name].label), _words(theirs), _words(yours)))
        self.data = self.data.copy()  # type: ignore[attr-defined]
        self.data["version"] = str(stored.version)  # type: ignore[index]
        self.add_error(
            None,
            _(
                "Somebody else saved this while you were writing. Both texts are below; nothing is lost. "
                "Save again to keep yours."
            ),
        )


def _value(value: Any) -> Any:
    if hasattr(value, "all"):
        return [row.pk for row in value.all()]
    return getattr(value, "pk", value)


def _words(value: Any) -> str:
    if hasattr(value, "all"):
        value = list(value.all())
    if isinstance(value, list | tuple) or hasattr(value, "model"):
        return ", ".join(str(one) for one in value)
    return "" if value is None else str(value)


def _by_field(error: ValidationError) -> Iterable[tuple[str | None, list[str]]]:
    if hasattr(error, "error_dict"):
        return list(error.message_dict.items())
    return [(None, list(error.messages))]
