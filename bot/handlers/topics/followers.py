"""Who follows a topic, in numbers: how many chats of each kind, and in which languages the bot speaks there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from bot.actions.topics import ShowFollowers
from bot.handlers.topics.loading import topic_to_change
from bot.handlers.topics.view import to_topic
from bot.render.lines import label
from bot.replies import Reply, View
from bot.rooms import on
from bot.texts import Html, Translator
from bot.visit import Visit
from digests.model import ChatKind, Topic
from digests.model.statistics import FEW

# A supergroup is a group to everybody but Telegram.
KINDS = {
    ChatKind.PRIVATE: "announce-kind-private",
    ChatKind.GROUP: "announce-kind-group",
    ChatKind.SUPERGROUP: "announce-kind-group",
    ChatKind.CHANNEL: "announce-kind-channel",
}


async def show(visit: Visit, _: ShowFollowers, topic: Topic) -> Reply:
    """Show who follows a topic."""
    async with visit.store.read() as tx:
        found = await tx.subscriptions.by_kind_and_language(topic.id)
    blocks = [visit.t("topics-followers", name=label(topic, visit.t)), *_told(found, visit.t)]
    return View(Html("\n\n".join(blocks)), to_topic(topic.id, visit.t))


def _told(found: Mapping[tuple[ChatKind, str], int], t: Translator) -> Iterator[Html]:
    count = sum(found.values())
    yield t("topics-readers", count=count)
    if count < FEW:
        yield t("topics-followers-few", few=FEW)
        return
    kinds, languages = Counter[str](), Counter[str]()
    for (kind, language), chats in found.items():
        kinds[t.plain(KINDS[kind])] += chats
        languages[language] += chats
    named = {t.language_name(code): chats for code, chats in languages.most_common() if chats >= FEW}
    others = count - sum(named.values())
    yield _lines(dict(kinds.most_common()), t)
    yield _lines(named | ({t.plain("topics-followers-other-languages"): others} if others else {}), t)


def _lines(counts: Mapping[str, int], t: Translator) -> Html:
    return Html("\n".join(t("topics-followers-line", name=name, count=chats) for name, chats in counts.items()))


ACTIONS = (on(ShowFollowers, topic_to_change, show),)
