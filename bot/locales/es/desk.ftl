desk-topics = 🗂 <b>La mesa de redacción</b>
    El próximo resumen de cada tema, antes de que salga. ¿Cuál quieres ver?
desk-no-topics = Aún no hay temas: /topic crea el primero.
desk-in-private = La mesa de redacción está en nuestro chat privado.
desk-back-to-topics = ‹ Temas
desk-gone = Esa noticia ya no está en la mesa: su resumen salió, o ha cambiado entretanto.
desk-nothing = Por ahora no hay nada nuevo sobre este tema.

# One topic
desk-next = Próximo: { $day }, { $time } · { $count ->
    [one] un chat
   *[other] { $count } chats
}
desk-nobody = Nadie lo sigue todavía.
desk-behind-more = <i>Por debajo de las diez que se ven:</i>
desk-introduction = ✍️ Introducción
desk-hold-button = ⏸ Retener
desk-approve = ✅ Aprobar
desk-preview = 👁 Vista previa
desk-bring-back-all = ↩️ Dejar que entre

# One story
desk-place = { $place } de { $count }
desk-is-dropped = 🗑 quitada
desk-own-title = <i>El título del propio artículo: { $title }</i>
desk-update-for = { $all ->
    [true] para { $count } de { $of } chats
   *[false] para { $count } de los primeros { $of } chats
}, nueva para los demás
desk-also = <i>{ $count ->
    [one] También:
   *[other] { $count } artículos más:
} { $sources }</i>
desk-pin = 📌 Fijar
desk-unpin = 📌 Dejar de fijar
desk-drop = 🗑 Quitar
desk-bring-back = ↩️ Recuperar
desk-up = ⬆️ Subir
desk-down = ⬇️ Bajar
desk-retitle = ✏️ Otro título
desk-put-title-back = ↩️ Su título
desk-merge = 🔗 Unir con…
desk-split = ✂️ Separar
desk-unmerge = ↩️ Deshacer unión: { $title }
desk-unsplit = ↩️ Deshacer separación: { $title }
desk-pinned = Fijada: va la primera en este tema.
desk-not-pinned = Ya no está fijada.
desk-dropped = Quitada de los resúmenes de este tema.
desk-not-dropped = Está de vuelta.
desk-merged = Ahora es una sola noticia.
desk-parted = Separado: ahora es una noticia aparte.
desk-untied = Deshecho.
desk-no-further = No puede ir más allá.
desk-merge-which = 🔗 <b>{ $title }</b>
    ¿Qué noticia va con esta?
desk-split-which = ✂️ <b>{ $title }</b>
    ¿Qué artículo no corresponde aquí?
desk-ask-title = ✏️ ¿Cómo la llamamos? Ahora es:
    <i>{ $title }</i>

    El artículo conserva su título.

# The picture
desk-picture = 🖼 Imagen
desk-ask-picture = 🖼 <b>{ $title }</b>
    Envíame una imagen para esta noticia, como foto o como archivo. Los lectores la ven junto a la noticia en su próximo resumen, mientras sea la primera de su tema. El texto se queda como está.
desk-picture-own = 🖼 La imagen del artículo
desk-picture-remove = 🗑 Sin imagen
desk-picture-undo = ↩️ Deshacer el último cambio
desk-picture-stands = 🖼 { $place ->
    [pinned] Tiene una imagen.
    [first] Tiene una imagen. Fíjala para que ninguna noticia más nueva ocupe su lugar.
   *[other] Tiene una imagen, que los lectores solo ven donde es la primera.
}
desk-pictured = Ahora está la imagen del artículo.
desk-picture-removed = Ya no tiene imagen. Los resúmenes ya hechos la conservan.
desk-picture-not-first = Solo la primera noticia de un tema muestra una imagen, y esta no es la primera.
desk-picture-none = Ninguno de sus artículos tiene ya una imagen.
desk-picture-changed = Mientras tanto, otra persona ha cambiado la imagen. Ahora está así.

# The introduction
desk-ask-introduction = ✍️ Envíame unas palabras para poner antes de las noticias. Cada lector las recibe una vez, con el próximo resumen.
desk-remove = 🗑 Quitar
desk-put-back = ↩️ Recuperarla: { $words }
desk-introduction-removed = Quitada.
desk-introduction-back = Está de vuelta.
error-introduction-too-long = Son { $length } caracteres, y una introducción tiene como máximo { $limit }. Envíame una más corta, por favor.

