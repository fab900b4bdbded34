"""Every kind of message that the Bot API has: one sentence for what has no words, silence for what nobody has said."""

from __future__ import annotations

import inspect
import re
from typing import Any

import pytest
from aiogram.types import Message

from bot.message_kinds import SERVICE, WORDLESS
from bot.sandbox import Person
from tests.botapi_schema import built, smallest
from tests.dialogs.conftest import House
from tests.dialogs.talking import shown

# What has words, or a picture that goes with some.
READ = {"text", "caption", "document", "animation", "video", "photo", "live_photo", "rich_message"}
# What is said of a message, whatever it is.
AROUND = {
    "message_id", "date", "chat", "message_thread_id", "direct_messages_topic", "from_user", "sender_chat",
    "sender_boost_count", "sender_business_bot", "sender_tag", "guest_query_id", "business_connection_id",
    "forward_origin", "is_topic_message", "is_automatic_forward", "reply_to_message", "external_reply", "quote",
    "reply_to_story", "reply_to_checklist_task_id", "reply_to_poll_option_id", "via_bot", "guest_bot_caller_user",
    "guest_bot_caller_chat", "edit_date", "has_protected_content", "is_from_offline", "is_paid_post", "media_group_id",
    "author_signature", "paid_star_count", "entities", "link_preview_options", "suggested_post_info", "effect_id",
    "caption_entities", "show_caption_above_media", "has_media_spoiler", "reply_markup", "receiver_user",
    "ephemeral_message_id", "forward_date", "forward_from", "forward_from_chat", "forward_from_message_id",
    "forward_sender_name", "forward_signature",
}  # fmt: skip
# A chat that was shared is the answer to a question, and answered.
SILENT = sorted({*SERVICE} - {"chat_shared"})
FOR_EDITOR, FOR_READER = "send me a text, a link or a file.", "I did not understand that."


def test_every_kind_of_message_is_known() -> None:
    known = [*READ, *AROUND, *WORDLESS, *SERVICE]
    assert sorted(known) == sorted(built(Message).model_fields), "see bot/message_kinds.py"


def test_what_the_schema_calls_a_service_message_is_one() -> None:
    named = re.findall(
        r'^    (\w+): .*\n    """\*Optional\*\. Service message', inspect.getsource(Message), re.MULTILINE
    )
    assert len(named) > 40
    assert set(named) <= {*SERVICE}


def sent(house: House, person: Person, kind: str, **beside: Any) -> None:
    """Let a message of a kind come, with no more in it than it must have."""
    person._sends({kind: smallest(built(Message).model_fields[kind].annotation), **beside}, None)


@pytest.mark.slow
@pytest.mark.parametrize("role", ["reader", "editor"])
async def test_what_has_no_words_gets_one_sentence_and_the_service_none(house: House, role: str) -> None:
    person = house.telegram.person("Anna", language_code="en")
    if role == "editor":
        person = await house.editor("Elena", language_code="en")
    origin = person._origin("Nino Anonimo", int(house.clock.now().timestamp()))
    for kind in WORDLESS:
        before = len(house.telegram.deliveries)
        sent(house, person, kind, forward_origin=origin)
        await house.idle()
        said = [text for _, _, text in house.telegram.deliveries[before:]]
        assert len(said) == 1, (kind, said)
        assert (FOR_EDITOR if role == "editor" else FOR_READER) in said[0], (kind, said)
    before = len(house.telegram.deliveries)
    for kind in SILENT:
        sent(house, person, kind)
    await house.idle()
    assert house.telegram.deliveries[before:] == []
    async with house.services.store.read() as tx:
        assert await tx.inbox.aside() == []


async def test_what_is_of_no_known_kind_gets_a_sentence_too(house: House) -> None:
    editor = await house.editor(language_code="en")
    editor._sends({"newest_of_all": {"x": 1}}, None)
    await shown(editor, FOR_EDITOR)
    editor._sends({"paid_media": smallest(built(Message).model_fields["paid_media"].annotation)}, None)
    await shown(editor, FOR_EDITOR)
