"""From an update to its room: who speaks, what was meant, and one clear sentence where something went wrong.

Order: commands, buttons, then other messages (an answer to a pending question, else what a room takes).
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import Any, TypeVar

import telegram
from telegram import Update
from telegram.constants import ChatType
from telegram.error import BadRequest, ChatMigrated, Forbidden, RetryAfter
from telegram.ext import CallbackQueryHandler, CommandHandler, MessageHandler, filters

from bot import words
from bot.actions import Actions
from bot.chats import corrected, known
from bot.handlers import fallback
from bot.handlers.settings.questions import AskedZone
from bot.message_kinds import is_service
from bot.messages import harmlessly, says
from bot.questions import Questions
from bot.raw_incoming import with_command_first, with_whole_polls
from bot.redaction import bare_traceback
from bot.replies import NoAnswer, Notice, NotTaken, Refusal, Reply
from bot.rich_incoming import with_plain_text
from bot.rights import is_anonymous_admin
from bot.rooms import Handler, Room, guarded, handling, routed
from bot.services import BotApplication, Context, Services
from bot.transport.handling import Handle
from bot.transport.in_hand import IN_HAND
from bot.transport.sender import FORBIDDEN, GONE, TOPIC_LOST
from bot.visit import Visit
from digests.audit.acting import acting
from digests.errors import InputError, StatementTooLong, StoreError
from digests.model import Chat, ChatKind, PendingInput, Role, Seat
from digests.sources.drafts import tidy
from digests.store.visitors import Visitor

logger = logging.getLogger(__name__)

Key = TypeVar("Key")
Value = TypeVar("Value")


class SharedInline(filters.MessageFilter):
    """An article that somebody shared by inline mode where the bot reads along: our own words, not theirs."""

    def filter(self, message: telegram.Message) -> bool:
        """Tell whether a message was sent by way of this bot."""
        return message.via_bot is not None and message.via_bot.id == message.get_bot().bot.id


class ServiceMessage(filters.MessageFilter):
    """What Telegram itself says in a chat: nobody waits for an answer."""

    def filter(self, message: telegram.Message) -> bool:
        """Tell whether a message is one of the service."""
        return is_service(message)


async def noted(update: object, context: Context) -> None:
    """Keep what broke the handling of an update, for whoever decides whether it is tried again."""
    in_hand = IN_HAND.get()
    if in_hand is not None and isinstance(context.error, Exception):
        in_hand.error = context.error


def handling_of(application: BotApplication) -> Handle:
    """Return what reads the JSON of an update and lets the application handle it.

    Where people write to a channel, it is the channel that answers: the bot is silent there. It answers no other bot:
    two that answer each other never end. A post that Telegram copies into the group of its channel is said to readers.
    """

    async def handle(raw: dict[str, Any]) -> None:
        update = Update.de_json(with_command_first(with_plain_text(with_whole_polls(raw))), application.bot)
        inbox_of_channel = update.effective_chat is not None and update.effective_chat.is_direct_messages
        message = update.message or update.edited_message
        if not inbox_of_channel and not _by_bot(message) and not _is_copied_post(message):
            await application.process_update(update)

    return handle


def _by_bot(message: telegram.Message | None) -> bool:
    """Tell whether a bot has written a message; Telegram's own bots write for who speaks as a group or channel."""
    if message is None or message.from_user is None:
        return False
    return message.from_user.is_bot and message.sender_chat is None


def _is_copied_post(message: telegram.Message | None) -> bool:
    """Tell whether Telegram has copied a message from a channel into the group where it is discussed."""
    return message is not None and bool(message.is_automatic_forward)


