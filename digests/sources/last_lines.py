"""What stands below a pasted text: where it comes from, who passes it on, how to follow them; and its stamps. Pure."""

from __future__ import annotations

import re
from typing import NamedTuple

from digests.language.tokens import fold
from digests.sources import first_words as words

# What stands below is short: a source, an editor, a call or two.
MOST_LINES, LONGEST_LINE, MOST_WORDS_OF_NAME, LONGEST_NAME = 6, 160, 8, 60
LONGEST_SIGNATURE = 500

_ADDRESS = re.compile(r"<?(https?://[^\s<>\"]+[^\s<>\".,;:!?)\]}»”’'])>?", re.IGNORECASE)
_EDITED_BY = r"(?:责任编辑|責任編輯|责编|責編|编辑|編輯|作者|记者|記者|校对|校對|审核|審核|监制|監製)"
_EDITOR = re.compile(rf"{_EDITED_BY}\s?[:：]?\s?\S[^\n]{{0,40}}\Z")
_SOURCE = re.compile(
    rf"(?:{words.SOURCES}|fonti|sources|quellen|fuentes|fonte originale|источники)\s?[:：|｜]\s?"
    rf"(?P<said>\S[^\n]{{0,160}}?)(?:[\s|｜]{{1,4}}{_EDITED_BY}\s?[:：][^\n]{{0,160}})?\Z",
    re.IGNORECASE,
)
# What leads to the whole of a text, with its address behind it.
_POINTER = re.compile(
    r"(?:(?:mehr(?: dazu)?|weiter(?:lesen)?|zum artikel|ganzer artikel|volltext|подробн(?:ее|ости)|полностью|"
    r"читать (?:полностью|далее)|детальніше|докладніше|повністю|więcej|czytaj (?:więcej|dalej)|cały tekst|"
    r"leggi (?:tutto|di più)|continua(?: a leggere)?|articolo completo|lire la suite(?: sur)?|lire l['’]article|"
    r"plus d['’]infos?|en savoir plus|leer más|más información|seguir leyendo|nota completa|leia mais(?: em)?|"
    r"saiba mais|"
    r"read more(?: at)?|full (?:story|article|text)|more(?: at)?|link|details|(?:haberin )?devamı|περισσότερα|"
    r"διαβάστε περισσότερα|lees meer|läs mer|les mer|læs mere|lue lisää|全文|阅读全文|閱讀全文|原文(?:链接|連結)?|"
    r"查看原文|続きを読む|続きはこちら|記事全文|詳細|전문|기사 원문|원문|المزيد|اقرأ المزيد)\s?(?:[:：–—>»-]|\s)\s?)?<?(?P<to>https?://[^\s<>\"]+)>?\Z",
    re.IGNORECASE,
)
_AROUND = " \t()（）[]【】*_.。"
_MARKS = re.compile(r"\A[^\w(（\[【@#]+")
_WORD = re.compile(r"[^\W\d_]")
# How a call to follow somebody begins, and what leads to a channel.
_CALLS = tuple(map(fold, (
    "seguici", "segui ", "iscriviti", "unisciti", "abbonati", "follow", "join", "subscribe", "folg", "abonnier",
    "suivez", "abonnez", "rejoign", "sígue", "sigue", "únete", "suscríb", "подпис", "подпиш", "читайте нас",
    "наш канал", "підпис", "підпиш", "关注", "關注", "订阅", "訂閱", "扫码", "掃碼", "加入",
    "siga", "inscreva", "obserwuj", "dołącz", "volg",
    "abone ol", "تابع", "اشترك",
)))  # fmt: skip
LONGEST_CALL = 80
_CHANNEL = re.compile(r"@\w{3,}|(?:https?://)?(?:t\.me|wa\.me)/", re.IGNORECASE)
# How WhatsApp copies who wrote and when, on both kinds of telephones.
_DAY, _CLOCK = r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}", r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?\s?m\.?)?"
_STAMP = re.compile(
    rf"^(?:\[(?:{_DAY},?\s{_CLOCK}|{_CLOCK},?\s{_DAY})\]|{_DAY},?\s{_CLOCK}\s[-–])\s?[^:\n]{{1,60}}:\s",
    re.IGNORECASE | re.MULTILINE,
)


class Below(NamedTuple):
    """A text without what stands below it, and the name and the address of its source there."""

    text: str
    source: str | None = None
    url: str | None = None


def without_stamps(text: str) -> str:
    """Return a tidied text without who wrote its messages and when, where it begins so."""
    return _STAMP.sub("", text) if _STAMP.match(text) else text


def above(text: str) -> Below:
    """Return a tidied text without its signature, and without its last lines where one of them names its source."""
    address = None
    for _ in range(MOST_LINES):
        text, to = _without_pointer(_without_signature(text))
        if to is None:
            break
        # A source may be named above it.
        address = to
    found = _sourced(text)
    return found._replace(url=found.url or address)


def _without_pointer(text: str) -> tuple[str, str | None]:
    """Return a text without a last line that leads to all of it, and where that leads; None where there is none."""
    rest, _, last = text.rpartition("\n")
    to = _POINTER.match(_MARKS.sub("", last).strip(_AROUND))
    return (rest.rstrip(), to["to"]) if to and _WORD.search(rest) else (text, None)


def _sourced(text: str) -> Below:
    lines = text.split("\n")
    for place in range(len(lines) - 1, max(0, len(lines) - 1 - MOST_LINES), -1):
        line = _MARKS.sub("", lines[place]).strip(_AROUND)
        found = _SOURCE.match(line) if len(line) <= LONGEST_LINE else None
        if found:
            return _named(text, "\n".join(lines[:place]).rstrip(), found["said"])
        if line and not (_EDITOR.match(line) or _calls(line)):
            break
    return Below(text)


def _named(text: str, rest: str, said: str) -> Below:
    address = _ADDRESS.search(said)
    name = " ".join(_ADDRESS.sub(" ", said).split()).strip(_AROUND + ',;:–—-|«»„“”"')
    is_name = len(name) <= LONGEST_NAME and len(name.split()) <= MOST_WORDS_OF_NAME
    if not _WORD.search(rest) or not is_name or not (name or address):
        return Below(text)
    return Below(rest, name or None, address[1] if address else None)


def _without_signature(text: str) -> str:
    rest, mark, below = text.rpartition("\n--\n")
    return rest.rstrip() if mark and _WORD.search(rest) and len(below) <= LONGEST_SIGNATURE else text


def _calls(line: str) -> bool:
    """Tell whether a line calls its reader to a channel."""
    return len(line) <= LONGEST_CALL and (fold(line).startswith(_CALLS) or _CHANNEL.match(line) is not None)
