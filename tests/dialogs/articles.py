"""Articles for the dialogs of editors, and a look at what became of them."""

from __future__ import annotations

from bot.sandbox import Person
from digests.model import Article
from tests.dialogs.conftest import House
from tests.dialogs.talking import exchange

GAS = (
    "Accordo sul gas tra Pechino e Mosca\n"
    "Pechino – La Cina comprerà più gas dalla Russia nei prossimi dieci anni. Lo ha detto il ministro dell’Energia.\n"
    "Il prezzo resta segreto, ma secondo gli analisti sarà più basso di quello pagato finora dai clienti europei."
)
PROBE = (
    "A probe looks back at a comet\n"
    "The probe passed the comet on Monday and sent its first pictures home. They show a dark and dusty lump of ice.\n"
    "The team will need weeks to read all of the data, which arrives at the pace of an old telephone line."
)
BREAD = (
    "Il pane di montagna torna a casa\nIn valle riaprono i forni di una volta, e la gente fa la fila per una pagnotta."
)


async def newest(house: House) -> Article:
    """Return the article that was stored last."""
    async with house.services.store.read() as tx:
        articles = await tx.articles.each_after(0, 100)
    return articles[-1]


async def count(house: House) -> int:
    """Return how many articles are stored and not discarded."""
    async with house.services.store.read() as tx:
        return len(await tx.articles.each_after(0, 100))


async def draft(editor: Person, text: str = GAS) -> None:
    """Paste a text and see its card."""
    await exchange(editor, text, ("📝", text.partition("\n")[0]))