class Dispatcher:
    """Leads each update to the handler that a room has for it, and shows what the handler answers."""

    def __init__(self, services: Services, rooms: Sequence[Room]) -> None:
        self._services = services
        self._rooms = rooms
        self._takes = [take for room in rooms for take in room.takes]
        # What is no part of an article any more is said to the other rooms.
        self._edits = [
            (edit, *(take for other in rooms if other is not room for take in other.takes))
            for room in rooms
            for edit in room.edits
        ]
        self._commands = _merged([guarded(room.commands, room.guards) for room in rooms])
        self._starts = _merged([guarded(room.starts, room.guards) for room in rooms])
        self._actions = _merged([routed(room.actions, room.guards) for room in rooms])
        self._questions = _merged([routed(room.questions, room.guards) for room in rooms])
        self._known_actions, self._known_questions = Actions(self._actions), Questions(self._questions)

    def register(self, application: BotApplication) -> None:
        """Add all handlers, in the order in which they are asked."""
        application.add_error_handler(noted)
        for room in self._rooms:
            application.add_handlers(list(room.others))
        new = filters.UpdateType.MESSAGE & ~SharedInline()
        # One for all of them: each handler is asked by every update in turn.
        application.add_handler(CommandHandler(list(self._commands), self._on_command, filters=new))
        private = filters.ChatType.PRIVATE
        application.add_handler(MessageHandler(filters.COMMAND & private & new, self._on_unknown_command))
        application.add_handler(MessageHandler(filters.UpdateType.EDITED_MESSAGE & private, self._on_edit))
        application.add_handler(CallbackQueryHandler(self._on_button))
        application.add_handler(MessageHandler(new & ~ServiceMessage() & ~filters.COMMAND, self._on_message))

    async def _on_command(self, update: Update, context: Context) -> None:
        visit = await self._visit(update, tuple(tidy(" ".join(context.args or ())).split()))
        command = _command(visit.message)
        handler = self._commands[command]
        if command == "start" and visit.arguments:
            prefix, _, rest = visit.arguments[0].partition("_")
            handler = self._starts.get(prefix, handler)
            visit.arguments = (rest,)
        if visit.pending and command != "cancel":
            await visit.forget_question()
        await self._answer(visit, handler)

    async def _on_unknown_command(self, update: Update, context: Context) -> None:
        await self._answer(await self._visit(update), fallback.unknown_command)

    async def _on_button(self, update: Update, context: Context) -> None:
        query = update.callback_query
        if query is not None and query.message is None:
            # What is shared by inline mode has no button of ours that is pressed.
            await harmlessly(query.answer())
            return
        visit = await self._visit(update)
        action = self._known_actions.decode(query.data if query else None)
        handler: Handler = fallback.old_button
        if action is not None and _stands(update.effective_message):
            handler = handling(self._actions[type(action)], action)
        await self._answer(visit, handler)
        if not visit.answered:
            await visit.notice("")

    async def _on_message(self, update: Update, context: Context) -> None:
        visit = await self._visit(update)
        if visit.pending is not None:
            await self._answer(visit, self._for_answer(visit, visit.pending))
        if visit.pending is None and update.effective_chat and update.effective_chat.type == ChatType.PRIVATE:
            await self._answer(visit, partial(self._first_that_takes, self._takes))

    async def _on_edit(self, update: Update, context: Context) -> None:
        visit = await self._visit(update)
        for takes in self._edits:
            await self._answer(visit, partial(self._first_that_takes, takes))

    def _for_answer(self, visit: Visit, pending: PendingInput) -> Handler:
        """Return what handles the answer to a question, or the wish to be asked no longer.

        The question after the place takes that wish itself: it has a keyboard to put away.
        """
        said_to_anybody = visit.chat.kind is ChatKind.PRIVATE and pending.kind != AskedZone.kind
        if said_to_anybody and words.meaning(visit.message.text or "") == "cancel":
            return fallback.cancel
        question = self._known_questions.read(pending)
        if question is None:
            return fallback.forgotten_question
        return handling(self._questions[type(question)], question)

    async def _first_that_takes(self, takes: Sequence[Handler], visit: Visit) -> Reply:
        for take in takes:
            try:
                return await take(visit)
            except NotTaken:
                continue
        return await fallback.not_understood(visit)

    async def _visit(self, update: Update, arguments: tuple[str, ...] = ()) -> Visit:
        there, user = update.effective_chat, update.effective_user
        if there is None:
            raise TypeError("an update without a chat was led to a room")
        owners = self._services.settings.telegram.owner_ids
        visitor = await self._services.store.visitors.of(there.id, user.id if user else None)
        chat, pending = visitor.chat, visitor.pending
        if pending is None and is_anonymous_admin(update.message):
            # The question was asked by a button, and who presses one is known by name.
            async with self._services.store.read() as tx:
                pending = await tx.people.asked_last(there.id)
        if chat is not None and (update.callback_query is None or there.type == ChatType.PRIVATE):
            # Buttons can be pressed too where the bot is no longer.
            chat = await corrected(self._services, chat, there)
        return Visit(
            services=self._services,
            bot=update.get_bot(),  # type: ignore[arg-type]  # always the application's ExtBot
            update=update,
            user=user,
            chat=chat or await known(self._services, there, user.language_code if user else None),
            t=self._services.texts[_language(chat, user)],
            seat=_seat(update, visitor, owners),
            arguments=arguments,
            pending=pending,
            is_new=chat is None,
        )

    async def _answer(self, visit: Visit, handler: Handler) -> None:
        """Let a handler handle a visit, and show what it answers, or one sentence where something went wrong."""
        try:
            await visit.answer(await self._reply(visit, handler))
        except StatementTooLong:
            logger.warning("What was asked in chat %s took the database too long", visit.chat.id)
            await visit.notice(visit.t.plain("error-took-too-long"), alert=True)
        except StoreError as error:
            logger.error("The archive did not answer: %s", error)
            await visit.notice(visit.t.plain("error-store"), alert=True)
        except Exception as error:
            in_hand = IN_HAND.get()
            if in_hand is not None and in_hand.waits_out(error):
                raise
            if _is_closed(error):
                logger.info("Chat %s cannot be answered: %s", visit.chat.id, error)
                return
            logger.error("A conversation in chat %s broke:\n%s", visit.chat.id, bare_traceback(error))
            await visit.notice(visit.t.plain("error-unexpected"), alert=True)

    async def _reply(self, visit: Visit, handler: Handler) -> Reply:
        try:
            # Whatever this person makes a door do is their wish.
            with acting(visit.user_id or None):
                return await handler(visit)
        except NoAnswer as other:
            if other.lets_go:
                await visit.pass_on()
            return None
        except Refusal as refusal:
            await visit.notice(visit.t.plain(refusal.key, **refusal.figures), alert=refusal.alert)
            return refusal.view
        except InputError as error:
            return Notice(fallback.sentence(visit.t, error), alert=True)


