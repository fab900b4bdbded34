"""What a message is that has no words, by the names that Telegram gives it: https://core.telegram.org/bots/api#message"""

from __future__ import annotations

import telegram

# What people send; of a caption beside it an article can be made, of the thing itself none.
WORDLESS = (
    "poll", "sticker", "venue", "location", "contact", "voice", "audio", "video_note", "dice", "game", "story",
    "checklist", "paid_media", "giveaway", "giveaway_winners", "invoice",
)  # fmt: skip
# What Telegram tells of a chat, or a client of what was done in it: nobody has said anything.
SERVICE = (
    "new_chat_members", "left_chat_member", "chat_owner_left", "chat_owner_changed", "new_chat_title", "new_chat_photo",
    "delete_chat_photo", "group_chat_created", "supergroup_chat_created", "channel_chat_created",
    "message_auto_delete_timer_changed", "migrate_to_chat_id", "migrate_from_chat_id", "pinned_message",
    "successful_payment", "refunded_payment", "users_shared", "user_shared", "chat_shared", "gift", "unique_gift",
    "gift_upgrade_sent", "connected_website", "write_access_allowed", "passport_data", "proximity_alert_triggered",
    "boost_added", "chat_background_set", "checklist_tasks_done", "checklist_tasks_added",
    "direct_message_price_changed", "forum_topic_created", "forum_topic_edited", "forum_topic_closed",
    "forum_topic_reopened", "general_forum_topic_hidden", "general_forum_topic_unhidden", "giveaway_created",
    "giveaway_completed", "managed_bot_created", "paid_message_price_changed", "poll_option_added",
    "poll_option_deleted", "suggested_post_approved", "suggested_post_approval_failed", "suggested_post_declined",
    "suggested_post_paid", "suggested_post_refunded", "video_chat_scheduled", "video_chat_started", "video_chat_ended",
    "video_chat_participants_invited", "web_app_data", "community_chat_added", "community_chat_removed",
    "community_chat_joined",
)  # fmt: skip


def is_service(message: telegram.Message) -> bool:
    """Tell whether a message is Telegram's own, also one of a kind that the library does not know yet."""
    known = any(getattr(message, kind, None) not in (None, (), False) for kind in SERVICE)
    return known or not message.api_kwargs.keys().isdisjoint(SERVICE)


def wordless_kind(message: telegram.Message) -> str | None:
    """Return what a message is that has neither words nor a file; "other" where that is none of the known kinds."""
    if message.text or message.caption or message.document or message.photo or message.video or message.animation:
        return None
    return next((kind for kind in WORDLESS if getattr(message, kind, None) is not None), "other")
