"""What the settings of a chat look like: one message, edited in place, with a screen for each setting."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.keyboards import Row, button, in_rows, keyboard
from bot.render.lines import local_day, next_digest
from bot.texts import Html, Texts, Translator, own_name, place
from digests.model import EVERY_DAY, Chat, Layout, Length, Rhythm
from digests.timing.zones import zone

View: TypeAlias = tuple[Html, InlineKeyboardMarkup]

WORKDAYS = frozenset(range(1, 6))
WEEKEND = EVERY_DAY - WORKDAYS
QUARTERS = (0, 15, 30, 45)


@dataclass(frozen=True, slots=True)
class Scene:
    """Whose settings are shown, in which words, when and where.

    ``elsewhere``: the person looks at a group or channel from the private chat. ``in_group``: the message stands in a
    group, where the bot reads only replies to its own messages.
    """

    chat: Chat
    t: Translator
    now: datetime
    follows: bool
    elsewhere: bool
    in_group: bool

    @property
    def is_paused(self) -> bool:
        """Whether the chat takes a break that has not ended."""
        return self.chat.paused_until is not None and self.chat.paused_until > self.now

    def asking(self, key: str, key_by_reply: str) -> Html:
        """Return a text that asks for something typed."""
        return self.t(key_by_reply if self.in_group else key)


def overview(scene: Scene) -> View:
    """Show all settings, and when the next digest comes."""
    chat, t = scene.chat, scene.t
    lines = [
        t("settings-title-of", chat=chat.title) if scene.elsewhere else t("settings-title"),
        "",
        t("settings-schedule", time=t.time(chat.digest_time), days=days_in_words(chat, t)),
        zone_line(scene),
        t("settings-language", language=own_name(chat.language)),
        t("settings-look", layout=t.plain(f"settings-layout-{chat.layout}"), length=t.plain(f"settings-{chat.length}")),
        t("settings-told" if chat.tell_when_empty else "settings-silent"),
        "",
        what_comes(scene),
    ]
    return Html("\n".join(lines).rstrip()), _overview_buttons(scene)


def what_comes(scene: Scene) -> Html:
    """Return the line that says when the next digest comes, or why none does."""
    chat, t = scene.chat, scene.t
    if not chat.active:
        return t("settings-gone")
    if chat.stopped:
        return t("settings-stopped")
    if not scene.follows:
        return t("settings-no-topics")
    if scene.is_paused and chat.paused_until:
        return t("settings-paused", day=local_day(chat.paused_until, chat, t))
    return next_digest(chat, t)


def zone_line(scene: Scene) -> Html:
    """Return the place that stands for the time zone, and what the clocks show there."""
    local = scene.now.astimezone(zone(scene.chat.timezone))
    named = place(scene.chat.timezone, scene.t.language)
    return scene.t("settings-zone", place=named, now=scene.t.time(local))


def time_view(scene: Scene) -> View:
    """Show the hours and quarters to choose from, the present ones marked."""
    chat, clock = scene.chat, scene.chat.digest_time
    hours = [choice(f"{hour:02}", hour == clock.hour, "set-time", chat.id, "h", hour) for hour in range(24)]
    minutes = [choice(f":{minute:02}", minute == clock.minute, "set-time", chat.id, "m", minute) for minute in QUARTERS]
    return screen(scene, scene.asking("settings-time", "settings-time-by-reply"), [*in_rows(hours, 6), minutes])


def days_view(scene: Scene) -> View:
    """Show the days; each button says what it sets, so that a double tap sets it once."""
    chat, t = scene.chat, scene.t
    weekly = chat.rhythm is Rhythm.WEEKLY
    day = _day_of_week if weekly else _day
    days = [day(chat, number, name) for number, name in t.weekdays().items()]
    sets = [
        button(t.plain("settings-days-weekdays"), "set-days", chat.id, "work"),
        button(t.plain("settings-days-all"), "set-days", chat.id, "all"),
    ]
    once = choice(t.plain("settings-days-weekly"), weekly, "set-days", chat.id, "week")
    return screen(scene, t("settings-day-of-week" if weekly else "settings-days"), [*in_rows(days, 4), sets, [once]])


def language_view(scene: Scene, texts: Texts) -> View:
    """Show the languages by their own names."""
    chat = scene.chat
    names = [choice(own_name(code), code == chat.language, "set-lang", chat.id, code) for code in texts.languages]
    return screen(scene, scene.t("settings-choose-language"), in_rows(names, 2))


def layout_view(scene: Scene) -> View:
    """Show the layouts, the present one marked."""
    chat, t = scene.chat, scene.t
    layouts = [
        choice(t.plain(f"settings-layout-{each}").capitalize(), each is chat.layout, "set-layout", chat.id, each)
        for each in Layout
    ]
    return screen(scene, t("settings-choose-layout"), [layouts])


def length_view(scene: Scene) -> View:
    """Show the lengths, the present one marked."""
    chat, t = scene.chat, scene.t
    lengths = [
        choice(t.plain(f"settings-{each}").capitalize(), each is chat.length, "set-length", chat.id, each)
        for each in Length
    ]
    return screen(scene, t("settings-choose-length"), [lengths])


def days_in_words(chat: Chat, t: Translator) -> str:
    """Return when the digest comes, as in "every day", "Mon, Wed" or "once a week, Fri"."""
    if chat.rhythm is Rhythm.WEEKLY:
        return t.plain("settings-weekly", day=", ".join(t.weekdays()[day] for day in sorted(chat.days)))
    named = {EVERY_DAY: "settings-every-day", WORKDAYS: "settings-weekdays", WEEKEND: "settings-weekend"}
    if chat.days in named:
        return t.plain(named[chat.days])
    return ", ".join(name for day, name in t.weekdays().items() if day in chat.days)


def screen(scene: Scene, html: str, rows: list[Row]) -> View:
    """Lay out the screen of one setting: its text, what comes of it, its buttons and the way back."""
    way_back = [button(scene.t.plain("back"), "set", scene.chat.id)]
    return Html(f"{html}\n\n{what_comes(scene)}".rstrip()), keyboard(*rows, way_back)


def choice(label: str, chosen: bool, action: str, *arguments: str | int) -> InlineKeyboardButton:
    """Make a button for one of several values, the present one marked."""
    return button(f"· {label} ·" if chosen else label, action, *arguments)


def _day(chat: Chat, day: int, name: str) -> InlineKeyboardButton:
    on = day in chat.days
    return button(f"{'✅' if on else '☐'} {name}", "set-days", chat.id, day, 0 if on else 1)


def _day_of_week(chat: Chat, day: int, name: str) -> InlineKeyboardButton:
    return choice(name, day in chat.days, "set-days", chat.id, "week", day)


def _overview_buttons(scene: Scene) -> InlineKeyboardMarkup:
    chat, t = scene.chat, scene.t

    def opens(key: str, action: str, *value: int) -> InlineKeyboardButton:
        return button(t.plain(key), action, chat.id, *value)

    hush, tell = opens("settings-hush-button", "set-empty", 0), opens("settings-tell-button", "set-empty", 1)
    return keyboard(
        [opens("settings-time-button", "set-time"), opens("settings-days-button", "set-days")],
        [opens("settings-zone-button", "set-zone"), opens("settings-language-button", "set-lang")],
        [opens("settings-layout-button", "set-layout"), opens("settings-length-button", "set-length")],
        [hush if chat.tell_when_empty else tell],
        [opens("settings-resume-button", "resume")] if chat.stopped or scene.is_paused else [],
        [opens("settings-topics-button", "topics")],
        [opens("back", "conn")] if scene.elsewhere else [],
    )
