"""The door to the libraries that read what comes from outside: whatever one raises there is one refusal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from digests.errors import InputError, UnreadableDocument


@contextmanager
def refusing(refusal: InputError) -> Iterator[None]:
    """Call a library on hostile input. Raises: the refusal, UnreadableDocument (too-complex).

    Parsers promise few of the errors that their own depths raise, failed assertions among them.
    """
    try:
        yield
    except InputError:
        raise
    except (MemoryError, RecursionError):
        raise UnreadableDocument("too-complex") from None
    except Exception as error:
        raise refusal from error
