"""When the article of a page came out, as the page says of this very article. Pure.

its own JSON-LD ── its head ── what it marks ── between headline and text ── its address ── a day without
its year ──▶ a moment, or none
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from itertools import chain
from typing import Any

import lxml.html

from digests.language.tokens import fold
from digests.sources.addresses import address_key
from digests.sources.dates import days, moment
from digests.sources.headline import Opening, heading_of
from digests.sources.moment_lines import is_dateline
from digests.sources.yearless import nearest_day

CLOCKS_DIFFER = timedelta(minutes=10)
_ARTICLE = re.compile(
    r"(?:\w*Article|BlogPosting|LiveBlogPosting|Report|Review|SocialMediaPosting|DiscussionForumPosting)"
)
# What a statement says of other things.
_OTHERS = frozenset({
    "itemlistelement", "haspart", "mentions", "citation", "relatedlink", "isbasedon", "comment", "review", "subjectof",
    "publisher", "author", "image", "video", "breadcrumb", "significantlink", "ispartof", "about", "blogpost",
})  # fmt: skip
_HEAD = (
    "article:published_time", "og:article:published_time", "datepublished", "article.published", "dc.date.issued",
    "dcterms.issued", "dcterms.created", "dc.date", "dcterms.date", "pubdate", "publishdate", "publish-date",
    "publish_date", "publication_date", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime",
    "article_date_original", "originalpublicationdate", "citation_publication_date", "date",
)  # fmt: skip
_IN_ADDRESS = re.compile(r"/(\d{4})[/-](\d{2})[/-](\d{2})(?=[/_-]|\Z)")
DEEPEST = 6


def written_at(
    tree: lxml.html.HtmlElement,
    said: list[Any],
    title: str,
    url: str,
    opening: Opening,
    language: str | None,
    now: datetime,
) -> datetime | None:
    """Return when the page says that its article was published; None where it says nothing, or something impossible."""
    without_year = (nearest_day(line, language, now) for line in (*opening.times, *opening.lines))
    for found in chain(_said(tree, said, title, url, opening, language), filter(None, without_year)):
        if found <= now + CLOCKS_DIFFER:
            return min(found, now)
    return None


def own_statements(said: list[Any], title: str, url: str) -> list[dict[str, Any]]:
    """Return what a page's JSON-LD says of the article at its address; of several that may be, those that it names."""
    articles = [each for statement in said for each in _articles(statement, 0)]
    here, heading = address_key(url), fold(title)
    named = [each for each in articles if here in _addresses(each) or fold(str(each.get("headline") or "")) == heading]
    if named or len(articles) == 1:
        return named or articles
    # One that does not say what it is about is about its page, where nothing else is.
    nameless = [each for each in articles if not _addresses(each)]
    bare = [each for statement in said if not articles for each in _bare(statement)]
    return nameless[:1] or bare[:1]


def _said(
    tree: lxml.html.HtmlElement,
    said: list[Any],
    title: str,
    url: str,
    opening: Opening,
    language: str | None,
) -> Iterator[datetime]:
    declared: list[Any] = [each.get("datePublished") for each in own_statements(said, title, url)]
    declared += _named(tree)
    declared += _marked(tree, title)
    declared += opening.times
    yield from filter(None, (moment(each, language) for each in declared))
    for line in filter(is_dateline, opening.lines):
        # What was changed later was published before.
        yield from sorted(days(line, language))
    if in_address := _IN_ADDRESS.search(url):
        yield from filter(None, [moment("-".join(in_address.groups()))])


def _marked(tree: lxml.html.HtmlElement, title: str) -> list[str]:
    """Return the dates that the page marks, but not those of other articles on it."""
    heading = heading_of(tree, title)
    around = set() if heading is None else {heading, *heading.iterancestors()}
    found = []
    for each in tree.xpath("//*[@itemprop='datePublished'] | //time[@pubdate]"):
        scopes = (one for one in each.iterancestors() if one.tag == "article" or one.get("itemscope") is not None)
        scope = next(scopes, None)
        if scope is None or scope in around:
            found.append(each.get("content") or each.get("datetime") or "")
    return found


def _named(tree: lxml.html.HtmlElement) -> list[str]:
    """Return the dates of the head, the surest names first."""
    found: dict[str, str] = {}
    for meta in tree.iter("meta"):
        name = (meta.get("property") or meta.get("name") or "").lower()
        if name in _HEAD and meta.get("content"):
            found.setdefault(name, meta.get("content"))
    return [found[name] for name in _HEAD if name in found]


def _articles(statement: Any, depth: int) -> Iterator[dict[str, Any]]:
    """Yield the articles that a statement is about, not those that it mentions."""
    if isinstance(statement, list):
        for each in statement:
            yield from _articles(each, depth)
    if not isinstance(statement, dict) or depth > DEEPEST:
        return
    if any(_ARTICLE.fullmatch(str(each)) for each in _types(statement)):
        yield statement
        return
    for name, inner in statement.items():
        if name.lower() not in _OTHERS and isinstance(inner, dict | list):
            yield from _articles(inner, depth + 1)


def _bare(statement: Any) -> list[dict[str, Any]]:
    graph = statement.get("@graph") if isinstance(statement, dict) else statement
    listed = graph if isinstance(graph, list) else [statement]
    return [each for each in listed if isinstance(each, dict) and "@type" not in each]


def _types(statement: Mapping[str, Any]) -> list[Any]:
    kinds = statement.get("@type")
    return kinds if isinstance(kinds, list) else [kinds]


def _addresses(statement: Mapping[str, Any]) -> set[str]:
    page = statement.get("mainEntityOfPage")
    found = [statement.get("url"), statement.get("@id"), page.get("@id") if isinstance(page, dict) else page]
    return {address_key(each.partition("#")[0]) for each in found if isinstance(each, str) and "://" in each}
