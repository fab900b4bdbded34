settings-title = ⚙️ <b>Настройки</b>
settings-title-of = ⚙️ <b>Настройки: { $chat }</b>

settings-schedule = 🕗 <b>{ $time }</b>, { $days }
settings-zone = 🌍 { $place } (сейчас { $now })
settings-language = 💬 { $language }
settings-silent = 🔕 Если нового нет: тишина
settings-told = 🔔 Если нового нет: одна строка
settings-pinned = 📌 Каждый дайджест закрепляется вместо предыдущего.
settings-pin-button = 📌 Закреплять дайджесты
settings-unpin-button = 📌 Больше не закреплять
settings-may-not-pin = Мне пока нельзя закреплять здесь сообщения. Сделайте меня администратором с правом закрепления и нажмите ещё раз.
settings-may-not-pin-in-channel = Мне пока нельзя закреплять там сообщения. Дайте мне право изменять чужие сообщения и нажмите ещё раз.
settings-in-general = 📌 Дайджесты: в общей теме
settings-in-this-topic = 📌 Дайджесты: в этой теме
settings-in-a-topic = 📌 Дайджесты: в другой теме
settings-no-topics = Выберите хотя бы одну тему, и дайджест начнёт приходить.
settings-paused = ⏸ Пауза, возобновление: { $day }.
settings-stopped = ⏹ Отправка отключена.
settings-gone = Меня в этом чате больше нет: добавьте меня снова, и я продолжу отсюда.

settings-every-day = каждый день
settings-weekdays = с понедельника по пятницу
settings-weekend = суббота и воскресенье
settings-weekly = раз в неделю, { $day }

settings-time-button = 🕗 Время
settings-days-button = 📅 Дни
settings-zone-button = 🌍 Часовой пояс
settings-language-button = 💬 Язык
settings-tell-button = 🔔 Писать, и когда нового нет
settings-hush-button = 🔕 Молчать, когда нового нет
settings-here-button = 📌 Дайджесты в эту тему
settings-general-button = Дайджесты в общую тему
settings-resume-button = ▶️ Продолжить
settings-topics-button = 🗂 Темы

settings-time = 🕗 <b>Во сколько?</b>
    Нажмите час и минуты или напишите их, например <i>7:30</i>.
settings-time-by-reply = 🕗 <b>Во сколько?</b>
    Нажмите час и минуты или ответьте на это сообщение, например <i>7:30</i>.
settings-time-unclear = Время понять не удалось. Напишите так: <i>7:30</i>.
settings-days = 📅 <b>В какие дни?</b>
    Нажмите на дни, когда нужен дайджест.
settings-days-weekdays = Пн–пт
settings-days-all = Каждый день
settings-days-weekly = Раз в неделю
settings-day-of-week = 📅 <b>В какой день недели?</b>
    Один дайджест с сюжетами за всю неделю, самые важные сначала.
settings-one-day-stays = Хотя бы один день должен остаться. Чтобы какое-то время ничего не приходило, есть /pause.
settings-choose-language = 💬 <b>На каком языке?</b>
    Статьи остаются на своих.

settings-is-it = 🌍 <b>Часовой пояс</b>
    У вас сейчас <b>{ $now }</b>?
settings-zone-hint = Если нет, сдвиньте время или напишите ваш город (<i>Лиссабон</i>), пояс (<i>Europe/Lisbon</i>) или время на ваших часах (<i>21:34</i>).
settings-zone-hint-by-reply = Если нет, сдвиньте время или ответьте на это сообщение: город (<i>Лиссабон</i>), пояс (<i>Europe/Lisbon</i>) или время (<i>21:34</i>).
settings-yes = ✓ Да
settings-send-location-button = 📍 По моей геопозиции
settings-which-place = 🌍 <b>Где живут по вашему времени?</b>
    Летнее время там разное: выберите, что ближе.
settings-which-name = 🌍 <b>Какой из них?</b>
settings-ask-location = Нажмите кнопку внизу: по геопозиции я узнаю только ближайший город и часовой пояс, а её саму не сохраняю.
settings-location-button = 📍 Отправить геопозицию
settings-place-found = 📍 { $place }
settings-zone-unclear = Пришлите город, часовой пояс, время на ваших часах или геопозицию.

settings-look = 📰 Вид: { $layout }, длина: { $length }
settings-layout-button = 📰 Вид
settings-length-button = 📏 Длина
settings-layout-classic = классический
settings-layout-rich = расширенный
settings-choose-layout = 📰 <b>Какой вид?</b>
    <b>Классический</b> показывает любое приложение Telegram. <b>Расширенный</b> сворачивает каждый сюжет под заголовок, в нём есть оглавление, таблицы и сноски, но некоторые приложения показывают его пустым: сначала я пришлю образец.
settings-can-you-read = ⬆️ <b>Образец выше читается?</b>
    В нём должны быть заголовки и сюжет, который разворачивается, с таблицей внутри. Если видно пустое сообщение или ничего, оставьте классический вид.
