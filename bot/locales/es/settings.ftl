settings-title = ⚙️ <b>Ajustes</b>
settings-title-of = ⚙️ <b>Ajustes de { $chat }</b>

settings-schedule = 🕗 <b>{ $time }</b>, { $days }
settings-zone = 🌍 { $place } (ahora { $now })
settings-language = 💬 { $language }
settings-silent = 🔕 Si no hay nada nuevo: silencio
settings-told = 🔔 Si no hay nada nuevo: una línea
settings-pinned = 📌 Cada resumen se fija en lugar del anterior.
settings-pin-button = 📌 Fijar cada resumen
settings-unpin-button = 📌 No fijar más
settings-may-not-pin = Aquí todavía no puedo fijar mensajes. Hazme administrador con permiso para fijarlos y toca otra vez.
settings-may-not-pin-in-channel = Allí todavía no puedo fijar mensajes. Dame permiso para editar mensajes de otros y toca otra vez.
settings-in-general = 📌 Resúmenes: en el tema general
settings-in-this-topic = 📌 Resúmenes: en este tema
settings-in-a-topic = 📌 Resúmenes: en otro tema
settings-no-topics = Elige al menos un tema y el resumen empezará a llegar.
settings-paused = ⏸ En pausa hasta el { $day }.
settings-stopped = ⏹ El envío está cancelado.
settings-gone = Ya no estoy en este chat: añádeme de nuevo y sigo desde aquí.

settings-every-day = todos los días
settings-weekdays = de lunes a viernes
settings-weekend = sábados y domingos
settings-weekly = una vez por semana, { $day }

settings-time-button = 🕗 Hora
settings-days-button = 📅 Días
settings-zone-button = 🌍 Zona horaria
settings-language-button = 💬 Idioma
settings-tell-button = 🔔 Avisar si no hay nada
settings-hush-button = 🔕 Callar si no hay nada
settings-here-button = 📌 Resúmenes en este tema
settings-general-button = Resúmenes en el tema general
settings-resume-button = ▶️ Reanudar
settings-topics-button = 🗂 Temas

settings-time = 🕗 <b>¿A qué hora?</b>
    Toca la hora y los minutos, o escríbemelos, por ejemplo <i>7:30</i>.
settings-time-by-reply = 🕗 <b>¿A qué hora?</b>
    Toca la hora y los minutos, o responde a este mensaje, por ejemplo <i>7:30</i>.
settings-time-unclear = No he entendido la hora. Escríbela así: <i>7:30</i>.
settings-days = 📅 <b>¿Qué días?</b>
    Toca los días en los que quieres el resumen.
settings-days-weekdays = Lun–vie
settings-days-all = Todos los días
settings-days-weekly = Una vez por semana
settings-day-of-week = 📅 <b>¿Qué día de la semana?</b>
    Un solo resumen con las noticias de toda la semana, primero las que más importaron.
settings-one-day-stays = Tiene que quedar al menos un día. Para no recibir nada por un tiempo está /pause.
settings-choose-language = 💬 <b>¿En qué idioma?</b>
    Los artículos siguen en el suyo.

settings-is-it = 🌍 <b>Zona horaria</b>
    ¿Tu reloj marca <b>{ $now }</b>?
settings-zone-hint = Si no, mueve la hora, o escríbeme tu ciudad (<i>Lisboa</i>), la zona (<i>Europe/Lisbon</i>) o lo que marca tu reloj (<i>21:34</i>).
settings-zone-hint-by-reply = Si no, mueve la hora, o responde a este mensaje con la ciudad (<i>Lisboa</i>), la zona (<i>Europe/Lisbon</i>) o la hora (<i>21:34</i>).
settings-yes = ✓ Sí
settings-send-location-button = 📍 Usar mi ubicación
settings-which-place = 🌍 <b>¿Qué lugar tiene tu hora?</b>
    Se distinguen por el horario de verano: elige el más cercano.
settings-which-name = 🌍 <b>¿Cuál de estos?</b>
settings-ask-location = Toca el botón de abajo: de tu ubicación solo deduzco la ciudad cercana y la zona horaria, y no la guardo.
settings-location-button = 📍 Enviar mi ubicación
settings-place-found = 📍 { $place }
settings-zone-unclear = Envíame una ciudad, una zona horaria, la hora de tu reloj o tu ubicación.

settings-look = 📰 Diseño: { $layout }, extensión: { $length }
settings-layout-button = 📰 Diseño
settings-length-button = 📏 Extensión
settings-layout-classic = clásico
settings-layout-rich = enriquecido
settings-choose-layout = 📰 <b>¿Qué diseño?</b>
    El <b>clásico</b> lo muestran todas las aplicaciones de Telegram. El <b>enriquecido</b> pliega cada noticia bajo su titular y tiene índice, tablas y notas, pero algunas aplicaciones lo muestran vacío: antes te envío una muestra.
