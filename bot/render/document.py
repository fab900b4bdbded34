"""A digest as a document: all that a layout shows, in the reader's words and as plain text, without mark-up. Pure.

Digest ─ document ─ classic: HTML messages
                  └ rich: rich messages
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from math import ceil

from bot.render.chart import chart
from bot.render.entries import StoryEntry, confirmed, entry
from bot.render.errata import earlier_errata
from bot.render.lines import TITLE_UNITS, one_line, usable_address
from bot.render.topics import topic_turns
from bot.render.translation import NO_TRANSLATION, Translation
from bot.render.utf16 import shortened
from bot.texts import Translator
from digests.compose.reading_time import WORDS_A_MINUTE
from digests.compose.summary import words
from digests.model import NO_FRAME, Amendment, ArticleStatus, Digest, Frame, Length, Section, Topic

NAME_UNITS = 64
LANGUAGES_NAMED = 4
# About as much as two summaries; editors cannot write more.
INTRODUCTION_UNITS = 600


@dataclass(frozen=True, slots=True)
class Illustration:
    """The picture at the story that leads a topic: a photo by its file id, or what stands at an address.

    ``media`` is empty where it is not to be seen any more; what ``is_photo`` keeps its place all the same.
    """

    media: str
    is_photo: bool


@dataclass(frozen=True, slots=True)
class Chapter:
    """A topic's part; ``left_out`` counts the stories that are not even named.

    ``introduction`` stands before the others; the ``frame`` around them and it in every digest.
    ``chart`` shows how much the topic was covered on each day of a week, ``covered`` says how much in all.
    ``illustration`` stands at the first of the entries.
    """

    topic_id: int
    slug: str
    name: str
    emoji: str
    entries: tuple[StoryEntry, ...]
    left_out: int = 0
    introduction: str = ""
    frame: Frame = NO_FRAME
    chart: str = ""
    covered: str = ""
    illustration: Illustration | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A digest, or a part of one: ``is_first`` and ``is_last`` say which; ``title`` heads the first.

    ``photo`` is the file id of one that was sent with the first story, which stands before ``picture``.
    ``rest`` are the titles of the stories that it does not tell, behind a button. ``picture`` is the address of the
    leading story's, the empty string where it has none. ``errata`` are lines on what was wrong in earlier ones.
    ``unread`` are the titles of the stories in other languages than those that are read; ``abroad`` names these.
    ``filtered`` says how many were left out by the reader's filters, ``told`` how many because they came at once. An
    ``is_alert`` leads to what is followed in words, and ``told`` says there when it was the last of the day.
    ``home`` is the address of the bot's private chat where the digest stands in a channel, whose readers get a link
    there in the place of buttons that only admins can use; empty elsewhere.
    """

    title: str
    figures: str
    length: Length
    chapters: tuple[Chapter, ...]
    is_first: bool = True
    is_last: bool = True
    picture: str = ""
    photo: str = ""
    rest: tuple[Chapter, ...] = ()
    errata: tuple[str, ...] = ()
    unread: tuple[Chapter, ...] = ()
    abroad: str = ""
    filtered: str = ""
    told: str = ""
    turns: tuple[str, ...] = ()
    is_alert: bool = False
    home: str = ""

    @property
    def untold(self) -> int:
        """How many stories are not told."""
        return sum(len(chapter.entries) + chapter.left_out for chapter in self.rest)

    @property
    def wordy(self) -> Document:
        """The same without any photo that was sent, and without what editors have let stand at stories."""
        chapters = tuple(replace(chapter, illustration=None) for chapter in self.chapters)
        return replace(self, photo="", chapters=chapters)


def document(digest: Digest, length: Length, t: Translator, translator: str = "") -> Document:
    """Return a digest as a document; sections without stories fall away. The numbers go on through the titles.

    translator: the address of a service that translates, as in ``Translation``; none where it is empty.
    """
    translation = Translation(digest.reads, t.language, translator) if digest.reads and translator else NO_TRANSLATION
    chapters, number = [], 1
    for section in digest.sections:
        if section.stories:
            chapters.append(_chapter(section, digest, number, length, t, translation))
            number += len(section.stories)
    rest = []
    for section in digest.sections:
        if section.more or section.left_out:
            rest.append(_titles(section, digest, number, t))
            number += len(section.more)
    unread = []
    for section in digest.sections:
        if section.unread:
            unread.append(_unread(section, digest, number, t, translation))
            number += len(section.unread)
    if digest.alert and len(chapters) == 1:
        # Its title says already what it is on.
        chapters = [replace(chapters[0], name="", emoji="")]
    figures = "" if digest.alert or not chapters else _figures(digest, len(chapters), _minutes(digest, length), t)
    errata = earlier_errata(digest.errata, t)
    # What stands at the first story does not stand above it as well.
    is_bare = not (chapters and chapters[0].illustration)
    return Document(
        *(_title(digest, t), figures, length, tuple(chapters)),
        picture=_picture(digest, length) if is_bare else "",
        photo=_photo(digest, length) if is_bare else "",
        rest=tuple(rest),
        errata=errata,
        unread=tuple(unread),
        abroad=_abroad(digest, t),
        filtered=t.plain("digest-filtered", count=digest.filtered) if digest.filtered else "",
        told=_told(digest, t),
        turns=topic_turns(digest.turns, t, digest.reads),
        is_alert=digest.alert is not None,
    )


def _told(digest: Digest, t: Translator) -> str:
    """Say how many stories came at once before, or that one that comes at once is the last of the day."""
    if digest.alert:
        return t.plain("alert-last", count=digest.alert.last_of) if digest.alert.last_of else ""
    return t.plain("digest-told", count=digest.told) if digest.told else ""


