"""What readers suggest, one after the other: made a topic of, or declined with a line; they hear what became of it."""

from __future__ import annotations

import re

from bot.actions.feeds import AskAddress
from bot.actions.suggestions import AskToDecline, DeclineSuggestion, ShowSuggestions, SuggestionAction, TakeSuggestion
from bot.handlers.answers import line_in
from bot.handlers.deciding import TEXT_UNITS, decided, suggestion_of
from bot.handlers.topics import edit, view
from bot.handlers.topics.questions import AskedReason
from bot.keyboards import Row, button, keyboard
from bot.render.utf16 import shortened
from bot.replies import Reply, View
from bot.rooms import on
from bot.visit import Visit
from digests.errors import InputError
from digests.model import Suggestion
from digests.timing.timetable import zone

LONGEST_REASON = 300
_ADDRESS = re.compile(r"https?://|\b\w[\w-]{0,62}\.[a-z]{2,24}\b", re.IGNORECASE)


async def show(visit: Visit, action: ShowSuggestions) -> Reply:
    """Show a suggestion of those that wait, and let go of the question for a line."""
    await visit.let_go(AskedReason)
    place = await _place_of(visit, action.suggestion_id) if action.suggestion_id else action.place
    return await _shown(visit, place)


async def take_up(visit: Visit, _: TakeSuggestion, suggestion: Suggestion) -> Reply:
    """Begin a topic with what was suggested; the reader is told once it is saved, and until then it waits."""
    return edit.prefilled(visit, suggestion)


async def ask_to_decline(visit: Visit, _: AskToDecline, suggestion: Suggestion) -> Reply:
    """Ask for a line to the reader."""
    t = visit.t
    silently = [button(t.plain("suggestions-no-line"), DeclineSuggestion(suggestion.id))]
    html = t("suggestions-ask-line", text=shortened(suggestion.text, TEXT_UNITS))
    buttons = keyboard(silently, [button(t.plain("back"), ShowSuggestions(suggestion_id=suggestion.id))])
    return View(html, buttons, question=AskedReason(suggestion.id))


async def decline(visit: Visit, _: DeclineSuggestion, suggestion: Suggestion) -> Reply:
    """Decline without a line."""
    await visit.let_go(AskedReason)
    await decided(visit, suggestion, taken_up=False)
    return (await _shown(visit, await _place_of(visit, suggestion.id))).saying(visit.t.plain("suggestions-declined"))


async def take_line(visit: Visit, question: AskedReason) -> Reply:
    """Decline with the line that was written. Raises: NoAnswer, InputError, Refusal."""
    line = " ".join(line_in(visit).split())
    if len(line) > LONGEST_REASON:
        raise InputError("suggestion-too-long", limit=LONGEST_REASON)
    await visit.forget_question()
    await decided(visit, await suggestion_of(visit, question.suggestion_id), taken_up=False, line=line)
    return await _shown(visit, await _place_of(visit, question.suggestion_id))


async def suggestion_in(visit: Visit, action: SuggestionAction) -> Suggestion:
    """Return the suggestion of the pressed button. Raises: Refusal where it waits no more."""
    return await suggestion_of(visit, action.suggestion_id)


async def _place_of(visit: Visit, suggestion_id: int) -> int:
    async with visit.store.read() as tx:
        return await tx.suggestions.place_of(suggestion_id)


async def _shown(visit: Visit, place: int) -> View:
    """Return the suggestion at a place among those that wait, or that none does."""
    t = visit.t
    async with visit.store.read() as tx:
        count = await tx.suggestions.waiting()
        place = min(max(place, 0), max(count - 1, 0))
        found = await tx.suggestions.at(place)
    if found is None:
        return View(t("suggestions-none"), keyboard(view.to_topics(t)))
    day = t.date(found.made_at.astimezone(zone(visit.chat.timezone)).date())
    html = t("suggestions-one", number=place + 1, count=count, day=day, text=shortened(found.text, TEXT_UNITS))
    decide = [
        button(t.plain("suggestions-take-up"), TakeSuggestion(found.id)),
        button(t.plain("suggestions-decline"), AskToDecline(found.id)),
    ]
    source: Row = [button(t.plain("suggestions-source"), AskAddress(found.id))] if _ADDRESS.search(found.text) else []
    turns = [
        *([button("‹", ShowSuggestions(place - 1))] if place else []),
        *([button("›", ShowSuggestions(place + 1))] if place + 1 < count else []),
    ]
    return View(html, keyboard(decide, source, turns, view.to_topics(t)))


ACTIONS = (
    on(ShowSuggestions, show),
    on(TakeSuggestion, suggestion_in, take_up),
    on(AskToDecline, suggestion_in, ask_to_decline),
    on(DeclineSuggestion, suggestion_in, decline),
)
QUESTIONS = (on(AskedReason, take_line),)