settings-can-you-read = ⬆️ <b>¿Puedes leer la muestra de arriba?</b>
    Debería tener titulares, y una noticia que se despliega con una tabla dentro. Si ves un mensaje vacío, o nada, quédate con el diseño clásico.
settings-can-all-read = Aquí todos reciben el mismo resumen: quien tenga una aplicación que no lo muestra no tendrá nada que leer.
settings-readable-button = ✓ Sí, usarlo
settings-blank-button = No, seguir con el clásico
settings-rich-unknown = Este servidor de Telegram aún no conoce los mensajes enriquecidos: el diseño sigue siendo clásico.
settings-brief = breve
settings-standard = normal
settings-full = completo
settings-choose-length = 📏 <b>¿Cuánto debe ocupar el resumen?</b>
    <b>Breve</b>: un mensaje de titulares. <b>Normal</b>: un mensaje, dos frases por noticia; lo que no cabe está detrás de un botón. <b>Completo</b>: tantos mensajes como haga falta, y cómo sigue cada artículo, plegado.

sample-title = 🗞 Un resumen de muestra
sample-topic = El puerto fluvial
sample-headline = El viejo puente se reabre después de catorce meses
sample-summary = El lunes los camiones cruzaron el puente por primera vez en catorce meses. Las obras duraron el doble de lo previsto.
sample-source = El Correo del Puerto
sample-other-language = zh
sample-other-headline = 桥梁周一重新开放
sample-other-source = 港口晚报

settings-refused = Lo que envié a este chat fue rechazado, así que he parado. Cuando pueda escribir allí, sigo; en un grupo, ayuda enviarme allí un comando.
settings-reads = 📖 Lees: { $languages }
settings-reads-button = 📖 Idiomas que leo
settings-choose-reads = 📖 <b>¿Qué idiomas lees?</b>
    Así los artículos en otros idiomas no llenan tu resumen: son otras voces en una noticia, o una línea al final.
settings-every-language = todos los idiomas
settings-every-language-button = Todos los idiomas
settings-you-read = 📖 Lees: { $languages }.
settings-so-many-stories = { $count ->
    [one] 1 noticia
   *[other] { $count } noticias
}
settings-all-stories = todas las noticias
settings-stories-by-room = Las que quepan
settings-stories-all = Todas

settings-filters-button = 🔇 Filtros
filters-none = 🔇 <b>Filtros</b>
    No se deja nada fuera. Debajo de cada noticia, ⋯ te permite decir de qué quieres más, menos o nada.
filters-heading = 🔇 <b>Filtros</b>
    Toca uno para quitarlo.
filters-hint = O escríbeme palabras sobre las que no quieres leer, separadas por comas.
filters-hint-by-reply = O responde a este mensaje con palabras que dejar fuera, separadas por comas.
filters-ended = Quitado: { $filter }
filters-unclear = Ahí no veo ninguna palabra. Escribe una o varias, separadas por comas.
filters-too-common = «{ $words }» está en casi todos los artículos. Elige una palabra que diga lo que no quieres leer.
error-too-many-filters = No puedo guardar más de { $limit } filtros. Quita antes uno: /settings
filter-less = 👎 Menos «{ $text }»
filter-more = 👍 Más «{ $text }»
filter-source = 🚫 Nunca: { $text }
filter-on-topic = { $filter } · { $topic }

wish-button = ⋯ Más, menos, nunca
wish-heading = ¿Qué prefieres?
wish-more = 👍 Más como esta
wish-less = 👎 Menos como esta
wish-source = 🚫 Nunca { $source }
wish-more-of = 👍 <b>¿Más de qué?</b>
wish-less-of = 👎 <b>¿Menos de qué?</b>
wish-nothing = No sé decir de qué trata. Las palabras que quieras dejar fuera se escriben en /settings, en Filtros.
wish-noted = { $filter }
    <i>Desde el próximo resumen.</i>
wish-undo = ↩ Deshacer
wish-undone = Deshecho.

settings-weekend-same = También el fin de semana
settings-weekend-at = Sáb–dom { $time }
settings-times-with-weekend = { $usual } (fines de semana { $weekend })
settings-by-topic-button = 🗂 Por tema
settings-by-topic = 🗂 <b>¿Cuándo llega cada tema?</b>
    Toca un tema para darle una hora propia o un día de la semana.
settings-topic-when = 🗂 <b>¿Cuándo llega { $topic }?</b>
    Con cada resumen, a una hora del día o un día de la semana, con todo lo nuevo desde entonces.
settings-with-every = Con cada resumen
settings-own-times = 🗂 { $topics }
settings-sound-button = 🔔 Sonido y horas de silencio
settings-choose-sound = 🔔 <b>¿Cuándo pueden sonar los mensajes?</b>
    En las horas de silencio llegan sin sonido.
settings-rings = Con sonido
settings-never-rings = En silencio
settings-quiet-none = Sin horas de silencio
settings-sound = 🔔 { $sound }
settings-sound-on = Con sonido
settings-sound-off = Siempre en silencio
settings-sound-but = En silencio { $hours }
