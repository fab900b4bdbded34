onboarding-greeting = 👋 <b>¡Hola, { $name }!</b>
    Cada día te traigo un resumen: las noticias de tus temas, contadas con las palabras de los propios artículos.
onboarding-sample = 📰 Lo último:
onboarding-sample-new = 📰 Recién llegado:
onboarding-no-articles = 📰 Aún no ha llegado ningún artículo; el primero no tardará.
onboarding-choose = <b>¿Qué te interesa?</b> Toca tus temas. { $when }
onboarding-followed = ✅ Ya sigues <b>{ $topic }</b>. { $when }
onboarding-when = El resumen llega { $hour ->
    [1] a la
   *[other] a las
} <b>{ $time }</b> ({ $place }).
onboarding-no-topics = Aún no hay temas para elegir. Vuelve a mirar dentro de poco: /topics
onboarding-link-without-topic = Ese enlace lleva a un tema que aquí no existe, o ya no.

onboarding-first-button = 🗞 Envíame el primer resumen
onboarding-read-button = 📖 Leer el artículo
onboarding-settings-button = ⚙️ Hora y ajustes
onboarding-topics-button = 🗂 Temas
onboarding-digest-button = 🗞 Novedades

onboarding-choose-first = Elige antes al menos un tema.
onboarding-first-sent = ¡En camino!
onboarding-first-already = El primer resumen ya llegó: está más arriba. /digest trae las novedades.
onboarding-first-empty = En los últimos siete días no hubo nada sobre los temas elegidos. El próximo resumen traerá lo que llegue.

onboarding-again = 👋 <b>¡Hola de nuevo, { $name }!</b>
onboarding-back = 👋 <b>¡Qué alegría verte de vuelta, { $name }!</b> Tus resúmenes vuelven a llegar.
onboarding-following = { $count ->
    [one] Sigues <b>{ $names }</b>.
   *[other] Sigues { $count } temas: <b>{ $names }</b>.
}
onboarding-nothing-followed = Ahora mismo no sigues ningún tema: elige alguno y el resumen llegará.
onboarding-paused = ⏸ Tus resúmenes están en pausa.

onboarding-thanks = ¡De nada! 🙂
onboarding-goodbye = ¡Hasta pronto! 👋 Si no quieres más resúmenes, escribe /stop.
onboarding-stopped = ⏹ <b>Cancelado.</b> No llegarán más resúmenes. Los temas se quedan como están: con /start vuelve todo.

onboarding-help-reader = <b>Para leer</b>
    /digest – lo nuevo en tus temas
    /topics – elige tus temas
    /latest – los últimos artículos
    /search – busca artículos por sus palabras
    /article – un artículo, por su número
    /story – cómo siguió una noticia, por el número de uno de sus artículos
    /follow – seguir tus propias palabras
    /following – las palabras que sigues
    /suggest – un tema o una fuente que te falta
    /saved – los artículos que guardas
    /history – tus resúmenes anteriores

    <b>A tu gusto</b>
    /settings – hora, días, zona horaria, idioma
    /pause – un descanso de unos días
    /stop – no más resúmenes
    /start – otra vez en marcha

    <b>Tus datos</b>
    /privacy – lo que se guarda
    /export – recíbelo en un archivo
    /delete_me – bórralo
onboarding-help-search = O escríbeme unas palabras: las busco en todos los artículos.
onboarding-help-inline = En cualquier chat: <code>@{ $bot }</code> y unas palabras encuentran un artículo para compartirlo allí.
onboarding-help-groups = <b>Para grupos y canales</b>
    /connect – un resumen para tu grupo o canal
onboarding-help-admin = <b>Tus grupos y canales</b>
    /chats – sus temas y ajustes
    /connect – conecta otro
onboarding-help-editor = <b>Para la redacción</b>
    Pega o reenvía un artículo, o envía un enlace o un archivo.
    /add – un artículo, paso a paso
    /queue – lo que espera una decisión, uno tras otro
    /drafts – lo que aún no está publicado
    /desk – los próximos resúmenes, antes de salir
    /plan – el día: qué sale y cuándo
    /stats – las cifras en imágenes: lectores, temas, envíos
    /topic – crear o cambiar temas
    /feeds – los feeds que leo: añadir, probar, pausar
    /opml – listas de feeds, dentro y fuera
onboarding-help-contributor = <b>Para quien colabora</b>
    Pega o reenvía un artículo, o envía un enlace o un archivo.
    /add – un artículo, paso a paso
    /drafts – lo tuyo que aún espera
onboarding-help-reviewer = <b>Para la revisión</b>
    /queue – lo que espera una decisión, uno tras otro
onboarding-help-owner = <b>Para quien gestiona el bot</b>
    /people – quién está en la redacción: invitar, cambiar, quitar
    /status – cómo va el bot
    /deliveries – lo enviado: de nuevo, corregido, retirado
    /announce – escribe a tus lectores, aparte del resumen
    /audit – quién hizo qué, también en un archivo
onboarding-help-group = <b>Para todos aquí</b>
    /digest – las novedades
    /latest – los últimos artículos
    /search – busca artículos por sus palabras
    /story – cómo siguió una noticia

    <b>Para quienes administran</b>
    /topics – elegir los temas
    /settings – hora, días, zona horaria, idioma
    /pause – un descanso de unos días
    /stop – no más resúmenes

onboarding-languages = <b>¿Qué idiomas lees?</b> Tócalos también; hasta entonces te traigo todos.
