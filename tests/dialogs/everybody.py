"""One bot and seven people who talk to it, each in a language of its own; and what they were shown, read again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.keyboards import ROOM, width
from bot.sandbox import Group, Person, ShownMessage
from bot.texts import own_name
from tests.dialogs.conftest import House
from tests.dialogs.locale import LANGUAGES, Said, without_markup, wrong_in
from tests.dialogs.script import asks, play

IO = ("A probe near Io", "The probe felt the heat of the volcanoes. They never sleep.")
WEBB = ("A telescope called Webb", "The telescope found a faint galaxy. Its light is old.")
CERES = ("The probe lands on Ceres", "The probe touched the salt of Ceres on Tuesday. It will stay there.")
MARS = ("Una sonda su Marte", "La sonda ha toccato la sabbia rossa. La squadra festeggia da ieri.")
HUAWEI = ("Huawei opens a plant", "Huawei will build antennas. It hires a hundred people.")
PLUTO = ("A probe at Pluto", "The probe saw the heart of Pluto. It is made of ice.")
AGAIN = ("Webb again", "The telescope called Webb looked at Ceres.")
SOURCE = "Orbit News"
# What people write in none of these languages.
ODD = "zibibbo"
LONGEST_BUTTON = 30
NEWS = [
    part
    for title, text in (IO, WEBB, CERES, MARS, HUAWEI, PLUTO, AGAIN)
    for part in (title, *text.removesuffix(".").split(". "))
]
# What is in a language of its own: titles, texts and sources, topics, people, the bot; and what tests write.
FOREIGN = (
    *(*NEWS, SOURCE, "Anna", "Space", "SPACE", "Spazio", "SPAZIO", "China–Russia", "Cina–Russia", "local_digest_bot"),
    *(ODD, f"{ODD}s", "telescpoe", "volcanos", "volcanoes", "volcano", "Webb", "Hubble", "probe", "telescope"),
    *("huawei", "Atlantis", "nowhere", "frobnicate"),
)
OWN_NAMES = {own_name(language) for language in LANGUAGES}
Table = list[tuple[str, str]]


@dataclass(frozen=True)
class Reader:
    """Somebody who speaks a language, and what the bot says in it."""

    language: str
    person: Person
    said: Said

    @property
    def topic(self) -> str:
        """The topic of space as this reader sees it."""
        return "🚀 Spazio" if self.language == "it" else "🚀 Space"

    async def plays(self, table: Table) -> None:
        """Play a conversation."""
        for line in table:
            self.person.skip()
            try:
                await play(self.person, [line])
            except AssertionError as error:
                raise AssertionError(f"in {self.language}: {error}") from error

    async def hears(self, said: str) -> ShownMessage:
        """Say something and return the answer."""
        return await asks(self.person, said)

    async def taps(self, key: str, **arguments: object) -> ShownMessage:
        """Tap a button and return the message that it shows."""
        self.person.skip()
        await self.person.taps(self.said.t.plain(key, **arguments))
        return await self.person.hears()

    async def follows_space(self) -> None:
        """Begin, and follow a topic."""
        await self.hears("/start")
        await self.person.taps(self.topic)
        self.person.skip()


def everybody(house: House) -> list[Reader]:
    """Return one person a language."""
    return [Reader(each, house.telegram.person("Anna", language_code=each), Said(house, each)) for each in LANGUAGES]


def told_to(house: House, chat_id: int) -> Iterator[tuple[str, list[list[str]]]]:
    """Yield each text that was sent to a chat, or changed, with the labels of its rows of buttons."""
    for call in house.telegram.calls:
        if call.params.get("chat_id") == chat_id:
            markup = call.params.get("reply_markup") or {}
            rows = [*markup.get("inline_keyboard", []), *markup.get("keyboard", [])]
            told = call.params.get("text") or call.params.get("caption") or ""
            yield without_markup(told), [[each["text"] for each in row] for row in rows]


def read_everything(house: House, readers: list[Reader], also: tuple[str, ...] = (), where: int | None = None) -> None:
    """Check that all that was shown to each reader is in the reader's language and fits.

    also: what is foreign besides; where: the group in which it was shown.
    """
    names = (*also, *FOREIGN)
    for reader in readers:
        shown = list(told_to(house, where or reader.person.id))
        assert len(shown) > 1
        for text, rows in shown:
            assert wrong_in(text, reader.language, names) == [], (reader.language, text)
            for label, room in ((label, ROOM[len(row)]) for row in rows for label in row):
                assert len(label) < LONGEST_BUTTON, (reader.language, label)
                assert width(label) <= room, (reader.language, label, room)
                if label.strip("·✅☐ ") not in OWN_NAMES:
                    assert wrong_in(label, reader.language, names) == [], (reader.language, label)


async def presses_everything(
    house: House,
    reader: Reader,
    pressed: set[str],
    also: tuple[str, ...] = (),
    where: Group | None = None,
    spared: tuple[str, ...] = (),
) -> None:
    """Press a button of each kind that is to be seen and has not been pressed, and read the notices that they give.

    spared: what is not pressed.
    """
    while (button := living(reader.person, pressed, where, spared)) is not None:
        notice = await reader.person.presses_raw(*button, to=where)
        assert notice != reader.said.t.plain("error-old-button"), button
        await house.idle()
        if notice:
            assert wrong_in(notice, reader.language, (*also, *FOREIGN)) == [], (reader.language, button, notice)


def living(
    person: Person, pressed: set[str], where: Group | None = None, spared: tuple[str, ...] = ()
) -> tuple[int, str] | None:
    """Return the message and data of a button of a kind that has not been pressed, the newest first; None for none."""
    for message in reversed(person.screen(where)):
        for row in message.markup.get("inline_keyboard", []):
            for shown in row:
                kind = kind_of(shown.get("callback_data", ""))
                if kind and kind not in pressed and kind.partition("|")[0] not in spared:
                    pressed.add(kind)
                    return message.message_id, shown["callback_data"]
    return None


def kind_of(data: str) -> str:
    """Return what a button does, whatever it does it to; none for another language and for the end of it all."""
    code, *values = data.removeprefix("v1|").split("|")
    if code in ("", "delete-me") or (code == "set-lang" and len(values) > 1):
        return ""
    return f"{code}|{len(values)}"
