"""The demo's days as two readers see them: what is joined, what is an update, and what /story says of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.demo.clock import Clock
from bot.demo.stage import assembled, stage
from bot.sandbox import Person
from tests.dialogs.script import asks

# Somebody who opens the demo in the morning gets the first digest on the same day, and on other days than others.
BEGUN, DAYS = datetime(2026, 11, 24, 5, 50, tzinfo=UTC), timedelta(days=5)

LEADS = {
    "en": (
        "Russia to sell China 2.4 million tonnes of wheat under Blagoveshchensk deal\nRussia will sell China",
        "First wheat train under China–Russia deal crosses the Amur\n🧵 Update · since ",
    ),
    "it": (
        "Cina e Russia firmano a Blagoveshchensk un accordo sul grano da 2,4 milioni di tonnellate\nLa Cina comprerà",
        "Grano dall'Amur: il primo treno per la Cina parte in anticipo\n🧵 Aggiornamento · dal",
    ),
}
GRAIN = (
    "Cina e Russia firmano a Blagoveshchensk",
    "В Благовещенске подписан",
    "Russia to sell China",
    "中俄在布拉戈维申斯克",
)
TRAIN = ("Grano dall'Amur", "First wheat train")


@pytest.mark.slow
async def test_the_five_days_tell_of_one_event_in_four_languages_and_of_how_it_went_on(tmp_path: Path) -> None:
    clock = Clock()
    clock.set(BEGUN)
    telegram, cast = assembled(clock)
    async with telegram, stage(telegram, cast, clock, tmp_path) as running:
        readers = {"en": cast.ben, "it": cast.anna}
        for reader in readers.values():
            await follows_everything(reader)
        begun = {language: len(reader.screen()) for language, reader in readers.items()}
        while clock.now() < BEGUN + DAYS:
            await running.move_to_next_digest()
        for language, reader in readers.items():
            first, second, third = [message.text for message in reader.screen()[begun[language] :]]
            assert LEADS[language][0] in first
            assert all(title in first for title in GRAIN)
            assert LEADS[language][1] in second
            assert all(title in second for title in TRAIN)
            assert [text.count("🧵") for text in (first, second, third)] == [0, 1, 0]
        # Of a first report, of one in Russian, of a copy and of the train the same story is told.
        told = [await told_by_each(readers["en"], number) for number in (6, 8, 9, 20)]
    assert len(set(told)) == 1
    assert all(title in told[0] for title in (*GRAIN, *TRAIN))
    assert "Grano, accordo" not in told[0]


async def follows_everything(reader: Person) -> None:
    await asks(reader, "/start")
    for sign in ("🐉", "🌍", "🚀"):
        await reader.taps(sign)
        await reader.hears()


async def told_by_each(reader: Person, number: int) -> str:
    """Return all pages of the story of an article."""
    reader.skip()
    first = await asks(reader, f"/story {number}")
    await reader.taps("›")
    return f"{first.text}\n{(await reader.hears()).text}"
