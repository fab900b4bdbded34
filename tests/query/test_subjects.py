"""What all articles of a topic share: the countries that its query cannot do without, under any of their names."""

from __future__ import annotations

import pytest

from digests.query import Lexicon, parse
from digests.query.subjects import shared_words

LEXICON = Lexicon(["en", "it", "ru", "zh", "de"], {"RU": ("Kremlin",)})
CASES = [
    ("@CN @RU", "en", {"china", "russia", "kremlin"}, {"train"}),
    ("(Cina OR China OR 中国 OR Pechino) AND (Russia OR Mosca OR Россия)", "it", {"cin", "pechin", "mosc"}, set()),
    ("(@CN OR Chinese) NEAR/9 (Handel OR trade)", "en", {"chines"}, {"trade"}),
    ("(@CN OR Chinese) (Handel OR trade)", "de", {"china"}, {"handel"}),
    ("(@CN OR @RU) (trade OR oil)", "en", set(), {"china", "russia", "trade", "oil"}),
    ("@CN OR @RU", "en", set(), {"china"}),
    ("@CN -@RU", "en", {"china"}, {"russia"}),
    ("probe OR telescope", "en", set(), {"probe", "telescop"}),
]  # fmt: skip


@pytest.mark.parametrize(("query", "language", "among", "not_among"), CASES)
def test_a_country_that_must_be_there_tells_no_article_from_another(
    query: str, language: str, among: set[str], not_among: set[str]
) -> None:
    shared = {stem for sequence in shared_words(parse(query), language, LEXICON) for stem in sequence}
    assert among <= shared
    assert not_among.isdisjoint(shared)
