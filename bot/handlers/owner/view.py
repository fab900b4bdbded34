"""How deliveries look to an owner: the editions, one of them, the topics, and the questions before a change. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo
from functools import partial

from bot.actions.intake import OpenCard
from bot.actions.owner import (
    EDITION,
    TOPIC,
    AskToSendAgain,
    AskToTakeBack,
    DeliveriesAction,
    Renew,
    SendAgain,
    SendOn,
    ShowArticles,
    ShowDeliveries,
    ShowEdition,
    ShowSentTopic,
    ShowSentTopics,
    TakeBack,
)
from bot.keyboards import Page, Row, arrows, button, in_rows, keyboard, paged
from bot.render.lines import label, one_line, title
from bot.render.push import figures, pause_button, revive_button
from bot.replies import View
from bot.texts import Html, Translator
from digests.model import Article, DeliveryState, EditionKind, EditionReport, Figures, Ground, PaceState, Reason, Topic

EDITIONS_A_PAGE, ARTICLES_A_PAGE = 6, 8
AGAIN = (DeliveryState.FAILED, DeliveryState.UNKNOWN)
REASON_UNITS = 160
NAMES = {
    EditionKind.DIGEST: "deliveries-digest",
    EditionKind.ALERT: "deliveries-alert",
    EditionKind.ANNOUNCEMENT: "deliveries-announcement",
    EditionKind.CORRECTION: "deliveries-correction",
    EditionKind.RETRACTION: "deliveries-retraction",
}


def page_of_editions(count: int, number: int) -> Page[int]:
    """Return which of so many editions stand on a page, by their places."""
    return paged(range(count), number, EDITIONS_A_PAGE)


def editions(
    shown: Sequence[EditionReport],
    page: Page[int],
    pace: PaceState,
    t: Translator,
    zone: tzinfo,
    revived_since: datetime | None = None,
) -> View:
    """Return a page of editions, and whether messages leave; chats that were switched off since then can be revived."""
    lines = [t("deliveries-title"), _standing(pace, t, zone)]
    if not shown:
        lines.append(t("owner-no-deliveries"))
    blocks = ["\n".join(lines), *(_edition_line(each, t) for each in shown)]
    buttons = keyboard(
        *in_rows((button(str(each.id), ShowEdition(each.id)) for each in shown), EDITIONS_A_PAGE),
        arrows(page, ShowDeliveries),
        [button(t.plain("deliveries-by-topic"), ShowSentTopics())] if shown else [],
        [pause_button(t, paused=pace.paused_at is not None)],
        [revive_button(t, revived_since)] if revived_since else [],
    )
    return View(Html("\n\n".join(blocks)), buttons)


def edition(
    report: EditionReport,
    topics: Sequence[Topic],
    reasons: Sequence[Reason],
    resendable: Mapping[DeliveryState, int],
    t: Translator,
) -> View:
    """Return all that there is to say about an edition, and what can be done about it."""
    lines = [_edition_line(report, t)]
    if topics:
        lines.append(t("deliveries-shows", topics=t.series(topic.name(t.language) for topic in topics)))
    lines += [*_edition_state(report, t), *_reason_lines(reasons, t)]
    refresh = button(t.plain("deliveries-refresh"), ShowEdition(report.id))
    buttons = keyboard(
        *_again_buttons(EDITION, report.id, resendable, t),
        *_edition_buttons(report, t),
        [button(t.plain("deliveries-articles"), ShowArticles(report.id))] if topics else [],
        [refresh, button(t.plain("back"), ShowDeliveries())],
    )
    return View(Html("\n".join(lines)), buttons)


def articles(edition_id: int, listed: Sequence[Article], page: int, t: Translator) -> View:
    """Return the articles of an edition to choose from."""
    shown = paged(listed, page, ARTICLES_A_PAGE)
    cards = in_rows((button(title(article), OpenCard(article.id)) for article in shown.items), 1)
    turn = arrows(shown, partial(ShowArticles, edition_id))
    return View(t("deliveries-pick-article"), keyboard(*cards, turn, _back(EDITION, edition_id, t)))


def topics(listed: Sequence[Topic], sent: Mapping[int, int], t: Translator) -> View:
    """Return the topics to choose from, each with how many messages went out on it."""
    choices = [button(f"{topic.name(t.language)} · {sent[topic.id]}", ShowSentTopic(topic.id)) for topic in listed]
    return View(t("deliveries-pick-topic"), keyboard(*in_rows(choices, 1), [button(t.plain("back"), ShowDeliveries())]))


def topic(
    found: Topic, total: Figures, reasons: Sequence[Reason], resendable: Mapping[DeliveryState, int], t: Translator
) -> View:
    """Return what became of everything that showed a topic."""
    lines = [t("deliveries-of-topic", topic=label(found, t)), Html(f"{figures(total, t)}{_left(total, t)}")]
    again = _again_buttons(TOPIC, found.id, resendable, t)
    back = [button(t.plain("back"), ShowSentTopics())]
    return View(Html("\n".join([*lines, *_reason_lines(reasons, t)])), keyboard(*again, back))


def sending_again(action: AskToSendAgain, count: int, t: Translator) -> View:
    """Return the question whether so many deliveries are to be sent again."""
    yes = button(t.plain("deliveries-yes-again", count=count), SendAgain(action.scope, action.number, action.state))
    question = t(f"deliveries-really-again-{action.state}", count=count)
    return View(question, keyboard([yes] if count else [], _back_of(action, t)))


def sent_again(action: SendAgain, count: int, t: Translator) -> View:
    """Return that so many deliveries are on their way again."""
    notice = t.plain("deliveries-sending-again", count=count)
    return View(t("deliveries-sending-again", count=count), keyboard(_back_of(action, t)), notice=notice)


def taking_back(edition_id: int, messages: int, t: Translator) -> View:
    """Return the question whether an edition is to be taken back from so many messages."""
    grounds = [[button(t.plain(f"corrections-ground-{each}"), TakeBack(edition_id, each))] for each in Ground]
    question = t("deliveries-really-take-back", number=str(edition_id), count=messages)
    return View(question, keyboard(*grounds, _back(EDITION, edition_id, t)))


def _standing(pace: PaceState, t: Translator, zone: tzinfo) -> Html:
    """Return whether messages leave, and if not since when and why."""
    if pace.paused_at is None:
        return t("deliveries-running")
    there = pace.paused_at.astimezone(zone)
    when = {"day": t.short_date(there.date()), "time": t.time(there)}
    reason = pace.pause_reason
    return t("deliveries-paused-why", reason=reason, **when) if reason else t("deliveries-paused", **when)


def _edition_line(report: EditionReport, t: Translator) -> Html:
    """Return one edition on two lines: its number, day and language, or what it corrects, and what became of it."""
    day, language = t.short_date(report.day), t.language_name(report.language)
    of = str(report.corrects or "")
    name = t(NAMES[report.kind], number=str(report.id), of=of, day=day, language=language)
    return Html(f"{name}\n{figures(report.figures, t)}{_left(report.figures, t)}")


def _edition_state(report: EditionReport, t: Translator) -> list[Html]:
    if report.withdrawn_at is not None:
        return [t("deliveries-withdrawn")]
    if report.superseded:
        return [t("deliveries-superseded")]
    if report.paused_at is not None:
        return [t("deliveries-edition-waits", reason=report.pause_reason or "none")]
    return []


def _edition_buttons(report: EditionReport, t: Translator) -> list[Row]:
    """Return what can be done about an edition as a whole."""
    rows: list[Row] = []
    if report.paused_at is not None and not report.over:
        rows.append([button(t.plain("deliveries-send-on"), SendOn(report.id))])
    if report.kind in (EditionKind.DIGEST, EditionKind.ALERT) and report.withdrawn_at is None:
        take_back = button(t.plain("deliveries-take-back"), AskToTakeBack(report.id))
        rows.append([button(t.plain("deliveries-renew"), Renew(report.id)), take_back])
    return rows


def _reason_lines(reasons: Sequence[Reason], t: Translator) -> list[Html]:
    """Return why messages did not arrive, a line for each reason."""
    if not reasons:
        return []
    told = [
        t("deliveries-reason", count=each.count, state=t.plain(f"deliveries-{each.state}"),
          reason=one_line(each.reason, REASON_UNITS) or "–")
        for each in reasons
    ]  # fmt: skip
    return [Html(""), t("deliveries-reasons"), *told]


def _again_buttons(scope: str, number: int, counts: Mapping[DeliveryState, int], t: Translator) -> list[Row]:
    """Return a button for each kind of delivery that can be sent again, with how many they are."""
    return [
        [button(t.plain(f"deliveries-again-{state}", count=count), AskToSendAgain(scope, number, state))]
        for state, count in counts.items()
        if count
    ]


def _back_of(action: DeliveriesAction, t: Translator) -> Row:
    return _back(action.scope, action.number, t)


def _back(scope: str, number: int, t: Translator) -> Row:
    """Return the way back to an edition or a topic."""
    return [button(t.plain("back"), ShowSentTopic(number) if scope == TOPIC else ShowEdition(number))]


def _left(counts: Figures, t: Translator) -> str:
    return f" · {t('deliveries-left', count=counts.left)}" if counts.left else ""
