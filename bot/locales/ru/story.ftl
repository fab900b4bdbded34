story-which = Какая? Напишите номер статьи, например <i>/story 12</i>, или нажмите 🧵 под сюжетом в дайджесте.
story-heading = 🧵 <b>{ $title }</b>
    <i>{ $count ->
        [1] { $count } статья · { $day }
        [one] { $count } статья · с { $day }
        [few] { $count } статьи · с { $day }
       *[other] { $count } статей · с { $day }
    }</i>
story-alone = До и после этого пока ничего не было.
story-joined = ➕ Добавилось после дайджеста · { $day }
story-digest = 🗞 { $day }
story-digest-here = ⬆️ Дайджест на { $day }: нажмите на процитированное сообщение.
