"""The shapes in which people say who does what, and how it stands."""

from calendar import monthrange
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.kernel import clock
from regiekamer.foundation.ui.forms import Choice, Day, Form, RecordChoice, TidyText
from regiekamer.rooms.bodies import queries as bodies
from regiekamer.rooms.bodies.models import Body
from regiekamer.rooms.meetings import queries
from regiekamer.rooms.meetings.models import AgendaItem, FollowUp, FollowUpStatus
from regiekamer.rooms.meetings.models.follow_ups import OWNER_SAYS

WHOSE = [("", _("everybody’s")), ("mine", _("mine")), ("noted", _("noted by me for others"))]


class OwnerFields(Form):
    """Who has to do it: a name that is recognised or not, and where a reminder goes."""

    owner = forms.CharField(
        label=_("Who"),
        max_length=160,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        help_text=_(
            "A person or an organisation; an account is not needed. Leave empty when nobody is known yet."
        ),
    )
    owner_email = forms.EmailField(
        label=_("E-mail address"),
        max_length=254,
        required=False,
        help_text=_("Only when the owner is no known contact; reminders go there."),
    )
    body: Body | None = None

    def values(self) -> dict[str, Any]:
        """The typed name becomes the contact or organisation that goes by it; the same name changes nothing."""
        values = super().values()
        typed = " ".join(values.pop("owner").split())
        if self.record is None or typed != self.record.owner:
            values |= vars(queries.owner_called(typed, self.body))
        return values


class NewFollowUpForm(OwnerFields):
    """A follow-up in one line, at an agenda item. A quick choice or a date says by when."""

    version = None  # type: ignore[assignment]
    text = forms.CharField(label=_("What has to be done"), max_length=2000)
    when = Choice(label=_("By when"), required=False, choices=[])
    due = Day(label=_("or by"), required=False)

    field_order = ("text", "when", "due", "owner", "owner_email")

    def __init__(self, *args: Any, item: AgendaItem | None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.body = item.meeting.body if item else None
        self.days = quick_days(item)
        self.fields["when"].choices = [  # type: ignore[attr-defined]
            ("", "–"),
            *((key, f"{label} ({date_format(day, 'j F')})") for key, (label, day) in self.days.items()),
        ]
        self.fields["owner"].help_text = self.fields["owner_email"].help_text = ""

    def values(self) -> dict[str, Any]:
        """A date that was typed goes before a quick choice."""
        values = super().values()
        quick = self.days.get(values.pop("when"))
        return {**values, "due": values["due"] or (quick[1] if quick else None)}


def quick_days(item: AgendaItem | None) -> dict[str, tuple[str, date]]:
    """What people say instead of a date: the next meeting of the body, in two weeks, the end of the month."""
    today = clock.today()
    end = today.replace(day=monthrange(today.year, today.month)[1])
    following = queries.next_meeting_day(item) if item else None
    days = {"next": (gettext("next meeting"), following)} if following else {}
    days["weeks"] = (gettext("in 2 weeks"), today + timedelta(days=14))
    days["month"] = (gettext("end of the month"), end)
    return {key: (label, day) for key, (label, day) in days.items() if day}


class LooseFollowUpForm(NewFollowUpForm):
    """A follow-up that came up outside a meeting."""

    text = TidyText(label=_("What has to be done"), rows=2, max_length=2000)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, item=None, **kwargs)


class FollowUpForm(OwnerFields):
    text = TidyText(label=_("What has to be done"), rows=3, max_length=2000)
    due = Day(label=_("By when"), required=False)
    action = RecordChoice(
        queries.action_choices,
        label=_("Result of an action of the plan"),
        required=False,
        help_text=_("Once it is done, it can be told in the result of that action."),
    )

    field_order = ("text", "owner", "owner_email", "due", "action")

    def __init__(self, *args: Any, record: FollowUp, **kwargs: Any) -> None:
        super().__init__(*args, record=record, **kwargs)
        self.body = record.item.meeting.body if record.item else None


class FollowUpFilter(Form):
    """What to look for. Whose they are, and whether only what is overdue, is chosen by the tabs above it."""

    version = None  # type: ignore[assignment]
    owner = forms.CharField(label=_("Who"), required=False, max_length=160)
    body = RecordChoice(bodies.body_choices, label=_("Body"), required=False, empty_label=_("all bodies"))
    status = Choice(
        label=_("Status"),
        required=False,
        choices=[("", _("still to do")), *FollowUpStatus.choices, ("all", _("all"))],
    )
    overdue = forms.BooleanField(required=False, widget=forms.HiddenInput)
    whose = forms.ChoiceField(required=False, choices=WHOSE, widget=forms.HiddenInput)


class AnswerForm(Form):
    """How it stands, told by the minute-taker."""

    version = None  # type: ignore[assignment]
    status = Choice(label=_("How does it stand?"), choices=[])
    line = forms.CharField(label=_("In a line"), max_length=500, required=False)

    def __init__(self, *args: Any, follow_up: FollowUp, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        said = [
            status for status in FollowUpStatus if status not in (FollowUpStatus.DROPPED, follow_up.status)
        ]
        order = (FollowUpStatus.DONE, FollowUpStatus.BUSY, FollowUpStatus.STUCK, FollowUpStatus.OPEN)
        self.fields["status"].choices = [(one.value, one.label) for one in order if one in said]  # type: ignore[attr-defined]


class DropForm(Form):
    version = None  # type: ignore[assignment]
    reason = TidyText(label=_("Why it is not needed any more"), rows=2, max_length=500)

    def _say_no(self, field: str | None, message: str) -> None:
        super()._say_no("reason" if field == "line" else field, message)


class OwnAnswerForm(Form):
    """How it stands, told by the owner on the page of the personal link."""

    version = None  # type: ignore[assignment]
    status = forms.ChoiceField(
        label=_("How does it stand?"),
        widget=forms.RadioSelect,
        choices=[],
        error_messages={"required": _("Choose done, busy or stuck.")},
    )
    line = forms.CharField(
        label=_("In a line"),
        max_length=500,
        required=False,
        help_text=_("For example when it will be ready, or what it waits for."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = {
            "done": gettext("Done"),
            "busy": gettext("Busy with it"),
            "stuck": gettext("Stuck: I need help or news"),
        }
        self.fields["status"].choices = [(one.value, words[one]) for one in OWNER_SAYS]  # type: ignore[attr-defined]
