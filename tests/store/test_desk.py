"""What editors said, kept: by article and topic, in its order, until it is taken back or its topic or article goes."""

from __future__ import annotations

from digests.compose.curation import UNTOUCHED, Curation, Introduction, Mark, Move, Tie
from digests.delivery.ownership import release
from digests.model import Entity, EntityKind, Frame, Passage, TopicMatch
from digests.store import Store
from digests.store.desk import FRESH
from tests.store.cases import HOUR, NOW, Desk


async def hand(store: Store, after: int = 0) -> Curation:
    async with store.read() as tx:
        return await tx.curations.hand(after, NOW)


async def test_a_story_has_one_mark_on_a_topic_the_last(store: Store, desk: Desk) -> None:
    gas, rail = await desk.topic("gas"), await desk.topic("rail")
    one, two, three = [await desk.published() for _ in range(3)]
    async with store.write() as tx:
        await tx.curations.mark(gas.id, [one.id], Mark.PINNED)
        await tx.curations.mark(gas.id, [three.id], Mark.PINNED)
        await tx.curations.mark(gas.id, [two.id, one.id], Mark.DROPPED)
        await tx.curations.mark(rail.id, [one.id], Mark.PINNED)
    marks = (await hand(store)).marks
    assert {key: mark for key, (_, mark) in marks.items()} == {
        (gas.id, two.id): Mark.DROPPED, (gas.id, three.id): Mark.PINNED, (rail.id, one.id): Mark.PINNED,
    }  # fmt: skip
    assert marks[gas.id, three.id][0] < marks[gas.id, two.id][0]
    async with store.write() as tx:
        await tx.curations.mark(gas.id, [two.id, three.id], None)
    assert set((await hand(store)).marks) == {(rail.id, one.id)}


async def test_ties_and_moves_come_in_the_order_in_which_they_were_made(store: Store, desk: Desk) -> None:
    gas = await desk.topic("gas")
    one, two, three = [await desk.published() for _ in range(3)]
    async with store.write() as tx:
        await tx.curations.tie(three.id, [one.id, two.id], together=False)
        await tx.curations.tie(one.id, [two.id], together=True)
        await tx.curations.move(gas.id, two.id, one.id)
        await tx.curations.move(gas.id, three.id, two.id)
    said = await hand(store)
    first, second = said.ties
    assert (first.article_id, first.others, first.together) == (three.id, (one.id, two.id), False)
    assert second == Tie(second.id, one.id, (two.id,), together=True)
    assert said.moves == {gas.id: (Move(two.id, one.id), Move(three.id, two.id))}
    async with store.write() as tx:
        await tx.curations.untie(first.id)
    assert (await hand(store)).ties == (second,)


async def test_only_what_is_about_new_articles_is_read(store: Store, desk: Desk) -> None:
    gas = await desk.topic("gas")
    old, new = await desk.published(), await desk.published()
    async with store.write() as tx:
        for each in (old, new):
            await tx.curations.mark(gas.id, [each.id], Mark.PINNED)
            await tx.curations.retitle(each.id, "Ours")
        await tx.curations.tie(old.id, [new.id], together=True)
        await tx.curations.move(gas.id, new.id, old.id)
    said = await hand(store, after=old.number or 0)
    assert (set(said.marks), set(said.titles), said.ties) == ({(gas.id, new.id)}, {new.id}, ())
    assert await hand(store, after=new.number or 0) == UNTOUCHED


async def test_a_title_is_put_aside_and_used_again(store: Store, desk: Desk) -> None:
    one, two = await desk.published(), await desk.published()
    async with store.write() as tx:
        await tx.curations.retitle(two.id, "Second")
        await tx.curations.retitle(one.id, "First")
        await tx.curations.retitle(two.id, "Newest\0")
    titles = (await hand(store)).titles
    assert {key: title for key, (_, title) in titles.items()} == {one.id: "First", two.id: "Newest"}
    assert titles[one.id][0] < titles[two.id][0]
    async with store.write() as tx:
        await tx.curations.use_titles([one.id, two.id], used=False)
        assert await tx.curations.unused_titles([one.id, two.id]) == {one.id: "First", two.id: "Newest"}
        await tx.curations.use_titles([one.id], used=True)
        assert await tx.curations.unused_titles([one.id, two.id]) == {two.id: "Newest"}
    assert set((await hand(store)).titles) == {one.id}


async def test_an_introduction_has_a_number_of_its_own_among_the_articles(store: Store, desk: Desk) -> None:
    gas = await desk.topic("gas")
    before = await desk.published()
    async with store.write() as tx:
        await tx.curations.introduce(gas.id, "en", "Old words", NOW)
        await tx.curations.introduce(gas.id, "it", "Parole", NOW)
        await tx.curations.introduce(gas.id, "en", "New words", NOW)
    after = await desk.published()
    assert before.number is not None
    assert after.number == before.number + 4
    words = {each.text: each for each in (await hand(store)).introductions}
    assert words["Parole"] == Introduction(gas.id, "it", "Parole", before.number + 2)
    assert words.keys() == {"Parole", "New words"}
    assert [each.text for each in (await hand(store, before.number + 2)).introductions] == ["New words"]
    async with store.write() as tx:
        await tx.curations.use_introductions(gas.id, used=False)
        assert len(await tx.curations.introductions(gas.id, 0, NOW, used=False)) == 2
        assert (await tx.curations.hand(0, NOW)).introductions == ()
        await tx.curations.use_introductions(gas.id, used=True)
        assert len((await tx.curations.hand(0, NOW + FRESH - HOUR)).introductions) == 2
        assert (await tx.curations.hand(0, NOW + FRESH)).introductions == ()


