"""What people paste from Word or a web page, as the plain text that `blocks.from_text` reads."""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from lxml import etree, html

from regiekamer.foundation.kernel.text import tidy

# An address or a comparison such as "a < b" is no markup; a closing tag of a block is.
MARKUP = re.compile(r"</(?:p|div|h[1-6]|ul|ol|li|table|tr|td|body|html|span|o:p|script|style)\s*>|<!--", re.I)
SILENT = {"script", "style", "head", "title", "meta", "link", "template", "noscript", "object", "xml"}
HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
BLOCKS = {
    "p",
    "div",
    "section",
    "article",
    "blockquote",
    "pre",
    "table",
    "ul",
    "ol",
    "dl",
    "dt",
    "dd",
    "body",
    *HEADINGS,
}
# A new line begins here, unless one just did; no text holds this character.
EDGE = "\x00"
# Word writes a list as paragraphs with a class, and the sign in front of each as text.
SIGNS = r"(?:[·•o§▪–—-]|\uf0b7|\uf0a7|\uf0d8|\uf0fc)"
WORD_BULLET = re.compile(rf"^{SIGNS}\s+")
WORD_NUMBER = re.compile(r"^\(?(\d{1,3}|[a-z])[.)]\s+", re.I)


def is_markup(text: str) -> bool:
    """Whether a text is HTML rather than words."""
    return bool(MARKUP.search(text))


def plain_text(markup: str) -> str:
    """The words of `markup` with its structure: paragraphs, "- " bullets, "1. " numbers, a heading on a line.

    Scripts, styles, comments and the tags of Word are gone; nothing is fetched and nothing is run.
    """
    # A null or another control character would stop the parser, and the words after it would be lost.
    legal = "".join(c if c in "\n\t" or c >= " " else " " for c in markup)
    parser = html.HTMLParser(remove_comments=True, remove_pis=True, no_network=True, huge_tree=True)
    try:
        root = html.document_fromstring(f"<div>{legal}</div>", parser=parser)
    except (etree.LxmlError, ValueError):
        return _stripped(legal)
    if any(error.level == etree.ErrorLevels.FATAL for error in parser.error_log):
        return _stripped(legal)
    return _settled("".join(_pieces(root)))


def _settled(text: str) -> str:
    """One line end or one blank line where pieces meet, and single spaces within a line."""
    told = re.sub(r"[ \t\xa0]+", " ", text)
    told = re.sub(rf"[ \n{EDGE}]*[\n{EDGE}][ \n{EDGE}]*", _break, told)
    return tidy(told)


def _break(found: re.Match[str]) -> str:
    return "\n\n" if found[0].count("\n") > 1 else "\n"


def _stripped(markup: str) -> str:
    """The words of what no parser can read, such as thousands of tags inside each other."""
    told = re.sub(r"<!--.*?-->|<(script|style|head)\b.*?</\1\s*>", " ", markup, flags=re.S | re.I)
    told = re.sub(r"</(?:p|div|h[1-6]|li|tr|table)\s*>|<br\b[^>]*>", "\n", told, flags=re.I)
    return _settled(unescape(re.sub(r"</?[a-zA-Z!?][^<>]*>", "", told)))


def _pieces(root: Any) -> Iterator[str]:
    """The text from first to last, line breaks where a block begins and ends. No recursion: depth is no limit."""
    waiting: list[tuple[str, Any]] = [("element", root)]
    while waiting:
        kind, thing = waiting.pop()
        if kind == "text":
            yield thing
            continue
        name = thing.tag if isinstance(thing.tag, str) else ""
        if name in SILENT or not name:
            continue
        before, after = _around(thing, name)
        inside: list[tuple[str, Any]] = [("text", before), *_inside(thing, name), ("text", after)]
        waiting.extend(reversed([one for one in inside if one[1] is not None and not _is_empty(one)]))


def _is_empty(one: tuple[str, Any]) -> bool:
    return one[0] == "text" and one[1] == ""


def _inside(element: Any, name: str) -> Iterator[tuple[str, Any]]:
    if _is_word_list(element):
        yield "text", _word_list(element)
        return
    yield "text", _flat(element.text)
    for child in element:
        yield "element", child
        yield "text", _flat(child.tail)


def _flat(text: str | None) -> str:
    """Line ends in the source of a page mean no more than a space."""
    return re.sub(r"\s+", " ", text or "")


def _around(element: Any, name: str) -> tuple[str, str]:
    if name == "br":
        return "\n", ""
    if name == "li":
        return f"{EDGE}{_mark(element)}", EDGE
    if name in ("td", "th"):
        return "", " "
    if name == "tr" or _is_word_list(element):
        return EDGE, EDGE
    if _is_nested(element) and name in BLOCKS:
        # The first paragraph of a list item stands behind its mark.
        is_first = element.getprevious() is None and name in ("p", "div")
        return ("", "") if is_first else (EDGE, EDGE)
    return ("\n\n", "\n\n") if name in BLOCKS else ("", "")


def _is_nested(element: Any) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag in ("li", "td", "th")


def _mark(item: Any) -> str:
    parent = item.getparent()
    if parent is None or parent.tag != "ol":
        return "- "
    before = sum(1 for _ in item.itersiblings("li", preceding=True))
    start = parent.get("start", "1")
    return f"{(int(start) if start.isascii() and start.isdigit() else 1) + before}. "


def _is_word_list(element: Any) -> bool:
    if element.tag != "p":
        return False
    dress = f"{element.get('class', '')} {element.get('style', '')}".lower()
    return "msolist" in dress or "mso-list" in dress


def _word_list(element: Any) -> str:
    words = " ".join(_words(element).split())
    if WORD_BULLET.match(words):
        return "- " + WORD_BULLET.sub("", words)
    if found := WORD_NUMBER.match(words):
        sign = found[1] if found[1].isdigit() else ""
        return f"{sign}. {WORD_NUMBER.sub('', words)}" if sign else f"- {words}"
    return f"- {words}"


def _words(element: Any) -> str:
    return "".join(element.xpath(".//text()[not(ancestor::script or ancestor::style)]"))
