"""How likely two reports are of one event, or of one thread: learned weights of what they share and where they differ.

A logistic model for each of four cases: one language or two, with vectors or without. The weights are in
``weights.json``, learned from labelled newsrooms by ``python -m tests.quality --learn``. Only the weight of the crowd
is not learned: each report has a few others on its event among however many, so the odds of any pair fall as their
number grows.
"""

from __future__ import annotations

import json
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import log

from digests import arrays as np
from digests.compose.another import are_of_one_kind, are_surely_two
from digests.compose.comparison import Comparison
from digests.compose.known import Mask, Matrix, Vector

# The cases, by whether the two reports are of one language and whether both have a vector.
CASES = {
    (True, True): "within",
    (True, False): "within, by words",
    (False, True): "across",
    (False, False): "across, by words",
}
AMONG_MANY = "within, among many"
BIAS = "bias"
# From which log-odds on two reports are joined, in the order of the cases. A false join costs more than a missed one,
# and in one language the same words are used of what happens again: another match, another fire. Without vectors one
# witness is missing, so the others must say more. Chinese shares no spellings with others by chance.
ASKED, ASKED_OF_CHINESE = (3.8, 5.2, 2.2, 4.2), 1.1
# Where more than so many reports come within half a day they are of many topics. In one language, then, what they mean
# tells of which kind an event is, and only words tell which it is: vectors are left aside, and words are enough.
MANY, ASKED_OF_MANY = 20, -0.25
# Reports of two languages are not alike by chance any more often than among so many.
MOST_ACROSS = 100
# In minutes. What happens after a pause of more than a week, and the day on which that ends, is another of its kind: a
# second heat wave, the next round.
LONGEST_PAUSE = 8 * 24 * 60.0
# In log-odds. What is told in like words, or is spelled alike, tells the kind of an event; a name that is rare on the
# topic, a number or a day that both have tells which it is. So much more is asked of two reports without one: of one
# language, of two, and of two that mean what hardly anything else does.
UNSPECIFIC, UNSPECIFIC_ACROSS, UNSPECIFIC_BUT_ALIKE = 1.1, 1.6, 0.5
# In nats, of the names and facts that two reports of one language share.
SPECIFIC = 4.0
# Cosines: reports of two languages that mean the same, and by how much more than their next neighbours.
SAME_MEANING, SAME_MARGIN = 0.3, 0.12
# Of what is known to be two: as unlikely as anything can be.
NEVER = -30.0


@dataclass(frozen=True, slots=True)
class Judgement:
    """What was learned: the weights of the features in each case, of one event and of one thread.

    ``general`` is the mean vector of news in general.
    """

    event: Mapping[str, Mapping[str, float]]
    thread: Mapping[str, Mapping[str, float]]
    general: Vector

    def of_one_event(self, comparison: Comparison) -> tuple[Matrix, Matrix]:
        """Return the log-odds that two reports of a day are of one event, in nats, and what is asked to join them."""
        crowd = comparison.crowd()
        crowd = np.where(comparison.same_language, crowd, np.minimum(crowd, np.float32(log(MOST_ACROSS))))
        among_many = comparison.same_language & (crowd > log(MANY))
        cases = _cases(comparison)
        asked = np.select(list(cases.values()), [np.float32(each) for each in ASKED])
        asked[(comparison.feature("chinese") > 0) & comparison.encoded] = ASKED_OF_CHINESE
        asked[among_many] = ASKED_OF_MANY
        cases |= {AMONG_MANY: among_many}
        return _log_odds(comparison, self.event, cases) - crowd, asked

    def of_one_thread(self, comparison: Comparison, among: int) -> Matrix:
        """Return the log-odds that a report goes on from an earlier one, of so many that are remembered, in nats."""
        odds = _log_odds(comparison, self.thread, _cases(comparison)) + np.float32(one_of(among))
        odds -= _unspecific(comparison, self.thread[CASES[False, True]].get("numbers", 0))
        odds[(comparison.gaps() > LONGEST_PAUSE) | are_of_one_kind(comparison)] = NEVER
        return odds


def one_of(among: int) -> float:
    """Return the log-odds, before anything is compared, that a report goes on from one of so many earlier ones.

    Who remembers more also remembers more that goes on: the odds fall as the root of their number.
    """
    return -log(max(among, 1)) / 2


@cache
def learned() -> Judgement:
    """Return what was learned."""
    return judgement(json.loads(files("digests.compose").joinpath("weights.json").read_text(encoding="utf-8")))


def judgement(values: Mapping[str, object]) -> Judgement:
    """Read what was learned from plain values: ``event``, ``thread``, and ``general`` as base64 of 512 half floats."""
    event, thread, general = values["event"], values["thread"], values["general"]
    if not (isinstance(event, dict) and isinstance(thread, dict) and isinstance(general, str)):
        raise TypeError("these are no weights")
    return Judgement(event, thread, np.frombuffer(b64decode(general), dtype=np.float16).astype(np.float32))


def _cases(comparison: Comparison) -> dict[str, Mask]:
    return {
        case: (comparison.same_language == same_language) & (comparison.encoded == encoded)
        for (same_language, encoded), case in CASES.items()
    }


def _unspecific(comparison: Comparison, of_numbers: float) -> Matrix:
    """Return by how much the odds of each pair fall for the specifics that they do not share.

    of_numbers: the weight of numbers across languages, which count for nothing where they are shared by chance.
    """
    by_chance = comparison.numbers_by_chance()
    numbers, facts = comparison.feature("numbers"), comparison.feature("facts")
    named = comparison.in_common("names", 1) + facts >= SPECIFIC
    within = np.where(comparison.rows_have_capitals(), named, numbers + facts > 0)
    across = np.where(by_chance, 0, numbers) + facts + comparison.feature("heard") > 0
    alike = ~comparison.same_language & ~across & (comparison.feature("meaning") >= SAME_MEANING)
    if alike.any():
        # To find the next neighbours takes longer than all the rest.
        alike &= comparison.feature("margin") >= SAME_MARGIN
    falls = np.where(
        comparison.same_language,
        np.where(within, 0, UNSPECIFIC),
        np.select([across, alike], [0, UNSPECIFIC_BUT_ALIKE], UNSPECIFIC_ACROSS),
    )
    found: Matrix = (falls + np.where(by_chance & comparison.encoded, of_numbers * numbers, 0)).astype(np.float32)
    return found


def _log_odds(comparison: Comparison, weights: Mapping[str, Mapping[str, float]], cases: Mapping[str, Mask]) -> Matrix:
    """Return the log-odds of each pair by the last case that it is in."""
    odds = np.zeros(comparison.encoded.shape, dtype=np.float32)
    for case, mask in cases.items():
        if mask.any():
            total = sum(
                weight * comparison.feature(name)[mask] for name, weight in weights[case].items() if name != BIAS
            )
            odds[mask] = total + weights[case][BIAS]
    odds[comparison.instalments() | are_surely_two(comparison)] = NEVER
    return odds
