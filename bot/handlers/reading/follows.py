"""/follow: words of one's own, shown with what they would have found, then a section of the digest; /following ends it.

/follow ── words? ── typed ── what the last week had ── in my digest · at once · not after all
/following ── each: pause · at once or in the digest · end ── undo; how often a day at once

The message itself remembers the words: they are its bold part.
"""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from telegram import InlineKeyboardButton, MessageEntity

from bot import words
from bot.actions.reading import (
    ChooseAlerts,
    EndFollow,
    FollowWords,
    PauseFollow,
    ShowFollows,
    TellAtOnce,
    UndoEndFollow,
)
from bot.handlers.answers import text_in
from bot.handlers.fallback import refusal, sentence
from bot.handlers.guards import in_private
from bot.handlers.reading.questions import AskedFollow
from bot.keyboards import Row, button, in_fitting_rows, keyboard
from bot.render.listing import NO_EXCERPT, listed, read_buttons
from bot.replies import NoAnswer, Refusal, Reply, View
from bot.rooms import behind, guarded, on
from bot.texts import Html, Translator
from bot.visit import Visit
from digests.errors import InputError, QuerySyntaxError
from digests.follows.follows import Preview
from digests.model import ALERTS_A_DAY, Chat, Follow
from digests.timing.timetable import zone

# So many articles show what words find.
EXAMPLES = 3


async def follow(visit: Visit) -> Reply:
    """Show what the words that are given would have found, else ask for some."""
    asked = " ".join(visit.arguments)
    return await _preview(visit, asked) if asked else View(visit.t("follow-ask"), question=AskedFollow())


async def take_words(visit: Visit, _: AskedFollow) -> Reply:
    """Show what the words that were typed would have found. Raises: NoAnswer where they say something to anybody."""
    asked = text_in(visit)
    if words.meaning(asked):
        raise NoAnswer
    view = await _preview(visit, asked)
    if view.keyboard is not None:
        await visit.forget_question()
    return view


async def decide(visit: Visit, action: FollowWords) -> Reply:
    """Follow the words of the message, or leave them. Raises: Refusal, InputError."""
    bold = visit.message.parse_entities([MessageEntity.BOLD])
    first = min(bold, key=lambda entity: entity.offset, default=None)
    if first is None:
        raise Refusal("error-old-button")
    if not action.wanted:
        return View(visit.t("follow-dropped"))
    followed = await visit.services.follows.follow(visit.chat, bold[first], at_once=action.at_once)
    noted = "follow-noted-at-once" if action.at_once else "follow-noted"
    return View(visit.t(noted, words=followed.text, count=visit.chat.alerts_a_day), keyboard([_to_list(visit.t)]))


async def following(visit: Visit) -> Reply:
    """List what is followed in words."""
    return await _list(visit)


async def show(visit: Visit, action: ShowFollows) -> Reply:
    """List what is followed in words."""
    listed = await _list(visit)
    return listed.standing_anew() if action.anew else listed


async def pause(visit: Visit, action: PauseFollow) -> Reply:
    """Let what is followed rest or go on, and show how things stand. Raises: Refusal."""
    try:
        await visit.services.follows.pause(visit.chat, action.rule_id, paused=action.paused)
    except LookupError:
        raise Refusal("error-old-button") from None
    return await _list(visit)


async def tell_at_once(visit: Visit, action: TellAtOnce) -> Reply:
    """Let what is followed come at once or in the digest, and show how things stand. Raises: Refusal."""
    try:
        await visit.services.follows.tell_at_once(visit.chat, action.rule_id, at_once=action.at_once)
    except LookupError:
        raise Refusal("error-old-button") from None
    return await _list(visit)


async def choose_alerts(visit: Visit, action: ChooseAlerts) -> Reply:
    """Choose how often a day something may come at once, and show how things stand. Raises: Refusal."""
    try:
        visit.chat = await visit.services.follows.choose_alerts(visit.chat, action.a_day)
    except ValueError:
        raise Refusal("error-old-button") from None
    return await _list(visit)


async def end(visit: Visit, action: EndFollow) -> Reply:
    """Follow something no longer, with a way back. Raises: Refusal."""
    try:
        ended = await visit.services.follows.end(visit.chat, action.rule_id)
    except LookupError:
        raise Refusal("error-old-button") from None
    back = button(visit.t.plain("follow-undo"), UndoEndFollow(action.rule_id))
    return View(visit.t("follow-ended", words=ended.text), keyboard([back, _to_list(visit.t)]))


