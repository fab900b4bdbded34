# То, что хранил другой бот: подписчики и статьи
import-subscribers = 📥 <b>Список подписчиков</b>
import-articles = 📥 <b>Список статей</b>
import-as = «{ $name }» = { $meaning }
import-unused = Не используются: { $columns }

import-column-chat = чат
import-column-kind = вид чата
import-column-language = язык
import-column-topics = темы
import-column-time = время
import-column-zone = часовой пояс
import-column-joined = дата подписки
import-column-name = имя
import-column-left = ушёл
import-column-stays = ещё здесь
import-column-title = заголовок
import-column-text = текст
import-column-standfirst = подзаголовок
import-column-teaser = аннотация
import-column-url = ссылка
import-column-author = автор
import-column-source = источник
import-column-date = дата
import-column-image = картинка

import-new-subscribers = ✅ { $count ->
    [one] { $count } новый подписчик
    [few] { $count } новых подписчика
   *[other] { $count } новых подписчиков
    }: { $kinds }.
import-people = { $count ->
    [one] { $count } человек
    [few] { $count } человека
   *[other] { $count } человек
    }
import-groups = { $count ->
    [one] { $count } группа
    [few] { $count } группы
   *[other] { $count } групп
    }
import-channels = { $count ->
    [one] { $count } канал
    [few] { $count } канала
   *[other] { $count } каналов
    }
import-new-articles = ✅ { $count ->
    [one] { $count } новая статья.
    [few] { $count } новые статьи.
   *[other] { $count } новых статей.
    }
import-nothing-new = Нового в списке нет.
import-days = Даты: с { $from } по { $to }.
import-known = Уже здесь и сохранят то, что выбрали здесь: { $count }.
import-gone = Раньше ушли или остановили меня и возвращены не будут: { $count }.
import-articles-known = Уже здесь: { $count }.
import-undated = Без понятной даты, получат сегодняшнюю: { $count }.
import-lost-future = { $count ->
    [one] У { $count } статьи дата в будущем; поставлю сегодняшнюю.
    [few] У { $count } статей дата в будущем; поставлю сегодняшнюю.
   *[other] У { $count } статей дата в будущем; поставлю сегодняшнюю.
    }
import-lost-url = { $count ->
    [one] У { $count } статьи вместо ссылки не веб-адрес; она войдёт без ссылки.
    [few] У { $count } статей вместо ссылки не веб-адрес; они войдут без ссылки.
   *[other] У { $count } статей вместо ссылки не веб-адрес; они войдут без ссылки.
    }
import-lost-image = { $count ->
    [one] У { $count } статьи вместо картинки не веб-адрес; она войдёт без картинки.
    [few] У { $count } статей вместо картинки не веб-адрес; они войдут без картинки.
   *[other] У { $count } статей вместо картинки не веб-адрес; они войдут без картинки.
    }
import-repeated = Повторов в списке: { $count }.
import-left = Отмечены в списке как ушедшие и не переносятся: { $count }.
import-refused = ⚠️ { $count ->
    [one] { $count } строку взять нельзя:
    [few] { $count } строки взять нельзя, среди них:
   *[other] { $count } строк взять нельзя, среди них:
    }
import-refused-row = • строка { $line }, «{ $said }»: { $reason }
import-refused-wordless = • строка { $line }: { $reason }
import-id-missing = нет ID чата
import-id-rounded = число, округлённое электронной таблицей; выгрузите ID как текст
import-id-formula = формула, а не число
import-id-zero = такого ID нет ни у кого
import-id-too-large = столь большого ID нет ни у одного чата
import-id-text = не ID чата; по имени не понять, чей он
import-row-json = неправильный JSON
import-row-object = не объект с именованными значениями
import-row-cells = ячеек больше, чем столбцов
import-row-quote = кавычка, которая нигде не закрыта
import-article-empty = нет текста
import-article-no-words = в нём нет слов
import-article-too-long = текст слишком длинный
import-unclear = «{ $column }»: { $count ->
    [one] { $count } непонятное значение. Вместо него — обычное.
    [few] { $count } непонятных значения. Вместо них — обычное.
   *[other] { $count } непонятных значений. Вместо них — обычное.
    }
import-unknown-topics = { $count ->
    [one] Здесь нет { $count } темы: { $topics }.
   *[other] Здесь нет { $count } тем, например: { $topics }.
    }
import-without-topics = Не будут подписаны ни на одну тему, а значит, ничего не получат: { $count }.
import-reach = ℹ️ Бот может писать только тем, кто его запустил, и в чаты, где он состоит. Если у прежнего бота был другой токен, большинство пока недоступны. Сейчас я никому не пишу: я понемногу спрашиваю Telegram о каждом и скажу вам, скольким могу писать. Остальные получат свои дайджесты, когда запустят меня.
import-archive = ℹ️ Они попадут в архив, каждая под своим днём: найти их сможет любой, а как новость их не получит никто.

import-go = 📥 Перенести { $count }
import-go-all-topics = 📥 Со всеми темами
import-go-on = Продолжить
import-begins = ⏳ Переношу…
import-progress = ⏳ Переношу: { $done } из { $count }…
import-under-way = Один список уже переносится. Подождите, пожалуйста, пока он закончится.
import-owners-only = Это список подписчиков: перенести его может только владелец бота. Ничего из него не сохранено.
import-lost = Файла больше не видно. Пришлите его, пожалуйста, ещё раз.
import-broken-off = Перенос прервался. Перенесённое остаётся, и ничего не удвоится: можно просто продолжить.
import-left-alone = Хорошо, ничего не перенесено.
import-done-subscribers = ✅ { $count ->
    [0] Новых подписчиков не было.
    [one] Перенесён { $count } подписчик.
    [few] Перенесены { $count } подписчика.
   *[other] Перенесено { $count } подписчиков.
    }
import-done-articles = ✅ { $count ->
    [0] Новых статей не было.
    [one] { $count } статья теперь в архиве.
    [few] { $count } статьи теперь в архиве.
   *[other] { $count } статей теперь в архиве.
    }
import-kept-subscribers = Были известны и остались как были: { $count }.
import-kept-articles = Уже были здесь: { $count }.
import-copies = Повторяют другие статьи и считаются их копиями: { $count }.
import-asked-now = Теперь я понемногу спрашиваю Telegram, кому могу писать, и скажу вам, сколько их.
import-met = 📥 О всех перенесённых подписчиках я узнал: могу писать — { $near }, не могу — { $far }.
    Эти получат свои дайджесты со всем, что было в списке, когда запустят меня: { $link }

error-list-packed = Это сжатый файл или книга электронных таблиц. Сохраните список как CSV (UTF-8) или JSON и пришлите его.
error-list-empty = В этом файле нет строк. Первая называет столбцы, а каждая следующая — подписчик или статья.
error-no-list = В этом файле нет списка. В нём должна быть строка на каждого подписчика или каждую статью.
error-no-columns = Непонятно, что в столбцах. Первая строка должна их назвать: «chat_id» для подписчиков, «title» и «text» для статей и всё остальное, что есть.
error-list-too-long = В этом списке больше { $limit } строк. Пришлите его, пожалуйста, по частям.
