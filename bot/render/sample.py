"""A small digest of invented news, to see whether a client shows the rich layout."""

from __future__ import annotations

from bot.render.document import Chapter, Document
from bot.render.entries import Sentence, Source, StoryEntry
from bot.render.rich import rich_message
from bot.texts import Translator
from digests.model import Length, Message


def sample(t: Translator) -> Message:
    """Return the sample as one rich message."""
    near = _source("sample-source", "sample-headline", t.language, t)
    far = _source("sample-other-source", "sample-other-headline", t.plain("sample-other-language"), t)
    entry = StoryEntry(1, near, (Sentence(t.plain("sample-summary"), near),), perspectives=(near, far))
    chapter = Chapter(0, "", t.plain("sample-topic"), "⚓", (entry,))
    document = Document(t.plain("sample-title"), "", Length.STANDARD, (chapter,), is_last=False)
    return rich_message(document, t)


def _source(name: str, headline: str, language: str, t: Translator) -> Source:
    return Source(0, t.plain(name), t.language_name(language), t.plain(headline), "", None)
