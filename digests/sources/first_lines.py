"""Which of the first lines of a pasted text is its headline: not a cry, a time, a byline or a mark above it. Pure."""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

from digests.language.tokens import fold
from digests.sources import first_words as words
from digests.sources.moment_lines import says_when

# What stands above a headline is short, and never more than a few lines.
MOST_ABOVE = 4
LONGEST_BYLINE = 60
# A line in capitals above the headline: a section, a paper's name.
LONGEST_RUBRIC, MOST_WORDS_OF_RUBRIC, LONGEST_HEADLINE = 30, 3, 150
MOST_PIECES = (2, 4)

_CASED_BYLINE = re.compile(
    r"\A(?:Di|By|Von|Par|Por|Door|Av|Autore|Author|Autor|Автор|Written by|A cura di)\b", re.UNICODE
)
# How Telegram's and WhatsApp's clients copy who wrote and when.
_POSTED = re.compile(
    r"\A(?:\[[^\]\n]{0,12}\d[./-]\d[^\]\n]{2,28}\]\s*[^:\n]{1,60}:?|[^\[\n]{1,60},?\s*\[[^\]\n]{5,40}\]:?)\Z"
)
_ADDRESS = re.compile(r"<?((?:https?://|www\.|t\.me/)[^\s<>]+)>?\Z", re.IGNORECASE)
_FORWARDED = re.compile(
    r"\[?(?:переслано (?:из|от)|переслано з|forwarded (?:from|message from)|inoltrato da|weitergeleitet (?:aus|von)|"
    r"transféré (?:de|depuis)|reenviado de|encaminhado de|przekazano od|doorgestuurd van|转发自|轉發自|転送元|"
    r"(?:şuradan )?iletildi:?|(?:προωθήθηκε|μεταφέρθηκε) από|vidarebefordrat från|videresendt fra|přeposláno od|"
    r"továbbítva innen|redirecționat de la)"
    r"[^\n]{1,80}\Z",
    re.IGNORECASE,
)
_SOURCE = re.compile(rf"(?:{words.SOURCES})\s?[:：|｜]\s?(?P<name>[^\n:：|]{{2,60}})\Z", re.IGNORECASE)
_BYLINE = re.compile(
    rf"(?i:{words.BY})(?:\s?:)?\s(?=[^\W\d_a-z])|(?i:{words.BY_MARKED})\s?[:：／/|｜・]\s?|(?:记者|記者)\s(?=\S{{2,6}}\Z)|"
    rf"(?:{words.BY_UNCASED})\s(?=\S)"
)
_SIGNED = re.compile(r"(?:【[^】]{1,20}】\s?)?(?P<name>\S{2,5}?)\s?(?:기자|記者|记者)\Z")
_ENCLOSED = re.compile(
    r"\A(?:【([^【】]+)】|〈([^〈〉]+)〉|＜([^＜＞]+)＞|\*([^*]+)\*|~~([^~]+)~~|_([^_]+)_|`([^`]+)`|==\s?([^=]+?)\s?==)\Z"
)
_CLOCKED = re.compile(r"\A\d{1,2}[:.]\d{2}\s+(?=[^\W\d_a-zà-ÿа-яё])")
_HASHTAGS = re.compile(rf"\A(?:[#＃@](?:[\w.]|{words.MARK})+[#＃]?[\s,·|]*)+\Z")
_BEHIND = re.compile(r"[#＃]\w[\w.]*|[\u203c\u2049\u2190-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+")
_CLOCK = r"\d{1,2}[:.h]\d{2}"
_SHAPES = " ◆◇■□●○★☆▲△▼▽"
_TIMED = re.compile(
    rf"\A(?:[\[(]\s?{_CLOCK}\s?[\])]|(?:(?:alle\s+)?ore\s+)?{_CLOCK}(?:\s+Uhr)?\s*[|–—:-])\s*[|–—:-]?\s*(?=\w)", re.I
)
_WORD = re.compile(r"[^\W\d_]")
_ENDED = re.compile(r"[.!?…:;]\Z")
_MARKS = re.compile(
    r"\A(?:[\u203c\u2049\u2139\u2190-\u2bff\ufe0f\u200d\U0001f000-\U0001faff•]+\s*|(?:[-*·–—>■●◆▶]|\d{1,2}[.)]|#{1,6})\s+|[■●◆▶►]+)+"
)
_CRY = re.compile(
    r"\A\W*(?:{})\W*(?:{}\s*)?(?:[{}]|\.\s)\W*(?=\S)".format(
        "|".join(map(re.escape, sorted(words.WAYS_TO_CRY, key=len, reverse=True))).replace("'", "['’]"),
        _CLOCK,
        ":：|｜+–—!！»〉＞\\]】)）\\-\u203c\u2600-\u27bf\ufe0f\U0001f000-\U0001faff",
    ),
    re.IGNORECASE,
)
# A hashtag before a headline that is no word of it.
_TAG_BEFORE = re.compile(r"\A[#＃](?P<tag>\w+)(?:[#＃]\s*|\s*[|｜:–—-]\s*|\s+)(?=\S)")
# What stands beside each other in a line above a headline: a section, a day, a source, an author.
_BESIDE = re.compile(rf"\s?[|｜/·•»>]\s?|\s[-–—]\s|\s(?=(?:{words.SOURCES})\s?[:：])", re.IGNORECASE)
_PLACED = re.compile(r"\A(?P<name>[^\W\d_a-z][^\d,|()]{1,40}),\s(?P<when>\S.{0,60})\Z")
_AGENCY = re.compile(r"\A[^.!?]{0,60}\([A-ZА-Я][\w ]{1,14}\)[^.!?]{0,40}\.?\s?[-–—]\Z")
_WORDS = re.compile(rf"(?:[^\W_]|{words.MARK})+(?:['’](?:[^\W_]|{words.MARK})+)*")


