"""Every room of the bot, in the order in which a message in private is offered to them."""

from __future__ import annotations

from bot.handlers import fallback
from bot.handlers.announcing import announcing
from bot.handlers.desk import desk
from bot.handlers.feeds import feeds
from bot.handlers.groups import groups
from bot.handlers.intake import intake
from bot.handlers.owner import owner
from bot.handlers.reading import reading
from bot.handlers.settings import settings
from bot.handlers.start import start, talk
from bot.handlers.statistics import statistics
from bot.handlers.topics import topics
from bot.rooms import Room

# A list is no article, and a few words are to search.
ROOMS: tuple[Room, ...] = (
    groups.ROOM,
    start.ROOM,
    talk.ROOM,
    settings.ROOM,
    feeds.ROOM,
    owner.ROOM,
    intake.ROOM,
    topics.ROOM,
    desk.ROOM,
    announcing.ROOM,
    statistics.ROOM,
    reading.ROOM,
    fallback.ROOM,
)
