"""Every reader's conversation in every language: the first minute, one's own data, and every button there is.

What is said and answered comes from the texts of each language. Afterwards everything that the bot sent to the person
is read: no word of another language, no name of a text, no button that a phone cuts off.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.dialogs.conftest import House
from tests.dialogs.everybody import (
    IO,
    MARS,
    SOURCE,
    WEBB,
    Reader,
    Table,
    everybody,
    presses_everything,
    read_everything,
)
from tests.dialogs.locale import wrong_in

pytestmark = pytest.mark.slow

MORNING, DAY = timedelta(hours=22, seconds=1), timedelta(days=1)
TUESDAY = date(2026, 3, 10)


async def test_the_first_minute_and_the_last(house: House) -> None:
    readers = everybody(house)
    for reader in readers:
        nothing = await reader.hears("/start")
        assert reader.said("onboarding-no-articles") in nothing.text
    await house.publish(*IO, source=SOURCE)
    await house.publish(*MARS)
    for reader in readers:
        said, person = reader.said, reader.person
        welcome = await reader.hears("/start")
        assert said("onboarding-greeting", name="Anna").splitlines()[1] in welcome.text
        assert said("onboarding-languages") in welcome.text
        await reader.plays([(said.tap("onboarding-first-button"), said.notice("onboarding-choose-first"))])
        await person.taps(reader.topic)
        await reader.plays([(said.tap("onboarding-first-button"), said.notice("onboarding-first-sent"))])
    await house.drained()
    for reader in readers:
        said, person = reader.said, reader.person
        (digest,) = [message for message in person.screen() if message.text.startswith("🗞")]
        assert said("digest-title", day=said.t.date(TUESDAY)) in digest.text
        again = said("onboarding-following", count=1, names=reader.topic)
        await reader.plays(
            [
                (said.tap("onboarding-first-button"), said.notice("onboarding-first-already")),
                ("/start", again),
                (said.tap("onboarding-settings-button"), said("settings-title")),
                ("/help", said("onboarding-help-reader")),
                ("/digest", said("reading-digest-nothing")),
                (said.tap("reading-latest-button"), said("reading-latest")),
                ("/cancel", said("nothing-to-cancel")),
                ("/frobnicate", said("error-unknown-command")),
                ("/stop", said("onboarding-stopped")),
                (said.tap("personal-resume-button"), said("personal-resumed")),
                ("/stop", said("onboarding-stopped")),
                ("/pause", said("personal-pause-stopped")),
                ("/start", said("onboarding-back", name="Anna")),
            ]
        )
    read_everything(house, readers)


def own_data(reader: Reader) -> Table:
    said = reader.said
    return [
        ("/privacy", said("personal-privacy-choices")),
        ("/export", said("personal-export")),
        ("/connect", said("groups-connect", link="")[:20]),
        ("/cancel", said("cancelled")),
        ("/chats", said("groups-list-empty")),
        ("/add", said("error-not-allowed")),
        ("/invite", said("owner-only")),
        ("/pause 3", said("personal-paused", days=3, until=said.t.date(TUESDAY + 3 * DAY))),
        (said.tap("personal-pause-button", days=1), said("personal-paused", days=1, until=said.t.date(TUESDAY + DAY))),
        ("/start", said("onboarding-paused")),
        (said.tap("personal-resume-button"), said("personal-resumed")),
        ("/pause 0", said("personal-pause-days", limit=365)),
        ("/pause 31.2", said("personal-pause-days", limit=365)),
        ("/topics", said("reading-topics")),
        (f"[✅ {reader.topic}]", f"({said.t.plain('reading-left', topic=reader.topic)}"),
        ("/settings", said("settings-no-topics")),
        ("/digest", said("reading-digest-no-topics")),
        ("/delete_me", said("personal-delete-ask")),
        (said.tap("cancel"), said("cancelled")),
        ("/delete_me", said("personal-delete-ask")),
        (said.tap("personal-delete-button"), said("personal-deleted")),
        ("/following", said("following-none")),
    ]


async def test_ones_own_data_a_pause_and_what_is_not_allowed(house: House) -> None:
    readers = everybody(house)
    for reader in readers:
        await reader.follows_space()
        await reader.plays(own_data(reader))
    read_everything(house, readers)


OPENED = (
    "/follow volcanoes",
    "/delete_me",
    "/pause",
    "/history",
    "/latest",
    "/saved",
    "probe OR telescope",
    "/topics",
    "/settings",
)


async def test_no_button_leads_nowhere(house: House) -> None:
    article = await house.publish(*IO, source=SOURCE)
    await house.publish(*WEBB, source=SOURCE)
    readers = everybody(house)
    for reader in readers:
        await reader.follows_space()
    await house.tick(after=MORNING)
    for reader in readers:
        pressed: set[str] = set()
        for opened in (*OPENED, f"/story {article.id}", f"/article {article.id}", "/start"):
            await reader.hears(opened)
            await presses_everything(house, reader, pressed)
        assert len(pressed) > 30
    read_everything(house, readers)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Tell me if nothing is new"), ("fr", "La prossima rassegna arriva domani"), ("en", "{ $day }"),
        ("ru", "Темы: all of them"), ("zh", "所有文章 everywhere"), ("es", "settings-title"),
        ("it", "<b>Argomenti</b>"), ("en", "Hello, \u2068Anna\u2069"), ("en", "At None"), ("it", "Time zone"),
    ],
)  # fmt: skip
def test_what_a_reader_would_not_understand_is_seen(language: str, text: str) -> None:
    assert wrong_in(text, language)
