"""What the columns of a list hold, by the names that programs and people give them in many languages. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum

from digests.language.tokens import fold

_NOT_IN_NAMES = re.compile(r"[\W_]+")


class Column(StrEnum):
    """What a column of a list of subscribers holds, and the topics of a list of articles."""

    CHAT = "chat"
    KIND = "kind"
    LANGUAGE = "language"
    TOPICS = "topics"
    TIME = "time"
    ZONE = "zone"
    JOINED = "joined"
    NAME = "name"
    LEFT = "left"
    STAYS = "stays"


def plain_name(said: str) -> str:
    """Return the name of a column as it is compared: ``Chat_ID`` is "chatid"."""
    return _NOT_IN_NAMES.sub("", fold(said))


def _names(*said: str) -> frozenset[str]:
    return frozenset(plain_name(name) for line in said for name in line.split(","))


_KNOWN: Mapping[Column, frozenset[str]] = {
    Column.CHAT: _names(
        "chat id, user id, telegram id, telegram chat id, telegram user id, tg id, tg user id, tg chat id, uid, "
        "subscriber id, recipient id, peer id, member id, channel id, group id, from id",
        "id чата, ид чата, id пользователя, ид пользователя, телеграм id, айди, id подписчика",
        "chat-kennung, benutzer-id, nutzer-id, abonnenten-id, kennung, id utente, id iscritto, id usuario, "
        "id del chat, id suscriptor, id utilisateur, id abonné, identifiant, identifiant telegram",
        "聊天id, 用户id, 用戶id, 会话id, 用户编号, 订阅者id, 聊天编号",
    ),
    Column.KIND: _names(
        "kind, type, chat type, chat kind, тип, тип чата, tipo, tipo di chat, tipo de chat, art, chat-art, typ, "
        "type de chat, 类型, 聊天类型"
    ),
    Column.LANGUAGE: _names(
        "language, language code, lang, lang code, locale, ui language, язык, код языка, lingua, codice lingua, "
        "sprache, sprachcode, idioma, código de idioma, langue, code langue, 语言, 語言, 语言代码"
    ),
    Column.TOPICS: _names(
        "topics, topic, subscriptions, subscription, categories, category, tags, tag, channels, interests, sections, "
        "rubrics, lists, темы, тема, подписки, подписка, рубрики, рубрика, категории, категория, теги, метки, "
        "argomenti, argomento, temi, categorie, categoria, iscrizioni, themen, thema, kategorien, kategorie, rubriken, "
        "abos, temas, tema, categorías, suscripciones, sujets, thèmes, thème, catégories, catégorie, abonnements, "
        "主题, 主題, 话题, 分类, 类别, 标签, 订阅"
    ),
    Column.TIME: _names(
        "time, digest time, delivery time, send time, send at, notify at, notification time, hour, schedule, "
        "время, время дайджеста, время рассылки, время отправки, час, ora, orario, ora di invio, uhrzeit, zeit, "
        "sendezeit, hora, hora de envío, heure, heure d’envoi, 时间, 時間, 发送时间, 推送时间"
    ),
    Column.ZONE: _names(
        "timezone, time zone, zone, tz, utc offset, часовой пояс, пояс, таймзона, fuso, fuso orario, zeitzone, "
        "zona horaria, huso horario, zona, fuseau, fuseau horaire, 时区, 時區"
    ),
    Column.JOINED: _names(
        "joined, joined at, joined on, join date, created, created at, created on, subscribed at, subscribed on, "
        "registered, registered at, registration date, start date, started at, since, added, added at, date joined, "
        "date, дата, дата подписки, дата регистрации, подписан с, создан, добавлен, data, data iscrizione, "
        "iscritto il, iscritto dal, datum, beigetreten, angemeldet am, abonniert am, seit, fecha, fecha de alta, "
        "fecha de registro, date d’inscription, inscrit le, depuis, 日期, 加入时间, 注册时间, 订阅时间, 创建时间"
    ),
    Column.NAME: _names(
        "title, chat title, name, full name, first name, название, название чата, имя, titolo, nome, titel, título, "
        "nombre, nom, titre, 名称, 标题, 姓名, 群名"
    ),
    Column.LEFT: _names(
        "blocked, is blocked, banned, is banned, has blocked, bot blocked, left, has left, deleted, is deleted, "
        "deactivated, unsubscribed, is unsubscribed, unsubscribed at, left at, blocked at, deleted at, stopped, "
        "заблокирован, заблокировал, отписан, отписался, удалён, bloccato, disiscritto, blockiert, abgemeldet, "
        "bloqueado, dado de baja, bloqué, désabonné, désinscrit, 已屏蔽, 已拉黑, 已退订, 已删除"
    ),
    Column.STAYS: _names(
        "active, is active, enabled, is enabled, subscribed, is subscribed, alive, status, state, активен, активный, "
        "подписан, статус, состояние, attivo, iscritto, stato, aktiv, abonniert, status, activo, suscrito, estado, "
        "actif, abonné, statut, état, 活跃, 已订阅, 状态"
    ),
}
# What is a chat's only where no other column says more plainly that it is, and then in this order.
_PERHAPS_CHATS = (
    _names("id, telegram, ид, tg, 编号"),
    _names(
        "chat, user, subscriber, recipient, чат, пользователь, подписчик, utente, iscritto, usuario, suscriptor, "
        "benutzer, abonnent, utilisateur, 用户, 聊天"
    ),
)


def columns_in(names: Iterable[str]) -> dict[Column, str]:
    """Return the names of the columns that are known, each the first of its kind; no column holds two things."""
    plain = [(name, plain_name(name)) for name in names]
    found: dict[Column, str] = {}
    for column, known in _KNOWN.items():
        name = next((name for name, said in plain if said in known and name not in found.values()), None)
        if name is not None:
            found[column] = name
    if Column.CHAT not in found:
        perhaps = (name for known in _PERHAPS_CHATS for name, said in plain if said in known)
        name = next((name for name in perhaps if name not in found.values()), None)
        if name is not None:
            found[Column.CHAT] = name
    return found
