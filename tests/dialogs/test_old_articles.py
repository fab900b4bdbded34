"""Articles are kept as long as the operator says; whoever asks for one that is gone is told so."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from bot.chores import ARTICLES
from tests.dialogs.conftest import House, on_both
from tests.dialogs.script import asks

MORNING = timedelta(hours=22, seconds=1)
IO = ("A probe near Io", "The probe felt the heat of the volcanoes. They never sleep.")
BREAD = ("A baker in Turin", "The baker bakes with rye again. The neighbours queue at six.")
MARS = ("A probe on Mars", "The probe drills in a crater. It has found clay.")


@pytest.fixture
def sections() -> Mapping[str, Any]:
    return {"articles": {"keep": "200d"}}


@on_both
async def test_what_is_gone_says_so_and_what_readers_have_stays(house: House) -> None:
    unread, saved = await house.publish(*BREAD), await house.publish(*MARS)
    anna = house.telegram.person("Anna", language_code="en")
    await asks(anna, "/start")
    await anna.taps("Space")
    await asks(anna, f"/article {saved.id}")
    await anna.taps("★ Save")
    await house.publish(*IO)
    await house.tick(after=MORNING)
    house.clock.forward(timedelta(days=250))
    anna.skip()
    assert BREAD[0] in (await asks(anna, "/search rye")).text
    await house.bot.scheduler.do_now(ARTICLES)
    anna.skip()
    assert (await asks(anna, f"/article {unread.id}")).text == "That article is no longer kept."
    assert (await asks(anna, "/article 9999")).text == "There is no article with that number."
    assert BREAD[0] not in (await asks(anna, "/search rye")).text
    assert MARS[0] in (await asks(anna, "/saved")).text
    assert MARS[0] in (await asks(anna, f"/article {saved.id}")).text
    assert IO[0] in (await asks(anna, "/history 11.03.2026")).text
