feeds-list = 📡 <b>Feeds</b>
    { $count ->
        [one] Un feed.
       *[other] { $count } feeds.
    } Toca uno para verlo o cambiarlo. /opml lleva la lista a otra parte.
feeds-list-empty = 📡 Aún no hay feeds. Añade uno: basta la dirección de un periódico o de un blog. O envíame un archivo OPML.
feeds-new = ➕ Añadir un feed
feeds-in-private = Eso hagámoslo en nuestro chat privado, por favor.
feeds-ask-address = Envíame la dirección del feed, o de su sitio web.
feeds-looking = ⏳ Busco un feed en { $host }…
feeds-added = ✅ <b>{ $title }</b> está añadido. Lo que traiga espera en /drafts, salvo que confíes en él.
feeds-known = <b>{ $title }</b> ya está.
feeds-view = 📡 <b>{ $title }</b>
feeds-trusted = ✅ Sus artículos se publican al momento.
feeds-reviewed = 📝 Sus artículos esperan en /drafts.
feeds-undated = 🕰 No indica fechas: tomo lo que aparezca desde ahora; lo que ya está, no.
feeds-paused = ⏸ En pausa.
feeds-next = Próxima consulta: { $day }, { $time }.
feeds-troubled = ⚠️ { $trouble } { $count ->
    [one] Una vez por ahora.
   *[other] { $count } veces seguidas.
}
feeds-trust = ✅ Publicar al momento
feeds-review = 📝 A los borradores
feeds-pause = ⏸ Pausar
feeds-resume = ▶️ Seguir
feeds-test = 🔍 Probar
feeds-remove = 🗑 Quitar
feeds-really-remove = ¿Quito <b>{ $title }</b>? Los artículos que trajo se quedan.
feeds-yes-remove = Sí, quitar
feeds-removed = <b>{ $title }</b> está quitado.
feeds-testing = ⏳ Pregunto a { $host }…
feeds-tested = 🔍 <b>{ $title }</b> funciona: { $count ->
    [0] ahora mismo está vacío.
    [one] una entrada.
   *[other] { $count } entradas, la más reciente primero.
}
feeds-entry = • { $title }
feeds-entry-on = • { $day }: { $title }
feeds-gone = Ese feed ya no está aquí.
feeds-look = 📡 Ver el feed
feeds-died = 📡 <b>{ $title }</b> lleva días sin dar nada. { $trouble } Sigo preguntando, una vez al día.
feeds-changed = ✏️ <b>{ $source }</b> ha cambiado un artículo: «{ $title }» se llama ahora «{ $now }». El nuestro lo dejé como está.
feeds-open-article = 📝 Ver el artículo
feeds-trouble-encoding = Lo que envía está en letras que nadie puede leer.
feeds-trouble-link-bad = Su dirección no es válida.
feeds-trouble-link-forbidden = Su dirección no lleva a un sitio público.
feeds-trouble-link-unreachable = No se puede acceder a su servidor.
feeds-trouble-link-timeout = Su servidor no responde a tiempo.
feeds-trouble-link-too-big = Lo que envía es demasiado grande.
feeds-trouble-link-type = Lo que envía no es un feed.
feeds-trouble-link-status = Su servidor responde con un error.
feeds-trouble-link-redirects = Su dirección lleva de un sitio a otro sin fin.
feeds-trouble-no-feed = Lo que envía no es un feed.
feeds-trouble-too-complex = Lo que envía no se puede leer.
feeds-trouble-proxy-unreachable = El proxy para leer feeds no responde.
feeds-trouble-proxy-refused = El proxy para leer feeds no deja pasar nada.

opml-file = { $count ->
    [one] El feed que leo, en OPML.
   *[other] Los { $count } feeds que leo, en OPML.
} Envíame un archivo así para añadir lo que contiene.
opml-nothing = Aún no hay feeds que dar. Envíame un archivo OPML para añadir los suyos.
opml-adding = ⏳ { $done } de { $count } feeds…
opml-added = 📡 { $count ->
    [0] Ningún feed es nuevo; todos estaban ya.
    [one] Un feed es nuevo.
   *[other] { $count } feeds son nuevos.
} Lo que traigan espera en /drafts; /feeds los muestra.

