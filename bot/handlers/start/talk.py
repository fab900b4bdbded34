"""Words that people say to anybody: a greeting, thanks, goodbye, a call for help, "stop" and "start", in all languages.

Somebody who writes no more than "basta" wants no more digests, and does not look for articles with that word.
"""

from __future__ import annotations

from bot import words
from bot.handlers import fallback
from bot.handlers.start import start
from bot.replies import NotTaken, Reply, View
from bot.rooms import Handler, Room
from bot.visit import Visit


async def take(visit: Visit) -> Reply:
    """Answer what was meant. Raises: NotTaken where there are other words, or somebody else's."""
    message = visit.message
    meant = words.meaning(message.text or "") if message.forward_origin is None else None
    if meant is None:
        raise NotTaken
    return await ANSWERS[meant](visit)


async def thanks(visit: Visit) -> Reply:
    """Take thanks kindly."""
    return View(visit.t("onboarding-thanks"))


async def goodbye(visit: Visit) -> Reply:
    """Take leave; whoever wants no more digests says so in other words."""
    return View(visit.t("onboarding-goodbye"))


ANSWERS: dict[str, Handler] = {
    "hello": start.start,
    "start": start.start,
    "help": start.help_,
    "stop": start.stop,
    "thanks": thanks,
    "goodbye": goodbye,
    "cancel": fallback.cancel,
}

ROOM = Room(takes=(take,))
