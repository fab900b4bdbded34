"""Groups and channels: how the bot comes and goes there, and how their admins connect them."""

from __future__ import annotations

from telegram.ext import ChatMemberHandler, MessageHandler, filters

from bot.handlers.groups import channels, connect, connecting, membership
from bot.handlers.guards import genuine
from bot.rooms import Room

BUTTONS = {
    "conn-try": connect.try_again,
    "conn-all": channels.show_channels,
    "conn": channels.show_channel,
    "conn-posts": channels.take_posts,
    "conn-off": channels.ask_to_disconnect,
    "conn-cut": channels.disconnect,
}
ROOM = Room(
    commands={"connect": connect.connect, "channels": channels.channels},
    buttons={action: genuine(handler) for action, handler in BUTTONS.items()},
    inputs={connecting.QUESTION: connect.not_chosen},
    starts={"connect": connect.connect},
    others=(
        ChatMemberHandler(membership.membership_changed, ChatMemberHandler.MY_CHAT_MEMBER),
        MessageHandler(filters.StatusUpdate.MIGRATE, membership.migrated),
        MessageHandler(filters.StatusUpdate.CHAT_SHARED, connect.chat_shared),
    ),
)
