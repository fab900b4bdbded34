deliveries-rights-missing = ⚠️ No puedo escribir en <b>{ $chat }</b>, así que el resumen no llegó. Dame permiso para enviar mensajes allí, o vuelve a abrir su tema general.

    Telegram dice: { $reason }
deliveries-topic-lost = 📌 En <b>{ $chat }</b> el tema de los resúmenes está cerrado o borrado, así que desde ahora llegan al tema general. Para elegir otro, envía allí /settings.
deliveries-pin-refused = 📌 No he podido fijar el resumen en <b>{ $chat }</b>, así que ya no lo intento. Cuando tenga permiso, vuelve a activarlo en los ajustes.

    Telegram dice: { $reason }
deliveries-chat-disabled = 🔕 Tres resúmenes seguidos no se pudieron publicar en <b>{ $chat }</b>, así que he dejado de intentarlo. Cuando pueda escribir allí, sigo, también con lo rechazado; en un grupo, ayuda enviarme allí un comando.

    Telegram dice: { $reason }
deliveries-edition-paused = ⏸ <b>La edición { $edition } está en pausa</b>: Telegram no acepta su texto. Quien aún no la tiene espera; a los demás no les afecta.

    Telegram dice: { $reason }
clock-doubted = ⏰ <b>El reloj de mi máquina está mal</b>: marca { $here }, y el de Telegram { $there } (UTC). Los resúmenes esperan a que se corrija y luego siguen solos.
backup-failed = 💾 <b>No se ha podido hacer la copia de seguridad</b>. El bot sigue funcionando; lo intentaré de nuevo en un minuto.

    El motivo: { $reason }
backup-sent = 💾 La copia de seguridad. Artículos: { $articles }, chats: { $chats }. No la compartas: lo contiene todo.
backup-sent-part = 💾 La copia de seguridad, parte { $part } de { $parts }. Artículos: { $articles }, chats: { $chats }. No la compartas: lo contiene todo. Las partes se unen así: <code>{ $join }</code>
backup-not-sent = 💾 <b>La copia de seguridad está hecha, pero no he podido enviarla aquí.</b> Está en su carpeta.

    El motivo: { $reason }
was-off = 🔌 <b>He estado apagado</b> de { $from } a { $until }. Lo que tocaba entretanto sale ahora o, si ya es demasiado tarde, con el próximo resumen.
digests-late = 🐢 <b>Los resúmenes llegan tarde</b>: { $count ->
    [one] espera uno
   *[other] esperan { $count }
}, el primero desde { $since }. /deliveries muestra cómo sigue.
feeds-silent = 📡 <b>Ya no responde ningún feed</b>: ninguno de los { $count } ha dado nada legible desde { $since }. Lo más probable es que mi salida a la web esté cerrada; /feeds muestra qué dice cada uno.
deliveries-push-paused = ⏸ <b>El envío está en pausa</b>: fallaron { $failures } de los últimos { $of } mensajes. No se ha perdido nada; no sale nada más hasta que lo mires.

    El último: { $reason }

# Progress of a push
push-under-way = 📤 <b>Enviando</b>: { $done } de { $total }
push-paused = ⏸ <b>El envío está en pausa</b>: { $done } de { $total }
push-finished = ✅ <b>Enviado</b>: { $done } de { $total }
push-left = Faltan: { $count }
push-rate = { $rate } por segundo, aproximadamente { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
} más
push-pause = ⏸ Pausar
push-resume = ▶️ Reanudar
push-details = 📬 Detalles
push-paused-now = En pausa. Lo que está en camino aún llega.
push-resumed-now = El envío continúa.

# /deliveries
deliveries-heading = 📬 Envíos
deliveries-title = <b>📬 Envíos</b>
deliveries-running = Los mensajes salen a su hora.
deliveries-paused = ⏸ En pausa desde: { $day }, { $time }.
deliveries-paused-why = ⏸ En pausa desde: { $day }, { $time }: { $reason }
deliveries-digest = <b>{ $number }</b> · resumen del { $day } · { $language }
deliveries-alert = <b>{ $number }</b> · 🔔 al momento, { $day } · { $language }
deliveries-announcement = <b>{ $number }</b> · 📣 anuncio, { $day }
deliveries-correction = <b>{ $number }</b> · ✏️ corrección de { $of } · { $language }
deliveries-retraction = <b>{ $number }</b> · ⛔ { $of } retirada · { $language }
deliveries-left = faltan { $count }
deliveries-shows = Temas: { $topics }
deliveries-withdrawn = ⛔ Retirada.
deliveries-superseded = Una corrección más reciente ha ocupado su lugar.
deliveries-edition-waits = ⏸ { $reason ->
    [none] La has pausado tú
   *[other] En pausa: { $reason }
}
deliveries-reasons = <b>Por qué no llegó todo</b>
deliveries-reason = • { $state } ({ $count }): { $reason }
deliveries-failed = fallidos
deliveries-unknown = inciertos
deliveries-skipped = omitidos
deliveries-by-topic = 🏷 Por tema
deliveries-pick-topic = ¿Qué tema? El número dice cuántos mensajes suyos llegaron.
deliveries-of-topic = <b>{ $topic }</b>
deliveries-again-failed = ↻ Reenviar los fallidos ({ $count })
deliveries-again-unknown = ↻ Reenviar los inciertos ({ $count })
deliveries-really-again-failed = { $count ->
    [0] No hay nada que reenviar: esos chats ya no lo quieren.
    [one] Un mensaje falló. ¿Lo envío de nuevo?
   *[other] Fallaron { $count } mensajes. ¿Los envío de nuevo?
}
deliveries-really-again-unknown = { $count ->
    [0] Ya no queda nada incierto que reenviar.
    [one] Un mensaje es incierto, y lo más probable es que llegara. Si se reenvía, puede llegar dos veces. ¿Lo envío igualmente?
   *[other] { $count } mensajes son inciertos, y nueve de cada diez llegaron. Si se reenvían, esos llegarán dos veces. ¿Los envío igualmente?
}
deliveries-yes-again = Sí, enviar { $count }
deliveries-sending-again = { $count ->
    [one] Un mensaje está de nuevo en camino.
   *[other] { $count } mensajes están de nuevo en camino.
}
deliveries-send-on = ▶️ Seguir enviando
deliveries-renew = ✏️ Poner al día
deliveries-take-back = ⛔ Retirar
deliveries-refresh = ↻ Actualizar
deliveries-really-take-back = { $count ->
    [0] Nadie tiene aún la edición { $number }. ¿La retiro igualmente?
    [one] Un chat tiene la edición { $number }. ¿La retiro allí? El mensaje dirá que fue retirada y por qué.
   *[other] { $count } chats tienen la edición { $number }. ¿La retiro en todos? Los mensajes dirán que fue retirada y por qué.
}
deliveries-taking-back = La estoy retirando.
deliveries-renewing = Donde sus artículos hayan cambiado, cambiarán sus mensajes.
deliveries-no-edition = Eso ya no está aquí.
error-edition-missing = Eso ya no está aquí.
error-edition-superseded = Una corrección más reciente ha ocupado su lugar: ya no sale nada de ella.
error-edition-withdrawn = Fue retirada: ya no sale nada de ella.

