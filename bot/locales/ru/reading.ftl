reading-topics = 🗂 <b>Темы</b>
    Нажмите на тему, чтобы подписаться; нажмите ещё раз, чтобы отписаться.
reading-topics-of = 🗂 <b>Темы: { $chat }</b>
    Нажмите на тему, чтобы подписаться; нажмите ещё раз, чтобы отписаться.
reading-no-topics = Тем пока нет. Все статьи — в /latest.
reading-resting = { $count ->
    [one] 🗄 Редакция пока отложила тему: { $topics }. Если тема вернётся, она снова будет приходить, как раньше.
   *[other] 🗄 Редакция пока отложила темы: { $topics }. Если они вернутся, они снова будут приходить, как раньше.
}
reading-topic-rests = 🗄 Редакция пока отложила тему { $topic }. Кто на неё подписан, снова получит её, когда она вернётся.
reading-followed = Добавлено: { $topic }.
reading-left = Убрано: { $topic }.
reading-none-left = Тем не осталось, поэтому дайджест приходить не будет.

reading-digest-no-topics = Тем пока не выбрано: выберите в /topics. Все статьи — в /latest.
reading-digest-nothing = 🗞 С прошлого дайджеста по выбранным темам ничего нового.
reading-latest-button = 📰 Последние статьи

reading-latest = 📰 <b>Последние статьи</b>
reading-latest-on = <b>{ $topic }</b> · последние статьи
reading-no-articles = Статей пока нет.
reading-none-on-topic = По теме <b>{ $topic }</b> пока ничего нет. Все статьи — в /latest.

reading-article-which = Какую? Напишите номер, например <i>/article 12</i>, или выберите из /latest.
reading-daily = Хотите такие новости каждый день, по темам, которые выберете сами?
reading-daily-button = 🗞 Да, покажите

reading-search-ask = 🔎 Что ищем? Пришлите несколько слов.
reading-search-found = 🔎 <b>{ $query }</b> · { $more ->
    [true] больше { $count } статей
   *[false] { $count ->
        [one] { $count } статья
        [few] { $count } статьи
       *[other] { $count } статей
    }
}
reading-search-newest = 🕒 Сначала новые
reading-search-best = ⭐ Сначала лучшие
reading-search-meant = 🔎 По запросу <i>{ $query }</i> ничего не нашлось. Вы имели в виду <b>{ $meant }</b>?
reading-search-instead = 🔎 { $meant }
reading-search-nothing = 🔎 По запросу <b>{ $query }</b> ничего не нашлось. { $words ->
    [1] Попробуйте другое слово или загляните в /latest.
   *[other] В статье должны быть все слова: попробуйте меньше.
}
reading-search-no-words = Нужно хотя бы одно слово, например <i>/search скоростной поезд</i>.

reading-search-alike = ≈ <i>Без этих слов, но о том же:</i>
reading-similar-button = ≈ Похожее
reading-similar = ≈ Похоже на <b>{ $title }</b>
reading-similar-none = Ничего похожего пока нет.
reading-similar-unknown = Сейчас я не могу сравнивать статьи по смыслу.

reading-in-other-languages = ▾ Ещё { $count } на других языках
reading-every-language = 🌐 На всех языках

saved-button = ★ Сохранить
saved-button-off = ✓ Сохранено
saved-noted = ★ Сохранено: всё лежит в /saved.
saved-let-go = Больше не сохранено.
saved-heading = ★ <b>Сохранено</b> · { $count }
saved-none = Вы пока ничего не сохранили: ★ под статьёй сохраняет её.
saved-nothing = Среди сохранённого по запросу <b>{ $query }</b> ничего нет.
saved-export = 📥 Файлом
error-too-many-saved = Я храню не больше { $limit } статей. Сначала уберите какие-нибудь.
saved-file = Сохранённые статьи: { $count }
saved-title = Сохранённые статьи
saved-private = Сохранённое — только ваше: это работает в личном чате.
history-heading = 🗓 <b>Ваши дайджесты</b>
    Нажмите на дату или напишите её: <i>/history 24 декабря</i>
history-none = Пока нет дайджеста, который можно показать снова.
history-not-then = За этот день дайджеста нет: /history покажет, какие есть.
history-unclear = Дата непонятна. Напишите так: <i>/history 24 декабря</i>.

follow-ask = За чем мне следить? Пришлите несколько слов, например <i>газ италия</i>: в статье должны быть все.
follow-preview = 🔎 <b>{ $words }</b>: { $count ->
        [0] за последнюю неделю ничего. Могу следить и так.
        [one] за последнюю неделю одна статья.
       *[other] статей за последнюю неделю: { $count }.
    }
follow-how = Сделать для этого отдельный раздел в вашем дайджесте или сообщать сразу?
follow-in-digest = В дайджест
follow-at-once = 🔔 Сразу
follow-not = Нет, не надо
follow-dropped = Хорошо, ни за чем новым не слежу.
follow-noted = Готово: в дайджестах будет раздел <b>{ $words }</b>, когда что-то появится.
follow-noted-at-once = Готово: как только выйдет что-то со словами <b>{ $words }</b>, сообщу сразу — не чаще { $count ->
        [one] { $count } раза
        [few] { $count } раз
       *[other] { $count } раз
    } в день и не в тихие часы. Остальное будет в дайджесте.
follow-undo = ↩ Вернуть
follow-ended = Вы больше не следите за словами <b>{ $words }</b>.
follow-private = За чем вы следите — ваше дело: это работает в нашем личном чате.
following-button = За чем я слежу
following-none = Вы пока не следите за своими словами: начните с <code>/follow газ италия</code>.
following-heading = <b>Ваши слова</b> · { $count }
following-entry = { $number }. <b>{ $words }</b>
following-paused = { $number }. <b>{ $words }</b> — на паузе
following-at-once = { $number }. <b>{ $words }</b> — 🔔 сразу
following-at-once-how = 🔔 Не чаще { $count ->
        [one] { $count } раза
        [few] { $count } раз
       *[other] { $count } раз
    } в день и не в тихие часы; остальное — в дайджесте.
following-pause = ⏸ Пауза { $number }
following-resume = ▶ Дальше { $number }
following-to-at-once = 🔔 Сразу { $number }
following-to-digest = 🗞 Дайджест { $number }
following-most = { $count } в день
following-end = ✕ Убрать { $number }
error-words-too-common = «{ $words }» есть почти в каждой статье. Добавьте слово; название пишите в кавычках, например «Что? Где? Когда?».
error-follow-empty = Нужно хотя бы одно слово, которое должно быть в статье.
error-follow-too-long = Больше { $limit } знаков не получится. Скажете короче?
error-follow-too-broad = Так подойдёт почти всё. Добавите слово, которое это уточнит?
error-follow-too-many = Статей за последнюю неделю: { $count }. Это скорее тема, чем поиск. Добавите слово, которое её уточнит?
error-follow-contradictory = Эти слова и требуют, и исключают одно и то же: такой статьи не бывает.
error-too-many-follows = Больше { $limit } не получится. Сначала уберите что-нибудь в /following.