async def test_what_was_said_goes_with_its_topic(store: Store, desk: Desk) -> None:
    gas = await desk.topic("gas")
    one, two = await desk.published(), await desk.published()
    async with store.write() as tx:
        await tx.curations.mark(gas.id, [one.id], Mark.PINNED)
        await tx.curations.move(gas.id, one.id, two.id)
        await tx.curations.introduce(gas.id, "en", "Words", NOW)
        await tx.holds.hold(gas.id, NOW)
        await tx.topics.remove(gas.id)
        assert await tx.holds.held() == []
    assert await hand(store) == UNTOUCHED


async def test_an_article_that_becomes_news_again_is_known_by_its_old_numbers(store: Store, desk: Desk) -> None:
    gas, rail = await desk.topic("gas"), await desk.topic("rail")
    article, newest = await desk.published(), await desk.published("Another")
    assert article.number is not None
    assert newest.number is not None
    async with store.write() as tx:
        await tx.matches.set(article.id, [TopicMatch(rail, 1.0)])
        await tx.curations.was_on(article.id, [gas.id], article.number)
        again = await tx.articles.renumber(article.id)
        assert again is not None
        assert again.number is not None
        assert again.number > newest.number
        assert again.published_at == article.published_at
        assert [each.id for each, _ in await tx.matches.published(newest.number, again.number)] == [article.id]
        await tx.curations.was_on(article.id, [gas.id, rail.id], again.number)
        assert await tx.curations.had_on(article.id) == {gas.id, rail.id}
    assert (await hand(store)).had == {article.id: ((gas.id, article.number), (rail.id, again.number))}
    assert (await hand(store, again.number)).had == {}
    async with store.write() as tx:
        assert await tx.articles.renumber(999) is None
        await tx.topics.remove(gas.id)
    assert (await hand(store)).had == {article.id: ((rail.id, again.number),)}


async def test_what_stands_around_a_topic_is_kept_by_language_as_it_is_formatted(store: Store, desk: Desk) -> None:
    gas, rail = await desk.topic("gas"), await desk.topic("rail")
    header = Passage("Good morning", (Entity(0, 4, EntityKind.BOLD),))
    footer = Passage("More", (Entity(0, 4, EntityKind.LINK, "https://paper.example/"),))
    async with store.write() as tx:
        await tx.curations.put_frame(gas.id, "en", Frame(header, footer))
        await tx.curations.put_frame(gas.id, "it", Frame(Passage("Buongiorno")))
        await tx.curations.put_frame(rail.id, "en", Frame(Passage(""), footer))
        assert await tx.curations.frames_of(gas.id) == {"en": Frame(header, footer), "it": Frame(Passage("Buongiorno"))}
        hand = await tx.curations.hand(0, NOW)
        assert hand.frame(gas.id, "it") == Frame(Passage("Buongiorno"), footer)
        assert hand.frame(gas.id, "zh") == Frame(header, footer)
        assert hand.frame(rail.id, "it") == Frame(Passage(""), footer)
        await tx.curations.put_frame(gas.id, "en", Frame())
        assert list(await tx.curations.frames_of(gas.id)) == ["it"]
        assert (await tx.curations.hand(0, NOW)).frame(gas.id, "zh").header == Passage("Buongiorno")


async def test_of_a_story_s_picture_the_last_word_holds_and_another_bot_has_no_photo_of_this_one(
    store: Store, desk: Desk
) -> None:
    one, two, three = [await desk.published() for _ in range(3)]
    async with store.write() as tx:
        for article, photo in ((one, "AgAC1"), (one, None), (one, "AgAC2"), (two, ""), (three, "AgAC3")):
            await tx.curations.picture(article.id, photo)
        last = await tx.curations.pictured([three.id, one.id])
        assert last
        assert last.photo == "AgAC3"
        await tx.curations.unpicture(last.at)
        last = await tx.curations.pictured([three.id, one.id])
        assert last
        await tx.curations.unpicture(last.at)
        assert await tx.curations.pictured([three.id]) is None
    said = (await hand(store)).pictures
    assert {article_id: each.photo for article_id, each in said.items()} == {one.id: None, two.id: ""}
    assert (await hand(store, one.number or 0)).pictures.keys() == {two.id}
    async with store.write() as tx:
        await tx.curations.picture(one.id, "AgAC4")
    await release(store)
    assert {key: each.photo for key, each in (await hand(store)).pictures.items()} == {one.id: None, two.id: ""}
