"""Digests whose texts are taken from given bytes, so that each can be made again."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from random import Random

from digests.model import Article, Digest, Quote, Section, Story, Topic
from tests.fuzz.mutation import HOSTILE
from tests.sample_digests import DAY, NOW, an_article

ADDRESSES = (
    None,
    "https://example.org/a?b=1&c=2",
    'http://example.org/"><b>',
    "https://",
    "http://[",
    "x" * 3000,
    "tg://user?id=1",
)


def digest(data: bytes) -> Digest:
    """Return the digest that some bytes stand for."""
    random, ids = Random(data), count(1)
    sections = tuple(_section(random, ids, number) for number in range(random.randint(0, 4)))
    return Digest(DAY, random.choice(("it", "en")), sections, random.randint(1, 90))


def text(random: Random) -> str:
    """Return a hostile text of any length up to 20,000 characters."""
    pieces = [random.choice(HOSTILE).decode("utf-8", "replace") for _ in range(random.randint(0, 6))]
    words = "".join(pieces) * random.choice((1, 1, 1, 7, 900))
    return words[:20_000]


def _section(random: Random, ids: Iterator[int], number: int) -> Section:
    topic = Topic(number + 1, f"topic-{number}", {"it": text(random)[:64] or "x"}, "x", random.choice(("", "🐉", "<")))
    return Section(
        topic,
        tuple(_story(random, ids) for _ in range(random.randint(0, 5))),
        random.randint(0, 40),
        text(random) if random.random() < 0.3 else "",
        tuple(Story(_article(random, ids), "") for _ in range(random.randint(0, 3))),
    )


def _story(random: Random, ids: Iterator[int]) -> Story:
    others = tuple(_article(random, ids) for _ in range(random.randint(0, 3)))
    quotes = tuple(Quote(text(random), each) for each in others if random.random() < 0.5)
    since = random.choice((None, NOW))
    return Story(_article(random, ids), text(random), others, (), quotes, title=text(random), since=since)


def _article(random: Random, ids: Iterator[int]) -> Article:
    return an_article(
        next(ids),
        title=text(random),
        text=text(random),
        source=random.choice((None, text(random))),
        url=random.choice(ADDRESSES),
        image_url=random.choice(ADDRESSES),
        language=random.choice(("it", "zh", "und", "<b>")),
    )
