"""What strangers, editors and servers can throw at a bot, while its readers go on using it and are answered.

Each attack is one that stopped the bot, or lost what people said, before there was something against it.
"""

from __future__ import annotations

import asyncio
import resource
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import timedelta
from itertools import islice
from pathlib import Path

from sqlalchemy import make_url

from bot.sandbox import Person
from digests.model import NewArticle
from tests.bench.generated import TITLE_WORDS, Language
from tests.faults.attended import (
    MEASURED_S,
    PRIVATE,
    Attended,
    attacked_file,
    attended,
    traceback_count,
    waves,
)
from tests.faults.harness import Harness

EXPONENTIAL = f'site:"{"a." * 38}a b"'
NEAR = "ba* NEAR/100 co* NEAR/100 du* NEAR/100 fe* NEAR/100 gi* NEAR/100 lo* NEAR/100 mu*"
# As long as a message may be.
STOPS, LAST_LINE = ". " * 2000, f"{PRIVATE}\n" + "https://a.example/" + "(" * 3900
ARCHIVE, WORDS, CHUNK = 20_000, 120, 2_000
FLOODERS, FLOOD_PER_S, SLICE_S = 15, 640, 0.1
ONE_CHAT, TOLD_TO_WAIT_S = 400, 30
IDLE = 1_135
# What people and owners are told where nothing can be kept.
UNWRITABLE = "I cannot reach my archive", "I cannot write to my archive"
PEOPLE, BY_ONE = 500, 1_000
# How a poll is worded by a server that lacks fields that newer libraries ask for, and other things nobody can read.
UNREADABLE: tuple[object, ...] = (
    {"id": "1", "question": PRIVATE, "options": [{"text": "a"}]},
    {"date": PRIVATE},
    {},
    [],
)


async def exponential(harness: Harness) -> None:
    """Strangers ask for a site in words that a backtracking expression reads in ever so many ways."""
    async with attended(harness) as bot:
        strangers = _strangers(bot, 3)

        async def wave(_number: int) -> None:
            await strangers[0].says(EXPONENTIAL)
            await strangers[1].says(f"/search {EXPONENTIAL}")
            with suppress(AssertionError):
                await strangers[2].asks_inline(EXPONENTIAL)

        await _measured(bot, wave, 1.0)


async def quadratic(harness: Harness) -> None:
    """The owner sends files and texts whose reading once took from seconds to ever; strangers send the same."""
    async with attended(harness) as bot:
        hung, stops = attacked_file("document/hung-on-opml"), (". " * 100_000).encode()
        stranger = _strangers(bot, 1)[0]

        async def wave(_number: int) -> None:
            for person in (bot.owner, stranger):
                await person.sends_file("list.opml", hung)
                await person.sends_file("stops.txt", stops)
                await person.says(STOPS)
                await person.says(LAST_LINE)

        await _measured(bot, wave, 4.0)


async def near_chains(harness: Harness) -> None:
    """Six readers search 20,000 articles for chains of beginnings that are near to each other."""
    await _fill(harness)
    async with attended(harness) as bot:
        searchers = _strangers(bot, 6)

        async def wave(_number: int) -> None:
            for each, cut in zip(searchers, (None, 64, 51, 38, 25, 12), strict=True):
                await each.says(f"/search {NEAR[:cut]}")

        await _measured(bot, wave, 2.0)


async def refused_polls(harness: Harness) -> None:
    """A proxy or a local Bot API server answers getUpdates with 401, 404 and worse once in a while."""
    async with attended(harness) as bot:
        refusals = (401, 404, 502)

        async def wave(number: int) -> None:
            bot.telegram.faults.answer(refusals[number % 3], "<html></html>", method="getUpdates")

        await _measured(bot, wave, MEASURED_S, 3 * MEASURED_S)
        harness.seen["tracebacks"] = traceback_count(bot)


async def unreadable(harness: Harness) -> None:
    """Strangers send what the library cannot read."""
    async with attended(harness) as bot:
        strangers = _strangers(bot, 5)

        async def wave(number: int) -> None:
            for place, each in enumerate(strangers):
                _puts(bot, each, number * len(strangers) + place, UNREADABLE[place % len(UNREADABLE)])

        await _measured(bot, wave, 1.0)
        harness.seen["CPU share"] = bot.system.cpu_percent(interval=2.0) / 100
    async with harness.store.read() as tx:
        harness.seen["set aside"] = len(await tx.inbox.aside())


async def flood(harness: Harness) -> None:
    """Fifteen people send 640 updates a second."""
    async with attended(harness) as bot:
        flooders = _strangers(bot, FLOODERS)
        before = bot.system.memory_info().rss

        async def wave(number: int) -> None:
            for place in range(round(FLOOD_PER_S * SLICE_S)):
                await flooders[place % FLOODERS].says(f"{PRIVATE} {number} {place}")

        await _measured(bot, wave, SLICE_S)
        harness.seen["memory grew by MB"] = (bot.system.memory_info().rss - before) / 1e6


