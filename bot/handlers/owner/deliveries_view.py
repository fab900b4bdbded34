"""How deliveries look to an owner: the list of editions, one edition, the topics, and how many to send again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import tzinfo

from bot.keyboards import Row, button
from bot.progress import figures
from bot.render.lines import one_line
from bot.texts import Html, Translator
from digests.model import DeliveryState, EditionFilter, EditionKind, EditionReport, Figures, PaceState, Reason, Topic

AGAIN = (DeliveryState.FAILED, DeliveryState.UNKNOWN)
REASON_UNITS = 160


def standing(pace: PaceState, t: Translator, zone: tzinfo) -> Html:
    """Return whether messages leave, and if not since when and why."""
    if pace.paused_at is None:
        return t("deliveries-running")
    there = pace.paused_at.astimezone(zone)
    when = {"day": t.short_date(there.date()), "time": t.time(there)}
    reason = pace.pause_reason
    return t("deliveries-paused-why", reason=reason, **when) if reason else t("deliveries-paused", **when)


def edition_line(entry: EditionReport, t: Translator) -> Html:
    """Return one edition on two lines: what it is, and what has become of it."""
    return Html(f"{edition_name(entry, t)}\n{figures(entry.figures, t)}{_left(entry.figures, t)}")


def edition_name(entry: EditionReport, t: Translator) -> Html:
    """Return what an edition is: its number, day and language, or what it corrects."""
    names = {
        EditionKind.DIGEST: "deliveries-digest",
        EditionKind.CORRECTION: "deliveries-correction",
        EditionKind.RETRACTION: "deliveries-retraction",
    }
    language = t.language_name(entry.language)
    day = t.short_date(entry.day)
    return t(names[entry.kind], number=str(entry.id), of=str(entry.corrects or ""), day=day, language=language)


def edition_page(entry: EditionReport, topics: Sequence[Topic], reasons: Sequence[Reason], t: Translator) -> Html:
    """Return all that there is to say about an edition."""
    lines = [edition_line(entry, t)]
    if topics:
        lines.append(t("deliveries-shows", topics=", ".join(topic.name(t.language) for topic in topics)))
    if entry.withdrawn_at is not None:
        lines.append(t("deliveries-withdrawn"))
    elif entry.superseded:
        lines.append(t("deliveries-superseded"))
    elif entry.paused_at is not None:
        lines.append(t("deliveries-edition-waits", reason=entry.pause_reason or "none"))
    return Html("\n".join([*lines, *reason_lines(reasons, t)]))


def topic_page(topic: Topic, total: Figures, reasons: Sequence[Reason], t: Translator) -> Html:
    """Return what became of everything that showed a topic."""
    name = f"{topic.emoji} {topic.name(t.language)}".strip()
    lines = [t("deliveries-of-topic", topic=name), Html(f"{figures(total, t)}{_left(total, t)}")]
    return Html("\n".join([*lines, *reason_lines(reasons, t)]))


def reason_lines(reasons: Sequence[Reason], t: Translator) -> list[Html]:
    """Return why messages did not arrive, a line for each reason."""
    if not reasons:
        return []
    told = [
        t("deliveries-reason", count=each.count, state=t.plain(f"deliveries-{each.state}"),
          reason=one_line(each.reason, REASON_UNITS) or "–")
        for each in reasons
    ]  # fmt: skip
    return [Html(""), t("deliveries-reasons"), *told]


def again_buttons(scope: str, number: int, counts: dict[DeliveryState, int], t: Translator) -> list[Row]:
    """Return a button for each kind of delivery that can be sent again, with how many they are."""
    return [
        [button(t.plain(f"deliveries-again-{state}", count=count), "dv-again", scope, number, state)]
        for state, count in counts.items()
        if count
    ]


def which(scope: str, number: int) -> EditionFilter | None:
    """Return the deliveries that a button speaks of: ``e`` an edition, ``t`` a topic; None where it is forged."""
    if scope == "e" and number > 0:
        return EditionFilter(edition_id=number)
    return EditionFilter(topic_id=number) if scope == "t" and number > 0 else None


def _left(counts: Figures, t: Translator) -> str:
    return f" · {t('deliveries-left', count=counts.left)}" if counts.left else ""
