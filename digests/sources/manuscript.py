"""The head of a written document: which of its lines is the headline, what stands above it, and who wrote it. Pure.

    what stands above ── headline (a style, what the file says of itself, a heading) ── byline ── text

Each is found once: the headline and the byline are no text, and what stands above the headline begins it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from digests.errors import UnreadableDocument
from digests.language.tokens import fold
from digests.sources.drafts import LONGEST_TITLE, Draft, titled
from digests.sources.first_lines import author_in

LONGEST_NAME = 100
# A headline has no more above it: a section, a place, a day, an author.
MOST_ABOVE = 4
# Behind the headline a byline comes at once, or below one line that says what the text is about.
MOST_BEFORE_BYLINE = 2

_NO_TITLE = re.compile(
    r"(?:untitled|microsoft word\b.*|slide 1|(?:document[oe]?|dokument|документ|文档|文書|문서) ?\d*|"
    r".*\.(?:docx?|pdf|indd|qxd|tex|rtf|odt))?",
    re.I,
)
_NO_NAME = re.compile(
    r"python-docx|(?:microsoft |ms )?(?:office|windows)[ -]?(?:user|benutzer|utente|usuario)?|un-?named|unknown|"
    r"(?:super)?user\d*|admin(?:istrator)?|owner|author|guest|utente\d*|benutzer|usuario|utilisateur|пользователь|"
    r"администратор|用户|用戶|ユーザー|root|\w{1,20}\\\w{1,40}|",
    re.I,
)
_CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_WORDS = re.compile(rf"[{_CJK}]|[^\W_{_CJK}]+")


def manuscript(lines: Sequence[tuple[str, str]], title: str = "", author: str = "") -> Draft:
    """Make a draft of a document's lines, each with the name of its style, "" for none.

    title, author: what the file says of itself, which may be left from its template or the one who typed it.
    Raises: UnreadableDocument (no-text), ArticleRejected.
    """
    if not any(line.strip() for line, _ in lines):
        raise UnreadableDocument("no-text")
    stated = stated_title(title)
    places = _headline(lines, stated)
    heading = " ".join(" ".join(lines[place][0].split()) for place in places) or stated
    end = places[-1] + 1 if places else 0
    rest = [*lines[: places[0] if places else 0], *lines[end:]]
    byline, name = _byline(lines, end) if heading else (None, None)
    if byline is not None:
        rest.remove(lines[byline])
    made = titled(heading, "\n".join(line for line, _ in rest))
    return replace(made, author=name or stated_author(author) or made.author)


def stated_title(title: str) -> str:
    """Return the title that a file says it has, "" where that names the file or the program."""
    said = " ".join(title.split())
    return "" if _NO_TITLE.fullmatch(said) else said


def stated_author(author: str) -> str | None:
    """Return who wrote a file, as it says itself; None where it says nothing, or names a program or a computer."""
    name = " ".join(author.split())
    return None if _NO_NAME.fullmatch(name) else name[:LONGEST_NAME]


def is_one_headline(one: str, other: str) -> bool:
    """Tell whether two headlines are one: all the words of one are in the other, which has few more."""
    fewer, more = sorted(({*_WORDS.findall(fold(one))}, {*_WORDS.findall(fold(other))}), key=len)
    return len(fewer) > 0 and fewer <= more and len(more) <= 2 * len(fewer)


def _headline(lines: Sequence[tuple[str, str]], stated: str) -> list[int]:
    """Return the places of the headline's lines: those of the title's style, else the one that is named or set so."""
    styled = next((place for place, (line, style) in enumerate(lines) if style == "title" and line.strip()), None)
    if styled is not None:
        places = [styled]
        for place in range(styled + 1, len(lines)):
            length = sum(len(lines[each][0]) for each in (*places, place))
            if lines[place][1] != "title" or not lines[place][0].strip() or length > LONGEST_TITLE:
                break
            places.append(place)
        return places
    above = list(islice(_said(lines), MOST_ABOVE + 1))
    named = (place for place in above if is_one_headline(lines[place][0], stated))
    heading = (place for place in above if lines[place][1] == "heading 1")
    return list(islice(chain(named, heading), 1))


def _byline(lines: Sequence[tuple[str, str]], end: int) -> tuple[int | None, str | None]:
    """Return the place of the byline around a headline that ends before ``end``, and the name in it."""
    below = [place for place in _said(lines) if place >= end][:MOST_BEFORE_BYLINE]
    above = [place for place in _said(lines) if place < end][: MOST_ABOVE + 1]
    for place in (*below, *above):
        line, style = lines[place]
        name = line.strip() if style == "author" and len(line.strip()) <= LONGEST_NAME else author_in(line)
        if name:
            return place, author_in(line) or name
    return None, None


def _said(lines: Sequence[tuple[str, str]]) -> Iterator[int]:
    return (place for place, (line, _) in enumerate(lines) if line.strip())
