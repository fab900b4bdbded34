# The day: /plan
plan-title = 🗓 <b>План</b> · { $day }, { $time }
plan-comes-out = <b>Выйдет</b>
plan-next = <b>Следующие дайджесты</b>
plan-went-out = <b>Отправлено сегодня</b>
plan-nowhere = без темы: никто не получит
plan-failed = Выпустить не удалось. Откройте, чтобы опубликовать сейчас или назначить другое время.
plan-articles = { $count ->
    [0] ничего нового
    [one] { $count } статья
    [few] { $count } статьи
   *[other] { $count } статей
}{ $named ->
    [true] {" ("}{ $languages })
   *[false] {""}
}
plan-to-come = { $count ->
    [one] запланирована ещё { $count }
    [few] запланированы ещё { $count }
   *[other] запланировано ещё { $count }
}
plan-held-until = ⏸ придержан до { $moment }
plan-held = ⏸ в свой час ждёт одобрения
plan-unfollowed = пока никто не подписан
plan-empty = Ничего не запланировано, и тем пока нет: первую создаст /topic.
plan-gone = Этот дайджест больше не хранится. Вот как обстоят дела сейчас.
plan-refresh = 🔄 Обновить
plan-desk = 🗂 Стол
plan-open = 🗓 План
plan-came-out = 🕒 Опубликовано по плану: «{ $title }»
plan-came-out-late = 🕒 Опубликовано позже срока ({ $day }, { $time }): «{ $title }»
plan-in-no-digest = Статья без темы, и ни в один дайджест не попадёт.
plan-could-not-come-out = ⚠️ Статья «{ $title }» должна была выйти { $day } в { $time }, но не вышла. Пробую снова каждую минуту; пока она ждёт в /queue.
