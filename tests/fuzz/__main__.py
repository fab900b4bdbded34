"""``python -m tests.fuzz [--minutes N] [NAME…]``: fuzz everything that reads from outside, or some; exit 1 on a crash.

Each target has an equal share of the time that is left, its start included, in a process of its own. The same seed
makes the same inputs; a slower machine tries fewer of them. A crash is kept in ``tests/fuzz/found``; once it is
mended, it belongs into ``tests/fuzz/corpus``, where every run of the tests tries it again.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import signal
import subprocess
import sys
import time
from typing import Any

from tests.fuzz.running import FOUND
from tests.fuzz.targets import targets

# Beyond its share: for the fewest inputs, and for its start. What hangs in a loop uses up the processor's time; on a
# machine that does much else nothing but the clock on the wall runs on.
GRACE_S, PATIENCE_S = 90, 900.0
# What a set is gone through by is the same each time.
_ENVIRONMENT = {**os.environ, "PYTHONHASHSEED": "0"}


def main() -> int:
    known = list(targets())
    arguments = argparse.ArgumentParser(prog="python -m tests.fuzz", description="Fuzz what reads from outside.")
    arguments.add_argument("--minutes", type=float, default=1.0)
    arguments.add_argument("--seed", default=str(time.time_ns()))
    arguments.add_argument("names", nargs="*", metavar="NAME", help=", ".join(known))
    given = arguments.parse_args()
    chosen = given.names or known
    if unknown := sorted(set(chosen) - set(known)):
        arguments.error(f"there is no {unknown[0]}; there are {', '.join(known)}")
    print(f"seed {given.seed}")
    until = time.monotonic() + given.minutes * 60
    crashed = False
    for left, name in zip(range(len(chosen), 0, -1), chosen, strict=True):
        crashed |= _fuzzed(name, max(until - time.monotonic(), 0) / left, given.seed)
    return int(crashed)


def _fuzzed(name: str, seconds: float, seed: str) -> bool:
    """Fuzz one target and print a line of it; return whether anything crashed."""
    (FOUND / name).mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "tests.fuzz.running", name, str(seconds), seed]
    most_s = int(seconds) + GRACE_S
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=seconds + PATIENCE_S, check=False, env=_ENVIRONMENT,
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (most_s, most_s)),
        )  # fmt: skip
        told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1]) if done.returncode == 0 else {}
        trouble = "" if told else f"ended with {done.returncode}\n{done.stderr[-2000:]}"
        hung = done.returncode in (-signal.SIGXCPU, -signal.SIGKILL)
    except subprocess.TimeoutExpired:
        told, hung = {}, True
    if hung:
        trouble = "hung where no signal reaches"
    if not told:
        print(f"{name:10} {trouble}; its last input: {FOUND / name / 'running'}", flush=True)
        return True
    slowest_s, _ = told["slowest"]
    crashes = told["crashes"]
    print(f"{name:10} {told['inputs']:8,} inputs {len(crashes):3} crashes  slowest {slowest_s:6.3f} s", flush=True)
    for crash, path in crashes.items():
        print(f"  {path}\n  {crash}", flush=True)
    return bool(crashes)


sys.exit(main())
