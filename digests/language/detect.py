"""Which language a text is in: a statistical model, led by the script and by how much is published in a language."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Collection, Iterable
from typing import Protocol

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
    """Load the model now, so that the next text need not wait."""
    _MODEL.loaded()


def let_go(unused_s: float) -> bool:
    """Let the model go where no text has needed it for so long; tell whether there was one to let go."""
    return _MODEL.let_go(unused_s)


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
        for language, score in _MODEL.loaded().rank(prose)
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


class _Ranking(Protocol):
    """A model that knows how likely a text is in each language."""

    def rank(self, text: str, /) -> Iterable[tuple[str, float]]:
        """Return the codes of all languages with the logarithms of how likely each is."""


class _Model:
    """The model, from the first text that needs it until none has for a while: it takes half a second and 32 MB."""

    def __init__(self) -> None:
        self._changing = threading.Lock()
        self._loaded: _Ranking | None = None
        self._used_at = 0.0

    def loaded(self) -> _Ranking:
        """Return it, loaded now where it is not there."""
        with self._changing:
            if self._loaded is None:
                # It brings NumPy with it, and a start waits for what is imported.
                from digests.language.language_model import load

                self._loaded = load()
            self._used_at = time.monotonic()
            return self._loaded

    def let_go(self, unused_s: float) -> bool:
        """Let it go if nothing has needed it for so long. Never waits while it is being loaded."""
        if not self._changing.acquire(blocking=False):
            return False
        try:
            is_unused = self._loaded is not None and time.monotonic() - self._used_at >= unused_s
            if is_unused:
                self._loaded = None
            return is_unused
        finally:
            self._changing.release()


_MODEL = _Model()
