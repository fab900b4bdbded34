"""What is said where no room has an answer: unknown commands, old buttons, forgotten questions."""

from __future__ import annotations

from html import escape

from bot.replies import Notice, Reply, View
from bot.rooms import Room
from bot.texts import Html, Translator
from bot.visit import Visit
from digests.errors import InputError, QuerySyntaxError


async def unknown_command(visit: Visit) -> Reply:
    """Say that there is no such command."""
    return View(visit.t("error-unknown-command"))


async def old_button(visit: Visit) -> Reply:
    """Say that a button is stale; a forged one gets the same answer."""
    return Notice(visit.t.plain("error-old-button"), alert=True)


async def forgotten_question(visit: Visit) -> Reply:
    """Let go of a question that an older version asked."""
    await visit.forget_question()
    return await not_understood(visit)


async def not_understood(visit: Visit) -> Reply:
    """Say what can be sent instead."""
    return View(visit.t("error-not-understood"))


async def cancel(visit: Visit) -> Reply:
    """Take back the question that is open, if any."""
    if visit.pending is None:
        return View(visit.t("nothing-to-cancel"))
    await visit.forget_question()
    return View(visit.t("cancelled"))


def sentence(t: Translator, error: InputError) -> str:
    """Return the sentence for something unusable that a person gave, as plain text."""
    return t.plain(f"error-{error.reason}", **error.figures)


def refusal(t: Translator, error: QuerySyntaxError) -> Html:
    """Return what is wrong with a query, and the place with a caret under it where there is one."""
    if not error.query:
        return Html(escape(sentence(t, error), quote=False))
    words, place = escape(sentence(t, error), quote=False), escape(error.caret(), quote=False)
    return Html(f"{words}\n<pre>{place}</pre>")


ROOM = Room(commands={"cancel": cancel})
