"""Where an article that its reader cannot read can be read in translation: a service that the operator has named."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from bot.render.lines import LONGEST_ADDRESS, usable_address
from digests.model import Article, readable


@dataclass(frozen=True, slots=True)
class Translation:
    """The languages that somebody reads, none for all, the one that they are spoken to in, and a service's address.

    ``service`` has ``{url}`` for where the article stands, and may have ``{from}`` and ``{to}`` for codes of
    languages; empty where the operator has named none.
    """

    reads: tuple[str, ...] = ()
    into: str = ""
    service: str = ""

    def address(self, article: Article) -> str:
        """Return the address of an article's translation, the empty string where none is wanted or can be linked."""
        where = usable_address(article.url)
        if not self.service or not where or readable(article, self.reads):
            return ""
        filled = {"{url}": quote(where, safe=""), "{from}": quote(article.language), "{to}": quote(self.into)}
        address = self.service
        for blank, value in filled.items():
            address = address.replace(blank, value)
        return address if len(address) <= LONGEST_ADDRESS else ""


NO_TRANSLATION = Translation()
