# Кто что может
role-reader = читатель
role-contributor = автор
role-reviewer = рецензент
role-editor = редактор
role-owner = владелец
role-does-editor = публикует, ведёт темы, ленты и стол редактора
role-does-reviewer = решает судьбу того, что ждёт в очереди, и только
role-does-contributor = присылает статьи, а решают другие

people-title = 👥 <b>Люди</b>
people-owner = { $mark } <b>{ $name }</b> · { $role }
people-line = { $mark } <b>{ $name }</b> · { $role }{ $topics }
    { "    " }с { $day } · { $last }
people-active = последнее действие: { $day }
people-idle = действий пока не было
people-invitations = ✉️ { $count ->
    [one] Открыто { $count } приглашение.
    [few] Открыто { $count } приглашения.
   *[other] Открыто { $count } приглашений.
    }
people-revoke = ✕ Отозвать приглашения
people-revoked = { $count ->
    [0] Открытых приглашений уже не было.
    [one] { $count } приглашение больше не действует.
    [few] { $count } приглашения больше не действуют.
   *[other] { $count } приглашений больше не действуют.
    }
people-add = ➕ Пригласить
people-back = ‹ Люди
people-card = { $mark } <b>{ $name }</b>
    { $role }: { $does }
people-covers = Темы: { $topics }
people-since = С { $day }, по приглашению: { $by }
people-last-active = Последнее действие: { $day }
people-never-active = Действий пока не было
people-under-way = В работе: { $what }
people-drafts = { $count ->
    [one] { $count } черновик
    [few] { $count } черновика
   *[other] { $count } черновиков
    }
people-scheduled = { $count ->
    [one] { $count } запланированная статья
    [few] { $count } запланированные статьи
   *[other] { $count } запланированных статей
    }
people-channels = { $count ->
    [one] { $count } канал-источник
    [few] { $count } канала-источника
   *[other] { $count } каналов-источников
    }
people-make = → { $role }
people-topics = 🏷 Темы…
people-remove = ✕ Убрать…
people-which-topics = 🏷 Какие темы ведёт <b>{ $name }</b>?
people-all-topics = все темы
people-no-topic = больше ни одной
people-last-topic = Последняя тема остаётся. Сначала выберите другую или все.
people-really-remove = <b>{ $name }</b>: убрать из редакции? Опубликованное останется.
people-really-give = <b>{ $name }</b> — новая роль: { $role }.
people-has-under-way = Там в работе: { $what }.
people-what-becomes = Что с этим делать?
people-handed-over = При передаче запланированные статьи снова станут черновиками; канал останется источником, только если его подключил и кто-то ещё из редакции.
people-to-me = 📥 Передать мне
people-to-whom = 👤 Передать…
people-drop = 🗑 Остановить и отбросить
people-whose = Кому передать?
people-removed = { $name } больше не в редакции.
people-given = { $name } — теперь { $role }.
people-dropped = { $count ->
    [one] Отброшена { $count } статья.
    [few] Отброшены { $count } статьи.
   *[other] Отброшено { $count } статей.
    }
people-yours-now = { $count ->
    [one] { $count } черновик теперь ваш: /drafts
    [few] { $count } черновика теперь ваши: /drafts
   *[other] { $count } черновиков теперь ваши: /drafts
    }
people-theirs-now = { $count ->
    [one] { $count } черновик теперь ведёт { $name }.
    [few] { $count } черновика теперь ведёт { $name }.
   *[other] { $count } черновиков теперь ведёт { $name }.
    }
people-changed = За это время там что-то изменилось. Посмотрите ещё раз.
people-no-heir = Этот человек больше не редактор. Выберите кого-нибудь другого.

people-invite = 🔑 <b>Место в редакции</b> · { $role }
    Кто откроет эту ссылку, тот { $does }. Она сработает один раз, срок — { $lasts }. Отправьте её тому, кого хотите пригласить:

    { $link }

    <i>Если выбрать другую роль или другой срок, ссылка будет новой, а эта перестанет работать.</i>
people-lasts-minutes = 15 минут
people-lasts-day = 1 день
people-lasts-week = 7 дней
people-welcome-editor = ✍️ <b>Теперь вы редактор!</b>

    Вставьте или перешлите сюда статью: я покажу, как она выглядит, и вы опубликуете её одним нажатием. Несколько сообщений подряд станут одной статьёй.

    /add — статья, шаг за шагом
    /topic — создать или изменить темы
people-welcome-reviewer = 🔎 <b>Теперь вы рецензент!</b>

    Вы решаете, какие из ожидающих статей выйдут.

    /queue — что ждёт решения, одно за другим
people-welcome-contributor = 📥 <b>Теперь вы автор!</b>

    Вставьте или перешлите сюда статью, пришлите ссылку или файл. Редакция решит, а я сообщу, чем кончилось.

    /drafts — что из вашего ещё ждёт
people-joined = 👋 <b>{ $name }</b> теперь в редакции · { $role }. Всех покажет /people.
people-look = 👤 Посмотреть
contributor-published = ✅ «{ $title }» — опубликовано. Спасибо, что прислали!
contributor-discarded = Спасибо за «{ $title }»: в этот раз редакция решила не публиковать. Будем рады следующей статье.
people-your-role = Ваша роль здесь изменилась. { $role ->
    [editor] Теперь вы в редакции; что это даёт, скажет /help.
    [reviewer] Теперь вы решаете, что делать с тем, что ждёт в /queue.
    [contributor] Теперь вы присылаете статьи: они ждут решения редакции.
   *[reader] Вы больше не в редакции. Спасибо за работу; ваши дайджесты остаются как были.
}
