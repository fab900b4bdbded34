reading-topics = 🗂 <b>Temas</b>
    Toca uno para seguirlo; tócalo otra vez para dejarlo.
reading-topics-of = 🗂 <b>Temas de { $chat }</b>
    Toca uno para seguirlo; tócalo otra vez para dejarlo.
reading-no-topics = Aún no hay temas. Todos los artículos están en /latest.
reading-resting = { $count ->
    [one] 🗄 Por ahora la redacción ha apartado { $topics }. Si vuelve, llegará de nuevo como antes.
   *[other] 🗄 Por ahora la redacción ha apartado { $topics }. Si vuelven, llegarán de nuevo como antes.
}
reading-topic-rests = 🗄 La redacción ha dejado { $topic } a un lado por ahora. Quien lo siga volverá a recibirlo cuando regrese.
reading-followed = Añadido: { $topic }.
reading-left = Quitado: { $topic }.
reading-none-left = No queda ningún tema, así que no llegará ningún resumen.

reading-digest-no-topics = Aún no hay ningún tema elegido: elige en /topics. Todos los artículos están en /latest.
reading-digest-nothing = 🗞 Nada nuevo en los temas elegidos desde el último resumen.
reading-latest-button = 📰 Los últimos artículos

reading-latest = 📰 <b>Los últimos artículos</b>
reading-latest-on = <b>{ $topic }</b> · los últimos artículos
reading-no-articles = Aún no hay artículos.
reading-none-on-topic = Aún no hay nada sobre <b>{ $topic }</b>. Todos los artículos están en /latest.

reading-article-which = ¿Cuál? Escribe su número, por ejemplo <i>/article 12</i>, o elige uno en /latest.
reading-daily = ¿Quieres noticias así cada día, sobre los temas que elijas?
reading-daily-button = 🗞 Sí, enséñame

reading-search-ask = 🔎 ¿Qué buscas? Envíame unas palabras.
reading-search-found = 🔎 <b>{ $query }</b> · { $more ->
    [true] más de { $count } artículos
   *[false] { $count ->
        [one] 1 artículo
       *[other] { $count } artículos
    }
}
reading-search-newest = 🕒 Lo más nuevo primero
reading-search-best = ⭐ Lo mejor primero
reading-search-meant = 🔎 No encuentro nada para <i>{ $query }</i>. ¿Querías decir <b>{ $meant }</b>?
reading-search-instead = 🔎 { $meant }
reading-search-nothing = 🔎 No encuentro nada para <b>{ $query }</b>. { $words ->
    [one] Prueba con otra palabra, o mira en /latest.
   *[other] Un artículo debe tener todas las palabras: prueba con menos.
}
reading-search-no-words = Necesito al menos una palabra que buscar, por ejemplo <i>/search alta velocidad</i>.

reading-search-alike = ≈ <i>Sin estas palabras, pero sobre lo mismo:</i>
reading-similar-button = ≈ Más como este
reading-similar = ≈ Como <b>{ $title }</b>
reading-similar-none = Aún no hay nada parecido.
reading-similar-unknown = Ahora mismo no puedo comparar artículos por su sentido.

reading-in-other-languages = ▾ { $count ->
    [one] 1 más en otros idiomas
   *[other] { $count } más en otros idiomas
}
reading-every-language = 🌐 En todos los idiomas

saved-button = ★ Guardar
saved-button-off = ✓ Guardado
saved-noted = ★ Guardado: están todos en /saved.
saved-let-go = Ya no está guardado.
saved-heading = ★ <b>Guardados</b> · { $count }
saved-none = Aún no has guardado nada: ★ bajo un artículo lo guarda.
saved-nothing = Nada de lo guardado tiene <b>{ $query }</b>.
saved-export = 📥 En un archivo
error-too-many-saved = Te guardo como máximo { $limit } artículos. Quita antes alguno.
saved-file = Artículos guardados: { $count }
saved-title = Artículos guardados
saved-private = Lo que guardas es tuyo: funciona en nuestro chat privado.
history-heading = 🗓 <b>Tus resúmenes</b>
    Toca una fecha o escríbela: <i>/history 24/12</i>
history-none = Aún no has tenido un resumen que pueda mostrarte otra vez.
history-not-then = De ese día no tengo resumen: /history muestra los que hay.
history-unclear = No he entendido la fecha. Escríbela así: <i>/history 24/12</i>.

follow-ask = ¿A qué debo estar atento? Envíame unas palabras, como <i>huawei italia</i>: un artículo debe tenerlas todas.
follow-preview = 🔎 <b>{ $words }</b>: { $count ->
        [0] en la última semana, nada. Puedo estar atento de todos modos.
        [one] un artículo en la última semana.
       *[other] { $count } artículos en la última semana.
    }
follow-how = ¿Le hago una sección propia en tu resumen, o te aviso en cuanto salga?
follow-in-digest = En mi resumen
follow-at-once = 🔔 Al momento
follow-not = Mejor no
follow-dropped = De acuerdo, no sigo nada nuevo.
follow-noted = Hecho: tus resúmenes tienen una sección <b>{ $words }</b> cada vez que hay algo.
follow-noted-at-once = Hecho: en cuanto salga algo sobre «<b>{ $words }</b>» te aviso, como mucho { $count ->
        [one] una vez
       *[other] { $count } veces
    } al día y nunca en tus horas de silencio. Lo demás llega en tu resumen.
follow-undo = ↩ Deshacer
follow-ended = Ya no sigues <b>{ $words }</b>.
follow-private = Lo que sigues es tuyo: eso funciona en nuestro chat privado.
following-button = Lo que sigo
following-none = Aún no sigues palabras propias. Empieza con <code>/follow huawei italia</code>.
following-heading = <b>Tus palabras</b> · { $count }
following-entry = { $number }. <b>{ $words }</b>
following-paused = { $number }. <b>{ $words }</b> – en pausa
following-at-once = { $number }. <b>{ $words }</b> – 🔔 al momento
following-at-once-how = 🔔 Como mucho { $count ->
        [one] una vez
       *[other] { $count } veces
    } al día, nunca en horas de silencio; lo demás está en tu resumen.
following-pause = ⏸ Pausar { $number }
following-resume = ▶ Seguir { $number }
following-to-at-once = 🔔 Ya { $number }
following-to-digest = 🗞 Resumen { $number }
following-most = { $count } al día
following-end = ✕ Quitar { $number }
error-words-too-common = «{ $words }» por sí solo está en casi todos los artículos. Añade una palabra; un nombre va entre comillas, como «The Who».
error-follow-empty = Necesito al menos una palabra que deba tener un artículo.
error-follow-too-long = No puedo vigilar más de { $limit } caracteres. ¿Lo dices con menos palabras?
error-follow-too-broad = Eso sería casi todo. ¿Añades una palabra que lo distinga?
error-follow-too-many = { $count } artículos en la última semana: más un tema que una búsqueda. ¿Añades una palabra que lo distinga?
error-follow-contradictory = Estas palabras piden algo y a la vez lo excluyen: ningún artículo puede cumplirlo.
error-too-many-follows = No puedo vigilar más de { $limit }. Quita antes alguna en /following.
