"""Formatted text: the local Telegram reads and refuses it as Telegram's server does."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sandbox.entities import as_html, is_blank, parse_html, units
from bot.sandbox.refusals import Refusal

WRITABLE = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("plain", "plain", []),
        ("<b>bold</b> and <i>italic</i>", "bold and italic", [("bold", 0, 4), ("italic", 9, 6)]),
        ("🗞 <b>news</b>", "🗞 news", [("bold", 3, 4)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ("<a href='https://example.org/?a=1&amp;b=2'>x</a>", "x", [("text_link", 0, 1)]),
        ('<pre><code class="language-python">x</code></pre>', "x", [("pre", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", 0, 1)]),
        ('<tg-time unix="1">x</tg-time>', "x", [("date_time", 0, 1)]),
        ('<span class="tg-spoiler">x</span>', "x", [("spoiler", 0, 1)]),
        ("&lt;b&gt; &amp;amp; &nbsp; &#128240; &#x41;", "<b> &amp; &nbsp; 📰 A", []),
        ("  <b> padded </b>  ", "padded", [("bold", 0, 6)]),
        ("<b></b>x", "x", []),
        ("see /help now", "see /help now", [("bot_command", 4, 5)]),
        ("at https://example.org/a.", "at https://example.org/a", [("url", 3, 21)]),
    ],
)
def test_what_is_read(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    found_text, found = parse_html(source)
    assert found_text.rstrip(".") == text
    assert [(entity["type"], entity["offset"], entity["length"]) for entity in found] == entities


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("é<h1>x</h1>", 'Unsupported start tag "h1" at byte offset 2'),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<b", 'Unclosed start tag "b" at byte offset 0'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler"'),
        ("<tg-time>x</tg-time>", 'Tag "tg-time" must have a valid attribute "unix"'),
        ('<b "">x</b>', 'Empty attribute name in the tag "b" at byte offset 0'),
    ],
)
def test_what_is_refused(source: str, reason: str) -> None:
    with pytest.raises(Refusal) as caught:
        parse_html(source)
    assert caught.value.description == f"Bad Request: can't parse entities: {reason}"


@given(WRITABLE)
def test_anything_is_read_or_refused_in_words(source: str) -> None:
    try:
        text, entities = parse_html(source)
    except Refusal:
        return
    assert all(0 <= each["offset"] < each["offset"] + each["length"] <= units(text) for each in entities)


@given(WRITABLE)
def test_escaped_text_comes_out_as_it_was(text: str) -> None:
    found, _ = parse_html(f"<b>{escape(text, quote=False)}</b>")
    assert found == text.strip()


@given(WRITABLE)
def test_what_is_shown_can_be_read_again(source: str) -> None:
    text, entities = parse_html(f"a <b>b<i>{escape(source)}</i></b> c")
    assert parse_html(as_html(text, entities))[0] == text


def test_only_a_hundred_entities_count() -> None:
    assert len(parse_html("<b>x</b> " * 150)[1]) == 100


@pytest.mark.parametrize("text", ["", " \n", "\u200b", "\u2060 \ufeff"])
def test_what_nobody_would_see_is_blank(text: str) -> None:
    assert is_blank(text)
