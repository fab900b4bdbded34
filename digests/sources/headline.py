"""What stands between a page's headline and its first paragraph: the standfirst, and lines of who and when. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

import lxml.html

from digests.language.tokens import fold
from digests.sources.dates import days
from digests.sources.drafts import letters
from digests.sources.house import is_house
from digests.sources.moment_lines import says_when

# A standfirst is a sentence; what is shorter names a place, a person or a day.
SHORTEST_STANDFIRST = 40
LONGEST_STANDFIRST = 1500
MOST_STANDFIRSTS = 3
LONGEST_BYLINE = 160
COMPARED = 60
# More of its letters in links, and a block leads elsewhere.
MOST_LINKED = 0.3

_HEADINGS = ("h1", "h2", "h3")
_BLOCKS = frozenset({"p", "h2", "h3", "h4", "div", "span", "section", "strong", "em", "blockquote", "time", "li", "td"})
_ELSEWHERE = frozenset({
    "nav", "aside", "footer", "figure", "figcaption", "form", "button", "ul", "ol", "noscript", "script", "style",
    "dialog", "template", "select", "iframe",
})  # fmt: skip
_SEEN = ".//text()[not(ancestor::script) and not(ancestor::style)]"
_BESIDE = re.compile(
    r"caption|photo|image|gallery|credit|slide|byline|author|bio(?:\b|_|-)|contrib|share|social|newsletter|comment|promo|"
    r"advert|disclaim|dateline|breadcrumb|related|tags?\b|topic|menu|toolbar|cookie|messenger",
    re.IGNORECASE,
)
_ENDS = (".", "!", "?", "…", "。")
_LETTER = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Opening:
    """The blocks between a headline and the first paragraph: sentences, and short lines as bylines are."""

    sentences: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    times: tuple[str, ...] = ()


def opening(tree: lxml.html.HtmlElement, title: str, text: str) -> Opening:
    """Return what stands between the headline of a page and the text that was found there."""
    first = _compared(next((line for line in text.split("\n") if not _says_when(line)), ""))
    heading = heading_of(tree, title)
    if heading is None or not first:
        return Opening()
    sentences: list[str] = []
    lines: list[str] = []
    times: list[str] = []
    above = {heading, *heading.iterancestors()}
    for element in _following(tree, heading):
        words = _words(element)
        if _compared(words).startswith(first):
            # What stands there twice is shown with something else: a picture large and small.
            once = [each for each in sentences if sentences.count(each) == 1]
            once = once or _above(heading, element)
            return Opening(tuple(once[:MOST_STANDFIRSTS]), tuple(lines), tuple(times))
        if element.tag == "time":
            times.append(element.get("datetime") or words)
        elif _is_sentence(element, words) and not _is_beside(element, above):
            sentences.append(words)
        elif words and len(words) <= LONGEST_BYLINE:
            lines.append(words)
    # The text that was found does not stand below the headline: nothing is known of what is between.
    return Opening()


def _says_when(line: str) -> bool:
    """Tell whether a line of the text is one of who and when."""
    return says_when(line) or (len(line) <= LONGEST_BYLINE and not line.endswith(_ENDS) and bool(days(line)))


def _above(heading: lxml.html.HtmlElement, first: lxml.html.HtmlElement) -> list[str]:
    """Return the sentence that stands right above a headline, in the box that holds the headline and the text."""
    box = {*first.iterancestors()}
    for element in (heading, *heading.iterancestors()):
        before = element.getprevious()
        if element in box:
            return []
        if before is not None:
            words = _words(before)
            is_one = before.tag in ("p", "div", "h2", "h3") and before.find(".//a") is None
            return [words] if is_one and _is_sentence(before, words) and not _is_beside(before, box) else []
    return []


def heading_of(tree: lxml.html.HtmlElement, title: str) -> lxml.html.HtmlElement | None:
    """Return the last heading of the highest rank that says the title, or is said in it."""
    wanted = _compared(title)
    for rank in _HEADINGS:
        for heading in reversed(tree.findall(f".//{rank}")):
            said = _compared(_words(heading))
            if said and wanted and (said.startswith(wanted) or wanted.startswith(said)):
                return heading
    return None


def _following(tree: lxml.html.HtmlElement, heading: lxml.html.HtmlElement) -> Iterator[lxml.html.HtmlElement]:
    """Yield the innermost blocks after a heading, in their order, without those of other parts of the page."""
    inside = {*heading.iter()}
    passed = False
    for element in tree.iter():
        if element is heading:
            passed = True
        if not passed or element in inside or element.tag not in _BLOCKS:
            continue
        if any(child.tag in _BLOCKS - {"span", "strong", "em", "time"} for child in element.iterdescendants()):
            continue
        if element.tag in ("span", "strong", "em") and _has_block_parent(element):
            continue
        if element.tag in ("div", "section", "li", "td") and _only_frames(element):
            continue
        if not any(parent.tag in _ELSEWHERE for parent in element.iterancestors()):
            yield element


def _has_block_parent(element: lxml.html.HtmlElement) -> bool:
    parent = element.getparent()
    return parent is not None and parent.tag in ("p", "h2", "h3", "h4", "span", "strong", "em", "li", "a")


def _only_frames(element: lxml.html.HtmlElement) -> bool:
    """Tell whether all words of a block stand in blocks within its line, which are looked at themselves."""
    children = list(element)
    around = [element.text, *(child.tail for child in children)]
    return (
        bool(children)
        and not any((each or "").strip() for each in around)
        and all(child.tag in ("span", "strong", "em", "time") for child in children)
    )


def _is_sentence(element: lxml.html.HtmlElement, words: str) -> bool:
    if letters(words) < SHORTEST_STANDFIRST or len(words) > LONGEST_STANDFIRST or is_house(words):
        return False
    # A line of who and when is no sentence, however long.
    if len(words) <= LONGEST_BYLINE and days(words):
        return False
    linked = sum(len(_words(link)) for link in element.iter("a"))
    return linked <= MOST_LINKED * len(words)


def _is_beside(element: lxml.html.HtmlElement, above: set[lxml.html.HtmlElement]) -> bool:
    """Tell whether a block says something of a picture or a person: by what it stands with, or how it is called."""
    for parent in (element, *element.iterancestors()):
        if parent in above:
            return False
        if _BESIDE.search(f"{parent.get('class') or ''} {parent.get('id') or ''}"):
            return True
        if any(parent.find(f".//{picture}") is not None for picture in ("img", "picture", "video")):
            return True
    return False


def _words(element: lxml.html.HtmlElement) -> str:
    """Return the words of an element that people see."""
    if element.find(".//script") is None and element.find(".//style") is None:
        return " ".join(str(element.text_content()).split())
    return " ".join(" ".join(map(str, element.xpath(_SEEN))).split())


def _compared(words: str) -> str:
    return "".join(_LETTER.findall(fold(words)))[:COMPARED]
