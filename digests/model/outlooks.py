"""What becomes of the subscribers and articles that another bot has kept, as far as that can be counted."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime

from digests.model.chats import ChatKind


@dataclass(slots=True)
class SubscriberOutlook:
    """What becomes of the subscribers of a list.

    new: by kind of chat. known: who is here already. gone: who has left or stopped this bot, and stays so.
    without_topics: of the new ones, who follows nothing here. unclear: how often a zone or a language was not
    understood. unknown_topics: the names that no topic here has, with how many wanted them.
    """

    new: Counter[ChatKind] = field(default_factory=Counter)
    known: int = 0
    gone: int = 0
    without_topics: int = 0
    unclear: Counter[str] = field(default_factory=Counter)
    unknown_topics: Counter[str] = field(default_factory=Counter)

    @property
    def total(self) -> int:
        """How many are new."""
        return self.new.total()


@dataclass(slots=True)
class ArticleOutlook:
    """What becomes of the articles of a list.

    known: what is here already, by its content or its address. first, last: the moments that the new ones span.
    copies: which say what another article says, known once they are stored. unknown_topics: as of subscribers.
    """

    new: int = 0
    known: int = 0
    copies: int = 0
    first: datetime | None = None
    last: datetime | None = None
    unknown_topics: Counter[str] = field(default_factory=Counter)

    @property
    def total(self) -> int:
        """How many are new."""
        return self.new

    def count(self, moment: datetime | None) -> None:
        """Count a new one of a moment, None where that is not known."""
        self.new += 1
        if moment is not None:
            self.first = min(self.first or moment, moment)
            self.last = max(self.last or moment, moment)
