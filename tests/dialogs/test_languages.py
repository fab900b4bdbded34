"""The bot in each language that it speaks: the first words, the choice where the guess is not certain, and a digest."""

from __future__ import annotations

import pytest

from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels

RAIL = (
    "Pechino e Mosca, un solo orario",
    "La Cina e la Russia uniscono gli orari dei treni. Si parte a maggio. Poi si vedrà.",
)


@pytest.mark.parametrize(
    ("code", "greeting", "when", "sent", "title"),
    [
        ("ru", "👋 Здравствуйте, Anna!", "приходит в 08:00 (Рим).", "Уже в пути!", "🗞 Дайджест · 10 марта, вторник"),
        ("zh-hans", "👋 你好，Anna！", "简报会在 08:00 送到（罗马）。", "马上就到！", "🗞 3月10日星期二简报"),
        ("es", "👋 ¡Hola, Anna!", "llega a las 08:00 (Roma).", "¡En camino!", "🗞 Resumen del martes, 10 de marzo"),
        ("fr", "👋 Bonjour, Anna\u202f!", "arrive à 08:00 (Rome).", "Elle arrive\u202f!", "🗞 Revue du mardi 10 mars"),
        ("de-ch", "👋 Hallo, Anna!", "kommt um 08:00 (Rom).", "Kommt sofort!", "🗞 Digest · Dienstag, 10. März"),
    ],
)
async def test_two_taps_to_the_first_digest_in_the_readers_language(
    house: House, code: str, greeting: str, when: str, sent: str, title: str
) -> None:
    await house.publish(*RAIL, source="Gazzetta")
    anna = house.telegram.person("Anna", language_code=code)
    welcome = await asks(anna, "/start")
    assert welcome.text.startswith(greeting)
    assert when in welcome.text
    assert not {"EN", "中文"} & set(labels(welcome))
    await anna.taps("🐉")
    await anna.hears()
    assert await anna.taps(data="v1|first") == sent
    await house.drained()
    assert (await anna.hears()).text.startswith(title)


@pytest.mark.parametrize("code", ["pt-br", "uk", "ja"])
async def test_who_speaks_another_language_chooses_in_one_row(house: House, code: str) -> None:
    await house.publish(*RAIL)
    anna = house.telegram.person("Anna", language_code=code)
    welcome = await asks(anna, "/start")
    assert welcome.text.startswith("👋 Hello, Anna!")
    assert welcome.buttons[0] == ["DE", "ES", "FR", "IT", "RU", "中文"]
    await anna.taps("RU")
    welcome = await anna.hears()
    assert welcome.text.startswith("👋 Здравствуйте, Anna!")
    assert welcome.buttons[0] == ["DE", "EN", "ES", "FR", "IT", "中文"]
    await anna.taps("🐉")
    assert (await asks(anna, "/settings")).text.startswith("⚙️ Настройки")


async def test_a_relative_is_guessed_and_the_choice_offered(house: House) -> None:
    welcome = await asks(house.telegram.person("Anna", language_code="ca"), "/start")
    assert welcome.text.startswith("👋 ¡Hola, Anna!")
    assert "EN" in welcome.buttons[0]


async def test_a_language_that_the_bot_does_not_speak_cannot_be_forged(house: House) -> None:
    anna = house.telegram.person("Anna", language_code="pt")
    await asks(anna, "/start")
    message = anna.screen()[-1]
    answer = await anna.presses_raw(message.message_id, "v1|speak|xx")
    assert answer == "That button is from an older message. /help shows what I can do now."


@pytest.mark.parametrize(
    ("code", "hello", "greeted", "thanks", "welcome", "stop", "stopped"),
    [
        ("en", "Hi!", "Hello again, Anna", "thanks", "You are welcome!", "stop", "Stopped."),
        ("it", "ciao", "Ciao, Anna", "Grazie!", "Di niente!", "basta", "Rassegne ferme."),
        ("ru", "привет", "Рад вас видеть, Anna", "спасибо", "Пожалуйста!", "Хватит", "Отключено."),
        ("zh-hans", "你好", "又见面了，Anna", "谢谢", "不客气！", "退订", "已停止。"),
        ("es", "Hola", "Hola de nuevo, Anna", "gracias", "¡De nada!", "basta ya", "Cancelado."),
        ("fr", "Bonjour", "Bonjour, Anna", "merci", "Avec plaisir", "arrêtez", "C’est arrêté."),
        ("de", "Hallo", "Hallo, Anna", "Danke!", "Gern geschehen!", "Schluss", "Abbestellt."),
    ],
)
async def test_what_people_say_to_anybody_is_not_searched_for(
    house: House, code: str, hello: str, greeted: str, thanks: str, welcome: str, stop: str, stopped: str
) -> None:
    anna = house.telegram.person("Anna", language_code=code)
    await asks(anna, "/start")
    await anna.taps("🐉")
    anna.skip()
    assert greeted in (await asks(anna, hello)).text
    assert welcome in (await asks(anna, thanks)).text
    assert stopped in (await asks(anna, stop)).text


async def test_help_and_never_mind_are_understood_while_a_question_is_open(house: House) -> None:
    anna = house.telegram.person("Anna", language_code="en")
    await asks(anna, "/search")
    assert "For reading" in (await asks(anna, "help")).text
    await asks(anna, "/search")
    assert (await asks(anna, "Never mind.")).text == "All right, nothing changed."
    assert (await asks(anna, "cancel")).text == "There is nothing to cancel."


async def test_an_offset_is_a_zone(house: House) -> None:
    anna = house.telegram.person("Anna", language_code="en")
    await asks(anna, "/settings")
    await anna.taps("Time zone")
    await anna.hears()
    await anna.says("UTC+5:30")
    assert "UTC+5:30" in (await anna.hears()).text


async def test_each_language_is_offered_by_its_own_name(house: House) -> None:
    anna = house.telegram.person("Anna", language_code="de")
    await asks(anna, "/settings")
    await anna.taps("Sprache")
    shown = {label.strip("· ") for label in labels(await anna.hears())}
    assert {"Deutsch", "English", "Español", "Français", "Italiano", "Русский", "中文"} <= shown
