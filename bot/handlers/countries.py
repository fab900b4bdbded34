"""The words that editors add to the names of countries, for ``@CN`` in queries: adjectives, capitals, nicknames."""

from __future__ import annotations

import re

from bot.context import Handler, Visit
from bot.handlers.topics_edit import allowed
from bot.keyboards import button, keyboard
from bot.render.utf16 import shortened
from digests.errors import InputError
from digests.query.countries import country_names, is_country

WORDS = "country-words"
MOST_WORDS, LONGEST_WORD = 40, 64
SHOWN_UNITS = 3000
_LINE = re.compile(r"@?([a-z]{2})\s*[:=]\s*(.*)", re.IGNORECASE)


async def show(visit: Visit) -> None:
    """Show what has been added, and ask for more."""
    if not await allowed(visit):
        return
    async with visit.store.read() as tx:
        known = await tx.topics.country_words()
    lines = "\n".join(f"@{code}: {', '.join(words)}" for code, words in known.items())
    html = visit.t("topics-countries", known=shortened(lines, SHOWN_UNITS) or "—")
    await visit.ask(WORDS, html, keyboard([button(visit.t.plain("back"), "topic-list", 0)]))


async def take(visit: Visit) -> None:
    """Take the words of one country; none after the colon take all away. Raises: InputError (country-line)."""
    if not visit.is_editor or visit.message.text is None:
        await visit.pass_on()
        return
    line = _LINE.fullmatch(" ".join(visit.message.text.split()))
    if line is None or not is_country(line[1].upper()):
        raise InputError("country-line")
    code, words = line[1].upper(), [word.strip()[:LONGEST_WORD] for word in line[2].split(",")]
    async with visit.store.write() as tx:
        await tx.topics.set_country_words(code, list(dict.fromkeys(filter(None, words)))[:MOST_WORDS])
    await visit.forget_question()
    names = country_names(code, tuple(visit.services.settings.digest.languages))
    listed = ", ".join(dict.fromkeys((*names, *filter(None, words))))
    back = keyboard([button(visit.t.plain("topics-countries-more"), "topic-countries")])
    await visit.say(visit.t("topics-countries-saved", code=code, names=listed), back)


BUTTONS: dict[str, Handler] = {"topic-countries": show}
INPUTS: dict[str, Handler] = {WORDS: take}
