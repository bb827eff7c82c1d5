"""What is pasted from Word or a web page becomes plain text with its structure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regiekamer.foundation.documents.pasted import is_markup, plain_text


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>een</p><p>twee</p>", "een\n\ntwee"),
        ("<p>een<br>twee</p>", "een\ntwee"),
        ("<h2>Kop</h2><p>tekst</p>", "Kop\n\ntekst"),
        ("<ul><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ul>", "- a\n- b\n- c"),
        ('<ol start="3"><li>x</li><li>y</li></ol>', "3. x\n4. y"),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "a b\nc"),
        ("<p>a &lt;b&gt; &amp; c&nbsp;d</p>", "a <b> & c d"),
        ("<p>weg<script>alert(1)</script><style>p{}</style></p>", "weg"),
        ("<!-- weg --><p>blijft</p>", "blijft"),
        ('<p class="MsoListParagraph">§ punt</p><p class="MsoListParagraph">2) twee</p>', "- punt\n2. twee"),
        ("<p>niet gesloten<p>twee<b>vet", "niet gesloten\n\ntweevet"),
        ("", ""),
        ("gewone woorden", "gewone woorden"),
    ],
)
def test_structure_is_kept(markup, text):
    assert plain_text(markup) == text


@pytest.mark.parametrize("text", ["1 < 2 en 3 > 2", "a <b", "zie <https://example.org>", "<3 </3"])
def test_plain_words_are_no_markup(text):
    assert not is_markup(text)


def test_tags_thousands_deep_lose_no_word():
    assert plain_text("<div>" * 5000 + "diep" + "</div>" * 5000 + "<p>slot</p>").split() == ["diep", "slot"]


def test_a_null_or_a_broken_character_hides_nothing_behind_it():
    assert plain_text("<p>voor\x00na\ud83d einde</p>").replace("\ud83d", "").split()[-1] == "einde"


@given(st.lists(st.text("abc<>/&;\"' \n\x00pdivuloscrt!-=", max_size=12)))
def test_no_markup_is_too_odd(pieces):
    plain_text("<p>".join(pieces))


@given(
    st.lists(st.sampled_from(["een", "twee", "drie"]), min_size=1), st.sampled_from(["p", "li", "div", "td"])
)
def test_no_word_is_lost(words, tag):
    markup = "".join(f"<{tag}>{word}</{tag}>" for word in words)
    assert [word for word in plain_text(markup).split() if word != "-"] == words
