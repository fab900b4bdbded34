groups-greeting = 👋 ¡Hola a todos! Cada día puedo traer aquí un resumen de las noticias sobre los temas que os interesan.

    <b>Para quienes administran:</b> elegid los temas, y luego la hora, los días y el idioma, aquí mismo o con /topics y /settings.
groups-greeting-again = 👋 ¡Aquí estoy otra vez! Sigo donde lo dejamos: los temas están en /topics, lo demás en /settings.
groups-first-button = 🗞 Enviar ya el primer resumen
groups-topics-button = 🗂 Temas
groups-settings-button = ⚙️ Ajustes
groups-pause-button = ⏸ Pausa de una semana

groups-connect = 🔗 <b>Conecta un canal o un grupo</b>
    Elige abajo uno que administres. En un canal necesito permiso para publicar mensajes.

    ¿No ves los botones? <a href="{ $link }">Añádeme a un canal</a> desde aquí; a un grupo, como a cualquier miembro.
groups-channel-button = 📣 Un canal
groups-group-button = 👥 Un grupo
groups-connect-in-private = Los canales y grupos se conectan en nuestro chat privado.
groups-open-private = Abrir el chat privado

groups-connected = ✅ <b>{ $chat }</b>: conectado.
groups-what-next = Ahora elige los temas de <b>{ $chat }</b>. También puedes cambiar la hora, los días y el idioma: de momento el resumen llega a las { $time } ({ $place }).
groups-not-there = Aún no estoy en <b>{ $chat }</b>. Añádeme como administrador con permiso para publicar mensajes y toca «Reintentar».
groups-not-admin = No figuras entre los administradores de <b>{ $chat }</b>: solo uno de ellos puede conectarlo.
groups-may-not-post = Aún no puedo escribir en <b>{ $chat }</b>. Activa allí mi permiso para publicar mensajes y toca «Reintentar».
groups-that-chat = ese chat
groups-retry = 🔁 Reintentar
groups-add-to-channel = ➕ Añadirme a un canal

groups-list = 🔗 <b>Canales y grupos conectados</b>
    Toca uno para cambiarlo. /connect añade otro.
groups-list-empty = Aún no has conectado ningún canal ni grupo. /connect añade uno.
groups-right-lost = Ya no administras «{ $chat }», así que lo he quitado de tu lista.
groups-view = { $emoji } <b>{ $chat }</b>
groups-view-topics = { $count ->
    [0] Aún sin temas: no llega nada.
    [one] Un tema.
   *[other] { $count } temas.
}
groups-view-gone = Ya no estoy en este chat. Añádeme de nuevo y sigo con los mismos temas, o desconéctalo.
groups-disconnect = ✕ Desconectar
groups-really-disconnect = ¿Desconecto <b>{ $chat }</b>? No recibirá más resúmenes, y olvidaré sus temas y ajustes.
groups-yes-disconnect = Sí, desconectar
groups-disconnected = <b>{ $chat }</b> ya no está conectado.

groups-view-refused = Lo que envié allí fue rechazado, así que he parado. Cuando pueda escribir allí, sigo; en un grupo, ayuda enviarme allí un comando.
groups-view-others = 👤 Lo conectó otra persona.
