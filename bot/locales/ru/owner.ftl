owner-only = Это может только владелец бота.
owner-in-private = Давайте сделаем это в нашем личном чате: здесь увидят все.

owner-share = 📤 Отправить…
owner-share-text = Приходите в редакцию:
owner-invite-invalid = Это приглашение больше не действует: срок вышел, или им уже воспользовались. Попросите новое у того, кто его прислал.
owner-invite-own = Это приглашение для кого-то другого: отправьте ссылку, она ещё действует.
owner-invite-needless = Вы уже в редакции. Приглашение ещё действует для кого-то другого.

owner-editors-empty = В редакции только вы. Позвать кого-нибудь поможет /invite.
owner-yes-remove = Да, убрать
owner-no-such-editor = Этого человека в редакции нет.

owner-status = 📊 <b>Состояние</b>
    Опубликовано статей: <b>{ $articles }</b>
    Чатов: <b>{ $chats }</b>
    Редакторов: <b>{ $editors }</b>
owner-unmet = 📥 Импортированы, но ещё не знакомы: { $count }, из них ещё не проверены: { $waiting }
owner-deliveries = Отправки: { $figures }
owner-no-deliveries = Отправок пока не было.
owner-pending = ждут: { $count }
owner-sent = отправлено: { $count }
owner-failed = не удалось: { $count }
owner-unknown = неясно: { $count }
owner-skipped = не отправлялось: { $count }
owner-unknown-explained = Неясная отправка почти всегда доходит: я её не повторяю, чтобы никто не получил дважды.
owner-came = Дайджесты за сегодня и вчера, по опозданию: { $figures }
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