channels-take = 📥 Tomar sus publicaciones
channels-taken = 📥 No tomar más publicaciones
channels-published = 📥 Sus publicaciones entran como artículos y se publican al momento.
channels-reviewed = 📥 Sus publicaciones entran como borradores: cada una espera en /queue.

feeds-drafts-dropped = 📡 <b>{ $title }</b> trae más borradores de los que nadie lee. Me quedo con los { $kept } más recientes y suelto los anteriores.
channels-nobodys = 📥 Las publicaciones de <b>{ $chat }</b> ya no entran: de quienes lo conectaron, nadie de la redacción sigue entre sus administradores.

# What became of it, and putting feeds in order
feeds-came = En 30 días { $count ->
    [one] llegó uno
   *[other] llegaron { $count }
}
feeds-published = { $count ->
    [one] uno publicado
   *[other] { $count } publicados
}
feeds-discarded = { $count ->
    [one] uno descartado
   *[other] { $count } descartados
}
feeds-waiting = { $count ->
    [one] uno espera
   *[other] { $count } esperan
}
feeds-copies = { $count ->
    [one] una copia
   *[other] { $count } copias
} de otros
feeds-idle = 💤 Nadie toma nada de él. ¿Lo pausamos?
feeds-name = ✏️ Nombre
feeds-folder = 🗂 Carpeta
feeds-merge = 🔗 Unir…
feeds-own-name = ↩️ Su nombre
feeds-no-folder = ✖️ Sin carpeta
feeds-ask-name = ✏️ ¿Cómo debe llamarse aquí <b>{ $title }</b>?
feeds-ask-folder = 🗂 ¿En qué carpeta? Una barra pone una dentro de otra, como en <code>Noticias/Asia</code>.
feeds-merge-which = 🔗 <b>{ $title }</b>: ¿qué feed sigue en su lugar? Lo que ha traído se queda y cuenta como conocido.
feeds-merged = { $title } sigue en este.
feeds-none-like-it = Ningún otro feed es del mismo sitio.
feeds-remove-all = 🗑 Quitar con borradores · { $count }

# Todo lo que espera de una vez: primero se pregunta, después se puede deshacer
feeds-all-publish = ✅ ¿Publico { $count ->
    [one] el único borrador
   *[other] los { $count } borradores
} de <b>{ $title }</b>?
feeds-all-discard = 🗑 ¿Descarto { $count ->
    [one] el único borrador
   *[other] los { $count } borradores
} de <b>{ $title }</b>?
feeds-all-nowhere = Ninguno está en un tema. Decide sobre cada uno en /queue.
feeds-all-none = Ya no espera nada.
feeds-all-undo-soon = Durante un minuto se puede deshacer.
feeds-all-undo = Se puede deshacer.
feeds-all-undone = { $count ->
    [0] No se ha deshecho nada.
    [one] Un artículo vuelve a ser un borrador.
   *[other] { $count } artículos vuelven a ser borradores.
}
feeds-all-stay = { $count ->
    [one] Uno se queda como está: salió hace más de un minuto, o alguien ha hecho algo con él desde entonces.
   *[other] { $count } se quedan como están: salieron hace más de un minuto, o alguien ha hecho algo con ellos desde entonces.
}
feeds-merge-really = 🔗 ¿Sigue <b>{ $into }</b> en lugar de <b>{ $title }</b>? { $count ->
    [0] Todavía no ha traído artículos.
    [one] El único artículo que ha traído se queda.
   *[other] Los { $count } artículos que ha traído se quedan.
} Su dirección ya no se lee. No se puede deshacer.
feeds-yes-merge = Sí, unir
feeds-name-cut = ✂️ Era demasiado largo: he dejado los primeros { $limit } caracteres.
feeds-folder-cut = ✂️ Era demasiado: he dejado las primeras { $deepest } carpetas, y { $limit } caracteres de cada una.