def _title(digest: Digest, t: Translator) -> str:
    """Return what a digest is called: no two of one chat are called the same."""
    if digest.alert:
        followed = [section.topic.name(t.language) for section in digest.sections if section.stories]
        return one_line(t.plain("alert-title", words=t.series(followed)), TITLE_UNITS)
    if digest.week_ends:
        return t.plain("digest-week-title", day=t.date(digest.day))
    if digest.since:
        return t.plain("digest-title-missed", since=t.short_date(digest.since), day=t.short_date(digest.day))
    if digest.at:
        return t.plain("digest-title-at", day=t.date(digest.day), time=t.time(digest.at))
    return t.plain("digest-title", day=t.date(digest.day))


def _picture(digest: Digest, length: Length) -> str:
    """Return the picture that the first story has from any of its sources; those who want titles want no picture."""
    if length is Length.BRIEF:
        return ""
    lead = next((story for section in digest.sections for story in section.stories), None)
    if lead is None or lead.amendment is Amendment.RETRACTED:
        return ""
    return next(filter(None, (usable_address(article.image_url) for article in lead.articles)), "")


def _photo(digest: Digest, length: Length) -> str:
    """Return the file id of the photo that was sent with the first story, the empty string where none was."""
    lead = next((story for section in digest.sections for story in section.stories), None)
    if length is Length.BRIEF or lead is None or lead.amendment is Amendment.RETRACTED:
        return ""
    return lead.article.picture or ""


def _abroad(digest: Digest, t: Translator) -> str:
    """Say how many stories are in other languages than the reader's, and in which; nothing where none are."""
    count = sum(len(section.unread) + section.unread_besides for section in digest.sections)
    leads = Counter(story.article.language for section in digest.sections for story in section.unread)
    names = [t.language_name(code) for code, _ in leads.most_common(LANGUAGES_NAMED)]
    return t.plain("digest-unread", count=count, languages=t.listed(names)) if count else ""


def _figures(digest: Digest, topics: int, minutes: int, t: Translator) -> str:
    stories = [story for section in digest.sections for story in section.stories]
    told = [article for story in stories for article in story.articles if digest.is_told(article, story)]
    if len(told) == digest.articles:
        return t.plain("digest-figures", articles=len(told), topics=topics, minutes=minutes)
    languages = len({article.language for article in told})
    return t.plain(
        "digest-figures-of-stories", stories=digest.articles, articles=len(told), languages=languages, minutes=minutes
    )


def _minutes(digest: Digest, length: Length) -> int:
    if length is not Length.BRIEF:
        return digest.minutes
    shown = sum(words(story.headline) for section in digest.sections for story in section.stories)
    return max(ceil(shown / WORDS_A_MINUTE), 1)


def _chapter(
    section: Section, digest: Digest, first: int, length: Length, t: Translator, translation: Translation
) -> Chapter:
    entries = tuple(
        confirmed(entry(story, number, length, t, translation), story, section.topic, t)
        for number, story in enumerate(section.stories, start=first)
    )
    introduction = shortened(section.introduction.strip(), INTRODUCTION_UNITS)
    chapter = replace(_heading(section.topic, t, digest.reads), entries=entries, introduction=introduction)
    if not digest.alert:
        chapter = replace(chapter, frame=section.frame, illustration=_illustration(section, length))
    if digest.week_ends is None:
        return chapter
    covered = t.plain("digest-covered", count=sum(section.coverage))
    return replace(chapter, chart=chart(section.coverage, digest.week_ends, t), covered=covered)


def _illustration(section: Section, length: Length) -> Illustration | None:
    """Return what stands at the first story; those who want titles want no picture."""
    picture = section.picture
    if picture is None or length is Length.BRIEF:
        return None
    is_photo, article = bool(picture.photo), picture.article
    is_gone = article is not None and article.status is not ArticleStatus.PUBLISHED
    if is_gone or section.stories[0].amendment is Amendment.RETRACTED:
        return Illustration("", is_photo)
    if is_photo:
        return Illustration((article.picture or "") if article else picture.photo, is_photo)
    return Illustration(usable_address(article.image_url if article else picture.address), is_photo)


def _titles(section: Section, digest: Digest, first: int, t: Translator) -> Chapter:
    """Return the stories of a section that are not told; the editors' words are there where none is told."""
    named = enumerate(section.more, start=first)
    entries = tuple(entry(story, number, Length.BRIEF, t) for number, story in named)
    introduction = "" if section.stories else shortened(section.introduction.strip(), INTRODUCTION_UNITS)
    heading = _heading(section.topic, t, digest.reads)
    return replace(heading, entries=entries, left_out=section.left_out, introduction=introduction)


def _unread(section: Section, digest: Digest, first: int, t: Translator, translation: Translation) -> Chapter:
    """Return the stories of a section that are in none of the languages that are read."""
    named = enumerate(section.unread, start=first)
    entries = tuple(entry(story, number, Length.BRIEF, t, translation) for number, story in named)
    return replace(_heading(section.topic, t, digest.reads), entries=entries, left_out=section.unread_besides)


def _heading(topic: Topic, t: Translator, reads: tuple[str, ...]) -> Chapter:
    """Return a topic's part without anything in it."""
    name, emoji = one_line(topic.name(t.language, reads), NAME_UNITS), one_line(topic.emoji, NAME_UNITS)
    return Chapter(topic.id, topic.slug, name or topic.slug, emoji, ())
