"""A row of a list of subscribers: whose it is and what they had chosen, as far as it is written beyond doubt. Pure.

An id is taken digit by digit or not at all: a spreadsheet that has made 1.23E+11 of it has lost whose it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any

from digests.language.tokens import fold
from digests.model import ChatKind
from digests.sources.columns import Column, plain_name
from digests.sources.dates import moment
from digests.sources.lists import ChatRow

# "At most 52 significant bits": https://core.telegram.org/bots/api#chat
LARGEST_ID = 2**52 - 1
# Supergroups and channels are counted below this, groups of the old kind above.
SUPERGROUPS_FROM = -1_000_000_000_000
LONGEST_VALUE = 100
# In these a list may name languages.
NAMED_IN = ("en", "it", "ru", "zh", "es", "fr", "de")
MOST_TOPICS = 100

_WHOLE = re.compile(r"[-−]?[0-9]+\Z")
MOST_DIGITS = 20
_ROUNDED = re.compile(r"[-+−]?(?:[0-9]+(?:[.,][0-9]+)?|[.,][0-9]+)(?:[.,]0*|[eе][-+]?[0-9]+)?\Z", re.IGNORECASE)
_FORMULA = ("=", "+", "@", "\t")
_TIME = re.compile(
    r"(?P<hour>[0-9]{1,2})(?:\s?[:.hчч时點点]\s?(?P<minute>[0-9]{2})?分?(?::[0-9]{2}(?:\.0+)?)?)?\s?(?:uhr)?"
    r"(?P<half>[ap])?\.?m?\.?\Z"
)
_EPOCH = re.compile(r"[0-9]{9,10}(?:[0-9]{3})?\Z")
_BETWEEN_TOPICS = re.compile(r"[,;|\n、，；]+")
_AROUND_TOPICS = " \t[](){}\"'«»“”„"
_CODE = re.compile(r"([A-Za-z]{2})(?=\Z|[-_])")
_NO = frozenset(map(fold, ("0", "false", "f", "no", "n", "none", "null", "нет", "off", "nein", "non", "否", "-", "")))
# What a column that says how it stands says of those who are gone.
_GONE = frozenset(map(fold, (
    "blocked", "banned", "left", "kicked", "deleted", "deactivated", "inactive", "unsubscribed", "stopped", "disabled",
    "заблокирован", "отписан", "отписался", "удалён", "неактивен", "inattivo", "bloccato", "disiscritto", "blockiert",
    "inaktiv", "abgemeldet", "inactivo", "bloqueado", "inactif", "bloqué", "désabonné", "已退订", "已屏蔽",
)))  # fmt: skip
_KINDS = {
    **dict.fromkeys(("channel", "канал", "canale", "kanal", "canal", "频道"), ChatKind.CHANNEL),
    **dict.fromkeys(
        ("supergroup", "group", "группа", "супергруппа", "gruppo", "supergruppo", "gruppe", "supergruppe", "grupo",
         "supergrupo", "groupe", "supergroupe", "群组", "超级群组"),
        ChatKind.SUPERGROUP,
    ),
}  # fmt: skip


class RowRefused(Exception):
    """A row that is nobody's: id-missing, id-rounded, id-formula, id-zero, id-too-large, id-text; what stood there."""

    def __init__(self, reason: str, said: str) -> None:
        super().__init__(reason, said)
        self.reason, self.said = reason, said


def chat_row(line: int, values: Mapping[str, Any], columns: Mapping[Column, str], now: datetime) -> ChatRow:
    """Read a row. Raises: RowRefused."""
    chat_id = chat_id_in(values.get(columns[Column.CHAT]))
    said: dict[Column, str] = {
        column: _words(values.get(name)) for column, name in columns.items() if column is not Column.TOPICS
    }
    language, at = language_of(said.get(Column.LANGUAGE, "")), time_of(said.get(Column.TIME, ""))
    joined = _joined(said.get(Column.JOINED, ""), now)
    read = {Column.LANGUAGE: language, Column.TIME: at, Column.JOINED: joined}
    return ChatRow(
        line,
        chat_id,
        _kind(chat_id, said.get(Column.KIND, "")),
        said.get(Column.NAME, ""),
        language,
        topics_in(values.get(columns[Column.TOPICS])) if Column.TOPICS in columns else (),
        at,
        said.get(Column.ZONE, ""),
        joined,
        tuple(column for column, value in read.items() if said.get(column) and not value),
    )


