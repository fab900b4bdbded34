"""What the bot says: Fluent messages per language, with dates and names of languages from CLDR."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache, partial, reduce
from html import escape
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.dates import format_date, format_skeleton, format_time, get_day_names, get_timezone_location
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from bot.sentences import Sentences
from digests.timing.places import Place
from digests.timing.zones import offset_minutes, offset_name, spoken_offset, zone

# How the first day of a month is written where it is an ordinal number alone among the days.
FIRST_OF_MONTH = {"fr": "1er"}
# Between their sentences no space stands.
UNSPACED = frozenset({"zh"})
_ONE = re.compile(r"\b1\b")
# Embeddings, overrides and isolates of a direction, which an unclosed one turns to the end of its paragraph; what the
# bot isolates itself, by the direction of its first letter, stays. Source: Unicode Standard Annex 9.
_TURNING = dict.fromkeys([*range(0x202A, 0x202F), 0x2066, 0x2067])
FOLDER = Path(__file__).parent / "locales"
FALLBACK = "en"
# The clocks of a zone of no place never change.
_ANY = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)

# Whose speakers read which of ours, from CLDR's languageMatching. Left out are those for whom a neighbour's language is
# no plain wish, such as Ukrainian and Russian: they are asked.
RELATIVES = {
    "zh": "yue wuu nan hak gan hsn cmn za",
    "es": "ca eu gl ay gn qu",
    "fr": "br co oc ht crs mfe ln lua",
    "de": "gsw lb rm",
}
NEAREST = {relative: spoken for spoken, relatives in RELATIVES.items() for relative in relatives.split()}


class Html(str):
    """A string that is HTML already, so that it is not escaped when it goes into a message."""

    __slots__ = ()


class Translator:
    """One language's messages: ``t("key", name=value)`` gives HTML, ``t.plain`` gives text for buttons and notices."""

    def __init__(self, language: str, sentences: Sentences) -> None:
        self.language = language
        self._sentences = sentences
        self._locale = Locale.parse(language)
        # "Read 4" stands in the digests of many chats.
        self._numbered = lru_cache(maxsize=2048)(self._resolved)
        self._language_name = lru_cache(maxsize=256)(self._named)
        self._short_date = lru_cache(maxsize=64)(partial(format_skeleton, "MMMd", locale=self._locale))

    def __call__(self, key: str, **arguments: Any) -> Html:
        """Return the message as HTML, every string argument escaped unless it is Html. Raises: KeyError."""
        return Html(self._format(key, {name: _escaped(value) for name, value in arguments.items()}))

    def plain(self, key: str, **arguments: Any) -> str:
        """Return the message as plain text, for buttons, notices and command descriptions. Raises: KeyError."""
        return self._format(key, {name: _plain(value) for name, value in arguments.items()})

    def date(self, day: dt.date) -> str:
        """Return the day in words as it stands in a sentence: "martedì 24 novembre", "24 ноября, вторник"."""
        return self._first(str(format_date(day, self.plain("day-pattern"), locale=self._locale)), day)

    def short_date(self, day: dt.date) -> str:
        """Return the day in short, as in "24 nov"."""
        return self._first(str(self._short_date(day)), day)

    def _first(self, written: str, day: dt.date) -> str:
        """Return a date as it is written where the first of a month is another kind of number."""
        first = FIRST_OF_MONTH.get(self.language)
        return _ONE.sub(first, written, count=1) if first and day.day == 1 else written

    @property
    def gap(self) -> str:
        """What stands between two sentences, or a heading and what it heads on its line."""
        return "" if self.language in UNSPACED else " "

    def beside(self, name: str, more: str) -> Html:
        """Return a name with what tells it from others in brackets, as HTML: "Portland (Oregon)"."""
        return self("name-beside", name=name, more=more)

    def time(self, moment: dt.time | dt.datetime) -> str:
        """Return hours and minutes of a local time, always with 24 hours, as in "08:00"."""
        return str(format_time(moment, "HH:mm", locale=self._locale))

    def number(self, value: int) -> str:
        """Return a whole number as it is written: "12,345", "12 345"."""
        return str(format_decimal(value, locale=self._locale))

    def share(self, part: int, whole: int) -> str:
        """Return how much of something a part is, to a tenth of a hundredth: what is not all is never more than 99.9%.

        What is less than the least of these is "<0.1%".
        """
        thousandths = part * 1000 // whole
        told = format_percent(max(thousandths, bool(part)) / 1000, locale=self._locale, decimal_quantization=False)
        return f"<{told}" if part and not thousandths else str(told)

    def weekdays(self) -> Mapping[int, str]:
        """Return the short names of the days by their ISO number, 1 for Monday."""
        names = get_day_names("abbreviated", "stand-alone", self._locale)
        return {number + 1: str(names[number]) for number in range(7)}

    def weekday_initials(self) -> Mapping[int, str]:
        """Return the initials of the days by their ISO number, 1 for Monday."""
        names = get_day_names("narrow", "stand-alone", self._locale)
        return {number + 1: str(names[number]) for number in range(7)}

    def listed(self, words: Sequence[str]) -> str:
        """Return words as a list in a sentence, as in "Russian and Chinese"."""
        return format_list(words, locale=self._locale)

    def series(self, words: Iterable[str]) -> str:
        """Return words one after the other, parted as the language parts them: "a, b" or "a、b"."""
        all_words = list(words)
        return reduce(self._locale.list_patterns["standard"]["middle"].format, all_words) if all_words else ""

    def language_name(self, code: str) -> str:
        """Return the name of a language in this one, or its code where CLDR has none."""
        return self._language_name(code)

    def _named(self, code: str) -> str:
        try:
            return Locale.parse(code).get_display_name(self._locale) or code
        except (UnknownLocaleError, ValueError):
            return code

    def _format(self, key: str, arguments: Mapping[str, Any]) -> str:
        resolve = self._numbered if all(type(value) is int for value in arguments.values()) else self._resolved
        return resolve(key, tuple(arguments.items()))

    def _resolved(self, key: str, arguments: tuple[tuple[str, Any], ...]) -> str:
        return self._sentences.say(key, dict(arguments))


