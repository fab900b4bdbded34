onboarding-greeting = 👋 <b>Здравствуйте, { $name }!</b>
    Каждый день я приношу вам один дайджест: новости по вашим темам, пересказанные словами самих статей.
onboarding-sample = 📰 Последнее:
onboarding-sample-new = 📰 Только что:
onboarding-no-articles = 📰 Статей пока нет; первая не заставит себя ждать.
onboarding-choose = <b>Что вам интересно?</b> Нажмите на темы. { $when }
onboarding-followed = ✅ Теперь вы подписаны на тему <b>{ $topic }</b>. { $when }
onboarding-when = Дайджест приходит в <b>{ $time }</b> ({ $place }).
onboarding-no-topics = Выбирать пока не из чего, тем нет. Загляните чуть позже: /topics
onboarding-link-without-topic = Эта ссылка ведёт к теме, которой здесь нет или больше нет.

onboarding-first-button = 🗞 Прислать первый дайджест
onboarding-read-button = 📖 Читать статью
onboarding-settings-button = ⚙️ Время и настройки
onboarding-topics-button = 🗂 Темы
onboarding-digest-button = 🗞 Что нового

onboarding-choose-first = Сначала выберите хотя бы одну тему.
onboarding-first-sent = Уже в пути!
onboarding-first-already = Первый дайджест уже пришёл: он выше. Что нового, покажет /digest.
onboarding-first-empty = По выбранным темам за последние семь дней ничего не было. Следующий дайджест принесёт то, что появится.

onboarding-again = 👋 <b>Рад вас видеть, { $name }!</b>
onboarding-back = 👋 <b>Как хорошо, что вы вернулись, { $name }!</b> Дайджесты снова приходят.
onboarding-following = { $count ->
    [1] Ваша тема: <b>{ $names }</b>.
    [one] У вас { $count } тема: <b>{ $names }</b>.
    [few] У вас { $count } темы: <b>{ $names }</b>.
   *[other] У вас { $count } тем: <b>{ $names }</b>.
}
onboarding-nothing-followed = Сейчас у вас нет ни одной темы: выберите, и дайджест придёт.
onboarding-paused = ⏸ Ваши дайджесты на паузе.

onboarding-thanks = Пожалуйста! 🙂
onboarding-stopped = ⏹ <b>Отключено.</b> Дайджестов больше не будет. Темы остаются как есть: /start всё вернёт.

onboarding-help-reader = <b>Чтение</b>
    /digest — что нового по вашим темам
    /topics — выбрать темы
    /latest — последние статьи
    /search — найти статьи по словам
    /article — одна статья, по номеру
    /story — как развивалась история, по номеру одной из её статей
    /follow — следить за своими словами
    /following — слова, за которыми вы следите
    /saved — сохранённые статьи
    /history — прошлые дайджесты

    <b>Как вам удобно</b>
    /settings — время, дни, часовой пояс, язык
    /pause — перерыв на несколько дней
    /stop — больше никаких дайджестов
    /start — начать снова

    <b>Ваши данные</b>
    /privacy — что хранится
    /export — получить файлом
    /delete_me — удалить
onboarding-help-search = Или просто напишите несколько слов: поищу их во всех статьях.
onboarding-help-inline = В любом чате: <code>@{ $bot }</code> и несколько слов — найдётся статья, которой можно там поделиться.
onboarding-help-groups = <b>Для групп и каналов</b>
    /connect — дайджест для вашей группы или канала
onboarding-help-admin = <b>Ваши группы и каналы</b>
    /chats — их темы и настройки
    /connect — подключить ещё
onboarding-help-editor = <b>Для редакторов</b>
    Вставьте или перешлите статью, пришлите ссылку или файл.
    /add — статья, шаг за шагом
    /queue — что ждёт решения, одно за другим
    /drafts — что ещё не опубликовано
    /desk — следующие дайджесты до отправки
    /plan — день: что и когда выходит
    /stats — цифры в картинках: читатели, темы, отправка
    /topic — создать или изменить темы
    /feeds — ленты, которые я читаю: добавить, проверить, приостановить
    /opml — списки лент, взять и добавить
onboarding-help-contributor = <b>Для авторов</b>
    Вставьте или перешлите статью, пришлите ссылку или файл.
    /add — статья, шаг за шагом
    /drafts — что из вашего ещё ждёт
onboarding-help-reviewer = <b>Для рецензентов</b>
    /queue — что ждёт решения, одно за другим
onboarding-help-owner = <b>Для владельцев</b>
    /people — кто в редакции: пригласить, изменить, убрать
    /status — как дела у бота
    /deliveries — что отправлено: повторить, исправить, отозвать
    /announce — написать читателям помимо дайджеста
    /audit — кто что делал, и файлом
onboarding-help-group = <b>Для всех здесь</b>
    /digest — что нового
    /latest — последние статьи
    /search — найти статьи по словам
    /story — как развивалась история

    <b>Для администраторов</b>
    /topics — выбрать темы
    /settings — время, дни, часовой пояс, язык
    /pause — перерыв на несколько дней
    /stop — больше никаких дайджестов

onboarding-languages = <b>На каких языках вы читаете?</b> Нажмите и на них; до тех пор приношу на всех.
