"""A digest from the articles that are new to a chat: stories in the sections of its topics. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from digests.compose.summary import summary as summarized
from digests.compose.summary import words
from digests.model import Article, Digest, Section, Story, Topic, TopicMatch

STORIES_A_SECTION = 10
# Silent reading of English (Brysbaert, 2019).
WORDS_A_MINUTE = 238

Matched = tuple[Article, tuple[TopicMatch, ...]]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Articles that are one story, and the scores of the followed topics that any of them is on, by topic id."""

    articles: tuple[Article, ...]
    scores: dict[int, float]

    @property
    def lead(self) -> Article:
        return self.articles[0]


def compose(
    day: date,
    language: str,
    topics: Sequence[Topic],
    articles: Sequence[Matched],
    summary: Callable[[Article], str] = summarized,
) -> Digest:
    """Compose the digest of a local day from articles and their matches, for a chat that follows the topics in order.

    A story stands in the topic that it matches best (the first of equals); the best ten of each topic are shown.
    """
    by_topic: defaultdict[int, list[_Candidate]] = defaultdict(list)
    for candidate in _candidates([topic.id for topic in topics], articles):
        by_topic[max(candidate.scores, key=candidate.scores.__getitem__)].append(candidate)
    sections = tuple(_section(topic, by_topic[topic.id], summary) for topic in topics if topic.id in by_topic)
    return Digest(day, language, sections, _minutes(sections), len(topics))


def _candidates(followed: Sequence[int], articles: Iterable[Matched]) -> list[_Candidate]:
    """Fold copies together; articles on no followed topic fall away."""
    stories: defaultdict[int, list[Matched]] = defaultdict(list)
    for article, matches in articles:
        if any(match.topic.id in followed for match in matches):
            stories[article.copy_of or article.id].append((article, matches))
    return [_candidate(followed, together) for together in stories.values()]


def _candidate(followed: Sequence[int], together: Sequence[Matched]) -> _Candidate:
    best: dict[int, float] = {}
    for _, matches in together:
        for match in matches:
            best[match.topic.id] = max(match.score, best.get(match.topic.id, match.score))
    # The original leads, else the copy that came out first.
    articles = sorted((article for article, _ in together), key=lambda each: (each.copy_of is not None, _number(each)))
    return _Candidate(tuple(articles), {topic_id: best[topic_id] for topic_id in followed if topic_id in best})


def _section(topic: Topic, candidates: list[_Candidate], summary: Callable[[Article], str]) -> Section:
    ranked = sorted(candidates, key=lambda each: (-each.scores[topic.id], -_number(each.lead)))
    shown = ranked[:STORIES_A_SECTION]
    stories = tuple(Story(each.lead, summary(each.lead), each.articles[1:]) for each in shown)
    return Section(topic, stories, left_out=len(ranked) - len(shown))


def _number(article: Article) -> int:
    return article.number or 0


def _minutes(sections: Iterable[Section]) -> int:
    """Return how long it takes to read what is shown, in minutes, at least one where there is anything."""
    shown = sum(words(f"{story.article.title} {story.summary}") for section in sections for story in section.stories)
    return ceil(shown / WORDS_A_MINUTE)
