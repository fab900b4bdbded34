topics-list = <b>Темы</b>
    Нажмите на тему, чтобы посмотреть или изменить её.
topics-list-empty = Тем пока нет. Создайте первую.
topics-new = ➕ Новая тема
topics-in-private = О темах поговорим в нашем личном чате.
topics-missing = Этой темы здесь больше нет.

# One topic
topics-view = <b>{ $name }</b>
    <code>{ $slug }</code>
topics-names = Названия: { $names }
topics-query = Запрос:
    <pre>{ $query }</pre>
topics-readers = { $count ->
    [0] На неё пока никто не подписан.
    [one] На неё подписан { $count } чат.
    [few] На неё подписаны { $count } чата.
   *[other] На неё подписаны { $count } чатов.
}
topics-followers-button = 👥 Кто подписан
topics-followers = 👥 <b>Кто подписан на { $name }</b>
topics-followers-few = Если чатов меньше { $few }, я их не различаю.
topics-followers-other-languages = другие языки
topics-followers-line = • { $name }: { $count }
topics-confirmation = Если о событии сообщает только один источник, это отмечено.
topics-mark-one-source = ☝️ Отмечать один источник
topics-mark-one-source-not = ☝️ Больше не отмечать
topics-edit-names = Названия
topics-edit-emoji = Эмодзи
topics-edit-query = Запрос
topics-archive = 🗄 В архив
topics-delete = 🗑 Удалить навсегда

# The questions
topics-ask-names = Как её назвать? По названию на каждом языке, каждое с новой строки:
    <pre>{ $example }</pre>
topics-example-name = Китай и Россия
topics-ask-name-in = А на этом языке: { $language }?
topics-skip = Пропустить
topics-ask-emoji = Какой у неё эмодзи? Пришлите один или продолжайте без него.
topics-no-emoji = Без эмодзи
topics-ask-query = Какие статьи к ней относятся? Напишите слова для поиска:
    <pre>{ $example }</pre>
    Слова считаются во всех формах и на всех языках, на которых вы их напишете. <b>AND</b>, <b>OR</b>, <b>NOT</b>, "фразы" и ( ) помогут уточнить. Слово в кавычках хранит заглавные буквы: "Вера" — не вера.
topics-ask-query-now = Пришлите новый запрос. Можно начать с этого; нажатие скопирует его:
    <pre>{ $query }</pre>
topics-leave = Оставить как есть

# The trial
topics-trying = Пробую на статьях из архива…
topics-trial = <b>{ $name }</b>
    <pre>{ $query }</pre>
topics-trial-period = { $days ->
    [one] За последний { $days } день
    [few] За последние { $days } дня
   *[other] За последние { $days } дней
}: { $matching ->
    [0] ни одной статьи из { $published }.
    [one] { $matching } статья из { $published }.
    [few] { $matching } статьи из { $published }.
   *[other] { $matching } статей из { $published }.
}
topics-trial-nothing = За последние 30 дней ничего не выходило, пробовать не на чем.
topics-trial-missed = 🔍 Чуть не подошли, каждой не хватило одного:
topics-trial-missing = не хватает: <code>{ $part }</code>
topics-trial-added = ➕ Изменение добавит { $count ->
    [one] { $count } статью:
    [few] { $count } статьи:
   *[other] { $count } статей:
}
topics-trial-dropped = ➖ Изменение уберёт { $count ->
    [one] { $count } статью:
    [few] { $count } статьи:
   *[other] { $count } статей:
}
topics-trial-hint = Сохраните запрос или пришлите получше.
topics-save = ✅ Сохранить
topics-change = ✏️ Изменить
topics-cancel = Отмена
topics-cancelled = Хорошо, ничего не сохранено.

# Saving and deleting
topics-saved = Сохранено: <b>{ $name }</b>. Разбираю статьи в архиве…
topics-sorting = Сохранено: <b>{ $name }</b>. Разбираю статьи в архиве: { $percent } %.
topics-saved-plain = Сохранено: <b>{ $name }</b>.
topics-sorted = Сохранено: <b>{ $name }</b>. { $count ->
    [0] Пока к ней не относится ни одна статья из архива.
    [one] К ней относится { $count } статья из архива.
    [few] К ней относятся { $count } статьи из архива.
   *[other] К ней относятся { $count } статей из архива.
}
topics-really-delete = Удалить тему <b>{ $name }</b>? { $count ->
    [0] На неё никто не подписан.
    [one] На неё подписан { $count } чат и больше её не получит.
    [few] На неё подписаны { $count } чата и больше её не получат.
   *[other] На неё подписаны { $count } чатов и больше её не получат.
}
topics-delete-articles = { $count ->
    [0] Статей в ней нет.
    [one] В ней { $count } статья; статья останется в архиве, но без темы.
    [few] В ней { $count } статьи; статьи останутся в архиве, но без темы.
   *[other] В ней { $count } статей; статьи останутся в архиве, но без темы.
} Отменить это нельзя.
topics-archived = 🗄 В архиве: тему больше не предлагают, в дайджестах её нет. Её статьи сохраняются. { $count ->
    [0] На неё никто не подписан.
    [one] На неё подписан { $count } чат; он снова получит её, когда она вернётся.
    [few] На неё подписаны { $count } чата; они снова получат её, когда она вернётся.
   *[other] На неё подписаны { $count } чатов; они снова получат её, когда она вернётся.
}
topics-archived-button = 🗄 В архиве ({ $count })
topics-archived-list = <b>Темы в архиве</b>
    Нажмите на тему, чтобы посмотреть или вернуть её.
topics-bring-back = ↩️ Вернуть
topics-back = { $name }: тема снова с нами{ $count ->
    [0] .
    [one] , подписан { $count } чат.
    [few] , подписаны { $count } чата.
   *[other] , подписаны { $count } чатов.
}
topics-is-archived = Эта тема в архиве. Сначала верните её, потом меняйте.
topics-archive-first = Удалить можно только тему из архива: сначала отправьте её туда.
topics-yes-delete = 🗑 Да, удалить
topics-keep = Оставить
topics-deleted = Тема <b>{ $name }</b> удалена.
topics-old-question = Этот вопрос закрыт. Начать заново: /topic

error-topic-name-empty = Нужно хотя бы одно название, с буквами.
error-topic-name-too-long = Название «{ $name }» слишком длинное: не больше { $limit } знаков.
error-topic-name-language = Языка «{ $code }» я не знаю. Напишите строку так: «it: Cina–Russia».
error-topic-emoji = Пришлите, пожалуйста, один эмодзи.

# Countries in queries
topics-countries-button = 🌍 Страны
topics-countries = В запросе <b>@CN</b> означает Китай, со всеми его названиями на разных языках. Добавьте стране слова, например прилагательные, одной строкой:
    <pre>CN: китайский, Chinese, cinese, Пекин</pre>
    Пока добавлено:
    <pre>{ $known }</pre>
topics-countries-saved = <b>@{ $code }</b> теперь означает: { $names }.
topics-countries-sorting = Разбираю по этому статьи в архиве: { $topics }.
topics-countries-more = 🌍 Другая страна
error-country-line = Напишите одну строку: две буквы страны и её слова, как «CN: китайский, Chinese».
