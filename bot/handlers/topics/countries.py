"""The words that editors add to the names of countries, for ``@CN`` in queries: adjectives, capitals, nicknames."""

from __future__ import annotations

import re

from bot.handlers.topics.edit import allowed
from bot.handlers.topics.rematching import go_on
from bot.keyboards import button, keyboard
from bot.render.lines import label
from bot.render.utf16 import shortened
from bot.rooms import Handler
from bot.texts import Html
from bot.visit import Visit
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
    added = list(dict.fromkeys(filter(None, words)))[:MOST_WORDS]
    named = await visit.services.topics.call_country(code, added)
    await visit.forget_question()
    names = country_names(code, tuple(visit.services.settings.digest.languages))
    listed = ", ".join(dict.fromkeys((*names, *added)))
    back = keyboard([button(visit.t.plain("topics-countries-more"), "topic-countries")])
    topics = ", ".join(label(topic, visit.t) for topic in named)
    again = visit.t("topics-countries-sorting", topics=topics) if named else ""
    await visit.say(Html(f"{visit.t('topics-countries-saved', code=code, names=listed)} {again}".strip()), back)
    if named:
        visit.services.background.start(go_on(visit.bot, visit.services))


BUTTONS: dict[str, Handler] = {"topic-countries": show}
INPUTS: dict[str, Handler] = {WORDS: take}
