"""The classic layout: a digest as HTML that every client shows, numbered through, with a button for each story."""

from __future__ import annotations

from datetime import date
from functools import partial
from html import escape

from telegram import InlineKeyboardButton

from bot.keyboards import button
from bot.render.lines import byline, has_address, linked, one_line, source, title
from bot.render.parts import Layout, Piece, message
from bot.render.utf16 import shortened, shown_units, units
from bot.texts import Html, Texts, Translator
from digests.model import Amendment, Article, Digest, Message, Section, Story

NAME_UNITS = 64
COPIES_NAMED = 5
# The method that changes what another one has sent.
EDITS = {"sendMessage": "editMessageText"}


class ClassicRenderer:
    """Turns digests into messages of plain Telegram HTML, in the language of each digest."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    def render(self, digest: Digest) -> tuple[Message, ...]:
        """Return the digest in as many messages as it takes, none for one without stories."""
        sections = [section for section in digest.sections if section.stories]
        if not sections:
            return ()
        t = self._texts[digest.language]
        layout = Layout(_opening(digest, len(sections), t))
        number = 0
        for section in sections:
            _lay_out(layout, section, number, t)
            number += len(section.stories)
        return layout.messages(_settings_button(t))

    def edited(self, message: Message) -> Message:
        """Return the edit after which a message reads like this one."""
        return Message(EDITS[message.method], message.parameters)

    def deleted(self) -> Message:
        """Return the deletion of a message."""
        return Message("deleteMessage", {})

    def retracted(self, language: str, day: date) -> Message:
        """Return the line in the place of a digest that was taken back."""
        t = self._texts[language]
        return message(t("digest-retracted", day=t.date(day)))

    def moved_up(self, language: str) -> Message:
        """Return the line in the place of a part whose stories have all moved up."""
        return message(self._texts[language]("digest-moved-up"))

    def nothing_new(self, language: str, day: date) -> Message:
        """Return the line for a day without news, for those who want to hear of it."""
        t = self._texts[language]
        return message(t("digest-nothing-new", day=t.date(day)), [_settings_button(t)])


def topic_heading(section_name: str, emoji: str) -> Html:
    """Return a topic's name as a heading: its emoji, then capitals."""
    name = escape(one_line(section_name, NAME_UNITS).upper(), quote=False)
    return Html(f"{escape(one_line(emoji, NAME_UNITS), quote=False)} <b>{name}</b>".strip())


def _opening(digest: Digest, topics: int, t: Translator) -> str:
    figures = t("digest-figures", articles=digest.articles, topics=topics, minutes=digest.minutes)
    return f"{t('digest-title', day=t.date(digest.day))}\n{figures}"


def _lay_out(layout: Layout, section: Section, numbered: int, t: Translator) -> None:
    topic = section.topic
    heading = topic_heading(topic.name(t.language), topic.emoji)
    again = t("digest-continued", heading=heading)
    for number, story in enumerate(section.stories, start=numbered + 1):
        first = number == numbered + 1
        layout.add(heading if first else "", heading if first else again, partial(_story, story, number, t))
    if section.left_out:
        layout.add("", again, partial(_left_out, section, t))


def _story(story: Story, number: int, t: Translator, room: int) -> Piece:
    """Make the entry of a story, its summary shortened where the entry would take more units than there is room."""
    article = story.article
    if story.amendment is Amendment.RETRACTED:
        return Piece(t("digest-story-retracted", number=number))
    summary = " ".join(story.summary.split())
    html = _story_html(story, summary, number, t)
    excess = shown_units(html) - room
    if excess > 0:
        html = _story_html(story, shortened(summary, units(summary) - excess), number, t)
    return Piece(html, button(t.plain("digest-read", number=number), "read", article.id))


def _story_html(story: Story, summary: str, number: int, t: Translator) -> str:
    article = story.article
    address = linked(t.plain("digest-read-link"), article) if has_address(article) else ""
    corrected = t("digest-story-corrected") if story.amendment is Amendment.CORRECTED else ""
    about = byline(article, t, address, corrected)
    lines = [
        f"{number}. <b>{linked(title(article), article)}</b>",
        escape(summary, quote=False),
        f"<i>{about}</i>" if about else "",
        _also((*story.copies, *story.others), article.language, t),
    ]
    return "\n".join(line for line in lines if line)


def _also(articles: tuple[Article, ...], language: str, t: Translator) -> str:
    """Name the other places of a story; those in other languages with their headline, each language once."""
    if not articles:
        return ""
    first = {each.language: each for each in reversed(articles) if each.language != language}
    foreign = [each for each in articles if first.get(each.language) is each][:COPIES_NAMED]
    near = [each for each in articles if each not in foreign]
    places = [linked(source(each) or t.plain("digest-unnamed-source"), each) for each in near[:COPIES_NAMED]]
    unnamed = len(near) - len(places)
    more = [t("digest-more-copies", count=unnamed)] if unnamed else []
    also = [f"<i>{t('digest-also')} {', '.join([*places, *more])}</i>"] if near else []
    return "\n".join([*also, *(_perspective(each, t) for each in foreign)])


def _perspective(article: Article, t: Translator) -> str:
    """Say what a report in another language makes its headline."""
    return f"<i>{byline(article, t)}</i>: {linked(title(article), article)}"


def _left_out(section: Section, t: Translator, room: int) -> Piece:
    """Say how many stories there are besides; it is one line, so it always has room in a part of its own."""
    topic = section.topic
    label = t.plain("digest-more-button", count=section.left_out, topic=one_line(topic.name(t.language), NAME_UNITS))
    html = t("digest-left-out", count=section.left_out, slug=topic.slug)
    return Piece(html, button(label, "latest-new", topic.id), wide=True)


def _settings_button(t: Translator) -> InlineKeyboardButton:
    return button(t.plain("digest-settings"), "settings")
