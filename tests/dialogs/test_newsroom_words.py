"""What is said to people in the newsroom: that their role changed; and when they hear what waits, from the settings."""

from __future__ import annotations

from datetime import timedelta

import pytest

from digests.model import ArticleStatus, Role
from tests.dialogs.articles import GAS
from tests.dialogs.conftest import House
from tests.dialogs.script import asks, labels
from tests.dialogs.talking import exchange, shown, talk


@pytest.mark.parametrize(
    ("language", "reviewer", "gone"),
    [
        ("en", "You are a reviewer now", "You are no longer part of the newsroom. Thank you"),
        ("it", "Ora decidi su quello che aspetta", "Non fai più parte della redazione. Grazie"),
        ("ru", "Теперь вы решаете", "Вы больше не в редакции. Спасибо"),
    ],
)
async def test_somebody_whose_role_changes_hears_it_once_in_their_language(
    house: House, language: str, reviewer: str, gone: str
) -> None:
    ada = await house.editor("Ada", language)
    await asks(ada, "/start")
    await asks(house.owner, "/people")
    ada.skip()
    await house.owner.taps("✍️ Ada")
    await shown(house.owner, "Ada")
    await house.owner.taps("→ reviewer")
    assert reviewer in (await ada.hears()).text
    await shown(house.owner, "Ada")
    await house.owner.taps("✕ Remove…")
    asked = await shown(house.owner, "Ada")
    await house.owner.taps(labels(asked)[0])
    assert gone in (await ada.hears()).text
    await ada.hears_nothing(house.idle())


async def test_somebody_without_a_chat_keeps_no_owner_from_changing_their_role(house: House) -> None:
    await house.editor("Ada", "en")
    await asks(house.owner, "/people")
    await house.owner.taps("✍️ Ada")
    await shown(house.owner, "Ada")
    await house.owner.taps("→ reviewer")
    await shown(house.owner, "🔎 Ada")


@pytest.mark.parametrize(("language", "line", "told"), [("en", "☀️ Morning line", "Each day at 07:30"),
                                                       ("de", "☀️ Morgenzeile", "07:30")])  # fmt: skip
async def test_who_decides_finds_the_morning_line_in_the_settings_and_readers_do_not(
    house: House, language: str, line: str, told: str
) -> None:
    ada = await house.editor("Ada", language, Role.REVIEWER)
    await asks(ada, "/start")
    assert line in labels(await asks(ada, "/settings"))
    await exchange(ada, f"[{line}]", told)
    reader = house.telegram.person("Rita", language_code=language)
    await asks(reader, "/start")
    assert line not in labels(await asks(reader, "/settings"))


async def test_a_time_that_is_typed_at_the_offered_ones_is_taken_and_other_words_are_not_kept_from_it(
    house: House,
) -> None:
    editor = await house.editor("Ada", "en")
    await asks(editor, "/start")
    await talk(editor, [(GAS, "Accordo"), ("[🕒 Schedule]", "When should it come out?"), ("tomorrow 18:00", "18:00")])
    async with house.services.store.read() as tx:
        (article,) = await tx.articles.drafts(editor.id)
    assert article.status is ArticleStatus.SCHEDULED
    assert article.publish_at == house.clock.now().replace(hour=17, minute=0, second=0, microsecond=0) + timedelta(
        days=1
    )
    await house.idle()
    await exchange(editor, "[Unschedule]", ("Draft", "Accordo"))
    await house.idle()
    await talk(editor, [
        ("[🕒 Schedule]", "When should it come out?"),
        ("gas pipeline", "gas"),
    ])  # fmt: skip
