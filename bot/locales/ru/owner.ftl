owner-only = Это может только владелец бота.
owner-in-private = Давайте сделаем это в нашем личном чате: здесь увидят все.

owner-invite = 🔑 <b>Место в редакции</b>
    Отправьте эту ссылку тому, кого хотите пригласить. Она сработает один раз, в течение { $minutes ->
        [one] { $minutes } минуты
       *[other] { $minutes } минут
    }.

    { $link }
owner-share = 📤 Отправить…
owner-share-text = Приходите в редакцию:
owner-invite-invalid = Это приглашение больше не действует: срок вышел, или им уже воспользовались. Попросите новое у того, кто его прислал.
owner-invite-own = Это приглашение для кого-то другого: отправьте ссылку, она ещё действует.
owner-invite-needless = Вы уже редактор. Приглашение ещё действует для кого-то другого.
owner-welcome = ✍️ <b>Теперь вы редактор!</b>

    Вставьте или перешлите сюда статью: я покажу, как она выглядит, и вы опубликуете её одним нажатием. Несколько сообщений подряд станут одной статьёй.

    /add — статья, шаг за шагом
    /topic — создать или изменить темы
owner-joined = ✍️ <b>{ $name }</b> теперь в редакции. Всех покажет /editors.

owner-editors = ✍️ <b>Редакция</b>
owner-editors-empty = В редакции только вы. Позвать кого-нибудь поможет /invite.
owner-editor = • { $name }, с { $day }
owner-remove = ✕ { $name }
owner-really-remove = <b>{ $name }</b>: убрать из редакции? Добавленные статьи останутся.
owner-yes-remove = Да, убрать
owner-removed = { $drafts ->
    [0] { $name } больше не в редакции.
    [one] { $name } больше не в редакции. { $drafts } черновик оттуда теперь ваш: /drafts
    [few] { $name } больше не в редакции. { $drafts } черновика оттуда теперь ваши: /drafts
   *[other] { $name } больше не в редакции. { $drafts } черновиков оттуда теперь ваши: /drafts
}
owner-no-such-editor = Этого человека в редакции нет.

owner-status = 📊 <b>Состояние</b>
    Опубликовано статей: <b>{ $articles }</b>
    Чатов: <b>{ $chats }</b>
    Редакторов: <b>{ $editors }</b>
owner-deliveries = Отправки: { $figures }
owner-no-deliveries = Отправок пока не было.
owner-pending = ждут: { $count }
owner-sending = в пути: { $count }
owner-sent = отправлено: { $count }
owner-failed = не удалось: { $count }
owner-unknown = неясно: { $count }
owner-skipped = не отправлялось: { $count }
owner-unknown-explained = Неясная отправка почти всегда доходит: я её не повторяю, чтобы никто не получил дважды.
owner-campaigns = 🔗 <b>По каким ссылкам приходят</b>
owner-campaign = • { $name }: { $starts ->
    [one] { $starts } запуск
    [few] { $starts } запуска
   *[many] { $starts } запусков
}, { $readers ->
    [one] { $readers } новый читатель
    [few] { $readers } новых читателя
   *[many] { $readers } новых читателей
}
