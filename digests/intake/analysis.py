"""What a title and a text say by themselves: their language, stems for search, and what copies are known by. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digests.compose.duplicates import Fingerprint, fingerprint
from digests.language.detect import LESS_PUBLISHED, UNKNOWN, WIDELY_PUBLISHED, detect
from digests.model import Article
from digests.query import AnalysedText
from digests.sources.drafts import Draft, letters
from digests.sources.message_parts import FEWEST_LETTERS_OF_LANGUAGE

KNOWN_LANGUAGES = WIDELY_PUBLISHED | LESS_PUBLISHED
# Codes of one language that ISO 639-1 and sites have had at different times, and the two ways to write Norwegian.
_RENAMED = {"nb": "no", "nn": "no", "iw": "he", "in": "id", "mo": "ro"}
# So near to each other that a label knows better than a statistical model.
_NEIGHBOURS = tuple(map(frozenset, (
    ("hr", "bs", "sr"), ("da", "no"), ("cs", "sk"), ("id", "ms"), ("bg", "mk"), ("pt", "gl"), ("es", "gl"),
    ("nl", "af"),
)))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Change:
    """What is new in an article; None is as it was, and "" takes a source or url away."""

    title: str | None = None
    text: str | None = None
    source: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Analysis:
    """What is known of a text before it is compared with others."""

    document: AnalysedText
    shadow: tuple[str, str]
    fingerprint: Fingerprint


def analysis(
    title: str, text: str, language: str | None, url: str | None = None, source: str | None = None
) -> Analysis:
    """Analyse a text in the language that its source declares, else in the one that it seems to be in."""
    spoken = language or _detected(title, text)
    document = AnalysedText.of(title, text, spoken, url=url, source=source)
    return Analysis(document, document.shadow(), fingerprint(text, spoken, title))


def analyses(drafts: Sequence[Draft]) -> list[Analysis]:
    """Analyse drafts."""
    return [analysis(each.title, each.text, _spoken(each), each.url, each.source) for each in drafts]


def _spoken(draft: Draft) -> str:
    words = f"{draft.title}\n{draft.text}"
    if draft.language is None:
        return detect(words, usual=draft.usual_language)
    return _labelled(words, _RENAMED.get(draft.language, draft.language))


def _labelled(words: str, label: str) -> str:
    """Return the language of a text that its source labels: many sites label all that they publish alike.

    Words that are surely in another language count more; a few words, or those of a neighbour, do not.
    """
    if label not in KNOWN_LANGUAGES or letters(words) < FEWEST_LETTERS_OF_LANGUAGE:
        return label
    found = detect(words, usual=label)
    is_near = found == UNKNOWN or any({label, found} <= each for each in _NEIGHBOURS)
    return label if is_near else found


def analysis_of_revision(old: Article, change: Change) -> Analysis:
    """Analyse an article with what is new in it; a language that an editor chose outlives a new text."""
    chosen = None if old.language == _detected(old.title, old.text) else old.language
    title, text = (new if new is not None else was for new, was in ((change.title, old.title), (change.text, old.text)))
    url, source = (new if new is not None else was for new, was in ((change.url, old.url), (change.source, old.source)))
    return analysis(title, text, change.language or chosen, url or None, source or None)


def _detected(title: str, text: str) -> str:
    return detect(f"{title}\n{text}")
