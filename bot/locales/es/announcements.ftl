# /announce: what owners write to readers
announce-title = 📣 <b>Anuncios</b>
announce-ask-text = Envíame lo que deben recibir los lectores: un texto, o una foto con unas líneas debajo. Será un borrador; no sale nada hasta que lo confirmes.
announce-draft = 📣 <b>Anuncio</b> · borrador
announce-out = 📣 <b>Anuncio</b>
announce-to = Para: { $audience }
announce-everybody = todos
announce-topic-gone = un tema que ya no está
announce-kind-private = chats privados
announce-kind-group = grupos
announce-kind-channel = canales
announce-active-any = activos o no
announce-active-days = activos en { $count } días
announce-reach = { $count ->
    [0] Aquí no hay nadie.
    [one] Llega a un chat.
   *[other] Llega a { $count } chats.
}
announce-takes = { $count ->
    [0] Tarda un momento al ritmo actual: { $rate } por segundo.
    [one] Tarda aproximadamente un minuto al ritmo actual: { $rate } por segundo.
   *[other] Tarda unos { $count } minutos al ritmo actual: { $rate } por segundo.
}
announce-takes-hours = Tarda unas { $count } horas al ritmo actual: { $rate } por segundo.
announce-resting = { $count ->
    [one] Otro ha parado o pausado su resumen, y no recibe nada.
   *[other] Otros { $count } han parado o pausado su resumen, y no reciben nada.
}
announce-versions = Con palabras propias: { $languages }
announce-silent = 🔕 Llega sin sonido.
announce-text = ✏️ Texto
announce-links = 🔗 Enlaces
announce-whom = 👥 Para quién
announce-languages = 🌐 Idiomas
announce-by-topic = 🏷 Temas
announce-ring = 🔔 Con sonido
announce-hush = 🔕 Sin sonido
announce-test = 🧪 Envíamelo a mí
announce-send = 📣 Enviar…
announce-discard = 🗑 Descartar
announce-all = 📣 Todos
announce-preview = 👁 Vista previa
announce-drop-version = ✕ Sin ella
announce-no-links = ✕ Sin enlaces
announce-main = Todos los idiomas
announce-for-whom = <b>¿Para quién?</b> Lo que elijas debe cumplirse a la vez. Está activo quien ha venido, ha elegido un tema, ha guardado un artículo o ha pedido noticias.
announce-which-language = ¿En qué idioma se lee de otra manera? Los demás reciben el texto principal.
announce-which-readers = ¿En qué idioma hablan conmigo sus lectores? Si no eliges ninguno, valen todos.
announce-which-followers = ¿Para quienes siguen qué temas? Si no eliges ninguno, para todos.
announce-ask-version = 🌐 <b>{ $language }</b>: envíame lo que deben recibir los lectores de este idioma.
announce-ask-links = Envíame los enlaces, uno por línea, en lugar de los que hay: palabras, una barra y la dirección. Con /start en vez de la dirección, el enlace lleva a mí y cuento quién llega por él.

    <code>Leer más | https://example.org
    Elige tus temas | /start</code>
announce-one-message = Un anuncio es un solo mensaje: me he quedado con el primero y he dejado fuera lo que venía justo detrás. Con ✏️ envías otro texto.
announce-tested = Así es como llega.
announce-really-discard = ¿Descarto este borrador?
announce-yes-discard = 🗑 Sí, descártalo
announce-discarded = Descartado.
announce-quiet-hours = Quien tenga horas de silencio lo recibe cuando terminan.
announce-others = Los demás: { $count }
announce-really-send = { $count ->
    [one] <b>¿Lo envío a un chat?</b>
   *[other] <b>¿Lo envío a { $count } chats?</b>
}
announce-yes-send = ✅ Enviar a { $count }
announce-sending = Está en camino.
announce-is-out = Ya ha salido.
announce-elsewhere = Este borrador lo tiene entre manos otra persona.
announce-under-way = 📤 Está en camino.
announce-is-paused = ⏸ Está en pausa.
announce-is-done = ✅ Ha salido.
announce-is-cancelled = { $count ->
    [0] ✕ Cancelado: no lo tenía nadie.
    [one] ✕ Cancelado: lo tenía un chat.
   *[other] ✕ Cancelado: lo tenían { $count } chats.
}
announce-blocked = de ellos, { $count } ya no están
announce-cancel = ✕ Cancelar…
announce-really-cancel = { $sent ->
    [0] Aún no lo tiene nadie.
    [one] Lo tiene un chat.
   *[other] Lo tienen { $sent } chats.
} Si lo cancelas, no llega a ninguno de los demás: { $left }. No se puede deshacer.
announce-yes-cancel = ✕ Sí, cancélalo
announce-cancelled-now = { $count ->
    [0] Cancelado. No lo tenía nadie.
    [one] Cancelado. Lo tenía un chat.
   *[other] Cancelado. Lo tenían { $count } chats.
}
announce-correct = ✏️ Corregir
announce-which-correction = ¿Qué versión hay que corregir?
announce-ask-correction = Envíame cómo debe leerse. La foto se queda si no envías otra; los enlaces se quedan.
announce-really-correct = { $count ->
    [0] Aún no lo tiene nadie, así que sale así. ¿Lo corrijo?
    [one] Lo tiene un chat. ¿Lo corrijo allí?
   *[other] Lo tienen { $count } chats. ¿Lo corrijo allí y donde aún tiene que llegar?
}
announce-yes-correct = ✏️ Sí, corrígelo
announce-corrected = ✏️ Corregidos: { $count }
announce-not-corrected = no se ha podido: { $count }

error-announcement-gone = Ese anuncio ya no está.
error-announcement-out = Ya ha salido.
error-announcement-elsewhere = Este borrador lo tiene entre manos otra persona. Con /announce puedes hacerte cargo.
error-announcement-changed = Ha cambiado desde que lo viste. Míralo una vez más, por favor.
error-announcement-nobody = Aquí ya no hay nadie, así que no se ha enviado nada.
error-announcement-words = Un anuncio es un texto, o una foto con unas líneas debajo. Envía una de las dos cosas, por favor.
error-announcement-file = No puedo anunciar archivos. Envía un texto, o la imagen como foto.
error-announcement-long = Son { $length } caracteres, y en un mensaje caben { $limit }. Acórtalo, por favor.
error-announcement-caption = Debajo de una foto caben { $limit } caracteres, y son { $length }. Acórtalo, o prescinde de la foto.
error-announcement-no-photo = Salió sin foto, y Telegram no la pone después. Envía solo las palabras.
error-announcement-link = En esta línea no encuentro una dirección: «{ $line }». Debe ser así: palabras | https://example.org
error-announcement-label = En esta línea faltan las palabras o pasan de { $limit } caracteres: «{ $line }»
error-announcement-links = Más de { $limit } enlaces son demasiados. Elige, por favor.
error-announcement-refused = Telegram no lo acepta, así que no lo he guardado: { $why }
