"""Reads a time of day as people write it: "7:30", "7.30", "alle 7", "7 pm", "19h15"."""

from __future__ import annotations

import re
import unicodedata
from datetime import time

LONGEST = 40

# What may stand around the clock in the spoken languages: "verso le ore 7", "7 o'clock", "7 di sera".
BEFORE = r"(?:(?:at|about|around|verso le|alle|all['’]|le|ore|h)\s*)*"
CLOCK = r"(?P<hour>\d{1,2})(?:\s*[:.,h]\s*(?P<minute>\d{2})|(?P<joined>\d{2}))?\s*(?:h|o['’]clock)?"
MORNING = r"a\.?m\.?|in the morning|di mattina|del mattino"
EVENING = r"p\.?m\.?|in the (?:afternoon|evening)|del pomeriggio|di (?:pomeriggio|sera)"
HALF = rf"(?:\s*(?:(?P<morning>{MORNING})|(?P<evening>{EVENING})))?"
SPOKEN = re.compile(rf"{BEFORE}{CLOCK}{HALF}[.!]?")
NAMED = {"noon": time(12), "mezzogiorno": time(12), "midnight": time(0), "mezzanotte": time(0)}


def spoken_time(text: str, *, needs_minutes: bool = False) -> time | None:
    """Return the time of day that the text says, None where it says none.

    ``needs_minutes`` takes only times with hours and minutes, where a bare number may mean something else.
    """
    words = " ".join(unicodedata.normalize("NFKC", text[: LONGEST + 1]).casefold().split())
    if len(words) > LONGEST:
        return None
    named = NAMED.get(words.removeprefix("a ").removeprefix("at "))
    found = SPOKEN.fullmatch(words)
    if named or not found:
        return named
    minute = found["minute"] or found["joined"]
    if needs_minutes and minute is None:
        return None
    return _on_the_clock(int(found["hour"]), int(minute or 0), bool(found["morning"]), bool(found["evening"]))


def _on_the_clock(hour: int, minute: int, morning: bool, evening: bool) -> time | None:
    if (morning or evening) and not 1 <= hour <= 12:
        return None
    if evening and hour < 12:
        hour += 12
    elif morning and hour == 12:
        hour = 0
    if hour == 24 and minute == 0:
        hour = 0
    return time(hour, minute) if hour < 24 and minute < 60 else None
