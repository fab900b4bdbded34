"""The folders of languages: each is complete, in one language, marked up alike, and fits where it is shown."""

from __future__ import annotations

import ast as python
import re
import tomllib
from functools import cache

import pytest
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from bot.texts import FOLDER, Texts
from bot.words import KINDS
from digests.sources import chat_rows
from digests.timing import cities
from tests.locale_files import LANGUAGES, messages, variables
from tests.test_texts import SOURCES

TEXTS = Texts.load()
OTHERS = [language for language in LANGUAGES if language != "en"]
# What is the same in every language: tags, commands, addresses, file types, and names.
SHARED = re.compile(
    r"<[^>]*>|/\w+|https?://\S+|\.\w{2,5}\b|\b\w+:\w+|@\w+"
    r"|\b(?:newsdigest inbox list|Telegram|Europe/Lisbon|JSON|OPML|NEAR|AND|OR|NOT|title|text|PDF|UTC|UTF|MB|it|CN)\b"
    r"|\b(?:CSV|ID|chat_id)\b"
    r"|\b(?:Cina|Russia|US|us)\b"
)
MARKUP = re.compile(r"</?[a-z]+")
COMMAND = re.compile(r"(?<![\w<])/[a-z_]+")
WORDS = re.compile(r"[^\W\d_]+")
LATIN = re.compile(r"[A-Za-zÀ-ÿ]{2,}")
# What is no sentence, or in another language on purpose: an example of words for a country, the sample's other voice.
FOREIGN = {
    *("day-pattern", "topics-countries", "error-country-line"),
    *("sample-other-language", "sample-other-headline", "sample-other-source"),
}
# As many are cut off on a phone; Telegram allows 120 and 512 letters for what the bot says of itself.
LONGEST_BUTTON = 30
# What makes a button of its first argument.
MAKERS = {"button", "link", "choice", "opens", "KeyboardButton", "ticked"}
LIMITS = {"bot-short-description": 120, "bot-description": 512}


class Said(Visitor):
    """Gathers every piece of text of a message, in all its forms."""

    def __init__(self) -> None:
        self.pieces: list[str] = []

    def visit_TextElement(self, node: ast.TextElement) -> None:
        self.pieces.append(node.value)


@cache
def said(language: str) -> dict[str, str]:
    """Return what each message says, in all its forms, without variables."""
    found: dict[str, str] = {}
    for message in messages(language):
        gathered = Said()
        gathered.visit(message)
        found[message.id.name] = " ".join(gathered.pieces)
    return found


@pytest.mark.parametrize("language", OTHERS)
def test_the_same_is_bold_and_the_same_commands_are_named(language: str) -> None:
    for key, english in said("en").items():
        here = said(language)[key]
        assert set(MARKUP.findall(here)) == set(MARKUP.findall(english)), key
        assert set(COMMAND.findall(MARKUP.sub("", here))) == set(COMMAND.findall(MARKUP.sub("", english))), key


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_is_left_in_english(language: str) -> None:
    for key, text in said(language).items():
        told = SHARED.sub(" ", text).strip()
        if len(WORDS.findall(told)) >= 3:
            assert told != SHARED.sub(" ", said("en")[key]).strip(), key


@pytest.mark.parametrize("language", ["ru", "zh"])
def test_nothing_is_left_in_other_letters(language: str) -> None:
    left = {key: LATIN.findall(SHARED.sub(" ", text)) for key, text in said(language).items() if key not in FOREIGN}
    assert {key: words for key, words in left.items() if words} == {}


@cache
def labels() -> set[str]:
    """Return the texts that make buttons, wherever in the code."""
    found: set[str] = set()
    for source in SOURCES:
        for call in filter(_makes_button, python.walk(python.parse(source.read_text(encoding="utf-8")))):
            assert isinstance(call, python.Call)
            given = (each.value for each in python.walk(call.args[0]) if isinstance(each, python.Constant))
            found |= {each for each in given if isinstance(each, str)}
    return {key for key in said("en") if key in found or (key.endswith("-button") and not key.startswith("error-"))}


def _makes_button(node: python.AST) -> bool:
    if not isinstance(node, python.Call) or not node.args:
        return False
    return getattr(node.func, "id", getattr(node.func, "attr", "")) in MAKERS


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_on_buttons_and_in_profiles_fits(language: str) -> None:
    t, on_buttons = TEXTS[language], labels()
    assert len(on_buttons) > 100
    given = {key: dict.fromkeys(names, 20) for key, names in variables("en").items()}
    shown = {key: t.plain(key, **given[key], hour=8) for key in on_buttons}
    assert {key: label for key, label in shown.items() if len(label) >= LONGEST_BUTTON} == {}
    assert all(len(t.plain(key)) <= limit for key, limit in LIMITS.items())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_of_a_number_is_said(language: str) -> None:
    """A message that counts says something for every count, and what it needs is what it is given in English."""
    t = TEXTS[language]
    for key, names in variables("en").items():
        for count in (0, 1, 2, 5, 11, 21, 100):
            assert t.plain(key, **dict.fromkeys((*names, "hour", "number", "count"), count)).strip(), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_people_write_is_listed_under_known_names(language: str) -> None:
    listed = tomllib.loads((FOLDER / language / "words.toml").read_text(encoding="utf-8"))
    assert listed.keys() == KINDS.keys()
    for part, kinds in KINDS.items():
        assert set(listed[part]) <= set(kinds)
    assert set(listed["said"]) == set(KINDS["said"])
    assert listed["time"]["tomorrow"]


def test_cities_and_languages_have_their_names_in_every_language_of_the_interface() -> None:
    assert {*cities.LANGUAGES} == {*chat_rows.NAMED_IN} == {*LANGUAGES}
