# Who did what
audit-title = 📜 <b>Quién hizo qué</b>
audit-only = solo { $name }
audit-whose = ¿De quién quieres ver lo hecho?
audit-by = 👤 Solo una persona…
audit-export = 📄 En un archivo
audit-everything = Todos
audit-older = Anteriores ›
audit-newest = ‹ Últimos
audit-empty = Todavía no hay nada anotado.
audit-file = 📄 { $count ->
    [one] Una acción
   *[other] { $count } acciones
    }, para cualquier hoja de cálculo.
audit-file-newest = 📄 Las últimas { $count } acciones, para cualquier hoja de cálculo. Las anteriores no cabían en un archivo.
audit-bot = el bot
audit-forgotten = alguien que se fue
audit-edition = Resumen { $number }
audit-history = 🕘 <b>Historial</b> · { $title }
audit-came = <b>Llegó</b> · { $source }
    { $day }, { $time }

audit-added = Artículo añadido
audit-revised = Artículo modificado
audit-sorted = Temas elegidos
audit-published = Publicado
audit-scheduled = Programado
audit-withdrawn = Otra vez borrador
audit-discarded = Descartado
audit-restored = Recuperado
audit-corrected = Corregido
audit-illustrated = Imagen cambiada
audit-retracted = Retirado
audit-reinstated = Publicado de nuevo
audit-marked = Noticia fijada o quitada
audit-moved = Noticia movida
audit-tied = Noticias unidas
audit-untied = Noticia dividida
audit-titled = Título de la noticia cambiado
audit-introduced = Introducción cambiada
audit-held = Resumen retenido
audit-hold-set = Espera ajustada
audit-released = Resumen aprobado
audit-brought-back = Excluido y readmitido
audit-topic-added = Tema creado
audit-topic-revised = Tema modificado
audit-topic-removed = Tema eliminado
audit-country-called = Nombres del país cambiados
audit-invited = Invitación creada
audit-editor-added = Nuevo en la redacción
audit-editor-removed = Fuera de la redacción
audit-role-changed = Cambio de función
audit-uninvited = Invitaciones retiradas
audit-paused = Envíos en pausa
audit-resumed = Envíos reanudados
audit-revived = Chats recuperados
audit-sent-again = Enviado de nuevo
audit-renewed = Resumen actualizado
audit-taken-back = Resumen retirado
audit-feed-added = Fuente RSS añadida
audit-feed-revised = Fuente RSS modificada
audit-feed-removed = Fuente RSS quitada
audit-channel-taken = Canal tomado como fuente
audit-channel-left = Canal ya no es fuente
audit-connected = Chat conectado
audit-let-go = Ya no lleva el chat
audit-disconnected = Chat desconectado

audit-field-title = Título
audit-field-text = Texto
audit-field-language = Idioma
audit-field-source = Fuente
audit-field-url = Enlace
audit-field-topics = Temas
audit-field-publish-at = Sale
audit-field-query = Consulta
audit-field-note = Nota
audit-field-name = Nombre
audit-field-role = Función

history-undo = ↩︎ Deshacer: { $step }
history-undone = Deshecho.
history-moved-on = Entretanto se ha hecho algo más, o ya no se puede deshacer: mira el historial.
history-ask-retracted = ⚠️ El artículo sale de nuevo con su número anterior. Vuelve a los mensajes que lo mostraban, y a quienes los tienen se les dice que se había retirado.
history-yes-retracted = ✅ Publicarlo de nuevo
history-ask-corrected = ⚠️ Vuelven las palabras de antes de la corrección, en todos los mensajes que las muestran, y se avisa a los lectores.
history-yes-corrected = ✅ Deshacer la corrección
