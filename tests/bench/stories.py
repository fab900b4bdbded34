"""A day of a thousand articles to a composed digest, and one article more among five thousand.

Seconds are those of the one thread that does it, so that whatever else the machine has to do does not count.
"""

from __future__ import annotations

import asyncio
import random
import resource
import time
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import psutil

from bot.runtime import favour_answers, give_back_memory, settle
from digests.compose.continuity import Past
from digests.compose.digest import Matched
from digests.compose.finder import HERE, StoryFinder
from digests.language.remembered import forget_all
from digests.model import Article, ArticleStatus, Story, Topic, TopicMatch
from digests.publishing.choice import Choice
from digests.publishing.finder import FinderProcess
from digests.publishing.reading import TAUGHT_BY
from digests.publishing.window import Window
from tests.bench.measure import Measure
from tests.bench.stalling import stalls

ARTICLES, REMEMBERED, DAY_OF, ADDED = 1_000, 2_000, 5_000, 50
NOW = datetime(2026, 11, 24, 7, 0, tzinfo=UTC)
TOPICS = tuple(Topic(number, f"topic-{number}", {"en": f"Topic {number}"}, "word") for number in range(1, 9))
REPORTS_AN_EVENT, SENTENCES, WORDS_A_SENTENCE, OWN_WORDS = 3, 24, 18, 8
LANGUAGES = ("en", "it", "ru")
SYLLABLES = {
    "en": "ber con dal est for gan har ing lor man nor ped ril sto tun ver wick yard",
    "it": "bra ca do fe gi la mo ni po qua ro sa te vi zo lla sta ndo",
    "ru": "ба во го де жи ка ле мо на по ра со ту фе ход цен ша ый",
}


async def measure() -> Sequence[Measure]:
    """Compose a day, then ask of one article more."""
    articles = _articles(ARTICLES)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.thread_time()
    digest = _compose(articles)
    composed_s = time.thread_time() - began
    if not digest:
        raise RuntimeError("the digest is empty")
    grown_mb = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    continued_s = _continuing()
    seconds = _adding()
    return [
        Measure(f"{ARTICLES:,} articles to a composed digest", composed_s, "s", 4.0),
        Measure(f"the same where {REMEMBERED:,} articles of the days before are remembered", continued_s, "s", 4.0),
        Measure("memory that it needed", grown_mb, "MB", 300.0),
        Measure(
            f"finding what one more article goes on from among {DAY_OF:,}, slowest of {ADDED}",
            max(seconds) * 1000,
            "ms",
            20.0,
        ),
        *await _beside_others(),
    ]


async def _beside_others() -> Sequence[Measure]:
    """Compose the day as the bot does, which has conversations to answer meanwhile."""
    favour_answers()
    articles = _spread()
    async with FinderProcess() as process:
        return [
            *await _beside(articles, HERE, "in this process", None, None),
            *await _beside(articles, process, "in one of its own", 20.0, 50.0),
            *await _beside(articles, process, "in the same once more", 20.0, 50.0),
        ]


async def _beside(
    articles: Sequence[Article], finder: StoryFinder, where: str, stall_ms: float | None, left_mb: float | None
) -> Sequence[Measure]:
    forget_all()
    settle()
    before_bytes = psutil.Process().memory_info().rss
    async with stalls(own=True) as late:
        await asyncio.to_thread(_compose, articles[REMEMBERED:], articles[:REMEMBERED], finder)
    give_back_memory()
    left_bytes = psutil.Process().memory_info().rss - before_bytes
    what = f"while {ARTICLES:,} articles are composed {where}"
    return [
        Measure(f"longest stall of the event loop {what}", max(late) * 1000, "ms", stall_ms),
        Measure(f"memory that stays in this process {what}", left_bytes / 1e6, "MB", left_mb),
    ]


def _compose(
    articles: Sequence[Article], remembered: Sequence[Article] = (), finder: StoryFinder = HERE
) -> Sequence[Story]:
    matched = _matched([*remembered, *articles])
    recent, new = matched[: len(remembered)], matched[len(remembered) :]
    after = len(recent)
    window = Window(TOPICS, new, after, after + len(new), recent[-TAUGHT_BY:], recent=recent, finder=finder)
    digest = window.digest(Choice("en", date(2026, 11, 24), tuple(topic.id for topic in TOPICS), after + 1))
    return [story for section in digest.sections for story in section.stories]


def _matched(articles: Sequence[Article]) -> list[Matched]:
    chance = random.Random(2)
    return [
        (article, tuple(TopicMatch(topic, chance.uniform(0.5, 9.0)) for topic in chance.sample(TOPICS, 2)))
        for article in articles
    ]


def _continuing() -> float:
    """Return how long it takes where the reports of each event are spread over the days."""
    articles = _spread()
    began = time.thread_time()
    stories = _compose(articles[REMEMBERED:], articles[:REMEMBERED])
    took_s = time.thread_time() - began
    if not any(story.since for story in stories):
        raise RuntimeError("no story goes on")
    return took_s


def _spread() -> list[Article]:
    articles = _articles(REMEMBERED + ARTICLES, seed=3)
    random.Random(4).shuffle(articles)
    return [replace(article, number=number) for number, article in enumerate(articles, start=1)]


def _adding() -> list[float]:
    """Return how long each of the last articles took: from its text to what it goes on from."""
    # What was composed before is nothing of this.
    forget_all()
    settle()
    texts = _articles(DAY_OF + ADDED, languages=LANGUAGES[:1])
    past = Past(texts[:DAY_OF], texts[:DAY_OF], {}, {})
    past.of(texts[:1])
    seconds = []
    for each in texts[DAY_OF:]:
        began = time.thread_time()
        past.of([each])
        seconds.append(time.thread_time() - began)
    return seconds


def _articles(count: int, languages: Sequence[str] = LANGUAGES, seed: int = 1) -> list[Article]:
    """Write articles of some 430 words, three on each event, which has words and names of its own."""
    chance = random.Random(seed)
    common = {language: words_of(chance, language, 8_000) for language in languages}
    articles = []
    for number in range(1, count + 1):
        if number % REPORTS_AN_EVENT == 1:
            language = chance.choice(languages)
            own = words_of(chance, language, 40) + [word.title() for word in words_of(chance, language, 12)]
        sentences = [sentence(chance, common[language], own) for _ in range(SENTENCES)]
        articles.append(
            Article(
                id=number, title=sentences[0], text=" ".join(sentences[1:]), language=language, number=number,
                status=ArticleStatus.PUBLISHED, created_at=NOW, published_at=NOW - timedelta(minutes=number),
                url=f"https://paper-{chance.randint(1, 60)}.example/{number}",
            )
        )  # fmt: skip
    return articles


def words_of(chance: random.Random, language: str, count: int) -> list[str]:
    """Return words that sound like a language's."""
    syllables = SYLLABLES[language].split()
    return ["".join(chance.choices(syllables, k=chance.randint(2, 4))) for _ in range(count)]


def sentence(chance: random.Random, common: Sequence[str], own: Sequence[str]) -> str:
    """Return a sentence of what is said everywhere and what one event has of its own."""
    # A few words are everywhere, most are rare, as in any language (Zipf).
    general = [common[int(len(common) * chance.random() ** 3)] for _ in range(WORDS_A_SENTENCE - OWN_WORDS)]
    text = " ".join([*chance.choices(own, k=OWN_WORDS), *general])
    return f"{text[0].upper()}{text[1:]}."
