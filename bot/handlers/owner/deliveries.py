"""/deliveries: what became of every push, and what an owner can do about it: pause, send again, renew, take back."""

from __future__ import annotations

from telegram import InlineKeyboardButton

from bot.actions import LARGEST_NUMBER
from bot.handlers.fallback import sentence
from bot.handlers.owner import deliveries_view as view
from bot.handlers.owner.owner import for_owners
from bot.keyboards import button, in_rows, keyboard, pager
from bot.progress import pause_button
from bot.render.lines import title
from bot.rooms import Room
from bot.texts import Html
from bot.visit import Visit
from digests.errors import EditionOver
from digests.model import DeliveryState, EditionFilter, EditionKind
from digests.timing.timetable import zone

A_PAGE, ARTICLES_A_PAGE = 6, 8


async def show(visit: Visit) -> None:
    """List the editions, the newest first, and whether messages leave."""
    async with visit.store.read() as tx:
        pace, count = await tx.pace.get(), await tx.deliveries.count()
        pages = max(1, -(-count // A_PAGE))
        page = min(max(visit.press.number(0) or 0, 0), pages - 1)
        entries = await tx.deliveries.entries(limit=A_PAGE, offset=page * A_PAGE)
    t = visit.t
    lines = [t("deliveries-title"), view.standing(pace, t, zone(visit.chat.timezone))]
    if not entries:
        lines.append(t("owner-no-deliveries"))
    blocks = ["\n".join(lines), *(view.edition_line(entry, t) for entry in entries)]
    numbers = [button(str(entry.id), "dv-edition", entry.id) for entry in entries]
    buttons = keyboard(
        *in_rows(numbers, A_PAGE),
        pager("dv", page, pages),
        [button(t.plain("deliveries-by-topic"), "dv-topics")] if entries else [],
        [pause_button(t, paused=pace.paused_at is not None)],
    )
    await visit.show(Html("\n\n".join(blocks)), buttons)


async def show_edition(visit: Visit) -> None:
    """Show one edition, why what failed has failed, and what can be done about it."""
    edition_id = _number(visit, 0)
    which = EditionFilter(edition_id=edition_id)
    async with visit.store.read() as tx:
        entry = await tx.deliveries.entry(edition_id)
        counts = {state: await tx.deliveries.resendable(which, state) for state in view.AGAIN}
        reasons, shown = await tx.deliveries.reasons(which), await tx.deliveries.topics_of(edition_id)
        topics = [topic for topic in await tx.topics.all() if topic.id in shown]
    if entry is None:
        await visit.notice(visit.t.plain("deliveries-no-edition"), alert=True)
        return
    t, rows = visit.t, view.again_buttons("e", edition_id, counts, visit.t)
    if entry.paused_at is not None and not entry.over:
        rows.append([button(t.plain("deliveries-send-on"), "dv-on", edition_id)])
    if entry.kind is EditionKind.DIGEST and entry.withdrawn_at is None:
        renew = button(t.plain("deliveries-renew"), "dv-renew", edition_id)
        rows.append([renew, button(t.plain("deliveries-take-back"), "dv-back", edition_id)])
    if topics:
        rows.append([button(t.plain("deliveries-articles"), "dv-articles", edition_id)])
    rows.append([button(t.plain("deliveries-refresh"), "dv-edition", edition_id), button(t.plain("back"), "dv")])
    await visit.show(view.edition_page(entry, topics, reasons, t), keyboard(*rows))


async def show_articles(visit: Visit) -> None:
    """Offer the articles of an edition, each with the card from which it is corrected or taken back."""
    edition_id = _number(visit, 0)
    async with visit.store.read() as tx:
        articles = await tx.articles.several(await tx.deliveries.articles_of(edition_id))
    pages = max(1, -(-len(articles) // ARTICLES_A_PAGE))
    page = min(max(visit.press.number(1) or 0, 0), pages - 1)
    first = page * ARTICLES_A_PAGE
    chosen = [articles[each] for each in sorted(articles)][first : first + ARTICLES_A_PAGE]
    cards = [button(title(article), "in-open", article.id) for article in chosen]
    arrows = pager("dv-articles", page, pages, edition_id)
    buttons = keyboard(*in_rows(cards, 1), arrows, [_back(visit, "e", edition_id)])
    await visit.show(visit.t("deliveries-pick-article"), buttons)


async def show_topics(visit: Visit) -> None:
    """Offer the topics, each with the number of messages that went out on it."""
    async with visit.store.read() as tx:
        topics = await tx.topics.all()
        sent = {topic.id: (await tx.deliveries.total(EditionFilter(topic_id=topic.id))).sent for topic in topics}
    t = visit.t
    choices = [button(f"{topic.name(t.language)} · {sent[topic.id]}", "dv-topic", topic.id) for topic in topics]
    await visit.show(t("deliveries-pick-topic"), keyboard(*in_rows(choices, 1), [button(t.plain("back"), "dv")]))


async def show_topic(visit: Visit) -> None:
    """Show what became of everything that showed a topic."""
    topic_id = _number(visit, 0)
    which = EditionFilter(topic_id=topic_id)
    async with visit.store.read() as tx:
        topic = await tx.topics.get(topic_id)
        total, reasons = await tx.deliveries.total(which), await tx.deliveries.reasons(which)
        counts = {state: await tx.deliveries.resendable(which, state) for state in view.AGAIN}
    if topic is None:
        await visit.notice(visit.t.plain("deliveries-no-edition"), alert=True)
        return
    rows = view.again_buttons("t", topic_id, counts, visit.t)
    back = [button(visit.t.plain("back"), "dv-topics")]
    await visit.show(view.topic_page(topic, total, reasons, visit.t), keyboard(*rows, back))


async def ask_again(visit: Visit) -> None:
    """Ask once, with the number, before anything is sent again."""
    scope, number, state = visit.press.word(0), _number(visit, 1), _state(visit)
    which = view.which(scope, number)
    if which is None or state is None:
        await visit.notice(visit.t.plain("deliveries-no-edition"), alert=True)
        return
    count = await visit.services.control.resendable(which, state)
    yes = button(visit.t.plain("deliveries-yes-again", count=count), "dv-send", scope, number, state)
    question = visit.t(f"deliveries-really-again-{state}", count=count)
    await visit.show(question, keyboard([yes] if count else [], [_back(visit, scope, number)]))


async def send_again(visit: Visit) -> None:
    """Put what failed or is uncertain back into the outbox, in chunks, and show where it came from."""
    scope, number, state = visit.press.word(0), _number(visit, 1), _state(visit)
    which = view.which(scope, number)
    count = await visit.services.control.send_again(which, state) if which and state else 0
    await visit.notice(visit.t.plain("deliveries-sending-again", count=count))
    back = keyboard([_back(visit, scope, number)])
    await visit.show(visit.t("deliveries-sending-again", count=count), back)


async def ask_to_take_back(visit: Visit) -> None:
    """Ask once, with the number, before an edition is taken back from everybody."""
    edition_id = _number(visit, 0)
    async with visit.store.read() as tx:
        reach = await tx.corrections.reach_of_edition(edition_id)
    yes = button(visit.t.plain("deliveries-yes-take-back"), "dv-gone", edition_id)
    question = visit.t("deliveries-really-take-back", number=str(edition_id), count=reach.messages)
    await visit.show(question, keyboard([yes], [_back(visit, "e", edition_id)]))


async def take_back(visit: Visit) -> None:
    """Take an edition back: its messages are deleted where that is allowed, and else say so."""
    found = await visit.services.corrections.withdraw(_number(visit, 0))
    await visit.notice(visit.t.plain("deliveries-taking-back" if found else "deliveries-no-edition"), alert=not found)
    await show_edition(visit)


async def renew(visit: Visit) -> None:
    """Compose an edition again from its articles as they are now."""
    found = await visit.services.corrections.renew(_number(visit, 0))
    await visit.notice(visit.t.plain("deliveries-renewing" if found else "deliveries-no-edition"), alert=not found)


async def send_on(visit: Visit) -> None:
    """Let a paused edition leave again."""
    try:
        await visit.services.control.send_on(_number(visit, 0))
    except EditionOver as error:
        await visit.notice(sentence(visit.t, error), alert=True)
    await show_edition(visit)


async def pause(visit: Visit) -> None:
    """Let nothing more leave, and show how things stand."""
    await visit.services.control.pause()
    await visit.notice(visit.t.plain("push-paused-now"))
    await _redraw(visit)


async def resume(visit: Visit) -> None:
    """Let messages leave again."""
    await visit.services.control.resume()
    await visit.notice(visit.t.plain("push-resumed-now"))
    await _redraw(visit)


async def _redraw(visit: Visit) -> None:
    """Show the list again where the button stood under it; the board of a push redraws itself."""
    if (visit.message.text or "").startswith(visit.t.plain("deliveries-heading")):
        await show(visit)


def _number(visit: Visit, index: int) -> int:
    number = visit.press.number(index) or 0
    return number if 0 < number <= LARGEST_NUMBER else 0


def _state(visit: Visit) -> DeliveryState | None:
    return next((state for state in view.AGAIN if state == visit.press.word(2)), None)


def _back(visit: Visit, scope: str, number: int) -> InlineKeyboardButton:
    return button(visit.t.plain("back"), "dv-topic" if scope == "t" else "dv-edition", number)


ROOM = Room(
    commands={"deliveries": for_owners(show)},
    buttons={
        action: for_owners(handler)
        for action, handler in {
            "dv": show,
            "dv-edition": show_edition,
            "dv-articles": show_articles,
            "dv-topics": show_topics,
            "dv-topic": show_topic,
            "dv-again": ask_again,
            "dv-send": send_again,
            "dv-back": ask_to_take_back,
            "dv-gone": take_back,
            "dv-renew": renew,
            "dv-on": send_on,
            "push-off": pause,
            "push-on": resume,
        }.items()
    },
)
