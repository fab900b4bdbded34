desk-topics = 🗂 <b>Стол редактора</b>
    Следующий дайджест по каждой теме, пока он не ушёл. Какой посмотрим?
desk-no-topics = Тем пока нет: первую создаст /topic.
desk-in-private = Стол редактора — в нашем личном чате.
desk-back-to-topics = ‹ Темы
desk-gone = Этого сюжета на столе больше нет: дайджест ушёл, или сюжет за это время изменился.
desk-nothing = По этой теме пока ничего нового.

# One topic
desk-next = Следующий: { $day }, { $time } · { $count ->
    [one] { $count } чат
    [few] { $count } чата
   *[other] { $count } чатов
}
desk-nobody = На неё пока никто не подписан.
desk-behind-more = <i>Ниже показанной десятки:</i>
desk-introduction = ✍️ Вступление
desk-hold-button = ⏸ Придержать
desk-approve = ✅ Одобрить
desk-preview = 👁 Посмотреть
desk-bring-back-all = ↩️ Всё-таки включить

# One story
desk-place = { $place } из { $count }
desk-is-dropped = 🗑 убран
desk-own-title = <i>Заголовок самой статьи: { $title }</i>
desk-update-for = { $all ->
    [true] для { $count } из { $of } чатов
   *[false] для { $count } из первых { $of } чатов
}, для остальных — новое
desk-also = <i>{ $count ->
    [one] Ещё { $count } статья:
    [few] Ещё { $count } статьи:
   *[other] Ещё { $count } статей:
} { $sources }</i>
desk-pin = 📌 Закрепить
desk-unpin = 📌 Открепить
desk-drop = 🗑 Убрать
desk-bring-back = ↩️ Вернуть
desk-up = ⬆️ Выше
desk-down = ⬇️ Ниже
desk-retitle = ✏️ Заголовок
desk-put-title-back = ↩️ Свой заголовок
desk-merge = 🔗 Объединить с…
desk-split = ✂️ Разделить
desk-unmerge = ↩️ Разъединить: { $title }
desk-unsplit = ↩️ Вернуть вместе: { $title }
desk-pinned = Закреплён: по этой теме он идёт первым.
desk-not-pinned = Больше не закреплён.
desk-dropped = Убран из дайджестов по этой теме.
desk-not-dropped = Снова на месте.
desk-merged = Теперь это один сюжет.
desk-parted = Вынесена: теперь это отдельный сюжет.
desk-untied = Отменено.
desk-no-further = Дальше некуда.
desk-merge-which = 🔗 <b>{ $title }</b>
    Какой сюжет сюда относится?
desk-split-which = ✂️ <b>{ $title }</b>
    Какая статья здесь лишняя?
desk-ask-title = ✏️ Как назвать этот сюжет? Сейчас:
    <i>{ $title }</i>

    У статьи останется свой заголовок.

# The picture
desk-picture = 🖼 Картинка
desk-ask-picture = 🖼 <b>{ $title }</b>
    Пришлите картинку к этому сюжету: фотографией или файлом. Читатели увидят её у сюжета в следующем дайджесте, пока он идёт первым по своей теме. Текст останется как есть.
desk-picture-own = 🖼 Картинка статьи
desk-picture-remove = 🗑 Без картинки
desk-picture-undo = ↩️ Отменить последнее
desk-picture-stands = 🖼 { $place ->
    [pinned] У сюжета есть картинка.
    [first] У сюжета есть картинка. Закрепите его, чтобы более новый сюжет не занял его место.
   *[other] У сюжета есть картинка; читатели видят её, только если он идёт первым.
}
desk-pictured = Теперь там картинка статьи.
desk-picture-removed = Картинки больше нет. В уже готовых дайджестах она останется.
desk-picture-not-first = Картинка бывает только у сюжета, который идёт первым по теме, а этот сейчас не первый.
desk-picture-none = Ни у одной из его статей больше нет картинки.
desk-picture-changed = Тем временем картинку изменил кто-то другой. Сейчас всё так.

# The introduction
desk-ask-introduction = ✍️ Пришлите несколько слов, которые встанут перед сюжетами. Каждый читатель получит их один раз, со следующим дайджестом.
desk-remove = 🗑 Убрать
desk-put-back = ↩️ Вернуть: { $words }
desk-introduction-removed = Убрано.
desk-introduction-back = Снова на месте.
error-introduction-too-long = Здесь { $length } знаков, а во вступлении может быть не больше { $limit }. Пришлите, пожалуйста, короче.

