feeds-list = 📡 <b>Ленты</b>
    Всего: { $count }. Нажмите на ленту, чтобы посмотреть или изменить её. Унести список поможет /opml.
feeds-list-empty = 📡 Лент пока нет. Добавьте первую: хватит адреса газеты или блога. Или пришлите файл OPML.
feeds-new = ➕ Добавить ленту
feeds-in-private = Давайте сделаем это в нашем личном чате.
feeds-ask-address = Пришлите адрес ленты или её сайта.
feeds-looking = ⏳ Ищу ленту на { $host }…
feeds-added = ✅ Лента <b>{ $title }</b> добавлена. Её статьи ждут в /drafts, если вы ей не доверяете.
feeds-known = <b>{ $title }</b> уже есть.
feeds-view = 📡 <b>{ $title }</b>
feeds-trusted = ✅ Её статьи выходят сразу.
feeds-reviewed = 📝 Её статьи ждут в /drafts.
feeds-undated = 🕰 Дат в ней нет: то, что появится с этой минуты, я возьму, а то, что уже есть, — нет.
feeds-paused = ⏸ На паузе.
feeds-next = Следующий опрос: { $day }, { $time }.
feeds-troubled = ⚠️ { $trouble } { $count ->
    [1] Пока один раз.
    [one] { $count } раз подряд.
    [few] { $count } раза подряд.
   *[other] { $count } раз подряд.
}
feeds-trust = ✅ Публиковать сразу
feeds-review = 📝 В черновики
feeds-pause = ⏸ Пауза
feeds-resume = ▶️ Продолжить
feeds-test = 🔍 Проверить
feeds-remove = 🗑 Удалить
feeds-really-remove = Удалить ленту <b>{ $title }</b>? Её статьи останутся.
feeds-yes-remove = Да, удалить
feeds-removed = Лента <b>{ $title }</b> удалена.
feeds-testing = ⏳ Спрашиваю у { $host }…
feeds-tested = 🔍 <b>{ $title }</b> работает: { $count ->
    [0] сейчас лента пуста.
    [one] { $count } запись.
    [few] { $count } записи, новые сверху.
   *[other] { $count } записей, новые сверху.
}
feeds-entry = • { $title }
feeds-entry-on = • { $day }: { $title }
feeds-gone = Этой ленты здесь больше нет.
feeds-look = 📡 Посмотреть ленту
feeds-died = 📡 <b>{ $title }</b> уже несколько дней молчит. { $trouble } Я продолжу спрашивать, раз в день.
feeds-changed = ✏️ <b>{ $source }</b>, статья изменилась: «{ $title }» теперь называется «{ $now }». Нашу я оставил как есть.
feeds-open-article = 📝 Посмотреть статью
feeds-trouble-encoding = Буквы, которые она присылает, никому не прочесть.
feeds-trouble-link-bad = Её адрес неверен.
feeds-trouble-link-forbidden = Её адрес ведёт не на открытый сайт.
feeds-trouble-link-unreachable = Её сервер недоступен.
feeds-trouble-link-timeout = Её сервер не отвечает вовремя.
feeds-trouble-link-too-big = Она присылает слишком много.
feeds-trouble-link-type = То, что она присылает, не лента.
feeds-trouble-link-status = Её сервер отвечает ошибкой.
feeds-trouble-link-redirects = Её адрес ведёт всё дальше и дальше.
feeds-trouble-no-feed = То, что она присылает, не лента.
feeds-trouble-too-complex = То, что она присылает, не прочесть.
feeds-trouble-proxy-unreachable = Прокси, через который я читаю ленты, не отвечает.
feeds-trouble-proxy-refused = Прокси, через который я читаю ленты, ничего не пропускает.

