"""Finding articles: a query as typed, a page of what it finds, and the nearest spelling where it finds nothing.

text ── parse ──▶ store.search ──▶ Page ── nothing? ── stems of the index ──▶ the text with words that exist
"""

from __future__ import annotations

import asyncio
import re
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo
from functools import partial

from digests.archive.sharing import Shared
from digests.archive.similar import SimilarArticles
from digests.errors import QuerySyntaxError, StatementTooLong
from digests.language.spelling import nearest
from digests.language.tokens import analyse, word_stems
from digests.model import UNKNOWN_LANGUAGE, Article
from digests.query import Lexicon, Query, parse
from digests.query.cost import check_search, cost
from digests.query.filters import InLanguage, from_source
from digests.query.parts import And, Not, Or, Part, Term, Weighted
from digests.query.terms import Country, Words
from digests.store import Store, Transaction
from digests.store.search import Hit, SearchRequest

# Words that begin differently are seldom taken for one another, and reading all words of an archive takes too long.
SAME_BEGINNING = 2
# How long a search may take, and how many run at once: what is read meanwhile, by others, has connections left.
PATIENCE_S = 2.0
AT_ONCE = 2
# What costs more, as ``cost`` tells, runs one at a time beside the others, which do not wait for it; and waits so long.
DEAR = 50
LONGEST_WAIT_S = 10.0


@dataclass(frozen=True, slots=True)
class Page:
    """What was found: a page of it, which page that is, and what may have been meant where there is nothing.

    ``alike`` say what the words say without having them; they are told of on the first page. ``awaited`` are the words
    and the search where these are still looked for. ``narrowed``: only what is in the languages that were wanted.
    """

    found: Hit
    number: int
    meant: str | None = None
    alike: tuple[Article, ...] = ()
    narrowed: bool = False
    awaited: tuple[str, SearchRequest] | None = None


class ArchiveSearch:
    """Finds articles; ``languages`` are those that the words of a query are read in."""

    def __init__(
        self,
        store: Store,
        languages: Sequence[str],
        now: Callable[[], datetime],
        similar: SimilarArticles,
        *,
        patience_s: float = PATIENCE_S,
        longest_wait_s: float = LONGEST_WAIT_S,
    ) -> None:
        self._store, self._now, self._similar = store, now, similar
        self._patience_s, self._longest_wait_s = patience_s, longest_wait_s
        self._languages = tuple(languages)
        self._shared = Shared[Page]()
        self._turns, self._turns_of_dear = asyncio.Semaphore(AT_ONCE), asyncio.Semaphore(1)

    async def page(
        self,
        text: str,
        number: int,
        size: int,
        *,
        zone: tzinfo = UTC,
        newest_first: bool = False,
        most_alike: int = 0,
        languages: Sequence[str] = (),
    ) -> Page:
        """Return a page of what a query finds, the last one where there are not so many.

        languages: those of the articles that are wanted, if there are any in them and the query names none itself.
        most_alike: so many articles are added to the first page that say it in other words or in another language;
        nobody waits for them, and ``alike`` returns those that cannot be told at once.
        Whoever asks the same meanwhile is told the same.
        Raises: QuerySyntaxError, for what takes too long as well, or waits too long for its turn (search-busy).
        """
        ask = partial(self._asked, text, number, size, zone, newest_first, most_alike, tuple(languages))
        return await self._shared.once(ask.args, ask)

    async def _asked(
        self,
        text: str,
        number: int,
        size: int,
        zone: tzinfo,
        newest_first: bool,
        most_alike: int,
        languages: Sequence[str],
    ) -> Page:
        query = parse(text, for_search=True)
        check_search(query)
        try:
            async with self._turn(query), self._store.read(within_s=self._patience_s) as tx:
                lexicon = Lexicon(self._languages, await tx.topics.country_words() if "@" in text else None)
                asked = await _with_source(tx, SearchRequest(query, lexicon, self._now(), zone, newest_first))
                readable = _in(languages, asked)
                page = await self._page(tx, readable, max(number, 0), size)
                if not page.found.count and readable is not asked:
                    page, readable = await self._page(tx, asked, max(number, 0), size), asked
                elif readable is not asked:
                    page = replace(page, narrowed=True)
                if not page.found.count:
                    page = replace(page, meant=await self._meant(tx, asked))
        except StatementTooLong:
            raise QuerySyntaxError("query-too-slow", text, 0) from None
        words = _said(asked) if most_alike and not page.number else ""
        alike = await self._similar.to_words(words, readable, most_alike, at_once=True) if words else []
        return replace(page, awaited=(words, readable)) if alike is None else replace(page, alike=tuple(alike))

    async def alike(self, page: Page, most: int) -> Page:
        """Return a page with what it awaits: the articles that say the same in other words, as far as these come."""
        if page.awaited is None:
            return page
        return replace(page, alike=tuple(await self._similar.to_words(*page.awaited, most) or ()), awaited=None)

    @asynccontextmanager
    async def _turn(self, query: Query) -> AsyncIterator[None]:
        """Wait until a query may run. Raises: QuerySyntaxError; of one that is cheap the words are not at fault."""
        is_dear = cost(query.root) > DEAR
        turns = self._turns_of_dear if is_dear else self._turns
        try:
            async with asyncio.timeout(self._longest_wait_s):
                await turns.acquire()
        except TimeoutError:
            reason, where = ("query-too-slow", query.text) if is_dear else ("search-busy", "")
            raise QuerySyntaxError(reason, where, 0) from None
        try:
            yield
        finally:
            turns.release()

    async def _page(self, tx: Transaction, asked: SearchRequest, number: int, size: int) -> Page:
        found = await tx.search.search(asked, limit=size, offset=number * size)
        if found.count and not found.hits:
            number = (found.count - 1) // size
            found = await tx.search.search(asked, limit=size, offset=number * size)
        return Page(found, number)

    async def _meant(self, tx: Transaction, asked: SearchRequest) -> str | None:
        """Return the query with the words that no article has replaced by those that are nearest to them.

        That there is nothing has been found by then, and is told where this takes too long.
        """
        try:
            return await self._respelt(tx, asked)
        except StatementTooLong:
            return None

    async def _respelt(self, tx: Transaction, asked: SearchRequest) -> str | None:
        text = asked.query.text
        for words in _single_words(asked.query.root):
            if await tx.search.has(words, asked):
                continue
            typed = word_stems(words.text, self._languages)
            known: dict[str, int] = {}
            for beginning in {beginning for stem in typed for beginning in _beginnings(stem)}:
                known |= await tx.search.words_beginning(beginning)
            stem = nearest(typed, known)
            spelt = await _spelt(tx, stem, asked) if stem else None
            if spelt:
                text = _whole(words.text).sub(spelt.replace("\\", r"\\"), text)
        return text if text != asked.query.text else None


