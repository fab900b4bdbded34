"""Links that lead several entries of a feed to one page, as those of a ticker do: they are no name of any of them.

Where a feed lists them together it is plain. A ticker that lists one entry at a time is known by the second one: it is
named, dated and told otherwise than the article that came by the same link.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from digests.language.function_words import is_function_word
from digests.language.tokens import analyse
from digests.model import Article
from digests.sources.identity import link_key, without_links
from digests.sources.parsed import FeedEntry, ParsedFeed
from digests.store import Transaction
from digests.store.feeds import MetEntry

# What stands for the words of a link that several entries of a feed have had.
SHARED = "shared"


async def met_before(tx: Transaction, feed_id: int, parsed: ParsedFeed) -> tuple[ParsedFeed, dict[str, MetEntry]]:
    """Return a feed and what is met of it, without the links that several of its entries have had, now or before."""
    met = await tx.feeds.met(feed_id, [key for entry in parsed.entries for key in entry.keys])
    shared = {key for key, each in met.items() if each.said == SHARED}
    shared |= await _newly_shared(tx, parsed.entries, {key: met[key] for key in met.keys() - shared})
    known = {key: each for key, each in met.items() if key not in shared}
    return replace(parsed, entries=without_links(parsed.entries, shared)) if shared else parsed, known


async def _newly_shared(tx: Transaction, entries: Sequence[FeedEntry], met: Mapping[str, MetEntry]) -> set[str]:
    """Return the links by which an entry would be taken for another one that came before it."""
    found = {link: entry for entry in entries if (link := _met_by_link(entry, met))}
    ids = {link: article_id for link in found if (article_id := met[link].article_id)}
    articles = await tx.articles.several([*ids.values()]) if ids else {}
    return {
        link
        for link, article_id in ids.items()
        if article_id in articles and _tells_of_another(found[link], articles[article_id])
    }


def _met_by_link(entry: FeedEntry, met: Mapping[str, MetEntry]) -> str | None:
    """Return the link of an entry of which nothing else is met, though it has a name of its own besides."""
    link, has_other_name = link_key(entry), len(entry.keys) > len(("link", "words"))
    return link if has_other_name and [key for key in entry.keys if key in met] == [link] else None


def _tells_of_another(entry: FeedEntry, article: Article) -> bool:
    """Tell whether an entry is later than an article and says little of what that says."""
    if entry.written_at is None or article.written_at is None or entry.written_at <= article.written_at:
        return False
    return not any(
        _are_alike(_words(told, article.language), _words(before, article.language))
        for told, before in ((entry.title, article.title), (entry.text, article.text))
    )


def _are_alike(one: set[str], other: set[str]) -> bool:
    return 2 * len(one & other) >= min(len(one), len(other))


def _words(text: str, language: str) -> set[str]:
    found = analyse(text, language)
    return {each.stem for each in found if not is_function_word(text[each.start : each.end].lower(), language)}
