# Что ждёт решения
queue-left = 📥 { $count ->
    [one] Ждёт решения <b>{ $count } статья</b>
    [few] Ждут решения <b>{ $count } статьи</b>
   *[many] Ждут решения <b>{ $count } статей</b>
    }
queue-came = Получено: { $moment }
queue-sent-in = Прислано: { $name }, { $moment }
queue-not-yours = Эта статья ждёт кого-то другого.
queue-changed = Текст за это время изменился. Прочтите его ещё раз.
queue-goes-on = 🧵 Продолжает «{ $title }» ({ $day })
queue-perhaps = 🧵 Возможно, продолжает «{ $title }» ({ $day }); дайджесты дали бы её как новую
queue-one-story = 🧵 Продолжает
queue-another-story = 🆕 Новый сюжет
queue-empty = 📭 Ничто не ждёт решения.
queue-empty-only = 📭 Больше ничего не ждёт: { $only }
queue-publish = ✅ Опубликовать
queue-publish-nowhere = ✅ Опубликовать без темы
queue-only-one = Больше ничего не ждёт.
queue-later = ⏭ Позже
queue-all = Всё от { $source } за день · { $count }
queue-only = 🔎 Показать только…
queue-read-on = 📥 Что ещё ждёт · { $count }
queue-everything = Всё, что ждёт
queue-which = Что показать?
queue-published = ✅ Опубликовано: «{ $title }»
queue-discarded = 🗑 Отброшено: «{ $title }»
queue-decided = Об этой статье уже решил кто-то другой.
queue-all-which = <b>{ $source }</b> · пришло за последние 24 часа: { $count }
queue-all-publish = ✅ Опубликовать все · { $count }
queue-all-discard = 🗑 Отбросить все · { $count }
queue-all-published = { $count ->
    [0] Ничего не опубликовано.
    [one] ✅ Опубликована { $count } статья.
    [few] ✅ Опубликованы { $count } статьи.
   *[many] ✅ Опубликовано { $count } статей.
    }
queue-all-discarded = { $count ->
    [0] Ничего не отброшено.
    [one] 🗑 Отброшена { $count } статья.
    [few] 🗑 Отброшены { $count } статьи.
   *[many] 🗑 Отброшено { $count } статей.
    }
queue-all-left = Без темы и ждут дальше: { $count }.
queue-taken-published = ✅ Первым решил другой редактор, { $name }, в { $time }: «{ $title }» опубликовано.
queue-taken-discarded = 🗑 Первым решил другой редактор, { $name }, в { $time }: «{ $title }» отброшено.
queue-taken-scheduled = 🕒 Первым решил другой редактор, { $name }, в { $time }: «{ $title }» стоит в расписании.
queue-look = 👁 Посмотреть
queue-source-changed = ✏️ <b>В источнике теперь иначе.</b>
queue-take = ✅ Исправить так же
queue-keep = ✖️ Оставить как есть
queue-change-taken = ✅ Теперь как в источнике: «{ $title }»
queue-change-kept = ✖️ Осталось как было: «{ $title }»
queue-morning = ☀️ Утренняя строка
queue-morning-line = ☀️ Вашего решения { $count ->
    [one] ждёт <b>{ $count } статья</b>.
    [few] ждут <b>{ $count } статьи</b>.
   *[other] ждут <b>{ $count } статей</b>.
    }
queue-open = 📥 Открыть очередь
queue-another-time = 🕗 Другое время
queue-morning-at = ☀️ Каждый день в <b>{ $time }</b> я пишу вам, сколько статей ждёт решения; если ни одной — молчу, и в ваши тихие часы тоже. Выберите время или напишите его.
queue-morning-never = ☀️ Я не пишу вам, сколько статей ждёт решения. Выберите, когда писать, или напишите время.
queue-morning-not = Не писать
queue-all-taken = { $count ->
    [one] По { $count } статье уже решил другой редактор.
    [few] По { $count } статьям уже решил другой редактор.
   *[many] По { $count } статьям уже решил другой редактор.
    }
queue-overdue = ⚠️ <b>Должна была выйти { $day } в { $time }, но не вышла.</b>
