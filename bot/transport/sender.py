"""Digests to Telegram: one call a message, and every answer read as what became of it.

The call goes to the bot's own HTTP layer and not through ``do_api_request``: that warns at each call of a method which
PTB has itself, and turns the answers into exceptions that no longer hold the error code.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Any

from telegram import Bot
from telegram.error import NetworkError

from bot.render.fallbacks import fallbacks, plainer
from bot.transport.connections import ConnectionPool
from bot.transport.http import AiohttpRequest, NotSent
from digests.delivery.in_flight import Turn, at_once
from digests.delivery.outcomes import (
    Forbidden,
    Gone,
    Halt,
    Moved,
    Outcome,
    Pointless,
    Refused,
    Retry,
    Sent,
    Spoiled,
    TopicLost,
    Unknown,
)
from digests.model import Delivery, EditionKind, Message

# The words of Telegram's own server for a chat that is closed to the bot for good; anything else may pass.
GONE = (
    "bot was blocked",
    "user is deactivated",
    "bot was kicked",
    "bot is not a member",
    "can't initiate conversation",
    "can't send messages to bots",
    "can't send messages to the user",
    "chat was deleted",
    "group chat was deactivated",
    "chat not found",
    "user not found",
    "peer_id_invalid",
)
# What a chat's admins can mend: the bot's rights, slow or paid messages.
FORBIDDEN = (
    "not enough rights",
    "have no rights to send",
    "need administrator rights",
    "chat_write_forbidden",
    "chat_send_",
    "chat_restricted",
    "chat_admin_required",
    "chat_guest_send_forbidden",
    "allow_payment_required",
)
# The topic of a forum that was to be written in.
TOPIC_LOST = ("topic_closed", "topic_deleted", "message thread not found")
# What is wrong with the message itself, so that everybody's server would refuse it.
SPOILED = (
    "can't parse",
    "message is too long",
    "message_too_long",
    "message text is empty",
    "message must be non-empty",
    "text must be non-empty",
    "text must be encoded in utf-8",
    "entities_too_long",
    "entity_bounds_invalid",
    "reply markup is too long",
    "reply_markup_",
    "button_",
    "wrong http url",
    "unsupported parse_mode",
    "unsupported start tag",
    "media_empty",
)
# A message that was to be edited or deleted.
POINTLESS = (
    "message is not modified",
    "message can't be edited",
    "message can't be deleted",
    "message to edit not found",
    "message to delete not found",
    "message_id_invalid",
)
CLASSES: tuple[tuple[tuple[str, ...], type[Gone | TopicLost | Forbidden | Spoiled | Pointless]], ...] = (
    (GONE, Gone),
    (POINTLESS, Pointless),
    (TOPIC_LOST, TopicLost),
    (FORBIDDEN, Forbidden),
    (SPOILED, Spoiled),
)


class TelegramSender:
    """Sends deliveries through a bot whose HTTP layer is an AiohttpRequest."""

    def __init__(self, bot: Bot) -> None:
        if not isinstance(bot.request, AiohttpRequest):
            raise TypeError("the bot must be built with an AiohttpRequest")
        self._request, self._address = bot.request, bot.base_url
        # A proxy is the general client's business.
        direct = not bot.request.uses_proxy(self._address)
        self._encoded: tuple[Message, bytes] | None = None
        self._pool = (
            ConnectionPool(self._address, bot.request.read_timeout, bot.request.connect_timeout_s) if direct else None
        )

    async def send(self, delivery: Delivery, turn: Turn) -> Outcome:
        """Send one message to its chat at its turn and say what became of it. Raises: HeldBack by ``turn``."""
        message, body = delivery.message, self._body(delivery)
        try:
            if self._pool is not None:
                status, answer = await self._pool.post_json(message.method, body, turn)
                self._request.traffic.answered(status)
            else:
                await turn()
                status, answer = await self._request.post_json(f"{self._address}/{message.method}", body)
        except NetworkError as error:
            if self._pool is not None:
                self._request.traffic.failed(error)
            return Retry(str(error)) if isinstance(error, NotSent) else Unknown(str(error))
        result = outcome(status, answer, delivery.message_id)
        older = [] if isinstance(result, Sent) else fallbacks(message, status, answer.decode(errors="replace"))
        # What somebody has written is changed by nobody else.
        is_own = delivery.kind is EditionKind.ANNOUNCEMENT
        if not older and isinstance(result, Refused) and delivery.message_id is None and not is_own:
            older = plainer(message)
        return await self._send_all(delivery, older) if older else result

    def _body(self, delivery: Delivery) -> bytes:
        """Return the parameters as JSON; what all chats get is encoded once, as they follow one another."""
        if self._encoded is None or self._encoded[0] is not delivery.message:
            shared = json.dumps(delivery.message.parameters, ensure_ascii=False)
            self._encoded = delivery.message, shared.encode("utf-8", "surrogatepass")
        own: dict[str, int | bool] = {"chat_id": delivery.chat_id}
        if delivery.message_id is not None:
            own["message_id"] = delivery.message_id
        elif delivery.message_thread_id is not None:
            own["message_thread_id"] = delivery.message_thread_id
        # An edit never rings, and its method takes no such parameter.
        said = "disable_notification" in delivery.message.parameters or delivery.message_id is not None
        if delivery.silent and not said:
            own["disable_notification"] = True
        if delivery.paid:
            own["allow_paid_broadcast"] = True
        shared_members = self._encoded[1][1:]
        return json.dumps(own)[:-1].encode() + (b", " if len(shared_members) > 1 else b"") + shared_members

    async def _send_all(self, delivery: Delivery, messages: Sequence[Message]) -> Outcome:
        """Send messages in the place of one, at its turn; where only some left, nobody can say that it was sent."""
        outcomes: list[Outcome] = []
        for message in messages:
            outcomes.append(await self.send(replace(delivery, message=message), at_once))
            if not isinstance(outcomes[-1], Sent):
                return outcomes[0] if len(outcomes) == 1 else Unknown("only the first messages of a digest were sent")
        return outcomes[0]

    def close(self) -> None:
        """Close the connections that no message uses."""
        if self._pool is not None:
            self._pool.close()


def outcome(status: int, body: bytes, changes: int | None = None) -> Outcome:
    """Read Telegram's answer; what does not come from Telegram itself, or is cut short, leaves it open.

    ``changes`` is the message that was to be edited or deleted.
    """
    try:
        answer = json.loads(body)
    except ValueError:
        return Unknown(f"HTTP {status} without Telegram's answer")
    if not isinstance(answer, dict):
        return Unknown(f"HTTP {status} without Telegram's answer")
    if answer.get("ok") is True:
        return _sent(answer.get("result"), changes)
    code, reason = answer.get("error_code", status), str(answer.get("description", f"HTTP {status}"))
    return _failure(code, reason, answer.get("parameters"))


def _sent(result: Any, changes: int | None) -> Outcome:
    if result is True and changes is not None:
        return Sent(changes)
    first = result[0] if isinstance(result, list) and result else result
    message_id = first.get("message_id") if isinstance(first, dict) else None
    return Sent(message_id) if isinstance(message_id, int) else Unknown("an answer without a message")


def _failure(code: Any, reason: str, parameters: Any) -> Outcome:
    details = parameters if isinstance(parameters, dict) else {}
    if isinstance(new_id := details.get("migrate_to_chat_id"), int):
        return Moved(new_id)
    if code == 429:
        wait_s = details.get("retry_after")
        return Retry(reason, timedelta(seconds=wait_s if isinstance(wait_s, int) and wait_s > 0 else 1))
    if code == 404 and "method not found" in reason.lower():
        return Spoiled(reason)
    if code in (401, 404):
        return Halt(f"Telegram refuses the bot's token ({code} {reason}): get a valid one from @BotFather")
    if code in (400, 403):
        said = reason.lower()
        return next((kind(reason) for texts, kind in CLASSES if any(words in said for words in texts)), Refused(reason))
    if isinstance(code, int) and 400 <= code < 500:
        return Refused(reason)
    return Unknown(reason)
