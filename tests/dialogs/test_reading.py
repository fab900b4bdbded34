"""Reading: topics, the digest now, the latest, one article, search; in private, in groups, and with forged buttons."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.sandbox import Person
from digests.sources.drafts import Draft
from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels, play

RAIL = (
    "Pechino e Mosca, un solo orario",
    "La Cina e la Russia uniscono gli orari dei treni. Si parte a maggio. Poi si vedrà.",
)
PROBE = (
    "Probe reaches its orbit",
    "The probe fired its engine for nine minutes. It will now map the ice. More in June.",
)
MARKET = ("Il mercato del pesce", "I pescatori tornano in porto all'alba. I prezzi scendono.")
WORDS = {"it": ("Cina–Russia", "Spazio"), "en": ("China–Russia", "Space")}


async def a_reader(house: House, language: str, *topics: str) -> Person:
    """Return somebody who is known to the bot and follows topics."""
    reader = house.telegram.person("Anna", language_code=language)
    await asks(reader, "/topics")
    for topic in topics:
        await reader.taps(topic)
    reader.skip()
    return reader


async def many(house: House, count: int) -> None:
    for number in range(1, count + 1):
        await house.publish(
            f"Notizia {number}", f"Il porto numero {number} riapre. I traghetti ripartono.", source="Gazzetta"
        )
        house.clock.forward(timedelta(minutes=1))


@pytest.mark.parametrize(
    ("language", "title", "added", "removed"),
    [
        (
            "it",
            "🗂 Argomenti",
            "Aggiunto: 🚀 Spazio. Prossima rassegna:",
            "Tolto: 🚀 Spazio. Non resta nessun argomento",
        ),
        ("en", "🗂 Topics", "Added: 🚀 Space. Next digest:", "Removed: 🚀 Space. No topic is left"),
    ],
)
async def test_topics_toggle_in_place(house: House, language: str, title: str, added: str, removed: str) -> None:
    anna = house.telegram.person("Anna", language_code=language)
    list_ = await asks(anna, "/topics")
    assert list_.text.startswith(title)
    assert labels(list_) == [f"☐ 🐉 {WORDS[language][0]}", f"☐ 🚀 {WORDS[language][1]}"]
    assert added in (await anna.taps("🚀") or "")
    assert labels(anna.screen()[-1])[1].startswith("✅")
    assert removed in (await anna.taps("🚀") or "")
    assert labels(anna.screen()[-1])[1].startswith("☐")
    async with house.services.store.read() as tx:
        chat = await tx.chats.get(anna.id)
    assert chat is not None
    assert chat.next_due_at is None


@pytest.mark.parametrize(
    ("language", "refusal", "old"),
    [
        ("it", "Solo gli amministratori", "Questo pulsante viene da un messaggio vecchio"),
        ("en", "Only the admins", "That button is from an older message"),
    ],
)
async def test_forged_topic_buttons_change_nothing(house: House, language: str, refusal: str, old: str) -> None:
    anna = await a_reader(house, language)
    other = await a_reader(house, language)
    screen = anna.screen()[-1].message_id
    for data in (f"v1|follow|{other.id}|1|1", "v1|follow|-1001|1|1", f"v1|follow|{10**30}|1|1"):
        said = await anna.presses_raw(screen, data) or ""
        assert refusal in said or "🐉" in said
    for data in (f"v1|follow|{anna.id}|99|1", f"v1|follow|{anna.id}|{10**30}|1", "v1|latest|77|0", "v1|latest-new|77"):
        assert old in (await anna.presses_raw(screen, data) or "")
    async with house.services.store.read() as tx:
        assert await tx.subscriptions.of(other.id) == []


async def test_many_topics_turn_pages(house: House) -> None:
    for number in range(30):
        await house.services.topics.save(f"t-{number}", {"en": f"Topic {number:02}"}, "word", "")
    anna = house.telegram.person("Anna", language_code="it")
    assert "1/2" in labels(await asks(anna, "/topics"))
    await anna.taps("›")
    assert "☐ Topic 29" in labels(await anna.hears())
    await anna.taps("Topic 29")
    assert "✅ Topic 29" in labels(await anna.hears())
    assert "2/2" in labels(anna.screen()[-1])


@pytest.mark.parametrize(
    ("language", "no_topics", "nothing", "title", "no_articles"),
    [
        (
            "it",
            "Non è ancora stato scelto",
            "Nulla di nuovo",
            "🗞 Rassegna di martedì 10 marzo",
            "Non ci sono ancora articoli.",
        ),
        (
            "en",
            "No topic has been chosen",
            "Nothing new",
            "🗞 Digest for Tuesday, March 10",
            "There are no articles yet.",
        ),
    ],
)
async def test_the_digest_now_is_what_the_morning_does_not_bring_again(
    house: House, language: str, no_topics: str, nothing: str, title: str, no_articles: str
) -> None:
    anna = house.telegram.person("Anna", language_code=language)
    await play(anna, [("/digest", no_topics)])
    await asks(anna, "/topics")
    await anna.taps("🚀")
    anna.skip()
    await play(anna, [("/digest", nothing), ("[📰]", no_articles)])
    await house.publish(*PROBE)
    digest = await asks(anna, "/digest")
    assert digest.text.startswith(title)
    assert PROBE[0] in digest.text
    await play(anna, [("/digest", nothing)])
    await house.publish(*RAIL)
    await house.tick(after=timedelta(days=1))
    await anna.hears_nothing(house.idle())


@pytest.mark.parametrize(
    ("language", "title", "read", "unknown", "none", "day"),
    [
        ("it", "📰 Gli ultimi articoli", "Leggi", "nessun argomento «nowhere»", "ancora nulla su 🚀 Spazio", "10 mar"),
        ("en", "📰 The latest articles", "Read", "no topic “nowhere”", "There is nothing on 🚀 Space", "Mar 10"),
    ],
)
async def test_the_latest_turn_pages_in_place(
    house: House, language: str, title: str, read: str, unknown: str, none: str, day: str
) -> None:
    await many(house, 6)
    await house.publish(*RAIL)
    anna = await a_reader(house, language)
    first = await asks(anna, "/latest")
    assert first.text.startswith(f"{title}\n\n1. {RAIL[0]}\n")
    assert f"2. Notizia 6\nGazzetta · {'italiano' if language == 'it' else 'Italian'} · {day}" in first.text
    assert labels(first) == [*(f"{read} {number}" for number in range(1, 6)), "1/2", "›"]
    await anna.taps("›")
    second = await anna.hears()
    assert second.message_id == first.message_id
    assert "6. Notizia 2" in second.text
    assert labels(second) == [f"{read} 6", f"{read} 7", "‹", "2/2"]
    await anna.presses_raw(first.message_id, f"v1|latest|0|{10**12}")
    await anna.presses_raw(first.message_id, "v1|latest|0|-5")
    assert (await anna.hears()).text == first.text
    await play(anna, [("/latest nowhere", unknown), ("/latest space", none), ("/latest China Russia", RAIL[0])])
    await play(anna, [("/start latest_china-russia", RAIL[0]), (f"[{read} 1]", RAIL[1])])


@pytest.mark.parametrize(
    ("language", "which", "unknown", "about"),
    [
        ("it", "Quale? Scrivi il numero", "nessun articolo con questo", "italiano · 10 mar · n. 1 · Alla fonte"),
        ("en", "Which one? Write its", "no article with that number", "Italian · Mar 10 · no. 1 · At the source"),
    ],
)
async def test_an_article_is_read_by_its_number(
    house: House, language: str, which: str, unknown: str, about: str
) -> None:
    article = await house.publish(*RAIL, source="Gazzetta", url="https://example.org/treni")
    draft = await house.services.ingest.add(Draft(*MARKET), added_by=None)
    anna = await a_reader(house, language)
    whole = await asks(anna, f"/article {article.id}")
    assert whole.text == f"{RAIL[0]}\nGazzetta · {about}\n\n{RAIL[1]}"
    assert '<a href="https://example.org/treni">' in whole.html
    await play(
        anna,
        [
            ("/article", which),
            (f"/article #{article.id}", RAIL[1]),
            ("/article 99", unknown),
            (f"/article {draft.article.id}", unknown),
            ("/article -1", unknown),
            (f"/article {10**30}", unknown),
            ("/article <b>", unknown),
            ("/start article_99", unknown),
        ],
    )
    assert unknown in (await anna.presses_raw(whole.message_id, "v1|read|99") or "")
    assert unknown in (await anna.presses_raw(whole.message_id, "v1|read|x") or "")


async def test_a_long_article_turns_pages_in_place(house: House) -> None:
    text = "\n\n".join(f"Capoverso {number}. Il porto riapre e i traghetti ripartono." * 3 for number in range(60))
    article = await house.publish("Il porto", text)
    anna = await a_reader(house, "it")
    first = await asks(anna, f"/article {article.id}")
    pages = [first.text.split("\n\n", 1)[1]]
    while "›" in labels(anna.screen()[-1]):
        await anna.taps("›")
        page = await anna.hears()
        assert page.message_id == first.message_id
        assert page.text.startswith("Il porto\n\n")
        pages.append(page.text.split("\n\n", 1)[1])
    assert len(pages) > 2
    assert "\n\n".join(pages) == text


@pytest.mark.parametrize(
    ("language", "offer", "yes"),
    [
        ("it", "Vuoi notizie così ogni giorno", "Che cosa ti interessa?"),
        ("en", "Would you like news", "What would you like"),
    ],
)
async def test_a_link_to_an_article_shows_it_and_the_way_in(house: House, language: str, offer: str, yes: str) -> None:
    article = await house.publish(*RAIL)
    anna = house.telegram.person("Anna", language_code=language)
    await play(anna, [(f"/start article_{article.id}", RAIL[1])])
    assert offer in (await anna.hears()).text
    await play(anna, [("[🗞]", yes)])
    await anna.taps("🚀")
    anna.skip()
    await play(anna, [(f"/start article_{article.id}", RAIL[1])])
    await anna.hears_nothing(house.idle())


async def test_in_a_group_buttons_read_in_private_and_forged_ones_do_nothing(house: House) -> None:
    await many(house, 6)
    anna = house.telegram.person("Anna", language_code="it")
    group = house.telegram.group("Vicini", members=[anna], admins=[house.owner], with_bot=True)
    shown = await asks(anna, "/latest", group)
    await anna.taps(labels(shown)[0], to=group)
    answer = house.telegram.calls[-1]
    assert answer.method == "answerCallbackQuery"
    assert answer.params["url"] == f"https://t.me/{house.telegram.bot_username}?start=a_6"
    await anna.presses_raw(shown.message_id, "v1|latest-new|1", to=group)
    assert house.telegram.calls[-1].params["url"].endswith("?start=latest_china-russia")
    await anna.taps("›", to=group)
    anna.skip(group)
    greeting = await asks(anna, "/help", group)
    for data in ("v1|latest|0|1", "v1|article|1|0", "v1|search|0", "v1|digest", "v1|tour"):
        assert await anna.presses_raw(greeting.message_id, data, to=group) is not None
    await anna.hears_nothing(house.idle(), group)


async def test_a_digest_of_many_parts_waits_where_telegram_asks_for_it(house: House) -> None:
    for number in range(10):
        title = f"Sonda {number}: " + f"il cratere{number} visto{number} da{number} vicino{number}, " * 8
        await house.publish(title, f"Sonda{number} fotografa{number} {f'crateri{number} ' * 20}. Poi riparte.")
    anna = await a_reader(house, "it", "🚀")
    await play(anna, [("/settings", "normale"), ("[📏 Lunghezza]", "Quanto lunga"), ("[Completa]", "Completa")])
    house.telegram.faults.too_many(1, method="sendMessage", chat_id=anna.id, times=1)
    await anna.says("/digest")
    house.clock.forward(timedelta(seconds=2))
    await house.drained()
    parts = [await anna.hears() for _ in range(2)]
    assert "10. Sonda" in parts[-1].text


@pytest.mark.parametrize(
    ("language", "button", "sorry"),
    [("it", "≈ Altri così", "non posso confrontare"), ("en", "≈ More like this", "cannot compare")],
)
async def test_a_bot_without_the_memory_to_compare_articles_says_so(
    house: House, language: str, button: str, sorry: str
) -> None:
    article = await house.publish("Il forno riapre", "Il pane è tornato nella valle.")
    anna = house.telegram.person("Anna", language_code=language)
    await play(anna, [(f"/article {article.number}", "Il pane"), (f"[{button}]", f"({sorry})")])
