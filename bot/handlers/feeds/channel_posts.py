"""A channel as a source: what is posted there becomes an article, where an editor who administers it wants that."""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import replace

from telegram import Bot, Message, MessageOriginUser, Update
from telegram.error import TelegramError
from telegram.ext import MessageHandler, filters

from bot.chats import seen
from bot.handlers.feeds.authority import answered_for
from bot.incoming import ADDRESS, downloaded, photo_in, shows_picture, words_in
from bot.messages import harmlessly
from bot.services import Context, Services
from digests.errors import InputError, UnreadableDocument
from digests.language.tokens import stems
from digests.model import Passage
from digests.sources.drafts import Draft, draft
from digests.sources.entities import carried

logger = logging.getLogger(__name__)

# A greeting, or a word beside a picture, has fewer; of what is written without spaces, each pair of signs is a word.
FEWEST_WORDS = 8


async def posted(update: Update, context: Context) -> None:
    """Take a post in, as its channel has published it."""
    services: Services = context.bot_data
    post = update.channel_post
    if post is not None:
        await seen(services, post.chat)
    article = await _article(post, services, context.bot)
    if post is not None and article is not None:
        article = await _pictured(article, post, services, context.bot)
        await services.posts.take(article, post.chat.id, post.message_id, post.media_group_id)


async def edited(update: Update, context: Context) -> None:
    """Correct the article of a post that its channel has changed, in every chat that has it."""
    services: Services = context.bot_data
    post = update.edited_channel_post
    article = await _article(post, services, context.bot)
    if post is None or article is None:
        return
    # A file in a post stays what it was; as a photo it would be another one each time.
    keeps_picture = post.document is not None and shows_picture(post.document)
    if await services.posts.change(article, post.chat.id, post.message_id, keeps_picture=keeps_picture):
        services.corrections.wake()


async def _article(post: Message | None, services: Services, bot: Bot) -> Draft | None:
    """Return the article that a post is; None for what is none, and in a channel that is no source, or no longer."""
    said = words_in(post) if post else Passage("")
    words = said.text
    if post is None or _is_own(post, bot.id) or words.startswith("/") or _word_count(words) < FEWEST_WORDS:
        return None
    async with services.store.read() as tx:
        taken = await tx.feeds.takes_channel(post.chat.id)
    if not taken or not await answered_for(bot, services, post.chat):
        return None
    try:
        made = draft(words)
    except InputError as error:
        logger.info("A post of channel %s is no article: %s", post.chat.id, error)
        return None
    return replace(
        made, source=post.chat.title, url=_address(post), written_at=post.date,
        entities=carried([said], made.text), picture=photo_in(post),
    )  # fmt: skip


async def _pictured(article: Draft, post: Message, services: Services, bot: Bot) -> Draft:
    """Return an article with the picture that its post shows as a file, which is shown again only as a photo.

    Whoever answers for the channel is sent it for a moment, without a sound: there it becomes one.
    """
    document = post.document
    if document is None or not shows_picture(document):
        return article
    async with services.store.read() as tx:
        people = dict.fromkeys([*await tx.chats.admins(post.chat.id), *services.settings.telegram.owner_ids])
    try:
        data = await downloaded(bot, document)
    except (TelegramError, UnreadableDocument) as error:
        logger.info("A picture of channel %s could not be fetched: %s", post.chat.id, error)
        return article
    for user_id in people:
        with suppress(TelegramError):
            sent = await bot.send_photo(user_id, photo=data, disable_notification=True)
            await harmlessly(bot.delete_message(user_id, sent.message_id))
            return replace(article, picture=photo_in(sent))
    return article


def _is_own(post: Message, bot_id: int) -> bool:
    """Tell whether this bot has written a post: shared from its inline mode, or forwarded."""
    origin = post.forward_origin
    forwarded = isinstance(origin, MessageOriginUser) and origin.sender_user.id == bot_id
    return forwarded or (post.via_bot is not None and post.via_bot.id == bot_id)


def _word_count(words: str) -> int:
    return len(stems(ADDRESS.sub(" ", words), "und"))


def _address(post: Message) -> str | None:
    return f"https://t.me/{post.chat.username}/{post.message_id}" if post.chat.username else None


HANDLERS = (
    MessageHandler(filters.UpdateType.CHANNEL_POST, posted),
    MessageHandler(filters.UpdateType.EDITED_CHANNEL_POST, edited),
)
