"""A story that goes on: marked in the digest, told by /story, with the way back to the digests that had it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from bot.sandbox import Group, Person, ShownMessage
from digests.model import Layout
from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels
from tests.dialogs.talking import exchange

A_DAY = timedelta(days=1)
TOPIC = {"it": "Spazio", "en": "Space"}
Report = tuple[str, str, dict[str, Any]]
AURORA: list[list[Report]] = [
    [
        (
            "La sonda Aurora perde il contatto con Darmstadt",
            "La sonda Aurora ha perso il contatto con il centro di Darmstadt lunedì sera. Il segnale si è interrotto "
            "mentre la sonda passava dietro Cerere. Il direttore Paolo Rinaldi parla di un guasto all’antenna.",
            {"source": "Il Molo", "url": "https://molo.example.org/1"},
        )
    ],
    [
        (
            "Aurora, Darmstadt prova a risvegliare la sonda",
            "La sonda Aurora ha perso il contatto con il centro di Darmstadt lunedì sera. I tecnici di Paolo Rinaldi "
            "hanno mandato ottocento comandi alla sonda Aurora nella notte. Una risposta da Cerere impiega "
            "ventisei minuti.",
            {"source": "La Gazzetta", "url": "https://gazzetta.example.org/2"},
        ),
        (
            "Un telescopio di specchi liquidi in Cile",
            "Il telescopio di mercurio guarda dritto in alto. Lo hanno costruito studenti di Antofagasta.",
            {"source": "Il Molo"},
        ),
    ],
    [
        (
            "Aurora risponde da Cerere, festa a Darmstadt",
            "Il segnale si è interrotto mentre la sonda passava dietro Cerere. Dopo due notti la sonda Aurora ha "
            "risposto a Darmstadt con undici parole. Paolo Rinaldi ha pianto in sala di controllo.",
            {"source": "Il Molo", "url": "https://molo.example.org/3"},
        )
    ],
]
MARK = {"it": "🧵 Aggiornamento · dal 10 mar", "en": "🧵 Update · since Mar 10"}
SINCE_THE_NEXT = {"it": "🧵 Aggiornamento · dall’11 mar", "en": "🧵 Update · since Mar 11"}
TOLD = {
    "it": (
        "🧵 Aurora risponde da Cerere, festa a Darmstadt\n3 articoli · da martedì 10 marzo",
        "giovedì 12 marzo\n1. Aurora risponde",
        "mercoledì 11 marzo\n2. Aurora, Darmstadt prova a risvegliare la sonda\nLa sonda Aurora ha perso",
        "martedì 10 marzo\n3. La sonda Aurora perde il contatto con Darmstadt\nLa sonda Aurora ha perso",
    ),
    "en": (
        "🧵 Aurora risponde da Cerere, festa a Darmstadt\n3 reports · since Tuesday, March 10",
        "Thursday, March 12\n1. Aurora risponde",
        "Wednesday, March 11\n2. Aurora, Darmstadt prova a risvegliare la sonda\nLa sonda Aurora ha perso",
        "Tuesday, March 10\n3. La sonda Aurora perde il contatto con Darmstadt\nLa sonda Aurora ha perso",
    ),
}
UNDER = {
    "it": ["Leggi 1", "Leggi 2", "Leggi 3", "🗞 13 mar", "🗞 12 mar", "🗞 11 mar"],
    "en": ["Read 1", "Read 2", "Read 3", "🗞 Mar 13", "🗞 Mar 12", "🗞 Mar 11"],
}
THERE = {
    "it": "⬆️ La rassegna di giovedì 12 marzo: tocca il messaggio citato.",
    "en": "⬆️ The digest of Thursday, March 12: tap the quoted message.",
}
UNKNOWN = {"it": "Non c’è nessun articolo con questo numero.", "en": "There is no article with that number."}
WHICH = {"it": "Quale? Scrivi il numero di un articolo", "en": "Which one? Write the number of an article"}
ALONE = {
    "it": ("1 articolo · mercoledì 11 marzo", "Per ora non c’è nulla prima né dopo su questa notizia."),
    "en": ("1 report · Wednesday, March 11", "Nothing earlier or later on this story so far."),
}


FURTHER = (
    "Da Cerere la sonda risponde con undici parole nuove. Paolo Rinaldi applaude a Darmstadt in sala di controllo.",
    "Paolo Rinaldi legge in sala di controllo le parole della sonda: dietro Cerere il segnale si interrompe ancora.",
    "Festa finita a Darmstadt: la sonda passa dietro Cerere, il segnale no, e Rinaldi ha pianto dopo due notti.",
    "Undici parole, due notti, una festa: Darmstadt racconta come la sonda ha risposto da Cerere a Paolo Rinaldi.",
)


async def a_reader(house: House, language: str, layout: Layout = Layout.CLASSIC, name: str = "Anna") -> Person:
    """Return somebody who follows the topic."""
    anna = house.telegram.person(name, language_code=language)
    await asks(anna, "/topics")
    await anna.taps(TOPIC[language])
    if layout is Layout.RICH:
        await anna.presses_raw(anna.screen()[-1].message_id, f"v1|set-rich|{anna.id}")
    anna.skip()
    return anna


async def the_days(house: House, reader: Person, where: Group | None = None) -> list[ShownMessage]:
    """Let three days pass, and return what came on each."""
    came = []
    for reports in AURORA:
        for title, text, details in reports:
            await house.publish(title, text, **details)
        await house.tick(after=A_DAY)
        came.append(await reader.hears(where))
    return came


@pytest.mark.parametrize("language", ["it", "en"])
async def test_an_update_names_its_event_and_tells_what_is_new(house: House, language: str) -> None:
    first, second, third = await the_days(house, await a_reader(house, language))
    assert "🧵" not in first.text
    assert first.buttons[-2] != ["🧵"]
    headline = "1. Aurora, Darmstadt prova a risvegliare la sonda\n"
    event = "La sonda Aurora ha perso il contatto con il centro di Darmstadt lunedì sera."
    assert f"{headline}{MARK[language]}\n{event} I tecnici di Paolo Rinaldi hanno mandato" in second.text
    assert "2. Un telescopio di specchi liquidi in Cile\nIl telescopio" in second.text
    headline = "1. Aurora risponde da Cerere, festa a Darmstadt\n"
    event = "Il segnale si è interrotto mentre la sonda passava dietro Cerere."
    assert f"{headline}{MARK[language]}\n{event} Dopo due notti" in third.text


@pytest.mark.parametrize("language", ["it", "en"])
async def test_who_was_not_sent_the_beginning_is_told_the_story_from_its_beginning(house: House, language: str) -> None:
    anna, bruno = await a_reader(house, language), house.telegram.person("Bruno", language_code=language)
    first, second, third = AURORA
    await house.publish(*first[0][:2], **first[0][2])
    # Bruno follows another topic, so he has a digest and knows nothing of the probe.
    await asks(bruno, "/topics")
    await bruno.taps("China–Russia" if language == "en" else "Cina–Russia")
    await house.publish("China and Russia, trains", "China and Russia agree on trains. They leave in May.")
    bruno.skip()
    await house.tick(after=A_DAY)
    assert "Aurora" not in (await bruno.hears()).text
    await anna.hears()
    await asks(bruno, "/topics")
    await bruno.taps(TOPIC[language])
    bruno.skip()
    await house.publish(*second[0][:2], **second[0][2])
    await house.tick(after=A_DAY)
    told, retold = await anna.hears(), await bruno.hears()
    assert MARK[language] in told.text
    assert "🧵" not in retold.text
    assert "ha perso il contatto" in retold.text
    # From now on he knows of it, since the day on which it was told to him.
    await house.publish(*third[0][:2], **third[0][2])
    await house.tick(after=A_DAY)
    assert MARK[language] in (await anna.hears()).text
    assert SINCE_THE_NEXT[language] in (await bruno.hears()).text


@pytest.mark.parametrize("language", ["it", "en"])
async def test_the_timeline_opens_from_the_digest_and_leads_back_to_the_earlier_ones(
    house: House, language: str
) -> None:
    anna = await a_reader(house, language)
    _, second, _ = await the_days(house, anna)
    await anna.taps("🧵")
    told = await anna.hears()
    assert all(part in told.text for part in TOLD[language])
    assert labels(told) == UNDER[language]
    await anna.taps(UNDER[language][-2])
    assert (await anna.hears()).text == THERE[language]
    (call,) = [
        call for call in house.telegram.calls if call.method == "sendMessage" and "reply_parameters" in call.params
    ]
    assert call.params["reply_parameters"]["message_id"] == second.message_id


@pytest.mark.parametrize("language", ["it", "en"])
async def test_the_timeline_opens_by_command_from_any_of_its_articles(house: House, language: str) -> None:
    anna = await a_reader(house, language)
    await the_days(house, anna)
    for number in (1, 2, 4):
        told = await asks(anna, f"/story {number}")
        assert all(part in told.text for part in TOLD[language])
    alone = await asks(anna, "/story 3")
    assert all(part in alone.text for part in ALONE[language])
    assert (await asks(anna, "/story 99")).text == UNKNOWN[language]
    assert (await asks(anna, "/story 9" + "9" * 30)).text == UNKNOWN[language]
    assert WHICH[language] in (await asks(anna, "/story")).text


PREVIEW = {"it": ("[👁 Anteprima]", "[‹ Indietro]"), "en": ("[👁 Preview]", "[‹ Back]")}
FOR_SOME = {"it": "per 1 chat su 3, nuova per le altre", "en": "for 1 of 3 chats, new to the others"}
JOINED = {"it": "➕ Arrivato dopo la rassegna · 11 mar", "en": "➕ Joined since the digest of Mar 11"}


@pytest.mark.parametrize("language", ["it", "en"])
async def test_what_joins_a_story_after_its_digest_is_told_as_such(house: House, language: str) -> None:
    anna, elena = await a_reader(house, language), await house.editor(language_code=language)
    first, second, third = AURORA
    await house.publish(*first[0][:2], **first[0][2])
    await house.publish("Die Sonde Aurora schweigt", "Die Sonde Aurora schweigt. In Darmstadt wird gewartet.")
    for title, text, details in second[1:]:
        await house.publish(title, text, **details)
    await house.tick(after=A_DAY)
    digest = await anna.hears()
    title, text, details = third[0]
    await house.publish(title, text, **details)
    told = await asks(anna, "/story 1")
    assert f"{title}\n{JOINED[language]}\n" in told.text
    assert told.text.count("➕") == 1
    assert "specchi liquidi" not in told.text
    assert (await asks(anna, "/story 4")).text == told.text
    # What the digest shows does not change, and who never had it is told of no digest.
    assert title not in digest.text
    bruno = house.telegram.person("Bruno", language_code=language)
    assert "➕" not in (await asks(bruno, "/story 1")).text
    # On the desk it is an update as it will be to its readers.
    await exchange(elena, "/desk", "🗂")
    await exchange(elena, f"[🚀 {TOPIC[language]}]", title)
    await exchange(elena, "[1]", f"{MARK[language]}\n")
    for name in ("Carlo", "Dora"):
        await a_reader(house, language, name=name)
    await exchange(elena, PREVIEW[language][1], title)
    await exchange(elena, "[1]", f"{MARK[language]} · {FOR_SOME[language]}")
    await exchange(elena, PREVIEW[language][1], title)
    previewed = await exchange(elena, PREVIEW[language][0], title)
    assert previewed is not None
    assert "🧵" not in previewed.text


WHY = {"it": "Perché è qui?", "en": "Why is this here?"}
THROUGH = {
    "it": "🐉 Cina–Russia: China, Russia, in «China and Russia build probes», raccontato insieme",
    "en": "🐉 China–Russia: China, Russia, in “China and Russia build probes”, which is told with it",
}
IN_DIGEST = {"it": "Nella rassegna", "en": "In my digest"}
FOLLOWED = {"it": "Segui «sonda»", "en": "You follow “sonda”"}


@pytest.mark.parametrize("language", ["it", "en"])
async def test_why_an_article_is_there_is_told_by_the_story_as_which_it_was_told(house: House, language: str) -> None:
    anna = await a_reader(house, language)
    await asks(anna, "/topics")
    await anna.taps("China–Russia" if language == "en" else "Cina–Russia")
    first, _, _ = AURORA
    probe = await house.publish(*first[0][:2])
    words = "China and Russia build probes"
    both = await house.publish(words, "China and Russia, Russia and China: they build it, say China and Russia.")
    async with house.services.store.write() as tx:
        await tx.curations.tie(probe.id, [both.id], together=True)
    await house.tick(after=A_DAY)
    await asks(anna, "/article 1")
    assert await anna.taps(WHY[language]) == THROUGH[language]
    # Under the words that somebody follows it stands for these.
    bruno = house.telegram.person("Bruno", language_code=language)
    await asks(bruno, "/start")
    await exchange(bruno, "/follow sonda", "sonda")
    await bruno.taps(IN_DIGEST[language])
    await house.publish(*AURORA[2][0][:2])
    await house.tick(after=A_DAY)
    await asks(bruno, "/article 3")
    assert await bruno.taps(WHY[language]) == FOLLOWED[language]


async def test_a_long_story_turns_its_pages_in_place(house: House) -> None:
    anna = await a_reader(house, "it")
    await the_days(house, anna)
    for day, told_anew in enumerate(FURTHER, 4):
        await house.publish(f"Aurora risponde ancora a Darmstadt, giorno {day}", told_anew)
    told = await asks(anna, "/story 1")
    assert "7 articoli" in told.text
    assert "2/2" not in labels(told)
    await anna.taps("›")
    turned = await anna.hears()
    assert (turned.message_id, turned.edited) == (told.message_id, True)
    assert "7. La sonda Aurora perde il contatto" in turned.text
    await anna.presses_raw(told.message_id, f"v1|story|1|{anna.id}|-7")
    assert (await anna.hears()).text == told.text


async def test_a_group_links_its_own_earlier_digests_for_those_who_are_in_it(house: House) -> None:
    admin, eve = house.telegram.person("Chiara", "it"), house.telegram.person("Eve", "it")
    group = house.telegram.group("Redazione", [], [admin], supergroup=True)
    await house.telegram.adds_bot(group, by=admin)
    await admin.hears(group)
    await admin.taps(data=f"v1|topics|{group.id}", to=group)
    await admin.taps(TOPIC["it"], to=group)
    admin.skip(group)
    first, _, third = await the_days(house, admin, group)
    (pressed,) = [row[0]["callback_data"] for row in third.markup["inline_keyboard"] if row[0]["text"][0] == "🧵"]
    link = f"https://t.me/c/{str(group.id).removeprefix('-100')}/{first.message_id}"
    for person, place, is_linked in ((admin, group.id, True), (eve, group.id, False), (admin, "--1", False)):
        person.skip()
        await person.starts(f"story_{pressed.split('|')[2]}_{place}")
        told = await person.hears()
        assert all(part in told.text for part in TOLD["it"])
        assert (link in [button.get("url") for row in told.markup["inline_keyboard"] for button in row]) is is_linked


async def test_the_rich_layout_marks_an_update_too(house: House) -> None:
    anna = await a_reader(house, "it", Layout.RICH)
    _, second, _ = await the_days(house, anna)
    headline = "1. Aurora, Darmstadt prova a risvegliare la sonda"
    assert f"{headline} · {MARK['it']}\nLa sonda Aurora ha perso il contatto" in second.text
    assert "lunedì sera. I tecnici di Paolo Rinaldi" in second.text
    await anna.taps("🧵 La storia finora")
    assert TOLD["it"][0] in (await anna.hears()).text
