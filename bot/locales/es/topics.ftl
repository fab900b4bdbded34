topics-list = <b>Temas</b>
    Toca uno para verlo o cambiarlo.
topics-list-empty = Aún no hay temas. Crea el primero.
topics-new = ➕ Tema nuevo
topics-in-private = De los temas hablemos en nuestro chat privado.
topics-missing = Ese tema ya no está aquí.

# One topic
topics-view = <b>{ $name }</b>
    <code>{ $slug }</code>
topics-names = Nombres: { $names }
topics-query = Búsqueda:
    <pre>{ $query }</pre>
topics-readers = { $count ->
    [0] Nadie lo sigue todavía.
    [one] Lo sigue un chat.
   *[other] Lo siguen { $count } chats.
}
topics-followers-button = 👥 Quién lo sigue
topics-followers = 👥 <b>Quién sigue { $name }</b>
topics-followers-few = Si son menos de { $few } chats, no se distinguen.
topics-followers-other-languages = otros idiomas
topics-followers-line = • { $name }: { $count }
topics-confirmation = Las noticias de una sola fuente lo indican.
topics-mark-one-source = ☝️ Señalar fuente única
topics-mark-one-source-not = ☝️ No señalarla más
topics-edit-names = Nombres
topics-edit-emoji = Emoji
topics-edit-query = Búsqueda
topics-archive = 🗄 Archivar
topics-delete = 🗑 Eliminar para siempre

# The questions
topics-ask-names = ¿Cómo se llama? Un nombre por idioma, cada uno en su línea:
    <pre>{ $example }</pre>
topics-example-name = China y Rusia
topics-ask-name-in = ¿Y en { $language }?
topics-skip = Dejarlo
topics-ask-emoji = ¿Qué emoji lo representa? Envíame uno, o sigue sin él.
topics-no-emoji = Sin emoji
topics-ask-query = ¿Qué artículos le pertenecen? Escribe las palabras que hay que buscar:
    <pre>{ $example }</pre>
    Las palabras cuentan en todas sus formas y en todos los idiomas en que las escribas. <b>AND</b>, <b>OR</b>, <b>NOT</b>, "frases" y ( ) ayudan a afinar. Una palabra entre comillas conserva sus mayúsculas: "Granada" no es una granada.
topics-ask-query-now = Envíame la nueva búsqueda. Puedes partir de esta; un toque la copia:
    <pre>{ $query }</pre>
topics-leave = Dejarlo como está

# The trial
topics-trying = La pruebo con los artículos del archivo…
topics-trial = <b>{ $name }</b>
    <pre>{ $query }</pre>
topics-trial-period = En los últimos { $days } días: { $matching ->
    [0] ninguno de { $published } artículos.
    [one] uno de { $published } artículos.
   *[other] { $matching } de { $published } artículos.
}
topics-trial-nothing = En los últimos 30 días no se publicó nada con lo que probarla.
topics-trial-missed = 🔍 Por poco, a cada uno le falta una cosa:
topics-trial-missing = falta: <code>{ $part }</code>
topics-trial-added = ➕ El cambio añade { $count ->
    [one] un artículo:
   *[other] { $count } artículos:
}
topics-trial-dropped = ➖ El cambio quita { $count ->
    [one] un artículo:
   *[other] { $count } artículos:
}
topics-trial-hint = Guárdala, o envía una búsqueda mejor.
topics-save = ✅ Guardar
topics-change = ✏️ Cambiar
topics-cancel = Cancelar
topics-cancelled = De acuerdo, no se guardó nada.

# Saving and deleting
topics-saved = Guardado: <b>{ $name }</b>. Ordeno los artículos del archivo…
topics-sorting = Guardado: <b>{ $name }</b>. Ordeno los artículos del archivo: { $percent } %.
topics-saved-plain = Guardado: <b>{ $name }</b>.
topics-sorted = Guardado: <b>{ $name }</b>. { $count ->
    [0] Por ahora no le pertenece ningún artículo del archivo.
    [one] Ahora le pertenece un artículo del archivo.
   *[other] Ahora le pertenecen { $count } artículos del archivo.
}
topics-really-delete = ¿Elimino <b>{ $name }</b>? { $count ->
    [0] Nadie lo sigue.
    [one] Lo sigue un chat, que ya no lo recibiría.
   *[other] Lo siguen { $count } chats, que ya no lo recibirían.
}
topics-delete-articles = { $count ->
    [0] No contiene artículos.
    [one] Contiene un artículo, que se queda en el archivo sin el tema.
   *[other] Contiene { $count } artículos, que se quedan en el archivo sin el tema.
} Esto no se puede deshacer.
topics-archived = 🗄 Archivado: ya no se ofrece ni sale en los resúmenes. Lo que contiene se conserva. { $count ->
    [0] Nadie lo sigue.
    [one] Lo sigue un chat, que volverá a recibirlo cuando se recupere.
   *[other] Lo siguen { $count } chats, que volverán a recibirlo cuando se recupere.
}
topics-archived-button = 🗄 Archivados ({ $count })
topics-archived-list = <b>Temas archivados</b>
    Toca uno para verlo o recuperarlo.
topics-bring-back = ↩️ Recuperar
topics-back = { $name } está de vuelta{ $count ->
    [0] .
    [one] , con el chat que lo sigue.
   *[other] , con los { $count } chats que lo siguen.
}
topics-is-archived = Este tema está archivado. Primero recupéralo y después cámbialo.
topics-archive-first = Solo se elimina un tema archivado: archívalo primero.
topics-yes-delete = 🗑 Sí, eliminar
topics-keep = Conservarlo
topics-deleted = <b>{ $name }</b> está eliminado.
topics-old-question = Esa pregunta está cerrada. /topic empieza de nuevo.

error-topic-name-empty = Necesito al menos un nombre, con letras.
error-topic-name-too-long = El nombre «{ $name }» es demasiado largo: como máximo { $limit } caracteres.
error-topic-name-language = No conozco el idioma «{ $code }». Escribe la línea así: «it: Cina–Russia».
error-topic-emoji = Envíame un solo emoji, por favor.

# Countries in queries
topics-countries-button = 🌍 Países
topics-countries = En una búsqueda, <b>@CN</b> vale por China con sus nombres en todos los idiomas. Añade palabras a un país, como adjetivos, en una línea:
    <pre>CN: chino, Chinese, китайский, Pekín</pre>
    Añadidas hasta ahora:
    <pre>{ $known }</pre>
topics-countries-saved = <b>@{ $code }</b> vale ahora por: { $names }.
topics-countries-sorting = Reordeno los artículos del archivo: { $topics }.
topics-countries-more = 🌍 Otro país
error-country-line = Escribe una línea con las dos letras del país y sus palabras, como «CN: chino, Chinese».
