# Words that queries lack.
topics-lacking-button = 💡 Каких слов не хватает
topics-lacking = 💡 <b>Слова, которых не хватает теме { $name }</b>
    Они есть в её статьях, в других встречаются редко, а запрос их не ищет.
topics-lacking-word = <b>{ $word }</b>: найдётся ещё { $count ->
    [one] { $count } статья:
    [few] { $count } статьи:
   *[other] { $count } статей:
}
topics-lacking-none = Судя по статьям, сейчас всех слов хватает.
topics-lacking-added = ✅ Слово <b>{ $word }</b> теперь в запросе; разбираю по нему статьи в архиве.
topics-lacking-back = ↩️ Убрать его
topics-lacking-no-room = Больше в запрос не поместится. Измените его вручную.
topics-lacking-changed = С тех пор запрос изменили. Сначала посмотрите на него.
