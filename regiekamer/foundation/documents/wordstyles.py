"""The styles and lists of a Word file: ours in `report-styles.xml`, or those of a region's template, completed."""

from copy import deepcopy
from functools import lru_cache
from pathlib import Path

from docx.document import Document as Word
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from docx.parts.numbering import NumberingPart

from regiekamer.foundation.documents.ooxml import Element, child, w
from regiekamer.foundation.documents.style import Style

STYLES = Path(__file__).with_name("report-styles.xml")
OUR_COLOUR = b"8C2F4F"
REFERENCES = ("basedOn", "next", "link")
LISTS = {"List Bullet": "bullet", "List Number": "decimal"}


@lru_cache(maxsize=8)
def _parsed(colour: str) -> Element:
    return parse_xml(STYLES.read_bytes().replace(OUR_COLOUR, colour.lstrip("#").upper().encode("ascii")))


def _ours(style: Style) -> Element:
    return deepcopy(_parsed(style.colour))


def _name(style: Element) -> str:
    return str(style.find(qn("w:name")).get(qn("w:val"))).lower()


def _id(style: Element) -> str:
    return str(style.get(qn("w:styleId")))


def _by_name(styles: Element) -> dict[str, Element]:
    return {_name(s): s for s in styles.findall(qn("w:style")) if s.find(qn("w:name")) is not None}


# Lists --------------------------------------------------------------------------------------------------------------


def _numbering(word: Word) -> Element:
    """The list definitions of the file, made when a template has none."""
    try:
        return word.part.numbering_part.element
    except (NotImplementedError, KeyError):
        xml = parse_xml(f"<w:numbering {nsdecls('w')}/>")
        uri = PackURI("/word/numbering.xml")
        part = NumberingPart(uri, CONTENT_TYPE.WML_NUMBERING, xml, word.part.package)
        word.part.relate_to(part, RELATIONSHIP_TYPE.NUMBERING)
        return xml


def _next(numbering: Element, tag: str, attribute: str) -> int:
    used = [int(e.get(qn(f"w:{attribute}"))) for e in numbering.findall(qn(f"w:{tag}"))]
    return max(used, default=0) + 1


def _definition(number: int, kind: str, colour: str) -> Element:
    shown = "•" if kind == "bullet" else "%1."
    level = w(
        "lvl",
        w("start", val="1"),
        w("numFmt", val=kind),
        w("lvlText", val=shown),
        w("lvlJc", val="left"),
        w("pPr", w("ind", left="357", hanging="357")),
        w("rPr", w("color", val=colour.lstrip("#").upper())),
        ilvl="0",
    )
    return w("abstractNum", w("multiLevelType", val="singleLevel"), level, abstractNumId=str(number))


def _define(numbering: Element, kind: str, colour: str) -> int:
    """A new kind of list; definitions stand before the lists that use them."""
    number = _next(numbering, "abstractNum", "abstractNumId")
    definition = _definition(number, kind, colour)
    first = numbering.find(qn("w:num"))
    if first is None:
        numbering.append(definition)
    else:
        first.addprevious(definition)
    return number


def _start(numbering: Element, definition: int, *, restart: bool = False) -> int:
    """A new list of a known kind, counting from one again if asked."""
    number = _next(numbering, "num", "numId")
    item = w("num", w("abstractNumId", val=str(definition)), numId=str(number))
    if restart:
        item.append(w("lvlOverride", w("startOverride", val="1"), ilvl="0"))
    last = numbering.findall(qn("w:num"))
    if last:
        last[-1].addnext(item)
    else:
        numbering.append(item)
    return number


def _list_of_style(style: Element) -> str | None:
    found = style.find(f"{qn('w:pPr')}/{qn('w:numPr')}/{qn('w:numId')}")
    return None if found is None else found.get(qn("w:val"))


def _definition_of(numbering: Element, number: str | None) -> int | None:
    for item in numbering.findall(qn("w:num")):
        if number is not None and item.get(qn("w:numId")) == number:
            return int(item.find(qn("w:abstractNumId")).get(qn("w:val")))
    return None


