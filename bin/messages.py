"""Refresh the catalogues of every app and compile them; `--check` writes nothing and says what is amiss.

The words of an app (its Python and its templates) go to `locale/nl` and `locale/fr` inside that app. English
needs no catalogue: the msgids are English. The names of the languages in the settings are in Django's own.
"""

import gettext
import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES = ("nl", "fr")
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}
TEMPLATE_ENDINGS = (".html", ".txt", ".typ")
LEFT_OUT = {"tests", "migrations", "static", "locale", "__pycache__"}


def apps() -> list[Path]:
    """The folders of all apps, sorted."""
    return sorted(path.parent for path in (ROOT / "regiekamer").rglob("apps.py"))


def sources(app: Path) -> Iterator[Path]:
    """The files of an app that may hold words for the screen."""
    for path in sorted(app.rglob("*")):
        is_template = path.suffix in TEMPLATE_ENDINGS and "templates" in path.parts
        if LEFT_OUT.isdisjoint(path.relative_to(app).parts) and (path.suffix == ".py" or is_template):
            yield path


def as_python(path: Path) -> str:
    """The source as Python that the extractor can read; a template becomes its calls to gettext."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".py":
        return text
    return "\n".join(line.strip() for line in templatize(text, origin=str(path)).splitlines())


def words_of(app: Path) -> Catalog:
    """Everything in an app that asks for a translation, in the order of its files."""
    found = Catalog()
    for path in sources(app):
        source = io.BytesIO(as_python(path).encode())
        for line, message, comments, context in extract(
            "python", source, KEYWORDS, ["Translators"], {"encoding": "utf-8"}
        ):
            if message:
                found.add(message, None, [(str(path), line)], context=context, auto_comments=comments)
    return found


def key(message: Message) -> tuple[str, object]:
    return (message.context or "", message.id)


def translated(message: Message) -> bool:
    texts = message.string if isinstance(message.string, tuple | list) else (message.string,)
    return bool(texts) and all(texts)


def read(path: Path, language: str) -> Catalog:
    if not path.exists():
        return Catalog(
            locale=language, project="Regiekamer", fuzzy=False, header_comment=f"# Regiekamer, {language}."
        )
    with path.open("rb") as file:
        return read_po(file, locale=language)


def compiled_texts(catalog: Catalog) -> dict[object, str]:
    """What the compiled catalogue must answer, keyed as GNU gettext keys it."""
    expected: dict[object, str] = {}
    for message in catalog:
        if not message.id or message.fuzzy or not translated(message):
            continue
        prefix = f"{message.context}\x04" if message.context else ""
        if isinstance(message.id, tuple | list):
            for number, text in enumerate(message.string or ()):
                expected[(prefix + message.id[0], number)] = text
        else:
            expected[prefix + message.id] = str(message.string)
    return expected


def compiled_differs(po: Path, catalog: Catalog) -> bool:
    compiled = po.with_suffix(".mo")
    if not compiled.exists():
        return True
    with compiled.open("rb") as file:
        answers = dict(gettext.GNUTranslations(file)._catalog)  # type: ignore[attr-defined]
    answers.pop("", None)
    return answers != compiled_texts(catalog)


def amiss(po: Path, language: str, wanted: Catalog) -> Iterator[str]:
    """Say, line by line, what a catalogue lacks or has too many."""
    catalog = read(po, language)
    have = {key(message): message for message in catalog if message.id}
    need = {key(message) for message in wanted if message.id}
    where = po.relative_to(ROOT)
    for one in sorted(need - have.keys(), key=str):
        yield f"{where}: not in the catalogue: {one[1]!r}"
    for one in sorted(have.keys() - need, key=str):
        yield f"{where}: stale, nothing asks for it: {one[1]!r}"
    for one in sorted(have.keys() & need, key=str):
        if have[one].fuzzy:
            yield f"{where}: fuzzy: {one[1]!r}"
        elif not translated(have[one]):
            yield f"{where}: not translated: {one[1]!r}"
    for message, errors in catalog.check():
        yield from (f"{where}: {message.id!r}: {error}" for error in errors)
    if compiled_differs(po, catalog):
        yield f"{where.with_suffix('.mo')}: differs from its .po; run bin/messages"


def refresh(po: Path, language: str, wanted: Catalog) -> None:
    """Bring a catalogue up to date with the sources, keep its translations, and compile it."""
    catalog = read(po, language)
    made = catalog.creation_date
    catalog.update(wanted, no_fuzzy_matching=True, update_header_comment=False)
    catalog.creation_date = made
    po.parent.mkdir(parents=True, exist_ok=True)
    written = io.BytesIO()
    write_po(written, catalog, width=100, no_location=True, ignore_obsolete=True)
    po.write_bytes(written.getvalue().rstrip() + b"\n")
    with po.with_suffix(".mo").open("wb") as file:
        write_mo(file, read(po, language))


def catalogues() -> Iterable[tuple[Path, str, Catalog]]:
    """Every catalogue that must exist, with the words it must hold."""
    for app in apps():
        wanted = words_of(app)
        for language in LANGUAGES:
            po = app / "locale" / language / "LC_MESSAGES/django.po"
            if len(wanted) or po.exists():
                yield po, language, wanted


def main(arguments: list[str]) -> int:
    if arguments not in ([], ["--check"]):
        print("Usage: bin/messages [--check]", file=sys.stderr)
        return 2
    wrong: list[str] = []
    for po, language, wanted in catalogues():
        if not arguments:
            refresh(po, language, wanted)
        wrong += amiss(po, language, wanted)
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
