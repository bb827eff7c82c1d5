"""What a user supplies is checked before it is kept."""

import zipfile
from collections.abc import Callable
from io import BytesIO

import docx
import pytest
from PIL import Image

from regiekamer.foundation.documents.style import (
    DEFAULT_STYLE,
    check_colour,
    check_docx_template,
    check_logo,
    contrast_on_white,
)
from regiekamer.foundation.kernel.refused import Refused

RELATION = '<Relationship Id="rX" Type="{kind}" Target="{target}" TargetMode="External"/></Relationships>'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def template() -> bytes:
    data = BytesIO()
    docx.Document().save(data)
    return data.getvalue()


def changed(change: Callable[[str, bytes], bytes], extra: dict[str, bytes] | None = None) -> bytes:
    result = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(template())) as source,
        zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            target.writestr(name, change(name, source.read(name)))
        for name, content in (extra or {}).items():
            target.writestr(name, content)
    return result.getvalue()


def with_relation(kind: str, target: str) -> bytes:
    relation = RELATION.format(kind=f"{OFFICE}/{kind}", target=target).encode()

    def change(name: str, content: bytes) -> bytes:
        return (
            content.replace(b"</Relationships>", relation)
            if name == "word/_rels/document.xml.rels"
            else content
        )

    return changed(change)


def unchanged(name: str, content: bytes) -> bytes:
    return content


def with_entity_bomb(name: str, content: bytes) -> bytes:
    if name != "word/document.xml":
        return content
    return b'<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + content[content.index(b"<w:document") :]


def locked() -> bytes:
    data = bytearray(template())
    # The flag that says "encrypted", in the central directory of the first part.
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    return bytes(data)


BAD = {
    "empty": b"",
    "no zip": b"hello",
    "encrypted by Word": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
    "encrypted zip": locked(),
    "cut off": template()[:2000],
    "another zip": changed(lambda name, content: b"<x/>"),
    "macros": changed(unchanged, {"word/vbaProject.bin": b"x"}),
    "embedded file": changed(unchanged, {"word/embeddings/oleObject1.bin": b"x"}),
    "zip bomb": changed(unchanged, {"word/media/a.xml": bytes(21 * 1024 * 1024)}),
    "too many parts": changed(unchanged, {f"word/media/{n}": b"" for n in range(1001)}),
    "entity bomb": changed(with_entity_bomb),
    "linked picture": with_relation("image", "https://evil.example/a.png"),
    "odd link": with_relation("hyperlink", "file:///etc/passwd"),
    "macro document": changed(
        lambda n, c: c.replace(b"wordprocessingml.document.main", b"wordprocessingml.template.main")
    ),
}


@pytest.mark.parametrize("name", BAD)
def test_a_template_that_could_harm_is_refused(name: str) -> None:
    with pytest.raises(Refused) as refused:
        check_docx_template(BAD[name])
    assert refused.value.field == "docx_template"


@pytest.mark.parametrize(
    "data",
    [
        template(),
        with_relation("hyperlink", "https://www.example.be/"),
        with_relation("attachedTemplate", "file:///C:/Normal.dotm"),
    ],
)
def test_an_ordinary_letterhead_is_welcome(data: bytes) -> None:
    check_docx_template(data)


def picture(kind: str) -> bytes:
    data = BytesIO()
    Image.new("RGB", (20, 10)).save(data, kind)
    return data.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_a_logo_is_a_png_or_a_jpeg(kind: str) -> None:
    check_logo(picture(kind))


@pytest.mark.parametrize(
    "data", [b"", b"<svg/>", picture("GIF"), b"\x89PNG\r\n\x1a\n", picture("PNG") + bytes(1024 * 1024)]
)
def test_any_other_logo_is_refused(data: bytes) -> None:
    with pytest.raises(Refused) as refused:
        check_logo(data)
    assert refused.value.field == "logo"


@pytest.mark.parametrize("colour", [DEFAULT_STYLE.colour, "#000000", "#1F2430"])
def test_a_dark_colour_is_welcome(colour: str) -> None:
    check_colour(colour)


@pytest.mark.parametrize(
    "colour", ["", "rose", "#abc", "#12345g", "#ffffff", "#ff8800", "#8c2f4f;x", "#8c2f4f\n"]
)
def test_a_light_or_misspelt_colour_is_refused(colour: str) -> None:
    with pytest.raises(Refused) as refused:
        check_colour(colour)
    assert refused.value.field == "colour"


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast_on_white("#000000") == pytest.approx(21)
    assert contrast_on_white("#767676") == pytest.approx(4.54, abs=0.01)
