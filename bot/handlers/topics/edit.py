"""Making and changing a topic: its names, its emoji, its query.

What has been said so far stands in the pending question as a TopicDraft, so that nothing is lost by a restart.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, field, replace

from bot.handlers.topics import words as topics_words
from bot.handlers.topics.rematching import to_topic
from bot.keyboards import Row, button, keyboard
from bot.render.lines import label
from bot.render.utf16 import shortened
from bot.rooms import Handler
from bot.texts import Translator
from bot.visit import Visit
from digests.errors import InputError
from digests.model import Topic

# The kinds of the questions.
NAMES, EMOJI, QUERY = "topic-names", "topic-emoji", "topic-query"
FIELDS = ("names", "emoji", "query")

WHOLE_QUERY_UNITS = 3900
EXAMPLE_QUERY = "(China OR Cina OR Китай OR 中国) AND (Russia OR Россия OR 俄罗斯)"
EXAMPLE_NAMES = {"en": "China–Russia", "it": "Cina–Russia"}
LARGEST_ID = 2**63 - 1


@dataclass(frozen=True, slots=True)
class TopicDraft:
    """A topic in the making; ``topic_id`` is 0 and ``slug`` empty for a new one, ``skipped`` languages get no name."""

    topic_id: int = 0
    slug: str = ""
    names: dict[str, str] = field(default_factory=dict)
    skipped: list[str] = field(default_factory=list)
    emoji: str = ""
    query: str = ""

    @classmethod
    def of(cls, topic: Topic) -> TopicDraft:
        """TopicDraft the change of a topic."""
        return cls(topic.id, topic.slug, dict(topic.names), [], topic.emoji, topic.query)

    def label(self, t: Translator) -> str:
        """Return emoji and name as people will see them."""
        return label(Topic(self.topic_id, self.slug, self.names, self.query, self.emoji), t)


async def allowed(visit: Visit) -> bool:
    """Tell whether the person is an editor, and say so where not."""
    if not visit.is_editor:
        await visit.notice(visit.t.plain("error-not-allowed"), alert=True)
    return visit.is_editor


async def pressed(visit: Visit) -> Topic | None:
    """Return the topic of the pressed button; say so where there is none, or where the person is no editor."""
    if not await allowed(visit):
        return None
    topic_id, found = visit.press.number(0), None
    if topic_id is not None and 0 < topic_id <= LARGEST_ID:
        async with visit.store.read() as tx:
            found = await tx.topics.get(topic_id)
    if found is None:
        await visit.notice(visit.t.plain("topics-missing"), alert=True)
    return found


def planned(visit: Visit) -> TopicDraft | None:
    """Return what has been said so far, None where no question about a topic is open."""
    if visit.pending is None or visit.pending.kind not in (NAMES, EMOJI, QUERY):
        return None
    return TopicDraft(**visit.pending.details)


async def ask(visit: Visit, kind: str, plan: TopicDraft, html: str, *rows: Row) -> None:
    """Put a question about a topic, with a way out."""
    t = visit.t
    if plan.topic_id:
        leave = button(t.plain("topics-leave"), "topic-view", plan.topic_id)
    else:
        leave = button(t.plain("topics-cancel"), "topic-cancel")
    await visit.ask(kind, html, keyboard(*rows, [leave]), **asdict(plan))


async def new(visit: Visit) -> None:
    """Begin a new topic with its names."""
    if await allowed(visit):
        await _ask_names(visit, TopicDraft())


async def change_names(visit: Visit) -> None:
    """Ask for new names of a topic."""
    topic = await pressed(visit)
    if topic is not None:
        await _ask_names(visit, TopicDraft.of(topic))


async def take_names(visit: Visit) -> None:
    """Take names; of a new topic, ask for those that are missing. Raises: InputError."""
    plan, text = await answer(visit)
    if plan is None:
        return
    spoken = [language for language in _spoken(visit) if language not in plan.skipped]
    unnamed = [language for language in spoken if plan.topic_id or language not in plan.names]
    plan = replace(plan, names={**plan.names, **topics_words.names(text, unnamed or spoken)})
    await (_save(visit, plan) if plan.topic_id else _go_on(visit, plan))


async def change_emoji(visit: Visit) -> None:
    """Ask for a new emoji."""
    topic = await pressed(visit)
    if topic is not None:
        await _ask_emoji(visit, TopicDraft.of(topic))


async def take_emoji(visit: Visit) -> None:
    """Take the emoji. Raises: InputError."""
    plan, text = await answer(visit)
    if plan is None:
        return
    plan = replace(plan, emoji=topics_words.emoji(text))
    await (_save(visit, plan) if plan.topic_id else ask_query(visit, plan))


async def skip(visit: Visit) -> None:
    """Go on without what was asked for: a name in one more language, or an emoji."""
    plan = planned(visit) if await allowed(visit) else None
    kind = visit.pending.kind if visit.pending else ""
    if plan is None or kind == QUERY or not (plan.names or plan.topic_id):
        await old_question(visit)
    elif kind == NAMES:
        await _go_on(visit, replace(plan, skipped=[*plan.skipped, *_missing(visit, plan)[:1]]))
    elif plan.topic_id:
        await _save(visit, replace(plan, emoji=""))
    else:
        await ask_query(visit, replace(plan, emoji=""))


async def cancel(visit: Visit) -> None:
    """Give up a new topic."""
    if planned(visit) is None:
        await old_question(visit)
        return
    await visit.forget_question()
    await visit.show(visit.t("topics-cancelled"))


async def change_query(visit: Visit) -> None:
    """Ask for a new query of a topic."""
    topic = await pressed(visit)
    if topic is not None:
        await ask_query(visit, TopicDraft.of(topic))


async def ask_query(visit: Visit, plan: TopicDraft) -> None:
    """Ask for the query, and show the one that there is."""
    if plan.query:
        question = visit.t("topics-ask-query-now", query=shortened(plan.query, WHOLE_QUERY_UNITS))
    else:
        question = visit.t("topics-ask-query", example=EXAMPLE_QUERY)
    await ask(visit, QUERY, plan, question)


async def answer(visit: Visit) -> tuple[TopicDraft | None, str]:
    """Return the plan and the answer's text; no plan where the message is none or the person no editor any more.

    Raises: InputError (one-text) where the message has no words.
    """
    message, plan = visit.message, planned(visit)
    if plan is None or not visit.is_editor or message.forward_origin is not None or message.document is not None:
        await visit.pass_on()
        return None, ""
    if message.text is None:
        raise InputError("one-text")
    return plan, message.text


async def old_question(visit: Visit) -> None:
    """Say that a button belongs to a question that is no longer open."""
    if not visit.answered:
        await visit.notice(visit.t.plain("topics-old-question"), alert=True)


async def _ask_names(visit: Visit, plan: TopicDraft) -> None:
    example = topics_words.listed(plan.names or EXAMPLE_NAMES, "\n")
    await ask(visit, NAMES, plan, visit.t("topics-ask-names", example=example))


async def _ask_emoji(visit: Visit, plan: TopicDraft) -> None:
    none = [button(visit.t.plain("topics-no-emoji"), "topic-skip")]
    await ask(visit, EMOJI, plan, visit.t("topics-ask-emoji"), none)


async def _go_on(visit: Visit, plan: TopicDraft) -> None:
    """Ask a new topic's next question: a missing name, else the emoji."""
    missing = _missing(visit, plan)
    if not missing:
        await _ask_emoji(visit, plan)
        return
    language = visit.t.language_name(missing[0])
    left_out = [button(visit.t.plain("topics-skip"), "topic-skip")]
    await ask(visit, NAMES, plan, visit.t("topics-ask-name-in", language=language), left_out)


async def _save(visit: Visit, plan: TopicDraft) -> None:
    """Save names and emoji of an existing topic; its query stays, so the stored articles do too."""
    await visit.forget_question()
    topic = await visit.services.topics.record(plan.slug, plan.names, plan.query, plan.emoji)
    await visit.show(visit.t("topics-saved-plain", name=label(topic, visit.t)), to_topic(visit.t, topic))


def _spoken(visit: Visit) -> list[str]:
    """Return the interface languages, the editor's own first."""
    own = visit.t.language
    return [own, *(language for language in visit.services.texts.languages if language != own)]


def _missing(visit: Visit, plan: TopicDraft) -> list[str]:
    return [language for language in _spoken(visit) if language not in plan.names and language not in plan.skipped]


BUTTONS: dict[str, Handler] = {
    "topic-new": new,
    "topic-names": change_names,
    "topic-emoji": change_emoji,
    "topic-query": change_query,
    "topic-skip": skip,
    "topic-cancel": cancel,
}
INPUTS: dict[str, Handler] = {NAMES: take_names, EMOJI: take_emoji}