def _command(message: telegram.Message) -> str:
    """Return the command that a message begins with, in small letters, without the name of the bot it is for."""
    given = (message.text or "")[1 : message.entities[0].length]
    return given.partition("@")[0].lower()


def _seat(update: Update, visitor: Visitor, owners: Collection[int]) -> Seat:
    """Return what the one who speaks may do: nothing where a message stands under the name of a group or channel.

    Whose words are forwarded is not asked: they were said by somebody else, somewhere else.
    """
    message, user = update.message or update.edited_message, update.effective_user
    if user is None or (message is not None and message.sender_chat is not None):
        return Seat()
    return Seat(Role.OWNER) if user.id in owners else visitor.seat


def _is_closed(error: Exception) -> bool:
    """Tell whether a chat takes no answer at all: the bot is blocked, muted or gone there, or told to wait for long."""
    if isinstance(error, BadRequest):
        return says(error, (*GONE, *FORBIDDEN, *TOPIC_LOST))
    return isinstance(error, Forbidden | RetryAfter | ChatMigrated)


def _stands(message: telegram.Message | None) -> bool:
    """Tell whether a message can still be seen: one that is gone has no date (core.telegram.org/bots/api)."""
    return message is not None and message.date.timestamp() > 0


def _language(chat: Chat | None, user: telegram.User | None) -> str:
    return chat.language if chat else (user.language_code if user else None) or ""


def _merged(tables: Sequence[Mapping[Key, Value]]) -> dict[Key, Value]:
    merged: dict[Key, Value] = {}
    for table in tables:
        twice = merged.keys() & table.keys()
        if twice:
            raise ValueError(f"two rooms answer to {twice}")
        merged.update(table)
    return merged
