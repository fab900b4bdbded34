"""Every fault that a push must survive, one line each."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from bot.transport.door import AT_ONCE
from tests.faults import (
    attacks,
    backlog,
    clocks,
    conversations,
    corrected,
    correcting,
    disks,
    killing,
    outages,
    rolling,
    servers,
    tokens,
)
from tests.faults.attended import LIMITS
from tests.faults.deadlines import in_time
from tests.faults.harness import Harness
from tests.faults.received import Figures

BOTH, SQLITE, POSTGRESQL = ("sqlite", "postgresql"), ("sqlite",), ("postgresql",)


@dataclass(frozen=True, slots=True)
class Scenario:
    """A fault: what plays it, on which databases, and what its own figures may be at most.

    ``in_short_run`` names the databases that it is played on among the tests; what Telegram does is the same to both.
    Whatever takes longer than ``limit_s`` hangs.
    """

    name: str
    play: Callable[..., Coroutine[Any, Any, None]]
    databases: tuple[str, ...] = BOTH
    in_short_run: tuple[str, ...] = SQLITE
    limits: dict[str, float] = field(default_factory=dict)
    needs_server: bool = False
    limit_s: float = 120.0
    figures: Callable[[Harness], Awaitable[Figures]] = Harness.figures

    async def run(self, harness: Harness, **options: Any) -> tuple[Figures, dict[str, str]]:
        """Play it and return the figures, and what is wrong with them. Raises: OverdueError after ``limit_s``."""
        await in_time(self.name, self.play(harness, **options), self.limit_s)
        figures = await self.figures(harness)
        wrong = {name: str(count) for name, count in figures.wrong.items()}
        for name, most in self.limits.items():
            if harness.seen.get(name, 0) > most:
                wrong[name] = f"{harness.seen[name]:g}, not {most:g}"
        return figures, wrong


async def killed(harness: Harness, *, kills: int, processes: int, readers: int) -> None:
    """Kill processes at random."""
    await harness.article()
    await harness.readers(readers)
    await killing.kill_again_and_again(harness, kills=kills, processes=processes)


async def stopped(harness: Harness) -> None:
    """Stop the process by SIGTERM, again and again."""
    await harness.article()
    await harness.readers(150)
    await killing.stop_again_and_again(harness, stops=3)


async def resumed(harness: Harness) -> None:
    """Kill the whole bot and start it again."""
    await harness.article()
    await harness.readers(200)
    await killing.resume(harness)


WEATHER = (
    Scenario("connections dropped before acceptance", outages.dropped_before),
    Scenario("connections dropped after acceptance", outages.dropped_after),
    Scenario("answers 8-15 s late", outages.late),
    Scenario("502 with HTML", outages.bad_gateway),
    Scenario("500", outages.server_error),
    Scenario("400 for no known reason", outages.refused),
    Scenario("truncated JSON", outages.truncated),
    Scenario("retry_after 10,000", outages.told_to_wait, limits={"received while told to wait": 0}),
    Scenario("migration and blocking in the middle", outages.moved_and_blocked),
)
DISKS = (
    Scenario("disk full", disks.disk_full, SQLITE, limits={"claimed on a full disk": 0}),
    Scenario("locked database", disks.database_locked, SQLITE),
    Scenario("torn WAL tail", disks.torn_wal, SQLITE),
    Scenario("PostgreSQL restarted", disks.server_restarted, POSTGRESQL, POSTGRESQL, needs_server=True),
    Scenario("PostgreSQL crashed", disks.server_crashed, POSTGRESQL, (), needs_server=True),
)
CLOCKS = (
    Scenario("clock +1 h", clocks.clock_forward),
    Scenario("clock -1 h", clocks.clock_back),
    Scenario(
        "clock 30 days ahead at boot",
        clocks.month_ahead_at_boot,
        in_short_run=BOTH,
        limits=dict.fromkeys(("owners who were not told", "received under a wrong clock", "put off for long"), 0.0),
    ),
    Scenario(
        "three days of downtime",
        clocks.off_for_three_days,
        limits={"readers without the news": 0, "readers with the news twice": 0},
    ),
    Scenario("DST days of some zones", clocks.some_zones_change_their_hour, limits={"days without one digest": 0}),
    Scenario(
        "DST days of every zone",
        clocks.every_zone_changes_its_hour,
        in_short_run=(),
        limits={"days without one digest": 0},
    ),
    Scenario("two schedulers", clocks.two_schedulers, in_short_run=BOTH),
)
STOPS = (
    Scenario("SIGTERM", stopped),
    Scenario(
        "another bot's token",
        tokens.another_token,
        in_short_run=(),
        limits=dict.fromkeys((tokens.ENDED_WELL, tokens.CALLED, tokens.OFF), 0.0),
    ),
    Scenario("newsdigest run killed and started", resumed, in_short_run=(), limits={"resume_s": 10.0}),
)


def _attack(name: str, play: Callable[[Harness], Coroutine[Any, Any, None]], *on: str, **limits: float) -> Scenario:
    """Return the scenario of an attack; readers are answered meanwhile, as in ``attended.LIMITS``."""
    named = {limit.replace("_", " "): most for limit, most in limits.items()}
    figures = conversations.nothing_pushed
    return Scenario(name, play, on or SQLITE, (), LIMITS | named, limit_s=300.0, figures=figures)


def _backlog(name: str, *, webhook: bool) -> Scenario:
    limits = dict.fromkeys((conversations.LOST, conversations.TWICE, "articles lost"), 0.0)
    # Those who are leaving, and those that have just been and are not noted yet.
    limits[conversations.TOLD] = 3.0 * AT_ONCE
    play, figures = partial(backlog.kill_in_a_backlog, webhook=webhook), conversations.nothing_pushed
    return Scenario(name, play, in_short_run=(), limits=limits, limit_s=600.0, figures=figures)


def _rolling(name: str, *, webhook: bool) -> Scenario:
    limits = dict.fromkeys((conversations.LOST, conversations.TWICE, conversations.TOLD, rolling.FAILED), 0.0)
    limits[rolling.SLOWEST] = 10.0
    play = partial(rolling.restart_one_after_the_other, webhook=webhook)
    return Scenario(name, play, POSTGRESQL, (), limits, limit_s=600.0, figures=rolling.digests_alone)


ROLLING = (
    _rolling("rolling restart of two processes under load", webhook=False),
    _rolling("rolling restart of two processes under load, by webhook", webhook=True),
)


def _server(name: str, play: Callable[..., Coroutine[Any, Any, None]]) -> Scenario:
    return Scenario(
        f"PostgreSQL {name}", play, POSTGRESQL, (), servers.LIMITS, True, 400.0, figures=servers.digests_alone
    )


# A whole bot each, for a minute; that each trouble has its kind and its sentence is among the tests of the store.
SERVERS = (
    _server("reads only", partial(servers.struck, trouble=servers.reading_only, told="cannot be opened for writing")),
    _server(
        "has no connection left",
        partial(servers.struck, trouble=servers.crowded, told="no connection left", prepared=servers.as_role),
    ),
    _server("restarted under a bot", partial(servers.struck, trouble=servers.restarted, told="cannot be reached")),
)
BACKLOGS = (
    _backlog("40 commands and 5 articles wait, killed after the first answers", webhook=False),
    _backlog("40 commands and 5 articles wait, killed after the first answers, by webhook", webhook=True),
)
# Each runs against a whole bot for some twenty seconds, so none is among the tests.
ATTACKS = (
    _attack("attack: exponential site:", attacks.exponential, *BOTH),
    _attack("attack: quadratic texts and files", attacks.quadratic),
    _attack("attack: chains of NEAR", attacks.near_chains, *BOTH),
    _attack("attack: 401, 404 and 502 to getUpdates", attacks.refused_polls, tracebacks=0.0),
    _attack("attack: unreadable updates", attacks.unreadable, *BOTH, CPU_share=0.5),
    _attack("attack: 640 updates a second", attacks.flood, *BOTH, memory_grew_by_MB=100.0),
    _attack("attack: one chat waits for its 429", attacks.one_chat_waits, *BOTH),
    _attack("attack: idle connections to the webhook", attacks.idle_connections, file_handles=400.0, log_kB=1000.0),
    _attack("attack: disk full, somebody comes", attacks.disk_full, not_told=0.0, not_welcomed=0.0),
    _attack("500 people beside one who floods", attacks.many_beside_one, *BOTH),
)


def kills(count: int, processes: int) -> Scenario:
    """Return the scenario of so many SIGKILLs of so many processes."""
    play = partial(killed, kills=count, processes=processes, readers=max(50 * count, 100))
    return Scenario(_of_kills(count, processes, ""), play, limit_s=_limit_s(count))


def kills_while_correcting(count: int, processes: int) -> Scenario:
    """Return the scenario of so many SIGKILLs while editors change what is out."""
    # On SQLite others only wait for the one that works, and make no changes.
    databases = BOTH if processes == 1 else POSTGRESQL
    play = partial(correcting.kill_while_correcting, kills=count, processes=processes, readers=max(20 * count, 30))
    name = _of_kills(count, processes, " over corrections")
    limits = dict.fromkeys(corrected.WRONG, 0.0)
    return Scenario(name, play, databases, limits=limits, limit_s=_limit_s(count), figures=corrected.compared)


def kills_while_talking(count: int, *, talkers: int = 500, webhook: bool = False) -> Scenario:
    """Return the scenario of so many SIGKILLs while people talk to the bot, which polls or has a webhook."""
    play = partial(conversations.kill_while_talking, kills=count, talkers=talkers, webhook=webhook)
    limits = {conversations.LOST: 0.0, conversations.TWICE: 0.0}
    # Each start is that of a whole bot.
    return Scenario(
        f"{count} SIGKILLs while people talk" + (" by webhook" if webhook else ""),
        play,
        limits=limits,
        limit_s=300.0 + 30.0 * count,
        figures=conversations.nothing_pushed,
    )


def _of_kills(count: int, processes: int, over: str) -> str:
    return f"{count} SIGKILLs{over}, {processes} process{'es' if processes > 1 else ''}"


def _limit_s(kills: int) -> float:
    # A kill takes a third of a second on a quiet machine, and what is left to send and to correct is sent after them.
    return 120.0 + 6.0 * kills


SCENARIOS = WEATHER + DISKS + CLOCKS + STOPS + ROLLING + SERVERS + BACKLOGS + ATTACKS
