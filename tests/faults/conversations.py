"""People talk to a bot that is killed again and again: each of their words is answered, and answered once."""

from __future__ import annotations

import asyncio
from asyncio.subprocess import Process
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from functools import cache

from bot.sandbox import Event, Person
from digests.store import Store
from tests.faults.deadlines import deadline
from tests.faults.harness import Harness, free_port
from tests.faults.received import Figures

# What people say between two kills, and how far apart.
SAID_A_KILL, PAUSE_S = 100, 0.01
MOST_ANSWERS, MOST_DELAY_S = 40, 0.2
LOOK_S = 0.2
# A whole bot starts between a kill and the next answer, on a machine that perhaps does much else.
PATIENCE_S = 300.0
# So many of the kills come while a process starts, and perhaps has taken nothing up yet.
STARTING = 0.25
LOST, TWICE, TOLD = "words without an answer", "words answered twice", "people told of an interruption"
# What somebody hears whose answer was leaving when the bot was killed.
INTERRUPTED = "I was interrupted while I answered you"
# What somebody hears who searches while the machine is overloaded: an answer as well, without their word.
PUT_OFF = "Very many people are searching just now"


async def kill_while_talking(harness: Harness, *, kills: int, talkers: int, webhook: bool = False) -> None:
    """Kill ``newsdigest run`` while people search for words of their own, and count the answers to each.

    Updates are polled, or brought by ``webhook``.
    """
    door = free_port() if webhook else None
    people = [harness.telegram.person(f"Person {number}") for number in range(talkers)]
    said = [said_word(number) for number in range(SAID_A_KILL * (kills + 1))]
    bot = await harness.bot(door)
    talking = asyncio.create_task(_talk(harness, people, said))
    for _ in range(kills):
        await _some_answers(harness)
        await killed(bot)
        bot = await harness.bot(door)
    await talking
    await all_handled(harness)
    bot.terminate()
    await bot.wait()
    harness.seen["words said"] = len(said)
    count_answers(harness, [(people[number % talkers].id, word) for number, word in enumerate(said)])


def count_answers(harness: Harness, asked: Sequence[tuple[int, str]]) -> None:
    """Count what became of words, each with the person who said it: lost is what nobody was told of."""
    answers = Counter(asked_in(text) for _, _, text in harness.telegram.deliveries)
    told = {chat_id for chat_id, _, text in harness.telegram.deliveries if INTERRUPTED in text}
    put_off = Counter(chat_id for chat_id, _, text in harness.telegram.deliveries if PUT_OFF in text)
    without = Counter(person for person, word in asked if not answers[word])
    harness.seen["words put off"] = (without & put_off).total()
    lost = [*(without - put_off).elements()]
    harness.seen[LOST] = sum(person not in told for person in lost)
    harness.seen["words whose askers were told"] = len(lost) - harness.seen[LOST]
    harness.seen[TOLD] = len(told)
    harness.seen[TWICE] = sum(answers[word] > 1 for _, word in asked)


async def nothing_pushed(harness: Harness) -> Figures:
    """Return the figures of a push that nobody made: the answers to people are in ``seen``."""
    received = len(harness.telegram.deliveries)
    return Figures(0, received, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)


async def _talk(harness: Harness, people: Sequence[Person], said: Sequence[str]) -> None:
    for number, word in enumerate(said):
        # A search for a site wakes no encoder, whose start takes longer than everything else.
        await people[number % len(people)].says(f"/search site:{word}.example")
        await asyncio.sleep(PAUSE_S)


async def _some_answers(harness: Harness) -> None:
    """Wait for a random number of answers, or of people's words while it starts, and a random moment more."""
    starting = harness.chance.random() < STARTING
    async with harness.telegram.subscribe() as events:
        for _ in range(harness.chance.randint(1, MOST_ANSWERS)):
            async with deadline("an answer", PATIENCE_S):
                while not (await events.get()).message["from"]["is_bot"] and not starting:
                    pass
    await asyncio.sleep(harness.chance.uniform(0, MOST_DELAY_S))


async def killed(bot: Process) -> None:
    bot.kill()
    await bot.wait()


async def all_handled(harness: Harness) -> None:
    """Wait until Telegram and the inbox have nothing left to be handled, as long as somebody is answered."""
    async with deadline("Telegram to be rid of what was said", PATIENCE_S):
        await harness.telegram.updates.confirmed.wait()
    async with harness.telegram.subscribe() as events:
        left = await _waiting(harness.store)
        while left:
            async with deadline("another answer", PATIENCE_S):
                left = await _fewer(harness.store, events, left)
    async with harness.store.read() as tx:
        harness.seen["words set aside"] = len(await tx.inbox.aside())


async def _fewer(store: Store, events: asyncio.Queue[Event], left: int) -> int:
    """Wait until fewer updates wait than before, and return how many."""
    while (now := await _waiting(store)) >= left:
        with suppress(TimeoutError):
            await asyncio.wait_for(events.get(), LOOK_S)
    return now


async def _waiting(store: Store) -> int:
    async with store.read() as tx:
        return await tx.inbox.waiting()


def said_word(number: int) -> str:
    """Return a word that no article has."""
    return f"zqx{number:06}"


@cache
def asked_in(text: str) -> str:
    """Return the word that an answer speaks of, the empty string where it speaks of none."""
    place = text.find("zqx")
    return text[place : place + 9] if place >= 0 else ""
