"""Several editors at one article: who has it in hand, who takes it over, and cards that follow each other."""

from __future__ import annotations

from datetime import timedelta

from bot.sandbox import Person, ShownMessage
from digests.model import ArticleStatus, Role, UnderWay
from tests.dialogs.articles import GAS, draft, newest
from tests.dialogs.conftest import House
from tests.dialogs.script import labels
from tests.dialogs.talking import card, exchange, shown, talk

TITLE = GAS.partition("\n")[0]
YOURS, NO_LONGER = "Ora è in mano tua.", "Non sei più in redazione"
NEW = "Pechino e Mosca si accordano sul gas"


async def two_at_one(house: House) -> tuple[Person, Person]:
    """Return Ada, whose draft it is, and Bob, who has opened its card."""
    ada, bob = await house.editor("Ada"), await house.editor("Bob")
    await draft(ada)
    article = await newest(house)
    await exchange(bob, "/start", "")
    await exchange(bob, "/drafts", "")
    await bob.presses_raw(bob.screen()[-1].message_id, f"v1|in-open|{article.id}")
    await shown(bob, TITLE)
    for each in (ada, bob):
        each.skip()
    return ada, bob


async def test_both_keep_their_cards_and_each_follows_the_other(house: House) -> None:
    ada, bob = await two_at_one(house)
    assert "🗑 Scarta" in labels(card(ada))
    await exchange(bob, "[Pubblica]", "✅ Pubblicato")
    followed = await shown(ada, ("✅ Pubblicato", TITLE))
    assert "↩︎ Annulla" in labels(followed)
    await exchange(ada, "[Annulla]", "📝")
    await shown(bob, ("📝", TITLE))
    assert card(ada).text == bob.screen()[-1].text


async def test_what_one_has_in_hand_the_other_sees_and_may_take_over(house: House) -> None:
    ada, bob = await two_at_one(house)
    await talk(ada, [("[Modifica]", ""), ("[Titolo]", TITLE)])
    await shown(bob, "✍️ Ada ci sta lavorando dalle 10:00.")
    bob.skip()
    await exchange(bob, "[Pubblica]", "(Ada ci sta lavorando dalle 10:00. Puoi prenderlo tu.)")
    assert (await newest(house)).status is ArticleStatus.DRAFT
    house.clock.forward(timedelta(minutes=2))
    ada.skip()
    await exchange(bob, "[Lo prendo io]", "Che cosa vuoi cambiare")
    await shown(ada, "✍️ Bob ci sta lavorando dalle 10:02.")
    await exchange(ada, NEW, "Bob lo ha preso alle 10:02. Quello che hai scritto non è perso")
    assert (await newest(house)).title == TITLE
    ada.skip()
    await exchange(ada, "[Lo prendo io]", "Che cosa vuoi cambiare")
    await exchange(ada, NEW, ("📝", NEW))
    assert NEW in (await follows(bob, NEW)).text


async def follows(person: Person, words: str) -> ShownMessage:
    """Return the message in which somebody's card has come to show words."""
    return await shown(person, words)


async def test_going_back_to_the_card_puts_it_down(house: House) -> None:
    ada, bob = await two_at_one(house)
    await exchange(ada, "[Modifica]", "Che cosa vuoi cambiare")
    await shown(bob, "✍️ Ada ci sta lavorando")
    await exchange(ada, "[Indietro]", TITLE)
    free = await shown(bob, TITLE)
    assert "ci sta lavorando" not in free.text
    await exchange(bob, "[Modifica]", "Che cosa vuoi cambiare")


async def test_opened_anew_it_stays_in_the_hands_of_whoever_has_it_and_says_so(house: House) -> None:
    ada, bob = await two_at_one(house)
    article = await newest(house)
    await exchange(ada, "[Modifica]", "Che cosa vuoi cambiare")
    await shown(bob, "✍️ Ada ci sta lavorando")
    await exchange(bob, "[Lo prendo io]", "Che cosa vuoi cambiare")
    await shown(ada, "✍️ Bob ci sta lavorando")
    ada.skip()
    await exchange(bob, "/drafts", "")
    await bob.presses_raw(bob.screen()[-1].message_id, f"v1|in-open|{article.id}")
    assert TITLE in (await shown(bob, YOURS)).text
    await exchange(ada, "[Pubblica]", "(Bob ci sta lavorando")
    assert (await newest(house)).status is ArticleStatus.DRAFT


async def test_what_whoever_is_no_editor_any_more_sends_on_is_not_lost_without_a_word(house: House) -> None:
    ada, _ = await two_at_one(house)
    people = house.services.people
    await people.give(ada.id, Role.READER, await people.under_way(ada.id), None)
    await exchange(ada, "La seconda parte dell’articolo, che racconta che cosa succede dopo. " * 5, NO_LONGER)
    await exchange(ada, "gas", "")
    assert NO_LONGER not in ada.screen()[-1].text


async def test_nobody_has_anything_for_long_without_a_sign(house: House) -> None:
    ada, bob = await two_at_one(house)
    await exchange(ada, "[Modifica]", "Che cosa vuoi cambiare")
    house.clock.forward(timedelta(minutes=31))
    await exchange(bob, "[Pubblica]", "✅ Pubblicato")


async def test_the_queue_says_who_has_an_item_and_decides_nothing_of_it(house: House) -> None:
    ada, _ = await two_at_one(house)
    await exchange(ada, "[Modifica]", "Che cosa vuoi cambiare")
    await exchange(house.owner, "/start", "")
    await talk(
        house.owner,
        [
            ("/queue", ("One article waits", "✍️ Ada has had this in hand since 10:00.")),
            ("[Discard]", "(Ada has had this in hand since 10:00. Open it with Edit to take it over.)"),
            ("[Edit]", "Ada has had this in hand"),
            ("[Take it over]", "What would you like to change?"),
            ("[Back]", TITLE),
            ("/queue", "One article waits"),
            ("[Discard]", "🗑 Discarded"),
        ],
    )
    await shown(ada, "Scartato")


async def test_whoever_is_no_editor_any_more_follows_nothing(house: House) -> None:
    ada, bob = await two_at_one(house)
    await house.services.people.give(bob.id, Role.READER, UnderWay(), None)
    before = [message.text for message in bob.screen()]
    await exchange(ada, "[Pubblica]", "✅ Pubblicato")
    await house.idle()
    assert [message.text for message in bob.screen()] == before
