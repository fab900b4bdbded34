"""The card of a draft knows the parts that its article is made of, and whose words they are."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from digests.errors import ArticleRejected
from digests.intake.cards import Cards
from digests.intake.ingest import Ingest
from digests.intake.ingested import IngestedArticle
from digests.intake.joining import Joining
from digests.model import Card, Passage
from digests.sources.drafts import draft
from digests.store import Store
from tests.store.cases import NOW

SECOND = timedelta(seconds=1)
ORIGIN = "chat:-5@1773136800"


@pytest.fixture
def ingest(store: Store) -> Ingest:
    return Ingest(store, ["en"], lambda: NOW)


@pytest.fixture
def cards(store: Store, ingest: Ingest) -> Cards:
    return Cards(store, ingest)


async def begun(cards: Cards, ingest: Ingest) -> tuple[Card, IngestedArticle]:
    """Return the card and the article of a forwarded post."""
    intake = await ingest.add(draft("The ferry\nIt sails again."), added_by=7)
    card = Card(intake.article.id, 7, 7, 40, NOW, ("The ferry\nIt sails again.",), "album", ORIGIN)
    await cards.keep(card)
    return card, intake


async def kept(store: Store, article_id: int) -> Card:
    async with store.read() as tx:
        card = await tx.cards.of(article_id)
    assert card is not None
    return card


async def test_a_part_is_added_to_the_article_and_its_card(cards: Cards, ingest: Ingest, store: Store) -> None:
    card, _ = await begun(cards, ingest)
    intake = await cards.add_part(card, Passage("On Monday."), NOW + SECOND, None, None, "said:7:2")
    assert intake is not None
    grown = await kept(store, card.article_id)
    assert (intake.article.title, intake.article.text.splitlines()[-1]) == ("The ferry", "On Monday.")
    assert (grown.parts[1:], grown.last_part_at, grown.media_group, grown.origin) == (
        ("On Monday.",), NOW + SECOND, "album", ORIGIN,
    )  # fmt: skip
    with pytest.raises(ArticleRejected):
        await cards.add_part(grown, Passage("x" * 1_000_000), NOW + SECOND, None, None, "said:7:3")
    assert await kept(store, card.article_id) == grown


async def test_a_new_text_is_the_editors_own_from_there_on(cards: Cards, ingest: Ingest, store: Store) -> None:
    card, intake = await begun(cards, ingest)
    told = await cards.retell(intake.article, Passage("It stays in port."), NOW + SECOND)
    assert told is not None
    assert (told.article.title, told.article.text) == ("The ferry", "It stays in port.")
    again = await kept(store, card.article_id)
    assert (again.parts, again.media_group, again.origin) == (("The ferry", "It stays in port."), None, "chat:-5@")


async def test_a_title_of_the_editors_own_stays_whatever_comes_later(
    cards: Cards, ingest: Ingest, store: Store
) -> None:
    card, _ = await begun(cards, ingest)
    await ingest.revise(card.article_id, title="At last: the ferry")
    grown = await cards.add_part(card, Passage("On Monday."), NOW + SECOND, None, None, "said:7:2")
    parts = ("The ferry\nIt does not sail.", "On Monday.")
    edited = await cards.change_parts(await kept(store, card.article_id), parts, Passage(parts[0]))
    assert grown is not None
    assert edited is not None
    assert (grown.article.title, edited.article.title) == ("At last: the ferry", "At last: the ferry")
    assert edited.article.text == "It does not sail.\nOn Monday."


async def test_drafts_whose_joining_breaks_off_are_both_as_they_were(database: str) -> None:
    store = await Store.open(database)
    ingest = Ingest(store, ["en"], lambda: NOW)
    cards, joining = Cards(store, ingest), Joining(store, ingest, lambda: NOW)
    card, first = await begun(cards, ingest)
    last = await ingest.add(draft("The bridge\nIt opens."), added_by=7)
    await cards.keep(Card(last.article.id, 7, 7, 41, NOW + SECOND, ("The bridge\nIt opens.",), None, None))
    async with store._database.write() as connection:
        broken = "CREATE TRIGGER broken BEFORE UPDATE OF status ON articles BEGIN SELECT RAISE(ABORT, 'no'); END"
        await connection.run(text(broken))
    with pytest.raises(IntegrityError):
        await joining.join(last.article.id)
    now = await ingest.look(card.article_id)
    assert now is not None
    assert (now.article.text, (await kept(store, card.article_id)).parts) == (first.article.text, card.parts)
    await store.close()


async def test_who_says_the_source_overrules_the_forward(cards: Cards, ingest: Ingest, store: Store) -> None:
    card, intake = await begun(cards, ingest)
    told = await cards.set_source(intake.article.id, "The Harbour", "https://harbour.example/1")
    assert told is not None
    assert (told.article.source, told.article.url) == ("The Harbour", "https://harbour.example/1")
    assert (await kept(store, card.article_id)).origin is None
    told = await cards.set_source(intake.article.id, "", "")
    assert told is not None
    assert (told.article.source, told.article.url) == (None, None)
