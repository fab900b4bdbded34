"""/deliveries, and the message that follows a push: what owners see of what goes out, and what they do about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.notifier import TelegramNotifier, tell_of_pause
from bot.sandbox import Person, ShownMessage
from digests.model import DeliveryState
from digests.notices import PushPaused
from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels, play
from tests.dialogs.talking import exchange, shown
from tests.dialogs.test_owner import owner_speaking
from tests.many_chats import add_followers

NEWS = ("Cina e Russia, treni", "La Cina e la Russia uniscono gli orari dei treni. Si parte a maggio.")
WORDS = {
    "it": {
        "heading": "📬 Invii", "sent": "1 a destinazione", "failed": "1 non riuscito", "unknown": "1 incerto",
        "again-failed": "Rimanda i non riusciti (1)", "again-unknown": "Rimanda gli incerti (1)",
        "one-failed": "Un messaggio non è riuscito. Lo rimando?", "may-double": "può arrivare due volte",
        "yes": "Sì, rimanda 1", "on-way": "Un messaggio riparte.", "why": "Perché non è arrivato tutto",
        "pause": "Pausa", "paused": "⏸ In pausa da", "resume": "Riprendi", "running": "partono alla loro ora",
        "topics": "Per argomento", "topic": "Cina–Russia · 1", "back": "Indietro", "take-back": "Ritira",
        "really": "è arrivata a una chat", "yes-back": "È uscito per errore", "withdrawn": "⛔ Ritirata.",
        "renew": "Aggiorna", "none": "Nessun invio finora.", "only": "Questo può farlo solo chi gestisce il bot.",
        "push-paused": "⏸ L’invio è in pausa: 0 di 201", "push-done": "✅ Inviati: 201 di 201",
        "left": "Ne mancano 201",
        "no-edition": "Non c’è più.", "arrived": "201 a destinazione", "on": "L’invio riprende.",
        "refuse": "10 degli ultimi 10 messaggi sono stati rifiutati", "bring-back": "Recuperale",
        "revive": "↩️ Recupera quelle chat",
        "are-back": "10 chat sono tornate", "none-off": "nessuna chat è stata esclusa",
        "send-on": "Falla ripartire", "waits": "⏸ In pausa: odd", "details": "Dettagli",
    },
    "en": {
        "heading": "📬 Deliveries", "sent": "1 sent", "failed": "1 failed", "unknown": "1 uncertain",
        "again-failed": "Send the failed again (1)", "again-unknown": "Send the uncertain again (1)",
        "one-failed": "One message failed. Send it again?", "may-double": "it may come twice",
        "yes": "Yes, send 1", "on-way": "One message is on its way again.", "why": "Why not everything arrived",
        "pause": "Pause", "paused": "⏸ Paused since", "resume": "Resume", "running": "leave as they come due",
        "topics": "By topic", "topic": "China–Russia · 1", "back": "Back", "take-back": "Take back",
        "really": "One chat has edition", "yes-back": "It went out by mistake", "withdrawn": "⛔ Taken back.",
        "renew": "Bring up to date", "none": "No deliveries so far.", "only": "Only whoever runs this bot can do that.",
        "push-paused": "⏸ Sending is paused: 0 of 201", "push-done": "✅ Sent: 201 of 201", "left": "Left: 201",
        "no-edition": "That is no longer here.", "arrived": "201 sent", "on": "Sending goes on.",
        "refuse": "10 of the last 10 messages were refused", "bring-back": "Bring them back",
        "revive": "↩️ Bring those chats back",
        "are-back": "10 chats are back", "none-off": "No chat has been switched off",
        "send-on": "Send it on", "waits": "⏸ Paused: odd", "details": "Details",
    },
}  # fmt: skip
ODD = "Bad Request: something odd"
BLOCKED = "Forbidden: bot was blocked by the user"
both = pytest.mark.parametrize("language", ["it", "en"])


async def reader(house: House, name: str = "Rita") -> Person:
    person = house.telegram.person(name, language_code="it")
    await asks(person, "/start")
    await person.taps("Cina–Russia")
    person.skip()
    return person


async def morning(house: House) -> None:
    await house.tick(after=timedelta(hours=22))


async def of_first(house: House, owner: Person) -> ShownMessage:
    """Open the newest edition."""
    shown_list = await asks(owner, "/deliveries")
    owner.skip()
    await owner.taps(shown_list.buttons[0][0])
    return await owner.hears()


def digests_of(person: Person) -> list[ShownMessage]:
    return [message for message in person.screen() if NEWS[0] in message.text]


def refuse(house: House, person: Person, reason: str, times: int = 1) -> None:
    """Let Telegram refuse what is sent to somebody."""
    house.telegram.faults.refuse(400, reason, method="sendMessage", chat_id=person.id, times=times)


async def test_what_is_refused_for_no_known_reason_comes_in_words_alone(house: House) -> None:
    person = await reader(house)
    await house.publish(*NEWS)
    refuse(house, person, ODD)
    await morning(house)
    (digest,) = digests_of(person)
    assert not labels(digest)


async def test_what_was_refused_in_words_too_is_told_by_the_next_digest(house: House) -> None:
    person = await reader(house)
    await house.publish(*NEWS)
    refuse(house, person, ODD, times=2)
    await morning(house)
    assert not digests_of(person)
    await house.publish("Russia, China and a lighthouse", "China and Russia paint a lighthouse. It is white.")
    await house.tick(after=timedelta(days=1))
    (digest,) = digests_of(person)
    assert "lighthouse" in digest.text


@both
async def test_what_failed_is_sent_again_on_purpose(house: House, language: str) -> None:
    words = WORDS[language]
    owner, person = await owner_speaking(house, language), await reader(house)
    await house.publish(*NEWS)
    refuse(house, person, ODD, times=2)
    await morning(house)
    page = await of_first(house, owner)
    assert words["failed"] in page.text
    assert words["why"] in page.text
    assert "something odd" in page.text
    assert not digests_of(person)
    await play(owner, [(f"[{words['again-failed']}]", words["one-failed"]), (f"[{words['yes']}]", words["on-way"])])
    await house.drained()
    assert len(digests_of(person)) == 1
    page = await of_first(house, owner)
    assert words["sent"] in page.text
    assert words["failed"] not in page.text
    assert words["again-failed"] not in labels(page)


@both
async def test_what_is_uncertain_is_sent_again_only_after_a_warning(house: House, language: str) -> None:
    words = WORDS[language]
    owner, person = await owner_speaking(house, language), await reader(house)
    await house.publish(*NEWS)
    house.telegram.faults.drop_after(method="sendMessage", chat_id=person.id)
    await morning(house)
    assert words["unknown"] in (await of_first(house, owner)).text
    assert len(digests_of(person)) == 1
    await play(owner, [(f"[{words['again-unknown']}]", words["may-double"]), (f"[{words['yes']}]", words["on-way"])])
    await house.drained()
    assert len(digests_of(person)) == 2


async def test_who_has_blocked_the_bot_is_not_sent_to_again(house: House) -> None:
    words = WORDS["en"]
    person = await reader(house)
    await house.publish(*NEWS)
    person.account.blocks_bot = True
    await morning(house)
    page = await of_first(house, house.owner)
    assert words["failed"] in page.text
    assert "bot was blocked by the user" in page.text
    assert not [label for label in labels(page) if "again" in label]


@both
async def test_an_owner_pauses_and_resumes_everything(house: House, language: str) -> None:
    words = WORDS[language]
    owner, person = await owner_speaking(house, language), await reader(house)
    await play(owner, [("/deliveries", words["none"]), (f"[{words['pause']}]", words["paused"])])
    await house.publish(*NEWS)
    house.clock.forward(timedelta(hours=22))
    await house.bot.scheduler.tick_now()
    person.skip()
    owner.skip()
    await play(owner, [("/deliveries", words["paused"]), (f"[{words['resume']}]", words["running"])])
    assert NEWS[0] in (await person.hears()).text


@both
async def test_deliveries_are_shown_by_topic(house: House, language: str) -> None:
    words = WORDS[language]
    owner, person = await owner_speaking(house, language), await reader(house)
    await house.publish(*NEWS)
    await morning(house)
    assert digests_of(person)
    await exchange(owner, "/deliveries", words["heading"])
    await exchange(owner, f"[{words['topics']}]", "?")
    await exchange(owner, f"[{words['topic']}]", words["sent"])
    await exchange(owner, f"[{words['back']}]", "?")
    await exchange(owner, f"[{words['back']}]", words["heading"])


@both
async def test_an_edition_is_taken_back_from_everybody(house: House, language: str) -> None:
    words = WORDS[language]
    owner, person = await owner_speaking(house, language), await reader(house)
    await house.publish(*NEWS)
    await morning(house)
    assert digests_of(person)
    await of_first(house, owner)
    await exchange(owner, f"[{words['take-back']}]", words["really"])
    await exchange(owner, f"[{words['yes-back']}]", words["withdrawn"])
    while not (heard := await person.hears()).edited:
        pass
    assert "era uscito per errore" in heard.text
    assert NEWS[0] not in heard.text
    assert words["take-back"] not in labels(owner.screen()[-1])


async def test_an_edition_is_brought_up_to_date_only_where_it_differs(house: House) -> None:
    words = WORDS["en"]
    person = await reader(house)
    article = await house.publish(*NEWS)
    await morning(house)
    person.skip()
    await of_first(house, house.owner)
    assert "will change" in str(await house.owner.taps(words["renew"]))
    await house.tick()
    await house.services.ingest.amend(article.id, title="Cina e Russia, navi")
    house.services.corrections.wake()
    edited = await person.hears()
    assert edited.edited
    assert "navi" in edited.text
    await house.drained()
    async with house.services.store.read() as tx:
        assert await tx.outbox.states() == {DeliveryState.SENT: 2}


async def crowd(house: House, count: int) -> None:
    """Let many people follow what Rita follows."""
    rita = await reader(house)
    async with house.services.store.read() as tx:
        chat, topics = await tx.chats.get(rita.id), await tx.subscriptions.of(rita.id)
    assert chat is not None
    people = [house.telegram.person(f"P{number}", "it") for number in range(count - 1)]
    for person in people:
        person.account.started = True
    chats = [replace(chat, id=person.id) for person in people]
    await add_followers(house.services.store, chats, topics, house.clock.now())


@both
async def test_a_long_push_has_one_message_that_is_edited_and_pauses_it(house: House, language: str) -> None:
    words = WORDS[language]
    owner = await owner_speaking(house, language)
    await crowd(house, 201)
    await house.publish(*NEWS)
    await exchange(owner, "/deliveries", words["heading"])
    await exchange(owner, f"[{words['pause']}]", words["paused"])
    owner.skip()
    house.clock.forward(timedelta(hours=22))
    await house.bot.scheduler.tick_now()
    board = await shown(owner, (words["push-paused"], words["left"]))
    assert labels(board) == [f"▶️ {words['resume']}"]
    await owner.taps(words["resume"])
    done = await shown(owner, (words["push-done"], words["arrived"]))
    assert done.message_id == board.message_id


def texts_in(house: House, chat_id: int) -> list[str]:
    return [message["text"] for message in house.telegram.world.rooms[chat_id].messages.values()]


@both
async def test_a_push_that_switches_all_chats_off_pauses_and_one_button_brings_them_back(
    house: House, language: str
) -> None:
    words = WORDS[language]
    owner = await owner_speaking(house, language)
    await crowd(house, 31)
    people = [room.id for room in house.telegram.world.rooms.values() if room.id not in (owner.id, house.owner.id)]
    await house.publish(*NEWS)
    for person in people:
        house.telegram.faults.refuse(403, BLOCKED, method="sendMessage", chat_id=person)
    owner.skip()
    house.clock.forward(timedelta(hours=22))
    await house.bot.scheduler.tick_now()
    board = await shown(owner, (words["refuse"], BLOCKED))
    await house.bot.scheduler.drained()
    assert labels(board) == [f"↩️ {words['bring-back']}", f"▶️ {words['resume']}"]
    async with house.services.store.read() as tx:
        off = [person for person in people if not getattr(await tx.chats.get(person), "active", True)]
    assert len(off) == 10
    assert words["are-back"] in (await owner.taps(words["bring-back"]) or "")
    assert words["none-off"] in (await owner.taps(words["bring-back"]) or "")
    await play(owner, [(f"[{words['resume']}]", f"({words['on']})")])
    await house.drained()
    got = [[text for text in texts_in(house, each) if NEWS[0] in text] for each in people]
    assert [len(texts) for texts in got] == [1] * 31
    await house.publish("Cina e Russia, navi", "La Cina e la Russia uniscono gli orari delle navi. Si parte a maggio.")
    await house.tick(after=timedelta(days=1))
    last = [texts_in(house, each)[-1] for each in people]
    assert [text for text in last if "navi" not in text or NEWS[0] in text] == []


async def test_a_short_push_is_not_worth_a_message(house: House) -> None:
    person = await reader(house)
    await house.publish(*NEWS)
    house.owner.skip()
    await house.owner.hears_nothing(morning(house))
    assert digests_of(person)


@both
async def test_deliveries_are_the_owners_business(house: House, language: str) -> None:
    words = WORDS[language]
    editor = await house.editor(language_code=language)
    await exchange(editor, "/deliveries", words["only"])
    screen = editor.screen()[-1].message_id
    forged = "dv", "dv-edition|1", "dv-send|e|1|failed", "dv-gone|1", "push-off", "push-on", "dv-on|1", "dv-revive|1"
    for data in forged:
        assert await editor.presses_raw(screen, f"v1|{data}") == words["only"]


async def test_a_forged_button_gets_a_clear_sentence(house: House) -> None:
    await asks(house.owner, "/deliveries")
    screen = house.owner.screen()[-1].message_id
    for data in ("dv-edition|999", "dv-edition|x", "dv-topic|9", "dv-again|x|1|failed", "dv-gone|9"):
        assert await house.owner.presses_raw(screen, f"v1|{data}") == WORDS["en"]["no-edition"], data
    assert await house.owner.presses_raw(screen, "v1|dv-send|e|1|sent") == "0 messages are on their way again."


@both
async def test_what_an_owner_is_told_of_has_the_button_that_helps(house: House, language: str) -> None:
    words = WORDS[language]
    owner, person = await owner_speaking(house, language), await reader(house)
    notifier = TelegramNotifier(house.bot.application.bot, house.services.store, house.services.texts, [owner.id])
    async with house.services.store.write() as tx:
        await tx.pace.pause("odd", house.clock.now())
    await notifier.tell(PushPaused(50, 200, "odd"))
    assert labels(await owner.hears()) == [f"▶️ {words['resume']}"]
    await play(owner, [(f"[{words['resume']}]", f"({words['on']})")])
    await house.publish(*NEWS)
    house.clock.forward(timedelta(hours=22))
    house.telegram.faults.refuse(400, "Bad Request: can't parse entities: odd", method="sendMessage", chat_id=person.id)
    await house.bot.scheduler.tick_now()
    told = await shown(owner, "can't parse entities")
    assert labels(told) == [f"📬 {words['details']}"]
    await exchange(owner, f"[{words['details']}]", words["waits"].removesuffix("odd"))
    person.skip()
    await owner.taps(words["send-on"])
    await house.drained()
    assert NEWS[0] in (await person.hears()).text


@both
async def test_owners_who_could_not_hear_of_a_stop_are_told_at_the_next_start_and_find_it_in_the_list(
    house: House, language: str
) -> None:
    words = WORDS[language]
    owner, person = await owner_speaking(house, language), await reader(house)
    await house.owner.hears_nothing(tell_of_pause(house.bot.application.bot, house.services))
    async with house.services.store.write() as tx:
        await tx.chats.deactivate(person.id, house.clock.now())
        await tx.pace.pause(BLOCKED, house.clock.now())
    await tell_of_pause(house.bot.application.bot, house.services)
    board = await owner.hears()
    assert words["paused"] in board.text
    assert BLOCKED in board.text
    assert labels(board) == [words["revive"], f"▶️ {words['resume']}"]
    assert words["revive"] in labels(await asks(owner, "/deliveries"))
    await owner.taps(words["revive"])
    assert words["revive"] not in labels(await asks(owner, "/deliveries"))
    await owner.taps(words["resume"])
    async with house.services.store.read() as tx:
        chat = await tx.chats.get(person.id)
    assert chat is not None
    assert chat.active


@both
async def test_an_article_is_corrected_from_the_edition_that_shows_it(house: House, language: str) -> None:
    owner, person = await owner_speaking(house, language), await reader(house)
    article = await house.publish(*NEWS)
    await morning(house)
    assert digests_of(person)
    await of_first(house, owner)
    assert await exchange(owner, "[📰]", "?")
    opened = await exchange(owner, f"[{NEWS[0]}]", NEWS[0])
    assert opened is not None
    offered = {"it": ["✏️ Correggi", "⛔ Ritira", "🕘 Cronologia"], "en": ["✏️ Correct", "⛔ Retract", "🕘 History"]}
    assert offered[language] == labels(opened)[-3:]
    read = await asks(owner, f"/article {article.id}")
    why = {
        "it": ["Perché è qui?", "≈ Altri così", "★ Salva", "⋯ Di più, meno, mai"],
        "en": ["Why is this here?", "≈ More like this", "★ Save", "⋯ More, less, never"],
    }
    assert labels(read) == [*why[language], {"it": "✏️ Correggi o ritira", "en": "✏️ Correct or retract"}[language]]
    assert labels(await asks(person, f"/article {article.id}")) == why["it"]
