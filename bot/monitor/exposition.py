"""Numbers as Prometheus reads them: https://prometheus.io/docs/instrumenting/exposition_formats/"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"


class Kind(StrEnum):
    """What may be done with a number: counters only grow, gauges go up and down."""

    COUNTER = "counter"
    GAUGE = "gauge"
    HISTOGRAM = "histogram"


@dataclass(frozen=True, slots=True)
class Sample:
    """One number, with what tells it from its sisters; ``suffix`` is for the parts of a histogram."""

    value: float
    labels: Mapping[str, str]
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Family:
    """Numbers of one name, and what they tell in a sentence."""

    name: str
    kind: Kind
    told: str
    samples: Sequence[Sample]


def gauge(name: str, told: str, value: float) -> Family:
    """Return a number that goes up and down."""
    return Family(name, Kind.GAUGE, told, [Sample(value, {})])


def gauges(name: str, told: str, label: str, values: Mapping[str, float]) -> Family:
    """Return numbers that go up and down, told from each other by a label."""
    return Family(name, Kind.GAUGE, told, [Sample(value, {label: key}) for key, value in values.items()])


def counters(name: str, told: str, label: str, values: Mapping[str, float]) -> Family:
    """Return numbers that grow, told from each other by a label."""
    return Family(name, Kind.COUNTER, told, [Sample(value, {label: key}) for key, value in sorted(values.items())])


def histogram(name: str, told: str, bounds: Sequence[float], counts: Sequence[int], total: float) -> Family:
    """Return how many values were at most each bound; ``counts`` has one more, for what is above them all."""
    samples, below = [], 0
    for bound, count in zip((*bounds, float("inf")), counts, strict=True):
        below += count
        samples.append(Sample(below, {"le": _number(bound)}, "_bucket"))
    return Family(name, Kind.HISTOGRAM, told, [*samples, Sample(total, {}, "_sum"), Sample(below, {}, "_count")])


def exposition(families: Iterable[Family]) -> str:
    """Return the numbers as text."""
    return "".join(f"{line}\n" for family in families if family.samples for line in _lines(family))


def _lines(family: Family) -> Iterator[str]:
    yield f"# HELP {family.name} {_escaped(family.told)}"
    yield f"# TYPE {family.name} {family.kind}"
    for sample in family.samples:
        labels = ",".join(f'{name}="{_quoted(value)}"' for name, value in sample.labels.items())
        yield f"{family.name}{sample.suffix}{f'{{{labels}}}' if labels else ''} {_number(sample.value)}"


def _number(value: float) -> str:
    if value == float("inf"):
        return "+Inf"
    return str(int(value)) if value == int(value) else repr(float(value))


def _escaped(text: str) -> str:
    return text.replace("\\", r"\\").replace("\n", r"\n")


def _quoted(text: str) -> str:
    return _escaped(text).replace('"', r"\"")
