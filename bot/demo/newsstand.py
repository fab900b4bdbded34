"""The demo's articles: invented news in Italian, English, Russian and Chinese, and when each comes out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from digests.sources.drafts import Draft, draft

FOLDER = Path(__file__).parent / "articles"
# Topics to begin with: those of the demo, and of a new configuration.
TOPICS = Path(__file__).with_name("topics.toml")
PASTED = "pasted.it"

# File, newspaper (all invented), and the hours from the demo's start: what lies ahead comes out while the clock moves.
# The grain is one event in four languages, and goes on the next day.
COMING_OUT = (
    ("05-heat.it", "Il Quaderno del Nord", -22),
    ("09-station.ru", "Орбита сегодня", -20),
    ("01-rail.it", "Gazzetta d'Oltremare", -18),
    ("07-desert.zh", "绿洲晚报", -15),
    ("02-border.ru", "Амурский вестник", -11),
    ("17-grain.it", "Gazzetta d'Oltremare", -10),
    ("06-wind.en", "The Harbour Post", -9),
    ("18-grain.ru", "Амурский вестник", -8),
    ("21-grain-copied.it", "Il Quaderno del Nord", -8),
    ("10-antenna.it", "Il Quaderno del Nord", -7),
    ("19-grain.en", "The Harbour Post", -6),
    ("04-language.zh", "远东校园", -5),
    ("20-grain.zh", "远东日报", -4),
    ("08-moon.en", "Orbital Weekly", -3),
    ("03-gas.en", "The Harbour Post", -1),
    ("11-ferry.ru", "Амурский вестник", 2),
    ("14-battery.it", "Il Quaderno del Nord", 3),
    ("16-telescope.en", "Orbital Weekly", 5),
    ("22-train.it", "Gazzetta d'Oltremare", 6),
    ("23-train.en", "The Harbour Post", 7),
    ("12-yuan.it", "Gazzetta d'Oltremare", 26),
    ("15-probe.zh", "星际日报", 27),
    ("13-glacier.en", "The Harbour Post", 30),
)


@dataclass(frozen=True, slots=True)
class DemoArticle:
    """An article, and when it comes out, counted from the demo's start."""

    draft: Draft
    after: timedelta


def items() -> list[DemoArticle]:
    """Return all articles, oldest first."""
    return [DemoArticle(draft(_text(name), source=paper), timedelta(hours=hours)) for name, paper, hours in COMING_OUT]


def pasted() -> str:
    """Return the article that the editor pastes."""
    return _text(PASTED)


def _text(name: str) -> str:
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
