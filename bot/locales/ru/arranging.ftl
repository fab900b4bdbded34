# The order of topics
topics-order-button = ↕️ Порядок
topics-order = ↕️ <b>Порядок тем</b>
    В таком порядке темы идут в дайджестах, в /topics и во всех списках. Нажмите на ту, которую нужно передвинуть.
topics-order-one = ↕️ <b>Куда поставить { $name }?</b>
topics-order-first = ⏫ В начало
topics-order-last = ⏬ В конец
topics-order-type = 🔢 Другое место…
topics-order-ask = На какое место поставить <b>{ $name }</b>? Пришлите число от 1 до { $count }.
error-topic-place = Нужно число от 1 до { $count }.

# Making one topic part of another
topics-merge-button = 🔗 Объединить…
topics-merge-which = 🔗 Частью какой темы станет <b>{ $name }</b>?
topics-merge-none = 🔗 Нет другой темы, частью которой могла бы стать <b>{ $name }</b>.
topics-merge = 🔗 Сделать <b>{ $name }</b> частью темы <b>{ $into }</b>?
topics-merge-followers = { $count ->
    [0] У темы { $into } не прибавится подписчиков.
    [one] { $count } чат перейдёт на тему { $into }; его время и фильтры сохранятся.
    [few] { $count } чата перейдут на тему { $into }; их время и фильтры сохранятся.
   *[other] { $count } чатов перейдут на тему { $into }; их время и фильтры сохранятся.
}
topics-merge-both = { $count ->
    [one] На обе темы подписан { $count } чат: у него останется время, выбранное для темы { $into }.
    [few] На обе темы подписаны { $count } чата: у них останется время, выбранное для темы { $into }.
   *[other] На обе темы подписаны { $count } чатов: у них останется время, выбранное для темы { $into }.
}
topics-merge-articles = { $count ->
    [0] Ни одна статья не перейдёт в тему { $into }.
    [one] { $count } статья перейдёт в тему { $into }.
    [few] { $count } статьи перейдут в тему { $into }.
   *[other] { $count } статей перейдут в тему { $into }.
}
topics-merge-lessons = { $count ->
    [one] Перейдёт и то, чему тема { $name } научилась на { $count } статье.
    [few] Перейдёт и то, чему тема { $name } научилась на { $count } статьях.
   *[other] Перейдёт и то, чему тема { $name } научилась на { $count } статьях.
}
topics-merge-people = { $count ->
    [one] { $count } сотрудник, который ведёт тему { $name }, будет вести тему { $into }.
    [few] { $count } сотрудника, которые ведут тему { $name }, будут вести тему { $into }.
   *[other] { $count } сотрудников, которые ведут тему { $name }, будут вести тему { $into }.
}
topics-merge-held = Дайджест темы { $name } придержан, поэтому придержан будет и дайджест темы { $into }.
topics-merge-words = Вступление, шапка и подпись темы { $name } пропадут.
topics-merge-names = Ссылки на <b>{ $name }</b> и названия этой темы будут вести к теме { $into }.
topics-merge-query = Запрос станет таким:
    <pre>{ $query }</pre>
topics-merge-for-good = Отменить это нельзя.
topics-merge-yes = 🔗 Да, объединить
topics-merge-no = Оставить обе
topics-merged = { $name }: теперь это часть темы { $into }.
topics-merge-changed = За это время что-то изменилось. Посмотрите ещё раз.
topics-merge-too-much = Вместе эти запросы слишком длинные. Сначала сократите один из них.
topics-is-merged = Эта тема теперь часть другой.
