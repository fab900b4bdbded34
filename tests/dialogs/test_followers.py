"""Who follows a topic, as an editor sees it: chats by kind and language, and no few told apart."""

from __future__ import annotations

import pytest

from tests.dialogs.conftest import House, on_both
from tests.dialogs.talking import exchange


@on_both
@pytest.mark.parametrize(
    ("language", "button", "few", "told"),
    [
        ("en", "Who follows it", "Fewer than 5", "• private chats: 6\n\n• Italian: 5\n• other languages: 1"),
        ("de", "Wer ihm folgt", "Weniger als 5", "• private Chats: 6\n\n• Italienisch: 5\n• andere Sprachen: 1"),
        ("ru", "Кто подписан", "меньше 5", "• личные чаты: 6\n\n• итальянский: 5\n• другие языки: 1"),
    ],
)
async def test_followers_are_counted_by_kind_and_language(
    house: House, language: str, button: str, few: str, told: str
) -> None:
    editor = await house.editor(language_code=language)
    shown = await exchange(editor, "/topic space", "🚀")
    assert shown
    assert button not in str(shown.buttons), "nobody follows it yet"
    for number, speaks in enumerate(("fr", "it", "it", "it", "it", "it")):
        reader = house.telegram.person(f"Reader {number}", language_code=speaks)
        await reader.says("/start")
        await reader.hears()
        await reader.taps("🚀")
        await house.idle()
        if number == 0:
            await exchange(editor, "/topic space", "🚀")
            await exchange(editor, f"[{button}]", few)
    await exchange(editor, "/topic space", "🚀")
    await exchange(editor, f"[{button}]", told)
