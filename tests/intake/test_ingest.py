"""From a draft to a stored article, on a real store."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

import pytest

from digests.compose.duplicates import Relation
from digests.errors import ArticleRejected
from digests.intake.ingest import Ingest
from digests.intake.ingested import IngestedArticle
from digests.model import Article, ArticleStatus, Topic
from digests.query import AnalysedText, Lexicon, parse
from digests.sources.drafts import Draft, draft
from digests.store import Store
from digests.store.search import SearchRequest
from digests.store.vectors import SIZE
from digests.topics.matching import TopicMatchers
from digests.topics.topics import Topics

LANGUAGES = ("en", "it", "ru", "zh")
NOON = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
RIVER = (
    "Il fiume torna pulito dopo trent’anni. I pescatori hanno visto le prime trote vicino al ponte vecchio, "
    "dove fino a ieri l’acqua era grigia. Il comune ha chiuso l’ultima conceria a monte e ha piantato salici "
    "lungo le rive; adesso chiede ai cittadini di non lasciare rifiuti nei prati durante l’estate."
)
NEW_PARAGRAPH = (
    " Sabato il sindaco inaugura anche un sentiero di dodici chilometri, con panchine di legno e cartelli sugli "
    "uccelli migratori, che le scuole hanno disegnato in primavera insieme agli anziani del quartiere e a due biologi "
    "dell’università. Il costo è stato coperto da una raccolta fra i negozi del centro, e una parte della somma andrà "
    "alla pulizia dei fossi, dove ancora si trovano gomme, bottiglie, vecchie reti, lamiere e perfino una barca "
    "affondata durante la piena del secolo scorso."
)


@dataclass(slots=True)
class Room:
    """An ingest over an empty store, with a clock that moves by hand."""

    store: Store
    time: datetime = NOON
    ingest: Ingest = field(init=False)
    topics: Topics = field(init=False)

    def __post_init__(self) -> None:
        self.ingest = Ingest(self.store, LANGUAGES, lambda: self.time)
        self.topics = Topics(self.store, LANGUAGES, lambda: self.time)

    async def get(self, article_id: int) -> Article:
        async with self.store.read() as tx:
            article = await tx.articles.get(article_id)
        assert article is not None
        return article

    async def searched(self, word: str) -> list[int]:
        async with self.store.read() as tx:
            asked = SearchRequest(parse(word), Lexicon(LANGUAGES), self.time)
            return [article.id for article, _ in (await tx.search.search(asked, limit=10, offset=0)).hits]


@pytest.fixture
async def room(database: str) -> AsyncIterator[Room]:
    store = await Store.open(database)
    room = Room(store)
    await room.topics.save("river", {"it": "Fiume"}, "fiume OR river", "")
    await room.topics.save("school", {"it": "Scuola"}, "scuola", "")
    yield room
    await store.close()


def words(intake: IngestedArticle | None) -> dict[str, tuple[str, ...]]:
    """Return the matched words by topic."""
    assert intake is not None
    return {match.topic.slug: match.words for match in intake.matches}


async def test_a_draft_gets_language_topics_and_stems(room: Room) -> None:
    intake = await room.ingest.add(draft(f"Trote sotto il ponte\n{RIVER}"), 7)
    assert (intake.article.language, intake.article.status) == ("it", ArticleStatus.DRAFT)
    assert (intake.article.added_by, intake.article.created_at) == (7, NOON)
    assert words(intake) == {"river": ("fiume",)}
    assert intake.duplicate is None
    assert await room.searched("trot") == []
    await room.ingest.publish(intake.article.id)
    assert await room.searched("trot") == [intake.article.id]


async def test_a_declared_language_is_believed_where_the_words_do_not_tell_another(room: Room) -> None:
    intake = await room.ingest.add(Draft("Non stop", "Non stop", language="fr"), None)
    assert intake.article.language == "fr"
    intake = await room.ingest.add(Draft("Un titolo", RIVER, language="fr"), None)
    assert intake.article.language == "it"


async def test_a_copy_is_marked_and_leads_to_the_first_text(room: Room) -> None:
    first = await room.ingest.add(draft(f"Trote\n{RIVER}"), 1)
    second = await room.ingest.add(draft(f"Altro titolo\n{RIVER}"), 2)
    assert second.duplicate is not None
    assert second.duplicate[0] is Relation.SAME
    assert second.article.copy_of == first.article.id
    room.time += timedelta(days=1)
    await room.ingest.discard(first.article.id)
    third = await room.ingest.add(draft(f"Terzo titolo\n{RIVER}"), 2)
    heir = await room.ingest.look(second.article.id)
    assert heir is not None
    assert heir.article.copy_of is None, "the text has an original again"
    assert third.article.copy_of == second.article.id


async def test_a_longer_version_is_an_update_and_no_copy(room: Room) -> None:
    await room.ingest.publish((await room.ingest.add(draft(f"Trote\n{RIVER}{NEW_PARAGRAPH}"), 1)).article.id)
    known = f"{RIVER.split('. ')[0]}.{NEW_PARAGRAPH[: len(NEW_PARAGRAPH) // 3]}"
    fresh = " ".join(f"nuova{number} frase{number}" for number in range(16))
    intake = await room.ingest.add(draft(f"Trote\n{known} {fresh}"), 1)
    assert intake.duplicate is not None
    assert intake.duplicate[0] is Relation.UPDATE
    assert intake.article.copy_of is None


async def test_after_a_week_a_text_is_new_again(room: Room) -> None:
    await room.ingest.add(draft(f"Trote\n{RIVER}"), 1)
    room.time += timedelta(days=7, seconds=1)
    assert (await room.ingest.add(draft(f"Trote\n{RIVER}"), 1)).duplicate is None


async def test_of_two_drafts_only_the_later_one_is_warned_about_until_it_is_out(room: Room) -> None:
    first = await room.ingest.add(draft(f"Trote\n{RIVER}"), 1)
    second = await room.ingest.add(draft(f"Trote\n{RIVER}"), 2)
    seen = await room.ingest.look(first.article.id)
    assert seen is not None
    assert seen.duplicate is None
    await room.ingest.publish(second.article.id)
    seen = await room.ingest.look(first.article.id)
    assert seen is not None
    assert seen.duplicate is not None
    assert seen.duplicate[1].id == second.article.id
    revised = await room.ingest.revise(first.article.id, title="Trote, ancora")
    assert revised is not None
    assert revised.article.copy_of is None


async def test_parts_make_the_article_anew(room: Room) -> None:
    article_id = (await room.ingest.add(draft("Un ponte\nLa prima parte."), 1)).article.id
    parts = ("Un ponte\nLa prima parte.", "Il fiume, nella seconda.\nhttps://a.example/x")
    intake = await room.ingest.append(article_id, parts)
    assert intake is not None
    assert intake.article.text == "La prima parte.\nIl fiume, nella seconda."
    assert intake.article.url == "https://a.example/x"
    assert words(intake) == {"river": ("fiume",)}


async def test_a_forward_s_address_outlives_a_link_in_a_later_part(room: Room) -> None:
    article_id = (await room.ingest.add(draft("Un ponte\nInizio.", url="https://t.me/x/7"), 1)).article.id
    intake = await room.ingest.append(article_id, ("Un ponte\nInizio.", "Fine.\nhttps://a.example/x"))
    assert intake is not None
    assert intake.article.url == "https://t.me/x/7"


async def test_too_many_parts_leave_the_article_as_it_was(room: Room) -> None:
    article_id = (await room.ingest.add(draft("Un ponte\nInizio."), 1)).article.id
    with pytest.raises(ArticleRejected):
        await room.ingest.append(article_id, ("Un ponte\nInizio.", "parola " * 20_000))
    assert (await room.get(article_id)).text == "Inizio."


async def test_revising_finds_topics_and_stems_again(room: Room) -> None:
    article_id = (await room.ingest.add(draft(f"Trote\n{RIVER}"), 1)).article.id
    text = "Una scuola nuova apre domani."
    intake = await room.ingest.revise(article_id, title="La scuola", text=text, source="Il Borgo")
    assert words(intake) == {"school": ("scuola",)}
    assert intake is not None
    assert intake.article.source == "Il Borgo"
    await room.ingest.publish(article_id)
    assert await room.searched("trot") == []
    assert await room.searched("scuol") == [article_id]
    same = await room.ingest.add(draft(f"Trote\n{RIVER}"), 1)
    assert same.duplicate is None


async def test_a_source_can_be_taken_away(room: Room) -> None:
    article_id = (await room.ingest.add(draft("A\nUn testo.", source="X", url="https://a.example"), 1)).article.id
    intake = await room.ingest.revise(article_id, source="", url="")
    assert intake is not None
    assert (intake.article.source, intake.article.url) == (None, None)


async def test_a_chosen_language_outlives_a_new_text_and_a_found_one_does_not(room: Room) -> None:
    chosen = (await room.ingest.add(draft(f"Trote\n{RIVER}"), 1)).article.id
    await room.ingest.revise(chosen, language="en")
    await room.ingest.revise(chosen, text=NEW_PARAGRAPH.strip())
    assert (await room.get(chosen)).language == "en"
    found = (await room.ingest.add(draft("Trote al ponte\nUn testo italiano sulle trote del fiume."), 1)).article.id
    await room.ingest.revise(found, title="A clean river", text="The river has been clean for a year, they say.")
    assert (await room.get(found)).language == "en"


async def test_chosen_topics_stay_when_the_text_changes(room: Room) -> None:
    article_id = (await room.ingest.add(draft(f"Trote\n{RIVER}"), 1)).article.id
    async with room.store.read() as tx:
        ids = {topic.slug: topic.id for topic in await tx.topics.all()}
    both = await room.ingest.choose_topics(article_id, [ids["river"], ids["school"], 999])
    assert words(both) == {"river": ("fiume",), "school": ()}
    await room.ingest.choose_topics(article_id, [ids["school"]])
    assert words(await room.ingest.revise(article_id, title="Il fiume e il fiume")) == {"school": ()}


async def test_publishing_scheduling_and_withdrawing(room: Room) -> None:
    article_id = (await room.ingest.add(draft(f"Trote\n{RIVER}"), 1)).article.id
    await room.ingest.schedule(article_id, NOON + timedelta(hours=1))
    assert (await room.ingest.publish_scheduled()).came == ()
    room.time += timedelta(hours=1)
    assert [each.id for each in (await room.ingest.publish_scheduled()).came] == [article_id]
    assert (await room.ingest.publish_scheduled()).came == ()
    published = await room.get(article_id)
    assert (published.status, published.number, published.published_at) == (ArticleStatus.PUBLISHED, 1, room.time)
    await room.ingest.publish(article_id)
    assert await room.get(article_id) == published
    await room.ingest.withdraw(article_id)
    withdrawn = await room.get(article_id)
    assert (withdrawn.status, withdrawn.number) == (ArticleStatus.DRAFT, None)


async def test_what_is_out_or_discarded_is_not_changed(room: Room) -> None:
    article_id = (await room.ingest.add(draft(f"Trote\n{RIVER}"), 1)).article.id
    await room.ingest.publish(article_id)
    published = await room.get(article_id)
    for act in (
        room.ingest.revise(article_id, title="Altro"),
        room.ingest.append(article_id, ("Altro\ntesto",)),
        room.ingest.choose_topics(article_id, []),
        room.ingest.schedule(article_id, NOON + timedelta(days=1)),
        room.ingest.discard(article_id),
        room.ingest.restore(article_id),
    ):
        intake = await act
        assert intake is not None
        assert intake.article == published
        assert words(intake) == {"river": ("fiume",)}


async def test_a_discarded_draft_comes_back_whole(room: Room) -> None:
    article_id = (await room.ingest.add(draft(f"Trote\n{RIVER}"), 1)).article.id
    before = await room.get(article_id)
    await room.ingest.discard(article_id)
    assert (await room.get(article_id)).status is ArticleStatus.DISCARDED
    assert (await room.ingest.add(draft(f"Trote\n{RIVER}"), 1)).duplicate is None
    await room.ingest.restore(article_id)
    assert await room.get(article_id) == before
    await room.ingest.publish(article_id)
    assert await room.searched("trot") == [article_id]
    again = await room.ingest.add(draft(f"Trote\n{RIVER}"), 1)
    assert again.article.copy_of == article_id


async def test_what_is_not_there_is_none(room: Room) -> None:
    assert await room.ingest.look(99) is None
    assert await room.ingest.publish(99) is None
    assert await room.ingest.revise(99, title="x") is None
    assert await room.ingest.append(99, ("Un titolo\nUn testo",)) is None
    assert await room.ingest.choose_topics(99, [1]) is None
    assert await room.ingest.restore(99) is None


def test_compiled_queries_are_kept_while_they_stay_the_same() -> None:
    matchers = TopicMatchers(LANGUAGES)
    river, school = Topic(1, "river", {}, "fiume"), Topic(2, "school", {}, "scuola")
    text = AnalysedText.of("Il fiume e la scuola", "", "it")
    assert [match.topic.slug for match in matchers.match([river, school], text)] == ["river", "school"]
    kept = matchers.compiled("fiume")
    assert matchers.compiled("fiume") is kept
    changed = Topic(1, "river", {}, "ponte")
    assert [match.topic.slug for match in matchers.match([changed, school], text)] == ["school"]
    assert matchers.compiled("fiume") is not kept


WATER = "Acqua pulita numero {}\nIl fiume scorre tra i salici e le trote nuotano nell’acqua fredda del bosco."
FOOTBALL = "Partita numero {}\nLa squadra del Fiume segna un gol allo stadio e i tifosi cantano per l’allenatore."


async def taught(room: Room, lessons: int) -> None:
    """Let an editor keep articles on water in the topic and take those on football from it."""
    river = await room.topics.record("river", {"it": "Fiume"}, "fiume OR river", "")
    for number in range(lessons):
        text, wanted = (FOOTBALL, False) if number % 2 else (WATER, True)
        article = (await room.ingest.add(draft(text.format(number)), None)).article
        await room.ingest.choose_topics(article.id, {river.id} if wanted else set())


async def test_from_ten_labels_on_a_topic_decides_by_what_it_learned(room: Room) -> None:
    await taught(room, 10)
    football = await room.ingest.add(draft(FOOTBALL.format("mille") + " Domani si gioca ancora."), None)
    water = await room.ingest.add(draft(WATER.format("mille") + " Domani piove."), None)
    assert football.matches == ()
    (match,) = water.matches
    assert match.topic.slug == "river"
    assert match.words == ("fiume",)
    assert match.learned
    assert set(match.learned) <= set(water.article.text.replace("’", " ").replace(".", "").split()) | {
        "Acqua",
        "pulita",
    }
    looked = await room.ingest.look(water.article.id)
    assert looked is not None
    assert looked.matches == water.matches


async def test_what_comes_by_itself_is_matched_anew_once_it_is_known_what_it_means(room: Room) -> None:
    said = "Il fiume {}\nSi parla del fiume, il fiume numero {}."
    on_it, off_it = bytes([100, *[0] * (SIZE - 1)]), bytes([0, 100, *[0] * (SIZE - 2)])
    river = await room.topics.record("river", {"it": "Fiume"}, "fiume", "")
    for number in range(20):
        article = (await room.ingest.add(draft(said.format(number, number)), 7)).article
        await room.ingest.choose_topics(article.id, set() if number % 2 else {river.id})
        await mean(room, article.id, off_it if number % 2 else on_it)
    taken = [await room.ingest.add(draft(said.format(word, word)), by) for word, by in
             (("nuovo", None), ("vecchio", None), ("lungo", 7))]  # fmt: skip
    before = [bool(each.matches) for each in taken]
    for each, meaning in zip(taken, (on_it, off_it, off_it if before[2] else on_it), strict=True):
        await mean(room, each.article.id, meaning)
    await room.ingest.match_by_meaning([each.article.id for each in taken])
    looked = [await room.ingest.look(each.article.id) for each in taken]
    assert [bool(each and each.matches) for each in looked] == [True, False, before[2]]


async def mean(room: Room, article_id: int, meaning: bytes) -> None:
    """Say what an article means."""
    async with room.store.write() as tx:
        waiting = [each for each in await tx.vectors.missing(99, 0) if each.article_id == article_id]
        await tx.vectors.keep(dict.fromkeys(waiting, meaning))


async def test_nine_labels_teach_nothing(room: Room) -> None:
    await taught(room, 9)
    football = await room.ingest.add(draft(FOOTBALL.format("mille") + " Domani si gioca ancora."), None)
    assert [match.topic.slug for match in football.matches] == ["river"]


async def test_the_archive_is_sorted_by_what_was_learned(room: Room) -> None:
    football = await room.ingest.add(draft(FOOTBALL.format("mille") + " Domani si gioca ancora."), None)
    await taught(room, 10)
    async with room.store.read() as tx:
        river = await tx.topics.by_slug("river")
    assert river is not None
    await room.topics.rematch(river)
    looked = await room.ingest.look(football.article.id)
    assert looked is not None
    assert looked.matches == ()


async def test_articles_that_come_together_know_each_other(room: Room) -> None:
    drafts = [draft(RIVER), draft("Altro\n" + RIVER), draft("Nuovo\n" + RIVER + NEW_PARAGRAPH), draft("Mare\nCalmo.")]
    first, copy, longer, other = await room.ingest.add_all(drafts, None, publish=True)
    assert [each.article.number for each in (first, copy, longer, other)] == [1, 2, 3, 4]
    assert copy.duplicate == (Relation.SAME, first.article)
    assert (copy.article.copy_of, longer.article.copy_of) == (first.article.id, first.article.id)
    assert (await room.get(copy.article.id)).copy_of == first.article.id
    assert first.duplicate is other.duplicate is None
    assert [match.topic.slug for match in first.matches] == ["river"]
    assert await room.searched("fiume") == [first.article.id]
    # A copy is no second hit, but for what it alone says.
    assert await room.searched("biologi") == [longer.article.id]
    assert await room.ingest.add_all([], None) == []
