"""Intake: what an editor changes in an article: title, text, source, topics, language."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.handlers.intake.card import language_name
from bot.handlers.intake.parts import part_of
from bot.handlers.intake.scene import answered, pressed_open, show_card
from bot.keyboards import Row, button, in_rows, keyboard, pager
from bot.render import lines
from bot.render.lines import label
from bot.rooms import Handler
from bot.visit import Visit
from digests.errors import InputError
from digests.intake.ingest import IngestedArticle
from digests.model import Topic
from digests.sources.drafts import LONGEST_TITLE, tidy

LONGEST_SOURCE = 100
TOPICS_A_PAGE = 12
FIELDS = ("title", "text", "source", "topics", "language")

_WORD = re.compile(r"[^\W\d_]")
_ADDRESS = re.compile(r"<?((?:[a-z][a-z0-9+.-]{0,30}://|www\.)[^\s<>]*)>?", re.IGNORECASE)


async def offer(visit: Visit) -> None:
    """Offer what can be changed, under the card."""
    intake = await pressed_open(visit)
    if intake is None:
        return
    t, article_id = visit.t, intake.article.id
    fields = [button(t.plain(f"intake-edit-{field}"), f"in-{field}", article_id) for field in FIELDS]
    buttons = keyboard(*in_rows(fields, 2), [button(t.plain("back"), "in-card", article_id)])
    await show_card(visit, intake, note=t("intake-what-to-edit"), buttons=buttons)


async def ask_title(visit: Visit) -> None:
    """Ask for a new title."""
    intake = await pressed_open(visit)
    if intake is not None:
        question = visit.t("intake-ask-title", title=lines.title(intake.article))
        await visit.ask("intake-title", question, _leave(visit, intake), article=intake.article.id)


async def take_title(visit: Visit) -> None:
    """Change the title. Raises: InputError (title-empty, title-too-long)."""
    if await is_no_answer(visit) or (intake := await answered(visit)) is None:
        return
    title = title_in(visit.message.text or "")
    await visit.forget_question()
    await show_card(visit, await visit.services.ingest.revise(intake.article.id, title=title))


async def ask_text(visit: Visit) -> None:
    """Ask for a new text."""
    intake = await pressed_open(visit)
    if intake is not None:
        await visit.ask("intake-text", visit.t("intake-ask-new-text"), _leave(visit, intake), article=intake.article.id)


async def take_text(visit: Visit) -> None:
    """Change the text; messages that follow at once belong to it. Raises: InputError, ArticleRejected."""
    part = await part_of(visit)
    if part is None or not part.text.strip():
        raise InputError("one-text")
    intake = await answered(visit)
    if intake is None:
        return
    revised = await visit.services.cards.retell(intake.article, part.text, part.sent_at)
    await visit.forget_question()
    await show_card(visit, revised)


async def ask_source(visit: Visit) -> None:
    """Ask where the article comes from."""
    intake = await pressed_open(visit)
    if intake is None:
        return
    t, article = visit.t, intake.article
    now = " ".join(filter(None, (article.source, article.url)))
    question = t("intake-ask-source-now", source=lines.one_line(now, 300)) if now else t("intake-ask-source")
    none = [button(t.plain("intake-remove-source"), "in-no-source", article.id)] if now else []
    await visit.ask("intake-source", question, _leave(visit, intake, none), article=article.id)


async def take_source(visit: Visit) -> None:
    """Change the name of the source, its link, or both. Raises: InputError (bad-link, source-too-long, one-text)."""
    if await is_no_answer(visit) or (intake := await answered(visit)) is None:
        return
    name, url = _source(tidy(visit.message.text or ""))
    await visit.forget_question()
    await show_card(visit, await visit.services.cards.set_source(intake.article.id, name, url))


async def remove_source(visit: Visit) -> None:
    """Take name and link of the source away."""
    intake = await pressed_open(visit)
    if intake is not None:
        await visit.forget_question()
        await show_card(visit, await visit.services.cards.set_source(intake.article.id, "", ""))


async def offer_topics(visit: Visit) -> None:
    """Show all topics as toggles under the card."""
    intake = await pressed_open(visit)
    if intake is not None:
        await _show_topics(visit, intake, visit.press.number(1) or 0)


async def toggle_topic(visit: Visit) -> None:
    """Put the article on the topic in the button or off it, as the button says; pressed twice it says the same."""
    intake = await pressed_open(visit)
    if intake is None:
        return
    topic_id, wanted = visit.press.number(1), visit.press.word(2) == "on"
    chosen = {match.topic.id for match in intake.matches}
    if topic_id is not None:
        chosen = chosen | {topic_id} if wanted else chosen - {topic_id}
    revised = await visit.services.ingest.choose_topics(intake.article.id, chosen)
    await _show_topics(visit, revised or intake, visit.press.number(3) or 0)


async def offer_languages(visit: Visit) -> None:
    """Offer the languages of the newsroom."""
    intake = await pressed_open(visit)
    if intake is None:
        return
    t, article = visit.t, intake.article
    codes = dict.fromkeys((*_languages(visit), article.language))
    choices = [
        button(f"{'✓ ' if code == article.language else ''}{language_name(code, t)}", "in-speaks", article.id, code)
        for code in codes
        if code != lines.UNKNOWN_LANGUAGE
    ]
    back = [button(t.plain("back"), "in-edit", article.id)]
    await show_card(visit, intake, note=t("intake-pick-language"), buttons=keyboard(*in_rows(choices, 2), back))


async def set_language(visit: Visit) -> None:
    """Say which language the article is in."""
    intake = await pressed_open(visit)
    code = visit.press.word(1)
    if intake is None:
        return
    if code not in _languages(visit):
        code = intake.article.language
    await show_card(visit, await visit.services.ingest.revise(intake.article.id, language=code))


async def _show_topics(visit: Visit, intake: IngestedArticle, page: int) -> None:
    async with visit.store.read() as tx:
        topics = await tx.topics.all()
    t, article_id = visit.t, intake.article.id
    pages = max(1, -(-len(topics) // TOPICS_A_PAGE))
    page = min(max(page, 0), pages - 1)
    chosen = {match.topic.id for match in intake.matches}
    shown = topics[page * TOPICS_A_PAGE : (page + 1) * TOPICS_A_PAGE]
    toggles = in_rows((_toggle(visit, intake, topic, topic.id in chosen, page) for topic in shown), 2)
    done = [button(t.plain("done"), "in-card", article_id)]
    buttons = keyboard(*toggles, pager("in-topics", page, pages, article_id), done)
    note = t("intake-pick-topics") if topics else t("intake-pick-no-topics")
    await show_card(visit, intake, note=note, buttons=buttons)


def _languages(visit: Visit) -> tuple[str, ...]:
    """Return the languages that an article can be said to be in."""
    return *visit.services.settings.digest.languages, *visit.services.texts.languages


def _toggle(visit: Visit, intake: IngestedArticle, topic: Topic, chosen: bool, page: int) -> InlineKeyboardButton:
    words = f"{'✓ ' if chosen else ''}{label(topic, visit.t)}"
    return button(words, "in-topic", intake.article.id, topic.id, "off" if chosen else "on", page)


def _leave(visit: Visit, intake: IngestedArticle, *rows: Row) -> InlineKeyboardMarkup:
    return keyboard(*rows, [button(visit.t.plain("intake-leave"), "in-card", intake.article.id)])


def title_in(text: str) -> str:
    """Return the title in an answer. Raises: InputError (title-empty, title-too-long)."""
    title = " ".join(tidy(text).split())
    if not _WORD.search(title):
        raise InputError("title-empty")
    if len(title) > LONGEST_TITLE:
        raise InputError("title-too-long", length=len(title), limit=LONGEST_TITLE)
    return title


async def is_no_answer(visit: Visit) -> bool:
    """Pass on what is an article rather than an answer of one line. Raises: InputError (one-text)."""
    message = visit.message
    if message.forward_origin is not None or message.document is not None or "\n" in (message.text or "").strip():
        await visit.pass_on()
        return True
    if message.text is None:
        raise InputError("one-text")
    return False


def _source(text: str) -> tuple[str | None, str | None]:
    """Return the name and the link in an answer; what is not there is None. Raises: InputError."""
    found = _ADDRESS.search(text)
    name = _ADDRESS.sub(" ", text).strip(" \t-–—|·:,") or None
    if name and len(name) > LONGEST_SOURCE:
        raise InputError("source-too-long", length=len(name), limit=LONGEST_SOURCE)
    if name is None and found is None:
        raise InputError("one-text")
    return name and " ".join(name.split()), _checked(found[1]) if found else None


def _checked(address: str) -> str:
    url = f"https://{address}" if address.lower().startswith("www.") else address
    try:
        parts = urlsplit(url)
        usable = parts.scheme in ("http", "https") and "." in (parts.hostname or "")
    except ValueError:
        usable = False
    if not usable or len(url) > lines.LONGEST_ADDRESS:
        raise InputError("bad-link")
    return url


BUTTONS: dict[str, Handler] = {
    "in-edit": offer,
    "in-title": ask_title,
    "in-text": ask_text,
    "in-source": ask_source,
    "in-no-source": remove_source,
    "in-topics": offer_topics,
    "in-topic": toggle_topic,
    "in-language": offer_languages,
    "in-speaks": set_language,
}
INPUTS: dict[str, Handler] = {"intake-title": take_title, "intake-text": take_text, "intake-source": take_source}
