"""Languages: ``langid.*`` with ``text``, ``lang`` and the number of ``words``.

Of texts of six words the first four are judged as well, in the languages of the bot and their neighbours: as headlines.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from digests.language.detect import detect
from tests.quality.figure import Figure, name, read

FILES = "langid*.jsonl*"
HEADLINES = frozenset({"de", "en", "es", "fr", "it", "ru", "zh", "ja", "nl", "pt", "ro", "uk"})
WITHOUT_SPACES = ("ja", "zh")


def score(files: Sequence[Path]) -> Iterator[Figure]:
    """Yield the share of texts whose language is told, in all and by how many words they have."""
    for file in files:
        groups = defaultdict(list)
        for row in read(file):
            text, language = row["text"], row["lang"]
            right = detect(text) == language
            for group in ("all", f"{row['words']} words"):
                groups[group].append(right)
            if row["words"] == 6 and language in HEADLINES:
                short = text[:8] if language in WITHOUT_SPACES else " ".join(text.split()[:4])
                groups["headlines of 6 words"].append(right)
                groups["headlines of 4 words"].append(detect(short) == language)
                groups["headlines of 4 words, usual language known"].append(detect(short, usual=language) == language)
        for group, answers in groups.items():
            yield Figure(name(file), f"{group}, accuracy", len(answers), sum(answers) / len(answers))
