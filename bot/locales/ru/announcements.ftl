# /announce: what owners write to readers
announce-title = 📣 <b>Объявления</b>
announce-ask-text = Пришлите то, что должны получить читатели: текст или фото с подписью. Это станет черновиком; ничего не уйдёт, пока вы не подтвердите.
announce-draft = 📣 <b>Объявление</b> · черновик
announce-out = 📣 <b>Объявление</b>
announce-to = Кому: { $audience }
announce-everybody = всем
announce-topic-gone = темы больше нет
announce-kind-private = личные чаты
announce-kind-group = группы
announce-kind-channel = каналы
announce-active-any = активные и нет
announce-active-days = активные за { $count } дн.
announce-reach = { $count ->
    [0] Здесь никого нет.
    [one] Получит { $count } чат.
    [few] Получат { $count } чата.
   *[other] Получат { $count } чатов.
}
announce-takes = { $count ->
    [0] При нынешней скорости ({ $rate } в секунду) это займёт мгновение.
    [one] При нынешней скорости ({ $rate } в секунду) это займёт около { $count } минуты.
   *[other] При нынешней скорости ({ $rate } в секунду) это займёт около { $count } минут.
}
announce-takes-hours = { $count ->
    [one] При нынешней скорости ({ $rate } в секунду) это займёт около { $count } часа.
   *[other] При нынешней скорости ({ $rate } в секунду) это займёт около { $count } часов.
}
announce-resting = { $count ->
    [one] Ещё { $count } чат остановил или приостановил дайджест и не получит ничего.
    [few] Ещё { $count } чата остановили или приостановили дайджест и не получат ничего.
   *[other] Ещё { $count } чатов остановили или приостановили дайджест и не получат ничего.
}
announce-versions = Со своим текстом: { $languages }
announce-silent = 🔕 Придёт без звука.
announce-text = ✏️ Текст
announce-links = 🔗 Ссылки
announce-whom = 👥 Кому
announce-languages = 🌐 Языки
announce-by-topic = 🏷 Темы
announce-ring = 🔔 Со звуком
announce-hush = 🔕 Без звука
announce-test = 🧪 Прислать мне
announce-send = 📣 Отправить…
announce-discard = 🗑 Удалить
announce-all = 📣 Все
announce-preview = 👁 Показать
announce-drop-version = ✕ Обойтись
announce-no-links = ✕ Без ссылок
announce-main = Все языки
announce-for-whom = <b>Кому?</b> Всё выбранное должно выполняться вместе. Активен тот, кто пришёл, выбрал тему, сохранил статью или просил новости.
announce-which-language = На каком языке текст другой? Остальные получат основной.
announce-which-readers = На каком языке читатели говорят со мной? Если ничего не выбрать, подойдут все.
announce-which-followers = Кто следит за какой темой? Если ничего не выбрать, получат все.
announce-ask-version = 🌐 <b>{ $language }</b>: пришлите то, что должны получить читатели на этом языке.
announce-ask-links = Пришлите ссылки, по одной в строке, вместо тех, что есть: слова, черта и адрес. Если вместо адреса стоит /start, ссылка ведёт ко мне, и я считаю, сколько по ней пришло.

    <code>Читать дальше | https://example.org
    Выбрать темы | /start</code>
announce-one-message = Объявление — одно сообщение: первое я сохранил, а то, что пришло сразу за ним, оставил в стороне. ✏️ — прислать другой текст.
announce-tested = Вот так оно придёт.
announce-really-discard = Удалить этот черновик?
announce-yes-discard = 🗑 Да, удалить
announce-discarded = Удалено.
announce-quiet-hours = У кого тихие часы, тот получит его, когда они закончатся.
announce-others = Остальные: { $count }
announce-really-send = { $count ->
    [one] <b>Отправить в { $count } чат?</b>
    [few] <b>Отправить в { $count } чата?</b>
   *[other] <b>Отправить в { $count } чатов?</b>
}
announce-yes-send = ✅ Отправить: { $count }
announce-sending = Объявление в пути.
announce-is-out = Оно уже отправлено.
announce-elsewhere = Этот черновик сейчас у коллеги.
announce-under-way = 📤 В пути.
announce-is-paused = ⏸ На паузе.
announce-is-done = ✅ Отправлено.
announce-is-cancelled = { $count ->
    [0] ✕ Отменено: его никто не получил.
    [one] ✕ Отменено: его получил { $count } чат.
    [few] ✕ Отменено: его получили { $count } чата.
   *[other] ✕ Отменено: его получили { $count } чатов.
}
announce-blocked = из них больше нет: { $count }
announce-cancel = ✕ Отменить…
announce-really-cancel = { $sent ->
    [0] Его ещё никто не получил.
    [one] Его получил { $sent } чат.
    [few] Его получили { $sent } чата.
   *[other] Его получили { $sent } чатов.
} После отмены остальные его не получат: { $left }. Вернуть это нельзя.
announce-yes-cancel = ✕ Да, отменить
announce-cancelled-now = { $count ->
    [0] Отменено. Его никто не получил.
    [one] Отменено. Его получил { $count } чат.
    [few] Отменено. Его получили { $count } чата.
   *[other] Отменено. Его получили { $count } чатов.
}
announce-correct = ✏️ Исправить
announce-which-correction = Какой вариант исправить?
announce-ask-correction = Пришлите, как должно быть. Фото останется, если не прислать другое; ссылки останутся.
announce-really-correct = { $count ->
    [0] Его ещё никто не получил, так оно и уйдёт. Исправить?
    [one] Оно есть в { $count } чате. Исправить там и там, куда ещё придёт?
   *[other] Оно есть в { $count } чатах. Исправить там и там, куда ещё придёт?
}
announce-yes-correct = ✏️ Да, исправить
announce-corrected = ✏️ Исправлено: { $count }
announce-not-corrected = не удалось: { $count }

error-announcement-gone = Этого объявления больше нет.
error-announcement-out = Оно уже отправлено.
error-announcement-elsewhere = Этот черновик сейчас у коллеги. Забрать его можно через /announce.
error-announcement-changed = С тех пор, как вы его видели, оно изменилось. Посмотрите ещё раз.
error-announcement-nobody = Здесь больше никого нет, поэтому ничего не отправлено.
error-announcement-words = Объявление — это текст или фото с подписью. Пришлите, пожалуйста, одно из двух.
error-announcement-file = Файлы я не рассылаю. Пришлите текст, а картинку — как фото.
error-announcement-long = Здесь знаков: { $length }, а в сообщение входит { $limit }. Сократите, пожалуйста.
error-announcement-caption = Под фото входит знаков: { $limit }, а здесь { $length }. Сократите или обойдитесь без фото.
error-announcement-no-photo = Оно ушло без фото, и добавить его потом Telegram не даёт. Пришлите только слова.
error-announcement-link = В этой строке нет адреса: «{ $line }». Нужно так: слова | https://example.org
error-announcement-label = В этой строке нет слов или их больше, чем { $limit } знаков: «{ $line }»
error-announcement-links = Больше { $limit } ссылок — слишком много. Выберите, пожалуйста.
error-announcement-refused = Telegram этого не принимает, поэтому я ничего не сохранил: { $why }
