"""The table of groups and channels."""

from __future__ import annotations

from telegram.ext import ChatMemberHandler, MessageHandler, filters

from bot.handlers.groups import chats, connect, membership
from bot.handlers.guards import genuine_button
from bot.rooms import Room, behind

ROOM = Room(
    commands={**connect.COMMANDS, **chats.COMMANDS},
    actions=behind(genuine_button, *connect.ACTIONS, *chats.ACTIONS),
    questions=connect.QUESTIONS,
    starts={"connect": connect.connect},
    others=(
        ChatMemberHandler(membership.membership_changed, ChatMemberHandler.MY_CHAT_MEMBER),
        MessageHandler(filters.StatusUpdate.MIGRATE, membership.migrated),
        MessageHandler(filters.StatusUpdate.NEW_CHAT_TITLE & filters.ChatType.GROUPS, membership.renamed),
        MessageHandler(filters.StatusUpdate.CHAT_SHARED, connect.chat_shared),
    ),
)
