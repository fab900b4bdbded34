deliveries-rights-missing = ⚠️ Мне нельзя писать в <b>{ $chat }</b>, поэтому дайджест туда не дошёл. Дайте мне право отправлять сообщения или снова откройте общую тему.

    Telegram сообщает: { $reason }
deliveries-topic-lost = 📌 В <b>{ $chat }</b> тема для дайджестов закрыта или удалена, поэтому теперь они будут приходить в общую. Чтобы выбрать другую, отправьте в ней /settings.
deliveries-pin-refused = 📌 Не получилось закрепить дайджест в <b>{ $chat }</b>, поэтому я больше не пытаюсь. Когда у меня будет право, включите это снова в настройках.

    Telegram сообщает: { $reason }
deliveries-chat-disabled = 🔕 Три дайджеста подряд не удалось опубликовать в <b>{ $chat }</b>, и я больше не пробую. Когда мне можно будет там писать, я продолжу, вместе с тем, что не приняли; в группе поможет любая команда мне.

    Telegram сообщает: { $reason }
deliveries-edition-paused = ⏸ <b>Выпуск { $edition } приостановлен</b>: Telegram не принимает его текст. Те, кто его ещё не получил, ждут; остальных это не задерживает.

    Telegram сообщает: { $reason }
clock-doubted = ⏰ <b>Часы моего компьютера идут неверно</b>: они показывают { $here }, а часы Telegram — { $there } (UTC). Дайджесты ждут, пока их не переведут, а потом продолжатся сами.
backup-failed = 💾 <b>Не удалось сделать резервную копию</b>. Бот работает дальше; следующая попытка через минуту.

    Причина: { $reason }
backup-sent = 💾 Резервная копия. Статей: { $articles }, чатов: { $chats }. Никому её не передавайте: в ней всё.
backup-sent-part = 💾 Резервная копия, часть { $part } из { $parts }. Статей: { $articles }, чатов: { $chats }. Никому её не передавайте: в ней всё. Собрать части: <code>{ $join }</code>
backup-not-sent = 💾 <b>Резервная копия сделана, но прислать её сюда не удалось.</b> Она лежит в своей папке.

    Причина: { $reason }
was-off = 🔌 <b>Я не работал</b>: с { $from } до { $until }. То, что должно было уйти за это время, уходит сейчас, а если уже поздно — со следующим дайджестом.
digests-late = 🐢 <b>Дайджесты опаздывают</b>: { $count ->
    [one] ждёт { $count }
    [few] ждут { $count }
   *[other] ждут { $count }
}, первый — с { $since }. Как идут дела, показывает /deliveries.
feeds-silent = 📡 <b>Ни одна лента больше не отвечает</b>: всего лент { $count }, и с { $since } ни одна не дала ничего пригодного. Скорее всего, мне закрыт выход в интернет; что говорит каждая лента, показывает /feeds.
deliveries-push-paused = ⏸ <b>Отправка приостановлена</b>: из последних сообщений ({ $of }) с ошибкой { $failures }. Ничего не потеряно; больше ничего не уйдёт, пока вы не посмотрите.

    Последняя ошибка: { $reason }

# Progress of a push
push-under-way = 📤 <b>Идёт отправка</b>: { $done } из { $total }
push-paused = ⏸ <b>Отправка приостановлена</b>: { $done } из { $total }
push-finished = ✅ <b>Отправлено</b>: { $done } из { $total }
push-left = Осталось: { $count }
push-rate = { $rate } в секунду, ещё примерно { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
   *[other] { $minutes } минут
}
push-pause = ⏸ Пауза
push-resume = ▶️ Продолжить
push-details = 📬 Подробнее
push-paused-now = Пауза. То, что уже в пути, дойдёт.
push-resumed-now = Отправка продолжается.

