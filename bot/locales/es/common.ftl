# How a day stands in a sentence: a pattern of CLDR, https://cldr.unicode.org/translation/date-time
day-pattern = EEEE, d 'de' MMMM
# A name with what tells it from others, as in "Portland (Oregon)".
name-beside = { $name } ({ $more })

back = ‹ Atrás
cancel = Cancelar
done = Listo
cancelled = De acuerdo, no ha cambiado nada.
nothing-to-cancel = No hay nada que cancelar.

error-unexpected = Algo ha salido mal. No se ha perdido nada; inténtalo de nuevo en un momento.
error-store = Ahora mismo no puedo acceder a mi archivo. No ha cambiado nada; inténtalo de nuevo en unos minutos.
error-took-too-long = Estaba tardando tanto que dejé de buscar. No ha cambiado nada; inténtalo de nuevo en unos minutos, o pide menos a la vez.
error-unknown-command = No conozco ese comando. /help muestra lo que sé hacer.
error-old-button = Ese botón es de un mensaje anterior. /help muestra lo que sé hacer ahora.
error-not-allowed = Eso es solo para la redacción.
error-all-topics = Eso afecta a todos los temas, y tú llevas algunos.
error-other-topics = De ese tema se ocupan otros.
error-not-admin = Solo los administradores de este chat pueden cambiarlo.
error-unknown-topic = No hay ningún tema «{ $slug }». /topics muestra los que hay.
error-unknown-article = No hay ningún artículo con ese número.
error-article-forgotten = Ese artículo ya no se conserva.

error-empty = El texto está vacío. Envíame el artículo como texto: la primera línea será el título.
error-no-words = Ahí no veo palabras. Envíame el artículo como texto: la primera línea será el título.
error-too-long = El texto tiene { $length } caracteres, y como máximo acepto { $limit }. Envíalo por partes, por favor.
error-binary = No sé leer ese tipo de archivo. Leo .txt, .md, .html, .rtf, .docx, .odt, .pdf, .epub y .eml; o pega aquí el texto.
error-locked = El archivo está protegido con contraseña. Envíalo sin ella, o pega aquí el texto.
error-no-text = En ese archivo no encuentro texto: quizá solo tenga imágenes. Pega aquí el texto, por favor.
error-damaged = El archivo está dañado: no puedo leerlo. Envíalo de nuevo, o pega aquí el texto.
error-data = Son datos para programas (JSON) y no sé qué parte es el artículo. Pega aquí su título y su texto, por favor.
error-data-cut = Es un trozo de datos para programas (JSON) que se corta. Envíalos enteros como archivo, o pega aquí el título y el texto del artículo.
error-unpacks-too-big = Descomprimido, el archivo ocupa mucho más de lo normal, así que no lo abro. Pega aquí el texto, por favor.
error-too-complex = Leerlo requiere demasiado tiempo o memoria. Pega aquí el texto, por favor.
error-page-empty = En esa página no encuentro ningún artículo.
error-no-feed = Ahí no encuentro ningún feed.
error-no-opml = Eso no es una lista de feeds. Envíame un archivo OPML, como los que exportan otros lectores.
error-link-bad = Ese enlace no funciona. Envía uno como https://example.org/noticia
error-link-forbidden = Ese enlace no lleva a un sitio público ({ $host }), así que no lo abro.
error-link-unreachable = Ahora mismo no se puede acceder a { $host }.
error-link-timeout = La página no llegó en { $seconds } segundos.
error-link-too-big = La página es demasiado grande: como máximo acepto { $limit } MB.
error-link-type = Ese enlace lleva a algo que no sé leer ({ $type }).
error-link-status = El sitio no entrega la página (error { $status }).
error-link-redirects = El enlace lleva de un sitio a otro sin fin: tras { $limit } saltos lo dejé.
error-link-members = Solo los miembros de ese chat pueden ver este mensaje.
error-link-chat = Ese enlace lleva a un chat de Telegram, no a uno de sus mensajes.
error-post-missing = Telegram no muestra ese mensaje: quizá se borró, o el canal no es público.
error-post-wordless = En ese mensaje de Telegram no hay palabras.
error-proxy-unreachable = El proxy { $host } no responde. Quien gestiona este bot puede revisarlo.
error-proxy-refused = El proxy { $host } no deja pasar nada. Quien gestiona este bot puede revisarlo.
error-bad-line = Esa línea no es un artículo: debe ser un objeto JSON con «title» y «text».
error-walled = Esa página da el texto solo a sus suscriptores.
error-encoding = No puedo leer las letras de ese archivo. Guárdalo en UTF-8 y envíalo de nuevo.
error-too-big = El archivo es demasiado grande: como máximo acepto { $limit } MB.
error-unknown-zone = No conozco ningún lugar ni zona horaria «{ $name }». Prueba con una gran ciudad cercana, o con la hora de tu reloj.
error-not-understood = No lo he entendido. Envíame unas palabras para buscar, o mira /help.

inbox-too-much = Es más de lo que puedo leer de una vez. Sigo en unos minutos; lo que envíes hasta entonces no se leerá.
inbox-cannot-keep = Ahora mismo no puedo acceder a mi archivo. Tu mensaje espera en Telegram, y respondo en cuanto pueda.
inbox-interrupted = Algo me interrumpió mientras te respondía. Si no llegó nada, envíalo otra vez.
inbox-unwritable = ⚠️ Los mensajes esperan en Telegram, porque no puedo escribir en mi archivo: { $reason }
inbox-set-aside = ⚠️ Un mensaje interrumpió tres veces su tratamiento, así que lo aparté. En la terminal: <code>newsdigest inbox list</code>
inbox-deaf = ⚠️ Desde hace unos minutos Telegram no me trae nada de lo que la gente escribe. Sigo preguntando y respondo en cuanto llegue.
inbox-another-polls = ⚠️ Otro programa se lleva mis mensajes en Telegram: usa el mismo token, o hay un webhook puesto. Hasta que se detenga no oigo a nadie.
inbox-hearing-again = ✅ Vuelvo a recibir mensajes, después de { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}: respondo a lo que se escribió entretanto.

error-too-many-pages = Ese PDF tiene { $pages } páginas; leo { $limit } como máximo. Envíame solo las del artículo.
