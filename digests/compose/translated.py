"""What a machine has made of articles for somebody who does not read their language. Pure."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias

from digests.model import Article, MachineTranslation, spoken_to

# By article and language; None for what may not be shown.
Translated: TypeAlias = Mapping[tuple[int, str], MachineTranslation | None]
# None where there is nothing, or nothing that may be shown.
Translating: TypeAlias = Callable[[Article], MachineTranslation | None]


def untranslated(article: Article) -> None:
    """Return that a machine has made nothing of an article."""
    return


def translating(translated: Translated, language: str, reads: Sequence[str]) -> Translating:
    """Return what tells how somebody gets articles who is spoken to in a language and reads some, none for all."""
    if not reads or not translated:
        return untranslated
    into = spoken_to(language, reads)
    return lambda article: translated.get((article.id, into))
