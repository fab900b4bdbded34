"""A story as an entry of a digest: what is told of it, where it stands, and what is one tap away. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.render.errata import owned, why
from bot.render.lines import TITLE_UNITS, isolated, one_line, source, title, usable_address
from bot.render.translation import NO_TRANSLATION, Translation
from bot.render.utf16 import shortened, units
from bot.texts import Translator
from digests.compose.curation import text_of
from digests.compose.prose import joined, own_sentences
from digests.compose.ranking import sources
from digests.language.remembered import remembered
from digests.model import UNKNOWN_LANGUAGE, Amendment, Article, Length, Story, Topic

SOURCES_NAMED = 5
PERSPECTIVES_SHOWN = 8
# What the full length tells beyond the summary: about as much again as a summary has at most.
MORE_UNITS = 900


@dataclass(frozen=True, slots=True)
class Source:
    """An article as a place to read; ``article_id`` is 0 for one that is in no archive.

    ``language`` and ``address`` are empty where there is none to name, ``translation`` where no link to one is wanted.
    """

    article_id: int
    name: str
    language: str
    headline: str
    address: str
    published_at: datetime | None
    translation: str = ""


# What an entry has before it stands in a digest.
UNNUMBERED = 0
NOWHERE = Source(0, "", "", "", "", None)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a summary, and where it stands."""

    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class StoryEntry:
    """A story: ``more`` follows the summary, ``also`` are other places, ``unnamed`` counts those that are not named.

    ``perspectives`` are one report in each language, the leading one first; none where there is but one language.
    ``update`` says since when a story goes on, the empty string for a new one. A retracted one keeps its number alone.
    ``owned`` says what was wrong in a corrected one, or why a retracted one was taken back. ``unopened``: some
    of its reports have no link here. ``unconfirmed`` says that only one source tells it, where its topic expects more,
    ``translated`` that a machine has translated it; then ``more`` begins with the original.
    """

    number: int
    source: Source
    sentences: tuple[Sentence, ...] = ()
    more: str = ""
    also: tuple[Source, ...] = ()
    unnamed: int = 0
    perspectives: tuple[Source, ...] = ()
    amendment: Amendment | None = None
    update: str = ""
    owned: str = ""
    unopened: bool = False
    unconfirmed: str = ""
    translated: str = ""

    @property
    def has_story(self) -> bool:
        """Whether there is more to see of it: what went before, or reports that cannot be opened here."""
        return bool(self.update) or self.unopened

    @property
    def is_retracted(self) -> bool:
        """Whether nothing of it may be shown any more."""
        return self.amendment is Amendment.RETRACTED

    def shorter(self, excess: int) -> StoryEntry:
        """Return the entry with so many units less: first of what follows the summary, then of the summary."""
        rest = excess - units(self.more)
        if rest <= 0:
            return replace(self, more=shortened(self.more, -rest))
        kept = []
        for sentence in reversed(self.sentences):
            text = shortened(sentence.text, units(sentence.text) - max(rest, 0))
            rest -= units(sentence.text) - units(text)
            kept.append(replace(sentence, text=text))
        return replace(self, more="", sentences=tuple(each for each in reversed(kept) if each.text))


def place(article: Article, t: Translator, translation: Translation = NO_TRANSLATION) -> Source:
    """Return where an article stands, with its language by name, and where its translation does."""
    language = "" if article.language == UNKNOWN_LANGUAGE else t.language_name(article.language)
    where = usable_address(article.url)
    translated = translation.address(article)
    return Source(
        article.id, isolated(source(article)), language, title(article), where, article.published_at, translated
    )


# The digests of many chats hold the same stories, under many numbers.
@remembered(4096)
def entry(
    story: Story, number: int, length: Length, t: Translator, translation: Translation = NO_TRANSLATION
) -> StoryEntry:
    """Return a story in so much length, with links to its translation by a service where those are wanted."""
    return replace(_unnumbered(story, length, t, translation), number=number)