# Holding
desk-not-held = Не придержана: дайджесты уходят в свой срок.
desk-held = ⏸ Придержана: { $every ->
    [true] каждый дайджест
   *[false] следующий дайджест
} ждёт одобрения, не дольше { $hours ->
    [one] { $hours } часа
   *[other] { $hours } часов
}. { $drops ->
    [true] Потом он уйдёт без этой темы.
   *[false] Потом он уйдёт как есть.
}
desk-waiting = ⏸ { $count ->
    [one] { $count } чат ждёт
    [few] { $count } чата ждут
   *[other] { $count } чатов ждут
} одобрения до { $time }. { $drops ->
    [true] Потом дайджест уйдёт без этой темы.
   *[false] Потом дайджест уйдёт как есть.
}
desk-withheld = ⛔ То, что вовремя не одобрили, останется за бортом.
desk-hold-how = Если придержать тему, дайджест, где она есть, ждёт одобрения редактора, и читатели ждут все свои темы. Какой дайджест, сколько самое большее, и что потом?
desk-hold-set = Какие дайджесты ждут, сколько самое большее, и что потом?
desk-hours = { $count } ч
desk-then-goes = Потом уходит
desk-then-drops = Потом без темы
desk-hold-it = ⏸ Придержать
desk-hold-next = Следующий дайджест
desk-hold-every = Каждый дайджест
desk-stop = ▶️ Больше не держать
desk-approved-so-far = ✅ Пока одобрено. То, что придёт позже, снова ждёт одобрения.
desk-approved = { $count ->
    [0] Одобрено.
    [one] Одобрено: { $count } чат получит его в течение минуты.
    [few] Одобрено: { $count } чата получат его в течение минуты.
   *[other] Одобрено: { $count } чатов получат его в течение минуты.
}
desk-waits = ⏸ <b>{ $topic }</b>: пора, но дайджест ждёт одобрения, самое позднее до { $time }. { $drops ->
    [true] Потом он уйдёт без этой темы.
   *[false] Потом он уйдёт как есть.
}
desk-open = 🗂 К столу редактора
desk-ran-out = ⌛ Вовремя не одобрили ({ $day }, { $time }): дайджест ушёл { $drops ->
    [true] без этой темы
   *[false] как есть
}.
desk-ran-out-now = ⌛ Тему <b>{ $topic }</b> вовремя не одобрили, и дайджест ушёл { $drops ->
    [true] без неё. Её ещё можно впустить: придёт со следующим
   *[false] как есть
}.
desk-to-come = <i>Выйдет раньше и попадёт в него:</i>
desk-to-come-more = … и ещё { $count }
desk-let-in = { $count ->
    [0] Больше ничего не осталось за бортом.
    [one] { $count } статья придёт со следующими дайджестами.
    [few] { $count } статьи придут со следующими дайджестами.
   *[other] { $count } статей придут со следующими дайджестами.
}
desk-frame-button = 🖋 Шапка и подпись
desk-test-button = ✉️ Проба
desk-frame = 🖋 <b>{ $topic }</b> · { $language }
    Что стоит в каждом дайджесте по этой теме.
desk-frame-header = <b>Перед новостями</b>
desk-frame-footer = <b>После новостей</b>
desk-frame-ask-header = ✍️ Перед
desk-frame-ask-footer = ✍️ После
desk-frame-cut-header = 🗑 Перед
desk-frame-cut-footer = 🗑 После
desk-frame-write-header = ✍️ Пришлите, что должно стоять перед новостями темы <b>{ $topic }</b> в каждом дайджесте; язык: { $language }. Жирный шрифт, курсив и ссылки сохранятся.
desk-frame-write-footer = ✍️ Пришлите, что должно стоять после новостей темы <b>{ $topic }</b> в каждом дайджесте; язык: { $language }. Жирный шрифт, курсив и ссылки сохранятся.
desk-frame-fallback = <i>Если на языке читателя ничего нет, берётся английский, а иначе другой.</i>
desk-frame-kept = Сохранено: теперь это будет в каждом дайджесте.
error-frame-too-long = Это { $length } знаков, а место есть самое большее для { $limit }. Пришлите покороче.
desk-test = ✉️ <b>{ $topic }</b>: следующий дайджест как он есть сейчас, только вам. На каком языке, в каком виде и какой длины?
desk-test-send = ✉️ Прислать мне
