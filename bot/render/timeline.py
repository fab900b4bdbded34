"""A story as it went on: the newest report first, by day, each with what it said that was new."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, tzinfo
from html import escape

from bot.render.lines import byline, linked, one_line, title
from bot.texts import Html, Translator
from digests.compose.timeline import Timeline
from digests.model import Article

NEW_UNITS = 300


def timeline_messages(timeline: Timeline, places: Sequence[int], first: int, t: Translator, zone: tzinfo) -> Html:
    """Return the reports at some places of a timeline, numbered from ``first``; days are those of the zone."""
    newest, oldest = timeline.articles[-1], timeline.articles[0]
    since = _day(oldest, zone)
    count = len(timeline.articles)
    heading = t("story-heading", title=title(newest), count=count, day=t.date(since) if since else "")
    days = [_day(timeline.articles[place], zone) for place in places]
    reports = []
    for number, (place, day, above) in enumerate(zip(places, days, [None, *days], strict=False), start=first):
        report = _report(number, timeline, place, t)
        reports.append(f"<b>{t.date(day)}</b>\n{report}" if day and day != above else report)
    alone = [t("story-alone")] if count == 1 else []
    return Html("\n\n".join([heading, *reports, *alone]))


def _report(number: int, timeline: Timeline, place: int, t: Translator) -> str:
    article = timeline.articles[place]
    about = byline(article, t)
    words = escape(one_line(timeline.new_in(place), NEW_UNITS), quote=False)
    told_on = timeline.told_on if article.id in timeline.joined else None
    joined = t("story-joined", day=t.short_date(told_on)) if told_on else ""
    lines = [f"{number}. <b>{linked(title(article), article)}</b>", joined, words, f"<i>{about}</i>" if about else ""]
    return "\n".join(line for line in lines if line)


def _day(article: Article, zone: tzinfo) -> date | None:
    return article.published_at.astimezone(zone).date() if article.published_at else None
