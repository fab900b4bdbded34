"""Lists of feeds as OPML files: handed out by /opml, and taken in wherever an editor sends one."""

from __future__ import annotations

import asyncio
import re

from bot.visit import Visit
from digests.sources.opml import Outline, read_opml, write_opml

FILE_NAME = "feeds.opml"
# As many feeds as one transaction takes in, between two looks at how far it is.
CHUNK = 200

_BEGINNING = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:(?><!--.*?-->)\s*)*+<opml\b", re.IGNORECASE | re.DOTALL
)


def is_opml(data: bytes) -> bool:
    """Tell whether a file is a list of feeds."""
    return _BEGINNING.match(data[:4096]) is not None


async def hand_out(visit: Visit) -> None:
    """Send all feeds as a file."""
    async with visit.store.read() as tx:
        feeds = await tx.feeds.all()
    if not feeds:
        await visit.say(visit.t("opml-nothing"))
        return
    outlines = [Outline(feed.url, feed.title, feed.site, feed.folder) for feed in feeds]
    await visit.bot.send_document(
        visit.message.chat_id, write_opml(outlines, visit.bot.first_name, visit.now), filename=FILE_NAME,
        caption=visit.t.plain("opml-file", count=len(feeds)),
    )  # fmt: skip


async def take_in(visit: Visit, data: bytes) -> None:
    """Add the feeds of a list, and say how far it is on a long one. Raises: UnreadableDocument (no-opml)."""
    outlines = await asyncio.to_thread(read_opml, data)
    waiting = await visit.say(visit.t("opml-adding", done=0, count=len(outlines))) if len(outlines) > CHUNK else None
    new = 0
    for start in range(0, len(outlines), CHUNK):
        chunk = outlines[start : start + CHUNK]
        new += await visit.services.feeds.add_listed(chunk, trusted=False, added_by=visit.user_id)
        if waiting is not None and start + CHUNK < len(outlines):
            await waiting.edit_text(
                visit.t("opml-adding", done=start + CHUNK, count=len(outlines)), parse_mode="HTML"
            )  # fmt: skip
    if waiting is None:
        await visit.say(visit.t("opml-added", count=new))
    else:
        await waiting.edit_text(visit.t("opml-added", count=new), parse_mode="HTML")
