# Lo que otro bot guardaba: suscriptores y artículos
import-subscribers = 📥 <b>Una lista de suscriptores</b>
import-articles = 📥 <b>Una lista de artículos</b>
import-as = «{ $name }» = { $meaning }
import-unused = Sin usar: { $columns }

import-column-chat = chat
import-column-kind = tipo de chat
import-column-language = idioma
import-column-topics = temas
import-column-time = hora
import-column-zone = zona horaria
import-column-joined = fecha de alta
import-column-name = nombre
import-column-left = se fue
import-column-stays = sigue ahí
import-column-title = título
import-column-text = texto
import-column-standfirst = entradilla
import-column-teaser = resumen
import-column-url = enlace
import-column-author = autor
import-column-source = fuente
import-column-date = fecha
import-column-image = imagen

import-new-subscribers = ✅ { $count ->
    [one] Un suscriptor nuevo
   *[other] { $count } suscriptores nuevos
    }: { $kinds }.
import-people = { $count ->
    [one] una persona
   *[other] { $count } personas
    }
import-groups = { $count ->
    [one] un grupo
   *[other] { $count } grupos
    }
import-channels = { $count ->
    [one] un canal
   *[other] { $count } canales
    }
import-new-articles = ✅ { $count ->
    [one] Un artículo nuevo.
   *[other] { $count } artículos nuevos.
    }
import-nothing-new = No hay nada nuevo en ella.
import-days = Del { $from } al { $to }.
import-known = { $count ->
    [one] Uno ya está aquí y conserva lo que eligió aquí.
   *[other] { $count } ya están aquí y conservan lo que eligieron aquí.
    }
import-gone = { $count ->
    [one] Uno ya me dejó o me detuvo antes, y no se le trae de vuelta.
   *[other] { $count } ya me dejaron o me detuvieron antes, y no se les trae de vuelta.
    }
import-articles-known = { $count ->
    [one] Uno ya está aquí.
   *[other] { $count } ya están aquí.
    }
import-undated = { $count ->
    [one] Uno no tiene fecha legible y recibe la de hoy.
   *[other] { $count } no tienen fecha legible y reciben la de hoy.
    }
import-lost-future = { $count ->
    [one] Uno tiene una fecha futura y recibe la de hoy.
   *[other] { $count } tienen una fecha futura y reciben la de hoy.
    }
import-lost-url = { $count ->
    [one] Uno tiene un enlace que no es una dirección web: llega sin él.
   *[other] { $count } tienen enlaces que no son direcciones web: llegan sin ellos.
    }
import-lost-image = { $count ->
    [one] Uno tiene una imagen que no es una dirección web: llega sin ella.
   *[other] { $count } tienen imágenes que no son direcciones web: llegan sin ellas.
    }
import-repeated = { $count ->
    [one] Una fila repite otra.
   *[other] { $count } filas repiten otras.
    }
import-left = { $count ->
    [one] Uno figura en la lista como dado de baja, y queda fuera.
   *[other] { $count } figuran en la lista como dados de baja, y quedan fuera.
    }
import-refused = ⚠️ { $count ->
    [one] Una fila no se puede tomar:
   *[other] { $count } filas no se pueden tomar, entre ellas:
    }
import-refused-row = • fila { $line }, «{ $said }»: { $reason }
import-refused-wordless = • fila { $line }: { $reason }
import-id-missing = falta el id del chat
import-id-rounded = un número redondeado por una hoja de cálculo; exporta los id como texto
import-id-formula = una fórmula, no un número
import-id-zero = nadie tiene este id
import-id-too-large = ningún chat tiene un id tan grande
import-id-text = no es el id de un chat; un nombre no me dice de quién es
import-row-json = no es JSON válido
import-row-object = no es un objeto con valores con nombre
import-row-cells = más celdas que columnas
import-row-quote = unas comillas que no se cierran
import-article-empty = falta el texto
import-article-no-words = no tiene palabras
import-article-too-long = el texto es demasiado largo
import-unclear = «{ $column }»: { $count ->
    [one] un valor que no entiendo. Ahí vale el habitual.
   *[other] { $count } valores que no entiendo. Ahí vale el habitual.
    }
import-unknown-topics = { $count ->
    [one] Un tema no existe aquí: { $topics }.
   *[other] { $count } temas no existen aquí, como { $topics }.
    }
import-without-topics = { $count ->
    [one] Uno no seguiría ningún tema, y no recibiría nada.
   *[other] { $count } no seguirían ningún tema, y no recibirían nada.
    }
import-reach = ℹ️ Un bot solo puede escribir a quienes lo han iniciado y a los chats en los que está. Si tu bot anterior tenía otro token, a la mayoría aún no se puede llegar. Ahora no escribo a nadie: pregunto a Telegram por cada uno, poco a poco, y te digo a cuántos llego. Los demás reciben sus resúmenes cuando me inician.
import-archive = ℹ️ Van al archivo, cada uno en su día: todos pueden encontrarlos, y nadie los recibe como novedad.

import-go = 📥 Importar { $count }
import-go-all-topics = 📥 Con todos los temas
import-go-on = Seguir
import-begins = ⏳ Importando…
import-progress = ⏳ Importando: { $done } de { $count }…
import-under-way = Ya se está importando una lista. Espera a que termine, por favor.
import-owners-only = Es una lista de suscriptores: solo puede importarla quien gestiona el bot. No he guardado nada de ella.
import-lost = Ya no veo el archivo. Envíamelo otra vez, por favor.
import-broken-off = La importación se ha interrumpido. Lo que entró se queda y nada viene dos veces: puedes seguir sin más.
import-left-alone = De acuerdo, no he importado nada.
import-done-subscribers = ✅ { $count ->
    [0] Nadie era nuevo.
    [one] Un suscriptor importado.
   *[other] { $count } suscriptores importados.
    }
import-done-articles = ✅ { $count ->
    [0] Ningún artículo era nuevo.
    [one] Un artículo está en el archivo.
   *[other] { $count } artículos están en el archivo.
    }
import-kept-subscribers = { $count ->
    [one] Uno ya era conocido, y sigue como estaba.
   *[other] { $count } ya eran conocidos, y siguen como estaban.
    }
import-kept-articles = { $count ->
    [one] Uno ya estaba aquí.
   *[other] { $count } ya estaban aquí.
    }
import-copies = { $count ->
    [one] Uno dice lo que dice otro artículo, y cuenta como su copia.
   *[other] { $count } dicen lo que dicen otros artículos, y cuentan como sus copias.
    }
import-asked-now = Ahora pregunto a Telegram, poco a poco, a quién puedo escribir, y te digo cuántos son.
import-met = 📥 He preguntado por todos los suscriptores importados: a { $near } puedo escribirles, a { $far } no.
    Estos reciben sus resúmenes, con todo lo que decía la lista, cuando me inician: { $link }

error-list-packed = Es un archivo comprimido o una hoja de cálculo. Guarda la lista como CSV (UTF-8) o JSON, y envíame eso.
error-list-empty = En ese archivo no hay filas. La primera da nombre a las columnas, y cada una de las siguientes es un suscriptor o un artículo.
error-no-list = No encuentro ninguna lista en ese archivo. Debería tener una fila por cada suscriptor o artículo.
error-no-columns = No sé qué contienen las columnas. La primera fila debe nombrarlas: «chat_id» para suscriptores, «title» y «text» para artículos, y lo demás que haya.
error-list-too-long = Esa lista tiene más de { $limit } filas. Envíala por partes, por favor.
