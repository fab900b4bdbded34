"""Quotations that go on over the end of a line: what somebody said is one sentence, however it was pasted. Pure.

A line is joined to the next where it breaks off within quotation marks that are closed a few lines below: not where a
sentence ends there, not over a blank line, and not behind a word or two, as in a list or a verse.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from digests.model.entities import Passage

# A sentence that somebody said is no longer, and no page so narrow that it breaks more often.
LONGEST, MOST_BREAKS = 600, 5
# Whoever writes lines shorter than this means them so.
SHORTEST_LINE = 12
# A headline of two sentences is broken between them as well.
LONGEST_HEADLINE = 200

# What closes a quotation, by what has opened it: the marks of Germans and of Frenchmen are turned round.
_CLOSING: Mapping[str, str] = {
    "«": "»", "»": "«»", "„": "“”\"", "“": "”", "”": "”", "‹": "›", '"': '"', "「": "」", "『": "』",
}  # fmt: skip
# These may stand for something else: inches, an arrow, the end of what was quoted.
_UNSURE = '»”"'
_MARK = re.compile(r"[«»„“”‹›\"「」『』\n]")
_ENDS = re.compile(r"(?:[.!?…:;。！？：；]|[-\u00ad])[»”“\"’)\]」』\s]*\Z")
_UNSPACED = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]")


def whole_quotations(passage: Passage) -> Passage:
    """Return a passage in which sentences that somebody said stand on one line each."""
    breaks = dict(_breaks(passage.text)) if "\n" in passage.text else {}
    if not breaks:
        return passage
    pieces = (breaks.get(place, sign) for place, sign in enumerate(passage.text))
    text, gone = "".join(pieces), sorted(place for place, joint in breaks.items() if not joint)
    moved = (
        each._replace(start=each.start - bisect_left(gone, each.start), end=each.end - bisect_left(gone, each.end))
        for each in passage.entities
    )
    return Passage(text, tuple(moved))


def is_open(text: str) -> bool:
    """Tell whether quotation marks are opened in a text, and not closed."""
    mark = ""
    for found in _MARK.finditer(text):
        if mark and _closes(text, found.start(), mark):
            mark = ""
        elif not mark and _opens(text, found.start()):
            mark = found[0]
    return bool(mark)


def _breaks(text: str) -> Iterator[tuple[int, str]]:
    """Yield where lines break within a quotation, and what joins them there."""
    mark, opened, waiting = "", 0, list[int]()
    for found in _MARK.finditer(text):
        place = found.start()
        if mark and (place - opened > LONGEST or len(waiting) > MOST_BREAKS):
            mark = ""
        if not mark:
            if _opens(text, place):
                mark, opened, waiting = found[0], place, []
        elif found[0] != "\n":
            if _closes(text, place, mark):
                yield from _joints(text, waiting, place)
                mark = ""
        elif text[place + 1 : place + 2] == "\n":
            mark = ""
        else:
            waiting.append(place)


def _opens(text: str, place: int) -> bool:
    if text[place] not in _UNSURE:
        return text[place] in _CLOSING
    before, after = text[max(place - 1, 0) : place], text[place + 1 : place + 2]
    return after.isalnum() and (not before.isalnum() or _UNSPACED.match(before) is not None)


def _closes(text: str, place: int, mark: str) -> bool:
    return text[place] in _CLOSING[mark] and (text[place] != mark or not text[place - 1].isspace())


def _joints(text: str, breaks: Sequence[int], closed: int) -> Iterator[tuple[int, str]]:
    is_headline = len(breaks) == 1 and _stands_above(text, closed)
    for place in breaks:
        start = text.rfind("\n", 0, place) + 1
        before, after = text[start:place].rstrip(), text[place + 1 : place + LONGEST].lstrip()
        is_short = len(before) + 2 * len(_UNSPACED.findall(before)) < SHORTEST_LINE
        if before and after and (is_headline or not (is_short or _ENDS.search(before))):
            yield place, "" if _UNSPACED.match(before[-1]) and _UNSPACED.match(after) else " "


def _stands_above(text: str, closed: int) -> bool:
    """Tell whether a quotation that ends on the second line of a text is a headline, which is short."""
    first, end = text.find("\n"), text.find("\n", closed)
    return text.rfind("\n", 0, closed) == first and (len(text) if end < 0 else end) <= LONGEST_HEADLINE
