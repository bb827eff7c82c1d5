"""Documents at an agenda item, and how to tell by its content what a file is."""

from io import BytesIO
from pathlib import PurePath
from zipfile import BadZipFile, ZipFile

from django.db import models
from django.utils.translation import gettext_lazy as _

from regiekamer.foundation.regions.models import RegionRecord
from regiekamer.rooms.meetings.models.agenda import AgendaItem

MAX_SIZE = 10 * 1024 * 1024
TOO_LARGE = _("This file is larger than 10 MB. Make it smaller, or refer to where it is.")

_OFFICE = "application/vnd.openxmlformats-officedocument"
_OPEN = "application/vnd.oasis.opendocument"
FITTING = {
    "pdf": "application/pdf",
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "pptx": f"{_OFFICE}.presentationml.presentation",
    "odt": f"{_OPEN}.text",
    "ods": f"{_OPEN}.spreadsheet",
    "odp": f"{_OPEN}.presentation",
    "png": "image/png",
    "jpg": "image/jpeg",
    "txt": "text/plain",
}
_BEGINS = {"pdf": b"%PDF-", "png": b"\x89PNG\r\n\x1a\n", "jpg": b"\xff\xd8\xff"}
_MAIN_PART = {"docx": "word/document.xml", "xlsx": "xl/workbook.xml", "pptx": "ppt/presentation.xml"}


class Paper(RegionRecord):
    """A document at an agenda item."""

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="papers")
    name = models.CharField(_("file name"), max_length=200)
    content_type = models.CharField(max_length=120)
    content = models.BinaryField()
    size = models.PositiveIntegerField()

    class Meta:
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        ordering = ["pk"]

    def __str__(self) -> str:
        return self.name

    @property
    def told_size(self) -> str:
        """The size as people say it, in kB or MB."""
        if self.size < 1_000_000:
            return f"{max(1, round(self.size / 1000))} kB"
        return f"{self.size / 1_000_000:.1f}".replace(".", ",") + " MB"


def extension_of(name: str) -> str:
    """What the name of a file says that it is: "pdf"."""
    found = PurePath(name).suffix.lower().removeprefix(".")
    return "jpg" if found == "jpeg" else found


def is_what_it_says(name: str, content: bytes) -> bool:
    """Whether a file is of a kind that fits here, and its content is what the end of its name says."""
    kind = extension_of(name)
    if kind in _BEGINS:
        return content.startswith(_BEGINS[kind])
    if kind == "txt":
        return _is_text(content)
    return kind in FITTING and _is_package(kind, content)


def _is_text(content: bytes) -> bool:
    """Text has no control characters but white space; an old encoding is no reason to refuse it."""
    return not any(byte < 32 and byte not in (9, 10, 12, 13) for byte in content)


def _is_package(kind: str, content: bytes) -> bool:
    """An office document is a zip file that says what it is; one with macros is none of ours."""
    try:
        with ZipFile(BytesIO(content)) as package:
            names = set(package.namelist())
            if any(name.lower().endswith(("vbaproject.bin", ".exe", ".js")) for name in names):
                return False
            if kind in _MAIN_PART:
                return "[Content_Types].xml" in names and _MAIN_PART[kind] in names
            with package.open("mimetype") as told:
                return told.read(100).decode("ascii", "replace").strip() == FITTING[kind]
    except (BadZipFile, KeyError, OSError, ValueError, NotImplementedError, RuntimeError):
        return False
