"""The language of topics and of search: parse a query, match it against articles, and say by which words.

    Cina Russia                      both words: juxtaposition means AND
    China OR Cina OR Китай OR 中国     any of them; OR binds weaker than AND
    "guerra commerciale"             words side by side
    "Mosca"                          a single word with its capitals: no fly; search has no capitals
    NOT calcio, -calcio              not this one
    (Cina OR China) AND NOT tè       parentheses
    sanzion*                         words that begin so; also the last word of a phrase
    dazi NEAR/8 acciaio              at most eight words between them, in either order; NEAR alone means NEAR/10
    title:dazi, title:(dazi OR voto) in the title only
    lang:it, site:example.org        the article's language; its site with all that is under it
    source:"Il Foglio"               words of the source's name
    @CN                              a country by its names in every configured language, and the editors' words for it
    dazi^3, (dazi OR voto)^0.5       counts three times, or half
    min:0.6                          only articles that reach this score; once, outside parentheses

Search knows three more, ``from:2026-01-31``, ``to:2026-02`` and ``topic:china-russia``, and no ``min:``.

Operators are upper case. A word matches by its stem in the language of the article, whatever its case and accents, so a
query lists the words of every language that it is to be found in. A word of several tokens (al-Assad, 俄罗斯) is a
phrase. Where no spaces part the words nobody parts them here either: 京都 is found in 東京都 too, and 国人 in 中国人民.
A query that minds leaves the longer one out: 京都 NOT 東京都.

Score, from 0 to 1: a word or phrase found f times counts f / (f + 2), where a place in the title counts three times;
OR gives 1 - (1 - a)(1 - b), AND the mean of what must be there; a weight w makes f times w of f.

    text ── lexemes ── parser ──▶ parts (a tree) ── Matcher ──▶ Match, from an AnalysedText
                                        └── store/search ──▶ the full-text index
"""

from digests.query.analysed import AnalysedText
from digests.query.countries import Lexicon
from digests.query.matching import Match, Matcher, NearMiss, Query, parse, plain

__all__ = ["AnalysedText", "Lexicon", "Match", "Matcher", "NearMiss", "Query", "parse", "plain"]
