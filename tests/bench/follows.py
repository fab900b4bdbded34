"""How long a new article takes to find its readers among 100,000 rules, and how long all of these take to be read.

Rules are of one to three words in the proportions in which people search; words are by Zipf's law, in rules as in
articles, so that an article has words of many rules. Times are those of the processor: others may work beside it.
"""

from __future__ import annotations

import random
import statistics
import time
from collections import Counter
from collections.abc import Iterator, Sequence

from digests.follows.index import RuleIndex
from digests.follows.wording import read
from digests.model import Rule
from digests.query import AnalysedText
from tests.bench.generated import Language, articles
from tests.bench.measure import Measure

RULES, ARTICLES = 100_000, 200
LANGUAGES = ("en", "it", "ru", "zh")
# What people follow are names, which are none of the thousand most frequent words.
COMMONEST = 1_000


async def measure() -> Sequence[Measure]:
    """File the rules, then look articles up: each of them for the first time."""
    news = list(articles(ARTICLES, seed=5))
    index = RuleIndex(LANGUAGES)
    started = time.process_time()
    index.add(_rules(Counter(word for title, text in news for word in {*title.lower().split(), *text.lower().split()})))
    filed_s = time.process_time() - started
    documents = [AnalysedText.of(title, text, "en") for title, text in news]
    took_ms, found = [], 0
    for number, document in enumerate(documents):
        began = time.process_time()
        found += len(index.match(number, document))
        took_ms.append((time.process_time() - began) * 1000)
    return [
        Measure(f"matching a new article against {RULES:,} follow rules", statistics.median(took_ms), "ms", 5),
        Measure("of these, the slowest of a hundred", statistics.quantiles(took_ms, n=100)[-1], "ms"),
        Measure("rules that an article matches", found / ARTICLES, ""),
        Measure("rules read and filed a second", RULES / filed_s, "/s"),
    ]


def _rules(common: Counter[str]) -> Iterator[Rule]:
    """Yield rules, each under its rarest word as the archive has it; what many readers follow is one rule."""
    chance, words = random.Random(7), Language.made().words[COMMONEST:]
    texts = (" ".join(chance.choices(words, k=chance.choices((1, 2, 3), (45, 40, 15))[0])) for _ in range(RULES))
    for number, text in enumerate(dict.fromkeys(texts), start=1):
        needs = sorted(read(text, LANGUAGES, "en")[1], key=lambda group: max(common[word] for word in group))
        yield Rule(number, text, tuple(tuple(group) for group in needs))
