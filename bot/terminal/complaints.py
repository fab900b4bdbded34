"""What is wrong, as the terminal and the log say it: in English sentences, never by the code of a reason."""

from __future__ import annotations

from collections.abc import Iterator

from bot.texts import FALLBACK, Texts
from digests.errors import ConfigError, DigestsError, InputError, QuerySyntaxError


def complaint(error: DigestsError) -> str:
    """Return what an error says; of something unusable that a person gave the sentence that the bot has for it."""
    if not isinstance(error, InputError):
        return str(error)
    t = Texts.load()[FALLBACK]
    try:
        said = t.plain(f"error-{error.reason}", **error.figures)
    except KeyError:
        # What only a program gives to another has no sentence.
        return str(error)
    return f"{said}\n{error.caret()}" if isinstance(error, QuerySyntaxError) and error.query else said


def problems(error: ConfigError) -> Iterator[str]:
    """Yield what is wrong with the configuration, a sentence for each key."""
    yield from error.problems
    for key, query in error.queries.items():
        yield f"{key}: does not parse. {complaint(query)}"
