# What readers suggest.
suggest-ask = 💡 ¿Qué tema o qué fuente echas de menos? Cuéntaselo a la redacción con tus palabras.
suggest-made = 💡 Gracias, la redacción lo leerá. Te aviso cuando haya decidido.
suggest-made-stopped = 💡 Gracias, la redacción lo leerá. Has detenido tus resúmenes, así que no te escribiré sobre ello.
suggest-in-private = Las sugerencias se hacen en nuestro chat privado.
suggest-taken-up = 💡 La redacción acepta tu sugerencia: «{ $text }».
suggest-declined = 💡 Por ahora la redacción no acepta tu sugerencia: «{ $text }».
suggest-declined-because = Escribe: «{ $line }».
suggestions-button = 💡 Sugerencias ({ $count })
suggestions-open = 💡 Ver las sugerencias
suggestions-morning-line = 💡 { $count ->
    [one] <b>Espera una sugerencia de un lector</b>.
   *[other] <b>Esperan { $count } sugerencias de lectores</b>.
}
suggestions-one = 💡 <b>Sugerencia { $number } de { $count }</b>, { $day }
    «{ $text }»
suggestions-none = 💡 No espera ninguna sugerencia.
suggestions-take-up = ➕ Hacer un tema
suggestions-decline = Rechazar
suggestions-source = 📡 Añadir como fuente
suggestions-quoted = Sugerencia recibida: «{ $text }»
suggestions-ask-line = ¿Una línea para quien sugirió «{ $text }»?
suggestions-no-line = Rechazar sin una línea
suggestions-declined = Rechazada.
suggestions-decided = Sobre esta sugerencia ya se decidió.
error-suggestion-empty = Escribe tu sugerencia con palabras.
error-suggestion-too-long = Es demasiado largo: como máximo { $limit } caracteres.
error-suggestions-enough = Hace poco sugeriste { $limit } cosas. Espera a que la redacción las lea.
error-suggestions-full = La redacción tiene muchísimas sugerencias por leer. Prueba dentro de unos días.