async def _with_source(tx: Transaction, asked: SearchRequest) -> SearchRequest:
    """Return a search for the articles of a source as well, where no more than its name is asked for."""
    root = asked.query.root
    words = root.parts if isinstance(root, And) else (root,)
    if not all(isinstance(word, Words) and not word.prefix and not word.cased for word in words):
        return asked
    named = from_source(asked.query.text)
    if named is None or not await tx.articles.from_source(named.name):
        return asked
    return replace(asked, query=replace(asked.query, root=Or((root, named))))


def _beginnings(stem: str) -> Iterator[str]:
    """Yield how a word may begin that was meant: as it does, or with two of the first letters in their right order."""
    yield stem[:SAME_BEGINNING]
    if len(stem) > SAME_BEGINNING:
        yield stem[0] + stem[2]
        yield stem[1] + stem[0]


def _in(languages: Sequence[str], asked: SearchRequest) -> SearchRequest:
    """Return a search for the articles in some languages, and in those that nobody could tell."""
    root = asked.query.root
    parts = root.parts if isinstance(root, And) else (root,)
    if not languages or any(isinstance(leaf, InLanguage) for leaf in map(_bare, parts)):
        return asked
    wanted = Or(tuple(InLanguage(code) for code in (*languages, UNKNOWN_LANGUAGE)))
    return replace(asked, query=replace(asked.query, root=And((*parts, wanted))))


def _bare(part: Part) -> Part:
    return part.part if isinstance(part, Not | Weighted) else part


def _whole(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(word)}(?!\w)")


def _said(asked: SearchRequest) -> str:
    """Return the words that are looked for as they would be said, without operators."""
    terms = _wanted(asked.query.root)
    return " ".join(_spoken(term, asked.lexicon) for term in terms)


def _spoken(term: Term, lexicon: Lexicon) -> str:
    match term:
        case Words():
            return term.text
        case Country():
            return lexicon.names(term.code)[0]
        case _:
            return str(term)


def _single_words(part: Part) -> Iterator[Words]:
    """Yield the words that are looked for, each alone; phrases, beginnings and what must not be there are left out."""
    for term in _wanted(part):
        if isinstance(term, Words) and not term.prefix and len(analyse(term.text, "und")) == 1:
            yield term


def _wanted(part: Part) -> Iterator[Term]:
    if isinstance(part, Not):
        return
    parts = getattr(part, "parts", None)
    if parts is None:
        yield from part.leaves() if not isinstance(part, Weighted) else _wanted(part.part)
        return
    for each in parts:
        yield from _wanted(each)


async def _spelt(tx: Transaction, stem: str, asked: SearchRequest) -> str | None:
    """Return a stem as the newest article that has it writes the word."""
    found = await tx.search.search(_only(Words(stem), asked, newest_first=True), limit=1, offset=0)
    return next((_as_written(stem, article) for article, _ in found.hits), None)


def _as_written(stem: str, article: Article) -> str | None:
    """Return a word as an article mostly writes it within its sentences, else in small letters."""
    within, elsewhere = Counter[str](), Counter[str]()
    for text in (article.text, article.title):
        for token in analyse(text, article.language):
            if token.stem == stem:
                word, before = text[token.start : token.end], text[: token.start].rstrip()[-1:]
                is_within = text is article.text and (before.isalnum() or before in {",", ";"}) and not word.isupper()
                (within if is_within else elsewhere)[word if is_within else word.lower()] += 1
    return next((word for word, _ in (within or elsewhere).most_common(1)), None)


def _only(words: Words, asked: SearchRequest, *, newest_first: bool = False) -> SearchRequest:
    return SearchRequest(Query(words.text, words), asked.lexicon, asked.now, asked.zone, newest_first)
