"""What editors have said about stories and topics, and what it does to a digest. Pure.

Stories are found anew at each composition, so every word is about articles: it holds for the story that has the article
by then. Later words go over earlier ones, each can be taken back alone, and none loses an article but a drop.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from digests.model import Article, Frame, LeadPicture, Passage, TopicMatch, is_rule

# What is read where there are no words in the reader's language.
FALLBACK = "en"


class Mark(StrEnum):
    """What a story is in the digests of one topic: first, or not in them at all."""

    PINNED = "pinned"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Tie:
    """One story or two: the article belongs with the others (merged), or must not stand with any of them (split)."""

    id: int
    article_id: int
    others: tuple[int, ...]
    together: bool


@dataclass(frozen=True, slots=True)
class Move:
    """On one topic, the story that has the article stands before the story that has the other one."""

    article_id: int
    before_id: int


@dataclass(frozen=True, slots=True)
class Introduction:
    """A few words before the stories of a topic, for the next digest of each reader.

    ``number`` is one of those that count publications, so that a digest covers the words as it covers articles: once.
    """

    topic_id: int
    language: str
    text: str
    number: int


class Pictured(NamedTuple):
    """What was said last of the picture of a story that an article is in, by its place in time.

    ``photo`` is the file id of one that was sent, the empty string for the article's own picture, None for no picture.
    """

    at: int
    photo: str | None


class Withheld(NamedTuple):
    """What stays out of a topic, or of a reader's rule (below zero): the articles with numbers in [first, last]."""

    topic_id: int
    first: int
    last: int


Stories = Sequence[Sequence[Article]]


