"""A channel as a source: what is posted there becomes an article, where an editor who administers it wants that."""

from __future__ import annotations

import logging
from dataclasses import replace

from telegram import Message, Update
from telegram.ext import MessageHandler, filters

from bot.visit import Context, Services
from digests.errors import InputError
from digests.sources.drafts import draft

logger = logging.getLogger(__name__)


async def posted(update: Update, context: Context) -> None:
    """Take a post in and publish it, as its channel has."""
    post = update.channel_post
    services: Services = context.bot_data
    words = (post.text or post.caption or "") if post else ""
    own = post is not None and post.via_bot is not None and post.via_bot.id == context.bot.id
    if post is None or own or not words.strip():
        return
    async with services.store.read() as tx:
        if not await tx.feeds.takes_channel(post.chat.id):
            return
    try:
        article = replace(draft(words), source=post.chat.title, url=_address(post), written_at=post.date)
        intake = await services.ingest.add(article, added_by=None)
    except InputError as error:
        logger.info("A post of channel %s is no article: %s", post.chat.id, error)
        return
    await services.ingest.publish(intake.article.id)


def _address(post: Message) -> str | None:
    return f"https://t.me/{post.chat.username}/{post.message_id}" if post.chat.username else None


HANDLERS = (MessageHandler(filters.UpdateType.CHANNEL_POST, posted),)
