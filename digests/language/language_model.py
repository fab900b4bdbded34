"""The statistical model that tells languages apart, cut to those that are asked for and to a quarter of its memory."""

from __future__ import annotations

from array import array

import numpy as np
from numpy.typing import NDArray
from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier
from py3langid.modelio import load_model

from digests.language.detect import LESS_PUBLISHED, WIDELY_PUBLISHED

# Sixteen steps a block take the least memory, index included; more or fewer take more.
BLOCK = 16
ROWS_AT_ONCE = 1024


def load() -> LanguageIdentifier:
    """Read the model: half a second of the processor's time."""
    weights, priors, languages, moves, rows, features = load_model(MODEL_DIR / MODEL_FILE)
    kept = [place for place, code in enumerate(languages) if code in WIDELY_PUBLISHED or code in LESS_PUBLISHED]
    codes = [languages[place] for place in kept]
    table = _Levels(weights[:, kept])
    del weights
    steps = _Steps(moves)
    return LanguageIdentifier(table, priors[kept], codes, steps, array("i", features), tk_row=rows)


class _Levels:
    """The weights of the model, a byte each: 1/255 of their range is far less than what tells languages apart."""

    def __init__(self, weights: NDArray[np.float16]) -> None:
        least = weights.min()
        self._least = np.float32(least)
        self._step = (np.float32(weights.max()) - self._least) / np.float32(255)
        self._levels = np.empty(weights.shape, np.uint8)
        # Some rows at a time: all of them at once are as large, several times over, as everything else that is loaded.
        for start in range(0, len(weights), ROWS_AT_ONCE):
            rows = slice(start, start + ROWS_AT_ONCE)
            self._levels[rows] = ((weights[rows] - least) / self._step).round()

    def __getitem__(self, features: NDArray[np.intp]) -> NDArray[np.float32]:
        weights: NDArray[np.float32] = self._least + self._step * self._levels[features]
        return weights


class _Steps:
    """The steps of the model from letter to letter: 40 MB, of which most stretches are alike; each is kept once."""

    def __init__(self, moves: array[int]) -> None:
        size, all_steps = BLOCK * moves.itemsize, memoryview(moves).cast("B")
        places: dict[bytes, int] = {}
        blocks = (bytes(all_steps[start : start + size]) for start in range(0, len(all_steps), size))
        self._blocks = array("I", (places.setdefault(block, len(places)) for block in blocks))
        self._steps = array(moves.typecode, b"".join(places))

    def __getitem__(self, place: int) -> int:
        return self._steps[self._blocks[place >> 4] << 4 | place & 15]
