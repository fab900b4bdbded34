"""Topics by what people call them."""

from __future__ import annotations

import pytest

from digests.model import Topic
from digests.topics.names import topic_called

SPACE = Topic(1, "space", {"en": "Space", "it": "Spazio", "ru": "Космос", "zh": "太空"}, "x", "🚀")
CHINA = Topic(2, "china-russia", {"en": "China–Russia", "it": "Cina–Russia"}, "x")
BREAD = Topic(3, "bread", {"fr": "Pain & spécialités"}, "x")


@pytest.mark.parametrize(
    ("said", "topic"),
    [
        ("spazio", SPACE), ("SPACE", SPACE), ("космос", SPACE), ("太空", SPACE), ("🚀 Spazio", SPACE), ("spa", SPACE),
        ("china-russia", CHINA), ("Cina Russia", CHINA), ("cina", CHINA), ("russia", CHINA), ("specialites", BREAD),
        ("sp", None), ("", None), ("🚀", None), ("luna", None), ("x" * 10_000, None),
    ],
)  # fmt: skip
def test_a_topic_is_known_by_any_of_its_names(said: str, topic: Topic | None) -> None:
    if said == "spa":
        assert topic_called(said, [SPACE, CHINA]) == SPACE
        assert topic_called(said, [SPACE, Topic(4, "spain", {}, "x")]) is None
    else:
        assert topic_called(said, [SPACE, CHINA, BREAD]) == topic


def test_a_name_falls_back_through_the_languages_that_are_read() -> None:
    assert SPACE.name("de", ("it", "ru")) == "Spazio"
    assert SPACE.name("ru", ("it",)) == "Космос"
    assert SPACE.name("de", ("fr",)) == SPACE.name("de") == "Space"
    assert BREAD.name("de", ("ru",)) == "Pain & spécialités"
