"""What the buttons about groups and channels do."""

from __future__ import annotations

from dataclasses import dataclass

from bot.actions import Action


@dataclass(frozen=True)
class ShowChats(Action, code="conn-all"):
    """Show a page of the connected chats."""

    page: int = 0


@dataclass(frozen=True)
class ChatAction(Action):
    """What is done with a connected chat."""

    chat_id: int


@dataclass(frozen=True)
class ShowChat(ChatAction, code="conn"):
    """Show a connected chat."""


@dataclass(frozen=True)
class TakePosts(ChatAction, code="conn-posts"):
    """Take the posts of a channel in as articles, or no longer."""

    wanted: bool


@dataclass(frozen=True)
class TrustPosts(ChatAction, code="conn-trust"):
    """Publish the posts of a channel at once, or let each wait for an editor."""

    trusted: bool


@dataclass(frozen=True)
class AskToDisconnect(ChatAction, code="conn-off"):
    """Ask before a chat is disconnected."""


@dataclass(frozen=True)
class Disconnect(ChatAction, code="conn-cut"):
    """Disconnect a chat."""


@dataclass(frozen=True)
class TryAgain(ChatAction, code="conn-try"):
    """Try once more to connect a chat."""
