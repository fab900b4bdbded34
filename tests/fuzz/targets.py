"""What is fuzzed: each reads bytes, refuses by this project's own errors, and raises nothing else."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import TypeAlias

from tests.fuzz import mutation

CORPUS = Path(__file__).parent / "corpus"
NOW = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)

# Pieces that mean something to who reads them.
_OPERATORS = "AND OR NOT - NEAR NEAR/9 title: lang: site: source: min: from: to: topic: ^2 * ( ) @CN"
_TAGS = "div p a article script style title table td li h1 svg math"
_ELEMENTS = "item title pubDate guid content:encoded link entry id channel feed"
QUERY = tuple(f" {word} ".encode() for word in _OPERATORS.split())
MARKUP = (
    *(f"<{name}>".encode() for name in _TAGS.split()),
    *(b"<meta property='og:title' content='", b'<script type="application/ld+json">', b"<![CDATA[", b"<!DOCTYPE "),
)
FEED = (
    *(f"<{name}>".encode() for name in _ELEMENTS.split()),
    *(b"</item>", b"<!ENTITY a 'b'>", b"&a;", b"<![CDATA["),
)
FILE = (b"%PDF-1.4", b"PK\x03\x04", b"From: ", b"<opml", b"---\n", b"stream\n", b"](", b"**", b"Content-Type: ")
RICH = (
    b"{\\rtf1 ",
    b"{\\fonttbl",
    b"\\fcharset9",
    b"{\\title ",
    b"{\\field{\\*\\fldinst{",
    b"\\u-",
    b"\\bin9 ",
    b"+++\n",
)
PROSE = tuple(each.encode() for each in ("https://", "\n\n", "...", "。", "? ", "(", "—", "S.p.A. ", "3,5", "三百"))
JSON = (b'"text":', b"null", b"{}", b"[]", b"-100")
DATA = (b"|", b"v1|", b"-1", b"99")

Run: TypeAlias = Callable[[bytes], Awaitable[None]]


@dataclass(frozen=True)
class Target:
    """Something that reads what comes from outside.

    opened: gives what is run with each input. made: an input by chance, of what the corpus does not hold. words:
    pieces that mean something here. limit_s: the processor's time that one input may take.
    """

    name: str
    opened: Callable[[], AbstractAsyncContextManager[Run]]
    seeds: Callable[[], Sequence[bytes]] = tuple
    made: Callable[[Random], bytes] | None = None
    words: Sequence[bytes] = ()
    limit_s: float = 2.0

    def corpus(self) -> dict[str, bytes]:
        """Return the inputs that are kept, by name: seeds, and what once broke something."""
        folder = CORPUS / self.name
        return {each.name: each.read_bytes() for each in sorted(folder.iterdir())} if folder.is_dir() else {}

    def inputs(self, random: Random) -> Callable[[], bytes]:
        """Return what gives an input by chance."""
        seeds = [*self.corpus().values(), *self.seeds()]

        def chosen() -> bytes:
            if self.made is not None and (not seeds or random.random() < 0.5):
                return self.made(random)
            return mutation.mutated(random, seeds, self.words)

        return chosen


def simply(run: Callable[[bytes], object]) -> Callable[[], AbstractAsyncContextManager[Run]]:
    """Open what needs no opening; what it refuses in the project's own way is no crash."""

    @asynccontextmanager
    async def opened() -> AsyncIterator[Run]:
        from digests.errors import InputError

        async def once(data: bytes) -> None:
            try:
                run(data)
            except InputError as error:
                str(error)

        yield once

    return opened


def query(data: bytes) -> None:
    """Read a query, check what it costs, write it again, match it, and make both databases' questions of it."""
    from digests.query import AnalysedText, Lexicon, parse
    from digests.query.cost import check_search, check_topic
    from digests.store.conditions import SplitQuery
    from digests.store.engine import fts5, tsquery

    text = data.decode("utf-8", "replace")
    for for_search in (True, False):
        found = parse(text, for_search=for_search)
        assert parse(found.written(), for_search=for_search).written() == found.written()
        (check_search if for_search else check_topic)(found)
        if not for_search:
            article = AnalysedText.of(text[:200], text, "it", url="https://a.example/", source=text[:40])
            found.compile(("it", "zh")).match(article)
        words = SplitQuery.of(found.root).words
        if words is not None and for_search:
            lexicon = Lexicon(("it", "en", "zh"))
            fts5.matching(words, lexicon)
            tsquery.matching(words, lexicon)