@remembered(4096)
def _unnumbered(story: Story, length: Length, t: Translator, translation: Translation) -> StoryEntry:
    if story.amendment is Amendment.RETRACTED:
        reason = [why(each.ground, each.note, t) for each in story.errata[-1:]]
        return StoryEntry(UNNUMBERED, NOWHERE, amendment=story.amendment, owned="".join(reason))
    told_wrong = owned(story.errata, t)
    lead = _lead(story, t, translation)
    update = t.plain("digest-update", day=t.short_date(since), number=since.day) if (since := story.since) else ""
    translated = t.plain("digest-translated", language=lead.language) if story.translation else ""
    if length is Length.BRIEF:
        return StoryEntry(
            UNNUMBERED, lead, amendment=story.amendment, update=update, owned=told_wrong, translated=translated
        )
    views = story.perspectives[:PERSPECTIVES_SHOWN] if len(story.perspectives) > 1 else ()
    perspectives = tuple(lead if article == story.article else place(article, t, translation) for article in views)
    seen = {text_of(article) for article in views}
    places = [*story.copies, *(each for each in _voices(story.others) if text_of(each) not in seen)]
    also = _elsewhere([lead, *perspectives], [place(each, t) for each in places])
    sentences = _sentences(story, lead, t)
    more = _more(story, length, sentences, t)
    unnamed = len(also[SOURCES_NAMED:])
    linked = {(each.name, each.address) for each in (lead, *also[:SOURCES_NAMED], *perspectives) if each.address}
    rest = [place(each, t) for each in (*story.copies, *_voices(story.others))]
    unopened = any((each.name, each.address) not in linked for each in rest)
    return StoryEntry(
        UNNUMBERED, lead, sentences, more, also[:SOURCES_NAMED], unnamed, perspectives, story.amendment, update,
        told_wrong, unopened, translated=translated,
    )  # fmt: skip


def confirmed(told: StoryEntry, story: Story, topic: Topic, t: Translator) -> StoryEntry:
    """Return an entry that says that only one source tells it, where the readers of its topic expect another."""
    if not topic.expects_confirmation or told.is_retracted or len(sources(story.articles)) > 1:
        return told
    return replace(told, unconfirmed=t.plain("digest-one-source"))


def _lead(story: Story, t: Translator, translation: Translation) -> Source:
    """Return where the leading article stands, under the editors' title where they gave one."""
    lead = place(story.article, t, translation)
    instead = story.headline if story.title or story.translation else ""
    return replace(lead, headline=isolated(one_line(instead, TITLE_UNITS)) or lead.headline)


def _voices(others: Sequence[Article]) -> list[Article]:
    """Return one article of each text: the first whose source has a name, else the first."""
    voices: dict[int, Article] = {}
    for each in others:
        known = voices.setdefault(text_of(each), each)
        if source(each) and not source(known):
            voices[text_of(each)] = each
    return list(voices.values())


def _elsewhere(told: Iterable[Source], sources: Iterable[Source]) -> tuple[Source, ...]:
    """Keep each place once, and none that is ``told`` already; those without a name are known by their address."""
    names = {each.name.casefold() for each in told}
    first: dict[str, Source] = {}
    for each in sources:
        if not each.name or each.name.casefold() not in names:
            first.setdefault(each.name.casefold() or each.address, each)
    return tuple(first.values())


def _sentences(story: Story, lead: Source, t: Translator) -> tuple[Sentence, ...]:
    quoted = [(quote.sentence, quote.article) for quote in story.quotes if quote.sentence.strip()]
    told = [(story.told, story.article)] if story.translation else quoted or [(story.summary, story.article)]
    return tuple(
        Sentence(one, lead if article == story.article else place(article, t))
        for text, article in told
        if (one := " ".join(text.split()))
    )


def _more(story: Story, length: Length, sentences: Iterable[Sentence], t: Translator) -> str:
    """Return what is one tap away: the original of what was translated, and in full length how the article goes on."""
    if not story.translation:
        return _rest(story.article, sentences) if length is Length.FULL else ""
    words = " ".join(story.summary.split())
    original = t.plain("digest-original", text=" · ".join(filter(None, (title(story.article), words))))
    rest = _rest(story.article, [Sentence(words, NOWHERE)]) if length is Length.FULL else ""
    return joined([original, *([rest] if rest else [])])


def _rest(article: Article, sentences: Iterable[Sentence]) -> str:
    """Return the article's own sentences that the summary does not have, in their order, as many as there is room."""
    told = " ".join(sentence.text for sentence in sentences)
    chosen: list[str] = []
    room = MORE_UNITS
    for sentence in own_sentences(article.text, article.language):
        one = " ".join(sentence.split())
        if not one or one in told or one == title(article):
            continue
        if units(one) > room:
            return joined([*chosen, "…"]) if chosen else shortened(one, room)
        chosen.append(one)
        room -= units(one) + 1
    return joined(chosen) if chosen else ""
