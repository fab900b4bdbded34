"""/suggest: a reader tells the newsroom which topic or source they miss, in their own words."""

from __future__ import annotations

from bot import words
from bot.handlers.answers import text_in
from bot.handlers.guards import in_private
from bot.handlers.reading.questions import AskedSuggestion
from bot.replies import NoAnswer, Reply, View
from bot.rooms import behind, guarded, on
from bot.visit import Visit


async def suggest(visit: Visit) -> Reply:
    """Take what is suggested, else ask for it. Raises: InputError."""
    if not visit.arguments:
        return View(visit.t("suggest-ask"), question=AskedSuggestion())
    return await _made(visit, " ".join(visit.arguments))


async def take(visit: Visit, _: AskedSuggestion) -> Reply:
    """Take what was written as the suggestion. Raises: NoAnswer where it says something to anybody, InputError."""
    text = text_in(visit)
    if words.meaning(text):
        raise NoAnswer
    view = await _made(visit, text)
    await visit.forget_question()
    return view


async def _made(visit: Visit, text: str) -> View:
    await visit.services.suggestions.make(visit.user_id, text)
    hears = visit.chat.active and not visit.chat.stopped
    return View(visit.t("suggest-made" if hears else "suggest-made-stopped"))


ALONE = (in_private("suggest-in-private"),)
COMMANDS = guarded({"suggest": suggest}, ALONE)
QUESTIONS = behind(ALONE, on(AskedSuggestion, take))
