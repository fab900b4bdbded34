"""Asks every pattern of the program for what is dearest to it: ``python -m tests.patterns``; exit 1 where one is slow.

With a way and a pattern only that one: ``python -m tests.patterns search '\\s+$'``. It is a process of its own, since
a pattern that hangs is stopped only from outside, and since it watches the imports.
"""

from __future__ import annotations

import re
import signal
import sys
import time
from heapq import nlargest
from statistics import median
from typing import Any

from tests.patterns.composed import COMPOSED
from tests.patterns.found import Found, composed, patterns
from tests.patterns.worst import Attack, attacks

# Of all texts the dearest short ones are made longer, and of those the dearest again. Of what is read anew from each
# place 200 characters cost a hundred times their reading already.
STEPS = ((200, 24), (6_000, 3), (65_536, 1))
LONGEST = STEPS[-1][0]
# What a linear pattern takes on this machine at this hour, and how many times that is linear no more: a search that
# begins anew at each of 65,536 places takes a thousand times as long.
YARDSTICK = re.compile(r"(?:[^\W\d_]|[-.])+\Z")
GENEROUS = 60
# A busy machine makes one measurement long, not all of them.
TRIES = 3


class TooSlow(Exception):
    """A pattern took longer than it may."""


def seconds(pattern: re.Pattern[Any], way: str, text: str, most: float) -> float:
    """Return the processor's time that a text takes, infinite where it is more than ``most``."""
    given: Any = text.encode() if isinstance(pattern.pattern, bytes) else text
    began = time.process_time()
    try:
        signal.setitimer(signal.ITIMER_PROF, most)
        try:
            if way == "finditer":
                for _ in pattern.finditer(given):
                    pass
            else:
                getattr(pattern, way)(given)
        finally:
            # It may ring just here too.
            signal.setitimer(signal.ITIMER_PROF, 0)
    except TooSlow:
        return float("inf")
    return time.process_time() - began


def too_dear(found: Found, way: str, most: float) -> Attack | None:
    """Return an attack that takes longer than it may, None where there is none."""
    left = list(attacks(found.pattern))
    for length, kept in STEPS:
        took = {}
        for attack in left:
            took[attack] = seconds(found.pattern, way, attack.text(length), most)
            if took[attack] > most and _again(found, way, attack.text(length), most):
                return attack
        left = nlargest(kept, took, key=lambda attack: took[attack])
    return None


def _again(found: Found, way: str, text: str, most: float) -> bool:
    return all(seconds(found.pattern, way, text, most) > most for _ in range(TRIES - 1))


def _stop(*_: object) -> None:
    raise TooSlow


def main(given: list[str]) -> int:
    """Print what is slow, and what nobody tries; return the exit code."""
    signal.signal(signal.SIGPROF, _stop)
    most = GENEROUS * median(seconds(YARDSTICK, "match", "a" * LONGEST + "!", 60) for _ in range(15))
    tried = [Found(re.compile(given[1]), "given", frozenset({given[0]}))] if given else [*patterns(), *_composed()]
    # What several modules write alike is tried once.
    alike = {(found.pattern, way): found for found in tried for way in sorted(found.ways)}
    slow = 0
    for (_, way), found in alike.items():
        if attack := too_dear(found, way, most):
            slow += 1
            print(f"{found.place} {way}: {attack} takes more than {most:.2f} s", flush=True)
    untried = [] if given else sorted(set(composed()) ^ set(COMPOSED))
    for place in untried:
        print(f"{place} composes a pattern that tests/patterns/composed.py does not try, or no longer does")
    print(f"{len(tried)} patterns tried, {slow} slow, within {most:.2f} s for {LONGEST} characters")
    return int(bool(slow or untried))


def _composed() -> list[Found]:
    return [Found(make(), place, frozenset({way})) for place, (way, make) in COMPOSED.items()]


sys.exit(main(sys.argv[1:]))
