"""Every write about the documents at an agenda item."""

from django.db import transaction
from django.utils.translation import gettext as _

from regiekamer.foundation.kernel.refused import Refused
from regiekamer.foundation.kernel.text import tidy
from regiekamer.foundation.regions.models import Member
from regiekamer.foundation.trail.models import Verb
from regiekamer.foundation.trail.operations import announce
from regiekamer.rooms.meetings.models import AgendaItem, Paper, refuse_when_closed
from regiekamer.rooms.meetings.models.papers import (
    FITTING,
    MAX_SIZE,
    TOO_LARGE,
    extension_of,
    is_what_it_says,
)


@transaction.atomic
def add_paper(*, item: AgendaItem, name: str, content: bytes, by: Member, content_type: str = "") -> Paper:
    """Keep a document at an item: at most 10 MB, of a kind that its own content proves.

    What the sender calls it (`content_type`) is not believed; the kind is told by the content.
    """
    refuse_when_closed(item.meeting)
    kept_name = _safe_name(name)
    _refuse_unfit(kept_name, content)
    paper = Paper(
        region=by.region,
        item=item,
        name=kept_name,
        content_type=FITTING[extension_of(kept_name)],
        content=content,
        size=len(content),
    )
    paper.full_clean()
    paper.save()
    announce(Verb.ADDED, item.meeting if item.stays_inside else paper, by=by)
    return paper


@transaction.atomic
def remove_paper(paper: Paper, *, by: Member) -> Paper:
    """Take a document away from an item."""
    refuse_when_closed(paper.item.meeting)
    Paper.objects.filter(pk=paper.pk).delete()
    announce(Verb.REMOVED, paper.item.meeting if paper.item.stays_inside else paper, by=by)
    return paper


def _safe_name(name: str) -> str:
    """The name without folders and control characters; its end survives when it is too long."""
    plain = tidy(name.replace("\\", "/").rsplit("/", 1)[-1]).replace("\n", " ").replace("\t", " ")
    stem, dot, end = plain.rpartition(".")
    return f"{stem[: 199 - len(end)]}{dot}{end}" if dot else plain[:200]


def _refuse_unfit(name: str, content: bytes) -> None:
    if len(content) > MAX_SIZE:
        raise Refused(str(TOO_LARGE), "file")
    if not content:
        raise Refused(_("This file is empty."), "file")
    if extension_of(name) not in FITTING:
        known = ", ".join(FITTING)
        raise Refused(_("A document is one of these kinds: %(kinds)s.") % {"kinds": known}, "file")
    if not is_what_it_says(name, content):
        raise Refused(
            _("This file is not what its name says, or it holds macros. Save it again and add that one."),
            "file",
        )