class Above(NamedTuple):
    """A text from its headline on, and what stood above: the address, the author and the source."""

    text: str
    url: str | None = None
    author: str | None = None
    source: str | None = None


def below(text: str) -> Above:
    """Return a tidied text from its headline on; where nothing else would be left, as it is."""
    lines = text.split("\n")
    url = author = source = None
    place = 0
    for line in lines[:MOST_ABOVE]:
        if not any(_WORD.search(each) for each in lines[place + 1 :]):
            break
        if found := _ADDRESS.match(line.strip()):
            url = url or found[1]
        elif name := author_in(line):
            author = author or name
        elif named := _SOURCE.match(line.strip()):
            source = source or named["name"].strip()
        elif line.strip() and not _says_nothing(line.strip()):
            if (beside := _told_beside(line)) is None:
                break
            author, source = author or beside.author, source or beside.source
        place += 1
    rest = lines[place + 1 :]
    headline = _bare(lines[place])
    if _is_rubric(headline, rest):
        headline, rest = _under_rubric(headline, rest)
    return Above("\n".join([headline, *rest]).strip(), url, author, source)


def _told_beside(line: str) -> Above | None:
    """Return who and where from several pieces of a line say that stand beside each other; None where one says more."""
    pieces = [piece.strip() for piece in _BESIDE.split(line) if piece.strip()]
    if len(pieces) < MOST_PIECES[0] or len(pieces) > MOST_PIECES[1]:
        return None
    author = source = None
    for piece in pieces:
        if name := author_in(piece):
            author = author or name
        elif named := _SOURCE.match(piece):
            source = source or named["name"].strip()
        elif not (_says_nothing(piece) or fold(piece) in words.SECTIONS):
            return None
    return Above("", None, author, source)


def _bare(line: str) -> str:
    """Return a headline without marks, cries and times before it, and marks and hashtags behind."""
    said = line.split(" ")
    while len(said) > 1 and _BEHIND.fullmatch(said[-1]):
        said.pop()
    headline = " ".join(said).rstrip(_SHAPES)
    for _ in range(MOST_ABOVE):
        shorter = _TIMED.sub("", _CRY.sub("", _MARKS.sub("", headline), count=1), count=1)
        shorter = _TAG_BEFORE.sub(_without_tag, shorter)
        shorter = _ENCLOSED.sub(lambda found: found[found.lastindex or 0], _CLOCKED.sub("", shorter))
        if shorter == headline or not _WORD.search(shorter):
            break
        headline = shorter
    return headline


def _without_tag(found: re.Match[str]) -> str:
    """Take away a hashtag that is marked off from the headline, or only cries."""
    marked_off = found[0].rstrip()[-1] in "#＃|｜:–—-"
    return "" if marked_off or fold(found["tag"]) in words.TAGS_THAT_CRY else found[0]


def _is_rubric(line: str, rest: list[str]) -> bool:
    """Tell whether a line in capitals only says where the headline below it belongs: a text stands below that one."""
    placed = _PLACED.match(line)
    if _AGENCY.match(line) or (
        placed and placed["name"].count(" ") < MOST_WORDS_OF_RUBRIC and says_when(placed["when"])
    ):
        return _is_above_headline(rest)
    if len(line) > LONGEST_RUBRIC or len(line.split()) > MOST_WORDS_OF_RUBRIC:
        return False
    is_rubric = line.isupper() or line.endswith((":", "：")) or fold(line) in words.SECTIONS
    return is_rubric and _is_above_headline(rest)


def _is_above_headline(rest: list[str]) -> bool:
    """Tell whether a headline comes next, and a text below it."""
    headline, text = [*islice(filter(None, map(str.strip, rest)), 2), "", ""][:2]
    if not text:
        return False
    is_cased = headline[:1].isupper() and not headline.isupper()
    return is_cased and len(headline) <= LONGEST_HEADLINE and not _ENDED.search(headline) and " " in headline


def _under_rubric(rubric: str, rest: list[str]) -> tuple[str, list[str]]:
    """Return the headline below a rubric, and the text with the rubric above it: nothing is lost."""
    place = next(place for place, line in enumerate(rest) if line.strip())
    return _bare(rest[place]), [rubric, *rest[place + 1 :]]


def _says_nothing(line: str) -> bool:
    """Tell whether a line is no headline: no word, a cry, a time, hashtags, or who posted it and when."""
    said = fold(" ".join(_WORDS.findall(line)).replace("’", "'"))
    if not _WORD.search(line) or said in words.CRIES_FOLDED:
        return True
    bare = _MARKS.sub("", line)
    return says_when(line) or any(form.match(bare) for form in (_HASHTAGS, _POSTED, _FORWARDED))


def author_in(byline: str) -> str | None:
    """Return the name in a line that says who wrote a text; None where it says anything else."""
    line = byline.strip(" ()（）*_")
    if len(line) > LONGEST_BYLINE or line.endswith((".", "!", "?", ":", "。")):
        return None
    signed = _SIGNED.fullmatch(line)
    found = None if signed else _BYLINE.match(line) or _CASED_BYLINE.match(line)
    name = signed["name"] if signed else line[found.end() :].strip(" :/／") if found else ""
    said = name.split()
    is_name = 0 < len(said) <= 4 and all(word[:1].isupper() or not word[:1].islower() for word in said)
    return name if is_name else None
