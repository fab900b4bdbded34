"""A draft goes out: asked with the numbers, sent once however often it is tapped; or it is discarded."""

from __future__ import annotations

from bot.actions.announcing import AskToDiscard, AskToSend, Discard, Send, TakeOver
from bot.handlers.announcing import view
from bot.handlers.announcing.loading import card, draft, draft_in, report_view
from bot.replies import Refusal, Reply, View
from bot.rooms import on
from bot.visit import Visit
from digests.errors import InputError
from digests.model import Announcement


async def take_over(visit: Visit, action: TakeOver) -> Reply:
    """Take a draft into one's own hands. Raises: Refusal, InputError (announcement-gone)."""
    await visit.services.announcements.take(action.announcement_id, visit.user_id, over=True)
    return await card(visit, await draft(visit, action.announcement_id))


async def ask_to_send(visit: Visit, _: AskToSend, found: Announcement) -> Reply:
    """Ask, with the numbers, before it goes out."""
    return await _ready(visit, found)


async def send(visit: Visit, action: Send) -> Reply:
    """Let it go out as it was shown; pressed twice, it goes out once. Raises: Refusal, InputError."""
    announcements = visit.services.announcements
    try:
        is_new = await announcements.send(action.announcement_id, visit.user_id, action.revision)
    except InputError as error:
        if error.reason not in ("announcement-changed", "announcement-nobody"):
            raise
        found = await draft(visit, action.announcement_id)
        raise Refusal(f"error-{error.reason}", await _ready(visit, found)) from error
    if is_new:
        visit.services.background.start(_hand_over(visit))
    said = visit.t.plain("announce-sending" if is_new else "announce-is-out")
    return (await report_view(visit, action.announcement_id)).saying(said)


async def ask_to_discard(visit: Visit, _: AskToDiscard, found: Announcement) -> Reply:
    """Ask before it is deleted."""
    return view.discarding(found, visit.t)


async def discard(visit: Visit, _: Discard, found: Announcement) -> Reply:
    """Delete it."""
    await visit.services.announcements.discard(found.id, visit.user_id)
    return View(visit.t("announce-discarded"), notice=visit.t.plain("announce-discarded"))


async def _ready(visit: Visit, found: Announcement) -> View:
    count = await visit.services.announcements.reach(found)
    async with visit.store.read() as tx:
        topics = [topic for topic in await tx.topics.all() if topic.id in found.audience.topic_ids]
    return view.ready(found, count, topics, visit.t)


async def _hand_over(visit: Visit) -> None:
    await visit.services.announcements.hand_over()


ACTIONS = (
    on(TakeOver, take_over),
    on(AskToSend, draft_in, ask_to_send),
    on(Send, send),
    on(AskToDiscard, draft_in, ask_to_discard),
    on(Discard, draft_in, discard),
)
