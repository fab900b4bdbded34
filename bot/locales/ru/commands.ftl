command-start = Начать отсюда
command-topics = Выбрать темы
command-digest = Дайджест прямо сейчас
command-latest = Последние статьи
command-search = Поиск по статьям
command-story = Как развивалась история
command-follow = Следить за своими словами
command-following = Слова, за которыми вы следите
command-saved = Сохранённые статьи
command-history = Прошлые дайджесты
command-settings = Время, дни, часовой пояс и язык
command-pause = Приостановить дайджест
command-stop = Отключить дайджест
command-help = Что я умею
command-privacy = Что я о вас храню
command-export = Скачать ваши данные
command-delete-me = Удалить ваши данные
command-connect = Подключить канал или группу
command-chats = Подключённые каналы и группы
command-add = Добавить статью
command-drafts = Что ещё не опубликовано
command-queue = Что ждёт решения
command-desk = Следующие дайджесты до отправки
command-plan = День: что и когда выходит
command-topic = Создать или изменить темы
command-feeds = Ленты, которые я читаю
command-opml = Ленты файлом: взять и добавить
command-people = Кто есть в редакции
command-deliveries = Что отправлено, и исправления
command-announce = Написать читателям
command-status = Статьи, чаты и отправки
command-audit = Кто что делал
command-stats = Цифры в картинках

bot-short-description = Один дайджест в день: новости по темам, которые вы выберете, в удобное вам время.
bot-description = Здравствуйте! Каждый день я приношу вам короткий, бережно составленный дайджест: новости по темам, которые вы выберете, пересказанные словами самих статей, в удобное вам время.

    В группах и каналах тоже работает.
