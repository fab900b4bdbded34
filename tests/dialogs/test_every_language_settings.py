"""Every setting in every language: when and where digests come, how they look, what they leave out."""

from __future__ import annotations

import pytest

from bot.texts import own_name
from tests.dialogs.conftest import House
from tests.dialogs.everybody import IO, MARS, ODD, SOURCE, Reader, Table, everybody, read_everything

pytestmark = pytest.mark.slow

ROME = {"en": "Rome", "it": "Roma", "ru": "Рим", "zh": "罗马", "es": "Roma", "fr": "Rome", "de": "Rom"}


def when(reader: Reader) -> Table:
    said, t = reader.said, reader.said.t
    hours = t.plain("settings-sound-but", hours="22:00–07:00")
    weekly = t.plain("settings-weekly", day=t.weekdays()[7])
    return [
        ("/settings", said("settings-title")),
        (said.tap("settings-time-button"), said("settings-time")),
        ("[07]", said("settings-time")),
        ("[:30]", said("settings-time")),
        (ODD, said("settings-time-unclear")),
        ("7:15", said("settings-schedule", time="07:15", days=t.plain("settings-every-day"))),
        (said.tap("settings-time-button"), said("settings-time")),
        ("[+ 18:00]", said("settings-time")),
        (said.tap("settings-weekend-at", time="10:00"), said("settings-time")),
        (said.tap("back"), t.plain("settings-times-with-weekend", usual=t.series(["07:15", "18:00"]), weekend="10:00")),
        (said.tap("settings-days-button"), said("settings-days")),
        (said.tap("settings-days-weekdays"), said("settings-days")),
        (said.tap("back"), t.plain("settings-weekdays")),
        (said.tap("settings-days-button"), said("settings-days")),
        (said.tap("settings-days-weekly"), said("settings-day-of-week")),
        (said.tap("back"), weekly.replace(t.weekdays()[7], t.weekdays()[5])),
        (said.tap("settings-sound-button"), said("settings-choose-sound")),
        (said.tap("settings-never-rings"), said("settings-choose-sound")),
        (said.tap("back"), said("settings-sound", sound=t.plain("settings-sound-off"))),
        (said.tap("settings-sound-button"), said("settings-choose-sound")),
        (said.tap("settings-rings"), said("settings-choose-sound")),
        ("[22:00–07:00]", said("settings-choose-sound")),
        (said.tap("back"), said("settings-sound", sound=hours)),
        (said.tap("settings-tell-button"), said("settings-told")),
        (said.tap("settings-hush-button"), said("settings-silent")),
    ]


def where(reader: Reader) -> Table:
    said = reader.said
    city = said.example("settings-zone-hint")
    return [
        ("/settings", said("settings-zone", place=ROME[reader.language], now="10:00")),
        (said.tap("settings-zone-button"), said("settings-is-it", now="10:00")),
        ("[+1 h]", said("settings-is-it", now="11:00")),
        (said.tap("settings-yes"), said("settings-which-place")),
        (said.tap("back"), said("settings-title")),
        (said.tap("settings-zone-button"), said("settings-zone-hint")),
        ("Atlantis", said("error-unknown-zone", name="Atlantis")),
        ("Santiago", said("settings-which-name")),
        (said.tap("back"), said("settings-title")),
        (said.tap("settings-zone-button"), said("settings-zone-hint")),
        (said.tap("settings-send-location-button"), said("settings-ask-location")),
        (city, said("settings-place-found", place=city)),
    ]


async def test_when_and_where_digests_come(house: House) -> None:
    readers = everybody(house)
    for reader in readers:
        await reader.follows_space()
        await reader.plays(when(reader))
        await reader.plays(where(reader))
        shown = reader.person.screen()[-1].text
        assert reader.said.example("settings-zone-hint") in shown
    read_everything(house, readers)


def looks(reader: Reader) -> Table:
    said, t = reader.said, reader.said.t
    look = said("settings-look", layout=t.plain("settings-layout-classic"), length=t.plain("settings-full"))
    stories = f"{t.plain('settings-full')}, {t.plain('settings-so-many-stories', count=5)}"
    own, less = own_name(reader.language), t.plain("filter-less", text=ODD)
    return [
        ("/settings", said("settings-language", language=own)),
        (said.tap("settings-layout-button"), said("settings-choose-layout")),
        (said.tap("back"), said("settings-title")),
        (said.tap("settings-length-button"), said("settings-choose-length")),
        (f"[{t.plain('settings-full').capitalize()}]", said("settings-choose-length")),
        (said.tap("back"), look),
        (said.tap("settings-length-button"), said("settings-choose-length")),
        ("[5]", said("settings-choose-length")),
        (said.tap("back"), stories),
        (said.tap("settings-reads-button"), said("settings-choose-reads")),
        ("[☐ Italiano]", said("settings-choose-reads")),
        (said.tap("back"), said("settings-reads", languages=t.language_name("it"))),
        (said.tap("settings-reads-button"), said("settings-choose-reads")),
        (said.tap("settings-every-language-button"), said("settings-choose-reads")),
        (said.tap("back"), said("settings-reads", languages=t.plain("settings-every-language"))),
        (said.tap("settings-language-button"), said("settings-choose-language")),
        (said.tap("back"), said("settings-title")),
        (said.tap("settings-filters-button"), said("filters-none")),
        ("…!", said("filters-unclear")),
        (ODD, said("filters-heading")),
        (f"[✕ {less}]", said.notice("filters-ended", filter=less)),
    ]  # fmt: skip


async def test_how_digests_look_and_what_they_leave_out(house: House) -> None:
    await house.publish(*MARS)
    await house.publish(*IO, source=SOURCE)
    readers = everybody(house)
    for reader in readers:
        await reader.follows_space()
        await reader.plays(looks(reader))
        assert reader.said("filters-none") in (await reader.person.hears()).text
        sample = await _sample(house, reader)
        assert reader.said("sample-headline") in sample
    read_everything(house, readers)


async def _sample(house: House, reader: Reader) -> str:
    """Ask for the rich layout, and return the text of the sample, which comes before the question."""
    said = reader.said
    await reader.hears("/settings")
    await reader.taps("settings-layout-button")
    reader.person.skip()
    await reader.person.taps(said.t.plain("settings-layout-rich").capitalize())
    await house.idle()
    shown = [message.text for message in reader.person.screen()]
    assert any(said("settings-can-you-read") in text for text in shown[-2:])
    return "\n".join(shown[-2:])
