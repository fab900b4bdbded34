story-which = Какая? Напишите номер статьи, например <i>/story 12</i>, или нажмите 🧵 под сюжетом в дайджесте.
story-heading = 🧵 <b>{ $title }</b>
    <i>{ $count ->
        [1] { $count } статья · { $day }
        [one] { $count } статья · начало: { $day }
        [few] { $count } статьи · начало: { $day }
       *[other] { $count } статей · начало: { $day }
    }</i>
story-alone = До и после этого пока ничего не было.
story-joined = ➕ Добавилось после дайджеста · { $day }
story-digest = 🗞 { $day }
story-digest-here = ⬆️ Дайджест ({ $day }): нажмите на процитированное сообщение.
