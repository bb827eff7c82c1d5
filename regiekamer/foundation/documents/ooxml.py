"""The XML of Word in short words: elements, attributes and fields."""

from typing import Any

from docx.oxml.ns import qn
from docx.oxml.parser import OxmlElement

Element = Any  # python-docx gives its elements no public type


def w(tag: str, *content: Any, **attributes: str) -> Element:
    """The element `w:tag` with text or children; the attribute `space` belongs to XML itself."""
    element = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        element.set(qn("xml:space" if name == "space" else f"w:{name}"), value)
    for part in content:
        if isinstance(part, str):
            element.text = part
        else:
            element.append(part)
    return element


def _mark(kind: str, **attributes: str) -> Element:
    return w("r", w("fldChar", fldCharType=kind, **attributes))


def field(code: str) -> tuple[list[Element], list[Element], list[Element]]:
    """A field that Word works out again when it opens the file: what comes before, between and after its result."""
    instruction = w("r", w("instrText", f" {code} ", space="preserve"))
    return [_mark("begin", dirty="true"), instruction], [_mark("separate")], [_mark("end")]


def simple_field(code: str, shown: str) -> list[Element]:
    """A whole field, such as PAGE, with the result to show until it is worked out."""
    instruction = w("r", w("instrText", f" {code} ", space="preserve"))
    return [_mark("begin"), instruction, _mark("separate"), w("r", w("t", shown)), _mark("end")]


def child(parent: Element, tag: str) -> Element:
    """The child `w:tag`, made at the end when it is missing."""
    found = parent.find(qn(f"w:{tag}"))
    if found is None:
        found = w(tag)
        parent.append(found)
    return found
