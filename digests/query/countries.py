"""The names of countries in the languages of the sources, from CLDR, and the words that editors add to them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from babel import Locale, UnknownLocaleError

from digests.language.tokens import fold

# CLDR has short names besides the full ones, and Babel leaves them out.
SHORT_NAMES = {
    "BA": ("Bosnia", "Босния", "波斯尼亚"),
    "CD": ("DR Congo", "RD Congo", "ДР Конго", "刚果金"),
    "CZ": ("Czech Republic", "Repubblica Ceca", "Чешская Республика", "捷克共和国"),
    "EU": ("EU", "UE", "ЕС", "欧盟"),
    "GB": ("UK", "Great Britain", "Gran Bretagna", "Великобритания", "英国"),
    "HK": ("Hong Kong", "Гонконг", "香港"),
    "KP": ("North Korea", "Corea del Nord", "Северная Корея", "КНДР", "朝鲜", "北韩"),
    "KR": ("South Korea", "Corea del Sud", "Южная Корея", "韩国", "南韩"),
    "MM": ("Myanmar", "Burma", "Birmania", "Мьянма", "Бирма", "缅甸"),
    "MO": ("Macao", "Macau", "Макао", "澳门"),
    "NL": ("Holland", "Olanda", "Голландия", "荷兰"),
    "PS": ("Palestine", "Palestina", "Палестина", "巴勒斯坦"),
    "TR": ("Turkey", "Türkiye", "Turchia", "Турция", "土耳其"),
    "UN": ("United Nations", "Nazioni Unite", "ООН", "联合国"),
    "US": ("USA", "U.S.", "Stati Uniti d'America", "США", "美国"),
}

_SEVERAL = re.compile(r"[()（）]")
_CODE = re.compile(r"[A-Z]{2}")
_NO_COUNTRIES = frozenset({"ZZ", "XA", "XB", "EZ", "QO"})


class Lexicon:
    """The languages that queries are read for, and the editors' words for countries, by code."""

    def __init__(self, languages: Sequence[str], added: Mapping[str, Sequence[str]] | None = None) -> None:
        self.languages = tuple(languages)
        self._added = added or {}

    def names(self, code: str) -> tuple[str, ...]:
        """Return what a country is called in all the languages, without doubles."""
        return tuple(dict.fromkeys((*country_names(code, self.languages), *self._added.get(code, ()))))


def is_country(code: str) -> bool:
    """Tell whether CLDR knows a country or territory of that code."""
    known = _CODE.fullmatch(code) is not None and code in Locale("en").territories
    return known and code not in _NO_COUNTRIES


@lru_cache(maxsize=1 << 10)
def country_names(code: str, languages: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names of a country in CLDR: both of ``Myanmar (Burma)``, in both scripts of Chinese."""
    full = [locale.territories.get(code, "") for language in languages for locale in _locales(language)]
    names = [name for each in full for name in map(str.strip, _SEVERAL.split(each))]
    return tuple(dict.fromkeys(filter(None, (*names, *SHORT_NAMES.get(code, ())))))


@lru_cache(maxsize=1 << 4)
def countries_by_name(languages: tuple[str, ...]) -> Mapping[str, str]:
    """Return the code of each country by each of its names, folded."""
    codes = filter(is_country, Locale("en").territories)
    return {fold(name): code for code in codes for name in country_names(code, languages)}


def _locales(language: str) -> Iterator[Locale]:
    for name in (language, "zh_Hant") if language == "zh" else (language,):
        try:
            yield Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue
