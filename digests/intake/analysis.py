"""What a title and a text say by themselves: their language, stems for search, and what copies are known by. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from digests.compose.duplicates import Fingerprint, fingerprint
from digests.language.detect import detect
from digests.model import Article
from digests.query import AnalysedText
from digests.sources.drafts import Draft


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
    return draft.language or detect(f"{draft.title}\n{draft.text}", usual=draft.usual_language)


def analysis_of_revision(old: Article, title: str | None, text: str | None, language: str | None) -> Analysis:
    """Analyse an article with what is new in it; a language that an editor chose outlives a new text."""
    chosen = None if old.language == _detected(old.title, old.text) else old.language
    return analysis(old.title if title is None else title, old.text if text is None else text, language or chosen)


def _detected(title: str, text: str) -> str:
    return detect(f"{title}\n{text}")
