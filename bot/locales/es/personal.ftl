personal-paused = ⏸ <b>{ $days ->
    [one] Un día de pausa
   *[other] { $days } días de pausa
}</b>, hasta el { $until }. Después todo sigue solo.
personal-pause-button = { $days ->
    [one] 1 día
   *[other] { $days } días
}
personal-pause-days = ¿Cuántos días? Escribe un número del 1 al { $limit }, por ejemplo <i>/pause 7</i>, o una fecha: <i>/pause 24/12</i>.
personal-pause-stopped = ⏹ Los resúmenes están cancelados, así que no hay nada que pausar.
personal-resume-button = ▶️ Reanudar ahora
personal-resumed = ▶️ Los resúmenes vuelven a llegar.
personal-resumed-without-topics = ▶️ Los resúmenes están activos otra vez, pero aún no hay ningún tema elegido: /topics

personal-privacy = 🔒 <b>Lo que se guarda</b>
    • de este chat: su número en Telegram, su nombre y tipo, y desde cuándo lo conozco
    • lo que eliges: temas y desde cuándo, idioma, los idiomas que lees, ciudad y zona horaria, hora, días y con qué frecuencia, cuándo suenan los mensajes, diseño, extensión y número de noticias, lo que filtras, una pausa o una cancelación, y si quieres saber cuándo no hay nada nuevo
    • de tus resúmenes: cuáles te envié y cuándo, si llegaron, y cuándo toca el próximo; a { $days ->
        [one] un día
       *[other] los { $days } días
    } olvido lo que envié
    • qué artículos mostré en este chat, o compartiste a través de mí, para poder corregirlos donde están; los olvido tras el mismo tiempo
    • los artículos que guardas
    • las palabras que sigues como temas propios, y de qué te avisé al momento
    • los temas y fuentes que propones, hasta un mes después de que la redacción decida
    • los grupos y canales que conectas o desconectas, cuándo, y si las publicaciones de un canal entran como artículos
    • la última pregunta que te hice, hasta que respondas

    <b>Lo que no se guarda</b>
    lo que buscas y lo que abres en la fuente, y tu ubicación: de ella solo deduzco la ciudad cercana y la zona horaria.

    Todo se queda en la base de datos de este bot.
personal-privacy-translation = <b>Traducción</b>
    los titulares y las primeras frases de los artículos que los lectores no pueden leer van a { $host }, elegido por quien lleva el bot; sobre ti no va nada.
personal-privacy-editor = <b>Por tu trabajo en la redacción</b>
    tu nombre y número en Telegram, quién te dio tu función, cuándo y para qué temas; tu número junto a los artículos que añades o envías y los feeds que añades, y de cada artículo los mensajes en los que llegó; mientras se reordena el archivo después de que cambies un tema, el mensaje que muestra por dónde va; lo que haces con artículos, temas, feeds y personas, cuándo y cómo estaba antes, durante { $days ->
        [one] un día
       *[other] { $days } días
    }; qué artículo o anuncio tienes entre manos, dónde están las fichas del artículo y qué anuncios has empezado; a qué hora te digo cada día cuánto espera, y el día de la última vez.
personal-privacy-choices = /export te da todo en un archivo, /delete_me lo borra.
personal-export = 📦 Todo lo que se guarda de este chat.

personal-delete-ask = 🗑 <b>¿Borro todo sobre ti?</b>
    Tus temas, tus ajustes y el registro de tus resúmenes desaparecerán para siempre, y no llegarán más resúmenes.
personal-delete-ask-group = 🗑 <b>¿Borro todo sobre este chat?</b>
    Sus temas, sus ajustes y el registro de sus resúmenes desaparecerán para siempre, y no llegarán más resúmenes.
personal-delete-button = 🗑 Sí, borrar todo
personal-deleted = Hecho: todo está borrado. Si algún día me quieres de vuelta: /start

personal-paused-until = ⏸ <b>En pausa hasta el { $until }.</b> Después te traigo lo mejor de lo que te perdiste, y todo sigue solo.
personal-pause-unclear = No he entendido la fecha. Escríbela así: <i>/pause 24/12</i>.
