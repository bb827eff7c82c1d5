"""The few words that the renderers themselves put in a document, in its own language."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    locale: str
    contents: str
    page: str
    of: str
    attention: str
    info: str
    logo: str


WORDS = {
    "nl": Words("nl-BE", "Inhoud", "Pagina", "van", "Let op", "Ter info", "Logo"),
    "en": Words("en-GB", "Contents", "Page", "of", "Attention", "Note", "Logo"),
    "fr": Words("fr-BE", "Table des matières", "Page", "sur", "Attention", "Information", "Logo"),
}


def words(language: str) -> Words:
    """The renderers' words in `language`; Dutch for a language they do not know."""
    return WORDS.get(language, WORDS["nl"])
