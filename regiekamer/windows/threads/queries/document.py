"""A thread as a document, to hand to whoever takes over. Nothing in it stays inside a body."""

from typing import cast

from django.utils import translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from regiekamer.foundation.documents.blocks import (
    Block,
    Bullets,
    Document,
    Heading,
    Language,
    Paragraph,
    Span,
    Spans,
    from_text,
    spans,
)
from regiekamer.foundation.kernel import clock
from regiekamer.foundation.regions.models import Region
from regiekamer.windows.threads.queries.moments import Moment, Point
from regiekamer.windows.threads.queries.threads import Thread


def document_of(thread: Thread, region: Region) -> Document:
    """The thread in the language of the reader: in short, what is pending, and the way it went, year by year."""
    blocks: list[Block] = [*from_text(thread.about)]
    blocks += [Heading(1, _("In short")), Paragraph(spans(" ".join(thread.opening)))]
    if thread.pending:
        blocks += [Heading(1, _("What is pending")), Bullets(tuple(_point(one) for one in thread.pending))]
    blocks.append(Heading(1, _("The way it went")))
    for year in thread.years:
        told = [block for one in year.moments if not one.inside for block in _moment(one)]
        blocks += [Heading(2, str(year.year)), *told] if told else []
    language = (translation.get_language() or "nl")[:2]
    return Document(
        title=thread.title,
        subtitle=_("Thread"),
        language=cast(Language, language if language in ("nl", "en", "fr") else "nl"),
        region=region.name,
        author=region.director_name,
        date_line=date_format(clock.today(), "j F Y"),
        blocks=tuple(blocks),
        dated=clock.today(),
    )


def _moment(moment: Moment) -> list[Block]:
    where = f" ({moment.where})" if moment.where else ""
    head = (
        Span(f"{moment.when}: "),
        Span(moment.title, strong=True, href=moment.address),
        Span(where),
    )
    points = tuple(_point(point) for point in moment.points)
    return [
        Paragraph(tuple(one for one in head if one.text)),
        *from_text(moment.text),
        *([Bullets(points)] if points else []),
    ]


def _point(point: Point) -> Spans:
    told = (f": {point.text}" if point.text else "") + (f" – {point.state}" if point.state else "")
    return (Span(point.label, strong=True), Span(told))
