"""Links and guids that several entries of a feed have had, one after another: they are no name of any of them.

Where a feed lists them together it is plain. A ticker that lists one entry at a time, or numbers the places of its
list, is known by the second one: it is told otherwise than the article that came by the same name, and is dated later
or known by another name as another article.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from digests.language.function_words import is_function_word
from digests.language.tokens import analyse
from digests.model import Article
from digests.sources.identity import guid_key, link_key, without_names
from digests.sources.parsed import FeedEntry, ParsedFeed
from digests.store import Transaction
from digests.store.feeds import MetEntry

# What stands for the words of a link or guid that several entries of a feed have had.
SHARED = "shared"


async def met_before(tx: Transaction, feed_id: int, parsed: ParsedFeed) -> tuple[ParsedFeed, dict[str, MetEntry]]:
    """Return a feed and what is met of it, without the names that several of its entries have had, now or before."""
    met = await tx.feeds.met(feed_id, [key for entry in parsed.entries for key in entry.keys])
    shared = {key for key, each in met.items() if each.said == SHARED}
    shared |= await _newly_shared(tx, parsed.entries, {key: met[key] for key in met.keys() - shared})
    known = {key: each for key, each in met.items() if key not in shared}
    return replace(parsed, entries=without_names(parsed.entries, shared)) if shared else parsed, known


async def _newly_shared(tx: Transaction, entries: Sequence[FeedEntry], met: Mapping[str, MetEntry]) -> set[str]:
    """Return the names by which an entry would be taken for another one that came before it."""
    doubtful = [(name, entry) for entry in entries for name in _doubtful(entry, met)]
    ids = {article_id for name, _ in doubtful if (article_id := met[name].article_id)}
    articles = await tx.articles.several([*ids]) if ids else {}
    return {
        name
        for name, entry in doubtful
        if (article := articles.get(met[name].article_id or 0))
        and (_is_known_otherwise(entry, name, met) or _is_later(entry, article))
        and _tells_of_another(entry, article)
    }


def _doubtful(entry: FeedEntry, met: Mapping[str, MetEntry]) -> Iterator[str]:
    """Give the guid and link of an entry that lead to an article to which nothing else of the entry leads."""
    guid, link = guid_key(entry), link_key(entry)
    for name in (guid, link):
        if name is None or name not in entry.keys or name not in met:
            continue
        # What has no other name than its address is the same entry there, whatever it says.
        if name == link and len(entry.keys) <= len(("link", "words")):
            continue
        if not any(key in met and met[key].article_id == met[name].article_id for key in entry.keys if key != name):
            yield name


def _is_known_otherwise(entry: FeedEntry, name: str, met: Mapping[str, MetEntry]) -> bool:
    return any(key in met and met[key].article_id is not None for key in entry.keys if key != name)


def _is_later(entry: FeedEntry, article: Article) -> bool:
    return bool(entry.written_at and article.written_at and entry.written_at > article.written_at)


def _tells_of_another(entry: FeedEntry, article: Article) -> bool:
    """Tell whether an entry says little of what an article says."""
    return not any(
        _are_alike(_words(told, article.language), _words(before, article.language))
        for told, before in ((entry.title, article.title), (entry.text, article.text))
    )


def _are_alike(one: set[str], other: set[str]) -> bool:
    return 2 * len(one & other) >= min(len(one), len(other))


def _words(text: str, language: str) -> set[str]:
    found = analyse(text, language)
    return {each.stem for each in found if not is_function_word(text[each.start : each.end].lower(), language)}
