"""What a window is made of, read from the store."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from digests.archive.recent import read_recent
from digests.compose.digest import Matched
from digests.compose.finder import HERE, StoryFinder
from digests.model import rule_topic
from digests.publishing.window import Window
from digests.store import Transaction

# A chat that comes back after months gets what was published in the last one.
LONGEST_WINDOW = timedelta(days=31)
# So many articles before a window teach which words are rare.
TAUGHT_BY = 300


async def read_window(
    tx: Transaction,
    covered: int,
    now: datetime,
    up_to: int | None = None,
    *,
    is_first: bool = False,
    rule_ids: Collection[int] = (),
    finder: StoryFinder = HERE,
) -> Window:
    """Read what was published after a number, at most a month back, up to a number or the last one.

    ``is_first``: for somebody who has had nothing yet, so no story goes on. ``rule_ids``: of readers' own rules, which
    have their sections beside the topics. ``finder`` finds the stories, once they are asked for.
    """
    after = max(covered, await tx.articles.number_before(now - LONGEST_WINDOW))
    last = await tx.articles.last_number() if up_to is None else up_to
    recent = await read_recent(tx, after, now)
    before = [matched for matched in recent if (matched[0].number or 0) > after - TAUGHT_BY]
    new, hand = await tx.matches.published(after, last), await tx.curations.hand(after, now)
    rules = await tx.follows.texts(rule_ids) if rule_ids else {}
    if rules:
        new = _with_rules(new, await tx.follows.matched(after, last, rules))
    vectors = await tx.vectors.of([article.id for article, _ in (*recent, *new)])
    topics = [*await tx.topics.active(), *(rule_topic(*each) for each in rules.items())]
    translations = await tx.translations.of([article for article, _ in new])
    turned = () if is_first else await tx.topics.turned(after, last)
    before_it = () if is_first else recent
    window = Window(topics, new, after, last, before, hand, before_it, vectors, None, translations, turned, finder)
    window.rule_ids = frozenset(rule_ids)
    return window


def _with_rules(on_topics: Sequence[Matched], by_rules: Sequence[Matched]) -> list[Matched]:
    """Return the articles that are on topics, wanted by rules, or both, by number."""
    found = {article.id: (article, matches) for article, matches in on_topics}
    for article, matches in by_rules:
        known = found.get(article.id)
        found[article.id] = article, (*(known[1] if known else ()), *matches)
    return sorted(found.values(), key=lambda each: each[0].number or 0)