# /deliveries
deliveries-heading = 📬 Отправки
deliveries-title = <b>📬 Отправки</b>
deliveries-running = Сообщения уходят в свой срок.
deliveries-paused = ⏸ Приостановлено: { $day }, { $time }.
deliveries-paused-why = ⏸ Приостановлено: { $day }, { $time }: { $reason }
deliveries-digest = <b>{ $number }</b> · дайджест, { $day } · { $language }
deliveries-alert = <b>{ $number }</b> · 🔔 сразу, { $day } · { $language }
deliveries-announcement = <b>{ $number }</b> · 📣 объявление, { $day }
deliveries-correction = <b>{ $number }</b> · ✏️ исправление { $of } · { $language }
deliveries-retraction = <b>{ $number }</b> · ⛔ отзыв { $of } · { $language }
deliveries-left = осталось { $count }
deliveries-shows = Темы: { $topics }
deliveries-withdrawn = ⛔ Отозван.
deliveries-superseded = Его место заняло более новое исправление.
deliveries-edition-waits = ⏸ { $reason ->
    [none] Приостановлен вами
   *[other] Приостановлен: { $reason }
}
deliveries-reasons = <b>Почему дошло не всё</b>
deliveries-reason = • { $state } ({ $count }): { $reason }
deliveries-failed = не удалось
deliveries-unknown = неясно
deliveries-skipped = не отправлялось
deliveries-by-topic = 🏷 По темам
deliveries-pick-topic = Какая тема? Число показывает, сколько сообщений с ней дошло.
deliveries-of-topic = <b>{ $topic }</b>
deliveries-again-failed = ↻ Повторить неудачные ({ $count })
deliveries-again-unknown = ↻ Повторить неясные ({ $count })
deliveries-really-again-failed = { $count ->
    [0] Повторять нечего: тем чатам это больше не нужно.
    [one] { $count } сообщение не дошло. Отправить ещё раз?
    [few] { $count } сообщения не дошли. Отправить ещё раз?
   *[other] { $count } сообщений не дошли. Отправить ещё раз?
}
deliveries-really-again-unknown = { $count ->
    [0] Неясных больше нет, повторять нечего.
    [one] { $count } сообщение под вопросом и, скорее всего, дошло. Если повторить, оно может прийти дважды. Всё равно отправить?
    [few] { $count } сообщения под вопросом, и девять из десяти таких доходят. Если повторить, они придут дважды. Всё равно отправить?
   *[other] { $count } сообщений под вопросом, и девять из десяти таких доходят. Если повторить, они придут дважды. Всё равно отправить?
}
deliveries-yes-again = Да, отправить { $count }
deliveries-sending-again = { $count ->
    [one] { $count } сообщение снова в пути.
    [few] { $count } сообщения снова в пути.
   *[other] { $count } сообщений снова в пути.
}
deliveries-send-on = ▶️ Отправлять дальше
deliveries-renew = ✏️ Обновить
deliveries-take-back = ⛔ Отозвать
deliveries-refresh = ↻ Обновить экран
deliveries-really-take-back = { $count ->
    [0] Выпуск { $number } ещё никто не получил. Всё равно отозвать?
    [1] Выпуск { $number } получил { $count } чат. Отозвать его? В сообщении будет сказано, что он отозван и почему.
    [one] Выпуск { $number } получил { $count } чат. Отозвать его везде? В сообщениях будет сказано, что он отозван и почему.
    [few] Выпуск { $number } получили { $count } чата. Отозвать его везде? В сообщениях будет сказано, что он отозван и почему.
   *[other] Выпуск { $number } получили { $count } чатов. Отозвать его везде? В сообщениях будет сказано, что он отозван и почему.
}
deliveries-taking-back = Отзываю.
deliveries-renewing = Где статьи изменились, изменятся и сообщения.
deliveries-no-edition = Этого здесь больше нет.
error-edition-missing = Этого здесь больше нет.
error-edition-superseded = Его место заняло более новое исправление: больше ничего из него не уйдёт.
error-edition-withdrawn = Он отозван: больше ничего из него не уйдёт.

