"""What once broke a reader, or taught the fuzzer how its inputs look, is read or refused within its time."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from random import Random

import pytest

from tests.fuzz.mutation import mutated
from tests.fuzz.running import stop, tried, warm
from tests.fuzz.targets import Target, simply, targets

READERS = {name: target for name, target in targets().items() if target.corpus()}


@pytest.fixture
def _timed() -> Iterator[None]:
    before = signal.signal(signal.SIGPROF, stop)
    yield
    signal.signal(signal.SIGPROF, before)


@pytest.mark.usefixtures("_timed")
@pytest.mark.parametrize("target", READERS.values(), ids=READERS)
async def test_the_corpus_is_read_or_refused(target: Target) -> None:
    async with target.opened() as run:
        await warm(run, target)
        for name, data in target.corpus().items():
            _, crash = await tried(run, data, target.limit_s)
            assert not crash, f"{name}: {crash}"


@pytest.mark.usefixtures("_timed")
async def test_a_crash_and_a_hang_are_found_and_a_refusal_is_neither() -> None:
    def breaks(data: bytes) -> object:
        return data.decode("ascii")

    def hangs(data: bytes) -> object:
        while True:
            pass

    async with simply(breaks)() as run:
        assert (await tried(run, b"a", 1))[1] == ""
        assert (await tried(run, b"\xff", 1))[1].startswith("UnicodeDecodeError")
    async with simply(hangs)() as run:
        assert (await tried(run, b"", 0.05))[1].startswith("more than")


def test_the_same_seed_makes_the_same_inputs() -> None:
    once, again = (
        [mutated(random, [b"il forno riapre"], [b"<b>"]) for _ in range(50)] for random in (Random(7), Random(7))
    )
    assert once == again
    assert len(set(once)) > 40
