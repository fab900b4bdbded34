"""What waits at Telegram and in the inbox when the bot is killed: commands are answered, and pasted articles stored."""

from __future__ import annotations

import asyncio

from bot.sandbox import Person
from bot.sandbox.world import PATIENCE_S
from tests.faults.conversations import all_handled, count_answers, killed, said_word
from tests.faults.deadlines import deadline
from tests.faults.harness import OWNER_ID, Harness, free_port

COMMANDS, ARTICLES = 40, 5
# After so many answers the bot is killed, however many it is at by then.
FIRST_ANSWERS = 3


async def kill_in_a_backlog(harness: Harness, *, webhook: bool = False) -> None:
    """Let commands and pasted articles pile up while no bot runs, kill it after its first answers, start it again."""
    door = free_port() if webhook else None
    owner = harness.telegram.person("Olga", user_id=OWNER_ID)
    people = [harness.telegram.person(f"Person {number}") for number in range(COMMANDS)]
    # Telegram keeps what comes from now on, by a webhook too.
    await killed(await _answering(harness, owner, door))
    for number, person in enumerate(people):
        await person.says(f"/search site:{said_word(number)}.example")
        if number % (COMMANDS // ARTICLES) == 0:
            await owner.says(_article(number))
    bot = await harness.bot(door)
    await _first_answers(harness)
    await killed(bot)
    bot = await harness.bot(door)
    await all_handled(harness)
    bot.terminate()
    await bot.wait()
    count_answers(harness, [(person.id, said_word(number)) for number, person in enumerate(people)])
    async with harness.store.read() as tx:
        titles = {each.title for each in await tx.articles.drafts(owner.id)}
    harness.seen["articles lost"] = ARTICLES - len(titles)


async def _answering(harness: Harness, owner: Person, door: int | None) -> asyncio.subprocess.Process:
    bot = await harness.bot(door)
    await owner.says("/start")
    await owner.hears()
    return bot


async def _first_answers(harness: Harness) -> None:
    async with deadline("the first answers", PATIENCE_S), harness.telegram.subscribe() as events:
        for _ in range(FIRST_ANSWERS):
            while not (await events.get()).message["from"]["is_bot"]:
                pass


def _article(number: int) -> str:
    return f"A bridge of {number} arches opens\n" + f"The bridge has {number} arches and leads over the river. " * 12
