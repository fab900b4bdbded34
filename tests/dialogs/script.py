"""Dialogs as tables of (said, answered), played by one person.

Said: a message, or ``[label]`` for a tap on the newest button with that label. Answered: a piece of the message that
the bot sends or edits next, or ``(notice)`` for a piece of the notice that the tap gives.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.sandbox import Channel, Group, Person, ShownMessage


async def play(person: Person, script: Sequence[tuple[str, str]], where: Group | Channel | None = None) -> None:
    """Say each line and check its answer."""
    for said, answered in script:
        notice = ""
        if said.startswith("["):
            notice = await person.taps(said[1:-1], to=where) or ""
        else:
            await person.says(said, where)
        heard = notice if answered.startswith("(") else (await person.hears(where)).text
        assert answered.strip("()") in heard, f"{said!r} was answered {heard!r}"


async def asks(person: Person, said: str, where: Group | Channel | None = None) -> ShownMessage:
    """Say something and return the answer."""
    person.skip(where)
    await person.says(said, where)
    return await person.hears(where)


def labels(message: ShownMessage) -> list[str]:
    """Return the labels of all buttons under a message."""
    return [label for row in message.buttons for label in row]
