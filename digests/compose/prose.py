"""The sentences that are an article's own, and how long text is, in any script."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from digests.compose.boilerplate import is_boilerplate
from digests.compose.dateline import dateline
from digests.language.remembered import remembered
from digests.language.sentences import sentences as split

# Chinese has about 1.6 characters a word, Japanese and Korean not far from it.
CHARACTERS_A_WORD = 1.6
# A line of fewer words without a stop is a byline, a date or a heading, where prose follows; a longer one a standfirst.
FEWEST_WORDS = 12
# A byline and a standfirst may stand before the line with the dateline.
DATELINE_WITHIN = 4
# What has longer words than any language writes (addresses, noise) is measured by its characters.
CHARACTERS_AT_MOST = 12

_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7a3]")
_WORD = re.compile(r"\w+(?:['’.,-]\w+)*")
_END = re.compile(r"[.!?…。！？؟।][\"'”’»)\]」』]*\Z")
_CUT = re.compile(r"(?<![\s,;:–—-])[\s,;:–—-]+\Z")


# The digests of many chats hold the same stories.
@remembered(4096)
def words(text: str) -> int:
    """Return the number of words; in scripts without spaces 1.6 characters count as one."""
    unspaced = len(_UNSPACED.findall(text))
    return len(_WORD.findall(_UNSPACED.sub(" ", text))) + round(unspaced / CHARACTERS_A_WORD)


def size(text: str) -> int:
    """Return the length of a text in words, or in characters by the longest words that there are."""
    return max(words(text), len(text) // CHARACTERS_AT_MOST)


def is_ended(sentence: str) -> bool:
    """Return whether a line ends as a sentence does; a standfirst does not."""
    return bool(_END.search(sentence.rstrip()))


def own_sentences(text: str, language: str) -> Iterator[str]:
    """Yield the sentences of a text without dateline, byline, headings and notices, verbatim and in order."""
    lines = [line for line in text.splitlines() if line.strip() and not is_boilerplate(line)]
    last_prose = max((place for place, line in enumerate(lines) if is_ended(line)), default=0)
    sought = True
    for place, line in enumerate(lines):
        head, own = dateline(line) if sought and place < DATELINE_WITHIN else ("", line)
        sought = sought and not head
        is_heading = not is_ended(own) and words(own) < FEWEST_WORDS
        if is_heading and place < last_prose:
            continue
        yield from (sentence for sentence in split(own, language) if not is_boilerplate(sentence))


def joined(chosen: Sequence[str]) -> str:
    """Return sentences as one text; Chinese ones stand without a space."""
    whole = chosen[0]
    for sentence in chosen[1:]:
        whole += sentence if _UNSPACED.match(sentence) and _UNSPACED.search(whole[-3:]) else f" {sentence}"
    return whole


def cut(sentence: str, max_words: int) -> str:
    """Return as many whole words as the limit permits, and an ellipsis."""
    low, high = 0, len(sentence)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if size(sentence[:middle]) <= max_words else (low, middle - 1)
    head = sentence[:low]
    if low < len(sentence) and not _UNSPACED.match(sentence[low]):
        head = head.rpartition(" ")[0] or head
    return _CUT.sub("", head) + "…"
