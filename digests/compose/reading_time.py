"""How long it takes to read what a digest tells. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil

from digests.compose.summary import words
from digests.model import Section

# Silent reading of English (Brysbaert, 2019).
WORDS_A_MINUTE = 238


def minutes(sections: Iterable[Section]) -> int:
    """Return how long it takes to read the stories that are told, in minutes, at least one where there is anything."""
    told = [text for section in sections for text in (*_framing(section), *_texts(section))]
    return ceil(sum(map(words, told)) / WORDS_A_MINUTE)


def _framing(section: Section) -> list[str]:
    """Return the editors' words around the stories, where there are any of these."""
    return [section.introduction, section.frame.header.text, section.frame.footer.text] if section.stories else []


def _texts(section: Section) -> list[str]:
    return [f"{story.headline} {story.told}" for story in section.stories]
