"""What a machine made of an article's headline and of the sentences that a digest tells of it, in another language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MachineTranslation:
    """A headline and a summary in a language, by a model and not by a person; ``summary`` may be empty."""

    language: str
    title: str
    summary: str


def spoken_to(language: str, reads: Sequence[str]) -> str:
    """Return the language into which somebody has things translated: their own, where they read it, else the first."""
    return language if not reads or language in reads else reads[0]