# Styles -------------------------------------------------------------------------------------------------------------


class Names:
    """What the styles are called inside this file, and its lists."""

    def __init__(self, styles: Element, numbering: Element, colour: str) -> None:
        self._ids = {name: _id(style) for name, style in _by_name(styles).items()}
        self._numbering = numbering
        found = _by_name(styles)
        self._ordered, _ = self._kind(found["list number"], "decimal", colour)
        bullet, styled = self._kind(found["list bullet"], "bullet", colour)
        # A style that carries its own bullet needs nothing on the paragraph.
        self.bullet_number = None if styled else _start(numbering, bullet)

    def __getitem__(self, name: str) -> str:
        return self._ids[name.lower()]

    def _kind(self, style: Element, kind: str, colour: str) -> tuple[int, bool]:
        known = _definition_of(self._numbering, _list_of_style(style))
        return (known, True) if known is not None else (_define(self._numbering, kind, colour), False)

    def new_number(self) -> int:
        """A numbered list of its own, from one."""
        return _start(self._numbering, self._ordered, restart=True)


def _give_lists(styles: Element, numbering: Element, colour: str) -> None:
    """Put a list into each list style of ours."""
    for name, kind in LISTS.items():
        number = _start(numbering, _define(numbering, kind, colour))
        settings = child(_by_name(styles)[name.lower()], "pPr")
        settings.insert(0, w("numPr", w("numId", val=str(number))))


def _replace(word: Word, style: Style) -> None:
    """Our own styles and lists instead of those of the library's blank file."""
    styles, numbering = word.styles.element, _numbering(word)
    for element in [e for e in styles if e.tag != qn("w:latentStyles")] + list(numbering):
        element.getparent().remove(element)
    ours = _ours(style)
    _give_lists(ours, numbering, style.colour)
    styles.insert(0, ours.find(qn("w:docDefaults")))
    for element in ours.findall(qn("w:style")):
        styles.append(element)


def _adopt(element: Element, ids: dict[str, str], taken: set[str]) -> None:
    """Give a style of ours an id that is free in the template, and point it to the template's own styles."""
    if _id(element) in taken:
        element.set(qn("w:styleId"), f"Regiekamer{_id(element)}")
    for tag in REFERENCES:
        for reference in element.findall(qn(f"w:{tag}")):
            reference.set(qn("w:val"), ids.get(reference.get(qn("w:val")), reference.get(qn("w:val"))))
    element.attrib.pop(qn("w:default"), None)


def _complete(word: Word, style: Style) -> None:
    """Add the styles that a template lacks; leave those that it has."""
    styles, numbering, ours = word.styles.element, _numbering(word), _ours(style)
    theirs = _by_name(styles)
    if not set(map(str.lower, LISTS)) <= set(theirs):
        _give_lists(ours, numbering, style.colour)
    known = {_id(element): _id(theirs[name]) for name, element in _by_name(ours).items() if name in theirs}
    taken = {_id(element) for element in theirs.values()}
    for name, element in _by_name(ours).items():
        if name not in theirs:
            _adopt(element, known, taken)
            styles.append(element)


def _set_language(word: Word, locale: str) -> None:
    defaults = word.styles.element.find(qn("w:docDefaults"))
    if defaults is None:
        defaults = w("docDefaults")
        word.styles.element.insert(0, defaults)
    holder = defaults.find(qn("w:rPrDefault"))
    if holder is None:
        holder = w("rPrDefault")
        defaults.insert(0, holder)
    language = child(child(holder, "rPr"), "lang")
    language.set(qn("w:val"), locale)


def dress(word: Word, locale: str, style: Style) -> Names:
    """Give the file all styles that the blocks need, in the document's language."""
    (_complete if style.docx_template else _replace)(word, style)
    _set_language(word, locale)
    return Names(word.styles.element, _numbering(word), style.colour)
