"""Every fault that a push must survive, one line each."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from tests.faults import clocks, disks, killing, weather
from tests.faults.scene import Scene
from tests.faults.witness import Figures

BOTH, SQLITE, POSTGRESQL = ("sqlite", "postgresql"), ("sqlite",), ("postgresql",)
LONG_KILLS = 100


@dataclass(frozen=True, slots=True)
class Scenario:
    """A fault: what plays it, on which databases, and what its own figures may be at most."""

    name: str
    play: Callable[..., Awaitable[None]]
    databases: tuple[str, ...] = BOTH
    in_short_run: bool = True
    limits: dict[str, float] = field(default_factory=dict)
    needs_server: bool = False

    async def run(self, scene: Scene, **options: Any) -> tuple[Figures, dict[str, str]]:
        """Play it and return the figures, and what is wrong with them."""
        await self.play(scene, **options)
        figures = await scene.figures()
        wrong = {name: str(count) for name, count in figures.wrong.items()}
        for name, most in self.limits.items():
            if scene.seen.get(name, 0) > most:
                wrong[name] = f"{scene.seen[name]:g}, not {most:g}"
        return figures, wrong


async def killed(scene: Scene, *, kills: int, processes: int, readers: int) -> None:
    """Kill processes at random."""
    await scene.article()
    await scene.readers(readers)
    await killing.kill_again_and_again(scene, kills=kills, processes=processes)


async def stopped(scene: Scene) -> None:
    """Stop the process by SIGTERM, again and again."""
    await scene.article()
    await scene.readers(400)
    await killing.stop_again_and_again(scene, stops=5)


WEATHER = (
    Scenario("connections dropped before acceptance", weather.dropped_before),
    Scenario("connections dropped after acceptance", weather.dropped_after),
    Scenario("answers 8-15 s late", weather.late),
    Scenario("502 with HTML", weather.bad_gateway),
    Scenario("500", weather.server_error),
    Scenario("truncated JSON", weather.truncated),
    Scenario("retry_after 10,000", weather.told_to_wait, limits={"received while told to wait": 0}),
    Scenario("migration and blocking in the middle", weather.moved_and_blocked),
)
DISKS = (
    Scenario("disk full", disks.disk_full, SQLITE, limits={"received on a full disk": 0}),
    Scenario("locked database", disks.database_locked, SQLITE),
    Scenario("torn WAL tail", disks.torn_wal, SQLITE),
    Scenario("PostgreSQL restarted", disks.server_restarted, POSTGRESQL, needs_server=True),
    Scenario("PostgreSQL crashed", disks.server_crashed, POSTGRESQL, in_short_run=False, needs_server=True),
)
CLOCKS = (
    Scenario("clock +1 h", clocks.clock_forward),
    Scenario("clock -1 h", clocks.clock_back),
    Scenario(
        "three days of downtime",
        clocks.off_for_three_days,
        limits={"readers without the news": 0, "readers with the news twice": 0},
    ),
    Scenario("DST days of some zones", clocks.some_zones_change_their_hour, limits={"days without one digest": 0}),
    Scenario(
        "DST days of every zone",
        clocks.every_zone_changes_its_hour,
        in_short_run=False,
        limits={"days without one digest": 0},
    ),
    Scenario("two schedulers", clocks.two_schedulers),
)
STOPS = (Scenario("SIGTERM", stopped),)


def kills(count: int, processes: int) -> Scenario:
    """Return the scenario of so many SIGKILLs of so many processes; each resumes within 10 s."""
    play = partial(killed, kills=count, processes=processes, readers=max(50 * count, 100))
    name = f"{count} SIGKILLs, {processes} process{'es' if processes > 1 else ''}"
    return Scenario(name, play, limits={"resume_s": 10.0})


SCENARIOS = WEATHER + DISKS + CLOCKS + STOPS