def has_left(values: Mapping[str, Any], columns: Mapping[Column, str]) -> bool:
    """Tell whether a list says that somebody has left or blocked the bot that it comes from."""
    left = Column.LEFT in columns and fold(_words(values.get(columns[Column.LEFT]))) not in _NO
    stays = fold(_words(values.get(columns[Column.STAYS]))) if Column.STAYS in columns else ""
    return left or (bool(stays) and (stays in _NO or stays in _GONE))


def chat_id_in(value: Any) -> int:
    """Return the id of a chat. Raises: RowRefused."""
    said = str(value).strip() if value is not None and not isinstance(value, bool | list | dict) else ""
    if not said:
        raise RowRefused("id-missing", "")
    if said.startswith(_FORMULA):
        raise RowRefused("id-formula", said[:LONGEST_VALUE])
    if not _WHOLE.match(said):
        raise RowRefused("id-rounded" if _ROUNDED.match(said) else "id-text", said[:LONGEST_VALUE])
    if len(said) > MOST_DIGITS:
        raise RowRefused("id-too-large", said[:LONGEST_VALUE])
    number = int(said.replace("−", "-"))
    if not number:
        raise RowRefused("id-zero", said)
    if abs(number) > LARGEST_ID:
        raise RowRefused("id-too-large", said)
    return number


def _kind(chat_id: int, said: str) -> ChatKind:
    """Return the kind of a chat by the sign and size of its id; which of two below zero, a column may say."""
    if chat_id > 0:
        return ChatKind.PRIVATE
    return ChatKind.GROUP if chat_id > SUPERGROUPS_FROM else _KINDS.get(fold(said), ChatKind.SUPERGROUP)


def topics_in(value: Any) -> tuple[str, ...]:
    """Return the topics that a value names: a list, or several in one text."""
    if isinstance(value, str | int) and not isinstance(value, bool):
        return _topics_of(str(value))
    said = [each.get("slug") or each.get("name") if isinstance(each, dict) else each for each in _listed(value)]
    return _named(said)


@lru_cache(maxsize=2048)
def _topics_of(said: str) -> tuple[str, ...]:
    return _named(_BETWEEN_TOPICS.split(said))


def _listed(value: Any) -> Sequence[Any]:
    return value if isinstance(value, list) else ()


def _named(said: Iterable[Any]) -> tuple[str, ...]:
    names = (str(each).strip(_AROUND_TOPICS)[:LONGEST_VALUE] for each in said if isinstance(each, str | int))
    return tuple(dict.fromkeys(filter(None, names)))[:MOST_TOPICS]


@lru_cache(maxsize=2048)
def time_of(said: str) -> str:
    """Return a time of day as HH:MM, "" where it is none."""
    found = _TIME.match(said.casefold().strip())
    if found is None:
        return ""
    hour, minute, half = int(found["hour"]), int(found["minute"] or 0), found["half"]
    if half and not 1 <= hour <= 12:
        return ""
    hour = hour % 12 + (12 if half == "p" else 0) if half else hour
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""


@lru_cache(maxsize=2048)
def language_of(said: str) -> str:
    """Return the code of a language that is said by its code or its name, "" where it is none."""
    code = _CODE.match(said.strip())
    return code[1].lower() if code else _languages().get(plain_name(said), "")


@lru_cache(maxsize=1)
def _languages() -> Mapping[str, str]:
    from babel import Locale

    names = [(plain_name(name), code) for each in NAMED_IN for code, name in Locale.parse(each).languages.items()]
    own = [(plain_name(Locale.parse(code).language_name or ""), code) for code in NAMED_IN]
    return {name: code for name, code in [*names, *own] if len(code) == 2}


@lru_cache(maxsize=8192)
def _joined(said: str, now: datetime) -> str:
    if _EPOCH.match(said):
        seconds = int(said[:10]) if len(said) in (10, 13) else int(said[:9])
        found: datetime | None = datetime.fromtimestamp(seconds, UTC)
    else:
        found = moment(said)
    return found.isoformat() if found is not None and found <= now else ""


def _words(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).casefold()
    return " ".join(str(value).split())[:LONGEST_VALUE] if isinstance(value, str | int) else ""
