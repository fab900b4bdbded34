"""Whether somebody may have written a text, or bytes were read in the wrong encoding. Pure."""

from __future__ import annotations

import re
from functools import lru_cache

# Stray bytes are fewer than one in fifty characters; more of them, and another encoding is meant.
CHARACTERS_AN_ERROR = 50
# A byte in the middle of a character may cost three.
FEW_ERRORS = 3
# Fewer Chinese characters than this say nothing.
FEWEST_HAN = 8
EXAMINED = 20_000

# What no encoding has, and control characters, but for the line break among them.
ERROR = re.compile(r"[\ufffd\x80-\x84\x86-\x9f]")
_WORD = re.compile(r"[^\W\d_]{2,}")
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
_LATIN_INSIDE = re.compile(r"[a-zß-ɏ]")
_INNER_CAPITAL = re.compile(r"[а-яёα-ω][А-ЯЁΑ-Ω]|[a-zß-ÿ][À-ÞŒŠŽŸ]")
_LATIN_BEYOND = re.compile(r"[\x80-ɏ]")
_SPACE = re.compile(r"\s")
_HALF_KANA = re.compile(r"[\uff61-\uff9f]")
_HAN = re.compile(r"[\u4e00-\u9fff]")


def is_plausible(text: str) -> bool:
    """Tell whether somebody may have written this: few errors, and no letters that only another encoding explains."""
    sample = text[:EXAMINED]
    errors = len(ERROR.findall(sample))
    if 2 * errors >= max(len(sample), 1) or (errors > FEW_ERRORS and errors * CHARACTERS_AN_ERROR > len(sample)):
        return False
    return sample.isascii() or not _is_scrambled(sample)


def _is_scrambled(text: str) -> bool:
    """Tell whether letters stand as they do only where bytes were read in the wrong encoding."""
    words = _WORD.findall(text)
    inside = sum(1 for word in words if _INNER_CAPITAL.search(word))
    if 10 * inside > 3 * len(words) > 0 or any(_is_strewn(words, script) for script in (_CYRILLIC, _HAN)):
        return True
    letters = len(_SPACE.sub("", text))
    # No language of the Latin script writes most of its letters with marks.
    if 2 * len(_LATIN_BEYOND.findall(text)) > letters or 10 * len(_HALF_KANA.findall(text)) > 3 * letters:
        return True
    han = _HAN.findall(text)
    return len(han) >= FEWEST_HAN and 10 * sum(map(_is_common, han)) < 6 * len(han)


def _is_strewn(words: list[str], script: re.Pattern[str]) -> bool:
    """Tell whether letters of another script stand in Latin words, and hardly anywhere else."""
    holding = [word for word in words if script.search(word)]
    return 2 * sum(1 for word in holding if _LATIN_INSIDE.search(word)) > len(holding) and 4 * len(holding) < len(words)


@lru_cache(maxsize=1 << 13)
def _is_common(character: str) -> bool:
    """Tell whether a character is among the usual ones of China, Taiwan or Japan: the first level of their sets."""
    for codec, last in (("gb2312", 0xD7), ("big5", 0xC6), ("euc_jp", 0xCF)):
        try:
            if character.encode(codec)[0] <= last:
                return True
        except UnicodeEncodeError:
            continue
    return False
