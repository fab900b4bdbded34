"""The page that holds the article of an address: mostly the one there, of a public Telegram post its preview."""

from __future__ import annotations

from digests.errors import LinkFailed
from digests.sources.fetch import PAGES, Fetched, Fetcher
from digests.sources.telegram import post_at, refuse_chats


async def article_page(fetcher: Fetcher, url: str) -> Fetched:
    """Fetch the page to read for an address. Raises: LinkRefused, LinkFailed."""
    post = post_at(url)
    if post is None:
        refuse_chats(url)
        return await fetcher.get(url, PAGES)
    try:
        return await fetcher.get(post.preview, PAGES)
    except LinkFailed as failed:
        if failed.reason != "link-status":
            raise
        return await fetcher.get(post.in_channel, PAGES)
