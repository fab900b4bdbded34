owner-only = Eso solo puede hacerlo quien gestiona el bot.
owner-in-private = Hagámoslo en nuestro chat privado: aquí lo verían todos.

owner-share = 📤 Enviar a…
owner-share-text = Únete a la redacción:
owner-invite-invalid = Esta invitación ya no sirve: ha caducado o ya se usó. Pide otra a quien te la envió.
owner-invite-own = Esta invitación es para otra persona: envíale el enlace, todavía sirve.
owner-invite-needless = Ya estás en la redacción. La invitación sigue sirviendo para otra persona.

owner-editors-empty = En la redacción estás solo tú. /invite trae a alguien.
owner-yes-remove = Sí, quitar
owner-no-such-editor = Esa persona no está en la redacción.

owner-status = 📊 <b>Estado</b>
    Artículos publicados: <b>{ $articles }</b>
    Chats: <b>{ $chats }</b>
    Redacción: <b>{ $editors }</b>
owner-unmet = 📥 Chats importados que aún no conozco: { $count }; de ellos, por consultar: { $waiting }
owner-deliveries = Envíos: { $figures }
owner-no-deliveries = Ningún envío hasta ahora.
owner-pending = { $count } en espera
owner-sent = { $count ->
    [one] 1 enviado
   *[other] { $count } enviados
}
owner-failed = { $count ->
    [one] 1 fallido
   *[other] { $count } fallidos
}
owner-unknown = { $count ->
    [one] 1 incierto
   *[other] { $count } inciertos
}
owner-skipped = { $count ->
    [one] 1 omitido
   *[other] { $count } omitidos
}
owner-unknown-explained = Un envío incierto ha llegado casi siempre: no lo repito, para que nadie lo reciba dos veces.
owner-came = Resúmenes de hoy y de ayer, según el retraso: { $figures }
owner-campaigns = 🔗 <b>Enlaces por los que llega la gente</b>
owner-campaign = • { $name }: { $starts ->
    [one] 1 inicio
   *[other] { $starts } inicios
}, { $readers ->
    [one] 1 lector nuevo
   *[other] { $readers } lectores nuevos
}
