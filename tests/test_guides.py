"""The README and the guides name what there is: every command, of the chat and of the terminal, and no other."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import typer

from bot.cli import app
from bot.handlers.all_rooms import ROOMS
from bot.texts import FOLDER
from digests.config import DeliverySettings
from digests.query import parse
from digests.sources.last_lines import above
from digests.store.delivery.pace import MESSAGES_PER_STAR
from digests.timing.pacer import LIMIT
from tests.bench.__main__ import benchmarks

ROOT = Path(__file__).parents[1]
REQUIRED = re.compile(r"[\w.-]+(?:\[\w+\])?")
GUIDES = {
    name: (ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "docs/readers.md", "docs/editors.md")
}
OPERATING, SCALING = ((ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8") for name in ("operating", "scaling"))
BENCHMARK = re.compile(r"^`python -m tests\.bench (\w+)` \|$")
# What is typed in a chat stands between ticks.
SAID = re.compile(r"`(/[a-z_]+)(?: [^`]*)?`")
# What monitors ask for, and what is said to BotFather.
NO_COMMANDS = {"/healthz", "/readyz", "/metrics", "/setinline"}
# Asked for inside a conversation, or by other names of the same thing.
UNSAID = {"/cancel", "/channels", "/invite", "/editors", "/help"}
PICTURE = re.compile(r"!\[[^\]]+\]\(([^)]+)\)")
# What stands on buttons and screens stands between curly quotes, without its emoji.
QUOTED = re.compile(r"“([A-Z⋯][^”]*)”")
LABEL = re.compile(r"^\S+ = (?:[^\w⋯]+ )?(.+)$", re.MULTILINE)
QUERY = re.compile(r"`([^`]+)`")
LINK = re.compile(r"\]\((docs/[^)#]+|[a-z]+\.md|pictures/[^)]+)")


def commands() -> set[str]:
    return {f"/{name}" for room in ROOMS for name in room.commands}


def test_every_command_of_the_chat_is_told_and_no_other() -> None:
    told = {found for text in GUIDES.values() for found in SAID.findall(text)} - NO_COMMANDS
    assert told <= commands()
    assert commands() - UNSAID <= told


def test_every_library_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    required = {found[0] for each in project["dependencies"] if (found := REQUIRED.match(each))}
    table = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("| library | MB | for |")[2]
    rows = [line for line in table.partition("\n\n")[0].splitlines() if line.startswith("| `")]
    assert {name for row in rows for name in QUERY.findall(row.split("|")[1])} == required


def test_every_command_of_the_terminal_is_told() -> None:
    everything = "\n".join([*GUIDES.values(), OPERATING])
    group = typer.main.get_group(app)
    assert [
        name for name in group.commands if f"newsdigest {name}" not in everything and f"| {name}" not in everything
    ] == []


@pytest.mark.parametrize("name", [*GUIDES, "docs/operating.md", "docs/scaling.md"])
def test_what_a_guide_shows_and_leads_to_is_there(name: str) -> None:
    file = ROOT / name
    text = file.read_text(encoding="utf-8")
    assert [each for each in (*PICTURE.findall(text), *LINK.findall(text)) if not (file.parent / each).exists()] == []


@pytest.mark.parametrize("name", ["docs/readers.md", "docs/editors.md"])
def test_what_a_guide_quotes_stands_on_a_screen(name: str) -> None:
    texts = "\n".join(file.read_text(encoding="utf-8") for file in (FOLDER / "en").glob("*.ftl"))
    labels = set(LABEL.findall(texts.replace("<b>", "").replace("</b>", "")))
    quoted = QUOTED.findall(GUIDES[name])
    assert len(quoted) > 3
    assert [each for each in quoted if not any(label.startswith(each) for label in labels)] == []


def test_what_the_guide_to_queries_writes_can_be_asked() -> None:
    rows = [line.split(" | ")[0] for line in GUIDES["docs/editors.md"].split("| you write |")[1].splitlines()[2:]]
    queries = [query for row in rows if row.startswith("| `") for query in QUERY.findall(row)]
    assert len(queries) > 10
    for query in queries:
        parse(query)


def test_the_last_line_that_the_guide_shows_names_a_source() -> None:
    (line,) = re.findall(r"`(Source: [^`]+)`", GUIDES["docs/editors.md"])
    assert above(f"A title\nIts text stands here.\n{line}").source == line.removeprefix("Source: ")


def test_what_was_measured_names_the_command_that_measures_it() -> None:
    measured = SCALING.split("## What was measured")[1].split("\n## ")[0]
    rows = [line for line in measured.splitlines() if line.startswith("| ")][1:]
    assert len(rows) > 5
    assert {BENCHMARK.sub(r"\1", row.split(" | ")[2]) for row in rows} <= benchmarks().keys()


def test_what_one_token_can_send_is_reckoned_right() -> None:
    rows = re.findall(r"^\| ([\d,]+) \| ([\d:]+) \| ([\d:]+) \| ([\d,]+) \|$", SCALING, re.MULTILINE)
    free, paid = DeliverySettings().rate_per_s, LIMIT
    assert f"keeps to {free:g} " in SCALING
    assert f"{24 * 3600 * free:,.0f} messages for nothing, and {24 * 3600 * paid:,} paid" in SCALING
    assert len(rows) == 4
    for row in rows:
        readers = int(row[0].replace(",", ""))
        stars = readers * (1 - free / paid) / MESSAGES_PER_STAR
        assert row[1:] == (clocked(readers / free), clocked(readers / paid), f"{stars:,.0f}")


def clocked(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{rest:02}"
