"""Texts as a native would set them: quotation marks, spaces at signs, full-width signs, one form of address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

import pytest
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from bot.texts import FOLDER
from tests.locale_files import LANGUAGES, messages

# Stands for what varies.
GAP = "\ufffc"
NARROW, NO_BREAK = "\u202f", "\u00a0"
# Code, links and addresses are set in their own way, and so is what is typed: queries, "it: Cina", "CN: Chinese".
TYPED = re.compile(
    r"<pre>.*?</pre>|<code>.*?</code>|https?://\S+|\b\d{1,2}:\d\d\b|(?<!<)/\w+|NEAR/10"
    r"|\b(?:lang|site|min|topic|it|CN):\S*|\([ ]?\)|\^|" + GAP + r":(?= )",
    re.DOTALL,
)
# They speak of the signs of queries, which are the straight ones.
OF_QUERIES = {"topics-ask-query", "error-only-in-search", "error-only-in-topics", "error-country-line", "day-pattern"}
MARKUP = re.compile(r"</?[a-z][^>]*>")
QUOTES = {"en": ("“", "”"), "zh": ("“", "”"), "de": ("„", "“")}
GUILLEMETS = ("«", "»")
# The other form of address, by which nobody is spoken to: formal where we are not, familiar where we are polite.
OTHER_FORM = {
    "de": r"(?<=[a-zäöü,] )(?:Sie|Ihnen|Ihre?[mnrs]?)\b",
    "es": r"\b(?:usted|ustedes|su correo|le traigo)\b",
    "fr": r"\b(?:tu|te|toi|tes|ton)\b",
    "ru": r"(?i)\b(?:ты|тебя|тебе|твой|твоя|твои|твоих)\b",
    "zh": r"您",
    "it": r"\b(?:Lei|La prego|Le porto)\b",
}
HAN = r"[\u4e00-\u9fff]"
WRONG = {
    "fr": [
        rf"[^{NARROW}\s][;!?]", rf"(?<!{NARROW})[;!?]", rf"(?<!{NO_BREAK}):", rf"«(?!{NO_BREAK})", rf"(?<!{NO_BREAK})»",
    ],
    "zh": [rf"{HAN} ?[,;:!?()]", rf"[,;:!?()] ?{HAN}", rf"{HAN}\.", r"[，。：；！？、（] ", r" [，。：；！？、）]"],
    # A space stands before what stands for words; none before what stands for the rest of one.
    "de": [r"\w…$"],
    "ru": [rf"(?<=[а-яё{GAP}]) – (?=[а-яё])"],
}  # fmt: skip


class Patterns(Visitor):
    """Gathers each pattern of a message as one text, with a sign where something varies."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def visit_Pattern(self, node: ast.Pattern) -> None:
        parts = (part.value if isinstance(part, ast.TextElement) else GAP for part in node.elements)
        self.found.append("".join(parts))
        self.generic_visit(node)


def gathered(language: str) -> Iterator[tuple[str, str]]:
    """Yield the name of each text and each of its patterns, without what is typed."""
    for message in messages(language):
        if message.id.name not in OF_QUERIES:
            patterns = Patterns()
            patterns.visit(message)
            yield from ((message.id.name, MARKUP.sub("", TYPED.sub(GAP, pattern))) for pattern in patterns.found)


@cache
def said(language: str) -> Sequence[tuple[str, str]]:
    """Return the name of each text and each of its patterns, gathered once."""
    return [*gathered(language)]


def wrong(language: str, pattern: str) -> list[tuple[str, str]]:
    """Return the texts that have what a pattern finds."""
    return [(key, text) for key, text in said(language) if re.search(pattern, text)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_apostrophes_and_quotes_are_those_of_print(language: str) -> None:
    assert wrong(language, r"['\"]") == []
    opening, closing = QUOTES.get(language, GUILLEMETS)
    others = "".join(set("“”„«»") - {opening, closing})
    assert wrong(language, f"[{others}]") == []
    assert [key for key, text in said(language) if text.count(opening) != text.count(closing)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_spaces_stand_where_they_belong(language: str) -> None:
    assert wrong(language, r"\S  +\S") == []
    assert wrong(language, rf"[ {NO_BREAK}{NARROW}][,.](?!\w)") == []
    if language != "fr":
        assert wrong(language, rf"[ {NO_BREAK}{NARROW}][;:!?»](?!\))") == []
    if language != "de":
        assert wrong(language, r"\w …") == []


@pytest.mark.parametrize("language", WRONG)
def test_signs_are_set_as_the_language_sets_them(language: str) -> None:
    assert {pattern: found for pattern in WRONG[language] if (found := wrong(language, pattern))} == {}


def test_questions_and_calls_begin_as_they_end_in_spanish() -> None:
    for opening, closing in (("¿", "?"), ("¡", "!")):
        assert [key for key, text in said("es") if text.count(opening) != text.count(closing)] == []


@pytest.mark.parametrize("language", OTHER_FORM)
def test_everybody_is_addressed_in_one_form(language: str) -> None:
    assert wrong(language, OTHER_FORM[language]) == []


# These say a day in short, without the name of its weekday.
SHORT_DAYS = {"digest-update", "owner-editor", "was-off"}


def test_no_weekday_stands_undeclined_after_a_preposition_in_russian() -> None:
    """A day is said as "10 марта, вторник": "до" would want "вторника", and "на" for a Wednesday "среду"."""
    text = "\n".join(file.read_text(encoding="utf-8") for file in sorted((FOLDER / "ru").glob("*.ftl")))
    found = re.findall(r"^([a-z-]+) =.*\b(?:на|с|до|по|от|к|за) \{ \$(?:day|until) \}", text, re.MULTILINE)
    assert set(found) <= SHORT_DAYS
