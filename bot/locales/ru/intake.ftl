# The card of an article
intake-draft = 📝 <b>Черновик</b>
intake-scheduled = 🕒 <b>По расписанию</b> · { $day }, { $time }
intake-published = ✅ <b>Опубликована</b> · { $topics }
intake-published-nowhere = ✅ <b>Опубликована</b> · без темы
intake-discarded = 🗑 <b>Отброшена</b>
intake-about = { $language } · { $source }
intake-unverified = { $name } (имя не проверено)
intake-no-source = без источника
intake-language-unknown = язык не распознан
intake-topic = { $topic } — <i>{ $words }</i>
intake-topic-chosen = { $topic } — <i>выбрали вы</i>
intake-topic-learned = { $topic } — <i>{ $words }</i> · 🎓 <i>{ $learned }</i>
intake-more-topics = … и ещё { $count }
intake-no-topic = Темы пока нет.
intake-length = Всего { $length } знаков.
intake-same = ⚠️ Это здесь уже есть: «{ $title }» ({ $day }).
intake-update = ⚠️ Похоже на новую версию «{ $title }» ({ $day }).

intake-publish = ✅ Опубликовать
intake-publish-now = ✅ Опубликовать сейчас
intake-publish-anyway = Всё равно опубликовать
intake-edit = ✏️ Изменить
intake-schedule = 🕒 Запланировать
intake-unschedule = Снять с расписания
intake-discard = 🗑 Отбросить
intake-undo = ↩︎ Отменить
intake-join = 🔗 Присоединить к прошлой
intake-part = ✂️ Разделить
intake-see-other = 🔍 Другая статья

intake-warn-no-topic = Она не относится ни к одной теме, и читатели её не получат.
intake-choose-topics = 🏷 Выбрать темы

intake-already-published = Она уже опубликована.
intake-already-discarded = Она отброшена. Вернуть её можно кнопкой «Отменить».
intake-undo-late = Прошло больше минуты, поэтому она остаётся опубликованной.
intake-undone = Отменено: снова черновик.
intake-restored = Вот она снова.
intake-unscheduled = Снята с расписания: снова черновик.
intake-missing = Этой статьи здесь больше нет.
intake-not-yours = Над этой статьёй работают другие.
intake-accepted = Редакция её уже приняла: здесь её больше не изменить.
intake-other-topics = Сначала отнесите её к одной из своих тем: остальные ведут другие.
intake-sent-in = 📥 <b>Прислано</b> · решает редакция
intake-take-back = 🗑 Забрать
intake-is-feed-for-editors = 📡 Это не статья, а лента, которая приносит новые: добавить её могут редакторы.
error-too-many-waiting = Ваших статей уже ждёт решения { $limit }, больше я не держу. Пришлите эту, когда по некоторым решат.
intake-joined = Теперь это одна статья. Кнопка «Разделить» разделит их снова.
intake-nothing-before = Черновика перед этим больше нет.
intake-nothing-to-part = Здесь этот черновик не разделить.
intake-pick-part = С какого сообщения начинается другая статья?

# Sending an article
intake-ask-text = Пришлите статью: текст, ссылку, пересланное сообщение или файл (.txt, .md, .html, .rtf, .docx, .odt, .pdf, .epub, .eml). У текста первая строка станет заголовком.
intake-ask-caption = Хорошая картинка, но статье нужны слова. Пришлите текст к ней; первая строка станет заголовком.
intake-pictured = 🖼 Фотография теперь стоит картинкой к этой статье.
intake-file-unread = { $reason } Слова, которые были при файле, я сохраняю.
intake-wordless = { $kind ->
    [poll] Из опроса статьи не сделать
    [sticker] Из стикера статьи не сделать
    [location] Из места на карте статьи не сделать
    [venue] Из места на карте статьи не сделать
    [contact] Из контакта статьи не сделать
    [voice] Голосовое сообщение мне не прослушать
    [audio] Звук мне не прослушать
    [video_note] Видеосообщение мне не прослушать
   *[other] Из этого статьи не сделать
}: пришлите текст, ссылку или файл.
intake-is-feed = 📡 Это не статья, а лента, которая приносит новые статьи. Добавить её?
intake-fetching = ⏳ Открываю { $host }…
intake-reading = ⏳ Читаю страницу { $host }…
intake-walled = 🔒 Остальное на этой странице — для подписчиков. Если у вас есть весь текст, вставьте его; или опубликуйте то, что есть.
intake-paste = 📋 Вставить текст
intake-more-links = Открываю первые ссылки, не больше { $limit }. Осталось ссылок: { $count }. Пришлите их другим сообщением.
intake-link-without-page = { $reason }
    { $link }

    📋 Если у вас есть текст, пришлите его с этой ссылкой в последней строке.
