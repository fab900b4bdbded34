"""A strict local Telegram: the Bot API on this machine, for the demo, the dialogs of the tests and the benchmarks.

It refuses what Telegram refuses, in Telegram's words, and misbehaves on demand (``LocalTelegram.faults``).
"""

from bot.sandbox.chats import Channel, Group
from bot.sandbox.faults import Faults
from bot.sandbox.people import Person
from bot.sandbox.server import Call
from bot.sandbox.shown import ShownMessage
from bot.sandbox.telegram import LocalTelegram
from bot.sandbox.world import Event

__all__ = ["Call", "Channel", "Event", "Faults", "Group", "LocalTelegram", "Person", "ShownMessage"]
