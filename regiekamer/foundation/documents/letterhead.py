"""What stands around the text of a Word file: the page, its header and footer, and a region's own template."""

from copy import deepcopy

from docx.document import Document as Word
from docx.oxml.ns import qn
from docx.oxml.parser import parse_xml
from docx.section import Section
from docx.shared import Mm

from regiekamer.foundation.documents import blocks as b
from regiekamer.foundation.documents.characters import legal
from regiekamer.foundation.documents.ooxml import Element, simple_field, w
from regiekamer.foundation.documents.style import ATTACHED_TEMPLATE, Style
from regiekamer.foundation.documents.words import words

THUMBNAIL = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/thumbnail"
REFERENCES = (qn("w:headerReference"), qn("w:footerReference"))

# Word knows no watermark: it draws letters in the header, behind the text.
WATERMARK = """
<w:pict xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
  <v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e">
    <v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/>
    <v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/>
    <v:f eqn="if @0 @4 21600"/></v:formulas>
    <v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/>
  </v:shapetype>
  <v:shape id="PowerPlusWaterMarkObject" type="#_x0000_t136" stroked="f" alt=""
    style="position:absolute;width:400pt;height:120pt;rotation:315;z-index:-251658752;
      mso-position-horizontal:center;mso-position-horizontal-relative:margin;
      mso-position-vertical:center;mso-position-vertical-relative:margin">
    <v:fill opacity="10%"/><v:textpath style="font-family:&quot;Calibri&quot;;font-weight:bold"/>
  </v:shape>
</w:pict>
"""


def _references(section: Element) -> set[tuple[str, str]]:
    return {(ref.tag, ref.get(qn("w:type"), "default")) for ref in section if ref.tag in REFERENCES}


def _inherit(section: Element, earlier: Element) -> None:
    """A section without a header takes the one before it: keep that when the one before goes."""
    own = _references(section)
    for ref in reversed([ref for ref in earlier if ref.tag in REFERENCES]):
        if (ref.tag, ref.get(qn("w:type"), "default")) not in own:
            section.insert(0, deepcopy(ref))


def _drop_attached_template(word: Word) -> None:
    relations = word.part._settings_part.rels
    for rel_id in [key for key, relation in relations.items() if relation.reltype == ATTACHED_TEMPLATE]:
        del relations[rel_id]
    settings = word.settings.element
    for element in settings.findall(qn("w:attachedTemplate")):
        settings.remove(element)


def _drop_thumbnail(word: Word) -> None:
    # A picture of the first page of another document.
    relations = word.part.package.rels
    for rel_id in [key for key, relation in relations.items() if relation.reltype == THUMBNAIL]:
        del relations[rel_id]


def empty(word: Word) -> None:
    """Take the text out of a template and leave its page settings, headers, footers and styles."""
    body = word.element.body
    sections = list(body.iter(qn("w:sectPr")))
    last = body.sectPr if body.sectPr is not None else w("sectPr")
    for earlier in reversed(sections[:-1]):
        _inherit(last, earlier)
    for element in list(body):
        body.remove(element)
    body.append(last)
    _drop_attached_template(word)
    _drop_thumbnail(word)


# Header and footer --------------------------------------------------------------------------------------------------


def _tabbed(style_id: str, left: str, right: list[Element], width: int) -> Element:
    tabs = w("tabs", w("tab", val="clear", pos="4680"), w("tab", val="clear", pos="9360"))
    tabs.append(w("tab", val="right", pos=str(width)))
    settings = w("pPr", w("pStyle", val=style_id), tabs)
    text = w("r", w("t", legal(left), space="preserve"))
    return w("p", settings, text, w("r", w("tab")), *right)


def _replace(part: Element, paragraph: Element) -> None:
    for element in list(part):
        part.remove(element)
    part.append(paragraph)


def _text_run(text: str) -> Element:
    return w("r", w("t", legal(text), space="preserve"))


def _write_header(word: Word, section: Section, document: b.Document, width: int) -> None:
    section.header.is_linked_to_previous = False
    style_id = word.styles["Header"].style_id or "Header"
    line = _tabbed(style_id, document.region, [_text_run(document.title)], width)
    _replace(section.header._element, line)


def _write_footer(word: Word, section: Section, document: b.Document, style: Style, width: int) -> None:
    known = words(document.language)
    section.footer.is_linked_to_previous = False
    pages = [_text_run(f"{known.page} "), *simple_field("PAGE", "1")]
    pages += [_text_run(f" {known.of} "), *simple_field("NUMPAGES", "1")]
    style_id = word.styles["Footer"].style_id or "Footer"
    _replace(section.footer._element, _tabbed(style_id, style.footer, pages, width))


def _has_footer(section: Section) -> bool:
    return any(ref.tag == qn("w:footerReference") for ref in section._sectPr)


def _has_header(section: Section) -> bool:
    return any(ref.tag == qn("w:headerReference") for ref in section._sectPr)


def _set_page(section: Section) -> None:
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(26)
    section.top_margin, section.bottom_margin = Mm(30), Mm(27)
    section.header_distance, section.footer_distance = Mm(14), Mm(12)


def _watermark(text: str, colour: str) -> Element:
    picture = parse_xml(WATERMARK)
    shape = picture[1]
    shape.set("fillcolor", colour)
    next(part for part in shape if part.tag.endswith("textpath")).set("string", legal(text))
    return w("r", picture)


def _add_watermark(section: Section, document: b.Document, style: Style) -> None:
    headers = [section.header]
    if section.different_first_page_header_footer:
        headers.append(section.first_page_header)
    for header in headers:
        if header.is_linked_to_previous:
            header.is_linked_to_previous = False
            # An empty header in its own style would show the line under it.
            header.paragraphs[0].style = None
        paragraph = header.paragraphs[0] if header.paragraphs else header.add_paragraph()
        paragraph._p.append(_watermark(document.watermark, style.colour))


def write_margins(word: Word, document: b.Document, style: Style) -> None:
    """Page, header, footer and watermark; on a region's own template only what it lacks."""
    section = word.sections[-1]
    if not style.docx_template:
        _set_page(section)
        section.different_first_page_header_footer = b.has_contents(document)
    page, left, right = section.page_width, section.left_margin, section.right_margin
    width = ((page or Mm(210)) - (left or Mm(25)) - (right or Mm(25))) // 635
    if not _has_header(section) and not style.docx_template:
        _write_header(word, section, document, width)
    if not _has_footer(section):
        _write_footer(word, section, document, style, width)
    if document.watermark:
        _add_watermark(section, document, style)
