"""What was wrong, as sentences."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.render.errata import owned
from bot.texts import Texts
from digests.model import Erratum

NOW = datetime(2026, 3, 10, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("was", "reads", "told"),
    [
        ("… road is long.", "… road is very long.", "“… road is long” should read “… road is very long”."),
        ("It ends.", "It ends", "“It ends.” should read “It ends”."),
        ("And so on...", "And on...", "“And so on...” should read “And on...”."),
        (".", "It ends.", "“.” should read “It ends.”."),
    ],
)
def test_a_sentence_has_one_full_stop(was: str, reads: str, told: str) -> None:
    assert owned([Erratum(1, NOW, "A road", was, reads)], Texts.load()["en"]) == told
