"""A topic's next digest as it lies on the desk: its stories, and what editors have said of each. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from digests.compose.curation import Pictured, Tie, text_of
from digests.model import Article, Hold, LeadPicture, Readers, Story, Topic
from digests.publishing.audience import Update


@dataclass(frozen=True, slots=True)
class DeskStory:
    """A story on the desk. ``tie`` is the last merge or split of it, ``tied_to`` the other article of that, if known.

    ``spare_title`` is a title of the editors' that is put aside. ``update`` says to how many readers it goes on.
    ``picture`` is what stands at it while it leads, ``pictured`` what was said of that last.
    """

    story: Story
    pinned: bool = False
    dropped: bool = False
    tie: Tie | None = None
    tied_to: Article | None = None
    spare_title: str = ""
    update: Update | None = None
    picture: LeadPicture | None = None
    pictured: Pictured | None = None

    @property
    def lead(self) -> Article:
        """The article that leads the story."""
        return self.story.article

    @property
    def articles(self) -> tuple[Article, ...]:
        """All articles of the story."""
        return self.story.articles

    @property
    def texts(self) -> tuple[Article, ...]:
        """The different texts of the story, the leading one first; their copies go where they go."""
        first: dict[int, Article] = {}
        for article in self.articles:
            first.setdefault(text_of(article), article)
        return tuple(first.values())


@dataclass(frozen=True, slots=True)
class DeskTopic:
    """A topic's next digest: its stories in their order, then those that are dropped; ``shown`` are in the digest.

    ``introduction`` stands before them; ``spare_introduction`` is put aside. ``kept_out`` counts the articles that stay
    out because nobody approved them in time; ``to_come`` are those that come out by themselves before the digest.
    """

    topic: Topic
    items: tuple[DeskStory, ...]
    shown: int
    hold: Hold
    readers: Readers
    introduction: str = ""
    spare_introduction: str = ""
    kept_out: int = 0
    to_come: tuple[Article, ...] = ()

    @property
    def awaits_approval(self) -> bool:
        """Whether the topic is held, and not all that is new on it has been approved."""
        if self.hold.held_at is None:
            return False
        newest = max((article.number or 0 for item in self.items for article in item.articles), default=0)
        return not self.hold.standing or newest > self.hold.approved or self.hold.until is not None

    def item(self, article_id: int | None) -> DeskStory | None:
        """Return the story that has an article, None where it is no longer on the desk."""
        return next((item for item in self.items if any(each.id == article_id for each in item.articles)), None)

    def position(self, item: DeskStory) -> int:
        """Return the position of a story, from 0."""
        return self.items.index(item)

    def leads(self, item: DeskStory) -> bool:
        """Tell whether a story is the first of the digest."""
        return self.position(item) == 0 and not item.dropped

    def above(self, item: DeskStory) -> DeskStory | None:
        """Return the story with which one would change places by going up, None where it cannot."""
        return self._beside(item, -1)

    def below(self, item: DeskStory) -> DeskStory | None:
        """Return the story with which one would change places by going down, None where it cannot."""
        return self._beside(item, 1)

    def _beside(self, item: DeskStory, step: int) -> DeskStory | None:
        """Return a neighbour; the pinned stay before the others, and the dropped stand nowhere."""
        position = self.position(item) + step
        other = self.items[position] if 0 <= position < len(self.items) else None
        is_neighbour = other is not None and not other.dropped and not item.dropped and other.pinned == item.pinned
        return other if is_neighbour else None
