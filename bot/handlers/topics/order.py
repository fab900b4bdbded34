"""The order in which topics stand in digests, in /topics and in every list: one is chosen, and moved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape

from bot.actions.topics import AskPlace, PlaceTopic, ShowOrder, ShowTopics
from bot.handlers.answers import line_in
from bot.handlers.topics.loading import topic_to_change
from bot.handlers.topics.questions import AskedPlace
from bot.handlers.topics.view import TOPICS_A_PAGE
from bot.keyboards import arrows, button, in_fitting_rows, keyboard, paged
from bot.render.lines import label
from bot.replies import Refusal, Reply, View
from bot.rooms import on
from bot.texts import Html, Translator
from bot.visit import Visit
from digests.errors import InputError
from digests.model import Topic

# So many topics are shown before and behind the one that is moved.
NEIGHBOURS = 8


async def show(visit: Visit, action: ShowOrder) -> Reply:
    """Show a page of the topics in order."""
    await visit.let_go(AskedPlace)
    shown = paged(await _active(visit), action.page, TOPICS_A_PAGE)
    rows = in_fitting_rows(
        (
            button(f"{number}. {label(topic, visit.t)}", PlaceTopic(topic.id))
            for number, topic in enumerate(shown.items, start=shown.first + 1)
        ),
        2,
    )
    back = [button(visit.t.plain("back"), ShowTopics())]
    return View(visit.t("topics-order"), keyboard(*rows, arrows(shown, ShowOrder), back))


async def place(visit: Visit, action: PlaceTopic, topic: Topic) -> Reply:
    """Let a topic stand at a place, and show where it does."""
    await visit.let_go(AskedPlace)
    if action.place:
        await visit.services.topics.place(topic.id, action.place)
    return _placed(topic, await _active(visit), visit.t)


async def ask(visit: Visit, _: AskPlace, topic: Topic) -> Reply:
    """Ask for a place."""
    html = visit.t("topics-order-ask", name=label(topic, visit.t), count=len(await _active(visit)))
    return View(html, keyboard([button(visit.t.plain("back"), PlaceTopic(topic.id))]), question=AskedPlace(topic.id))


async def take_place(visit: Visit, question: AskedPlace) -> Reply:
    """Take the place that was written. Raises: NoAnswer, InputError, Refusal where the topic is not there any more."""
    topics = await _active(visit)
    topic = next((each for each in topics if each.id == question.topic_id), None)
    if topic is None:
        await visit.forget_question()
        raise Refusal("topics-missing")
    said = line_in(visit).strip().rstrip(".")
    if not (said.isdecimal() and len(said) <= len(str(len(topics))) and 1 <= int(said) <= len(topics)):
        raise InputError("topic-place", count=len(topics))
    await visit.forget_question()
    await visit.services.topics.place(topic.id, int(said))
    return _placed(topic, await _active(visit), visit.t)


def _placed(topic: Topic, topics: Sequence[Topic], t: Translator) -> View:
    """Return a topic among its neighbours, with keys that stay where they are while it moves."""
    here = [each.id for each in topics].index(topic.id) + 1
    steps = [
        button(t.plain("desk-up"), PlaceTopic(topic.id, max(here - 1, 1))),
        button(t.plain("desk-down"), PlaceTopic(topic.id, min(here + 1, len(topics)))),
    ]
    ends = [
        button(t.plain("topics-order-first"), PlaceTopic(topic.id, 1)),
        button(t.plain("topics-order-last"), PlaceTopic(topic.id, len(topics))),
    ]
    typed = [button(t.plain("topics-order-type"), AskPlace(topic.id))]
    back = [button(t.plain("back"), ShowOrder((here - 1) // TOPICS_A_PAGE))]
    html = Html("\n".join([t("topics-order-one", name=label(topic, t)), "", *_around(here, topics, t)]))
    return View(html, keyboard(steps, ends, typed, back))


def _around(here: int, topics: Sequence[Topic], t: Translator) -> Iterator[str]:
    first, last = max(here - NEIGHBOURS, 1), min(here + NEIGHBOURS, len(topics))
    yield from ["…"] if first > 1 else []
    for number in range(first, last + 1):
        line = escape(f"{number}. {label(topics[number - 1], t)}", quote=False)
        yield f"<b>{line}</b>" if number == here else line
    yield from ["…"] if last < len(topics) else []


async def _active(visit: Visit) -> list[Topic]:
    async with visit.store.read() as tx:
        return await tx.topics.active()


ACTIONS = (on(ShowOrder, show), on(PlaceTopic, topic_to_change, place), on(AskPlace, topic_to_change, ask))
QUESTIONS = (on(AskedPlace, take_place),)
