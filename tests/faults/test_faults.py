"""Every fault in its short form: nobody gets anything twice, and nothing is lost without a word."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from tests.faults.deadlines import OverdueError
from tests.faults.harness import Harness, harness
from tests.faults.scenarios import SCENARIOS, Scenario, kills, kills_while_correcting, kills_while_talking
from tests.postgresql import Server

# A second of Telegram's lateness takes a hundredth of one.
SECOND = 0.01


def short_run() -> list[object]:
    return [
        pytest.param(scenario, database, id=f"{scenario.name}-{database}")
        for scenario in SCENARIOS
        for database in scenario.in_short_run
    ]


@pytest.mark.slow
@pytest.mark.parametrize(("scenario", "database"), short_run())
async def test_a_push_survives(
    scenario: Scenario, database: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    await survives(scenario, database, tmp_path, request)


@pytest.mark.slow
async def test_twenty_kills_of_a_push_to_a_thousand_double_and_lose_nothing(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    await survives(kills(20, processes=1), "sqlite", tmp_path, request)


@pytest.mark.slow
async def test_four_processes_that_are_killed_double_and_lose_nothing(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    await survives(kills(5, processes=4), "postgresql", tmp_path, request)


@pytest.mark.slow
async def test_processes_that_are_killed_while_editors_correct_lose_no_correction(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    await survives(kills_while_correcting(2, processes=2), "postgresql", tmp_path, request)


@pytest.mark.slow
async def test_people_who_talk_to_a_bot_that_is_killed_are_answered_once(
    tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    await survives(kills_while_talking(1, talkers=50), "sqlite", tmp_path, request)


async def test_a_fault_that_hangs_is_given_up_and_says_what_it_waited_for(tmp_path: Path) -> None:
    async def hanging(under_test: Harness) -> None:
        async with under_test.pushing():
            await asyncio.Event().wait()

    hung = Scenario("a fault that hangs", hanging, limit_s=0.1)
    async with harness("sqlite://", tmp_path) as under_test:
        with pytest.raises(OverdueError) as given_up:
            await hung.run(under_test)
    assert str(given_up.value).startswith('"a fault that hangs" was given up after 0.1 s: it waited for `await asyncio')
    assert "in hanging" in str(given_up.value)


async def survives(scenario: Scenario, database: str, folder: Path, request: pytest.FixtureRequest) -> None:
    url, options = f"sqlite:///{folder / 'push.db'}", {}
    if database == "postgresql":
        server: Server = request.getfixturevalue("server")
        url, options = await server.new(), {"server": server} if scenario.needs_server else {}
    async with harness(url, folder, second=SECOND, seed=2026) as under_test:
        figures, wrong = await scenario.run(under_test, **options)
    assert not wrong, (wrong, figures, under_test.seen)
