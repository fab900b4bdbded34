"""Lists of feeds as OPML files: handed out by /opml, and taken in wherever an editor sends one."""

from __future__ import annotations

from bot.messages import edited
from bot.replies import NotTaken, Reply, View
from bot.visit import Visit
from digests.sources.opml import Outline, is_opml, write_opml

FILE_NAME = "feeds.opml"
# As many feeds as one transaction takes in, between two looks at how far it is.
CHUNK = 200


async def hand_out(visit: Visit) -> Reply:
    """Send all feeds as a file."""
    async with visit.store.read() as tx:
        feeds = await tx.feeds.all()
    if not feeds:
        return View(visit.t("opml-nothing"))
    outlines = [Outline(feed.url, feed.title, feed.site, feed.folder) for feed in feeds]
    await visit.here(
        visit.bot.send_document,
        document=write_opml(outlines, visit.bot.first_name, visit.now), filename=FILE_NAME,
        caption=visit.t.plain("opml-file", count=len(feeds)),
    )  # fmt: skip
    return None


async def take(visit: Visit) -> Reply:
    """Add the feeds of a list that an editor sends, and say how far it is on a long one.

    Raises: NotTaken where it is no such list, UnreadableDocument (too-big, no-opml, too-complex).
    """
    data = await visit.document() if visit.seat.is_whole else None
    if data is None or not is_opml(data):
        raise NotTaken
    outlines = await visit.services.reader.opml(data)
    if len(outlines) <= CHUNK:
        return View(visit.t("opml-added", count=await _add(visit, outlines)))
    waiting = await visit.say(visit.t("opml-adding", done=0, count=len(outlines)))
    new = 0
    for start in range(0, len(outlines), CHUNK):
        if start:
            far = visit.t("opml-adding", done=start, count=len(outlines))
            await edited(visit.bot, waiting.chat_id, waiting.message_id, far)
        new += await _add(visit, outlines[start : start + CHUNK])
    await visit.replace(waiting.message_id, View(visit.t("opml-added", count=new)))
    return None


async def _add(visit: Visit, outlines: list[Outline]) -> int:
    """Add some feeds; return how many are new."""
    return await visit.services.feeds.add_listed(outlines, trusted=False, added_by=visit.user_id)
