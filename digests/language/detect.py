"""Which language a text is in: a statistical model, led by the script and by how much is published in a language."""

from __future__ import annotations

import re
import threading
from array import array
from collections.abc import Collection
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier
from py3langid.modelio import load_model

from digests.language.hanzi import is_chinese, is_japanese

UNKNOWN = "und"

# A text says enough in its first characters, and the time grows with the length.
EXAMINED = 800

# In these most news is written. A short headline looks like Galician or Afrikaans more often than it is.
WIDELY_PUBLISHED = frozenset({
    "ar", "bn", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hu", "id", "it", "ja", "ko", "nl",
    "no", "pl", "pt", "ro", "ru", "sv", "th", "tr", "uk", "vi", "zh",
})  # fmt: skip
LESS_PUBLISHED = frozenset({
    "af", "am", "as", "az", "be", "bg", "bs", "ca", "cy", "et", "eu", "ga", "gl", "gu", "hr", "hy", "is", "ka", "kk",
    "km", "kn", "ku", "ky", "lb", "lo", "lt", "lv", "mg", "mk", "ml", "mn", "mr", "ms", "mt", "my", "ne", "or", "pa",
    "ps", "si", "sk", "sl", "so", "sq", "sr", "sw", "ta", "te", "tg", "tk", "tl", "tt", "ug", "ur", "uz",
})  # fmt: skip
# In natural-log units of the model; a sentence in Galician is some thirty units more Galician than Portuguese.
PRIOR = 8.0

# What a source is mostly in decides among neighbours, and not against a sentence that is clearly in another language.
USUAL = 16.0

# Sixteen steps a block take the least memory, index included; more or fewer take more.
BLOCK = 16
ROWS_AT_ONCE = 1024

