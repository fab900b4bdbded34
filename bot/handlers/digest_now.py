"""/digest: what is new since the last one, as an answer; nothing moves by it."""

from __future__ import annotations

from bot.handlers.reading.latest import ALL_TOPICS
from bot.keyboards import button, keyboard
from bot.render.renderer import DigestRenderer
from bot.visit import Visit


async def digest(visit: Visit) -> None:
    """Send the digest that would come now."""
    async with visit.store.read() as tx:
        topic_ids = await tx.chats.topic_ids(visit.chat.id)
    if not topic_ids:
        await visit.say(visit.t("reading-digest-no-topics"))
        return
    composed = await visit.services.publisher.preview(visit.chat)
    messages = DigestRenderer(visit.services.texts).render(composed, visit.chat.look)
    for message in messages:
        await visit.post(message)
    if not messages:
        latest = button(visit.t.plain("reading-latest-button"), "latest-new", ALL_TOPICS)
        await visit.say(visit.t("reading-digest-nothing"), keyboard([latest]))
