# Cifras
stats-in-private = Las cifras están en nuestro chat privado.
stats-no-picture = Ahora mismo no puedo dibujar. La línea de arriba y el archivo dicen lo mismo.
stats-no-rows = No hay nada que poner en un archivo.
stats-file = 📄 Para cualquier hoja de cálculo.
stats-title = { $subject } · { $period }
stats-since = Se cuenta desde el { $day }.
stats-dark = 🌙 Oscuro
stats-light = ☀️ Claro
stats-export = 📄 Como archivo
stats-days-7 = 7 días
stats-days-30 = 30 días
stats-days-364 = Un año
stats-of-readers = Lectores
stats-of-topics = Temas
stats-of-sent = Envíos
stats-of-late = A tiempo
stats-of-news = Artículos
stats-of-hours = Horas
stats-of-wishes = Deseos
stats-of-stories = Noticias
stats-of-feeds = Feeds
stats-title-readers = Quién llegó y quién se fue
stats-title-topics = Seguidores por tema
stats-title-sent = Mensajes enviados
stats-title-late = Retraso de los resúmenes
stats-title-news = Artículos por tema
stats-title-hours = Horas de los resúmenes
stats-title-wishes = Qué pidieron los lectores
stats-title-stories = El eco de las noticias
stats-title-feeds = Artículos de los feeds
stats-came = llegaron
stats-left = se fueron
stats-blocked = bloquearon
stats-opened = abiertas
stats-kept = guardadas
stats-more = más de esto
stats-less = menos de esto
stats-muted = fuentes excluidas
stats-sent = llegaron
stats-failed = fallaron
stats-unknown = inciertos
stats-skipped = sin enviar
stats-published = publicados
stats-waiting = en espera
stats-rejected = rechazados
stats-known = ya conocidos
stats-late-up-to = en { $minutes } min
stats-late-more = más de una hora
stats-other-languages = otros idiomas
stats-unknown-language = idioma desconocido
stats-sources = { $count ->
        [one] 1 fuente
       *[other] { $count } fuentes
    }
stats-empty-readers = Nadie llegó ni se fue
stats-empty-topics = Aún no hay seguidores
stats-empty-sent = No se envió nada
stats-empty-news = No se publicó nada
stats-empty-few = Muy poco que mostrar
stats-empty-feeds = Aún no hay artículos
stats-fact-readers = { $now ->
        [one] Un chat recibe
       *[other] { $now } chats reciben
    } resúmenes. { $moved }
stats-fact-readers-moved = En este tiempo llegaron { $came }, se fueron { $left } y bloquearon el bot { $blocked }.
stats-fact-readers-still = En este tiempo nadie llegó ni se fue.
stats-fact-topics = Lo más seguido: { $topics } ({ $count } de { $readers }).
stats-none-topics = Nadie sigue aún un tema.
stats-no-topics = Aún no hay temas: /topic crea uno.
stats-note-words = Chats que siguen palabras propias: { $count }.
stats-fact-sent = Llegó el { $share } { $total ->
        [one] del único mensaje
       *[other] de los { $total } mensajes
    }.
stats-none-sent = En este tiempo no se envió nada.
stats-note-unknown = Lo incierto casi siempre ha llegado.
stats-fact-late = Llegó en un minuto el { $share } { $total ->
        [one] del único resumen
       *[other] de los { $total } resúmenes
    }.
stats-none-late = En este tiempo no llegó ningún resumen.
stats-fact-news = { $articles ->
        [one] Un artículo
       *[other] { $articles } artículos
    } de { $sources }. { $most }
stats-fact-news-most = Sobre todo de: { $topics } ({ $count }).
stats-none-news = En este tiempo no se publicó nada.
stats-note-more-topics = Más temas: { $count }. En el archivo están todos.
stats-fact-hours = Los resúmenes llegan sobre todo a las { $at }: { $count } de { $readers } lectores.
stats-few-hours = Menos de { $few } lectores: sus horas no son asunto de nadie.
stats-note-hours = Según sus propios relojes. Quien recibe varios resúmenes al día cuenta en cada una de sus horas.
stats-fact-wishes = Deseos: { $total }, sobre todo «{ $leading }»: { $count }.
stats-few-wishes = Menos de { $few } deseos en este tiempo: no se distinguen.
stats-none-wishes = En este tiempo los lectores no pidieron nada.
stats-note-wishes = Ahora hay { $filtering } chats con deseos y { $kept } artículos guardados.
stats-fact-stories = Las noticias se abrieron { $opened } veces y se guardaron { $kept }, sobre todo «{ $title }»: abierta { $times } veces.
stats-spread-stories = Las noticias se abrieron { $opened } veces y se guardaron { $kept }, ninguna { $few } veces.
stats-none-stories = En este tiempo ninguna noticia se abrió o guardó { $few } veces.
stats-note-stories = Solo sumas: no se guarda quién abrió qué. Los toques de la redacción no cuentan.
stats-none-feeds = Aún no hay feeds: /feeds los añade.
stats-fact-feeds = Feeds que responden: { $answering }; que fallan: { $failing }; en pausa: { $paused }.
stats-fact-feeds-well = { $count ->
        [one] El feed responde
       *[other] Los { $count } feeds responden
    }. Entradas en este tiempo: { $entries }.
stats-note-failing = «{ $feed }» falla desde el { $day }.
stats-note-more-feeds = Más feeds: { $count }. En el archivo están todos.
