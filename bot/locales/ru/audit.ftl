# Who did what
audit-title = 📜 <b>Кто что делал</b>
audit-only = только { $name }
audit-whose = Чьи действия показать?
audit-by = 👤 Один человек…
audit-export = 📄 Файлом
audit-everything = Все
audit-older = Раньше ›
audit-newest = ‹ Последние
audit-empty = Пока ничего не записано.
audit-file = 📄 { $count ->
    [one] { $count } действие
    [few] { $count } действия
   *[many] { $count } действий
    } — для любой таблицы.
audit-file-newest = 📄 Последние действия, { $count } — для любой таблицы. Более старые в один файл не поместились.
audit-bot = бот
audit-forgotten = кто-то, кого здесь уже нет
audit-edition = Дайджест { $number }
audit-announcement = Объявление { $number }
audit-history = 🕘 <b>История</b> · { $title }
audit-came = <b>Поступила</b> · { $source }
    { $day }, { $time }

audit-added = Статья добавлена
audit-revised = Статья изменена
audit-sorted = Темы выбраны
audit-published = Опубликована
audit-scheduled = Поставлена в расписание
audit-withdrawn = Снова черновик
audit-discarded = Отброшена
audit-restored = Возвращена
audit-corrected = Исправлена
audit-illustrated = Картинка изменена
audit-retracted = Отозвана
audit-reinstated = Опубликована снова
audit-kept = Правка источника не принята
audit-marked = Сюжет закреплён или убран
audit-moved = Сюжет перемещён
audit-tied = Сюжеты объединены
audit-untied = Сюжет разделён
audit-titled = Заголовок сюжета изменён
audit-introduced = Вступление изменено
audit-held = Дайджест придержан
audit-hold-set = Правила ожидания изменены
audit-released = Дайджест одобрен
audit-brought-back = Пропущенное допущено снова
audit-topic-added = Тема создана
audit-topic-revised = Тема изменена
audit-topic-archived = Тема отправлена в архив
audit-topic-brought-back = Тема возвращена
audit-topic-removed = Тема удалена
audit-country-called = Названия страны изменены
audit-invited = Приглашение создано
audit-editor-added = Новый человек в редакции
audit-editor-removed = Больше не в редакции
audit-role-changed = Роль изменена
audit-uninvited = Приглашения отозваны
audit-paused = Отправка приостановлена
audit-resumed = Отправка продолжена
audit-revived = Чаты возвращены
audit-sent-again = Отправлено снова
audit-renewed = Дайджест обновлён
audit-taken-back = Дайджест отозван
audit-announced = Объявление отправлено
audit-cancelled = Объявление отменено
audit-feed-added = Лента добавлена
audit-feed-revised = Лента изменена
audit-feed-removed = Лента удалена
audit-channel-taken = Канал взят как источник
audit-channel-left = Канал больше не источник
audit-connected = Чат подключён
audit-let-go = Больше не отвечает за чат
audit-disconnected = Чат отключён

audit-change = { $field }: { $change }
audit-field-title = Заголовок
audit-field-text = Текст
audit-field-language = Язык
audit-field-source = Источник
audit-field-url = Ссылка
audit-field-written-at = Написана
audit-field-topics = Темы
audit-field-publish-at = Выйдет
audit-field-query = Запрос
audit-field-note = Примечание
audit-field-name = Имя
audit-field-role = Роль

history-undo = ↩︎ Отменить: { $step }
history-undone = Отменено.
history-moved-on = За это время сделано что-то ещё, или отменить уже нельзя: посмотрите историю.
history-ask-retracted = ⚠️ Статья выйдет снова под прежним номером. Она вернётся в сообщения, где стояла, а читателям скажут, что её отзывали.
history-yes-retracted = ✅ Опубликовать снова
history-ask-corrected = ⚠️ Во все сообщения вернётся то, что было до исправления, и читателям об этом скажут.
history-yes-corrected = ✅ Отменить исправление