async def one_chat_waits(harness: Harness) -> None:
    """Four hundred updates of one chat wait for its own 429."""
    async with attended(harness) as bot:
        (stranger,) = _strangers(bot, 1)
        bot.telegram.faults.too_many(TOLD_TO_WAIT_S, method="sendMessage", chat_id=stranger.id, times=None)
        for number in range(ONE_CHAT):
            await stranger.says(f"/search {PRIVATE}{number}")
        await bot.read(MEASURED_S)


async def idle_connections(harness: Harness) -> None:
    """Somebody opens connections to the webhook's port and says nothing, more than there are file handles."""
    _allow_files(2 * IDLE + 500)
    async with attended(harness, webhook=True) as bot:
        assert bot.door is not None
        held: list[asyncio.StreamWriter] = []

        async def wave(_number: int) -> None:
            for _ in range(IDLE - sum(not each.is_closing() for each in held)):
                with suppress(OSError):
                    held.append((await asyncio.open_connection("127.0.0.1", bot.door))[1])

        limit = bot.system.rlimit(resource.RLIMIT_NOFILE)
        bot.system.rlimit(resource.RLIMIT_NOFILE, (1024, limit[1]))
        logged = len(bot.log)
        await _measured(bot, wave, 2.0)
        harness.seen["connections opened"] = len(held)
        harness.seen["file handles"] = bot.system.num_fds()
        harness.seen["log kB"] = (len(bot.log) - logged) / 1000
        for each in held:
            each.close()


async def disk_full(harness: Harness) -> None:
    """The disk is full for a while: a newcomer and the owner hear it, and who said something is answered later."""
    async with attended(harness) as bot:
        log = Path(f"{make_url(harness.url).database}-wal")
        unlimited = bot.system.rlimit(resource.RLIMIT_FSIZE)
        # To SQLite that is as a full disk, and needs no disk of its own.
        bot.system.rlimit(resource.RLIMIT_FSIZE, (log.stat().st_size, unlimited[1]))  # noqa: ASYNC240  # takes no time
        newcomers = _strangers(bot, 3)
        bot.owner.skip()
        for each in newcomers:
            await each.starts()
        heard = [await each.hears() for each in (*newcomers, bot.owner)]
        harness.seen["not told"] = sum(not any(word in each.text for word in UNWRITABLE) for each in heard)
        bot.system.rlimit(resource.RLIMIT_FSIZE, unlimited)
        welcomes = [await each.hears() for each in newcomers]
        harness.seen["not welcomed"] = sum(not each.buttons for each in welcomes)
        await bot.read(MEASURED_S)


async def many_beside_one(harness: Harness) -> None:
    """Five hundred people say a word each while one sends a thousand updates at once."""
    async with attended(harness) as bot:
        people, (flooder,) = [bot.telegram.person(f"Person {number}") for number in range(PEOPLE)], _strangers(bot, 1)
        for number in range(BY_ONE):
            await flooder.says(f"/search {PRIVATE}{number}")
        # Telegram takes 28 messages a second in all, of which the flooder has one.
        apart_s = 1 / 20

        async def asks(place: int, person: Person) -> None:
            await asyncio.sleep(place * apart_s)
            await bot.answer(person, "/help")

        await asyncio.gather(*(asks(place, person) for place, person in enumerate(people)))


async def _measured(
    bot: Attended, wave: Callable[[int], Awaitable[None]], every_s: float, seconds: float = MEASURED_S
) -> None:
    """Let readers use the bot while an attack comes in waves."""
    async with waves(wave, every_s):
        await bot.read(seconds)


def _strangers(bot: Attended, count: int) -> list[Person]:
    return [bot.telegram.person(f"Stranger {number}") for number in range(count)]


def _puts(bot: Attended, sender: Person, number: int, content: object) -> None:
    bot.telegram.updates.put(
        "message",
        {
            "message_id": 1_000_000 + number,
            "date": 1,
            "chat": {"id": sender.id, "type": "private"},
            "from": {"id": sender.id, "is_bot": False, "first_name": PRIVATE},
            "poll": content,
        },
    )


async def _fill(harness: Harness) -> None:
    """Publish an archive of words that no stemmer changes."""
    texts = Language.made().texts(ARCHIVE, TITLE_WORDS + WORDS, 1)
    now = harness.clock.now()
    for start in range(0, ARCHIVE, CHUNK):
        new = [_article(words) for words in islice(texts, CHUNK)]
        published = now - timedelta(days=60) + start / CHUNK * timedelta(hours=1)
        async with harness.store.write() as tx:
            await tx.new_articles.add(new, published, publish=True)


def _article(words: Sequence[str]) -> NewArticle:
    title, text = " ".join(words[:TITLE_WORDS]), " ".join(words[TITLE_WORDS:])
    return NewArticle(title.capitalize(), text.capitalize(), "en", (title, text))


def _allow_files(count: int) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, min(count, hard)), hard))
