"""How a region dresses its documents, and the checks on the parts that a user supplies."""

import re
import zipfile
from dataclasses import dataclass
from io import BytesIO

import docx
from django.utils.translation import gettext as _
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from lxml import etree

from regiekamer.foundation.kernel.refused import Refused

TEMPLATE_LIMIT = 20 * 1024 * 1024
TEMPLATE_PARTS = 1000
LOGO_LIMIT = 1024 * 1024
LEAST_CONTRAST = 4.5

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff"
# What encrypted Word files and the format of before 2007 start with.
COMPOUND_FILE = b"\xd0\xcf\x11\xe0"

# Word notes the template that a file was made with in most letterheads: the renderer drops that note.
ATTACHED_TEMPLATE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
ACTIVE_PARTS = ("vbaproject", "/activex/", "/embeddings/", "afchunk")


@dataclass(frozen=True, slots=True)
class Style:
    """Colour, logo and letterhead of a region. The colour is #rrggbb; the footer is one line."""

    colour: str = "#8c2f4f"
    logo: bytes | None = None
    logo_alt: str = ""
    docx_template: bytes | None = None
    footer: str = ""


DEFAULT_STYLE = Style()


# Colour -------------------------------------------------------------------------------------------------------------


def _luminance(colour: str) -> float:
    # WCAG 2.2, relative luminance.
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_on_white(colour: str) -> float:
    """The contrast of #rrggbb with white paper: 1 (none) to 21 (black)."""
    return 1.05 / (_luminance(colour) + 0.05)


def check_colour(colour: str) -> None:
    """Refuse what is no #rrggbb or cannot be read on white paper."""
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", colour):
        raise Refused(
            _("Write the colour as # and six digits or letters a to f, such as #8c2f4f."), field="colour"
        )
    if contrast_on_white(colour) < LEAST_CONTRAST:
        raise Refused(
            _("This colour is too light to read on white paper. Choose a darker one."), field="colour"
        )


# Logo ---------------------------------------------------------------------------------------------------------------


def logo_type(data: bytes) -> str:
    """ "png" or "jpeg" by the first bytes, or nothing."""
    if data.startswith(PNG):
        return "png"
    return "jpeg" if data.startswith(JPEG) else ""


def _opens_as_image(data: bytes) -> bool:
    try:
        picture = docx.image.image.Image.from_blob(data)  # type: ignore[attr-defined]
        return bool(picture.px_width and picture.px_height)
    except Exception:
        return False


def check_logo(data: bytes) -> None:
    """Refuse a logo that is no PNG or JPEG, is damaged or is larger than 1 MB."""
    if len(data) > LOGO_LIMIT:
        raise Refused(_("The logo is larger than 1 MB. Save it smaller and try again."), field="logo")
    if not logo_type(data):
        raise Refused(_("The logo must be a PNG or JPEG picture."), field="logo")
    if not _opens_as_image(data):
        raise Refused(_("The logo cannot be opened. Save the picture again and try once more."), field="logo")


# Word template ------------------------------------------------------------------------------------------------------


def _refuse_template(message: str) -> Refused:
    return Refused(message, field="docx_template")


def _open_zip(data: bytes) -> zipfile.ZipFile:
    if data.startswith(COMPOUND_FILE):
        raise _refuse_template(
            _("This file has a password or is an old .doc. Save it as .docx without a password.")
        )
    try:
        return zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, ValueError, OSError) as error:
        raise _refuse_template(_("This is not a Word document (.docx).")) from error


def _check_size(archive: zipfile.ZipFile) -> None:
    # A zip reader stops at the size that the file declares, so the declared size can be trusted as a limit.
    parts = archive.infolist()
    if len(parts) > TEMPLATE_PARTS or sum(part.file_size for part in parts) > TEMPLATE_LIMIT:
        raise _refuse_template(
            _("This template is larger than 20 MB when unpacked. Make its pictures smaller.")
        )
    if any(part.flag_bits & 1 for part in parts):
        raise _refuse_template(_("This template has a password. Save it without one."))


def _check_inactive(archive: zipfile.ZipFile) -> None:
    names = [f"/{name.lower()}" for name in archive.namelist()]
    if any(mark in name for name in names for mark in ACTIVE_PARTS):
        raise _refuse_template(
            _("This template holds macros or embedded files. Save it as .docx without them.")
        )


def _external_relations(xml: bytes) -> list[tuple[str, str]]:
    root = etree.fromstring(xml, etree.XMLParser(resolve_entities=False, no_network=True))
    return [(r.get("Type", ""), r.get("Target", "")) for r in root if r.get("TargetMode") == "External"]


def _is_harmless(kind: str, target: str) -> bool:
    if kind == RELATIONSHIP_TYPE.HYPERLINK:
        return target.lower().startswith(("http://", "https://", "mailto:", "tel:"))
    return kind == ATTACHED_TEMPLATE


def _check_relations(archive: zipfile.ZipFile) -> None:
    for name in archive.namelist():
        if name.endswith(".rels") and not all(
            _is_harmless(*r) for r in _external_relations(archive.read(name))
        ):
            raise _refuse_template(
                _(
                    "This template fetches something from elsewhere, such as a linked picture. Put it in the file."
                )
            )


def _check_markup(archive: zipfile.ZipFile) -> None:
    # No Word file declares a document type; an entity bomb does.
    for name in archive.namelist():
        if name.endswith((".xml", ".rels")) and b"<!DOCTYPE" in archive.read(name):
            raise _refuse_template(_("This is not a Word document (.docx)."))


def _check_opens(data: bytes) -> None:
    document = docx.Document(BytesIO(data))
    if document.part.content_type != CONTENT_TYPE.WML_DOCUMENT_MAIN:
        raise _refuse_template(_("Save the template as an ordinary Word document (.docx)."))
    list(document.styles), list(document.sections)


def check_docx_template(data: bytes) -> None:
    """Refuse a Word template that is broken, locked, active, too large, or that fetches things from elsewhere."""
    with _open_zip(data) as archive:
        try:
            for check in (_check_size, _check_inactive, _check_markup, _check_relations):
                check(archive)
            _check_opens(data)
        except Refused:
            raise
        except Exception as error:
            # A damaged file can fail anywhere in the zip, XML or Word layers, each with its own error.
            raise _refuse_template(_("This Word document is damaged and cannot be opened.")) from error
