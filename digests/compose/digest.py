"""A digest from the articles that are new to a chat: stories in the sections of its topics. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from math import ceil
from typing import TypeAlias

from digests.compose.hand import UNTOUCHED, Hand
from digests.compose.prose import joined
from digests.compose.ranking import Standing, ranked, source_of, sources
from digests.compose.summary import quotes, words
from digests.compose.summary import summary as summarized
from digests.model import Article, Digest, Quote, Section, Story, Topic, TopicMatch

STORIES_A_SECTION = 10
# So many reports of a story are read for its summary.
QUOTED = 4
# Silent reading of English (Brysbaert, 2019).
WORDS_A_MINUTE = 238

Matched = tuple[Article, tuple[TopicMatch, ...]]
# The story of each article and its place in it, by article id; copies of what has no story are one with their original.
Places: TypeAlias = Mapping[int, tuple[int, int]]
Quoting: TypeAlias = Callable[[tuple[Article, ...]], tuple[Quote, ...]]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Articles that are one story, and the scores of the followed topics that any of them is on, by topic id."""

    articles: tuple[Article, ...]
    scores: dict[int, float]

    @property
    def lead(self) -> Article:
        return self.articles[0]

    @property
    def text_id(self) -> int:
        return self.lead.copy_of or self.lead.id


def compose(
    day: date,
    language: str,
    topics: Sequence[Topic],
    articles: Sequence[Matched],
    summary: Callable[[Article], str] = summarized,
    places: Places | None = None,
    quoting: Quoting = quotes,
    hand: Hand = UNTOUCHED,
    first: int = 0,
    most: int | None = STORIES_A_SECTION,
) -> Digest:
    """Compose the digest of a local day from articles and their matches, for a chat that follows the topics in order.

    A story stands in the topic that it matches best (the first of equals); the best ten of each topic are shown, or
    ``most``, None for all. What the editors' ``hand`` says goes over that; ``first`` is the number of the first article
    that is new to the chat.
    """
    by_topic: defaultdict[int, list[_Candidate]] = defaultdict(list)
    for candidate in _candidates(language, [topic.id for topic in topics], articles, places or {}):
        home = hand.home(candidate.scores, candidate.articles)
        if home is not None:
            by_topic[home].append(candidate)
    latest = max((moment for article, _ in articles if (moment := article.published_at)), default=None)
    told = _Telling(summary, quoting, latest, hand, most)
    sections = tuple(
        _section(topic, by_topic[topic.id], told, hand.introduction(topic.id, language, first))
        for topic in topics
        if topic.id in by_topic
    )
    return Digest(day, language, sections, _minutes(sections), len(topics))


def _candidates(
    language: str, followed: Sequence[int], articles: Iterable[Matched], places: Places
) -> list[_Candidate]:
    """Bring the articles of a story together; articles on no followed topic fall away."""
    stories: defaultdict[tuple[bool, int], list[Matched]] = defaultdict(list)
    for article, matches in articles:
        if any(match.topic.id in followed for match in matches):
            original = article.copy_of or article.id
            key = (True, places[article.id][0]) if article.id in places else (False, original)
            stories[key].append((article, matches))
    return [_candidate(language, followed, together, places) for together in stories.values()]


def _candidate(language: str, followed: Sequence[int], together: Sequence[Matched], places: Places) -> _Candidate:
    best: dict[int, float] = {}
    for _, matches in together:
        for match in matches:
            best[match.topic.id] = max(match.score, best.get(match.topic.id, match.score))

    def rank(article: Article) -> tuple[bool, bool, int, int]:
        # In the reader's language if there is one; the original before copies; the most typical before others.
        place = places[article.id][1] if article.id in places else 0
        return article.language != language, article.copy_of is not None, place, _number(article)

    articles = sorted((article for article, _ in together), key=rank)
    return _Candidate(tuple(articles), {topic_id: best[topic_id] for topic_id in followed if topic_id in best})


def _section(topic: Topic, candidates: Sequence[_Candidate], told: _Telling, introduction: str) -> Section:
    standings = [
        _standing(each, each.scores[topic.id], told.latest, told.hand.pin(topic.id, each.articles))
        for each in candidates
    ]
    order = told.hand.moved(topic.id, ranked(standings), [each.articles for each in candidates])
    shown = [told.story(candidates[place]) for place in order[: told.most]]
    return Section(topic, tuple(shown), len(order) - len(shown), introduction)


def _standing(candidate: _Candidate, score: float, latest: datetime | None, pinned: int) -> Standing:
    moments = [moment for article in candidate.articles if (moment := article.published_at)]
    age = latest - max(moments) if latest and moments else timedelta()
    lead = candidate.lead
    return Standing(score, sources(candidate.articles), age, _number(lead), source_of(lead), pinned)


@dataclass(frozen=True, slots=True)
class _Telling:
    """How stories are told: the summary of one text, the quotes from several, and the moment of the newest article.

    ``most``: so many of a section.
    """

    summary: Callable[[Article], str]
    quoting: Quoting
    latest: datetime | None
    hand: Hand
    most: int | None

    def story(self, candidate: _Candidate) -> Story:
        lead, text = candidate.lead, candidate.text_id
        copies = tuple(each for each in candidate.articles[1:] if (each.copy_of or each.id) == text)
        others = tuple(each for each in candidate.articles[1:] if (each.copy_of or each.id) != text)
        story = Story(lead, "", copies, others, title=self.hand.title(candidate.articles))
        return with_summary(story, self.summary, self.quoting)


def with_summary(story: Story, summary: Callable[[Article], str], quoting: Quoting) -> Story:
    """Return a story with its summary: of one text, or quoted from the texts in the language of the leading one."""
    lead = story.article
    texts = (lead, *(each for each in story.others if each.language == lead.language and each.copy_of is None))
    if len(texts) == 1:
        return replace(story, summary=summary(lead), quotes=())
    found = quoting(texts[:QUOTED])
    return replace(story, summary=joined([quote.sentence for quote in found] or [""]), quotes=found)


def _number(article: Article) -> int:
    return article.number or 0


def _minutes(sections: Sequence[Section]) -> int:
    """Return how long it takes to read what is shown, in minutes, at least one where there is anything."""
    told = [f"{story.headline} {story.summary}" for section in sections for story in section.stories]
    return ceil(sum(map(words, (*told, *(section.introduction for section in sections)))) / WORDS_A_MINUTE)
