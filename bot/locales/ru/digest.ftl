digest-title = 🗞 Дайджест · { $day }
digest-week-title = 🗞 Неделя, последний день: { $day }
digest-figures = { $articles ->
    [one] { $articles } статья
    [few] { $articles } статьи
   *[other] { $articles } статей
} · { $topics ->
    [one] { $topics } тема
    [few] { $topics } темы
   *[other] { $topics } тем
} · { $minutes } мин
digest-figures-of-stories = { $stories ->
    [one] { $stories } сюжет
    [few] { $stories } сюжета
   *[other] { $stories } сюжетов
} из { $articles } { $articles ->
    [one] статьи
   *[other] статей
} · { $languages ->
    [one] { $languages } язык
    [few] { $languages } языка
   *[other] { $languages } языков
} · { $minutes } мин
digest-continued = { $heading } (продолжение)
digest-read = Читать { $number }
digest-read-link = Читать
digest-sources = Источники
digest-why-button = Почему это здесь?
digest-why = { $topic }: { $words }
digest-why-chosen = { $topic }: выбор редактора
digest-why-through = { $why }: в статье «{ $title }» о том же
digest-why-followed = Вы следите за словами «{ $words }»
digest-why-none = Эта статья не относится ни к одной из тем.
digest-source-link = В источнике
digest-also = также:
digest-unnamed-source = другой источник
digest-more-copies = ещё { $count }
digest-update = 🧵 Продолжение · с { $day }
digest-one-source = пока один источник
digest-thread = 🧵 История { $number }
digest-thread-so-far = 🧵 Что было раньше
digest-untold-button = ▾ { $count ->
    [one] Ещё { $count } сюжет
    [few] Ещё { $count } сюжета
   *[other] Ещё { $count } сюжетов
}
digest-untold = { $count ->
    [one] { $count } сюжет, для которого не хватило места
    [few] { $count } сюжета, для которых не хватило места
   *[other] { $count } сюжетов, для которых не хватило места
}
digest-too-old = Этого дайджеста у меня под рукой уже нет. Все статьи — в /latest.
digest-told-button = ‹ К дайджесту
digest-covered = { $count ->
    [one] { $count } статья
    [few] { $count } статьи
   *[other] { $count } статей
}
digest-left-out-own = Ещё { $count }: <code>/search { $words }</code>
digest-left-out = И ещё { $count }: <code>/latest { $slug }</code>
digest-more-button = Ещё { $count }: { $topic }
digest-settings = ⚙ Время
digest-home-button = 🗞 Мой дайджест
digest-nothing-new = 🗞 { $day }: по выбранным темам ничего нового.
digest-next = Следующий дайджест: <b>{ $day }</b>, в <b>{ $time }</b>.
digest-number = № { $number }

digest-topic-back = { $count ->
    [one] ↩️ Тема вернулась: { $topics }.
    [few] ↩️ Темы вернулись: { $topics }.
   *[other] ↩️ Темы вернулись: { $topics }.
    }
digest-topic-part = 🔗 { $name }: теперь это часть темы { $into }.

digest-retracted = ⛔ <b>Редакция отозвала этот дайджест</b> ({ $day }). Пожалуйста, не принимайте его во внимание.
digest-story-retracted = ⛔ Редакция отозвала эту статью.
digest-story-corrected = ✏️ исправлено
digest-moved-up = <i>То, что было здесь, теперь в сообщении выше.</i>

# What was wrong, in its place and in the digest after
errata-words = Вместо «{ $was }» следует читать «{ $reads }».
errata-removed = «{ $words }» — неверно.
errata-added = Пропущено: «{ $words }».
errata-source = Источник — «{ $reads }», а не «{ $was }».
errata-source-removed = «{ $was }» — не источник.
errata-link = Ссылка вела не на ту страницу.
errata-report-gone = Одна из статей отозвана.
errata-report-gone-why = Одна из статей отозвана: { $why }
errata-ground-wrong = в ней была ошибка.
errata-ground-early = она вышла по ошибке.
errata-ground-request = об этом попросил источник.
errata-heading = ✏️ Ошибки в прошлых дайджестах
errata-line = { $title }: { $what }
errata-line-bare = { $title }: исправлено.
errata-restored = Её отзывали; теперь она снова в силе.
errata-line-restored = { $title }: статью отзывали; теперь она снова в силе.
errata-line-retracted = { $title }: статья отозвана.
errata-line-retracted-why = { $title }: статья отозвана; { $why }
errata-more = { $count ->
    [one] И ещё { $count } исправление, на своём месте.
    [few] И ещё { $count } исправления, на своих местах.
   *[other] И ещё { $count } исправлений, на своих местах.
}
digest-story-retracted-why = ⛔ Редакция отозвала эту статью: { $why }
digest-story-corrected-what = ✏️ Исправлено. { $what }
digest-retracted-why = ⛔ <b>Редакция отозвала этот дайджест</b> ({ $day }): { $why } Пожалуйста, не принимайте его во внимание.

digest-unread = 🌐 Ещё { $count } ({ $languages })
digest-unread-button = ▾ На других языках
digest-translate = перевести
digest-translated = Машинный перевод ({ $language })
digest-original = Оригинал: { $text }
digest-filtered = 🔇 Убрано вашими фильтрами: { $count ->
    [one] { $count } сюжет
    [few] { $count } сюжета
   *[other] { $count } сюжетов
}
digest-filters = 🔇 Фильтры
digest-nothing-besides = Больше ничего нового по выбранным темам нет.

digest-title-at = 🗞 Дайджест · { $day }, { $time }
digest-title-missed = 🗞 Что вы пропустили: { $since } – { $day }
digest-told = 🔔 { $count ->
        [one] { $count } сюжет уже пришёл сразу
        [few] { $count } сюжета уже пришли сразу
       *[other] { $count } сюжетов уже пришли сразу
    }

# What comes at once
alert-title = 🔔 { $words }
alert-last = { $count ->
        [one] На сегодня это всё
        [few] Это { $count }-е и последнее сообщение на сегодня
       *[other] Это { $count }-е и последнее сообщение на сегодня
    }; остальное будет в дайджесте.
