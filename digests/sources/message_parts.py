"""A text that came as several messages: whether one goes on from another, and how they become one again. Pure.

Telegram's programs part what is longer than 4,096 UTF-16 units: at a break, or where there is none, within a word.
Those for phones look for it in the last 300 units, the one for desktops in the second half.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

from digests.language.detect import detect
from digests.sources.drafts import FEWEST_LETTERS, LONGEST_TITLE, letters, tidy
from digests.sources.first_lines import below
from digests.sources.last_lines import above

PART_UNITS = 4096
SHORTEST_PART_UNITS = PART_UNITS // 2
# What is this long was parted by Telegram, not ended so.
PARTED_UNITS = 3600

# Messages that are sent at once follow each other so; dates are in whole seconds.
AT_ONCE = timedelta(seconds=2)
# Parts may be sent one by one by somebody who waits for a network: only a cut within a paragraph is sure for longer.
WITHIN = timedelta(minutes=10)

FEWEST_LETTERS_BELOW_HEADLINE = 40
# Weighted letters of about eight words: from there on the language of a text is known.
FEWEST_LETTERS_OF_LANGUAGE = 60
# A line beyond this that ends no sentence is a paragraph that was cut, not a name below the text.
LONGEST_LAST_LINE = 80

# A text may end with where it comes from, or with hashtags, however long it is.
_ADDRESS = ("http://", "https://", "#")
_IS_LINK = re.compile(r"\s*https?://")
_SENTENCE_END = re.compile(r"[.!?…。！？»”\"')\]]\s*\Z")
# A headline may ask, cry or end with what somebody said; with a full stop ends a paragraph.
_FULL_STOP = re.compile(r"[.。][»”\"')\]」』]*\s*\Z")


def goes_on(before: str, after: str, apart: timedelta) -> bool:
    """Tell whether a message goes on with the text of the one before it, sent ``apart`` from it.

    What Telegram parted is one text however late the rest comes; else only what comes at once and is no news itself.
    """
    if not after:
        return apart <= AT_ONCE
    if is_cut(before):
        return apart <= WITHIN or _may_be_rest(after)
    if apart <= AT_ONCE and _is_full(before):
        return True
    if apart <= AT_ONCE:
        is_other = _is_news_by_itself(before, after) and not _is_parted(before, after)
        return not is_other and not _differ_in_language(before, after)
    return apart <= WITHIN and _is_full(before) and not _is_news(after) and not _differ_in_language(before, after)


def is_cut(text: str) -> bool:
    """Tell whether Telegram has surely parted a text here, as long as a message and within a paragraph."""
    return _is_full(text) and _ends_within_paragraph(text)


def joined(parts: Sequence[str]) -> str:
    """Join the parts of a text in order: within the line where Telegram parted it there, else as lines."""
    whole = ""
    for place, part in enumerate(parts):
        whole += (_seam(parts[place - 1]) if place else "") + part
    return whole


def parted_again(parts: Sequence[str], text: str) -> tuple[str, ...]:
    """Part a text that was told anew where the parts that it came in began, as far as their first lines still stand."""
    lines, seams = text.split("\n"), [0]
    said = [tidy(line) for line in lines]
    for part in parts[1:]:
        begun = next(filter(None, map(tidy, part.split("\n"))), "")
        place = next((place for place in range(seams[-1] + 1, len(said)) if begun and said[place] == begun), None)
        if place is not None:
            seams.append(place)
    return tuple("\n".join(lines[start:end]) for start, end in pairwise([*seams, len(lines)]))


def _seam(before: str) -> str:
    units = _units(before)
    if units < PARTED_UNITS or _SENTENCE_END.search(before):
        return "\n"
    return " " if units < PART_UNITS else ""


def _is_full(text: str) -> bool:
    return PARTED_UNITS <= _units(text) <= PART_UNITS


def _is_parted(before: str, after: str) -> bool:
    """Tell whether two messages may be one text parted in its second half: together they are too long for one."""
    units = _units(before)
    return SHORTEST_PART_UNITS <= units <= PART_UNITS < units + _units(after)


def _ends_within_paragraph(text: str) -> bool:
    last = text.rpartition("\n")[2]
    if len(last) <= LONGEST_LAST_LINE or _SENTENCE_END.search(text):
        return False
    return not any(word.startswith(_ADDRESS) for word in last.split()[-1:])


def _may_be_rest(text: str) -> bool:
    """Tell whether what came much later may be the rest of a text: neither news of its own nor a word or a link."""
    goes_on_within = text[:1].islower() or letters(text) >= FEWEST_LETTERS_BELOW_HEADLINE
    return goes_on_within and not _is_news(text) and not _IS_LINK.match(text)


def _is_news(text: str, ends: re.Pattern[str] = _SENTENCE_END) -> bool:
    """Tell whether a text has a headline of its own, which nothing ends that ``ends`` finds, and something below it."""
    headline, _, rest = below(text.strip()).text.partition("\n")
    is_headline = len(headline) <= LONGEST_TITLE and not headline[:1].islower() and not ends.search(headline)
    return is_headline and letters(rest) >= FEWEST_LETTERS_BELOW_HEADLINE


def _is_news_by_itself(before: str, after: str) -> bool:
    """Tell whether what follows at once is news: by its headline, or as a text that can stand behind a whole one."""
    if _is_news(after, _FULL_STOP):
        return True
    is_whole = letters(before) >= FEWEST_LETTERS and (_SENTENCE_END.search(before) or _names_its_source(before))
    return bool(is_whole) and letters(after) >= FEWEST_LETTERS and not after[:1].islower()


def _names_its_source(text: str) -> bool:
    """Tell whether a text ends with where it stands, which is the end of it."""
    last = text.rstrip().rpartition("\n")[2]
    return _IS_LINK.match(last) is not None or above(tidy(text)).source is not None


def _differ_in_language(before: str, after: str) -> bool:
    """Tell whether two texts are in two languages, where both are long enough to be known."""
    if min(letters(before), letters(after)) < FEWEST_LETTERS_OF_LANGUAGE:
        return False
    return detect(before) != detect(after)


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
