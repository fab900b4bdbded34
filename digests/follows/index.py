"""Rules by the words that they need: a new article looks up its own words, and few rules are asked. Pure.

Each rule is filed under its rarest group of stems; one whose other groups the article has too is asked itself.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from digests.model import Rule, RuleMatch
from digests.query import AnalysedText, Matcher, parse, plain
from digests.query.requirements import beginning, keys

# Compiled rules that are kept: those of frequent words come again with every article.
KEPT = 10_000


class RuleIndex:
    """The rules of all readers; ``languages`` are those that their words are read in beforehand."""

    def __init__(self, languages: Sequence[str]) -> None:
        self._languages = tuple(languages)
        self._rules: dict[int, Rule] = {}
        self._filed: dict[str, list[int]] = {}
        self._beginnings: set[int] = set()
        self._compiled = lru_cache(KEPT)(self._compile)

    def __len__(self) -> int:
        return len(self._rules)

    @property
    def last(self) -> int:
        """The number of the newest rule, 0 where there is none."""
        return next(reversed(self._rules), 0)

    def add(self, rules: Iterable[Rule]) -> None:
        """File rules, in the order of their numbers, each higher than those before."""
        for rule in rules:
            needs = tuple(tuple(map(sys.intern, group)) for group in rule.needs)
            self._rules[rule.id] = Rule(rule.id, rule.text, needs)
            for key in needs[0]:
                self._filed.setdefault(key, []).append(rule.id)
            self._beginnings.update(filter(None, map(beginning, chain.from_iterable(needs))))

    def keep(self, rule_ids: Iterable[int]) -> None:
        """Keep these rules alone: nobody follows the others any more."""
        kept = [self._rules[each] for each in sorted({*rule_ids} & self._rules.keys())]
        self._rules, self._filed, self._beginnings = {}, {}, set()
        self.add(kept)

    def match(self, article_id: int, document: AnalysedText) -> list[RuleMatch]:
        """Return the rules that an article is wanted by."""
        return [
            RuleMatch(article_id, rule.id, score)
            for rule in self._candidates(document)
            if (score := self._score(rule, document)) > 0
        ]

    def _candidates(self, document: AnalysedText) -> Iterator[Rule]:
        there = keys(document, self._languages, self._beginnings)
        filed = chain.from_iterable(self._filed[key] for key in there if key in self._filed)
        for number in sorted({*filed}):
            rule = self._rules[number]
            if not any(there.isdisjoint(group) for group in rule.needs[1:]):
                yield rule

    def _score(self, rule: Rule, document: AnalysedText) -> float:
        """Return how well an article matches a rule, 0 where it does not."""
        matcher = self._compiled(rule.text)
        score = matcher.score(document)
        return score if score >= matcher.query.minimum else 0.0

    def _compile(self, text: str) -> Matcher:
        # The words of a rule are read in a language when an article comes that has it. Only the names of countries are
        # of all languages.
        query = plain(text) or parse(text)
        return query.compile(self._languages if "@" in text else ())