intake-link-paste = { $reason }

    📋 Если у вас есть текст, вставьте его сюда: ссылку я сохраню как источник. /cancel — не надо.
intake-link-kept-words = { $reason } Слова, которые были при ссылке, я сохраняю.
intake-in-private = Статьи присылайте, пожалуйста, в наш личный чат.

# Editing
intake-what-to-edit = Что изменить?
intake-edit-title = Заголовок
intake-edit-text = Текст
intake-edit-source = Источник
intake-edit-picture = Картинка
intake-edit-topics = Темы
intake-edit-language = Язык
intake-edit-date = День
intake-leave = Оставить как есть
intake-ask-title = Пришлите новый заголовок. Сейчас он такой:
    <blockquote>{ $title }</blockquote>
intake-ask-new-text = Пришлите весь новый текст, без заголовка. Можно текстовым файлом.
intake-ask-source = Пришлите ссылку на источник, его название или то и другое одним сообщением.
intake-ask-source-now = Пришлите ссылку на источник, его название или то и другое одним сообщением. Сейчас:
    <blockquote>{ $source }</blockquote>
intake-remove-source = Без источника
intake-ask-picture = Пришлите новую картинку: фотографией или файлом.
intake-remove-picture = 🖼 Без картинки
intake-pick-topics = Нажмите на темы, к которым она относится.
intake-pick-no-topics = Тем пока нет. Создаст их /topic.
intake-pick-language = На каком она языке?

# Scheduling
intake-pick-moment = Когда ей выйти? Часовой пояс: { $zone }.
intake-in-an-hour = Через час, { $time }
intake-tonight = Сегодня вечером, { $time }
intake-tomorrow = Завтра, { $time }
intake-other-moment = Другое время…
intake-ask-moment = Напишите время или день и время, например:
    <code>18:30</code>
    <code>25.11 07:00</code>
    <code>2026-11-25 07:00</code>

# The list
intake-list = <b>Ваши черновики и статьи по расписанию</b>
intake-list-empty = Черновиков нет, в расписании пусто. Присылайте статью, когда захотите.
intake-list-draft = 📝 { $title }
intake-list-scheduled = 🕒 { $day }, { $time } · { $title }

error-title-empty = В заголовке нужно хотя бы одно слово.
error-title-too-long = В заголовке { $length } знаков; можно не больше { $limit }.
error-line-too-long = В строке { $length } знаков; можно не больше { $limit }. Напишите короче, пожалуйста.
error-one-text = Пришлите это, пожалуйста, текстом.
error-bad-link = Эта ссылка не работает. Пришлите такую: https://example.org/story
error-no-picture = Показать это как картинку не получится. Пришлите фотографию не больше 10 МБ.
error-source-too-long = В названии { $length } знаков; можно не больше { $limit }.
error-unclear-moment = Время понять не удалось. Напишите так: 18:30 или 25.11 07:00.
error-unclear-day = День понять не удалось, или он ещё впереди. Напишите так: вчера, 25.11. или 2026-11-25.
error-past-moment = Это время уже прошло. Выберите более позднее.
error-far-moment = До этого больше года. Выберите время поближе.
intake-history = 🕘 История

intake-no-longer = Вы больше не в редакции, поэтому это я не принимаю.
hands-theirs = ✍️ Над этим с { $time } работает <b>{ $name }</b>.
hands-colleague = другой редактор
hands-take-over = ✋ Взять себе
hands-taken = Над этим с { $time } работает { $name }. Вы можете взять статью себе.
hands-taken-over = В { $time } статью взял другой редактор, { $name }. Написанное не пропало: оно стоит выше. Возьмите её снова и отправьте ещё раз.
hands-yours = Теперь статья у вас.
hands-taken-decide = Над этим с { $time } работает { $name }. Решить можно будет чуть позже.
hands-taken-open = Над этим с { $time } работает { $name }. Чтобы взять статью себе, откройте её кнопкой «Изменить».
