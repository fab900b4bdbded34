# The card of an article
intake-draft = 📝 <b>Borrador</b>
intake-scheduled = 🕒 <b>Programado</b> · { $day }, { $time }
intake-published = ✅ <b>Publicado</b> · { $topics }
intake-published-nowhere = ✅ <b>Publicado</b> · en ningún tema
intake-discarded = 🗑 <b>Descartado</b>
intake-about = { $language } · { $source }
intake-unverified = { $name } (nombre sin verificar)
intake-no-source = sin fuente
intake-language-unknown = idioma no reconocido
intake-topic = { $topic } — <i>{ $words }</i>
intake-topic-chosen = { $topic } — <i>elegido por ti</i>
intake-topic-learned = { $topic } — <i>{ $words }</i> · 🎓 <i>{ $learned }</i>
intake-more-topics = … y { $count } más
intake-no-topic = Aún sin tema.
intake-length = { $length } caracteres en total.
intake-same = ⚠️ Esto ya está aquí: «{ $title }» ({ $day }).
intake-update = ⚠️ Parece una nueva versión de «{ $title }» ({ $day }).

intake-publish = ✅ Publicar
intake-publish-now = ✅ Publicar ahora
intake-publish-anyway = Publicar igualmente
intake-edit = ✏️ Editar
intake-schedule = 🕒 Programar
intake-unschedule = Desprogramar
intake-discard = 🗑 Descartar
intake-undo = ↩︎ Deshacer
intake-join = 🔗 Unir con el anterior
intake-part = ✂️ Dividir
intake-see-other = 🔍 El otro artículo

intake-warn-no-topic = No está en ningún tema, así que nadie lo recibiría.
intake-choose-topics = 🏷 Elegir temas

intake-already-published = Ya está publicado.
intake-already-discarded = Se descartó. «Deshacer» lo recupera.
intake-undo-late = Ha pasado más de un minuto, así que sigue publicado.
intake-undone = Deshecho: vuelve a ser un borrador.
intake-restored = Aquí está de nuevo.
intake-unscheduled = Ya no está programado: vuelve a ser un borrador.
intake-missing = Ese artículo ya no está aquí.
intake-not-yours = En ese artículo trabajan otros.
intake-accepted = La redacción ya lo ha aceptado: aquí ya no se puede cambiar.
intake-other-topics = Ponlo antes en uno de tus temas; de los demás se ocupan otros.
intake-sent-in = 📥 <b>Enviado</b> · decide la redacción
intake-take-back = 🗑 Retirarlo
intake-is-feed-for-editors = 📡 Esto no es un artículo sino un feed, que trae otros nuevos: la redacción puede añadirlo.
error-too-many-waiting = Ya esperan una decisión { $limit } artículos tuyos, que es el máximo. Envía este cuando se haya decidido sobre alguno.
intake-joined = Ahora son un solo artículo. «Dividir» los separa de nuevo.
intake-nothing-before = El borrador anterior ya no está.
intake-nothing-to-part = Este borrador no se puede dividir ahí.
intake-pick-part = ¿Con qué mensaje empieza el otro artículo?

# Sending an article
intake-ask-text = Envíame el artículo: texto, un enlace, un mensaje reenviado o un archivo (.txt, .md, .html, .rtf, .docx, .odt, .pdf, .epub, .eml). De un texto, la primera línea será el título.
intake-ask-caption = Bonita imagen, pero un artículo necesita palabras. Envíame el texto que la acompaña; la primera línea será el título.
intake-pictured = 🖼 La foto es ahora la imagen de este artículo.
intake-file-unread = { $reason } Guardo las palabras que venían con el archivo.
intake-wordless = { $kind ->
    [poll] De una encuesta no sé hacer un artículo
    [sticker] De un sticker no sé hacer un artículo
    [location] De un lugar no sé hacer un artículo
    [venue] De un lugar no sé hacer un artículo
    [contact] De un contacto no sé hacer un artículo
    [voice] No puedo escuchar un mensaje de voz
    [audio] No puedo escuchar sonido
    [video_note] No puedo escuchar un mensaje de vídeo
   *[other] De esto no sé hacer un artículo
}: envíame un texto, un enlace o un archivo.
intake-is-feed = 📡 No es un artículo, sino un feed que trae artículos nuevos. ¿Quieres añadirlo?
intake-fetching = ⏳ Abro { $host }…
intake-reading = ⏳ Leo la página de { $host }…
intake-walled = 🔒 El resto de esta página es para suscriptores. Si tienes el texto completo, pégalo; o publica lo que hay.
intake-paste = 📋 Pegar el texto
intake-more-links = Abro los primeros { $limit } enlaces. Quedan sin abrir: { $count }. Envíalos en otro mensaje.
intake-link-without-page = { $reason }
    { $link }

    📋 Si tienes el texto, envíamelo con este enlace en la última línea.
