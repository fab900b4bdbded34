# What can stand in a query, each with an example of the archive.
topics-how-button = 📖 Что можно написать?
topics-how = 📖 <b>Что может стоять в запросе</b>
    { $count ->
        [0] В последнее время ничего не выходило, поэтому примеры придуманы.
        [one] Примеры взяты из { $count } самой новой статьи за последние 30 дней.
       *[other] Примеры взяты из { $count } самых новых статей за последние 30 дней.
    } Нажатие скопирует пример.
topics-how-word = сталь
topics-how-other-word = пошлины
topics-how-count = { $count ->
    [0] ни одной статьи
    [one] { $count } статья
    [few] { $count } статьи
   *[other] { $count } статей
}
topics-how-both = оба слова, где бы они ни стояли
topics-how-phrase = эти слова рядом; в кавычках учитываются заглавные буквы
topics-how-either = хотя бы одно из них
topics-how-without = первое без второго
topics-how-grouped = скобки держат вместе то, что связано
topics-how-near = между ними не больше десяти слов
topics-how-beginning = любое слово, которое так начинается
topics-how-country = страна под её названиями на всех языках
topics-how-title = только в заголовке
topics-how-language = только на этом языке
topics-how-source = только из этого источника
topics-how-site = только с этого сайта
topics-how-weight = первое слово считается трижды
topics-how-minimum = только то, что в основном об этом, от 0 до 1

# Operators that were written as words.
topics-meant = 💡 Служебные слова вроде «и» ищутся как обычные слова. Вероятно, вы имели в виду:
    <pre>{ $query }</pre>
topics-meant-button = 💡 Взять этот запрос
