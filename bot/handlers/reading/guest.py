"""``@bot words`` in a chat where the bot is no member (guest mode, Bot API 10.0): one message with the best articles.

Everybody there reads the answer, so it is what a stranger would be told: published articles, in the language of the
app of who asks, and nothing that anybody has chosen, saved or followed. What waits for an editor's approval is left
out. The chat itself is nobody's business: its id may even be that of another chat that the bot knows.
"""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

import telegram
from telegram import InlineQueryResultArticle, InputTextMessageContent

from bot import words
from bot.handlers import fallback
from bot.handlers.reading import search
from bot.handlers.reading.inline import Asker, Hit
from bot.keyboards import keyboard, link
from bot.messages import NO_PREVIEW, harmlessly
from bot.render.lines import byline, linked, one_line, published_day, title
from bot.render.listing import NO_EXCERPT, PASSAGE_UNITS
from bot.render.marks import marked
from bot.replies import View
from bot.services import Context, Services
from bot.texts import Html
from digests.errors import QuerySyntaxError, StoreError
from digests.model import Hold
from digests.store import Transaction
from digests.timing.timetable import zone

logger = logging.getLogger(__name__)

# Nobody's chat is flooded; more of them are in the private chat.
MOST_SHOWN = 3
# Some may have to be left out.
LOOKED_AT = 12
LONGEST_WORDS = 256
ANSWERED_WITHIN_S = 4.0
# Nobody chooses the result by its name: it is the one.
RESULT_ID = "articles"
TITLE = "News"


NOTHING = Html("")


@dataclass(frozen=True, slots=True)
class Told:
    """What is answered: articles, or a sentence; ``payload`` leads to the private chat."""

    hits: Sequence[Hit] = ()
    note: Html = NOTHING
    payload: str = search.PAYLOAD


async def asked(update: telegram.Update, context: Context) -> None:
    """Answer somebody who called the bot into a chat that it is not in."""
    message, services = update.guest_message, context.bot_data
    if message is None or not message.guest_query_id:
        return
    person = update.effective_user
    asker = Asker(services.texts[person.language_code or "" if person else ""], zone(services.settings.digest.timezone))
    view = _view(await _in_time(services, asker, _words(message, context.bot.username)), asker, context.bot.username)
    content = InputTextMessageContent(view.html, "HTML", link_preview_options=NO_PREVIEW)
    result = InlineQueryResultArticle(RESULT_ID, TITLE, content, view.keyboard)  # type: ignore[arg-type]  # of buttons
    await harmlessly(context.bot.answer_guest_query(message.guest_query_id, result))


async def _in_time(services: Services, asker: Asker, said: str) -> Told:
    """Return what is answered; where that takes too long, a sentence that says so."""
    found: list[Told] = []

    async def look() -> None:
        try:
            found.append(await _told(services, asker, said))
        except StoreError as error:
            logger.error("The archive did not answer a guest query: %s", error)
            found.append(Told(note=asker.t("error-store")))

    # Nothing is broken off in the middle of a transaction: it ends by itself.
    looking = services.background.start(look())
    await asyncio.wait([looking], timeout=ANSWERED_WITHIN_S)
    if found:
        return found[0]
    return Told(note=asker.t("error-unexpected" if looking.done() else "error-took-too-long"))


def _mention(username: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)@{re.escape(username)}(?!\w)", re.I)


def _words(message: telegram.Message, username: str) -> str:
    """Return what was written besides the bot's name."""
    said = _mention(username).sub(" ", message.text or message.caption or "")
    return " ".join(said[:LONGEST_WORDS].split())


async def _told(services: Services, asker: Asker, said: str) -> Told:
    if said and words.meaning(said):
        return Told(note=asker.t("guest-hello"))
    async with services.store.read() as tx:
        held = await tx.holds.held()
        newest = [] if said else await tx.articles.latest(None, LOOKED_AT, 0)
    if not said:
        hits = await _free(services, [(article, NO_EXCERPT) for article in newest], held)
        return Told(hits, asker.t("reading-latest" if hits else "reading-no-articles"))
    try:
        return await _found(services, asker, said, held)
    except QuerySyntaxError as error:
        sentence = escape(fallback.sentence(asker.t, error), quote=False)
        return Told(note=Html(sentence), payload=search.payload(said))


async def _found(services: Services, asker: Asker, said: str, held: Sequence[Hold]) -> Told:
    page = await services.archive_search.page(said, 0, LOOKED_AT, zone=asker.zone)
    meant, note = said, NOTHING
    if not page.found.hits and page.meant is not None:
        meant, note = page.meant, asker.t("inline-meant", meant=page.meant)
        page = await services.archive_search.page(meant, 0, LOOKED_AT, zone=asker.zone)
    hits = await _free(services, page.found.hits, held)
    return Told(hits, note if hits else asker.t("guest-nothing", query=said), search.payload(meant if hits else said))


async def _free(services: Services, hits: Sequence[Hit], held: Sequence[Hold]) -> list[Hit]:
    """Return the first articles that wait for nobody's approval."""
    approved = {hold.topic_id: hold.approved for hold in held}
    if not approved:
        return list(hits[:MOST_SHOWN])
    async with services.store.read() as tx:
        return [hit for hit in hits if not await _waits(tx, hit, approved)][:MOST_SHOWN]


async def _waits(tx: Transaction, hit: Hit, approved: dict[int, int]) -> bool:
    """Tell whether an article is on a held topic, and newer than what was approved of it."""
    topics = [match.topic.id for match in await tx.matches.of(hit[0].id)]
    return any(topic in approved and (hit[0].number or 0) > approved[topic] for topic in topics)


def _view(told: Told, asker: Asker, username: str) -> View:
    """Return the answer; its buttons are links, which everybody there can use."""
    home = f"https://t.me/{username}?start="
    entries = [_entry(number, hit, asker) for number, hit in enumerate(told.hits, start=1)]
    reads = [
        link(asker.t.plain("digest-read", number=number), f"{home}a_{article.id}")
        for number, (article, _) in enumerate(told.hits, start=1)
    ]
    more = [link(asker.t.plain("guest-more"), f"{home}{told.payload}")]
    return View(Html("\n\n".join(part for part in (told.note, *entries) if part)), keyboard(reads, more))


def _entry(number: int, hit: Hit, asker: Asker) -> str:
    article, passage = hit
    about = byline(article, asker.t, published_day(article, asker.t, asker.zone))
    text = marked(one_line(passage.text, PASSAGE_UNITS), passage.words)
    lines = [f"{number}. <b>{linked(title(article), article)}</b>", text, f"<i>{about}</i>" if about else ""]
    return "\n".join(line for line in lines if line)
