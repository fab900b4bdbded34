"""What was wrong, in the reader's words, as plain text: in its place, and in the digest after."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import Protocol

from bot.render.lines import one_line, title
from bot.texts import Html, Translator
from digests.model import About, Amendment, Article, Erratum, Ground, standing

# What ends a sentence, where the one around it has an end of its own.
ENDS = (".", "。")
PASSAGE_UNITS, NOTE_UNITS, TITLE_UNITS = 120, 300, 120
# A digest owns up to so many one by one.
MOST = 5
GONE = "digest-story-retracted"


class Amended(Protocol):
    """What was amended, and what is said of it."""

    @property
    def amendment(self) -> Amendment | None:
        """What became of it."""

    @property
    def owned(self) -> str:
        """What was wrong, or why it was taken back."""


def owned(errata: Iterable[Erratum], t: Translator) -> str:
    """Return what was wrong in a story and what is right, the empty string where nobody said."""
    return " ".join(told for erratum in errata if (told := _report_gone(erratum, t) or _what(erratum, t)))


def why(ground: Ground | None, note: str, t: Translator) -> str:
    """Return why something was taken back: in the editor's words, else by its ground; else the empty string."""
    return one_line(note, NOTE_UNITS) or (t.plain(f"errata-ground-{ground}") if ground else "")


def corrected(entry: Amended, t: Translator) -> str:
    """Return the line of a story that was corrected, the empty string for any other."""
    if entry.amendment is not Amendment.CORRECTED:
        return ""
    what = entry.owned
    return t.plain("digest-story-corrected-what", what=what) if what else t.plain("digest-story-corrected")


def retracted(entry: Amended, t: Translator) -> str:
    """Return the line in the place of a story that was taken back."""
    reason = entry.owned
    return t.plain("digest-story-retracted-why", why=reason) if reason else t.plain(GONE)


def taken_back(article: Article, errata: Iterable[Erratum], t: Translator) -> Html:
    """Return the message in the place of an article that was taken back."""
    reasons = [why(erratum.ground, erratum.note, t) for erratum in errata if erratum.retracts]
    line = t.plain("digest-story-retracted-why", why=reasons[-1]) if any(reasons[-1:]) else t.plain(GONE)
    return Html(f"<b>{escape(title(article), quote=False)}</b>\n{escape(line, quote=False)}")


def mended(errata: Iterable[Erratum], t: Translator) -> str:
    """Return the line of an article that was corrected, the empty string for one that was not."""
    told = [erratum for erratum in standing(errata) if not erratum.retracts]
    what = owned(told, t)
    return t.plain("digest-story-corrected-what", what=what) if what else ""


def earlier_errata(errata: Sequence[Erratum], t: Translator) -> tuple[str, ...]:
    """Return a line for each erratum of earlier digests; those after the first ones are counted."""
    errata = standing(errata)
    lines = [_line(erratum, t) for erratum in errata[:MOST]]
    more = [t.plain("errata-more", count=len(errata) - MOST)] if len(errata) > MOST else []
    return (*lines, *more)


def _line(erratum: Erratum, t: Translator) -> str:
    headline = one_line(erratum.title, TITLE_UNITS)
    if erratum.retracts:
        reason = why(erratum.ground, erratum.note, t)
        return t.plain("errata-line-retracted-why" if reason else "errata-line-retracted", title=headline, why=reason)
    if erratum.restores:
        return t.plain("errata-line-restored", title=headline)
    what = _what(erratum, t)
    return t.plain("errata-line" if what else "errata-line-bare", title=headline, what=what)


def _report_gone(erratum: Erratum, t: Translator) -> str:
    """Return that one of the reports of a story was taken back, the empty string for any other erratum."""
    if not erratum.retracts:
        return ""
    reason = why(erratum.ground, erratum.note, t)
    return t.plain("errata-report-gone-why" if reason else "errata-report-gone", why=reason)


def _what(erratum: Erratum, t: Translator) -> str:
    if erratum.note:
        return one_line(erratum.note, NOTE_UNITS)
    if erratum.restores:
        return t.plain("errata-restored")
    if erratum.about is About.LINK:
        return t.plain("errata-link")
    was, reads = one_line(erratum.was, PASSAGE_UNITS), one_line(erratum.reads, PASSAGE_UNITS)
    if erratum.about is About.SOURCE:
        return t.plain("errata-source" if reads else "errata-source-removed", was=was, reads=reads)
    if was and reads:
        was, reads = _without_end(was, reads)
        return t.plain("errata-words", was=was, reads=reads)
    if was or reads:
        return t.plain("errata-removed" if was else "errata-added", words=was or reads)
    return ""


def _without_end(was: str, reads: str) -> tuple[str, str]:
    """Return two passages without the full stop that both end with."""
    for end in ENDS:
        if all(each.endswith(end) and len(each) > 1 and not each.endswith(end * 2) for each in (was, reads)):
            return was.removesuffix(end), reads.removesuffix(end)
    return was, reads
