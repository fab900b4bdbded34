"""The table of feeds, their list, and one feed: how what it brings comes out, its pauses, its end."""

from __future__ import annotations

from bot.actions.feeds import AskToRemove, PauseFeed, RemoveFeed, ShowFeed, ShowFeeds, Trust
from bot.handlers.feeds import adding, channel_posts, merging, opml, tidying, view, waiting
from bot.handlers.feeds.loading import LATELY, feed_in, feed_view
from bot.handlers.guards import in_private, whole_newsroom
from bot.replies import Reply
from bot.rooms import Room, on
from bot.visit import Visit
from digests.model import Feed


async def feeds(visit: Visit) -> Reply:
    """Add the feed at the address that is given, else show the list. Raises: InputError."""
    if visit.arguments:
        return await adding.add(visit, visit.arguments[0])
    return await show_feeds(visit, ShowFeeds())


async def show_feeds(visit: Visit, action: ShowFeeds) -> Reply:
    """Show a page of the list."""
    async with visit.store.read() as tx:
        count = await tx.feeds.count()
        page = view.page_of_feeds(count, action.page)
        shown = await tx.feeds.all(view.FEEDS_A_PAGE, page.first)
        yields = await tx.feed_yields.since(visit.now - LATELY, [each.id for each in shown])
    idle = {feed_id for feed_id, each in yields.items() if each.is_idle}
    return view.feeds(shown, page, count, visit.t, idle)


async def show_feed(visit: Visit, _: ShowFeed, feed: Feed) -> Reply:
    """Show one feed."""
    return await feed_view(visit, feed)


async def trust(visit: Visit, action: Trust, feed: Feed) -> Reply:
    """Publish what the feed brings at once, or not, as the button says."""
    return await feed_view(visit, await visit.services.feeds.trust(feed.id, trusted=action.trusted) or feed)


async def pause(visit: Visit, action: PauseFeed, feed: Feed) -> Reply:
    """Pause the feed or go on with it, as the button says; it is then due at once."""
    return await feed_view(visit, await visit.services.feeds.pause(feed.id, paused=action.paused) or feed)


async def ask_to_remove(visit: Visit, _: AskToRemove, feed: Feed) -> Reply:
    """Ask once before a feed is removed."""
    async with visit.store.read() as tx:
        drafts = (await tx.feed_yields.waiting(feed.id))[0]
    return view.removal(feed, drafts, visit.t)


async def remove(visit: Visit, action: RemoveFeed, feed: Feed) -> Reply:
    """Forget a feed; what of it waits stays, or is discarded, as the button says."""
    if action.discard:
        await visit.services.feed_drafts.decide(feed.id, publish=False)
    await visit.services.feeds.remove(feed.id)
    return view.removed(feed, visit.t)


ROOM = Room(
    commands={"feeds": feeds, "opml": opml.hand_out},
    actions=(
        on(ShowFeeds, show_feeds),
        on(ShowFeed, tidying.let_go, show_feed),
        on(Trust, feed_in, trust),
        on(PauseFeed, feed_in, pause),
        on(AskToRemove, feed_in, ask_to_remove),
        on(RemoveFeed, feed_in, remove),
        *adding.ACTIONS,
        *tidying.ACTIONS,
        *waiting.ACTIONS,
        *merging.ACTIONS,
    ),
    questions=(*adding.QUESTIONS, *tidying.QUESTIONS),
    takes=(opml.take,),
    others=channel_posts.HANDLERS,
    guards=(whole_newsroom, in_private("feeds-in-private")),
)