# Correcting what is published
corrections-correct = ✏️ Corregir
corrections-retract = ⛔ Retirar
corrections-what = ¿Qué está mal?
corrections-reach = { $count ->
    [one] Lo recibió un chat.
   *[other] Lo recibieron { $count } chats.
}
corrections-reach-none = Nadie lo ha recibido aún en un resumen.
corrections-edited = Has editado tu mensaje, pero el artículo ya salió. Corregido, sería así:
corrections-yes-correct = ✏️ Corregir en todas partes
corrections-really-retract = ¿Lo retiro? Cada mensaje que lo muestra lo dirá en su lugar, con el motivo. También sale del archivo. <b>¿Por qué?</b>
corrections-begun = Aquí está hecho. Ahora siguen los chats.
corrections-state = <b>En los chats</b>
corrections-nobody = Nadie lo había recibido, así que no hay nada más que cambiar.
corrections-forgotten = Ya no tengo esa corrección. Empieza de nuevo, por favor.
corrections-not-out = No está publicado, así que en los chats no hay nada que corregir.
corrections-retracted = ⛔ <b>Retirado</b>
deliveries-articles = 📰 Sus artículos
deliveries-pick-article = ¿Qué artículo está mal? En su ficha puedes corregirlo o retirarlo.
corrections-open = ✏️ Corregir o retirar
corrections-ground-wrong = ⛔ Es erróneo
corrections-ground-early = ⛔ Salió por error
corrections-ground-request = ⛔ Lo pidió la fuente
corrections-own-words = ✍️ Con mis palabras
corrections-ask-line = ¿Qué estaba mal y qué es lo correcto? Una línea, tal como la verán los lectores.
corrections-ask-reason = ¿Por qué se retira? Una línea, tal como la verán los lectores.
corrections-reach-answers = { $count ->
    [one] También está en una respuesta: de /latest, /article o /story, o compartida.
   *[other] También está en { $count } respuestas: de /latest, /article o /story, o compartidas.
}
corrections-answers = Respuestas corregidas: { $count }
corrections-answers-lost = ya no se pueden cambiar: { $count }
corrections-told = Se avisa a los lectores que lo tienen.
corrections-untold = Nada de esto engañó a los lectores, así que no se les avisa.
corrections-same = Ya está así.
corrections-ask-date = ¿Qué día se escribió? Por ejemplo: ayer, 25/11 o 25 de noviembre de 2026.
corrections-date-now = Ahora es: { $day }
corrections-no-date = No se sabe
corrections-date-kept = Anotado. Los mensajes no muestran este día.
corrections-sort = ✏️ Ponerlo ahí
corrections-topics-stay = En los resúmenes que ya salieron se queda donde está, y a nadie se le dice que estaba mal.
corrections-topics-news = Tiene menos de un día: quien sigue { $topics } lo recibe con el próximo resumen, y nadie dos veces.
corrections-topics-old = Tiene más de un día: en { $topics } ya no es noticia, pero /latest lo muestra ahí.

deliveries-chats-refuse = ⏸ <b>El envío está en pausa</b>: { $refusals } de los últimos { $of } mensajes fueron rechazados como si sus chats ya no existieran, muchos más de lo normal. ¿El token del bot sigue siendo el correcto? Esos chats están apagados; un botón los recupera, con lo que se perdieron.

    El último: { $reason }
push-revive = ↩️ Recuperarlos
deliveries-revived = { $count ->
    [0] Desde entonces no se ha apagado ningún chat.
    [one] Un chat ha vuelto. Lo que se perdió sale con lo demás.
   *[other] { $count } chats han vuelto. Lo que se perdieron sale con lo demás.
}
push-revive-chats = ↩️ Recuperar esos chats
