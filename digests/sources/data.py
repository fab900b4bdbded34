"""An article as programs exchange it: its title and its text in the JSON of a site's interface. Pure.

JSON ── objects with a title and a text ── one? ── what else it says of the article ──▶ a draft

Where it is not plain which is the article, or what of it is its text, it is refused: nobody wants braces in the news.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from digests.errors import UnreadableDocument
from digests.language.tokens import fold
from digests.model import Passage
from digests.sources.addresses import web_address
from digests.sources.content import unfenced
from digests.sources.dates import moment
from digests.sources.drafts import Draft, letters, titled
from digests.sources.entities import carried
from digests.sources.marks import unmarked
from digests.sources.markup import plain

LONGEST_NAME = 100
DEEPEST, MOST_OBJECTS = 12, 5000
MOST_NAMES = 5
# Fewer letters in the place of a text are a label.
FEWEST_LETTERS = 20

_LANGUAGE = re.compile(r"[a-z]{2}(?=\Z|[-_])", re.IGNORECASE)
# How some interfaces say that they have cut a text.
_CUT = re.compile(r"\s?(?:…|\.\.\.)?\s?\[\+\d{1,9} chars\]\Z")
# What programs write before and behind a plain name.
_BEFORE_NAME = re.compile(r"\A(?:article|news|post|story|item|web|full|main|page|entry|plain|raw)(?=\w{3})")
_BEHIND_NAME = re.compile(r"(?<=\w{4})(?:html|text|plain|raw|rendered|markdown|xhtml)\Z")


def _names(*said: str) -> frozenset[str]:
    return frozenset(_name(each) for line in said for each in line.split())


def _name(said: str) -> str:
    """Return the name of a value as it is compared: ``article_bodyHtml`` is "body"."""
    bare = "".join(each for each in fold(said) if each.isalnum())
    return _BEHIND_NAME.sub("", _BEFORE_NAME.sub("", bare))


_HEADLINE = _names("headline")
_TITLE = _HEADLINE | _names(
    "title titolo titre titel überschrift schlagzeile título titular manchete заголовок название "
    "tytuł nagłówek τίτλος başlık 标题 標題 タイトル 見出し 제목 عنوان כותרת otsikko nadpis titlu cím rubrik"
)
_TEXT = _names(
    "body content contents text html plaintext selftext extract story paragraphs "
    "testo corpo contenuto texte corps contenu inhalt haupttext "
    "texto cuerpo contenido conteúdo текст содержание статья зміст treść tekst κείμενο metin içerik haber "
    "正文 内容 內容 本文 記事 본문 내용 النص المحتوى תוכן teksti obsah conținut szöveg brödtext"
)
_STANDFIRST = _names(
    "standfirst subtitle subheadline subhead dek lead lede kicker sommario sottotitolo occhiello chapo chapô vorspann "
    "unterzeile dachzeile entradilla bajada subtítulo lead_paragraph лид подзаголовок antetítulo spot lid 导语 導語 "
    "副标题 副標題 リード 부제"
)
_TEASER = _names(
    "description summary abstract excerpt teaser snippet riassunto descrizione résumé extrait zusammenfassung "
    "beschreibung resumen descripción resumo описание краткое аннотация skrót opis περίληψη özet 摘要 概要 요약 "
    "trail_text"
)
_ADDRESS = _names(
    "url link permalink canonical canonical_url share_url weburl web_url href uri adresse enlace ссылка 链接"
)
_AUTHOR = _names(
    "author authors byline creator writer autore autori auteur autor autoren автор 作者 記者 记者 yazar 저자"
)
_SOURCE = _names(
    "source publisher publication site site_name provider newspaper fonte quelle fuente источник źródło 来源 來源"
)
_WRITTEN_AT = _names(
    "published published_at publishedat date_published datepublished pubdate pub_date publication_date "
    "web_publication_date first_published date created created_at display_date data datum fecha дата 日期 发布时间 日付"
)
_LANGUAGES = _names("language lang locale in_language lingua sprache langue idioma язык 语言")
_IMAGE = _names(
    "image image_url url_to_image thumbnail thumbnail_url lead_image top_image featured_image main_image picture"
)
# In these a value keeps its words, and in these an object the values of another.
_HOLDS_WORDS = _names("rendered html text value plain content main data children body items paragraphs")
_HOLDS_VALUES = _names("fields attributes content properties data body details article")
_NAMED = ("name", "title", "rendered", "main", "original", "text", "value")
_NO_WORDS = frozenset({
    "image", "photo", "picture", "video", "embed", "gallery", "ad", "advertisement", "related", "caption", "audio",
})  # fmt: skip


def read_data(text: str, now: datetime) -> Draft:
    """Read the one article of a JSON text.

    Raises: UnreadableDocument (data: it is not plain which value is the article's; data-cut: it ends too soon),
    ArticleRejected.
    """
    try:
        # A half of a character may stand alone in an escape, and in no text.
        whole = json.dumps(json.loads(unfenced(text), strict=False), ensure_ascii=False)
        read = json.loads(whole.encode("utf-8", "ignore"))
    except (ValueError, RecursionError):
        raise UnreadableDocument("data-cut") from None
    found = list(_articles(read))
    whole_ones = [each for each in found if _words(each, _TEXT)] or found
    if len(whole_ones) != 1:
        raise UnreadableDocument("data")
    return draft_of(whole_ones[0], now)


def has_article(names: Iterable[str]) -> bool:
    """Tell whether what has values of these names is an article: a title and a text, or a text under that name."""
    plain = {*map(_name, names)}
    return not plain.isdisjoint(_TEXT) or (not plain.isdisjoint(_TITLE) and not plain.isdisjoint(_TEASER))


def meanings(names: Iterable[str]) -> dict[str, str]:
    """Return which of some names mean what of an article: title, text, url, date and so on."""
    known = {
        "title": _TITLE, "text": _TEXT, "standfirst": _STANDFIRST, "teaser": _TEASER, "url": _ADDRESS,
        "author": _AUTHOR, "source": _SOURCE, "date": _WRITTEN_AT, "language": _LANGUAGES, "image": _IMAGE,
    }  # fmt: skip
    found = {name: next((each for each, said in known.items() if _name(name) in said), "") for name in names}
    return {name: meaning for name, meaning in found.items() if meaning}


def _articles(value: Any) -> Iterator[Mapping[str, Any]]:
    """Yield the outermost objects that have a title and words of their own, with those that an inner one holds."""
    waiting = deque([(value, 0)])
    for _ in range(MOST_OBJECTS):
        if not waiting:
            return
        each, depth = waiting.popleft()
        if isinstance(each, dict) and _line(each, _TITLE):
            inside = [held for name, held in each.items() if _name(name) in _HOLDS_VALUES and isinstance(held, dict)]
            whole = {name: said for held in (*inside, each) for name, said in held.items()}
            is_whole = letters(_words(whole, _TEXT)) >= FEWEST_LETTERS
            if is_whole or letters(_words(whole, _TEASER)) >= FEWEST_LETTERS:
                yield whole
            if is_whole:
                continue
        inner = each.values() if isinstance(each, dict) else each
        waiting += [(held, depth + 1) for held in inner if isinstance(held, dict | list) and depth < DEEPEST]


def draft_of(said: Mapping[str, Any], now: datetime) -> Draft:
    """Make a draft of an object's values. Raises: ArticleRejected."""
    text, above = _words(said, _TEXT) or _words(said, _TEASER), _words(said, _STANDFIRST)
    if above and fold(above) not in fold(text):
        text = f"{above}\n{text}"
    read = unmarked(Passage(_CUT.sub("…", text)))
    made = titled(_line(said, _HEADLINE) or _line(said, _TITLE), read.text)
    written_at, language = _moment(said), _LANGUAGE.match(_line(said, _LANGUAGES))
    return replace(
        made,
        source=_line(said, _SOURCE)[:LONGEST_NAME] or None,
        author=_line(said, _AUTHOR)[:LONGEST_NAME] or None,
        url=_address(said, _ADDRESS),
        image_url=_address(said, _IMAGE),
        written_at=written_at if written_at and written_at <= now else None,
        language=language[0].lower() if language else None,
        entities=carried([read], made.text),
    )


def has_words(said: Mapping[str, Any]) -> bool:
    """Tell whether an object has more of an article than its title."""
    return any(_words(said, names) for names in (_TEXT, _TEASER, _STANDFIRST))


def lost_of(said: Mapping[str, Any], draft: Draft) -> list[str]:
    """Return what an object says and its draft has not: future (a day yet to come), url, image (no web address)."""
    kept = {"future": draft.written_at, "url": draft.url, "image": draft.image_url}
    there = {"future": _moment(said), "url": _line(said, _ADDRESS), "image": _line(said, _IMAGE)}
    return [name for name, value in kept.items() if value is None and there[name]]


def _moment(said: Mapping[str, Any]) -> datetime | None:
    moments = (moment(value) for name, value in said.items() if _name(name) in _WRITTEN_AT and isinstance(value, str))
    return next(filter(None, moments), None)


def _words(said: Mapping[str, Any], names: frozenset[str]) -> str:
    """Return the longest text that an object has under some names."""
    return max((_text(value) for name, value in said.items() if _name(name) in names), key=len, default="")


def _text(value: Any, depth: int = 0) -> str:
    """Return the words of a value: a text, what stands in an object for one, or the paragraphs of a list."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, list) and depth < DEEPEST:
        if depth > 1 and all(isinstance(each, dict) and _span(each) for each in value):
            return plain("".join(map(_span, value)))
        return "\n".join(filter(None, (_text(each, depth + 1) for each in value)))
    if isinstance(value, dict) and depth < DEEPEST and str(value.get("type", "")).lower() not in _NO_WORDS:
        held = (_text(each, depth + 1) for name, each in value.items() if _name(name) in _HOLDS_WORDS)
        return max(held, key=len, default="")
    return ""


def _span(value: Mapping[str, Any]) -> str:
    """Return a piece of a paragraph, "" for anything else."""
    said = value.get("text", value.get("value"))
    return said if isinstance(said, str) else ""


def _line(said: Mapping[str, Any], names: frozenset[str]) -> str:
    """Return what an object says under one of some names, on one line: a text, a name, or several of them."""
    lines = (", ".join(_each_line(value)) for name, value in said.items() if _name(name) in names)
    return next(filter(None, lines), "")


def _each_line(value: Any) -> Iterator[str]:
    for each in value[:MOST_NAMES] if isinstance(value, list) else [value]:
        named = next(filter(None, map(each.get, _NAMED)), None) if isinstance(each, dict) else each
        if isinstance(named, str) and (words := " ".join(plain(named).split())):
            yield words


def _address(said: Mapping[str, Any], names: frozenset[str]) -> str | None:
    values = (value for name, value in said.items() if _name(name) in names)
    firsts = (value[0] if isinstance(value, list) and value else value for value in values)
    named = (each.get("url") or each.get("href") if isinstance(each, dict) else each for each in firsts)
    return next(filter(None, (web_address(each, "") for each in named)), None)