_NO_PROSE = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)[^\s@]+@\S+|(?<!\w)[@#/]\w+")
_LETTER = re.compile(r"[^\W\d_]")
_KANA = re.compile(r"[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d]")
_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")
_HANGUL = re.compile(r"[\uac00-\ud7a3]")
_UKRAINIAN = re.compile(r"[іїєґ]", re.IGNORECASE)
_SERBIAN = re.compile(r"[ђјљњћџ]", re.IGNORECASE)
_MACEDONIAN = re.compile(r"[ѓќѕ]", re.IGNORECASE)
# Russian has no ъ before a consonant or at the end, and no article behind a noun.
_BULGARIAN = re.compile(
    r"ъ(?![еёюяи])|(?:ството|ията|ият)(?![^\W_])|(?<![^\W_])(?:ще|със|във)(?![^\W_])", re.IGNORECASE
)
_NOT_BULGARIAN = re.compile(r"[ыэё]", re.IGNORECASE)
_RUSSIAN = re.compile(r"[ыэёъ]", re.IGNORECASE)
_loading = threading.Lock()


def detect(text: str, *, among: Collection[str] | None = None, usual: str | None = None) -> str:
    """Return the ISO 639-1 code of the text's language, ``und`` where nothing in it tells one (no letters).

    among: the codes to choose from; all that the model knows where None. usual: the language that its source is
    mostly in. Safe to call from several threads.
    """
    prose = _NO_PROSE.sub(" ", text[: 2 * EXAMINED])[:EXAMINED]
    letters = len(_LETTER.findall(prose))
    if not letters:
        return UNKNOWN
    language = _by_script(prose, letters, usual)
    if language is None or (among is not None and language not in among):
        language = _by_model(prose, among, usual)
    return _by_letters(prose, language, among)


def warm_up() -> None:
    """Load the model now (about half a second), so that the first article need not wait."""
    _identifier()


def _by_script(prose: str, letters: int, usual: str | None) -> str | None:
    """Return the language of a text that is mostly in a script of its own."""
    kana, han, hangul = (len(script.findall(prose)) for script in (_KANA, _HAN, _HANGUL))
    if 2 * hangul > letters:
        return "ko"
    if 2 * (kana + han) > letters:
        if 20 * kana > han or _is_written_in_japan(prose):
            return "ja"
        return "ja" if usual == "ja" and not _is_written_in_china(prose) else "zh"
    return None


def _is_written_in_japan(prose: str) -> bool:
    """Tell whether a text without kana, as headlines are, has more characters of Japan's own than of China's."""
    han = _HAN.findall(prose)
    return sum(map(is_japanese, han)) > sum(map(is_chinese, han))


def _is_written_in_china(prose: str) -> bool:
    return any(map(is_chinese, _HAN.findall(prose)))


def _by_model(prose: str, among: Collection[str] | None, usual: str | None) -> str:
    scores = {
        language: score + (PRIOR if language in WIDELY_PUBLISHED else 0) + (USUAL if language == usual else 0)
        for language, score in _identifier().rank(prose)
        if among is None or language in among
    }
    return max(scores, key=lambda language: scores[language], default=UNKNOWN)


def _by_letters(prose: str, language: str, among: Collection[str] | None) -> str:
    """Tell neighbours of one script apart by the letters that only one of them has."""
    if language in ("ru", "uk", "bg") and _SERBIAN.search(prose):
        language = "mk" if _MACEDONIAN.search(prose) and (among is None or "mk" in among) else language
        language = "sr" if language != "mk" and (among is None or "sr" in among) else language
    if language in ("ru", "bg") and _BULGARIAN.search(prose) and not _NOT_BULGARIAN.search(prose):
        return "bg" if among is None or "bg" in among else language
    if language not in ("ru", "uk"):
        return language
    ukrainian, russian = len(_UKRAINIAN.findall(prose)), len(_RUSSIAN.findall(prose))
    told = "uk" if ukrainian > russian else "ru" if russian > ukrainian else language
    return told if among is None or told in among else language


def _identifier() -> LanguageIdentifier:
    with _loading:
        return _loaded()


@lru_cache(maxsize=1)
def _loaded() -> LanguageIdentifier:
    """Return the model without the languages that are not asked for, in a quarter of its memory."""
    weights, priors, languages, moves, rows, features = load_model(MODEL_DIR / MODEL_FILE)
    kept = [place for place, code in enumerate(languages) if code in WIDELY_PUBLISHED or code in LESS_PUBLISHED]
    codes = [languages[place] for place in kept]
    table = _Levels(weights[:, kept])
    del weights
    steps = _Steps(moves)
    return LanguageIdentifier(table, priors[kept], codes, steps, array("i", features), tk_row=rows)


class _Levels:
    """The weights of the model, a byte each: 1/255 of their range is far less than what tells languages apart."""

    def __init__(self, weights: NDArray[np.float16]) -> None:
        least = weights.min()
        self._least = np.float32(least)
        self._step = (np.float32(weights.max()) - self._least) / np.float32(255)
        self._levels = np.empty(weights.shape, np.uint8)
        # Some rows at a time: all of them at once are as large, several times over, as everything else that is loaded.
        for start in range(0, len(weights), ROWS_AT_ONCE):
            rows = slice(start, start + ROWS_AT_ONCE)
            self._levels[rows] = ((weights[rows] - least) / self._step).round()

    def __getitem__(self, features: NDArray[np.intp]) -> NDArray[np.float32]:
        weights: NDArray[np.float32] = self._least + self._step * self._levels[features]
        return weights


class _Steps:
    """The steps of the model from letter to letter: 40 MB, of which most stretches are alike; each is kept once."""

    def __init__(self, moves: array[int]) -> None:
        size, all_steps = BLOCK * moves.itemsize, memoryview(moves).cast("B")
        places: dict[bytes, int] = {}
        blocks = (bytes(all_steps[start : start + size]) for start in range(0, len(all_steps), size))
        self._blocks = array("I", (places.setdefault(block, len(places)) for block in blocks))
        self._steps = array(moves.typecode, b"".join(places))

    def __getitem__(self, place: int) -> int:
        return self._steps[self._blocks[place >> 4] << 4 | place & 15]
