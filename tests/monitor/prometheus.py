"""Reads the text format of Prometheus, and complains of all that its server would refuse or misread.

https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
"""

from __future__ import annotations

import re
import shutil
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

NAME = re.compile(r"[a-zA-Z_:][a-zA-Z0-9_:]*")
LABEL = re.compile(r'([a-zA-Z_][a-zA-Z0-9_]*)="((?:[^"\\\n]|\\["\\n])*)"')
SAMPLE = re.compile(r"([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\{(.*)\})? (\S+)")
PARTS = ("_bucket", "_sum", "_count")


@dataclass
class Read:
    """A family: its kind, what is told of it, and its samples by name and labels."""

    kind: str
    told: str
    samples: dict[tuple[str, tuple[tuple[str, str], ...]], float] = field(default_factory=dict)

    def value(self, name: str, **labels: str) -> float:
        return self.samples[name, tuple(sorted(labels.items()))]


def read(text: str) -> dict[str, Read]:
    """Return the families by name. Raises: AssertionError for what breaks a rule."""
    assert text.endswith("\n")
    families: dict[str, Read] = {}
    told: dict[str, str] = {}
    current = ""
    for line in text.splitlines():
        if line.startswith("# HELP "):
            _, _, current, help_text = line.split(" ", 3)
            assert NAME.fullmatch(current)
            assert current not in told, f"{current} comes twice"
            told[current] = help_text
        elif line.startswith("# TYPE "):
            _, _, name, kind = line.split(" ")
            assert name == current, "HELP and TYPE stand together"
            assert kind in ("counter", "gauge", "histogram")
            families[name] = Read(kind, told[name])
        else:
            _take(line, families[current], current)
    for name, family in families.items():
        _check(name, family)
    return families


def _take(line: str, family: Read, name: str) -> None:
    found = SAMPLE.fullmatch(line)
    assert found, line
    labels = LABEL.findall(found[2] or "")
    assert ",".join(f'{key}="{value}"' for key, value in labels) == (found[2] or ""), line
    plain = found[1]
    if family.kind == "histogram":
        assert plain.startswith(name)
        assert plain.removeprefix(name) in PARTS, line
    else:
        assert plain == name, line
    key = plain, tuple(sorted(labels))
    assert key not in family.samples, f"{line} comes twice"
    family.samples[key] = float(found[3])


def _check(name: str, family: Read) -> None:
    assert family.samples, f"{name} has no sample"
    assert family.told.endswith("."), name
    if family.kind == "counter":
        assert name.endswith("_total"), name
    if family.kind == "histogram":
        buckets: dict[float, float] = defaultdict(float)
        for (plain, labels), value in family.samples.items():
            if plain.endswith("_bucket"):
                buckets[float(dict(labels)["le"])] = value
        counts = [buckets[bound] for bound in sorted(buckets)]
        assert counts == sorted(counts), f"the buckets of {name} do not grow"
        assert buckets[float("inf")] == family.value(f"{name}_count")


def promtool() -> str | None:
    """Return Prometheus' own tool where it is installed."""
    beside = Path("/usr/bin/promtool")
    return shutil.which("promtool") or (str(beside) if beside.exists() else None)
