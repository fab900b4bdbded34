"""Words that a topic's query lacks: offered with what each would find, added by one tap, and taken back by another."""

from __future__ import annotations

from html import escape

from bot.actions.topics import AddWord, ShowLacking, ShowTopic, TakeWordBack
from bot.handlers.topics.loading import topic_to_change
from bot.handlers.topics.rematching import rematch
from bot.keyboards import Row, button, in_fitting_rows, keyboard
from bot.render.lines import label, title
from bot.replies import Refusal, Reply, View
from bot.rooms import on
from bot.texts import Html, Translator
from bot.visit import Visit
from digests.errors import QuerySyntaxError
from digests.model import Topic
from digests.topics.lacking import LackingWord, with_word, without_word

EXAMPLES = 2


async def show(visit: Visit, _: ShowLacking, topic: Topic) -> Reply:
    """Show the words that a query lacks."""
    return await _lacking(visit, topic)


async def add(visit: Visit, action: AddWord, topic: Topic) -> Reply:
    """Let the query find what has a word as well. Raises: Refusal where there is no such word, or no room for it."""
    if without_word(topic.query, action.word) is not None:
        return await _lacking(visit, topic, action.word)
    try:
        query = with_word(topic.query, action.word)
    except QuerySyntaxError:
        raise Refusal("topics-lacking-no-room") from None
    return await _lacking(visit, await _changed(visit, topic, query), action.word)


async def take_back(visit: Visit, action: TakeWordBack, topic: Topic) -> Reply:
    """Let the query be as it was before a word was added. Raises: Refusal where it has been changed since."""
    query = without_word(topic.query, action.word)
    if query is None:
        raise Refusal("topics-lacking-changed")
    return await _lacking(visit, await _changed(visit, topic, query))


async def _changed(visit: Visit, topic: Topic, query: str) -> Topic:
    """Save a query, and sort the stored articles by it."""
    changed = await visit.services.topics.record(topic.slug, topic.names, query, topic.emoji)
    visit.services.background.start(rematch(visit.bot, visit.services, changed, None))
    return changed


async def _lacking(visit: Visit, topic: Topic, added: str = "") -> View:
    t = visit.t
    words = await visit.services.lacking.words(topic)
    blocks = [
        t("topics-lacking", name=label(topic, t)),
        *([t("topics-lacking-added", word=added)] if added else []),
        *([_offered(each, t) for each in words] or [t("topics-lacking-none")]),
    ]
    choices = in_fitting_rows((button(f"➕ {each.word}", AddWord(topic.id, each.word)) for each in words), 2)
    back: Row = [button(t.plain("topics-lacking-back"), TakeWordBack(topic.id, added))] if added else []
    return View(Html("\n\n".join(blocks)), keyboard(*choices, back, [button(t.plain("back"), ShowTopic(topic.id))]))


def _offered(lacking: LackingWord, t: Translator) -> Html:
    titles = (f"• {escape(title(article), quote=False)}" for article in lacking.articles[:EXAMPLES])
    return Html("\n".join([t("topics-lacking-word", word=lacking.word, count=len(lacking.articles)), *titles]))


ACTIONS = (
    on(ShowLacking, topic_to_change, show),
    on(AddWord, topic_to_change, add),
    on(TakeWordBack, topic_to_change, take_back),
)
