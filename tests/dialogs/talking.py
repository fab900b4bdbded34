"""A conversation as a table: what a person says or taps, and what the bot then shows.

``"[Label]"`` taps the newest button with that label; an answer ``"(Words)"`` is the notice that the button gave; an
answer of several strings must hold all of them.
"""

from __future__ import annotations

from collections.abc import Iterable

from bot.sandbox import Person, ShownMessage

Table = Iterable[tuple[str, str | tuple[str, ...]]]


async def talk(person: Person, table: Table) -> None:
    """Play a conversation, and check each answer."""
    for said, answered in table:
        await exchange(person, said, answered)


async def exchange(person: Person, said: str, answered: str | tuple[str, ...]) -> ShownMessage | None:
    """Say or tap one thing, and return the message that answers it; None for a notice."""
    person.skip()
    notice = None
    if said.startswith("["):
        notice = await person.taps(said[1:-1])
    else:
        await person.says(said)
    if isinstance(answered, str) and answered.startswith("("):
        assert notice is not None, f"{said} gave no notice"
        assert answered[1:-1] in notice, f"{said} gave the notice {notice!r}"
        return None
    return await shown(person, answered)


async def shown(person: Person, wanted: str | tuple[str, ...]) -> ShownMessage:
    """Return the next message that shows all that is wanted."""
    wanted = (wanted,) if isinstance(wanted, str) else wanted
    while True:
        heard = await person.hears()
        if all(words in heard.text for words in wanted):
            return heard


def card(person: Person) -> ShownMessage:
    """Return the one message that still has buttons; there is no other."""
    living = [message for message in person.screen() if message.buttons]
    assert len(living) == 1, [message.text for message in living]
    return living[0]
