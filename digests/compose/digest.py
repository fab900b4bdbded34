"""A digest from the articles that are new to a chat: stories in the sections of its topics. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TypeAlias

from digests.compose.curation import UNTOUCHED, Curation
from digests.compose.prose import joined
from digests.compose.ranking import Standing, ranked, source_of, sources
from digests.compose.reading_time import minutes
from digests.compose.summary import quotes
from digests.compose.summary import summary as summarized
from digests.compose.translated import Translating, untranslated
from digests.compose.week import DAYS, Week
from digests.language.remembered import remembered
from digests.model import (
    Article,
    Digest,
    MachineTranslation,
    Quote,
    Section,
    Story,
    Topic,
    TopicMatch,
    is_rule,
    readable,
)

STORIES_A_SECTION = 10
# So many more are named by their titles.
TITLES_A_SECTION = 10
# So many that are in no language of the reader's are named where somebody wants to see them.
UNREAD_A_SECTION = 30
# So many reports of a story are read for its summary.
QUOTED = 4
# So many reports tell what readers know of a story that goes on: about those of the day before.
REMEMBERED = 3
# What is so much newer tells of another day; the reports of one event come within hours.
MOVED_ON = timedelta(hours=12)

Matched = tuple[Article, tuple[TopicMatch, ...]]
# The story of each article and its place in it, by article id; copies of what has no story are one with their original.
Places: TypeAlias = Mapping[int, tuple[int, int]]
# Of the articles of a story and of those that its readers have had.
Quoting: TypeAlias = Callable[[tuple[Article, ...], tuple[Article, ...]], tuple[Quote, ...]]
# The language in which somebody is spoken to, those in which they read, none for all, and what is translated for them.
Reader: TypeAlias = tuple[str, Sequence[str], Translating]
# The articles that a story of the digest goes on from, in the order of their numbers.
Earlier: TypeAlias = Callable[[tuple[Article, ...]], tuple[Article, ...]]

# As ``tell``.
Telling: TypeAlias = Callable[
    [tuple[Article, ...], tuple[Article, ...], str, MachineTranslation | None, Callable[[Article], str], Quoting], Story
]


@dataclass(frozen=True, slots=True)
class _Candidate:
    """Articles that are one story, and the scores of the followed topics that any of them is on, by topic id.

    ``is_readable``: one of them is in a language of the reader's, and leads; or the leading one has a ``translation``.
    """

    articles: tuple[Article, ...]
    scores: dict[int, float]
    is_readable: bool
    translation: MachineTranslation | None = None

    @property
    def lead(self) -> Article:
        return self.articles[0]


def compose(
    day: date,
    language: str,
    topics: Sequence[Topic],
    articles: Sequence[Matched],
    summary: Callable[[Article], str] = summarized,
    places: Places | None = None,
    quoting: Quoting = quotes,
    hand: Curation = UNTOUCHED,
    first: int = 0,
    most: int | None = STORIES_A_SECTION,
    earlier: Earlier = lambda _: (),
    week: Week | None = None,
    reads: Sequence[str] = (),
    days: int = 1,
    translating: Translating = untranslated,
    telling: Telling | None = None,
) -> Digest:
    """Compose the digest of a local day from articles and their matches, for a chat that follows the topics in order.

    A story stands in the topic that it matches best (the first of equals), or rather under the reader's own words; the
    best ten of each topic are shown, or ``most``, None for all, and the next ten named. What the editors' ``hand`` says
    goes over that; ``first`` is the number of the first article that is new to the chat. In the digest of a week its
    first day counts as much as the morning does in that of a day, and so in one that spans more ``days`` because some
    were missed. Stories of which the chat ``reads`` no report are told apart; no languages are all. One that a machine
    has translated is told with the others. ``telling`` is ``tell``, or what remembers the stories that it has told.
    """
    by_topic: defaultdict[int, list[_Candidate]] = defaultdict(list)
    reader = language, reads, translating
    for candidate in _candidates(reader, [topic.id for topic in topics], articles, places or {}):
        home = hand.home(_wished(candidate.scores, candidate.articles, hand), candidate.articles)
        if home is not None:
            by_topic[home].append(candidate)
    latest = max((moment for article, _ in articles if (moment := article.published_at)), default=None)
    told = _Told(summary, quoting, earlier, latest, DAYS if week else days, hand, most, telling or tell)
    sections = tuple(
        replace(
            _section(topic, by_topic[topic.id], told, hand.introduction(topic.id, language, first)),
            frame=hand.frame(topic.id, language),
        )
        for topic in topics
        if topic.id in by_topic
    )
    if week:
        sections = tuple(replace(each, coverage=week.coverage(_on(each.topic, articles))) for each in sections)
    return Digest(
        *(day, language, sections, minutes(sections), len(topics), week.last_day if week else None), reads=tuple(reads)
    )


def _wished(scores: Mapping[int, float], articles: Sequence[Article], hand: Curation) -> Mapping[int, float]:
    """Return the scores of the reader's own rules alone where there are any: what is asked for by name stands there.

    What editors have pinned stands where they have pinned it.
    """
    own = {topic_id: score for topic_id, score in scores.items() if is_rule(topic_id)}
    if not own or any(hand.pin(topic_id, articles) for topic_id in scores):
        return scores
    return own


def _on(topic: Topic, articles: Iterable[Matched]) -> Iterator[Article]:
    return (article for article, matches in articles if any(match.topic.id == topic.id for match in matches))


def _candidates(
    reader: Reader, followed: Sequence[int], articles: Iterable[Matched], places: Places
) -> list[_Candidate]:
    """Bring the articles of a story together; articles on no followed topic fall away."""
    stories: defaultdict[tuple[bool, int], list[Matched]] = defaultdict(list)
    for article, matches in articles:
        if any(match.topic.id in followed for match in matches):
            original = article.copy_of or article.id
            key = (True, places[article.id][0]) if article.id in places else (False, original)
            stories[key].append((article, matches))
    return [_candidate(reader, followed, together, places) for together in stories.values()]


def _candidate(reader: Reader, followed: Sequence[int], together: Sequence[Matched], places: Places) -> _Candidate:
    language, reads, translating = reader
    best: dict[int, float] = {}
    for _, matches in together:
        for match in matches:
            best[match.topic.id] = max(match.score, best.get(match.topic.id, match.score))

    def translated(article: Article) -> MachineTranslation | None:
        return None if readable(article, reads) else translating(article)

    def rank(article: Article) -> tuple[bool, bool, bool, bool, bool, int, int]:
        # In the reader's language if there is one, else in one that is read, else translated; what has a text before a
        # flash; the original before copies; the most typical before others.
        place = places[article.id][1] if article.id in places else 0
        foreign = not readable(article, reads)
        lost, is_copy = foreign and translated(article) is None, article.copy_of is not None
        return foreign, lost, article.language != language, not article.text, is_copy, place, _number(article)

    articles = [article for article, _ in together]
    if len(articles) > 1:
        articles.sort(key=rank)
    scores = {topic_id: best[topic_id] for topic_id in followed if topic_id in best}
    translation = translated(articles[0])
    is_readable = translation is not None or readable(articles[0], reads)
    return _Candidate(tuple(articles), scores, is_readable, translation)


def _section(topic: Topic, candidates: Sequence[_Candidate], told: _Told, introduction: str) -> Section:
    standings = [
        _standing(each, each.scores[topic.id], told, told.hand.pin(topic.id, each.articles)) for each in candidates
    ]
    everything = told.hand.moved(topic.id, ranked(standings), [each.articles for each in candidates])
    order = [place for place in everything if candidates[place].is_readable]
    unread = [place for place in everything if not candidates[place].is_readable]
    shown = tuple(told.story(candidates[place]) for place in order[: told.most])
    rest = order[len(shown) :]
    more = tuple(told.named(candidates[place]) for place in rest[:TITLES_A_SECTION])
    return Section(
        *(topic, shown, len(rest) - len(more), introduction, more),
        pinned=sum(bool(standings[place].pinned) for place in order[: len(shown)]),
        worths=tuple(standings[place].worth for place in order[: len(shown) + len(more)]),
        unread=tuple(told.named(candidates[place]) for place in unread[:UNREAD_A_SECTION]),
        unread_besides=max(len(unread) - UNREAD_A_SECTION, 0),
        picture=told.hand.picture(shown[0].articles) if shown else None,
    )


def _standing(candidate: _Candidate, score: float, told: _Told, pinned: int) -> Standing:
    moments = [moment for article in candidate.articles if (moment := article.published_at)]
    age = told.latest - max(moments) if told.latest and moments else timedelta()
    lead = candidate.lead
    return Standing(score, sources(candidate.articles), age / told.days, _number(lead), source_of(lead), pinned)


@dataclass(frozen=True, slots=True)
class _Told:
    """How stories are told: the summary of one text, the quotes from several, what a story goes on from.

    ``latest`` is the moment of the newest article, ``days`` how many a digest of this rhythm spans; ``most``: so many
    of a section.
    """

    summary: Callable[[Article], str]
    quoting: Quoting
    earlier: Earlier
    latest: datetime | None
    days: int
    hand: Curation
    most: int | None
    telling: Telling

    def named(self, candidate: _Candidate) -> Story:
        """Return a story of which only the title is told."""
        return _named(candidate.lead, self.hand.title(candidate.articles), candidate.translation)

    def story(self, candidate: _Candidate) -> Story:
        """Return a story as it is told."""
        articles = candidate.articles
        title, had = self.hand.title(articles), self.earlier(articles)
        return self.telling(articles, had, title, candidate.translation, self.summary, self.quoting)


# The digests of many chats name the same stories.
@remembered(4096)
def _named(lead: Article, title: str, translation: MachineTranslation | None) -> Story:
    return Story(lead, "", title=title, translation=translation)


def tell(
    articles: tuple[Article, ...],
    had: tuple[Article, ...],
    title: str,
    translation: MachineTranslation | None,
    summary: Callable[[Article], str],
    quoting: Quoting,
) -> Story:
    """Return the story of some articles, the leading one first, for readers who have had others of it."""
    newest = articles[0] if translation else _newest(articles)
    lead = newest if had or _is_of_another_day(newest, articles[0]) else articles[0]
    text, rest = lead.copy_of or lead.id, [each for each in articles if each is not lead]
    copies = tuple(each for each in rest if (each.copy_of or each.id) == text)
    others = tuple(each for each in rest if (each.copy_of or each.id) != text)
    since, earlier = known_of(had)
    story = Story(lead, "", copies, others, title=title, since=since, earlier=earlier)
    if translation:
        return replace(story, summary=summary(lead), translation=translation)
    return with_summary(story, summary, quoting)


def known_of(had: Sequence[Article]) -> tuple[datetime | None, tuple[Article, ...]]:
    """Return what a story tells of what its readers have had of it: since when that is, and the newest of it."""
    since = min((moment for article in had if (moment := article.published_at)), default=None)
    return since, tuple(had[-REMEMBERED:])


def _newest(articles: Sequence[Article]) -> Article:
    """Return what leads a story that has moved on: the newest report with a text, in the language of the first."""
    lead = articles[0]
    texts = [each for each in articles if each.language == lead.language and each.copy_of is None and each.text]
    return max(texts, key=_number, default=lead)


def _is_of_another_day(newest: Article, lead: Article) -> bool:
    """Return whether a report came so long after the most typical one that the story has moved on between them."""
    after, before = (each.written_at or each.published_at for each in (newest, lead))
    return after is not None and before is not None and after - before >= MOVED_ON


def with_summary(story: Story, summary: Callable[[Article], str], quoting: Quoting) -> Story:
    """Return a story with its summary: of one text, or quoted from the texts in the language of the leading one.

    What the readers have had is left to the end.
    """
    lead = story.article
    texts = (lead, *(each for each in story.others if each.language == lead.language and each.copy_of is None))
    had = tuple(each for each in story.earlier if each.language == lead.language)
    if len(texts) == 1 and not had:
        return replace(story, summary=summary(lead), quotes=())
    found = quoting(texts[:QUOTED], had)
    told = joined([quote.sentence for quote in found] or [""])
    return replace(story, summary=told, quotes=found if len(texts) > 1 else ())


def _number(article: Article) -> int:
    return article.number or 0
