"""What would become of a list that another bot has kept, and what has, in sentences. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import datetime

from bot.render.lines import isolated, one_line
from bot.texts import Html, Translator
from digests.model import ChatKind
from digests.model.outlooks import ArticleOutlook, SubscriberOutlook
from digests.sources.lists import Listing, ListKind

NAME_UNITS, COLUMNS_TOLD, TOPICS_TOLD = 30, 12, 5
# Kinds of chats as people tell them apart.
_KINDS = {
    "people": (ChatKind.PRIVATE,), "groups": (ChatKind.GROUP, ChatKind.SUPERGROUP), "channels": (ChatKind.CHANNEL,)
}  # fmt: skip


def columns(listing: Listing, t: Translator) -> list[Html]:
    """Return what a list is, which of its columns is taken for what, and which are not used."""
    taken = [
        t("import-as", name=_name(name), meaning=t.plain(f"import-column-{meaning}"))
        for meaning, name in listing.columns[:COLUMNS_TOLD]
    ]
    lines = [t(f"import-{listing.kind}"), Html(" · ".join(taken))]
    if listing.unused:
        unused = ", ".join(_name(name) for name in listing.unused[:COLUMNS_TOLD])
        lines.append(t("import-unused", columns=unused))
    return lines


def rows_left_out(listing: Listing, t: Translator) -> list[Html]:
    """Return which rows are not taken, and why; what could not be read of others."""
    lines = []
    if listing.repeated:
        lines.append(t("import-repeated", count=listing.repeated))
    if listing.left:
        lines.append(t("import-left", count=listing.left))
    if listing.refusals:
        lines.append(t("import-refused", count=listing.refusals))
        lines += [
            t("import-refused-row", line=row.line, reason=t.plain(f"import-{row.reason}"), said=_name(row.said))
            if row.said
            else t("import-refused-wordless", line=row.line, reason=t.plain(f"import-{row.reason}"))
            for row in listing.first_refused
        ]
    return [*lines, *_unclear(listing.unclear, t)]


def subscribers(found: SubscriberOutlook, listing: Listing, t: Translator) -> list[Html]:
    """Return what would become of subscribers."""
    lines = []
    if found.total:
        kinds = [
            t.plain(f"import-{name}", count=count)
            for name, of in _KINDS.items()
            if (count := sum(found.new[kind] for kind in of))
        ]
        lines.append(t("import-new-subscribers", count=found.total, kinds=t.listed(kinds)))
    else:
        lines.append(t("import-nothing-new"))
    if found.known:
        lines.append(t("import-known", count=found.known))
    if found.gone:
        lines.append(t("import-gone", count=found.gone))
    lines += [*rows_left_out(listing, t), *_unclear(found.unclear, t), *_unknown(found.unknown_topics, t)]
    if found.without_topics:
        lines.append(t("import-without-topics", count=found.without_topics))
    return [*lines, t("import-reach")] if found.total else lines


def articles(found: ArticleOutlook, listing: Listing, t: Translator) -> list[Html]:
    """Return what would become of articles."""
    lines = [t("import-new-articles", count=found.new) if found.new else t("import-nothing-new")]
    if found.first is not None and found.last is not None:
        lines.append(t("import-days", **{"from": _day(found.first, t), "to": _day(found.last, t)}))
    if found.known:
        lines.append(t("import-articles-known", count=found.known))
    if found.new and listing.undated:
        lines.append(t("import-undated", count=listing.undated))
    lines += [t(f"import-lost-{what}", count=count) for what, count in listing.lost.items()]
    lines += [*rows_left_out(listing, t), *_unknown(found.unknown_topics, t)]
    return [*lines, t("import-archive")] if found.new else lines


def outlook(listing: Listing, found: SubscriberOutlook | ArticleOutlook, t: Translator) -> list[Html]:
    """Return all that is to be known before a list is taken in."""
    told = subscribers(found, listing, t) if isinstance(found, SubscriberOutlook) else articles(found, listing, t)
    return [*columns(listing, t), Html(""), *told]


def done(listing: Listing, found: SubscriberOutlook | ArticleOutlook, t: Translator) -> list[Html]:
    """Return what has become of a list."""
    kept = found.known + (found.gone if isinstance(found, SubscriberOutlook) else 0)
    lines = [t(f"import-done-{listing.kind}", count=found.total)]
    if kept:
        lines.append(t(f"import-kept-{listing.kind}", count=kept))
    if isinstance(found, ArticleOutlook) and found.copies:
        lines.append(t("import-copies", count=found.copies))
    if listing.kind is ListKind.SUBSCRIBERS and found.total:
        lines.append(t("import-asked-now"))
    return lines


def _unclear(unclear: Mapping[str, int], t: Translator) -> list[Html]:
    return [
        t("import-unclear", column=t.plain(f"import-column-{name}"), count=count) for name, count in unclear.items()
    ]


def _unknown(topics: Counter[str], t: Translator) -> list[Html]:
    named = ", ".join(f"{_name(name)} ({count})" for name, count in topics.most_common(TOPICS_TOLD))
    return [t("import-unknown-topics", count=len(topics), topics=named)] if named else []


def _name(said: str) -> str:
    return isolated(one_line(said, NAME_UNITS))


def _day(moment: datetime, t: Translator) -> str:
    return f"{t.short_date(moment.date())} {moment.year}"
