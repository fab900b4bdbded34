"""What owners and editors wait for beside a million deliveries, 100,000 acts and 20,000 drafts: from a tap to the view.

Each view goes the whole way, through the running bot and a local Telegram, so that what is said here is what a person
waits, but for the network. The first look at each is not counted: nobody waits for a cold disk twice.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import Sequence
from itertools import chain
from pathlib import Path

from bot.sandbox import Person
from tests.bench.grown import Size, grown
from tests.bench.measure import Measure
from tests.bench.running import OWNER_ID, running
from tests.postgresql import running_server

MOST_MS, TRIES, PAUSE_S = 300.0, 3, 0.5
# What is said or tapped, one after the other: a button is named by the beginning of its data.
VIEWS: Sequence[tuple[str, str]] = (
    ("the queue", "/queue"),
    ("its next card", "=v1|qu-later|"),
    ("what it can be narrowed to", "=v1|qu-only|"),
    ("the queue of a topic", "Topic 1 ·"),
    ("a draft's card", "=v1|in-open|"),
    ("a draft's history", "History"),
    ("all drafts", "/drafts"),
    ("the desk", "/desk"),
    ("a topic's next digest", "Topic 1"),
    ("the plan of the day", "/plan"),
    ("the topics", "/topic"),
    ("what readers suggest", "Suggestions"),
    ("the feeds", "/feeds"),
    ("a feed and what it yields", "A feed"),
    ("what was sent", "/deliveries"),
    ("the people", "/people"),
    ("an editor", "Editor 7"),
    ("who did what", "/audit"),
    ("who has done most", "=v1|au-who"),
    ("what one of them did", "Editor 7"),
    ("how the bot is", "/status"),
    ("announcements", "/announce"),
    ("whom an announcement is for", "=v1|an-whom|"),
    ("those among them who were active lately", "active in 30 days"),
    ("all of them again", "active or not"),
    ("how many they are", "=v1|an-open|"),
    ("channels and groups", "/chats"),
    ("the figures", "/stats"),
)


async def measure(scale: float = 1.0) -> Sequence[Measure]:
    """Measure both databases."""
    measures: list[Measure] = []
    with tempfile.TemporaryDirectory() as folder:
        measures += await _views("SQLite", f"sqlite:///{Path(folder, 'views.db')}", scale)
    with running_server() as server:
        measures += await _views("PostgreSQL", await server.new(), scale)
    return measures


async def _views(name: str, url: str, scale: float) -> list[Measure]:
    await grown(url, Size().scaled(scale))
    took: dict[str, list[float]] = {view: [] for view, _ in VIEWS}
    async with running(url=url) as bot:
        owner = bot.telegram.person("Olga", user_id=OWNER_ID, language_code="en")
        for said in ("/start", "/announce", "A word to all readers, from the newsroom."):
            await owner.says(said)
        while "an-whom" not in str((await owner.hears()).markup):
            pass
        for _ in range(1 + TRIES):
            for view, said in VIEWS:
                took[view].append(await _ms(owner, said))
    return [Measure(f"{name}: {view}", min(tries[1:]), "ms", MOST_MS) for view, tries in took.items()]


async def _ms(person: Person, said: str) -> float:
    """Say it, or tap the newest button that has it, and return how long the view of it takes."""
    person.skip()
    newest = max((each.message_id for each in person.screen()), default=0)
    shown, began = 0, time.perf_counter()
    if said.startswith("/"):
        await person.says(said)
        newest += 1
    else:
        shown, data = _button(person, said)
        person.press(shown, data)
    # An older card may lose its buttons first.
    while (heard := await person.hears()).message_id <= newest and heard.message_id != shown:
        pass
    took_ms = (time.perf_counter() - began) * 1000
    # What still comes of it is no part of the next view.
    await asyncio.sleep(PAUSE_S)
    return took_ms


def _button(person: Person, wanted: str) -> tuple[int, str]:
    """Return the newest button with this in its label, or behind ``=`` with data that begins so."""
    for message in reversed(person.screen()):
        for button in chain.from_iterable(message.markup.get("inline_keyboard", [])):
            data = str(button.get("callback_data", ""))
            if data.startswith(wanted[1:]) if wanted.startswith("=") else wanted in button["text"] and data:
                return message.message_id, data
    raise AssertionError(f"no button {wanted!r} in {person.screen()[-1]}")
