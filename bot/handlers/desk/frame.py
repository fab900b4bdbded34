"""What stands in every digest of a topic: a header and a footer, in each language of the bot."""

from __future__ import annotations

from collections.abc import Iterator

from bot.actions.desk import AskFrame, RemoveFrame, ShowFrame
from bot.handlers.answers import text_in
from bot.handlers.desk.loading import asked_topic, topic_in
from bot.handlers.desk.questions import AskedFrame
from bot.handlers.desk.view import back
from bot.incoming import words_in
from bot.keyboards import Row, button, in_rows, keyboard
from bot.render.formatted import formatted
from bot.render.lines import label
from bot.render.utf16 import units
from bot.replies import Refusal, Reply, View
from bot.rooms import on
from bot.texts import Html
from bot.visit import Visit
from digests.errors import InputError
from digests.model import NO_FRAME, Passage
from digests.publishing.sheet import DeskTopic

# Half an introduction, since it comes each day; and so much may stand out in it.
FRAME_UNITS, MOST_ENTITIES = 300, 12
PLACES = NO_FRAME._fields
LANGUAGES_A_ROW = 4


async def show(visit: Visit, action: ShowFrame, topic: DeskTopic) -> Reply:
    """Show what stands in every digest of a topic in a language."""
    return await _view(visit, topic, _known(visit, action.language))


async def ask(visit: Visit, action: AskFrame, topic: DeskTopic) -> Reply:
    """Ask for the words of a place. Raises: Refusal."""
    language, place = _known(visit, action.language), _place(action.place)
    said = {"topic": label(topic.topic, visit.t), "language": visit.t.language_name(language)}
    leave = [button(visit.t.plain("back"), ShowFrame(topic.topic.id, language))]
    question = AskedFrame(topic.topic.id, language, place, visit.message.message_id)
    return View(visit.t(f"desk-frame-write-{place}", **said), keyboard(leave), question=question)


async def take(visit: Visit, question: AskedFrame) -> Reply:
    """Let the words stand in every digest, as they are formatted. Raises: NoAnswer, InputError, Refusal."""
    text_in(visit)
    said = words_in(visit.message)
    start = len(said.text) - len(said.text.lstrip())
    text = said.text.strip()
    kept = (each._replace(start=each.start - start, end=min(each.end - start, len(text))) for each in said.entities)
    entities = tuple(each for each in kept if 0 <= each.start < each.end)
    if units(text) > FRAME_UNITS:
        raise InputError("frame-too-long", length=units(text), limit=FRAME_UNITS)
    topic = await asked_topic(visit, question)
    place = _place(question.place)
    await visit.services.desk.frame(topic.topic.id, question.language, place, Passage(text, entities[:MOST_ENTITIES]))
    return (await _view(visit, topic, question.language)).saying(visit.t.plain("desk-frame-kept"))


async def remove(visit: Visit, action: RemoveFrame, topic: DeskTopic) -> Reply:
    """Take the words of a place away. Raises: Refusal."""
    language, place = _known(visit, action.language), _place(action.place)
    await visit.services.desk.frame(topic.topic.id, language, place, Passage(""))
    return (await _view(visit, topic, language)).saying(visit.t.plain("desk-introduction-removed"))


async def _view(visit: Visit, topic: DeskTopic, language: str) -> View:
    t, topic_id = visit.t, topic.topic.id
    frames = await visit.services.desk.frames(topic_id)
    frame = frames.get(language, NO_FRAME)
    title = t("desk-frame", topic=label(topic.topic, t), language=t.language_name(language))
    blocks = [title, *_shown(frame.header, t("desk-frame-header")), *_shown(frame.footer, t("desk-frame-footer"))]
    ask = [button(t.plain(f"desk-frame-ask-{place}"), AskFrame(topic_id, language, place)) for place in PLACES]
    cut: Row = [
        button(t.plain(f"desk-frame-cut-{place}"), RemoveFrame(topic_id, language, place))
        for place, said in frame._asdict().items()
        if said.text
    ]
    codes = [button(_marked(code, code == language, code in frames), ShowFrame(topic_id, code))
             for code in visit.services.texts.languages]  # fmt: skip
    buttons = keyboard(ask, cut, *in_rows(codes, LANGUAGES_A_ROW), back(topic_id, t))
    return View(Html("\n\n".join([*blocks, t("desk-frame-fallback")])), buttons)


def _shown(said: Passage, heading: Html) -> Iterator[str]:
    yield f"{heading}\n{f'<blockquote>{_html(said)}</blockquote>' if said.text else '–'}"


def _html(said: Passage) -> str:
    """Return a text as HTML; a quotation within one would be none."""
    return formatted(said.text, said.entities).replace("<blockquote>", "").replace("</blockquote>", "")


def _marked(code: str, is_shown: bool, is_written: bool) -> str:
    """Return the code of a language, marked where it is shown, and where there are words in it."""
    written = f"{code} ✍️" if is_written else code
    return f"· {written} ·" if is_shown else written


def _known(visit: Visit, code: str) -> str:
    return code if code in visit.services.texts.languages else visit.t.language


def _place(place: str) -> str:
    """Return a place as a button names it. Raises: Refusal where it is forged."""
    if place not in PLACES:
        raise Refusal("error-old-button")
    return place


ACTIONS = (on(ShowFrame, topic_in, show), on(AskFrame, topic_in, ask), on(RemoveFrame, topic_in, remove))
QUESTIONS = (on(AskedFrame, take),)
