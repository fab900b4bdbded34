"""What an article says first, in its own words: its standfirst, or its first sentences, never changed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from digests.compose.boilerplate import is_boilerplate
from digests.compose.dateline import dateline
from digests.language.sentences import sentences as split
from digests.language.tokens import fold
from digests.model import Article

# Chinese has about 1.6 characters a word, Japanese and Korean not far from it.
CHARACTERS_A_WORD = 1.6
# A line of fewer words without a stop is a byline, a date or a heading, where prose follows; a longer one a standfirst.
FEWEST_WORDS = 12

# More sentences than asked for are looked at: one may repeat the title, others announce the next.
SPARE = 8
# A byline and a standfirst may stand before the line with the dateline.
DATELINE_WITHIN = 4
# What has longer words than any language writes (addresses, noise) is measured by its characters.
CHARACTERS_AT_MOST = 12

_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uac00-\ud7a3]")
_WORD = re.compile(r"\w+(?:['’.,-]\w+)*")
_END = re.compile(r"[.!?…。！？؟।][\"'”’»)\]」』]*\Z")
_CUT = re.compile(r"[\s,;:–—-]+\Z")


def summary(article: Article, *, sentences: int = 2, max_words: int = 80) -> str:
    """Return the first sentences of an article that say more than its title; never empty unless the text is."""
    return opening(article.text, article.language, title=article.title, sentences=sentences, max_words=max_words)


def opening(text: str, language: str, *, title: str = "", sentences: int = 2, max_words: int = 80) -> str:
    """Return the first sentences of a text, verbatim, without dateline, byline and notices, within a number of words.

    A single sentence beyond that is cut at a word with an ellipsis. Never empty unless the text is.
    """
    found = list(islice(_body(text, language), sentences + SPARE)) or split(text, language)
    own = [sentence for sentence in found if fold(sentence).strip(" .") != fold(title).strip(" .")] or found
    chosen: list[str] = []
    for sentence in own:
        if (chosen and _is_enough(chosen, sentences)) or _size(" ".join([*chosen, sentence])) > max_words:
            break
        chosen.append(sentence)
    return _joined(chosen) if chosen else _cut(own[0], max_words) if own else ""


def words(text: str) -> int:
    """Return the number of words; in scripts without spaces 1.6 characters count as one."""
    unspaced = len(_UNSPACED.findall(text))
    return len(_WORD.findall(_UNSPACED.sub(" ", text))) + round(unspaced / CHARACTERS_A_WORD)


def _is_enough(chosen: Sequence[str], sentences: int) -> bool:
    """Return whether to stop: a standfirst stands alone, and what ends with a colon needs what follows."""
    last = chosen[-1]
    return not last.endswith(":") and (len(chosen) >= sentences or not _END.search(last))


def _size(text: str) -> int:
    return max(words(text), len(text) // CHARACTERS_AT_MOST)


def _body(text: str, language: str) -> Iterator[str]:
    """Yield the sentences that are the article's own."""
    lines = [line for line in text.splitlines() if line.strip() and not is_boilerplate(line)]
    last_prose = max((place for place, line in enumerate(lines) if _END.search(line.rstrip())), default=0)
    sought = True
    for place, line in enumerate(lines):
        head, own = dateline(line) if sought and place < DATELINE_WITHIN else ("", line)
        sought = sought and not head
        is_heading = not _END.search(own.rstrip()) and words(own) < FEWEST_WORDS
        if is_heading and place < last_prose:
            continue
        yield from (sentence for sentence in split(own, language) if not is_boilerplate(sentence))


def _joined(chosen: Sequence[str]) -> str:
    whole = chosen[0]
    for sentence in chosen[1:]:
        whole += sentence if _UNSPACED.match(sentence) and _UNSPACED.search(whole[-3:]) else f" {sentence}"
    return whole


def _cut(sentence: str, max_words: int) -> str:
    """Return as many whole words as the limit permits, and an ellipsis."""
    low, high = 0, len(sentence)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if _size(sentence[:middle]) <= max_words else (low, middle - 1)
    head = sentence[:low]
    if low < len(sentence) and not _UNSPACED.match(sentence[low]):
        head = head.rpartition(" ")[0] or head
    return _CUT.sub("", head) + "…"
