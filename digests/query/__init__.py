"""The topic language: parse a query, match it against articles, and say by which words.

    Cina Russia                      both words: juxtaposition means AND
    China OR Cina OR Китай OR 中国     any of them; OR binds weaker than AND
    "guerra commerciale"             words side by side
    NOT calcio, -calcio              not this one
    (Cina OR China) AND NOT tè       parentheses

Operators are upper case. A word matches by its stem in the language of the article, whatever its case and accents, so a
query lists the words of every language that it is to be found in. A word of several tokens (al-Assad, 俄罗斯) is a
phrase.

Score, from 0 to 1: a word or phrase found f times counts f / (f + 2), where a place in the title counts three times;
OR gives 1 - (1 - a)(1 - b), AND the mean of what must be there.

    text ── parser ──▶ parts (a tree) ── Matcher ──▶ Match, from an AnalysedText
"""

from digests.query.analysed import AnalysedText
from digests.query.matching import Match, Matcher, Query, parse

__all__ = ["AnalysedText", "Match", "Matcher", "Query", "parse"]
