"""What the settings of a chat look like: one message, edited in place, with a screen for each setting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.actions import Action
from bot.actions.groups import ShowChat
from bot.actions.queue import SetMorning
from bot.actions.settings import (
    EVERY_LANGUAGE,
    AskClock,
    Resume,
    SetDays,
    SetEmpty,
    SetLanguage,
    SetLayout,
    SetLength,
    SetMoreTimes,
    SetPins,
    SetPlace,
    SetReads,
    SetSound,
    SetStories,
    SetTime,
    SetTopicTime,
    ShowFilters,
    ShowSettings,
    ShowTopics,
)
from bot.keyboards import Row, button, in_fitting_rows, in_rows, keyboard
from bot.render.languages import languages_in_words, ticked
from bot.render.lines import local_day, next_digest
from bot.render.topics import times_of_topics
from bot.replies import View
from bot.texts import Html, Texts, Translator, own_name, place
from digests.model import (
    ALL_STORIES,
    EVERY_DAY,
    MOST_TIMES,
    WEEKEND,
    Chat,
    ChatKind,
    Layout,
    Length,
    Rhythm,
    Topic,
    TopicTime,
)
from digests.timing.zones import zone

WORKDAYS = frozenset(range(1, 6))
QUARTERS = (0, 15, 30, 45)
# What is offered by buttons; other times can be typed.
FURTHER_TIMES = (time(8), time(13), time(18), time(21))
WEEKEND_TIMES = (time(9), time(10), time(11))
QUIET_HOURS = ((time(21), time(7)), (time(22), time(7)), (time(23), time(8)))
# How many stories a digest may be asked to tell; 0 leaves it to the length.
STORIES = (0, 5, 10, 20, ALL_STORIES)


@dataclass(frozen=True, slots=True)
class ChatSettings:
    """Whose settings are shown, in which words, when and where.

    ``elsewhere``: the person looks at a group or channel from the private chat. ``in_group``: the message stands in a
    group, where the bot reads only replies to its own messages; ``topic`` is the one of the chat that it stands in.
    ``own_times`` are those of single topics. ``decides``: it is the private chat of somebody who decides on what waits.
    """

    chat: Chat
    t: Translator
    now: datetime
    follows: bool
    elsewhere: bool
    in_group: bool
    topic: int | None = None
    own_times: tuple[tuple[Topic, TopicTime], ...] = ()
    decides: bool = False

    @property
    def is_paused(self) -> bool:
        """Whether the chat takes a break that has not ended."""
        return self.chat.paused_until is not None and self.chat.paused_until > self.now

    def asking(self, key: str, key_by_reply: str) -> Html:
        """Return a text that asks for something typed."""
        return self.t(key_by_reply if self.in_group else key)


def overview(shown: ChatSettings) -> View:
    """Show all settings, and when the next digest comes."""
    chat, t = shown.chat, shown.t
    lines = [
        t("settings-title-of", chat=chat.title) if shown.elsewhere else t("settings-title"),
        "",
        t("settings-schedule", time=times_in_words(chat, t), days=days_in_words(chat, t)),
        *([t("settings-own-times", topics=times_of_topics(shown.own_times, t, chat.reads))] if shown.own_times else []),
        zone_line(shown),
        t("settings-language", language=own_name(chat.language)),
        t("settings-reads", languages=languages_in_words(chat, t)),
        t("settings-look", layout=t.plain(f"settings-layout-{chat.layout}"), length=length_in_words(chat, t)),
        t("settings-told" if chat.tell_when_empty else "settings-silent"),
        *([t("settings-sound", sound=sound_in_words(chat, t))] if chat.silent or chat.quiet else []),
        *_place_line(shown),
        *([t("settings-pinned")] if chat.pins else []),
        "",
        what_comes(shown),
    ]
    return View(Html("\n".join(lines).rstrip()), _overview_buttons(shown))


def what_comes(shown: ChatSettings) -> Html:
    """Return the line that says when the next digest comes, or why none does."""
    chat, t = shown.chat, shown.t
    if not chat.active:
        return t("settings-gone" if chat.refused_at is None else "settings-refused")
    if chat.stopped:
        return t("settings-stopped")
    if not shown.follows:
        return t("settings-no-topics")
    if shown.is_paused and chat.paused_until:
        return t("settings-paused", day=local_day(chat.paused_until, chat, t))
    return next_digest(chat, t)


def _place_line(shown: ChatSettings) -> list[Html]:
    """Say in which topic the digests stand, where the chat has topics as far as can be seen."""
    chosen, here = shown.chat.message_thread_id, shown.topic
    if chosen is None:
        return [] if here is None else [shown.t("settings-in-general")]
    return [shown.t("settings-in-this-topic" if chosen == here else "settings-in-a-topic")]


def zone_line(shown: ChatSettings) -> Html:
    """Return the place that stands for the time zone, and what the clocks show there."""
    local = shown.now.astimezone(zone(shown.chat.timezone))
    named = place(shown.chat.timezone, shown.t.language, shown.chat.city)
    return shown.t("settings-zone", place=named, now=shown.t.time(local))


def time_view(shown: ChatSettings) -> View:
    """Show the hours and quarters to choose from, the present ones marked."""
    chat, clock = shown.chat, shown.chat.digest_time
    hours = [choice(f"{hour:02}", hour == clock.hour, SetTime(chat.id, "h", hour)) for hour in range(24)]
    minutes = [choice(f":{minute:02}", minute == clock.minute, SetTime(chat.id, "m", minute)) for minute in QUARTERS]
    asked = shown.asking("settings-time", "settings-time-by-reply")
    by_topic = [button(shown.t.plain("settings-by-topic-button"), SetTopicTime(chat.id))] if shown.follows else []
    more = [] if chat.rhythm is Rhythm.WEEKLY else [_more_times(shown), *_weekend_times(shown), by_topic]
    return screen(shown, asked, [*in_rows(hours, 6), minutes, *more])


def _more_times(shown: ChatSettings) -> Row:
    """Return a button for each further time of the day, and for some that could be."""
    chat = shown.chat
    there = sorted(chat.more_times)
    ended = [button(f"✕ {shown.t.time(at)}", SetMoreTimes(chat.id, f"{at:%H:%M}")) for at in there]
    free = [at for at in FURTHER_TIMES if at not in {*there, chat.digest_time}] if len(there) < MOST_TIMES - 1 else []
    return [*ended, *(button(f"+ {shown.t.time(at)}", SetMoreTimes(chat.id, f"{at:%H:%M}", True)) for at in free[:3])]


def _weekend_times(shown: ChatSettings) -> list[Row]:
    chat, t = shown.chat, shown.t
    same = choice(t.plain("settings-weekend-same"), not chat.weekend_times, SetMoreTimes(chat.id, "", weekend=True))
    others = [
        choice(
            t.plain("settings-weekend-at", time=t.time(at)),
            chat.weekend_times == (at,),
            SetMoreTimes(chat.id, f"{at:%H:%M}", True, True),
        )
        for at in WEEKEND_TIMES
    ]
    return [[same], *in_fitting_rows(others, 3)]


def times_in_words(chat: Chat, t: Translator) -> str:
    """Return the times of the digests, as in "08:00, 18:00 (weekends 10:00)"."""
    usual = t.series(map(t.time, chat.times_on(1)))
    if not chat.weekend_times or chat.rhythm is Rhythm.WEEKLY:
        return usual
    return t.plain("settings-times-with-weekend", usual=usual, weekend=t.series(map(t.time, chat.times_on(7))))


def sound_view(shown: ChatSettings) -> View:
    """Show whether messages ring, and when they never do."""
    chat, t = shown.chat, shown.t
    rings = [
        choice(t.plain(key), chat.silent is silent, SetSound(chat.id, silent))
        for key, silent in (("settings-rings", False), ("settings-never-rings", True))
    ]
    none = choice(t.plain("settings-quiet-none"), not chat.quiet, SetSound(chat.id, quiet="none"))
    hours = [
        choice(_between(each, t), chat.quiet == each, SetSound(chat.id, quiet=f"{each[0]:%H:%M}-{each[1]:%H:%M}"))
        for each in QUIET_HOURS
    ]
    return screen(shown, t("settings-choose-sound"), [rings, [none], *in_fitting_rows(hours, 3)])


def sound_in_words(chat: Chat, t: Translator) -> str:
    """Return when messages ring."""
    if chat.silent or not chat.quiet:
        return t.plain("settings-sound-off" if chat.silent else "settings-sound-on")
    return t.plain("settings-sound-but", hours=_between(chat.quiet, t))


def _between(hours: Sequence[time], t: Translator) -> str:
    return "–".join(map(t.time, hours))


def days_view(shown: ChatSettings) -> View:
    """Show the days; each button says what it sets, so that a double tap sets it once."""
    chat, t = shown.chat, shown.t
    weekly = chat.rhythm is Rhythm.WEEKLY
    day = _day_of_week if weekly else _day
    days = [day(chat, number, name) for number, name in t.weekdays().items()]
    sets = [
        button(t.plain("settings-days-weekdays"), SetDays(chat.id, "work")),
        button(t.plain("settings-days-all"), SetDays(chat.id, "all")),
    ]
    once = choice(t.plain("settings-days-weekly"), weekly, SetDays(chat.id, "week"))
    return screen(shown, t("settings-day-of-week" if weekly else "settings-days"), [*in_rows(days, 4), sets, [once]])


def language_view(shown: ChatSettings, texts: Texts) -> View:
    """Show the languages by their own names."""
    chat = shown.chat
    names = [choice(own_name(code), code == chat.language, SetLanguage(chat.id, code)) for code in texts.languages]
    return screen(shown, shown.t("settings-choose-language"), in_rows(names, 2))


def layout_view(shown: ChatSettings) -> View:
    """Show the layouts, the present one marked."""
    chat, t = shown.chat, shown.t
    layouts = [
        choice(t.plain(f"settings-layout-{each}").capitalize(), each is chat.layout, SetLayout(chat.id, each))
        for each in Layout
    ]
    return screen(shown, t("settings-choose-layout"), in_fitting_rows(layouts, 2))


def length_view(shown: ChatSettings) -> View:
    """Show the lengths, the present one marked."""
    chat, t = shown.chat, shown.t
    lengths = [
        choice(t.plain(f"settings-{each}").capitalize(), each is chat.length, SetLength(chat.id, each))
        for each in Length
    ]
    numbers = [choice(_number_of_stories(each, t), each == chat.stories, SetStories(chat.id, each)) for each in STORIES]
    return screen(shown, t("settings-choose-length"), [*in_fitting_rows(lengths, 3), numbers[:1], numbers[1:]])


def length_in_words(chat: Chat, t: Translator) -> str:
    """Return how long a digest is, as in "brief, 5 stories"."""
    length = t.plain(f"settings-{chat.length}")
    if not chat.stories:
        return length
    told = "settings-all-stories" if chat.stories >= ALL_STORIES else "settings-so-many-stories"
    return f"{length}, {t.plain(told, count=chat.stories)}"


def _number_of_stories(number: int, t: Translator) -> str:
    if not number:
        return t.plain("settings-stories-by-room")
    return t.plain("settings-stories-all") if number >= ALL_STORIES else str(number)


def reads_view(shown: ChatSettings, languages: Sequence[str]) -> View:
    """Show the languages that can be read, with a tick those that are."""
    chat, t = shown.chat, shown.t
    labels = ((code, code in chat.reads) for code in languages)
    names = [button(ticked(own_name(code), on), SetReads(chat.id, code, not on)) for code, on in labels]
    every = choice(t.plain("settings-every-language-button"), not chat.reads, SetReads(chat.id, EVERY_LANGUAGE))
    return screen(shown, t("settings-choose-reads"), [*in_rows(names, 2), [every]])


def days_in_words(chat: Chat, t: Translator) -> str:
    """Return when the digest comes, as in "every day", "Mon, Wed" or "once a week, Fri"."""
    if chat.rhythm is Rhythm.WEEKLY:
        return t.plain("settings-weekly", day=t.series(t.weekdays()[day] for day in sorted(chat.days)))
    named = {EVERY_DAY: "settings-every-day", WORKDAYS: "settings-weekdays", WEEKEND: "settings-weekend"}
    if chat.days in named:
        return t.plain(named[chat.days])
    return t.series(name for day, name in t.weekdays().items() if day in chat.days)


def screen(shown: ChatSettings, html: str, rows: list[Row]) -> View:
    """Lay out the screen of one setting: its text, what comes of it, its buttons and the way back."""
    way_back = [button(shown.t.plain("back"), ShowSettings(shown.chat.id))]
    return View(Html(f"{html}\n\n{what_comes(shown)}".rstrip()), keyboard(*rows, way_back))


def choice(label: str, chosen: bool, action: Action) -> InlineKeyboardButton:
    """Make a button for one of several values, the present one marked."""
    return button(f"· {label} ·" if chosen else label, action)


def _day(chat: Chat, day: int, name: str) -> InlineKeyboardButton:
    on = day in chat.days
    return button(ticked(name, on), SetDays(chat.id, str(day), 0 if on else 1))


def _day_of_week(chat: Chat, day: int, name: str) -> InlineKeyboardButton:
    return choice(name, day in chat.days, SetDays(chat.id, "week", day))


def _place_buttons(shown: ChatSettings) -> Row:
    """Offer the topic that the message stands in, and the general one, as far as they are not chosen already."""
    chat, t = shown.chat, shown.t
    here = button(t.plain("settings-here-button"), SetPlace(chat.id, here=True))
    general = button(t.plain("settings-general-button"), SetPlace(chat.id, here=False))
    return [
        *([here] if shown.topic not in (None, chat.message_thread_id) else []),
        *([general] if chat.message_thread_id is not None else []),
    ]


def _overview_buttons(shown: ChatSettings) -> InlineKeyboardMarkup:
    chat, t = shown.chat, shown.t

    def opens(key: str, action: Action) -> InlineKeyboardButton:
        return button(t.plain(key), action)

    pins = "settings-unpin-button" if chat.pins else "settings-pin-button"
    tells = "settings-hush-button" if chat.tell_when_empty else "settings-tell-button"
    return keyboard(
        [opens("settings-time-button", SetTime(chat.id)), opens("settings-days-button", SetDays(chat.id))],
        [opens("settings-zone-button", AskClock(chat.id)), opens("settings-language-button", SetLanguage(chat.id))],
        [opens("settings-layout-button", SetLayout(chat.id)), opens("settings-length-button", SetLength(chat.id))],
        [opens("settings-reads-button", SetReads(chat.id)), opens("settings-filters-button", ShowFilters(chat.id))],
        [opens("settings-sound-button", SetSound(chat.id))],
        [opens("queue-morning", SetMorning())] if shown.decides else [],
        [opens(tells, SetEmpty(chat.id, wanted=not chat.tell_when_empty))],
        _place_buttons(shown),
        [] if chat.kind is ChatKind.PRIVATE else [opens(pins, SetPins(chat.id, wanted=not chat.pins))],
        [opens("settings-resume-button", Resume(chat.id))] if chat.stopped or shown.is_paused else [],
        [opens("settings-topics-button", ShowTopics(chat.id))],
        [opens("back", ShowChat(chat.id))] if shown.elsewhere else [],
    )
