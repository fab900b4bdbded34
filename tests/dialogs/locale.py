"""What the bot says in a language, from its texts, as a reader sees it; and whether a text is in that language."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache
from html import unescape
from typing import Any

from bot.texts import FOLDER
from tests.dialogs.conftest import House

# Each has a folder of texts; the tables of conversations are played in all of them.
LANGUAGES = sorted(folder.name for folder in FOLDER.iterdir() if (folder / "common.ftl").exists())
_MARKUP = re.compile(r"</?[a-z][^>]*>")
_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile(r"[A-Za-zÀ-ÿ]{2,}")
_NAME = re.compile(r"^([a-z][a-z0-9-]*) =", re.MULTILINE)
_COMMENT = re.compile(r"^#.*$", re.MULTILINE)
# What no reader sees: names of texts, variables, choices between forms and their names.
_BETWEEN = re.compile(r"^[a-z][a-z0-9-]* =|\{[^{}]*(?:->|\})|\}|^ +\*?\[\w+\]", re.MULTILINE)
_KEY = re.compile(r"\b[a-z]+(?:-[a-z0-9]+)+\b")
# Raw placeables, the marks that Fluent would put around variables, and values that are none.
_RAW = re.compile(r"\{|\$[a-z]|[\u2066-\u2069]|\bNone\b|</?[biu]>")
# What is in Latin letters everywhere: commands, addresses, names that tests made up, and those of things.
_ANYWHERE = re.compile(r"/\w+|@\w+|https?://\S+|\bTelegram\b|Europe/Lisbon|\bUTC\S*|\b[A-Z]{2}\b|\bPDF\b")
_ADDRESS = re.compile(r"https?://\S+")
# So many words in a row that another language's texts have are no coincidence.
_IN_A_ROW = 3
# What is shorter than that may be a word in several languages.
_SHORTEST = 6


class Said:
    """One language's texts: ``said(key)`` is a sentence, ``said.tap(key)`` a tap in a script."""

    def __init__(self, house: House, language: str) -> None:
        self.t = house.services.texts[language]

    def __call__(self, key: str, **arguments: Any) -> str:
        """Return a text as it is shown."""
        return without_markup(self.t(key, **arguments))

    def tap(self, key: str, **arguments: Any) -> str:
        """Return the tap on the button with a text."""
        return f"[{self.t.plain(key, **arguments)}]"

    def notice(self, key: str, **arguments: Any) -> str:
        """Return the answer of a script that is a notice."""
        return f"({self.t.plain(key, **arguments)})"

    def example(self, key: str) -> str:
        """Return the first example in a text, which stands in italics."""
        return self.t(key).partition("<i>")[2].partition("</i>")[0]


def without_markup(html: str) -> str:
    """Return HTML as it is shown."""
    return unescape(_MARKUP.sub("", html))


def wrong_in(text: str, language: str, names: Collection[str] = ()) -> list[str]:
    """Return what a reader of a language would not understand in a text that was shown.

    names: what is not the bot's own words, such as titles of articles.
    """
    text = _ADDRESS.sub(" ", text)
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, " ")
    wrong = [found.group() for found in _RAW.finditer(text)]
    wrong += [key for key in _KEY.findall(text) if key in _keys()]
    own, others = _rows(language), _others(language)
    for line in _MARKUP.sub("\n", text).splitlines():
        wrong += [" ".join(row) for row in _rows_in(line) if row in others and row not in own]
    if language in ("ru", "zh"):
        known = {word for name in names for word in _WORD.findall(name)}
        wrong += [word for word in _LATIN.findall(_ANYWHERE.sub(" ", text)) if word not in known]
    return wrong


@cache
def _messages(language: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """Return the names of a language's texts, and what stands between their variables and forms."""
    files = (file.read_text(encoding="utf-8") for file in sorted((FOLDER / language).glob("*.ftl")))
    text = _COMMENT.sub("", "\n".join(files))
    return frozenset(_NAME.findall(text)), tuple(filter(str.strip, _BETWEEN.split(text)))


@cache
def _keys() -> frozenset[str]:
    # A hyphenated word may be the name of a text as well: only those that are no words in any language.
    words = {found for each in LANGUAGES for piece in _messages(each)[1] for found in _KEY.findall(piece)}
    return _messages("en")[0] - words


def _rows_in(line: str) -> Iterator[tuple[str, ...]]:
    """Yield every few words in a row; a line of fewer is one row."""
    words = tuple(_WORD.findall(line.casefold()))
    if len(words) < _IN_A_ROW and len("".join(words)) >= _SHORTEST:
        yield words
    yield from (words[start : start + _IN_A_ROW] for start in range(len(words) - _IN_A_ROW + 1))


@cache
def _rows(language: str) -> frozenset[tuple[str, ...]]:
    lines = (line for piece in _messages(language)[1] for line in _MARKUP.sub("\n", piece).splitlines())
    return frozenset(row for line in lines for row in _rows_in(line))


@cache
def _others(language: str) -> frozenset[tuple[str, ...]]:
    return frozenset().union(*(_rows(each) for each in LANGUAGES if each != language))