settings-can-all-read = Дайджест здесь один на всех: у кого приложение ничего не покажет, тому будет нечего читать.
settings-readable-button = ✓ Да, берём
settings-blank-button = Нет, классический
settings-rich-unknown = Этот сервер Telegram ещё не знает расширенных сообщений: вид остаётся классическим.
settings-brief = коротко
settings-standard = обычно
settings-full = подробно
settings-choose-length = 📏 <b>Какой длины дайджест?</b>
    <b>Коротко</b>: одно сообщение с заголовками. <b>Обычно</b>: одно сообщение, по две фразы на сюжет; что не поместилось, — за кнопкой. <b>Подробно</b>: сколько сообщений понадобится, и продолжение каждой статьи, в свёрнутом виде.

sample-title = 🗞 Образец дайджеста
sample-topic = Речной порт
sample-headline = Старый мост снова открыт спустя четырнадцать месяцев
sample-summary = В понедельник грузовики впервые за четырнадцать месяцев проехали по мосту. Ремонт занял вдвое больше времени, чем планировали.
sample-source = Портовая газета
sample-other-language = zh
sample-other-headline = 桥梁周一重新开放
sample-other-source = 港口晚报

settings-refused = То, что я отправлял в этот чат, не приняли, и я перестал. Когда мне можно будет там писать, я продолжу; в группе поможет любая команда мне.
settings-reads = 📖 Вы читаете: { $languages }
settings-reads-button = 📖 На чём я читаю
settings-choose-reads = 📖 <b>На каких языках вы читаете?</b>
    Тогда статьи на других языках не займут ваш дайджест: они останутся другими голосами в сюжете или одной строкой в конце.
settings-every-language = все языки
settings-every-language-button = Все языки
settings-you-read = 📖 Вы читаете: { $languages }.
settings-so-many-stories = { $count ->
    [one] { $count } сюжет
    [few] { $count } сюжета
   *[other] { $count } сюжетов
}
settings-all-stories = все сюжеты
settings-stories-by-room = Сколько поместится
settings-stories-all = Все

settings-filters-button = 🔇 Фильтры
filters-none = 🔇 <b>Фильтры</b>
    Ничего не отсеивается. Кнопкой ⋯ под каждым сюжетом можно сказать, чего хочется больше, чего меньше, а чего не надо вовсе.
filters-heading = 🔇 <b>Фильтры</b>
    Нажмите на фильтр, чтобы снять его.
filters-hint = Или напишите через запятую слова, о которых читать не хочется.
filters-hint-by-reply = Или ответьте на это сообщение: слова, которые убрать, через запятую.
filters-ended = Снят: { $filter }
filters-unclear = Слов здесь не видно. Напишите одно или несколько, через запятую.
filters-too-common = «{ $words }» есть почти в каждой статье. Выберите слово для того, что читать не хочется.
error-too-many-filters = Больше фильтров, чем { $limit }, мне не удержать. Снимите сначала какой-нибудь: /settings
filter-less = 👎 Меньше: «{ $text }»
filter-more = 👍 Больше: «{ $text }»
filter-source = 🚫 Никогда: { $text }
filter-on-topic = { $filter } · { $topic }

wish-button = ⋯ Больше, меньше
wish-heading = Чего бы вам хотелось?
wish-more = 👍 Больше такого
wish-less = 👎 Меньше такого
wish-source = 🚫 Никогда: { $source }
wish-more-of = 👍 <b>Больше чего?</b>
wish-less-of = 👎 <b>Меньше чего?</b>
wish-nothing = Не могу понять, о чём это. Слова, которые убрать, можно написать в /settings, в разделе «Фильтры».
wish-noted = { $filter }
    <i>Начиная со следующего дайджеста.</i>
wish-undo = ↩ Отменить
wish-undone = Отменено.

settings-weekend-same = И в выходные
settings-weekend-at = Сб–вс { $time }
settings-times-with-weekend = { $usual } (в выходные { $weekend })
settings-by-topic-button = 🗂 По темам
settings-by-topic = 🗂 <b>Когда приходит каждая тема?</b>
    Нажмите на тему, чтобы дать ей своё время или один день недели.
settings-topic-when = 🗂 <b>Когда приходит { $topic }?</b>
    С каждым дайджестом, в одно время дня или в один день недели — со всем новым с прошлого раза.
settings-with-every = С каждым дайджестом
settings-own-times = 🗂 { $topics }
settings-sound-button = 🔔 Звук и тихие часы
settings-choose-sound = 🔔 <b>Когда сообщения могут звучать?</b>
    В тихие часы они приходят без звука.
settings-rings = Со звуком
settings-never-rings = Без звука
settings-quiet-none = Без тихих часов
settings-sound = 🔔 { $sound }
settings-sound-on = Со звуком
settings-sound-off = Всегда без звука
settings-sound-but = Без звука { $hours }
