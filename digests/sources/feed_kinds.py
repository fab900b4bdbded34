"""What a person would read of the entries of podcasts, videos, posts and forums, without what their platform adds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit

import lxml.html

from digests.sources.addresses import web_address
from digests.sources.drafts import tidy
from digests.sources.markup import plain

# Beside a link so few words are its label: "Instagram: https://…".
LABEL_WORDS = 6
LONGEST_SUBTITLE = 200
# Where the forum keeps its own threads, pictures and films.
FORUM_HOSTS = ("reddit.com", "redd.it")

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_WORD = re.compile(r"[^\W\d_]+")
_HASHTAGS = re.compile(r"(?:[#＃]\w+[\s,]*)+")
# A title that only counts: "Episode 12", "Puntata n. 3", "S02E05", "第12期", "#7".
_COUNTED = re.compile(
    r"(?:(?:episode|ep|folge|episodio|puntata|épisode|capítulo|выпуск|эпизод|серия|aflevering|odcinek|avsnitt|bölüm|"
    r"эфир|エピソード|第)?[\s.:#№n°o-]{0,6}\d{1,5}\s?(?:[期集回話话]|화|회)?|s\d{1,3}\s?e\d{1,4})[\s.:-]*",
    re.IGNORECASE,
)
_DURATION = re.compile(r"(?:(\d{1,3}):)?(\d{1,4}):(\d{2})")
# How servers entitle what has no title: who wrote it, or whose words somebody passes on.
_INVENTED = re.compile(
    r"(?:new status by \S+|(?:rt by|retweet(?:ed)? by) @?[\w.@-]+:\s*.*|"
    r".{1,80} (?:shared|boosted|reposted|repeated) an? (?:status|post|note|notice|toot)(?: by (?P<by>\S+))?)",
    re.IGNORECASE | re.DOTALL,
)
# Where posts stand on the servers of the open networks.
_POST = re.compile(r"https?://[^/]+/(?:users/|notice/|notes/|@)[^/]{1,100}(?:/.{0,200})?")
_FORUM = re.compile(r"submitted by\s{0,20}(?:&#32;)?\s{0,20}<a\b[^<>]{0,300}>\s{0,20}/u/", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """What an entry says; ``whole`` where no page has more of it."""

    title: str
    text: str
    url: str | None
    author: str | None
    whole: bool = False


def told(entry: Mapping[str, Any], html: str, found: Told, feed_title: str) -> Told:
    """Return what an entry of a platform says, from what an entry of any feed would say; most stay as they are."""
    if _FORUM.search(html):
        return _forum(html, found)
    if entry.get("yt_videoid"):
        return replace(found, text=without_links(found.text), whole=True)
    if any(str(each.get("type") or "").startswith("audio/") for each in _enclosures(entry)):
        return _podcast(entry, found, feed_title)
    if not entry.get("title") or _INVENTED.fullmatch(str(entry.get("title"))[:400]):
        return _post(entry, html, found)
    return found


def without_links(text: str) -> str:
    """Return a description without the lines that only lead elsewhere, its hashtags and its rules."""
    return tidy("\n".join(line for line in text.split("\n") if not line.strip() or _says_something(line)))


def _says_something(line: str) -> bool:
    words = _WORD.findall(_HASHTAGS.sub(" ", _ADDRESS.sub(" ", line)))
    return len(words) > LABEL_WORDS if _ADDRESS.search(line) else bool(words)


def _forum(html: str, found: Told) -> Told:
    """Return a forum's post: its own words, or else the page that it leads to."""
    tree = lxml.html.fragment_fromstring(html, create_parent="div")
    bodies = tree.xpath(".//div[contains(concat(' ', normalize-space(@class), ' '), ' md ')]")
    text = tidy("\n".join(plain(lxml.html.tostring(body, encoding="unicode", with_tail=False)) for body in bodies))
    if text:
        return replace(found, text=text, whole=True)
    linked = tree.xpath(".//a[normalize-space() = '[link]']/@href")
    url = web_address(linked[0], found.url or "") if linked else None
    is_elsewhere = url is not None and not (urlsplit(url).hostname or "").endswith(FORUM_HOSTS)
    return replace(found, text="", url=url if is_elsewhere else found.url, whole=not is_elsewhere)


def _podcast(entry: Mapping[str, Any], found: Told, feed_title: str) -> Told:
    """Return an episode: what it is about, and how long it is, under a title that says more than its number."""
    subtitle = " ".join(plain(str(entry.get("subtitle") or "")).split())[:LONGEST_SUBTITLE]
    text = without_links(found.text) or subtitle
    title = found.title
    if _COUNTED.fullmatch(title.strip()):
        about = subtitle or text.partition("\n")[0][:LONGEST_SUBTITLE]
        title = f"{title.strip(' .:-')}: {about}" if about else f"{feed_title}: {title}"
    length = _length(str(entry.get("itunes_duration") or "").strip())
    files = {web_address(each.get("href"), found.url or "") for each in _enclosures(entry)}
    return replace(found, title=title, text=tidy(f"{text}\n{length}"), whole=found.url in files)


def _length(duration: str) -> str:
    """Return how long an episode is, as players show it; nothing where that is not said."""
    if duration.isascii() and duration.isdigit() and len(duration) <= 6:
        seconds = int(duration)
    elif match := _DURATION.fullmatch(duration):
        seconds = int(match[1] or 0) * 3600 + int(match[2]) * 60 + int(match[3])
    else:
        return ""
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"🎧 {hours}:{minutes:02}:{rest:02}" if hours else f"🎧 {minutes}:{rest:02}" if seconds else ""


def _post(entry: Mapping[str, Any], html: str, found: Told) -> Told:
    """Return a post of a network, which has no title: under its warning where it has one, else under its own words."""
    invented = _INVENTED.fullmatch(str(entry.get("title") or "")[:400])
    author = (invented and invented["by"]) or found.author
    warning, text = _warned(html)
    text = text or found.text
    if warning:
        return replace(found, title=f"⚠️ {warning}", text=text, author=author, whole=True)
    whole = _POST.fullmatch(found.url or "") is not None
    title = text.partition("\n")[0] if invented and text else found.title
    return replace(found, title=title, text=text, author=author, whole=whole)


def _warned(html: str) -> tuple[str, str]:
    """Part a post from its content warning, which stands above a rule after a word in bold (Mastodon's feeds)."""
    above, rule, below = html.partition("<hr")
    if not rule or not above.lstrip().lower().startswith("<p><strong>"):
        return "", plain(html)
    warning = above.lower().find("</strong>")
    said = " ".join(plain(above[warning + len("</strong>") :]).split())
    return (said, plain(below.partition(">")[2])) if warning >= 0 and said else ("", plain(html))


def _enclosures(entry: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [each for each in entry.get("enclosures", ()) if isinstance(each, Mapping)]
