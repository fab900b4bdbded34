"""The story: a day, the machine is lost; a day elsewhere, the account is lost; a day under another token.

init ─ readers ─ digest ─ backup ── machine gone ── restore ─ digest ─ export ── account gone ── import ─ rebind
                                                               ── who comes back, and when ─ digest ─ the last one
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.app import Newsroom
from bot.demo.clock import Clock
from bot.sandbox import LocalTelegram
from bot.sandbox.telegram import BOT_ID
from tests.years.machine import FILE, Machine
from tests.years.people import READERS, People

# A Tuesday, 10:00 in Rome; digests come at 08:00.
START = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
# As long as a chat must wait for its next message, and a little longer.
PAUSE = timedelta(seconds=2)
DIGEST = "🗞"
FISH = (
    "Trattato sulla pesca tra Pechino e Mosca\n"
    "Vladivostok – Cina e Russia hanno firmato un trattato sulla pesca del merluzzo. Le quote valgono per tre anni."
)
YUAN = (
    "Metà degli scambi in yuan\n"
    "Mosca – Le banche della Russia dicono che metà del commercio con la Cina si paga ormai in yuan e non in dollari."
)
BRIDGE = (
    "Un ponte ferroviario sull’Amur riapre dopo il gelo\n"
    "Chabarovsk – Il ponte tra la Russia e la Cina era chiuso da gennaio per il ghiaccio. Da lunedì passano i merci."
)
STUDENTS = (
    "Tremila borse di studio a Pechino\n"
    "Pechino – Le università della Cina offrono tremila borse a studenti della Russia. Le domande entro giugno."
)
TITLES = [article.partition("\n")[0] for article in (FISH, YUAN, BRIDGE, STUDENTS)]


@dataclass(frozen=True, slots=True)
class Check:
    """Something that must be so, what was seen, and whether it is so."""

    what: str
    seen: str
    is_right: bool


@dataclass
class Story:
    """What happens, and what is checked on the way. ``server`` is an empty database to move to, None for a file."""

    folder: Path
    server: str | None = None
    told: Callable[[Check], None] = lambda check: None
    clock: Clock = field(default_factory=Clock)
    checks: list[Check] = field(default_factory=list)

    async def play(self) -> list[Check]:
        """Play it to its end, and return what was checked."""
        self.clock.set(START)
        async with LocalTelegram(now=self.clock.now) as telegram:
            people = People.at(telegram)
            kept = await self._first_day(people)
            everything = await self._elsewhere(people, kept)
        async with LocalTelegram(f"{BOT_ID + 1}:{telegram.token.partition(':')[2]}", self.clock.now) as other:
            newcomers = People.at(other)
            await self._under_another_token(newcomers, everything)
            self._count(people, newcomers)
        return self.checks

    async def _first_day(self, people: People) -> Path:
        """A day from ``init`` to a digest; then one more article, a backup, and the machine is gone."""
        machine, kept = Machine(self.folder / "first", self.clock), self.folder / "kept.db.gz"
        said = await machine.set_up(people.telegram)
        self._check("init writes a configuration", said.text, said.code == 0)
        async with machine.running() as bot:
            await people.follow()
            await people.publish(FISH)
            await self._next_digest(bot)
            await people.publish(YUAN)
        said = await machine.types("backup", kept)
        self._check("a backup is made and read back", said.text, said.code == 0 and "read back" in said.text)
        machine.lost()
        return kept

    async def _elsewhere(self, people: People, kept: Path) -> Path:
        """The same bot on another machine goes on where the backup was made; at the end of its day all is exported."""
        machine, everything = Machine(self.folder / "second", self.clock), self.folder / "all.jsonl.zst"
        await machine.set_up(people.telegram)
        said = await machine.types("restore", kept)
        self._check(
            "it is restored in another folder", said.text, said.code == 0 and "is the database now" in said.text
        )
        said = await machine.types("restore", kept)
        self._check("nothing is written over", said.text, said.code == 1 and "exists: move it away" in said.text)
        async with machine.running() as bot:
            await people.publish(BRIDGE)
            await self._next_digest(bot)
        said = await machine.types("export", everything)
        self._check("all of it is exported", said.text, said.code == 0 and "5 chats" in said.text)
        machine.lost()
        return everything

    async def _under_another_token(self, people: People, everything: Path) -> None:
        """Another bot takes the database: who comes to it before its digest, and who a day later."""
        machine = Machine(self.folder / "third", self.clock)
        await machine.set_up(people.telegram, self.server or FILE)
        said = await machine.types("import", everything)
        self._check("another bot's is refused", said.text, said.code == 1 and "of the bot" in said.text)
        # She has found the new bot by herself; Telegram keeps what she wrote until it runs.
        anna, ben, dario = (people.readers[name] for name in READERS.values())
        await anna.says("/start")
        said = await machine.types("import", everything, "--another-bot")
        link = f"https://t.me/{people.telegram.bot_username}?start=c_back"
        wanted = ("can write to 1 of 5 chats", "3 readers", link, "1 group")
        self._check(
            "whom the new bot reaches, and the link for the rest", said.text,
            said.code == 0 and all(words in said.text for words in wanted),
        )  # fmt: skip
        async with machine.running() as bot:
            await ben.says("/start c_back")
            await people.telegram.adds_bot(people.group, by=people.owner)
            await people.owner.says("/start")
            await ben.hears()
            await people.publish(STUDENTS)
            await self._next_digest(bot)
            await dario.says("/start c_back")
            await dario.hears()
            await self._next_digest(bot)

    async def _next_digest(self, bot: Newsroom) -> None:
        """Go to the next 08:00 in Rome, let what is due be composed, and wait until all has left."""
        now = self.clock.now()
        due = now.replace(hour=7, minute=0, second=1, microsecond=0)
        self.clock.set(due if due > now else due + timedelta(days=1))
        await bot.scheduler.tick_now()
        await bot.scheduler.drained()
        self.clock.forward(PAUSE)

    def _count(self, before: People, after: People) -> None:
        """Check that each chat was told each article once, whichever bot it was, and whenever the chat came to it."""
        seen = Counter(
            (chat_id, title)
            for telegram in (before.telegram, after.telegram)
            for chat_id, _, text in telegram.deliveries
            for title in TITLES
            if text.startswith(DIGEST) and title in text
        )
        for chat_id, name in before.chats.items():
            counts = [seen[chat_id, title] for title in TITLES]
            self._check(f"{name} has heard of each article once", ", ".join(map(str, counts)), set(counts) == {1})

    def _check(self, what: str, seen: str, is_right: bool) -> None:
        self.checks.append(Check(what, " ".join(seen.split()), is_right))
        self.told(self.checks[-1])
