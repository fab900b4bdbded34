"""How the day looks: a line for each thing, by number, and a button for each number that opens it. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from html import escape

from bot.actions import Action
from bot.actions.desk import ShowPlan, ShowSent, ShowTopic, ShowTopics
from bot.actions.intake import OpenCard
from bot.keyboards import arrows, button, in_rows, keyboard, paged
from bot.render import lines
from bot.render.push import figures
from bot.render.utf16 import shortened
from bot.replies import View
from bot.texts import Html, Translator
from digests.model import UNKNOWN_LANGUAGE
from digests.publishing.rundown import Ahead, Planned, Rundown, WentOut

LINES_A_PAGE, COLUMNS = 10, 5
TITLE_UNITS, TOPIC_UNITS, LANGUAGES_NAMED = 100, 40, 3


def plan(found: Rundown, now: datetime, t: Translator) -> View:
    """Return a page of the day; ``now`` is aware, in the zone of whoever looks."""
    placed = list(enumerate(_lines(found, now, t), found.first + 1))
    blocks = [str(t("plan-title", day=t.short_date(now.date()), time=t.time(now)))]
    for heading in dict.fromkeys(heading for _, (heading, _, _) in placed):
        listed = [f"{number}. {line}" for number, (key, line, _) in placed if key == heading]
        blocks.append("\n".join([t(heading), *listed]))
    if not placed:
        blocks.append(t("plan-empty"))
    page = paged(range(found.count), found.first // LINES_A_PAGE, LINES_A_PAGE)
    numbers = [button(str(number), action) for number, (_, _, action) in placed]
    last = [button(t.plain("plan-refresh"), ShowPlan(page.number)), button(t.plain("plan-desk"), ShowTopics())]
    return View(Html("\n\n".join(blocks)), keyboard(*in_rows(numbers, COLUMNS), arrows(page, ShowPlan), last))


def _lines(found: Rundown, now: datetime, t: Translator) -> Iterator[tuple[str, str, Action]]:
    """Yield each line with the heading that it stands under, and what its number opens."""
    for planned in found.planned:
        yield "plan-comes-out", _planned(planned, now, t), OpenCard(planned.article.id)
    for ahead in found.ahead:
        yield "plan-next", _ahead(ahead, now, t), ShowTopic(ahead.topic.id)
    for out in found.went_out:
        yield "plan-went-out", _out(out, now, t), ShowSent(int(out.moment.timestamp()))


def _planned(planned: Planned, now: datetime, t: Translator) -> str:
    article = planned.article
    at = article.publish_at and _moment(article.publish_at, now, t)
    topics = t.series(_label(topic.emoji, topic.name(t.language)) for topic in planned.topics)
    where = escape(topics, quote=False) if topics else t("plan-nowhere")
    title = escape(shortened(lines.title(article), TITLE_UNITS), quote=False)
    line = f"{at} · {title} · {where}"
    return f"⚠️ {line}\n{t('plan-failed')}" if planned.failed else line


def _ahead(ahead: Ahead, now: datetime, t: Translator) -> str:
    told = [f"<b>{escape(_label(ahead.topic.emoji, ahead.topic.name(t.language)), quote=False)}</b>"]
    due_at, hold = ahead.readers.due_at, ahead.hold
    told.append(_moment(due_at, now, t) if due_at else t("plan-unfollowed"))
    known = [code for code, _ in ahead.languages if code != UNKNOWN_LANGUAGE][:LANGUAGES_NAMED]
    named = t.series(t.language_name(code) for code in known)
    told.append(t("plan-articles", count=ahead.texts, languages=named, named=str(bool(named)).lower()))
    if ahead.to_come:
        told.append(t("plan-to-come", count=ahead.to_come))
    if hold.until is not None:
        told.append(t("plan-held-until", moment=_moment(hold.until, now, t)))
    elif hold.held_at is not None:
        told.append(t("plan-held"))
    return " · ".join(told)


def _out(out: WentOut, now: datetime, t: Translator) -> str:
    left = f" · {t('deliveries-left', count=out.figures.left)}" if out.figures.left else ""
    return f"{_moment(out.moment, now, t)} · {figures(out.figures, t)}{left}"


def _moment(moment: datetime, now: datetime, t: Translator) -> str:
    """Return a time of today, with the day where it is another one."""
    there = moment.astimezone(now.tzinfo)
    return t.time(there) if there.date() == now.date() else f"{t.short_date(there.date())}, {t.time(there)}"


def _label(emoji: str, name: str) -> str:
    return lines.one_line(f"{emoji} {name}", TOPIC_UNITS)
