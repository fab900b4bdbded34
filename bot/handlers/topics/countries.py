"""The words that editors add to the names of countries, for ``@CN`` in queries: adjectives, capitals, nicknames."""

from __future__ import annotations

import re

from bot.actions.topics import ShowCountries
from bot.handlers.topics.questions import AskedCountryWords
from bot.handlers.topics.rematching import resume
from bot.handlers.topics.view import to_topics
from bot.keyboards import button, keyboard
from bot.render.lines import label
from bot.render.utf16 import shortened
from bot.replies import NoAnswer, Reply, View
from bot.rooms import on
from bot.texts import Html
from bot.visit import Visit
from digests.errors import InputError
from digests.query.countries import country_names, is_country

MOST_WORDS, LONGEST_WORD = 40, 64
SHOWN_UNITS = 3000
_LINE = re.compile(r"@?([a-z]{2})\s*[:=]\s*(.*)", re.IGNORECASE)


async def show(visit: Visit, _: ShowCountries) -> Reply:
    """Show what has been added, and ask for more."""
    async with visit.store.read() as tx:
        known = await tx.topics.country_words()
    lines = "\n".join(f"@{code}: {', '.join(words)}" for code, words in known.items())
    html = visit.t("topics-countries", known=shortened(lines, SHOWN_UNITS) or "—")
    return View(html, keyboard(to_topics(visit.t)), anew=True, question=AskedCountryWords())


async def take_words(visit: Visit, _: AskedCountryWords) -> Reply:
    """Take the words of one country; none after the colon take all away. Raises: NoAnswer, InputError."""
    code, added = _country_and_words(visit)
    named = await visit.services.topics.call_country(code, added)
    await visit.forget_question()
    if named:
        visit.services.background.start(resume(visit.bot, visit.services))
    names = country_names(code, tuple(visit.services.settings.digest.languages))
    listed = visit.t.series(dict.fromkeys((*names, *added)))
    topics = visit.t.series(label(topic, visit.t) for topic in named)
    again = visit.t("topics-countries-sorting", topics=topics) if named else ""
    html = Html(f"{visit.t('topics-countries-saved', code=code, names=listed)}{visit.t.gap}{again}".strip())
    return View(html, keyboard([button(visit.t.plain("topics-countries-more"), ShowCountries())]))


def _country_and_words(visit: Visit) -> tuple[str, list[str]]:
    """Return the code of a country and the words written for it. Raises: NoAnswer, InputError (country-line)."""
    if visit.message.text is None:
        raise NoAnswer
    line = _LINE.fullmatch(" ".join(visit.message.text.split()))
    if line is None or not is_country(line[1].upper()):
        raise InputError("country-line")
    words = [word.strip()[:LONGEST_WORD] for word in line[2].split(",")]
    return line[1].upper(), list(dict.fromkeys(filter(None, words)))[:MOST_WORDS]


ACTIONS = (on(ShowCountries, show),)
QUESTIONS = (on(AskedCountryWords, take_words),)
