"""What can stand in a query: each operator with an example of the archive and what it finds; asking changes nothing."""

from __future__ import annotations

from html import escape

from bot.actions.topics import ShowOperators
from bot.keyboards import Row, button
from bot.replies import Reply, View
from bot.rooms import on
from bot.texts import Html, Translator
from bot.visit import Visit
from digests.topics.operators import OperatorExample


async def show(visit: Visit, _: ShowOperators) -> Reply:
    """Explain the operators as a message of their own; a question that is open stays open."""
    t = visit.t
    made_up = t.plain("topics-how-word"), t.plain("topics-how-other-word")
    articles, examples = await visit.services.operators.examples(t.language, made_up)
    heading = t("topics-how", count=articles)
    return View(Html("\n\n".join([heading, *(_explained(example, t) for example in examples)])), anew=True)


def explain(t: Translator) -> Row:
    """Return the button that leads here."""
    return [button(t.plain("topics-how-button"), ShowOperators())]


def _explained(example: OperatorExample, t: Translator) -> Html:
    count = "" if example.count is None else f" · {t('topics-how-count', count=example.count)}"
    said = t(f"topics-how-{example.operator}")
    return Html(f"<code>{escape(example.query, quote=False)}</code>\n{said}{count}")


ACTIONS = (on(ShowOperators, show),)