intake-link-paste = { $reason }

    📋 Si tienes el texto, pégalo aquí: guardo el enlace como fuente. /cancel lo deja.
intake-link-kept-words = { $reason } Guardo las palabras que venían con el enlace.
intake-in-private = Envíame los artículos en nuestro chat privado, por favor.

# Editing
intake-what-to-edit = ¿Qué quieres cambiar?
intake-edit-title = Título
intake-edit-text = Texto
intake-edit-source = Fuente
intake-edit-picture = Imagen
intake-edit-topics = Temas
intake-edit-language = Idioma
intake-edit-date = Día
intake-leave = Dejarlo como está
intake-ask-title = Envíame el nuevo título. Ahora es:
    <blockquote>{ $title }</blockquote>
intake-ask-new-text = Envíame el nuevo texto completo, sin el título. También vale un archivo de texto.
intake-ask-source = Envíame el enlace a la fuente, su nombre, o ambos en un mensaje.
intake-ask-source-now = Envíame el enlace a la fuente, su nombre, o ambos en un mensaje. Ahora es:
    <blockquote>{ $source }</blockquote>
intake-remove-source = Sin fuente
intake-ask-picture = Envíame la nueva imagen, como foto o como archivo.
intake-remove-picture = 🖼 Sin imagen
intake-pick-topics = Toca los temas a los que pertenece.
intake-pick-no-topics = Aún no hay temas. /topic crea uno.
intake-pick-language = ¿En qué idioma está?

# Scheduling
intake-pick-moment = ¿Cuándo debe salir? La hora es la de { $zone }.
intake-in-an-hour = Dentro de una hora, { $time }
intake-tonight = Esta tarde, { $time }
intake-tomorrow = Mañana, { $time }
intake-other-moment = Otra hora…
intake-ask-moment = Escribe la hora, o el día y la hora, por ejemplo:
    <code>18:30</code>
    <code>25/11 07:00</code>
    <code>2026-11-25 07:00</code>

# The list
intake-list = <b>Tus borradores y artículos programados</b>
intake-list-empty = No hay borradores ni nada programado. Pega un artículo cuando quieras.
intake-list-draft = 📝 { $title }
intake-list-scheduled = 🕒 { $day }, { $time } · { $title }

error-title-empty = Un título necesita al menos una palabra.
error-title-too-long = El título tiene { $length } caracteres; el máximo es { $limit }.
error-line-too-long = La línea tiene { $length } caracteres; el máximo es { $limit }. Escríbela más corta, por favor.
error-one-text = Envíalo como texto, por favor.
error-bad-link = Ese enlace no funciona. Envía uno como https://example.org/noticia
error-no-picture = No puedo mostrar eso como imagen. Envíame una foto de 10 MB como máximo.
error-source-too-long = El nombre tiene { $length } caracteres; el máximo es { $limit }.
error-unclear-moment = No he entendido la hora. Escríbela así: 18:30 o 25/11 07:00.
error-unclear-day = No he entendido el día, o aún no ha llegado. Escríbelo así: ayer, 25/11 o 2026-11-25.
error-past-moment = Esa hora ya pasó. Elige una posterior.
error-far-moment = Falta más de un año para eso. Elige una fecha anterior.
intake-history = 🕘 Historial

intake-no-longer = Ya no estás en la redacción, así que no he tomado esto.
hands-theirs = ✍️ <b>{ $name }</b> trabaja en esto desde las { $time }.
hands-colleague = un colega
hands-take-over = ✋ Lo tomo yo
hands-taken = { $name } trabaja en esto desde las { $time }. Puedes tomarlo tú.
hands-taken-over = { $name } lo tomó a las { $time }. Lo que escribiste no se ha perdido: está arriba. Tómalo otra vez y mándalo de nuevo.
hands-yours = Ahora está en tus manos.
hands-taken-decide = { $name } trabaja en esto desde las { $time }. Podrás decidir un poco más tarde.
hands-taken-open = { $name } trabaja en esto desde las { $time }. Ábrelo con Editar para tomarlo tú.