# Correcting what is published
corrections-correct = ✏️ Исправить
corrections-retract = ⛔ Отозвать
corrections-what = Что не так?
corrections-reach = { $count ->
    [one] Её получил { $count } чат.
    [few] Её получили { $count } чата.
   *[other] Её получили { $count } чатов.
}
corrections-reach-none = В дайджесте её ещё никто не получил.
corrections-edited = Вы изменили своё сообщение, но статья уже вышла. С исправлением она будет такой:
corrections-yes-correct = ✏️ Исправить везде
corrections-really-retract = Отозвать статью? Каждое сообщение, где она есть, скажет об этом на её месте, с причиной. Из архива она тоже уйдёт. <b>Почему?</b>
corrections-begun = Здесь готово. Теперь очередь чатов.
corrections-state = <b>В чатах</b>
corrections-nobody = Её никто не получил, так что больше менять нечего.
corrections-forgotten = Этого исправления у меня больше нет. Начните, пожалуйста, заново.
corrections-not-out = Она не опубликована, так что исправлять в чатах нечего.
corrections-retracted = ⛔ <b>Отозвана</b>
deliveries-articles = 📰 Его статьи
deliveries-pick-article = В какой статье ошибка? В её карточке можно исправить её или отозвать.
corrections-open = ✏️ Исправить или отозвать
corrections-ground-wrong = ⛔ В ней ошибка
corrections-ground-early = ⛔ Вышла по ошибке
corrections-ground-request = ⛔ По просьбе источника
corrections-own-words = ✍️ Своими словами
corrections-ask-line = Что было неверно и как правильно? Одна строка, какой её увидят читатели.
corrections-ask-reason = Почему статья отозвана? Одна строка, какой её увидят читатели.
corrections-reach-answers = { $count ->
    [one] Она есть и в { $count } ответе: на /latest, /article, /story или пересланном.
    [few] Она есть и в { $count } ответах: на /latest, /article, /story или пересланных.
   *[other] Она есть и в { $count } ответах: на /latest, /article, /story или пересланных.
}
corrections-answers = Исправлено ответов: { $count }
corrections-answers-lost = изменить уже нельзя: { $count }
corrections-told = Читателям, у которых она есть, об этом скажут.
corrections-untold = Это никого не ввело в заблуждение, поэтому читателям не скажут.
corrections-same = Так уже и есть.
corrections-ask-date = В какой день она написана? Например: вчера, 25.11. или 25 ноября 2026.
corrections-date-now = Сейчас: { $day }
corrections-no-date = Неизвестно
corrections-date-kept = Записано. В сообщениях этот день не показан.
corrections-sort = ✏️ Поставить туда
corrections-topics-stay = В вышедших дайджестах она остаётся на месте, и никому не скажут, что это было неверно.
corrections-topics-news = Ей меньше суток: кто читает { $topics }, получит её со следующим дайджестом, и никто — дважды.
corrections-topics-old = Ей больше суток: в теме { $topics } это уже не новость, но /latest её там покажет.

deliveries-chats-refuse = ⏸ <b>Отправка приостановлена</b>: из последних сообщений ({ $of }) отклонено { $refusals }, будто их чатов больше нет, — намного больше обычного. Токен бота всё ещё верный? Эти чаты отключены; одна кнопка вернёт их, вместе с пропущенным.

    Последняя ошибка: { $reason }
push-revive = ↩️ Вернуть их
deliveries-revived = { $count ->
    [0] С тех пор не отключён ни один чат.
    [one] { $count } чат снова на связи. Пропущенное уйдёт вместе с остальным.
    [few] { $count } чата снова на связи. Пропущенное уйдёт вместе с остальным.
   *[other] { $count } чатов снова на связи. Пропущенное уйдёт вместе с остальным.
}
push-revive-chats = ↩️ Вернуть отказавшие чаты
