"""Looking for a feed at an address: to add it, or to see what a known one holds."""

from __future__ import annotations

from dataclasses import replace

from bot.actions.feeds import AddFeed, AskAddress, TestFeed
from bot.handlers.deciding import TEXT_UNITS, suggestion_of, taken_up
from bot.handlers.fallback import sentence
from bot.handlers.feeds import view
from bot.handlers.feeds.loading import feed_in, feed_view
from bot.handlers.feeds.questions import AskedAddress
from bot.incoming import links_in
from bot.messages import deleted
from bot.render.utf16 import shortened
from bot.replies import Refusal, Reply, View
from bot.rooms import on
from bot.texts import Html
from bot.visit import Visit
from digests.errors import InputError
from digests.model import Feed
from digests.timing.timetable import zone


async def ask_address(visit: Visit, action: AskAddress) -> Reply:
    """Ask where the new feed is. Raises: Refusal where it was suggested and a colleague has decided on that."""
    asked = visit.t("feeds-ask-address")
    if action.suggestion_id:
        suggestion = await suggestion_of(visit, action.suggestion_id)
        asked = Html(f"{asked}\n\n{visit.t('suggestions-quoted', text=shortened(suggestion.text, TEXT_UNITS))}")
    return View(asked, anew=True, question=AskedAddress(action.suggestion_id))


async def take_address(visit: Visit, question: AskedAddress) -> Reply:
    """Add the feed at the address that was sent; whoever suggested it is told.

    Raises: InputError (bad-link, no-feed and those of the fetcher).
    """
    links, words = links_in(visit.message), (visit.message.text or "").split()
    if not links and (len(words) != 1 or "." not in words[0]):
        raise InputError("bad-link")
    await visit.forget_question()
    added = await add(visit, links[0] if links else words[0])
    if question.suggestion_id:
        await taken_up(visit, question.suggestion_id)
    return added


async def add_linked(visit: Visit, _: AddFeed) -> Reply:
    """Add the feed that somebody sent instead of an article. Raises: Refusal, InputError."""
    links = links_in(visit.message)
    if not links:
        raise Refusal("error-old-button")
    return await add(visit, links[0])


async def add(visit: Visit, address: str) -> Reply:
    """Look for a feed at an address, add it, and show what it holds. Raises: InputError."""
    url = address if "://" in address else f"https://{address}"
    waiting = await visit.say(visit.t("feeds-looking", host=view.host(url)))
    try:
        found = await visit.services.feeds.find(url)
    finally:
        await deleted(visit.bot, waiting.chat_id, waiting.message_id)
    added = await visit.services.feeds.add(found, trusted=False, added_by=visit.user_id)
    async with visit.store.read() as tx:
        feed = added or await tx.feeds.at(found.url)
    if feed is None:
        raise InputError("no-feed")
    t, there = visit.t, zone(visit.chat.timezone)
    said = t("feeds-added" if added else "feeds-known", title=view.title(feed))
    content = [*view.dates(found.feed, t, visit.now), "", *view.newest(found.feed, t, there, visit.now)]
    lines = [said, *content] if added else [said]
    return replace(await feed_view(visit, feed), html=Html("\n".join(lines)))


async def test(visit: Visit, _: TestFeed, feed: Feed) -> Reply:
    """Fetch the feed and show what it holds; nothing is taken in."""
    t, there = visit.t, zone(visit.chat.timezone)
    await visit.answer(view.testing(feed, t))
    try:
        found = await visit.services.feeds.find(feed.url)
    except InputError as error:
        return (await feed_view(visit, feed)).saying(sentence(t, error), alert=True)
    return view.tested(feed, found.feed, t, there, visit.now)


ACTIONS = (on(AskAddress, ask_address), on(AddFeed, add_linked), on(TestFeed, feed_in, test))
QUESTIONS = (on(AskedAddress, take_address),)
