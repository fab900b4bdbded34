"""Inputs made from others by chance: cut, doubled, joined, repeated without measure, with hostile pieces put in."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import TypeAlias

LARGEST = 65_536
MOST_CHANGES = 6
# What has broken programs before: ends of strings, marks that turn, that join, that are half of something, numbers at
# the edge of their kind.
_HOSTILE_TEXTS = (
    "\u202e", "\u200d", "e\u0301\u0301\u0301", "👨\u200d👩\u200d👧", "🏴\U000e0067\U000e007f", "ﷺ", "ß", "İ", "中国",
    "\u2028", "\x00", "\r\n", "\n\n\n", "\t", "-1", "0", "9223372036854775808", "1e999", "NaN", "<b>", "</", "<!--",
    "]]>", "&#x110000;", "&amp;amp;", '"', "'", "\\", "%00", "%n", "{", "[" * 200, "(" * 40, "https://a.b/", "http://[",
    "//", "..", "@", "::", "a." * 40, " " * 60, "." * 60,
)  # fmt: skip
HOSTILE: tuple[bytes, ...] = (
    b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xc0\xaf", *(each.encode() for each in _HOSTILE_TEXTS),
)  # fmt: skip

Change: TypeAlias = Callable[[Random, bytes, Sequence[bytes]], bytes]


def mutated(random: Random, seeds: Sequence[bytes], words: Sequence[bytes]) -> bytes:
    """Return a seed with a few changes; ``words`` are pieces that mean something to who reads it."""
    data = random.choice(seeds)
    for _ in range(random.randint(1, MOST_CHANGES)):
        data = random.choice(CHANGES)(random, data, words if random.random() < 0.6 and words else HOSTILE)
    if random.random() < 0.15:
        data += random.choice(seeds)
    return data[:LARGEST]


def _span(random: Random, data: bytes) -> tuple[int, int]:
    start = random.randint(0, len(data))
    return start, min(len(data), start + int(random.expovariate(1 / 12)) + 1)


def _put(random: Random, data: bytes, words: Sequence[bytes]) -> bytes:
    start, _ = _span(random, data)
    return data[:start] + random.choice(words) + data[start:]


def _replace(random: Random, data: bytes, words: Sequence[bytes]) -> bytes:
    start, end = _span(random, data)
    return data[:start] + random.choice(words) + data[end:]


def _cut(random: Random, data: bytes, words: Sequence[bytes]) -> bytes:
    start, end = _span(random, data)
    return data[:start] + data[end:]


def _end_early(random: Random, data: bytes, words: Sequence[bytes]) -> bytes:
    return data[: random.randint(0, len(data))]


def _flip(random: Random, data: bytes, words: Sequence[bytes]) -> bytes:
    if not data:
        return data
    place = random.randrange(len(data))
    return data[:place] + bytes([data[place] ^ 1 << random.randrange(8)]) + data[place + 1 :]


def _again(random: Random, data: bytes, words: Sequence[bytes]) -> bytes:
    start, end = _span(random, data)
    times = random.choice((2, 3, 20, 400, LARGEST))
    piece = data[start:end]
    return data[:end] + piece * min(times, LARGEST // max(1, len(piece))) + data[end:]


def _word_again(random: Random, data: bytes, words: Sequence[bytes]) -> bytes:
    word, (start, _) = random.choice(words), _span(random, data)
    return data[:start] + word * min(random.choice((2, 30, 1000, LARGEST)), LARGEST // len(word)) + data[start:]


def _moved(random: Random, data: bytes, words: Sequence[bytes]) -> bytes:
    (start, end), place = _span(random, data), random.randint(0, len(data))
    return data[:place] + data[start:end] + data[place:]


CHANGES: tuple[Change, ...] = (_put, _put, _replace, _cut, _end_early, _flip, _again, _word_again, _moved)
