"""The database of a bot that has run before, for commands that look at it or mend what is in it."""

from __future__ import annotations

from digests.config import Settings
from digests.errors import DigestsError
from digests.store import Store
from digests.store.backups import file_of

NO_DATABASE = "There is no database yet: the first `newsdigest run` makes it."


def is_there(settings: Settings) -> bool:
    """Return whether there is a database to look into; a server's is taken to be there."""
    file = file_of(settings.database.url)
    return file is None or file.exists()


async def existing_store(settings: Settings) -> Store:
    """Open the store, and make none: a mistyped address shall leave no database. Raises: DigestsError, StoreError."""
    if not is_there(settings):
        raise DigestsError(NO_DATABASE)
    return await Store.open(settings.database.url)
