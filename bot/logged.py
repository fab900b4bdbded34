"""What people are told, as it stands in the log: a line each, with numbers and reasons, and nobody's words."""

from __future__ import annotations

from datetime import datetime

from digests.notices import (
    BackupFailed,
    BackupNotSent,
    CameOut,
    ChatsRefuse,
    ClockDoubted,
    CouldNotComeOut,
    DigestsLate,
    DigestTopicLost,
    EditionPaused,
    FeedsSilent,
    HoldRanOut,
    Notice,
    PinRefused,
    PushPaused,
    RightsMissing,
    SubscribersMet,
    TopicWaits,
    WasOff,
)


def logged(notice: Notice) -> str:
    """Return a notice as a line of the log; moments are in UTC."""
    return _of_chat(notice) or _of_newsroom(notice) or _of_machine(notice)


def _of_chat(notice: Notice) -> str:
    match notice:
        case RightsMissing(chat_id, reason, disabled):
            then = "; it gets no more digests" if disabled else ""
            return f"Chat {chat_id} does not let the bot write: {reason}{then}"
        case DigestTopicLost(chat_id):
            return f"The topic of chat {chat_id} for digests is gone: they go to the general one"
        case PinRefused(chat_id, reason):
            return f"Chat {chat_id} does not let the bot pin its digests: {reason}"
        case EditionPaused(edition_id, reason):
            return f"Telegram does not take edition {edition_id}, so that it is paused: {reason}"
        case PushPaused(failures, of, reason):
            return f"Sending is paused: {failures} of {of} messages failed: {reason}"
        case ChatsRefuse(refusals, of, since, reason):
            return f"Sending is paused: {refusals} of {of} chats refuse since {_moment(since)}: {reason}"
        case SubscribersMet(near, far):
            return f"All imported chats have been asked about: {near} can be written to, {far} cannot"
    return ""


def _of_newsroom(notice: Notice) -> str:
    match notice:
        case TopicWaits(topic_id, until, drops):
            return f"Digests wait for topic {topic_id} until {_moment(until)}, and go {_with(drops=drops)} it then"
        case HoldRanOut(topic_id, at, drops):
            return f"Nobody approved topic {topic_id} by {_moment(at)}: digests went {_with(drops=drops)} it"
        case CameOut(article_id, planned_at):
            return f"Article {article_id} came out, as planned for {_moment(planned_at)}"
        case CouldNotComeOut(article_id):
            return f"Article {article_id} could not come out as planned; it is tried again each minute"
    return ""


def _of_machine(notice: Notice) -> str:
    match notice:
        case ClockDoubted(here, there):
            return f"This machine's clock says {_moment(here)}, Telegram's {_moment(there)}: digests wait"
        case BackupFailed(reason):
            return f"The backup could not be made: {reason}"
        case BackupNotSent(reason):
            return f"The backup could not be sent: {reason}"
        case WasOff(since, until):
            return f"Nothing ran from {_moment(since)} to {_moment(until)}: what was due then is late"
        case DigestsLate(since, waiting):
            return f"{waiting} deliveries wait, the longest since {_moment(since)}"
        case FeedsSilent(since, feeds):
            return f"None of {feeds} feeds has given anything since {_moment(since)}"
    return ""


def _with(*, drops: bool) -> str:
    return "without" if drops else "with"


def _moment(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M} UTC"
