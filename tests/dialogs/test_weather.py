"""What people hear while Telegram can hardly be reached: an answer comes once, or the word that it may be missing."""

from __future__ import annotations

import pytest

from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels

INTERRUPTED = "I was interrupted while I answered you"


@pytest.mark.parametrize(("fault", "arrives"), [("drop_before", False), ("drop_after", True), ("truncate", True)])
async def test_an_answer_that_nobody_knows_to_have_arrived_is_not_given_again(
    house: House, fault: str, arrives: bool
) -> None:
    anna = house.telegram.person("Anna", language_code="en")
    await asks(anna, "/start")
    getattr(house.telegram.faults, fault)(method="sendMessage", chat_id=anna.id)
    heard = (await asks(anna, "/help")).text
    assert ("/digest" in heard) is arrives
    assert INTERRUPTED in ((await anna.hears()).text if arrives else heard)
    assert "/digest" in (await asks(anna, "/help")).text


async def test_a_button_pressed_while_telegram_is_away_does_its_work(house: House) -> None:
    anna = house.telegram.person("Anna", language_code="en")
    settings = await asks(anna, "/settings")
    house.telegram.faults.drop_before(method="editMessageText", chat_id=anna.id)
    await anna.taps(labels(settings)[0])
    await house.idle()
    assert anna.screen()[-1].text != settings.text


async def test_an_answer_that_telegram_never_takes_is_not_tried_for_ever(house: House) -> None:
    anna = house.telegram.person("Anna", language_code="en")
    await asks(anna, "/start")
    house.telegram.faults.drop_before(method="sendMessage", chat_id=anna.id, times=None)
    await anna.says("/help")
    await house.idle()
    house.telegram.faults.clear()
    assert "/digest" in (await asks(anna, "/help")).text