opml-file = { $count ->
    [one] { $count } лента, которую
    [few] { $count } ленты, которые
   *[other] { $count } лент, которые
} я читаю, в виде OPML. Пришлите такой файл, чтобы добавить то, что в нём есть.
opml-nothing = Выгружать пока нечего, лент нет. Пришлите файл OPML, чтобы добавить ленты из него.
opml-adding = ⏳ Ленты: { $done } из { $count }…
opml-added = 📡 { $count ->
    [0] Новых лент нет, все уже здесь.
    [one] { $count } новая лента.
    [few] { $count } новые ленты.
   *[other] { $count } новых лент.
} Их статьи ждут в /drafts; сами ленты — в /feeds.

channels-take = 📥 Брать его посты
channels-taken = 📥 Больше не брать посты
channels-published = 📥 Его посты приходят как статьи и выходят сразу.
channels-reviewed = 📥 Его посты приходят как черновики: каждый ждёт в /queue.

feeds-drafts-dropped = 📡 <b>{ $title }</b> приносит больше черновиков, чем кто-либо прочтёт. Новые я оставляю ({ $kept }), старые отпускаю.
channels-nobodys = 📥 Посты <b>{ $chat }</b> больше не приходят: среди его администраторов не осталось редакторов из тех, кто его подключил.

# What became of it, and putting feeds in order
feeds-came = За 30 дней пришло: { $count }
feeds-published = опубликовано: { $count }
feeds-discarded = отброшено: { $count }
feeds-waiting = ждёт: { $count }
feeds-copies = копий других: { $count }
feeds-idle = 💤 Из неё ничего не берут. Приостановить?
feeds-name = ✏️ Название
feeds-folder = 🗂 Папка
feeds-merge = 🔗 Объединить…
feeds-own-name = ↩️ Её название
feeds-no-folder = ✖️ Без папки
feeds-ask-name = ✏️ Как здесь называть <b>{ $title }</b>?
feeds-ask-folder = 🗂 В какую папку? Косая черта вкладывает одну в другую: <code>Новости/Азия</code>.
feeds-merge-which = 🔗 <b>{ $title }</b>: какая лента продолжит вместо неё? Принесённое остаётся и считается известным.
feeds-merged = { $title } продолжается в этой ленте.
feeds-none-like-it = Других лент этого сайта нет.
feeds-remove-all = 🗑 Удалить с черновиками · { $count }

# Всё, что ждёт, сразу: сначала вопрос, потом можно отменить
feeds-all-publish = ✅ Опубликовать { $count ->
    [one] { $count } черновик
    [few] { $count } черновика
   *[many] { $count } черновиков
} ленты <b>{ $title }</b>?
feeds-all-discard = 🗑 Отбросить { $count ->
    [one] { $count } черновик
    [few] { $count } черновика
   *[many] { $count } черновиков
} ленты <b>{ $title }</b>?
feeds-all-nowhere = Ни один не попал ни в одну тему. Решите о каждом в /queue.
feeds-all-none = Больше ничего не ждёт.
feeds-all-undo-soon = В течение минуты это можно отменить.
feeds-all-undo = Это можно отменить.
feeds-all-undone = { $count ->
    [0] Ничего не отменено.
    [one] Снова черновик: { $count } статья.
    [few] Снова черновики: { $count } статьи.
   *[many] Снова черновики: { $count } статей.
}
feeds-all-stay = { $count ->
    [one] Осталась как есть { $count } статья: она вышла больше минуты назад, или с ней уже что-то сделали.
    [few] Остались как есть { $count } статьи: они вышли больше минуты назад, или с ними уже что-то сделали.
   *[many] Остались как есть { $count } статей: они вышли больше минуты назад, или с ними уже что-то сделали.
}
feeds-merge-really = 🔗 Пусть <b>{ $into }</b> продолжит вместо <b>{ $title }</b>? { $count ->
    [0] Статей она пока не принесла.
    [one] Останется { $count } принесённая статья.
    [few] Останутся { $count } принесённые статьи.
   *[many] Останутся { $count } принесённых статей.
} Её адрес больше не читается. Отменить это нельзя.
feeds-yes-merge = Да, объединить
feeds-name-cut = ✂️ Слишком длинно: осталось первых знаков: { $limit }.
feeds-folder-cut = ✂️ Слишком много: осталось первых папок: { $deepest }, знаков в названии каждой: { $limit }.
