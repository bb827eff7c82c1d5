"""What a document must survive."""

from regiekamer.foundation.documents.blocks import (
    Bullets,
    Document,
    Facts,
    Heading,
    Note,
    Paragraph,
    Span,
    Table,
    spans,
)

HOSTILE = (
    '<script>alert(1)</script> <img src=x onerror=1> #panic("x") $x$ *b* _i_ `c` [l](http://e.example) '
    "| a | </w:t> ]]> &amp; \"q\" 'a' {{ x }} @ref <label> //c /*d*/ \\ ~ !"
)
STRANGE = (
    "😀 👩\u200d👩\u200d👧 👍🏽 1️⃣ 🇧🇪 العربية עִבְרִית 漢字 ไทย हिन्दी → ≥ ✓ e\u0301 ع\u0301 \u0301 \u202e om \u202c "
    "\x00\x07\x1b\ufffe\ud800 \u00ad\u200f \ue000 \U0010ffff"
)
LONG_WORD = "x" * 10_000


def filled(text: str) -> Document:
    """A document with `text` in every place that holds words."""
    words = (Span(text, strong=True, href="/x/"), Span(text, emphasis=True))
    return Document(
        title=text,
        subtitle=text,
        region=text,
        author=text,
        date_line=text,
        watermark=text[:20],
        blocks=(
            *(Heading(1 + at % 4, text) for at in range(8)),
            Paragraph(words),
            Paragraph(words, "lead"),
            Paragraph(words, "label"),
            Bullets((words, spans(text)), ordered=True),
            Table(text, (text, text), ((words, spans(text)),), frozenset({1})),
            Note("attention", words),
            Facts(((text, words),)),
        ),
    )


def long() -> Document:
    """A word that no line can hold, where a user is most likely to paste one."""
    word = spans(LONG_WORD)
    table = Table("", (LONG_WORD[:50], "b"), ((word, spans("x")),))
    return Document(LONG_WORD[:200], blocks=(Heading(1, LONG_WORD[:500]), Paragraph(word), table))


def hostile() -> Document:
    """Markup of every format in every place."""
    return filled(HOSTILE)


def empty() -> Document:
    """Blocks with nothing in them."""
    nothing = (
        Bullets(()),
        Table("", (), ()),
        Table("x", ("a",), ()),
        Facts(()),
        Paragraph(()),
        Note("info", ()),
    )
    return Document("", blocks=(*nothing, Heading(4, ""), Bullets(((),)), Facts((("", ()),))))