# Holding
desk-not-held = Sin retener: sus resúmenes salen a su hora.
desk-held = ⏸ Retenido: { $every ->
    [true] cada resumen
   *[false] el próximo resumen
} espera la aprobación, como máximo { $hours ->
    [one] una hora
   *[other] { $hours } horas
}. { $drops ->
    [true] Después sale sin este tema.
   *[false] Después sale tal como está.
}
desk-waiting = ⏸ { $count ->
    [one] Un chat espera
   *[other] { $count } chats esperan
} la aprobación hasta las { $time }. { $drops ->
    [true] Después sale sin este tema.
   *[false] Después sale tal como está.
}
desk-withheld = ⛔ Lo que no se aprobó a tiempo queda fuera.
desk-hold-how = Si lo retienes, un resumen con algo sobre este tema espera a que la redacción lo apruebe, y sus lectores esperan por todos sus temas. ¿Cuál, cuánto como máximo, y después qué?
desk-hold-set = ¿Qué resúmenes esperan, cuánto como máximo, y después qué?
desk-hours = { $count } h
desk-then-goes = Después sale
desk-then-drops = Después sin él
desk-hold-it = ⏸ Retenerlo
desk-hold-next = El próximo
desk-hold-every = Todos
desk-stop = ▶️ No retenerlo más
desk-approved-so-far = ✅ Aprobado hasta aquí. Lo que llegue después espera de nuevo la aprobación.
desk-approved = { $count ->
    [0] Aprobado.
    [one] Aprobado: un chat lo recibe en menos de un minuto.
   *[other] Aprobado: { $count } chats lo reciben en menos de un minuto.
}
desk-waits = ⏸ <b>{ $topic }</b>: es la hora y espera la aprobación, como máximo hasta las { $time }. { $drops ->
    [true] Después sale sin este tema.
   *[false] Después sale tal como está.
}
desk-open = 🗂 Abrir la mesa
desk-ran-out = ⌛ Nadie lo aprobó a tiempo ({ $day }, { $time }): salió { $drops ->
    [true] sin este tema
   *[false] tal como estaba
}.
desk-ran-out-now = ⌛ Nadie aprobó <b>{ $topic }</b> a tiempo, así que el resumen ha salido { $drops ->
    [true] sin este tema. Aún puedes dejar que entre: llega con el próximo
   *[false] tal como está
}.
desk-to-come = <i>Sale antes, y estará en él:</i>
desk-to-come-more = … y { $count } más
desk-let-in = { $count ->
    [0] Ya no queda nada fuera.
    [one] Un artículo llega con los próximos resúmenes.
   *[other] { $count } artículos llegan con los próximos resúmenes.
}
desk-frame-button = 🖋 Cabecera y pie
desk-test-button = ✉️ Prueba
desk-frame = 🖋 <b>{ $topic }</b> · { $language }
    Lo que va en cada resumen de este tema.
desk-frame-header = <b>Antes de las noticias</b>
desk-frame-footer = <b>Después de las noticias</b>
desk-frame-ask-header = ✍️ Antes
desk-frame-ask-footer = ✍️ Después
desk-frame-cut-header = 🗑 Antes
desk-frame-cut-footer = 🗑 Después
desk-frame-write-header = ✍️ Mándame lo que debe ir antes de las noticias de <b>{ $topic }</b> en cada resumen, en { $language }. La negrita, la cursiva y los enlaces se conservan.
desk-frame-write-footer = ✍️ Mándame lo que debe ir después de las noticias de <b>{ $topic }</b> en cada resumen, en { $language }. La negrita, la cursiva y los enlaces se conservan.
desk-frame-fallback = <i>Donde no hay nada en el idioma de quien lee, se toma el inglés y, si no, otro.</i>
desk-frame-kept = Guardado: desde ahora va en cada resumen.
error-frame-too-long = Son { $length } caracteres, y caben { $limit } como máximo. Manda uno más corto.
desk-test = ✉️ <b>{ $topic }</b>: el próximo resumen tal como está ahora, solo para ti. ¿En qué idioma, aspecto y longitud?
desk-test-send = ✉️ Mándamelo
