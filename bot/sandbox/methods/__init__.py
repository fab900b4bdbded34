"""The Bot API's methods, one function each; their keyword arguments are the official parameters.

What a method returns is the ``result`` of its answer; what it refuses it raises as Refusal in Telegram's own words.
"""

from __future__ import annotations

from bot.sandbox.media import Upload
from bot.sandbox.methods.answering import answer_callback_query, answer_guest_query, answer_inline_query
from bot.sandbox.methods.chats import (
    get_chat,
    get_chat_administrators,
    get_chat_member,
    get_chat_member_count,
    leave_chat,
    pin_chat_message,
    unpin_chat_message,
)
from bot.sandbox.methods.context import MethodContext
from bot.sandbox.methods.editing import (
    delete_message,
    delete_messages,
    edit_message_caption,
    edit_message_media,
    edit_message_reply_markup,
    edit_message_text,
)
from bot.sandbox.methods.profile import (
    delete_my_commands,
    get_my_commands,
    get_my_description,
    get_my_name,
    get_my_short_description,
    set_chat_menu_button,
    set_my_commands,
    set_my_default_administrator_rights,
    set_my_description,
    set_my_name,
    set_my_short_description,
)
from bot.sandbox.methods.receiving import (
    close,
    delete_webhook,
    get_me,
    get_updates,
    get_webhook_info,
    log_out,
    set_webhook,
)
from bot.sandbox.methods.sending import (
    get_file,
    send_chat_action,
    send_document,
    send_message,
    send_photo,
    send_rich_message,
)
from bot.sandbox.methods.signature import Signature, signature

__all__ = ["METHODS", "NAMES", "SENDING", "MethodContext", "Signature", "Upload"]


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.capitalize() for word in rest)


FUNCTIONS = (
    get_updates, get_me, log_out, close, set_webhook, delete_webhook, get_webhook_info, send_message,
    send_rich_message, edit_message_text, edit_message_caption, edit_message_media, edit_message_reply_markup,
    delete_message, delete_messages, answer_callback_query, answer_inline_query,
    answer_guest_query, send_photo, send_document, get_file, send_chat_action, get_chat, get_chat_member,
    get_chat_administrators, get_chat_member_count, leave_chat, pin_chat_message,
    unpin_chat_message, set_my_commands, get_my_commands, delete_my_commands, set_my_name, get_my_name,
    set_my_description, get_my_description, set_my_short_description, get_my_short_description,
    set_my_default_administrator_rights, set_chat_menu_button,
)  # fmt: skip
METHODS = {_camel(function.__name__).lower(): signature(function) for function in FUNCTIONS}
NAMES = {_camel(function.__name__).lower(): _camel(function.__name__) for function in FUNCTIONS}
# What counts against the flood limits.
SENDING = {"sendmessage", "sendrichmessage", "sendphoto", "senddocument"}
