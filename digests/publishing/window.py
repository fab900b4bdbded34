"""Composing for many chats: chats that follow the same topics in the same language, and miss the same articles, share.

A window is what was published up to one number. It is read once; every choice that chats make within it is composed
and rendered once. Nothing here touches the store.
"""

from __future__ import annotations

import logging
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import replace
from datetime import datetime
from functools import cache, cached_property

from digests.compose.curation import UNTOUCHED, Curation, text_of
from digests.compose.digest import STORIES_A_SECTION, Earlier, Matched, Places, compose, known_of, tell
from digests.compose.filtering import NO_EFFECT, Effect, Filtering
from digests.compose.finder import HERE, StoryFinder
from digests.compose.judgement import Judgement, learned
from digests.compose.stories import Vectors
from digests.compose.summary import quotes, summary
from digests.compose.threads import Threads
from digests.compose.translated import Translated, translating
from digests.model import Article, Behind, Digest, Filter, Topic, TopicTurn, Turn, is_rule
from digests.publishing.choice import Choice, Composed, Thread

logger = logging.getLogger(__name__)


class Window:
    """The articles published with numbers in (after, up_to], by topic; those before teach what is rare.

    ``recent`` are those before that stories may go on from; ``hand`` is what editors have said about them; ``vectors``
    are those of the articles and of those before that have one; ``translations`` are a machine's, of any of them.
    ``turned`` are the topics that were archived, merged or brought back meanwhile. ``finder`` finds the stories.
    """

    def __init__(
        self,
        topics: Iterable[Topic],
        articles: Sequence[Matched],
        after: int,
        up_to: int,
        before: Sequence[Matched] = (),
        hand: Curation = UNTOUCHED,
        recent: Sequence[Matched] = (),
        vectors: Vectors | None = None,
        judgement: Judgement | None = None,
        translations: Translated | None = None,
        turned: Sequence[Topic] = (),
        finder: StoryFinder = HERE,
    ) -> None:
        self._turned = turned
        self.after, self.up_to, self.hand = after, up_to, hand
        # Of the rules of readers whose articles were read.
        self.rule_ids: frozenset[int] = frozenset()
        self._translations = translations or {}
        self._vectors, self.judgement = vectors or {}, judgement or learned()
        self._topics = {topic.id: topic for topic in topics}
        numbers = [article.number or 0 for article, _ in articles]
        # An old number parts those who have had an article from those to whom it is new.
        old = [number for before in hand.had.values() for _, number in before]
        turns = [number for each in turned for number in (each.rests_from, each.back_from) if after < number <= up_to]
        self._numbers = sorted([*numbers, *(each.number for each in hand.introductions), *old, *turns])
        self._by_topic: defaultdict[int, list[Matched]] = defaultdict(list)
        for article, matches in articles:
            for match in matches:
                self._by_topic[match.topic.id].append((article, matches))
        self._articles, self._before, self._recent = articles, before, recent
        self._finder = finder.among(len(articles) + max(len(before), len(recent)))
        self._summary = cache(summary)
        self._quotes = cache(quotes)
        self._tell = cache(tell)

    def has_topic(self, topic_id: int) -> bool:
        """Return whether a topic still exists."""
        return topic_id in self._topics

    def first_after(self, covered: int) -> int:
        """Return the number of the first article or words of editors after one; the next to come if there is none."""
        position = bisect_right(self._numbers, covered)
        return self._numbers[position] if position < len(self._numbers) else self.up_to + 1

    def published_at(self, number: int) -> datetime | None:
        """Return when the article with a number came out, None where the window has none of that number."""
        return self._moments.get(number)

    @cached_property
    def _moments(self) -> dict[int, datetime]:
        return {each.number: each.published_at for each, _ in self._articles if each.number and each.published_at}

    def under(self, hand: Curation) -> Window:
        """Return a window on the same articles in which editors have said something else."""
        other = copy(self)
        other.hand = hand
        for known in ("_places", "_filtering", "_threads", "_tied"):
            other.__dict__.pop(known, None)
        return other

    def same(self, other: Window) -> bool:
        """Return whether every choice gives what it gives in another window."""
        return self._given() == other._given()

    def _given(self) -> tuple[object, ...]:
        more = self._translations, self.hand, self._topics, self._turned
        return *self._found_in(), *self._followed_in(), *more

    def like(self, other: Window | None) -> Window:
        """Return this window with the stories that another one has found, where it has the same articles.

        What they go on from comes with them where editors have not joined or parted any since.
        """
        if other is None or self._found_in() != other._found_in():
            return self
        self._stories, self._tell = other._stories, other._tell
        self._summary, self._quotes = other._summary, other._quotes
        if self._followed_in() == other._followed_in():
            self._tied, self._threads = other._tied, other._threads
        return self

    def _found_in(self) -> tuple[object, ...]:
        """Return what stories are found in."""
        return self._articles, self._before, self._encoded([*self._articles, *self._before])

    def _followed_in(self) -> tuple[object, ...]:
        """Return what decides what these stories go on from."""
        return self._recent, self.hand.ties, self._encoded(self._recent)

    def _encoded(self, articles: Sequence[Matched]) -> frozenset[int]:
        """Return which articles have a vector: it comes after the article, and is another only where its text is."""
        return frozenset(article.id for article, _ in articles if article.id in self._vectors)

    def digest(self, choice: Choice, most: int | None = STORIES_A_SECTION) -> Digest:
        """Compose what a choice gives, at most so many stories of each topic, None for all; as many as it wants."""
        most = most and max(most, choice.look.stories)
        there = self._new_on(choice.topic_ids, choice.first, choice.past)
        articles = choice.effect.on(there) if choice.effect != NO_EFFECT else there
        known, left = self._left(choice, articles)
        topics = self._in_order(choice.topic_ids)
        digest = compose(
            *(choice.day, choice.language, topics, left, self._summary, self._places, self._quotes),
            hand=self.hand,
            first=choice.first,
            most=most,
            earlier=self._earlier(choice),
            week=choice.week,
            reads=choice.reads,
            days=(choice.day - choice.since).days + 1 if choice.since else 1,
            translating=translating(self._translations, choice.language, choice.reads),
            telling=self._tell,
        )
        digest = replace(digest, errata=choice.errata, at=choice.at, since=choice.since, alert=choice.alert)
        digest = replace(digest, turns=() if choice.alert else tuple(self._turns(choice)))
        if choice.alert is not None or (choice.effect == NO_EFFECT and not known):
            return digest
        wanted = self._stories_on(articles, choice.topic_ids)
        filtered = len(self._stories_on(there, choice.topic_ids) - wanted) if choice.effect != NO_EFFECT else 0
        return replace(digest, filtered=filtered, told=len(wanted & known))

    def _turns(self, choice: Choice) -> Iterator[TopicTurn]:
        """Yield what became of topics that are followed, each once: by the number under which it did."""
        told = dict(choice.past)
        for topic in self._turned:
            into = self._topics.get(topic.merged_into or 0)
            followed = into.id if into else topic.id
            new = max(choice.first, told.get(followed, 0) + 1)
            rests, back = topic.rests_from >= new, topic.back_from >= new
            if followed not in choice.topic_ids:
                continue
            if topic.archived and rests:
                yield TopicTurn(topic, Turn.PART if into else Turn.RESTS, into)
            elif back and not topic.archived and not rests:
                yield TopicTurn(topic, Turn.BACK)

    def _in_order(self, topic_ids: Iterable[int]) -> list[Topic]:
        """Return topics as the editors have ordered them; where they have not, as they are given. Rules come last."""
        known = [self._topics[topic_id] for topic_id in topic_ids if topic_id in self._topics]
        return sorted(known, key=lambda topic: (is_rule(topic.id), topic.position))

    def pairs(self, topic_ids: Sequence[int], first: int) -> set[tuple[int, int]]:
        """Return the articles from a number on with each of some topics that they are on, by id."""
        new = self._new_on(topic_ids, first)
        return {(article.id, match.topic.id) for article, matches in new for match in matches} & {
            (article.id, topic_id) for article, _ in new for topic_id in topic_ids
        }

    def _left(self, choice: Choice, articles: list[Matched]) -> tuple[set[tuple[bool, int]], list[Matched]]:
        """Return the stories that chats know of already, and what is left of articles without what they have heard.

        A story of which they have heard at once, and that has moved on since, goes on with what is new.
        """
        if choice.alert is not None:
            known = self._known(choice)
            return known, [each for each in articles if self._story_of(each[0]) not in known]
        heard = self._heard(choice)
        if not heard:
            return set(), articles
        texts = {text_of(article) for article, _ in self._articles if article.number in heard}
        left = [each for each in articles if text_of(each[0]) not in texts]
        new = {self._story_of(article) for article, _ in left}
        known = {self._story_of(article) for article, _ in self._articles if text_of(article) in texts}
        return known - new, left

    def _known(self, choice: Choice) -> set[tuple[bool, int]]:
        """Return the stories that chats may know which are told something at once."""
        on = [each for topic_id in choice.topic_ids for each in self._by_topic.get(topic_id, ())]
        before = {article.number for article, _ in on if (article.number or 0) < choice.first}
        heard = before.union(number for number in choice.told if number >= choice.first)
        return {self._story_of(article) for article, _ in self._articles if article.number in heard}

    def _heard(self, choice: Choice) -> frozenset[int]:
        """Return the numbers of what chats have heard of at once, as far as it has arrived."""
        if not choice.told:
            return frozenset()
        lost = {each.number for each, _ in self._articles if choice.unheard and text_of(each) in choice.unheard}
        return frozenset(number for number in choice.told if number >= choice.first and number not in lost)

    def threads(self, digest: Digest, choice: Choice) -> tuple[Thread, ...]:
        """Return what the stories of a choice's digest go on from."""
        find = self._earlier(choice)
        stories = (story for section in digest.sections for story in section.stories if story.earlier)
        return tuple(find(story.articles) for story in stories)

    def since(self, articles: tuple[Article, ...], choice: Choice) -> datetime | None:
        """Return since when a story of a choice's digest goes on, None where it is new to its readers."""
        return known_of(self._earlier(choice)(articles))[0]

    def reports_of(self, texts: Collection[int]) -> list[Article]:
        """Return the articles that have one of some texts, those among them that are remembered."""
        return self._threads.reports_of(texts) if texts else []

    def _earlier(self, choice: Choice) -> Earlier:
        # What is told at once is told in itself.
        if choice.alert is not None:
            return lambda _: ()
        heard = self._heard(choice)
        return self._threads.earlier(choice.first, choice.topic_ids, frozenset(choice.unheard), heard)

    def effect(self, filters: Iterable[Filter], topic_ids: Sequence[int], first: int) -> Effect:
        """Return what filters come to for those who follow topics, from an article on."""
        there = self._new_on(topic_ids, first)
        on = {(article.id, match.topic.id) for article, matches in there for match in matches}
        return self._filtering.effect(filters, {pair for pair in on if pair[1] in topic_ids})

    def _new_on(self, topic_ids: Sequence[int], first: int, past: Behind = ()) -> list[Matched]:
        """Return the articles on topics from a number on, with the matches that editors allow.

        What is on a topic that was told up to a later number, and is not newer, has come with that.
        """
        found = {
            article.id: (article, self.hand.allowed(article, matches))
            for topic_id in topic_ids
            for article, matches in self._by_topic.get(topic_id, ())
            if (article.number or 0) >= first and not self.hand.is_had(article, matches, topic_ids, first)
        }
        if not past:
            return list(found.values())
        told = dict(past)
        return [
            (article, matches)
            for article, matches in found.values()
            if all((article.number or 0) > told.get(match.topic.id, 0) for match in matches)
        ]

    def _stories_on(self, articles: Iterable[Matched], topic_ids: Sequence[int]) -> set[tuple[bool, int]]:
        """Return what tells the stories on some topics apart."""
        followed = [article for article, matches in articles if any(match.topic.id in topic_ids for match in matches)]
        return set(map(self._story_of, followed))

    def _story_of(self, article: Article) -> tuple[bool, int]:
        """Return what tells the story of an article from others."""
        is_told = article.id in self._places
        return (True, self._places[article.id][0]) if is_told else (False, article.copy_of or article.id)

    @cached_property
    def _filtering(self) -> Filtering:
        joined = {article.id for story in self._tied for article in story}
        alone = [(article,) for article, _ in self._articles if article.id not in joined]
        return Filtering([*self._tied, *alone])

    @cached_property
    def _stories(self) -> list[tuple[Article, ...]]:
        """Find the stories, whatever editors make of them."""
        matched = [*self._before, *self._articles]
        topics = {article.id: frozenset(match.topic.id for match in matches) for article, matches in matched}
        articles, before = ([article for article, _ in each] for each in (self._articles, self._before))
        return self._finder.stories(articles, before, self._vectors, topics, self.judgement)

    @cached_property
    def _places(self) -> Places:
        """Tell the story of each article and its place in it, once for all choices."""
        stories = enumerate(self._tied)
        return {article.id: (story, place) for story, told in stories for place, article in enumerate(told)}

    @cached_property
    def _tied(self) -> Sequence[tuple[Article, ...]]:
        return self.hand.tied(self._stories)

    @cached_property
    def _threads(self) -> Threads:
        known = [*self._recent, *self._articles]
        return Threads(self._tied, known, self._vectors, self.judgement, self.hand.ties, self._finder)

    def compose(self, choices: Iterable[Choice]) -> Mapping[Choice, Composed]:
        """Compose each choice; a choice that breaks is left out and logged."""
        composed: dict[Choice, Composed] = {}
        for choice in choices:
            try:
                digest = self.digest(choice)
                composed[choice] = Composed(digest, self.threads(digest, choice))
            except Exception:
                # One hostile article must not keep the others' digests back.
                logger.exception("The digest for %s could not be composed", choice)
        return composed