async def undo(visit: Visit, action: UndoEndFollow) -> Reply:
    """Follow again what was ended, and show how things stand. Raises: Refusal."""
    try:
        await visit.services.follows.take_up_again(visit.chat, action.rule_id)
    except LookupError:
        raise Refusal("error-old-button") from None
    return await _list(visit)


async def _preview(visit: Visit, asked: str) -> View:
    try:
        preview = await visit.services.follows.preview(visit.chat, asked)
    except QuerySyntaxError as error:
        return View(refusal(visit.t, error))
    except InputError as error:
        return View(Html(escape(sentence(visit.t, error), quote=False)))
    return _preview_view(visit, preview)


def _preview_view(visit: Visit, preview: Preview) -> View:
    t, examples = visit.t, preview.articles[:EXAMPLES]
    entries = listed(((each, NO_EXCERPT) for each in examples), 1, t, zone(visit.chat.timezone))
    choices = [
        button(t.plain("follow-in-digest"), FollowWords(wanted=True)),
        button(t.plain("follow-at-once"), FollowWords(wanted=True, at_once=True)),
    ]
    leave = [button(t.plain("follow-not"), FollowWords(wanted=False))]
    heading = t("follow-preview", words=preview.words, count=preview.count)
    parts = filter(None, (heading, entries, t("follow-how")))
    return View(Html("\n\n".join(parts)), keyboard(*read_buttons(examples, 1, t), choices, leave))


async def _list(visit: Visit) -> View:
    t, followed = visit.t, await visit.services.follows.of(visit.chat)
    if not followed:
        return View(t("following-none"))
    rows = [_row(number, each, t) for number, each in enumerate(followed, start=1)]
    return View(_listed(followed, visit.chat, t), keyboard(*rows, *_most(followed, visit.chat, t)))


def _listed(followed: Sequence[Follow], chat: Chat, t: Translator) -> Html:
    lines = [t(_entry(each), number=number, words=each.text) for number, each in enumerate(followed, start=1)]
    about = ["", t("following-at-once-how", count=chat.alerts_a_day)] if _any_at_once(followed) else []
    return Html("\n".join([t("following-heading", count=len(followed)), "", *lines, *about]))


def _entry(each: Follow) -> str:
    if each.paused:
        return "following-paused"
    return "following-at-once" if each.at_once else "following-entry"


def _any_at_once(followed: Sequence[Follow]) -> bool:
    return any(each.at_once for each in followed)


def _most(followed: Sequence[Follow], chat: Chat, t: Translator) -> list[Row]:
    """Return how often a day something may come at once, where anything does; the choice that holds bears a sign."""
    if not _any_at_once(followed):
        return []
    labels = {each: t.plain("following-most", count=each) for each in ALERTS_A_DAY}
    choices = (
        button(f"✓ {text}" if each == chat.alerts_a_day else text, ChooseAlerts(each)) for each, text in labels.items()
    )
    return in_fitting_rows(choices, 4)


def _row(number: int, each: Follow, t: Translator) -> list[InlineKeyboardButton]:
    label = "following-resume" if each.paused else "following-pause"
    way = "following-to-digest" if each.at_once else "following-to-at-once"
    return [
        button(t.plain(label, number=number), PauseFollow(each.rule_id, not each.paused)),
        button(t.plain(way, number=number), TellAtOnce(each.rule_id, not each.at_once)),
        button(t.plain("following-end", number=number), EndFollow(each.rule_id)),
    ]


def _to_list(t: Translator) -> InlineKeyboardButton:
    return button(t.plain("following-button"), ShowFollows())


ALONE = in_private("follow-private")
COMMANDS = guarded({"follow": follow, "following": following}, [ALONE])
ACTIONS = behind(
    ALONE, on(FollowWords, decide), on(ShowFollows, show), on(PauseFollow, pause), on(EndFollow, end),
    on(UndoEndFollow, undo), on(TellAtOnce, tell_at_once), on(ChooseAlerts, choose_alerts),
)  # fmt: skip
QUESTIONS = (on(AskedFollow, take_words),)
