"""What somebody did, in words: who, when, to what, and how it was before and after, in short. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from html import escape
from typing import Any

from bot.render.lines import isolated, one_line
from bot.texts import Html, Translator
from digests.compose.changed_words import changed_words
from digests.model import AuditEntry, Deed

NAME_UNITS, SUBJECT_UNITS, VALUE_UNITS, LINES = 40, 80, 40, 3
# What of all that changes is told on a phone; the file has the rest.
TOLD = (
    "title", "text", "language", "source", "url", "written_at", "topics", "publish_at", "query", "note", "name", "role",
    "count", "place", "into",
)  # fmt: skip
NOBODY = 0


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of what acts speak of: people by id, articles' titles by id, other things by their subject."""

    people: Mapping[int, str] = field(default_factory=dict)
    titles: Mapping[int, str] = field(default_factory=dict)
    subjects: Mapping[str, str] = field(default_factory=dict)


def act(entry: AuditEntry, known: Known, t: Translator, zone: tzinfo, *, of_article: bool = False) -> Html:
    """Return an act as a few lines; ``of_article`` leaves out which article it was done to."""
    there = entry.made_at.astimezone(zone)
    done = t(f"audit-{entry.deed}")
    head = f"<b>{done}</b> · {escape(who(entry.by, known, t), quote=False)}"
    when = f"{t.short_date(there.date())}, {t.time(there)}"
    what = "" if of_article else subject(entry, known, t)
    about = f"{when} · {escape(isolated(what), quote=False)}" if what else when
    return Html("\n".join([head, about, *changes(entry, t, zone)]))


def who(by: int | None, known: Known, t: Translator) -> str:
    """Return who did something, as plain text."""
    if by is None:
        return t.plain("audit-bot")
    if by == NOBODY:
        return t.plain("audit-forgotten")
    return isolated(one_line(known.people.get(by, ""), NAME_UNITS)) or str(by)


def subject(entry: AuditEntry, known: Known, t: Translator) -> str:
    """Return what something was done to, as plain text; the empty string where that is said by what was done."""
    if entry.article_id is not None:
        return one_line(known.titles.get(entry.article_id, ""), SUBJECT_UNITS) or f"#{entry.article_id}"
    if entry.chat_id is not None:
        name = str(entry.before.get("name") or entry.after.get("name") or "")
        return one_line(name or known.people.get(entry.chat_id, ""), SUBJECT_UNITS)
    if entry.subject.startswith("edition "):
        return t.plain("audit-edition", number=entry.subject.removeprefix("edition "))
    if entry.subject.startswith("announcement "):
        return t.plain("audit-announcement", number=entry.subject.removeprefix("announcement "))
    told = known.subjects.get(entry.subject) or entry.before.get("slug") or entry.before.get("url")
    told = told or (entry.before.get("name") if entry.deed is Deed.DISCONNECTED else None)
    return one_line(str(told or entry.after.get("url") or ""), SUBJECT_UNITS)


def changes(entry: AuditEntry, t: Translator, zone: tzinfo) -> Sequence[Html]:
    """Return a line for each of the first things that changed and are told on a phone, before and after."""
    lines = []
    for name in TOLD:
        if entry.before.get(name) == entry.after.get(name) or (
            name == "name" and (entry.chat_id is not None or entry.deed is Deed.DISCONNECTED)
        ):
            continue
        values = _where_they_differ(entry.before.get(name), entry.after.get(name))
        was, reads = (_shown(name, value, t, zone) for value in values)
        told = f"<s>{was}</s> → {reads}" if was and reads else f"<s>{was}</s>" if was else reads
        lines.append(changed(name, Html(told), t))
    return lines[:LINES]


def changed(name: str, told: Html, t: Translator) -> Html:
    """Return what is told of a field, by its column's name, behind what the field is called."""
    return t("audit-change", field=t(f"audit-field-{name.replace('_', '-')}"), change=told)


def _where_they_differ(before: Any, after: Any) -> tuple[Any, Any]:
    """Return two values; of two texts too long to be shown whole, what differs, so that they do not look the same."""
    if not (isinstance(before, str) and isinstance(after, str)) or max(len(before), len(after)) <= VALUE_UNITS:
        return before, after
    parts = changed_words(before, after)
    return parts if any(parts) else (before, after)


def _shown(name: str, value: Any, t: Translator, zone: tzinfo) -> str:
    if value is None:
        return ""
    if name == "role":
        return t(f"role-{value}")
    if name in ("publish_at", "written_at"):
        there = datetime.fromisoformat(str(value)).astimezone(zone)
        return f"{t.short_date(there.date())}, {t.time(there)}"
    words = t.series(map(str, value)) if isinstance(value, list) else str(value)
    return escape(isolated(one_line(words, VALUE_UNITS)), quote=False)