def feed(data: bytes) -> None:
    """Read a feed, and the site that it may be instead."""
    from digests.sources.discovery import find_feeds
    from digests.sources.feeds import read_feed

    find_feeds(data, "https://valle.example/a/")
    read_feed(data, "https://valle.example/feed")


def page(data: bytes) -> None:
    """Read a web page."""
    from digests.sources.pages import read_page

    read_page(data, "https://valle.example/forno", NOW, "utf-8" if len(data) % 2 else None)


def document(data: bytes) -> None:
    """Read a file, and ask whether it is a list of feeds."""
    from digests.sources.documents import read_document
    from digests.sources.opml import is_opml, read_opml

    if is_opml(data):
        read_opml(data)
    read_document(data, NOW)


def paste(data: bytes) -> None:
    """Make a draft of a pasted text, tell its language and its sentences, and part it as messages are."""
    from bot.render.utf16 import shortened, split, units
    from digests.compose.dateline import dateline
    from digests.compose.duplicates import fingerprint
    from digests.compose.prose import own_sentences
    from digests.language.detect import detect
    from digests.language.lexicon import named
    from digests.language.quantities import quantities
    from digests.language.sentences import sentences
    from digests.language.tokens import analyse
    from digests.sources.drafts import draft
    from digests.sources.message_parts import joined

    text = data.decode("utf-8", "replace")
    made = draft(joined([text[:4096], text[4096:]]))
    language = detect(made.text)
    for each in (language, "it", "zh"):
        assert all(sentence in made.text for sentence in sentences(made.text, each))
        analyse(made.text, each)
        named(made.text, each)
    fingerprint(made.text, language)
    list(own_sentences(made.text, language))
    list(quantities(made.text))
    dateline(made.text)
    assert all(units(piece) <= 4096 for piece in split(made.text, 4096))
    assert units(shortened(made.text, 200)) <= 200


def digest(data: bytes) -> None:
    """Lay a digest of hostile texts out in both layouts, as the local Telegram takes messages."""
    from bot.render.renderer import DigestRenderer
    from bot.render.utf16 import units
    from bot.texts import Texts
    from digests.model import Layout, Length, Look
    from tests.fuzz.making import digest as made
    from tests.sample_digests import shown

    renderer = DigestRenderer(Texts.load())
    for layout in Layout:
        for length in Length:
            for message in renderer.render(renderer.fitted(made(data), Look(layout, length)), Look(layout, length)):
                assert units(shown(message)) <= (4096 if layout is Layout.CLASSIC else 32768)


def _files() -> list[bytes]:
    from tests.sample_files import KINDS

    return list(KINDS.values())


def _pages() -> list[bytes]:
    from tests.sample_files import page as sample

    return [sample().encode()]


def _noise(random: Random) -> bytes:
    return random.randbytes(random.randint(16, 4000))


@asynccontextmanager
async def _bot() -> AsyncIterator[Run]:
    from tests.fuzz.people import running

    async with running() as run:
        yield run


def _update(random: Random) -> bytes:
    from tests.fuzz.people import update

    return update(random)


def _press(random: Random) -> bytes:
    from tests.fuzz.people import press

    return press(random)


def targets() -> dict[str, Target]:
    """Return what can be fuzzed, by name; each loads what it needs once it is opened."""
    return {
        each.name: each
        for each in (
            Target("query", simply(query), words=QUERY, limit_s=1.0),
            Target("feed", simply(feed), words=FEED),
            Target("page", simply(page), _pages, words=MARKUP, limit_s=20.0),
            Target("document", simply(document), _files, words=(*FILE, *RICH), limit_s=20.0),
            Target("paste", simply(paste), words=PROSE),
            Target("digest", simply(digest), made=_noise, limit_s=5.0),
            Target("update", _bot, made=_update, words=JSON, limit_s=5.0),
            Target("callback", _bot, made=_press, words=DATA, limit_s=5.0),
        )
    }
