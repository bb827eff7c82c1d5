"""Composing the document of a year from its material."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import cast

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import override

from regiekamer.foundation.documents.blocks import (
    Block,
    Bullets,
    Document,
    Facts,
    Heading,
    Language,
    Note,
    Paragraph,
    Span,
    Spans,
    Table,
    from_json,
    from_text,
    spans,
)
from regiekamer.foundation.kernel import clock
from regiekamer.foundation.ui.page import href
from regiekamer.rooms.plan.models import Action, Status
from regiekamer.windows.annual_report.models import OwnText, Report
from regiekamer.windows.annual_report.queries import sentences
from regiekamer.windows.annual_report.queries.material import (
    Entry,
    Material,
    Reference,
    Section,
    gather,
    latest_edition,
)

# What is told as a matter of course needs no status line.
PLAIN_STATUSES = {Status.DONE, Status.RUNNING, Status.PLANNED}
# More partners of one kind than this are told as a number.
MANY_PARTNERS = 4


def document_of(report: Report) -> Document:
    """The report as it stands: the approved edition when it is approved, else composed from the records now."""
    edition = latest_edition(report) if report.is_approved else None
    if edition is not None:
        return from_json(edition.document)
    return compose(gather(report.region, report.year, report))


def compose(material: Material, *, draft: bool = True) -> Document:
    """Compose the whole report in its own language. A draft carries the word "draft" on every page."""
    report = material.report
    with override(report.language):
        blocks: list[Block] = [*_own_chapter(_("Introduction"), "introduction", report.introduction)]
        for chapter in material.chapters:
            blocks += chapter_blocks(material, chapter)
        blocks += _annexes(material)
        blocks += _own_chapter(_("Conclusions"), "conclusions", report.conclusions)
        return Document(
            title=_("Yearly report %(year)s") % {"year": material.year},
            subtitle=material.region.name,
            language=_language(report),
            region=material.region.name,
            author=material.region.director_name,
            date_line="" if draft else date_format(clock.today(), "j F Y"),
            blocks=tuple(blocks),
            watermark=_("Draft") if draft else "",
            dated=clock.today(),
        )


def _language(report: Report) -> Language:
    return cast(Language, report.language)


def _own_chapter(title: str, anchor: str, text: str) -> list[Block]:
    return [Heading(1, title, anchor), *from_text(text)] if text else []


def chapter_blocks(material: Material, section: Section, level: int = 1) -> list[Block]:
    """A heading with its introduction, its entries in order and what stands under it."""
    blocks: list[Block] = [Heading(min(level, 4), section.title, section.key), *from_text(section.about)]
    blocks += _own_words(section.own)
    for item in section.items:
        if isinstance(item, Entry):
            blocks += entry_blocks(material, item, level + 1)
        else:
            blocks += _reference(item, level + 1)
    for child in section.sections:
        blocks += chapter_blocks(material, child, level + 1)
    return blocks


@dataclass(frozen=True)
class Part:
    """A piece of a chapter on screen: its blocks under one heading of `level`, and its place if one may write there."""

    document: Document
    level: int
    key: str = ""
    action: Action | None = None


def parts_of_chapter(material: Material, section: Section, level: int = 1) -> list[Part]:
    """A chapter cut at its headings and entries, so that each can be mended where it stands."""
    with override(material.report.language):
        opening = [Heading(1, section.title, section.key), *from_text(section.about)]
        parts = [_part(material, [*opening, *_own_words(section.own)], level, section.key)]
        for item in section.items:
            parts.append(_part_of_item(material, item, level + 1))
        for child in section.sections:
            parts += parts_of_chapter(material, child, level + 1)
        return parts


def _part_of_item(material: Material, item: Entry | Reference, level: int) -> Part:
    if isinstance(item, Reference):
        return _part(material, _reference(item, 1), level)
    return _part(material, entry_blocks(material, item, 1), level, item.key, item.action)


def _part(
    material: Material, blocks: list[Block], level: int, key: str = "", action: Action | None = None
) -> Part:
    document = Document(title="", language=_language(material.report), blocks=tuple(blocks))
    return Part(document, level, key, action)


@dataclass(frozen=True)
class Place:
    """Where own text may stand: under a heading or beside an entry, in the chapter with this primary key."""

    title: str
    chapter: int
    document: Document


def place_of(material: Material, key: str) -> Place | None:
    """The place called `key` in the report, with what stands there now; None when there is no such place."""
    for chapter in material.chapters:
        for part in parts_of_chapter(material, chapter):
            if part.key == key and chapter.heading:
                title = next(block.text for block in part.document.blocks if isinstance(block, Heading))
                return Place(title, chapter.heading.pk, part.document)
    return None


def _reference(reference: Reference, level: int) -> list[Block]:
    where = reference.told_at.title if reference.told_at else ""
    told = _("This is told under “%(title)s”.") % {"title": where} if where else ""
    return [Heading(min(level, 4), reference.title), *([Paragraph(spans(told), "meta")] if told else [])]


def entry_blocks(material: Material, entry: Entry, level: int = 2) -> list[Block]:
    """An entry: what it is, our role, the result, what comes next; then its promises and partners."""
    blocks: list[Block] = [Heading(min(level, 4), entry.title, entry.key), *from_text(entry.action.about)]
    blocks += _role(entry)
    blocks += _result(material, entry)
    blocks += _next(material, entry)
    if entry.partners:
        blocks.append(Facts(((_("Partners"), spans(sentences.names(_partners(entry)))),)))
    if entry.in_year is None and not _facts(material, entry) and not entry.ahead:
        nothing = _("Nothing was recorded for %(year)s.") % {"year": material.year}
        blocks.append(Note("attention", spans(nothing)))
    return blocks


def _partners(entry: Entry) -> list[str]:
    """The partners by name; many of one kind with one role as their number: thirteen names tell nobody more."""
    alike: dict[tuple[str, str], list[str]] = {}
    for row in entry.partners:
        key = (row.organisation.get_kind_display(), row.role)
        alike.setdefault(key, []).append(row.organisation.call_name)
    told = []
    for (kind, role), names in alike.items():
        words = [f"{len(names)} × {kind}"] if len(names) > MANY_PARTNERS else names
        told += [f"{word} ({role})" if role else word for word in words]
    return told


def _label(words: str) -> Paragraph:
    return Paragraph(spans(words), "label")


def _role(entry: Entry) -> list[Block]:
    if entry.in_year is None or not (entry.in_year.roles or entry.in_year.role_text):
        return []
    names = sentences.names(entry.in_year.role_names)
    facts: list[Block] = [Facts(((_("Our role"), spans(names)),))] if names else [_label(_("Our role"))]
    return [*facts, *from_text(entry.in_year.role_text)]


def _facts(material: Material, entry: Entry) -> list[Spans]:
    return [
        said
        for body in entry.bodies
        for said in sentences.about_body(
            material.region, body, material.body_years.get(body.pk), material.year
        )
    ]


def _result(material: Material, entry: Entry) -> list[Block]:
    automatic: list[Block] = [Paragraph(said) for said in _facts(material, entry)]
    if entry.own and entry.own.replaces_sentences:
        automatic = []
    blocks = [*automatic, *_status(material, entry)]
    if entry.in_year:
        blocks += from_text(entry.in_year.result)
    blocks += _own_words(entry.own)
    blocks += _kept(material, entry)
    return [_label(_("Result")), *blocks] if blocks else []


def _status(material: Material, entry: Entry) -> list[Block]:
    row = entry.in_year
    if row is None or row.status in PLAIN_STATUSES or _told_by_bodies(material, entry, row.status):
        return []
    link = href(material.region, entry.action.page_name, entry.action.pk)
    status = Span(str(Status(row.status).label).capitalize(), strong=True, href=link)
    return [Paragraph((status, Span(f": {row.reason}")))]


def _told_by_bodies(material: Material, entry: Entry, status: str) -> bool:
    """Whether a linked body already said that it did not take place, or that it ended, and why."""
    if entry.own and entry.own.replaces_sentences:
        return False
    if status == Status.STOPPED:
        return any(body.ends_on and body.ends_on.year == material.year for body in entry.bodies)
    known = [material.body_years[body.pk] for body in entry.bodies if body.pk in material.body_years]
    return status == Status.NOT_DONE and any(in_year.not_held and not in_year.held for in_year in known)


def _own_words(own: OwnText | None) -> list[Block]:
    return list(from_text(own.text)) if own else []


def _kept(material: Material, entry: Entry) -> list[Block]:
    said = [
        sentences.about_outcome(material.region, promise, material.progress.get(promise.pk))
        for promise in entry.made
    ]
    return [Bullets(tuple(said))] if said else []


def _next(material: Material, entry: Entry) -> list[Block]:
    words = from_text(entry.in_year.next_step) if entry.in_year else ()
    promises = [sentences.about_promise(material.region, promise) for promise in entry.ahead]
    blocks: list[Block] = [*words]
    if promises:
        blocks.append(Paragraph(spans(_("Promised for %(year)s:") % {"year": material.year + 1})))
        blocks.append(Bullets(tuple(promises)))
    return [_label(_("What comes next")), *blocks] if blocks else []


def _annexes(material: Material) -> list[Block]:
    tables = [*_scheme_tables(material), *_promise_table(material), *_body_table(material)]
    return [Heading(1, _("Overviews"), "overviews"), *tables] if tables else []


def _scheme_tables(material: Material) -> Iterable[Block]:
    for table in material.schemes:
        rows = tuple(
            (spans(heading.code), spans(heading.title), _links(material, actions))
            for heading, actions in table.rows
        )
        yield Heading(2, table.scheme.name)
        header = (_("Code"), _("Priority"), _("Actions"))
        yield Table(_("Which action answers which priority"), header, rows)


def _links(material: Material, actions: Iterable) -> Spans:
    runs: list[Span] = []
    for action in actions:
        runs += [Span("; ")] if runs else []
        runs.append(Span(action.title, href=href(material.region, action.page_name, action.pk)))
    return tuple(runs) or spans(_("no action yet"))


def _promise_table(material: Material) -> Iterable[Block]:
    ahead = [promise for promise in material.promises if promise.year == material.year + 1]
    if not ahead:
        return
    title = _("Promises for %(year)s") % {"year": material.year + 1}
    rows = tuple(
        (
            (sentences.link_to(material.region, promise, promise.text),),
            spans(str(promise.count or "")),
            spans(str(promise.action or promise.body or "")),
        )
        for promise in ahead
    )
    yield Heading(2, title)
    yield Table(
        _("What was promised, how much of it, and where"), (_("Promise"), _("How much"), _("Where")), rows
    )


def _body_table(material: Material) -> Iterable[Block]:
    rows = tuple(
        (
            (sentences.link_to(material.region, body),),
            spans(str(body.organiser.call_name if body.organiser else material.region.director_name)),
            spans(body.get_our_role_display()),
            _what_happened(material, body),
        )
        for body in material.bodies
        if body.pk in material.body_years
    )
    if not rows:
        return
    title = _("Bodies in %(year)s") % {"year": material.year}
    yield Heading(2, title)
    header = (_("Body"), _("Organised by"), _("Our role"), _("Met"))
    yield Table(_("Who organised it, our role, and how often it met"), header, rows)


def _what_happened(material: Material, body) -> Spans:
    in_year = material.body_years[body.pk]
    if in_year.count is not None and (in_year.held or in_year.tally):
        return spans(in_year.count.times)
    return spans(_("not held")) if in_year.not_held else spans("–")
