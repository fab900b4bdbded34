"""Every error that this project raises on purpose.

DigestsError
├── InputError              a person gave something unusable; ``reason`` names it, ``figures`` fill the sentence
│   ├── ArticleRejected     a text that cannot become an article
│   ├── UnreadableDocument  a file or page that holds no text that can be read
│   ├── LinkRefused         an address that nobody may ask for
│   ├── LinkFailed          an address that gave nothing; knows how long its server wants to be left alone
│   ├── NotAFeed            what was fetched is no feed
│   ├── EditionOver         an edition of which nothing more may leave
│   ├── QuerySyntaxError    a query that does not parse or asks for too much; knows the place
│   └── UnknownZone         a time zone that does not exist
├── ConfigError             the configuration; holds every problem, each with its key
├── EncoderUnavailable      what turns texts into vectors is not installed, has no memory, or rests
│   └── EncoderBroke        it ended or took too long over just these texts
├── NoPicture               what draws charts is not installed, has no memory, or ended over just this one
├── TranslatorFailed        the server that translates gave nothing that can be used
│   └── TranslatorAway      it cannot be asked just now; knows how long it wants to be left alone
└── StoreError              the database
    ├── DatabaseTooNew      written by a newer version of this program
    ├── DatabaseOutdated    written by an older version, which still runs on it
    ├── DatabaseDiffers     not what its schema number says
    ├── DatabaseUnwritable  read-only, no such folder, no permission
    ├── DatabaseRefused     its server does not let this program in
    ├── DatabaseAway        its server cannot be reached, or not just now
    ├── DatabaseFull        the disk is full
    ├── DatabaseBusy        another process held the database too long
    ├── StatementTooLong    a question to the database took longer than it may
    ├── DatabaseDamaged     not a database, or a broken one
    ├── ForeignLog          a log beside it that another database left
    └── BackupUnusable      a backup that cannot be made, read, or put where it should be
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence


class DigestsError(Exception):
    """Root of all errors raised on purpose; ``exit_code`` is what a command that one ends returns."""

    exit_code = 1


class InputError(DigestsError):
    """A person gave something unusable: ``reason`` is a stable key, ``figures`` what its sentence is filled with."""

    def __init__(self, reason: str, **figures: str | int) -> None:
        super().__init__(reason, figures)
        self.reason = reason
        self.figures = figures

    def __str__(self) -> str:
        details = ", ".join(f"{name}={value}" for name, value in self.figures.items())
        return f"{self.reason} ({details})" if details else self.reason


class ArticleRejected(InputError):
    """A text that cannot become an article: empty, no-words, too-long (length, limit), too-many-waiting (limit)."""


class UnreadableDocument(InputError):
    """A file or page that holds no text that can be read.

    binary, encoding, empty, too-big (size, limit), locked, too-complex, damaged, data, data-cut,
    too-many-pages (pages, limit), post-missing, post-wordless.
    """


class LinkRefused(InputError):
    """An address that nobody may ask for: link-bad, link-forbidden (host), link-members, link-chat."""


class LinkFailed(InputError):
    """An address that gave nothing; ``retry_after_s`` is how long its server wants to be left alone.

    link-unreachable (host), link-timeout (seconds), link-too-big (limit), link-type (type), link-status (status),
    link-redirects (limit), proxy-unreachable (host), proxy-refused (host).
    """

    def __init__(self, reason: str, retry_after_s: float | None = None, **figures: str | int) -> None:
        super().__init__(reason, **figures)
        self.retry_after_s = retry_after_s


class NotAFeed(InputError):
    """What was fetched is no feed: no-feed."""


class EditionOver(InputError):
    """An edition of which nothing more may leave: edition-superseded, edition-withdrawn (edition)."""


class QuerySyntaxError(InputError):
    """A query that does not parse, or asks for too much; ``position`` is the character (from 0) where that shows."""

    def __init__(self, reason: str, query: str, position: int, **figures: str | int) -> None:
        super().__init__(reason, position=position, **figures)
        self.query = query
        self.position = position

    def caret(self) -> str:
        """Return two lines: the query on one line, and a caret under the place."""
        start = max(0, self.position - 40)
        window = self.query[start : start + 60].replace("\n", " ")
        return f"{window}\n{' ' * (self.position - start)}^"


class UnknownZone(InputError):
    """A time zone that does not exist (name)."""


class ConfigError(DigestsError):
    """The configuration is unusable; ``problems`` are sentences, each beginning with its key.

    ``queries`` are those of topics that do not parse, by their keys: whoever shows this says what is wrong with each.
    """

    def __init__(self, problems: Sequence[str], queries: Mapping[str, QuerySyntaxError] | None = None) -> None:
        self.problems, self.queries = tuple(problems), dict(queries or {})
        super().__init__("\n".join([*problems, *(f"{key}: does not parse" for key in self.queries)]))


class EncoderUnavailable(DigestsError):
    """What turns texts into vectors is not installed, has no memory, or rests after it could not start."""


class EncoderBroke(EncoderUnavailable):
    """What turns texts into vectors ended or took too long over just these texts."""


class NoPicture(DigestsError):
    """A chart cannot be drawn: what draws is not installed, has no memory, or ended or took too long over just this."""


class TranslatorFailed(DigestsError):
    """The server that translates gave nothing that can be used; the text says what was wrong, in a few words."""


class TranslatorAway(TranslatorFailed):
    """The server that translates cannot be asked just now; ``retry_after_s`` is what it said, None for nothing."""

    def __init__(self, why: str, retry_after_s: float | None = None) -> None:
        super().__init__(why)
        self.retry_after_s = retry_after_s


class StoreError(DigestsError):
    """The database could not do what was asked; the text is one sentence that says what to do."""


class DatabaseTooNew(StoreError):
    """The database was written by a newer version of this program."""


class DatabaseOutdated(StoreError):
    """The database was written by an older version, and cannot be migrated while that runs on it."""


class DatabaseDiffers(StoreError):
    """The tables of the database are not those that the number of its schema stands for."""


class DatabaseUnwritable(StoreError):
    """The database cannot be opened for writing."""


class DatabaseRefused(StoreError):
    """The server does not let this program in: user, password, name or encryption are not what it wants."""


class DatabaseAway(StoreError):
    """The server cannot be reached, has no connection left, or is just starting; that passes by itself."""


class DatabaseFull(StoreError):
    """The disk under the database is full."""


class DatabaseBusy(StoreError):
    """Another process kept the database locked for too long."""


class StatementTooLong(StoreError):
    """A question to the database took longer than it may, and was stopped."""


class DatabaseDamaged(StoreError):
    """The file is no database, or a broken one."""


class ForeignLog(StoreError):
    """Beside the database lies a log that another one has left, and that would be taken for its own."""


class BackupUnusable(StoreError):
    """A backup cannot be made or read, or its database cannot be put where it should be."""
