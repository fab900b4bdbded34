# What readers suggest.
suggest-ask = 💡 Какой темы или какого источника вам не хватает? Напишите редакции своими словами.
suggest-made = 💡 Спасибо, редакция это прочтёт. Я сообщу, когда она решит.
suggest-made-stopped = 💡 Спасибо, редакция это прочтёт. Дайджесты для вас остановлены, поэтому о решении я не напишу.
suggest-in-private = Предложения принимаются в нашем личном чате.
suggest-taken-up = 💡 Редакция приняла ваше предложение: «{ $text }».
suggest-declined = 💡 Пока редакция не принимает ваше предложение: «{ $text }».
suggest-declined-because = Она пишет: «{ $line }».
suggestions-button = 💡 Предложения ({ $count })
suggestions-open = 💡 Посмотреть предложения
suggestions-morning-line = 💡 { $count ->
    [one] <b>{ $count } предложение читателей ждёт</b>.
    [few] <b>{ $count } предложения читателей ждут</b>.
   *[other] <b>{ $count } предложений читателей ждут</b>.
}
suggestions-one = 💡 <b>Предложение { $number } из { $count }</b>, { $day }
    «{ $text }»
suggestions-none = 💡 Предложений нет.
suggestions-take-up = ➕ Сделать темой
suggestions-decline = Отклонить
suggestions-source = 📡 Добавить как источник
suggestions-quoted = Предложение от читателей: «{ $text }»
suggestions-ask-line = Напишете строчку читателю, который предложил «{ $text }»?
suggestions-no-line = Отклонить без строчки
suggestions-declined = Отклонено.
suggestions-decided = По этому предложению уже решили.
error-suggestion-empty = Напишите предложение словами.
error-suggestion-too-long = Слишком длинно: не больше { $limit } символов.
error-suggestions-enough = Недавно вы уже прислали предложения, их может быть { $limit }. Подождите, пока редакция их прочтёт.
error-suggestions-full = У редакции очень много предложений. Попробуйте через несколько дней.
