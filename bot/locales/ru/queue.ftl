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
queue-empty = 📭 Ничто не ждёт решения.
queue-empty-only = 📭 Больше ничего не ждёт: { $only }
queue-publish = ✅ Опубликовать
queue-publish-nowhere = ✅ Опубликовать без темы
queue-later = ⏭ Позже
queue-all = Всё от { $source } за день · { $count }
queue-only = 🔎 Показать только…
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
queue-all-taken = { $count ->
    [one] По { $count } статье уже решил другой редактор.
    [few] По { $count } статьям уже решил другой редактор.
   *[many] По { $count } статьям уже решил другой редактор.
    }
