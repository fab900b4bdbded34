"""One visit: who said or pressed what, where, and how to answer."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from html import escape
from typing import Any, TypeVar

import telegram
from telegram import InlineKeyboardMarkup, Update
from telegram.error import BadRequest, EndPointNotFound
from telegram.ext import ExtBot

from bot.incoming import downloaded, is_picture
from bot.messages import NO_PREVIEW, edited, harmlessly, says
from bot.questions import Question
from bot.render.fallbacks import fallbacks
from bot.replies import DeepLink, Markup, Notice, PhotoView, Picture, Reply, View
from bot.services import Services
from bot.texts import Translator
from bot.transport.sender import TOPIC_LOST
from digests.model import Chat, Message, PendingInput, Seat
from digests.store import Store

T = TypeVar("T")
logger = logging.getLogger(__name__)


@dataclass(slots=True)
class Visit:
    """One update from one person in one chat, with all that is needed to answer it.

    ``is_new``: nothing was known of the chat before.
    """

    services: Services
    bot: ExtBot[None]
    update: Update
    user: telegram.User | None
    chat: Chat
    t: Translator
    seat: Seat
    arguments: tuple[str, ...] = ()
    pending: PendingInput | None = None
    answered: bool = False
    is_new: bool = False
    _document: bytes | None = None

    @property
    def is_owner(self) -> bool:
        """Whether an owner speaks."""
        return self.seat.is_owner

    @property
    def is_editor(self) -> bool:
        """Whether an editor speaks, as owners are."""
        return self.seat.is_editor

    @property
    def store(self) -> Store:
        """The store, for short."""
        return self.services.store

    @property
    def now(self) -> datetime:
        """The present moment, aware UTC."""
        return self.services.now()

    @property
    def message(self) -> telegram.Message:
        """The message said, or the one whose button was pressed. Raises: TypeError where there is none to see."""
        message = self.update.effective_message
        if not isinstance(message, telegram.Message):
            raise TypeError("this update carries no accessible message")
        return message

    @property
    def topic(self) -> int | None:
        """The ``message_thread_id`` of the topic that the message stands in; None in the general one, or without."""
        return self.message.message_thread_id if self.message.is_topic_message else None

    @property
    def where(self) -> dict[str, Any]:
        """Where the message was said, as parameters of a call that answers there: in its topic, or in its thread.

        A thread that is no topic, as the comments under a post are, is reached by a reply only.
        https://core.telegram.org/bots/api#sendmessage
        """
        message = self.message
        where: dict[str, Any] = {"chat_id": message.chat_id}
        if self.topic is not None:
            where["message_thread_id"] = self.topic
        elif message.message_thread_id is not None:
            where["reply_parameters"] = telegram.ReplyParameters(message.message_id, allow_sending_without_reply=True)
        return where

    @property
    def user_id(self) -> int:
        """The id of the person, 0 for an anonymous one."""
        return self.user.id if self.user else 0

    async def document(self) -> bytes | None:
        """Return the file that was sent, fetched once; None where there is none, or a picture.

        Raises: UnreadableDocument (too-big), TelegramError.
        """
        sent = self.message.document
        if self._document is None and sent is not None and not is_picture(self.message):
            self._document = await downloaded(self.bot, sent)
        return self._document

    async def answer(self, reply: Reply) -> None:
        """Show what a handler has returned."""
        match reply:
            case Notice(text, alert):
                await self.notice(text, alert=alert)
            case DeepLink(payload):
                await self._open_private_chat(payload)
            case View():
                await self._show(reply)
            case PhotoView():
                await self._show_photo(reply)

    async def _show(self, view: View) -> None:
        if view.question is not None:
            await self.remember(view.question)
        if view.notice:
            await self.notice(view.notice, alert=view.alert)
        message, pressed, buttons = self.message, self.update.callback_query is not None, _pressable(view.keyboard)
        # A photo has no text in whose place another one could stand.
        in_place = pressed and not view.anew and not message.photo
        if in_place and isinstance(buttons, InlineKeyboardMarkup | None):
            edit = message.edit_text(view.html, "HTML", reply_markup=buttons, link_preview_options=view.preview)
            await harmlessly(edit)
        else:
            await self._show_picture(view.picture)
            message = await self.say(view.html, buttons, view.preview, view.reply_to)
        if view.shown is not None:
            await view.shown(message.message_id)

    async def _show_photo(self, view: PhotoView) -> None:
        if self.update.callback_query is not None:
            media = telegram.InputMediaPhoto(view.photo, caption=view.html, parse_mode="HTML")
            await harmlessly(self.message.edit_media(media, reply_markup=view.keyboard))
        else:
            await self.here(
                self.bot.send_photo,
                photo=view.photo, caption=view.html, parse_mode="HTML", reply_markup=view.keyboard,
            )  # fmt: skip

    async def _show_picture(self, picture: Picture | None) -> None:
        """Send a photo above a message; where it cannot be shown the words have to do."""
        if picture is None:
            return
        try:
            sent = await self.here(self.bot.send_photo, photo=picture.photo, disable_notification=True)
        except BadRequest as error:
            logger.info("A photo cannot be shown: %s", error)
            return
        await picture.shown(sent.message_id)

    async def replace(self, message_id: int, view: View) -> None:
        """Put a view in the place of a message, as of one that asked for patience; it comes anew where that is gone."""
        buttons = view.keyboard if isinstance(view.keyboard, InlineKeyboardMarkup) else None
        if not await edited(self.bot, self.message.chat_id, message_id, view.html, buttons):
            await self._show(view.standing_anew())
        elif view.shown is not None:
            await view.shown(message_id)

    async def _open_private_chat(self, payload: str) -> None:
        """Answer the pressed button so that the person's client opens the private chat."""
        query = self.update.callback_query
        if query is not None:
            self.answered = True
            await harmlessly(query.answer(url=f"https://t.me/{self.bot.username}?start={payload}"))

    async def remember(self, question: Question) -> None:
        """Keep a question: the person's next message in this chat answers it."""
        pending = PendingInput(self.chat.id, self.user_id, question.kind, question.details(), self.now)
        await self.services.questions.keep(pending)

    async def here(self, send: Callable[..., Awaitable[T]], **details: Any) -> T:
        """Send something where the message was said; to the chat as a whole where its topic is closed or deleted.

        Raises: TelegramError.
        """
        where = self.where
        try:
            return await send(**{**where, **details})
        except BadRequest as error:
            if "message_thread_id" not in where or not says(error, TOPIC_LOST):
                raise
            return await send(**{"chat_id": where["chat_id"], **details})

    async def say(
        self,
        html: str,
        keyboard: Markup | None = None,
        preview: telegram.LinkPreviewOptions = NO_PREVIEW,
        reply_to: telegram.ReplyParameters | None = None,
    ) -> telegram.Message:
        """Send a new message to this chat."""
        reply = {} if reply_to is None else {"reply_parameters": reply_to}
        return await self.here(
            self.bot.send_message,
            text=html, parse_mode="HTML", reply_markup=keyboard, link_preview_options=preview, **reply,
        )  # fmt: skip

    async def post(self, message: Message) -> None:
        """Send a message to this chat that a renderer has made; an older server gets it in the form that it knows."""
        try:
            await self._post(message)
        except (BadRequest, EndPointNotFound) as error:
            older = fallbacks(message, 404 if isinstance(error, EndPointNotFound) else 400, str(error))
            if not older:
                raise
            for each in older:
                await self.post(each)

    async def _post(self, message: Message) -> None:
        match message.method:
            case "sendMessage":
                await self._post_text(message.parameters)
            case "sendPhoto":
                # As the renderer has made it; the library warns of methods that it knows and that are called by name.
                await self.here(
                    self.bot.send_photo, photo=message.parameters["photo"], api_kwargs=dict(message.parameters)
                )
            case _:
                await self.request(message)

    async def _post_text(self, parameters: Mapping[str, Any]) -> None:
        await self.here(
            self.bot.send_message,
            text=parameters["text"],
            parse_mode=parameters["parse_mode"],
            link_preview_options=telegram.LinkPreviewOptions(**parameters["link_preview_options"]),
            reply_markup=InlineKeyboardMarkup.de_json(parameters["reply_markup"], self.bot)
            if "reply_markup" in parameters
            else None,
        )

    async def request(self, message: Message) -> None:
        """Send a message of a method that the library does not know. Raises: TelegramError."""

        async def send(**parameters: Any) -> None:
            await self.bot.do_api_request(message.method, parameters)

        await self.here(send, **message.parameters)

    async def notice(self, text: str, *, alert: bool = False) -> None:
        """Answer the pressed button with a short plain notice; say it where no button was pressed."""
        query = self.update.callback_query
        if query is None:
            await self.say(escape(text, quote=False))
            return
        self.answered = True
        await harmlessly(query.answer(shortened_notice(text), show_alert=alert))

    async def let_go(self, *kinds: type[Question]) -> None:
        """Forget the question that is open where it is one of these kinds."""
        if self.pending is not None and self.pending.kind in {kind.kind for kind in kinds}:
            await self.forget_question()

    async def forget_question(self) -> None:
        """Take the pending question back."""
        asked = self.pending.user_id if self.pending is not None else self.user_id
        await self.services.questions.forget(self.chat.id, asked)

    async def pass_on(self) -> None:
        """Let go of the question: this message is no answer to it, and is led on as if nothing had been asked."""
        await self.forget_question()
        self.pending = None


def _pressable(keyboard: Markup | None) -> Markup | None:
    """Return a keyboard, none where it has no button: an empty one is no keyboard to Telegram."""
    is_empty = isinstance(keyboard, InlineKeyboardMarkup) and not keyboard.inline_keyboard
    return None if is_empty else keyboard


def shortened_notice(text: str) -> str:
    """Cut a notice at the 200 characters that answerCallbackQuery takes."""
    return text if len(text) <= 200 else text[:199] + "…"
