"""One target fuzzed in this process, which who started it watches: it may hang, or die of what it reads."""

from __future__ import annotations

import asyncio
import json
import signal
import sys
import time
import traceback
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from random import Random

from tests.fuzz.targets import Run, Target, targets

FOUND = Path(__file__).parent / "found"
# However slow the machine is to start, so many inputs are tried.
FEWEST_INPUTS = 10
FEWEST_TO_WARM = 3


class TooSlow(BaseException):
    """An input took longer than it may; no handler of what is fuzzed catches it."""


def main(name: str, seconds: float, seed: str) -> None:
    """Fuzz a target, and be done in so long; print what came of it as JSON. Each crash is kept as a file."""
    until = time.monotonic() + seconds
    signal.signal(signal.SIGPROF, stop)
    asyncio.run(_fuzz(targets()[name], until, Random(seed)))


async def _fuzz(target: Target, until: float, random: Random) -> None:
    chosen = target.inputs(random)
    inputs, slowest, crashes = 0, (0.0, ""), dict[str, str]()
    async with target.opened() as run:
        await warm(run, target)
        while inputs < FEWEST_INPUTS or time.monotonic() < until:
            data = chosen()
            (kept := FOUND / target.name / "running").write_bytes(data)
            inputs += 1
            took, crash = await tried(run, data, target.limit_s)
            if crash and crash not in crashes:
                crashes[crash] = keep(target.name, data)
            elif took > slowest[0]:
                slowest = took, keep(target.name, data, "slowest")
        kept.unlink(missing_ok=True)
    print(json.dumps({"inputs": inputs, "slowest": slowest, "crashes": crashes}))


async def warm(run: Run, target: Target) -> None:
    """Run what is known, so that libraries, dictionaries and models are loaded before anything is measured."""
    chosen = target.inputs(Random(target.name))
    for data in [*target.corpus().values(), *target.seeds(), *(chosen() for _ in range(FEWEST_TO_WARM))]:
        with suppress(Exception):  # the tests of the corpus tell, and here the measured inputs
            await run(data)


async def tried(run: Run, data: bytes, limit_s: float) -> tuple[float, str]:
    """Run one input; return the processor's time that it took, and where it crashed, "" where it did not."""
    began = time.process_time()
    signal.setitimer(signal.ITIMER_PROF, limit_s)
    try:
        try:
            await run(data)
        finally:
            # It may ring just here too.
            signal.setitimer(signal.ITIMER_PROF, 0)
    except TooSlow:
        return limit_s, f"more than {limit_s} s\n{_where()}"
    except Exception as error:  # any is a crash
        return time.process_time() - began, f"{type(error).__name__}: {error}\n{_where()}"
    return time.process_time() - began, ""


def keep(name: str, data: bytes, called: str | None = None) -> str:
    """Keep an input as a file, and return its path."""
    path = FOUND / name / (called or sha256(data).hexdigest()[:12])
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    return str(path)


def _where() -> str:
    """Return the innermost places of ours on the way to an error: the same crash has the same ones."""
    frames = [f for f in traceback.extract_tb(sys.exc_info()[2]) if "/bot/" in f.filename or "/digests/" in f.filename]
    return "\n".join(f"  {Path(f.filename).name}:{f.lineno} {f.name}" for f in frames[-3:])


def stop(*_: object) -> None:
    """Handle the signal of the timer."""
    raise TooSlow


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), sys.argv[3])