class Texts:
    """All languages that the bot speaks."""

    def __init__(self, folders: Mapping[str, Path], default: str = FALLBACK) -> None:
        self._folders = folders
        self._default = default if default in folders else FALLBACK

    @classmethod
    def load(cls, default: str = FALLBACK) -> Texts:
        """Find the languages in the locales folder; ``default`` speaks where nobody's language is known."""
        return cls({folder.name: folder for folder in sorted(FOLDER.iterdir()) if folder.is_dir()}, default)

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes of the languages that the bot speaks."""
        return tuple(self._folders)

    def choose(self, code: str | None) -> str:
        """Return the spoken language nearest to a code of Telegram's such as ``it-CH``; English where none is near."""
        base = _base(code)
        if not base:
            return self._default
        near = base if base in self._folders else NEAREST.get(base, FALLBACK)
        return near if near in self._folders else FALLBACK

    def speaks(self, code: str | None) -> bool:
        """Tell whether a code of Telegram's names a language that the bot speaks, not only a relative of one."""
        return _base(code) in self._folders

    def __getitem__(self, language: str) -> Translator:
        return _translator(self._folders[self.choose(language)])

    def each(self, key: str) -> Iterable[tuple[str, str]]:
        """Yield each language with a message's plain text in it."""
        for language in self.languages:
            yield language, self[language].plain(key)


@cache
def _translator(folder: Path) -> Translator:
    # The files are part of the program: each is read once, however often the bot is assembled.
    files = (file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.ftl")))
    return Translator(folder.name, Sentences(folder.name, files))


def _base(code: str | None) -> str:
    return (code or "").replace("_", "-").partition("-")[0].lower()


def upright(text: str) -> str:
    """Return a text without the marks that turn a line around, which some put into their names."""
    return text if text.isascii() else text.translate(_TURNING)


def _escaped(value: Any) -> Any:
    if isinstance(value, Html) or not isinstance(value, str):
        return value
    return escape(upright(value), quote=False)


def _plain(value: Any) -> Any:
    return upright(value) if type(value) is str else value


def place(zone_name: str, language: str, city_name: str = "") -> str:
    """Return what a place is called in a language: the city, where it is known in that zone, else the zone's own one.

    "Milano" or "Roma" for Europe/Rome in Italian; an offset where that was said, or the zone is of no place.
    Raises: UnknownZone.
    """
    if spoken_offset(city_name) is not None:
        return city_name
    if zone_name.startswith("Etc/"):
        return offset_name(offset_minutes(zone_name, _ANY))
    if known := Place(zone_name, city_name).known_city:
        return known.names.get(language, known.key)
    named = Locale.parse(language).time_zones.get(_older_names().get(zone_name, zone_name), {})
    if city := named.get("city"):
        return str(city)
    city = get_timezone_location(zone(zone_name), locale=language, return_city=True)
    return city.rpartition("/")[2].replace("_", " ")


@cache
def _older_names() -> Mapping[str, str]:
    """Return the names under which CLDR still has zones that have been renamed since, such as Europe/Kiev."""
    known = Locale.parse(FALLBACK).time_zones.keys() | Locale.parse("ru").time_zones.keys()
    renamed = {now: older for older, now in sorted(get_global("zone_aliases").items(), reverse=True) if older in known}
    return {now: older for now, older in renamed.items() if now not in known}


def country(there: Place, language: str) -> str:
    """Return what the country of a place is called in a language, none for a zone of no country."""
    code = known.country if (known := there.known_city) else get_global("zone_territories").get(there.zone, "")
    return str(Locale.parse(language).territories.get(code, ""))


def own_name(language: str) -> str:
    """Return what a language calls itself, with a capital: "Italiano"."""
    name = Locale.parse(language).get_display_name() or language
    return name[:1].upper() + name[1:]
