# What topics have learned.
topics-learned-button = 🎓 Чему она научилась
topics-learned = 🎓 <b>Чему научилась тема { $name }</b>
topics-learned-from = Статей, которые к ней относятся: { $accepted }; которые не относятся: { $rejected }.
topics-learned-implied = { $count ->
    [one] { $count } из них только опубликована или отброшена, это значит меньше.
   *[other] { $count } из них только опубликованы или отброшены, это значит меньше.
}
topics-learned-nothing = Пока ничему. Тема учится, когда редакторы публикуют или отбрасывают статью из неё или выбирают статье темы.
topics-learned-too-few = Этого мало, чтобы научиться: они учитываются, когда статей не меньше { $least }.
topics-learned-more = Больше такого: <b>{ $words }</b>
topics-learned-less = Меньше такого: <b>{ $words }</b>
topics-learned-meaning = Учитывается и смысл статей.
topics-learned-decides = Запрос находит, а выученное выбирает из найденного.
topics-learned-forgotten = { $count ->
    [one] Больше не учитывается { $count } прежняя статья.
    [few] Больше не учитываются { $count } прежние статьи.
   *[other] Больше не учитываются { $count } прежних статей.
}
topics-learned-forget = 🧹 Забыть всё это
topics-learned-recall = ↩️ Снова учесть прежнее
