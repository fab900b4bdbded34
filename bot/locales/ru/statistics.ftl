# Цифры
stats-in-private = Цифры — в нашем личном чате.
stats-no-picture = Сейчас нарисовать не получается. Строка выше и файл говорят то же самое.
stats-no-rows = Для файла ничего нет.
stats-file = 📄 Для любой таблицы.
stats-title = { $subject } · { $period }
stats-since = Считается с этого дня: { $day }.
stats-dark = 🌙 Тёмная
stats-light = ☀️ Светлая
stats-export = 📄 Файлом
stats-days-7 = 7 дней
stats-days-30 = 30 дней
stats-days-364 = Год
stats-of-readers = Читатели
stats-of-topics = Темы
stats-of-sent = Отправка
stats-of-late = Точность
stats-of-news = Статьи
stats-of-hours = Часы
stats-of-wishes = Пожелания
stats-of-stories = Сюжеты
stats-of-feeds = Ленты
stats-title-readers = Кто пришёл и кто ушёл
stats-title-topics = Читатели по темам
stats-title-sent = Отправленные сообщения
stats-title-late = Опоздания дайджестов
stats-title-news = Статьи по темам
stats-title-hours = Часы дайджестов
stats-title-wishes = Чего хотели читатели
stats-title-stories = Что принесли сюжеты
stats-title-feeds = Статьи из лент
stats-came = пришли
stats-left = ушли
stats-blocked = заблокировали
stats-opened = открыто
stats-kept = сохранено
stats-more = больше такого
stats-less = меньше такого
stats-muted = источники скрыты
stats-sent = дошло
stats-failed = не вышло
stats-unknown = неясно
stats-skipped = не отправлено
stats-published = опубликовано
stats-waiting = ждёт
stats-rejected = отклонено
stats-known = уже известно
stats-late-up-to = до { $minutes } мин
stats-late-more = больше часа
stats-other-languages = другие языки
stats-unknown-language = язык неизвестен
stats-sources = { $count ->
        [one] { $count } источник
        [few] { $count } источника
       *[other] { $count } источников
    }
stats-empty-readers = Никто не пришёл и не ушёл
stats-empty-topics = Читателей пока нет
stats-empty-sent = Ничего не отправлено
stats-empty-news = Ничего не опубликовано
stats-empty-few = Показывать пока нечего
stats-empty-feeds = Статей пока нет
stats-fact-readers = Дайджесты { $now ->
        [one] получает { $now } чат
        [few] получают { $now } чата
       *[other] получают { $now } чатов
    }. { $moved }
stats-fact-readers-moved = За это время пришли: { $came }, ушли: { $left }, заблокировали бота: { $blocked }.
stats-fact-readers-still = За это время никто не пришёл и не ушёл.
stats-fact-topics = Больше всего читателей: { $topics } ({ $count } из { $readers }).
stats-none-topics = Темы пока никто не читает.
stats-no-topics = Тем пока нет: /topic создаст первую.
stats-note-words = Следят за своими словами: { $count }.
stats-fact-sent = { $total ->
        [one] Из { $total } сообщения
       *[other] Из { $total } сообщений
    } дошло { $share }.
stats-none-sent = За это время ничего не отправлено.
stats-note-unknown = То, что неясно, почти всегда дошло.
stats-fact-late = { $total ->
        [one] Из { $total } дайджеста
       *[other] Из { $total } дайджестов
    } за минуту пришло { $share }.
stats-none-late = За это время дайджестов не было.
stats-fact-news = { $articles ->
        [one] { $articles } статья
        [few] { $articles } статьи
       *[other] { $articles } статей
    }, { $sources }. { $most }
stats-fact-news-most = Больше всего: { $topics } ({ $count }).
stats-none-news = За это время ничего не опубликовано.
stats-note-more-topics = Ещё тем: { $count }. В файле есть все.
stats-fact-hours = Чаще всего дайджесты приходят в { $at }: читателей { $count } из { $readers }.
stats-few-hours = Читателей меньше { $few }: их часы никого не касаются.
stats-note-hours = По их собственным часам. У кого несколько дайджестов в день, тот учтён в каждом своём часе.
stats-fact-wishes = Пожеланий: { $total }, чаще всего «{ $leading }»: { $count }.
stats-few-wishes = Пожеланий за это время меньше { $few }: они не различаются.
stats-none-wishes = За это время читатели ничего не пожелали.
stats-note-wishes = Сейчас пожелания есть у стольких чатов: { $filtering }; сохранено статей: { $kept }.
stats-fact-stories = Сюжеты открыли { $opened } раз и сохранили { $kept } раз, чаще всего «{ $title }»: открыто { $times } раз.
stats-spread-stories = Сюжеты открыли { $opened } раз и сохранили { $kept } раз, ни один из них { $few } раз.
stats-none-stories = За это время ни один сюжет не открыли и не сохранили { $few } раз.
stats-note-stories = Только суммы: кто что открыл, не хранится. Нажатия самой редакции не считаются.
stats-none-feeds = Лент пока нет: /feeds добавит их.
stats-fact-feeds = Ленты, что отвечают: { $answering }; не отвечают: { $failing }; на паузе: { $paused }.
stats-fact-feeds-well = { $count ->
        [one] Отвечает { $count } лента
       *[other] Отвечают все ленты: { $count }
    }. Записей за это время: { $entries }.
stats-note-failing = «{ $feed }» не отвечает с этого дня: { $day }.
stats-note-more-feeds = Ещё лент: { $count }. В файле есть все.