@dataclass(frozen=True, slots=True)
class Curation:
    """All that was said. ``marks`` are by topic and article, ``titles`` by article, each with its place in time.

    ``ties`` and ``moves``, by topic, are in the order in which they were made. ``withheld`` is what
    nobody has approved; ``had`` has for each article that became news once more, the
    topics on which it was before, each with the number that it had there. ``frames`` are by topic and language,
    ``pictures`` by article.
    """

    marks: Mapping[tuple[int, int], tuple[int, Mark]] = field(default_factory=dict)
    ties: tuple[Tie, ...] = ()
    moves: Mapping[int, tuple[Move, ...]] = field(default_factory=dict)
    titles: Mapping[int, tuple[int, str]] = field(default_factory=dict)
    introductions: tuple[Introduction, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    had: Mapping[int, tuple[tuple[int, int], ...]] = field(default_factory=dict)
    frames: Mapping[tuple[int, str], Frame] = field(default_factory=dict)
    pictures: Mapping[int, Pictured] = field(default_factory=dict)

    def allowed(self, article: Article, matches: tuple[TopicMatch, ...]) -> tuple[TopicMatch, ...]:
        """Return the matches of an article without those on topics where it was not approved."""
        if not self.withheld:
            return matches
        number = article.number or 0
        out = {each.topic_id for each in self.withheld if each.first <= number <= each.last}
        left = tuple(match for match in matches if match.topic.id not in out)
        # What is on topics, and approved on none of them, is not for readers' own rules either.
        waits = len(left) < len(matches) and all(is_rule(match.topic.id) for match in left)
        return () if waits else left

    def is_had(self, article: Article, matches: Sequence[TopicMatch], followed: Sequence[int], first: int) -> bool:
        """Tell whether those who follow topics, and to whom what comes from a number on is new, have had an article.

        Those have who follow one of the topics on which it was before, or by rules of their own, under its old number.
        """
        before = self.had.get(article.id, ())
        if not before or first <= min(number for _, number in before):
            return False
        by_rules = any(is_rule(match.topic.id) and match.topic.id in followed for match in matches)
        return by_rules or any(topic_id in followed and first > number for topic_id, number in before)

    def tied(self, stories: Stories) -> list[tuple[Article, ...]]:
        """Return the stories merged and split as was said; a merged one is led as the story that it was merged into."""
        return _Tying(stories).tied(self.ties) if self.ties else [tuple(story) for story in stories]

    def pin(self, topic_id: int, articles: Sequence[Article]) -> int:
        """Return the place in time of a story's pin, 0 where it is not pinned."""
        at, mark = self._mark(topic_id, articles)
        return at if mark is Mark.PINNED else 0

    def is_dropped(self, topic_id: int, articles: Sequence[Article]) -> bool:
        """Tell whether a story is out of a topic's digests."""
        return self._mark(topic_id, articles)[1] is Mark.DROPPED

    def home(self, scores: Mapping[int, float], articles: Sequence[Article]) -> int | None:
        """Return the topic in whose section a story stands: where it is pinned, else the best; None where it is out.

        scores: of the followed topics that the story is on, in the reader's order.
        """
        if not self.marks:
            return max(scores, key=scores.__getitem__, default=None)
        left = {topic_id: score for topic_id, score in scores.items() if not self.is_dropped(topic_id, articles)}
        return max(left, key=lambda each: (self.pin(each, articles) > 0, left[each]), default=None)

    def moved(self, topic_id: int, order: Sequence[int], stories: Stories) -> list[int]:
        """Return the places of stories in an order in which the moves hold, later ones over earlier ones.

        What is pinned stays before what is not, whatever was moved before or after.
        """
        order, moves = list(order), self.moves.get(topic_id, ())
        place = {article.id: each for each in order for article in stories[each]} if moves else {}
        for move in moves:
            one, other = place.get(move.article_id), place.get(move.before_id)
            if one is None or other is None or order.index(one) <= order.index(other):
                continue
            if bool(self.pin(topic_id, stories[one])) == bool(self.pin(topic_id, stories[other])):
                order.remove(one)
                order.insert(order.index(other), one)
        return order

    def title(self, articles: Sequence[Article]) -> str:
        """Return the newest title given to a story in the language of its leading article, empty for none."""
        if not self.titles:
            return ""
        language = articles[0].language
        given = [self.titles[each.id] for each in articles if each.language == language and each.id in self.titles]
        return max(given, default=(0, ""))[1]

    def pictured(self, articles: Sequence[Article]) -> Pictured | None:
        """Return what was said last of a story's picture, None where nothing was."""
        return max((self.pictures[each.id] for each in articles if each.id in self.pictures), default=None)

    def picture(self, articles: Sequence[Article]) -> LeadPicture | None:
        """Return the picture that a story was given, None where it has none."""
        said = self.pictured(articles) if self.pictures else None
        if said is None or said.photo is None:
            return None
        if said.photo:
            return LeadPicture(said.photo)
        own = next(each for each in articles if self.pictures.get(each.id) == said)
        address = "" if own.picture else own.image_url or ""
        return LeadPicture(own.picture or "", address, own) if own.picture or address else None

    def introduction(self, topic_id: int, language: str, first: int) -> str:
        """Return the words for a topic's next digest, in a language where there are any, else in another.

        first: the number of the first article of that digest; what was written before it has been read.
        """
        fresh = [each for each in self.introductions if each.topic_id == topic_id and each.number >= first]
        best = max(fresh, key=lambda each: (each.language == language, each.number), default=None)
        return best.text if best else ""

    def frame(self, topic_id: int, language: str) -> Frame:
        """Return what stands around a topic in a language; in English, or else another one, what is missing there."""
        if not self.frames:
            return Frame()
        own = sorted((code != language, code != FALLBACK, code) for topic, code in self.frames if topic == topic_id)
        known = [self.frames[topic_id, code] for _, _, code in own]
        header = next((each.header for each in known if each.header.text), Passage(""))
        return Frame(header, next((each.footer for each in known if each.footer.text), Passage("")))

    def _mark(self, topic_id: int, articles: Sequence[Article]) -> tuple[int, Mark | None]:
        """Return the newest mark of a story on a topic and its place in time."""
        if not self.marks:
            return 0, None
        given = [self.marks[topic_id, each.id] for each in articles if (topic_id, each.id) in self.marks]
        return max(given, default=(0, None))


UNTOUCHED = Curation()


class _Tying:
    """Stories while they are merged and split; a text and its copies are never parted."""

    def __init__(self, stories: Stories) -> None:
        self._stories = [list(story) for story in stories]
        self._home = {article.id: place for place, story in enumerate(stories) for article in story}
        self._text = {article.id: text_of(article) for story in stories for article in story}

    def tied(self, ties: Sequence[Tie]) -> list[tuple[Article, ...]]:
        """Return the stories after all that was said."""
        for tie in ties:
            if tie.article_id in self._home:
                others = [each for each in tie.others if self._text.get(each) not in (None, self._text[tie.article_id])]
                (self._join if tie.together else self._part)(tie.article_id, others)
        return [tuple(story) for story in self._stories if story]

    def _join(self, article_id: int, others: Sequence[int]) -> None:
        for other in others:
            here, there = self._home[article_id], self._home[other]
            if here != there:
                moved, self._stories[there] = self._stories[there], []
                self._put(moved, here)

    def _part(self, article_id: int, others: Sequence[int]) -> None:
        here, text = self._home[article_id], self._text[article_id]
        if any(self._home[other] == here for other in others):
            story, self._stories[here] = self._stories[here], []
            self._put([each for each in story if self._text[each.id] != text], here)
            self._stories.append([])
            self._put([each for each in story if self._text[each.id] == text], len(self._stories) - 1)

    def _put(self, articles: Sequence[Article], place: int) -> None:
        self._stories[place] += articles
        self._home |= dict.fromkeys((article.id for article in articles), place)


def text_of(article: Article) -> int:
    """Return the id of the text that an article has: its own, or that of its original."""
    return article.copy_of if article.copy_of is not None else article.id
