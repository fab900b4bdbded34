"""The table of feeds, their list, and one feed: how what it brings comes out, its pauses, its end."""

from __future__ import annotations

from bot.actions.feeds import AskToRemove, PauseFeed, RemoveFeed, ShowFeed, ShowFeeds, Trust
from bot.handlers.feeds import adding, channel_posts, opml, view
from bot.handlers.feeds.loading import feed_in
from bot.handlers.guards import in_private, whole_newsroom
from bot.replies import Reply, View
from bot.rooms import Room, on
from bot.visit import Visit
from digests.model import Feed
from digests.timing.timetable import zone


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
    return view.feeds(shown, page, count, visit.t)


async def show_feed(visit: Visit, _: ShowFeed, feed: Feed) -> Reply:
    """Show one feed."""
    return _feed(visit, feed)


async def trust(visit: Visit, action: Trust, feed: Feed) -> Reply:
    """Publish what the feed brings at once, or not, as the button says."""
    return _feed(visit, await visit.services.feeds.trust(feed.id, trusted=action.trusted) or feed)


async def pause(visit: Visit, action: PauseFeed, feed: Feed) -> Reply:
    """Pause the feed or go on with it, as the button says; it is then due at once."""
    return _feed(visit, await visit.services.feeds.pause(feed.id, paused=action.paused) or feed)


async def ask_to_remove(visit: Visit, _: AskToRemove, feed: Feed) -> Reply:
    """Ask once before a feed is removed."""
    return view.removal(feed, visit.t)


async def remove(visit: Visit, _: RemoveFeed, feed: Feed) -> Reply:
    """Forget a feed."""
    await visit.services.feeds.remove(feed.id)
    return view.removed(feed, visit.t)


def _feed(visit: Visit, feed: Feed) -> View:
    return view.feed(feed, visit.t, zone(visit.chat.timezone), visit.now)


ROOM = Room(
    commands={"feeds": feeds, "opml": opml.hand_out},
    actions=(
        on(ShowFeeds, show_feeds),
        on(ShowFeed, feed_in, show_feed),
        on(Trust, feed_in, trust),
        on(PauseFeed, feed_in, pause),
        on(AskToRemove, feed_in, ask_to_remove),
        on(RemoveFeed, feed_in, remove),
        *adding.ACTIONS,
    ),
    questions=adding.QUESTIONS,
    takes=(opml.take,),
    others=channel_posts.HANDLERS,
    guards=(whole_newsroom, in_private("feeds-in-private")),
)
