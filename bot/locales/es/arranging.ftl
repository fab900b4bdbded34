# The order of topics
topics-order-button = ↕️ Orden
topics-order = ↕️ <b>El orden de los temas</b>
    En este orden salen en los resúmenes, en /topics y en todas las listas. Toca el que quieras mover.
topics-order-one = ↕️ <b>¿Dónde va { $name }?</b>
topics-order-first = ⏫ El primero
topics-order-last = ⏬ El último
topics-order-type = 🔢 Otro lugar…
topics-order-ask = ¿Qué lugar le toca a <b>{ $name }</b>? Envíame un número del 1 al { $count }.
error-topic-place = Necesito un número del 1 al { $count }.

# Making one topic part of another
topics-merge-button = 🔗 Unir…
topics-merge-which = 🔗 ¿De qué tema pasa a formar parte <b>{ $name }</b>?
topics-merge-none = 🔗 No hay otro tema del que <b>{ $name }</b> pueda formar parte.
topics-merge = 🔗 ¿<b>{ $name }</b> pasa a formar parte de <b>{ $into }</b>?
topics-merge-followers = { $count ->
    [0] { $into } no gana seguidores.
    [one] Un chat pasa a { $into } y conserva los horarios y filtros que había elegido.
   *[other] { $count } chats pasan a { $into } y conservan los horarios y filtros que habían elegido.
}
topics-merge-both = { $count ->
    [one] Un chat sigue los dos y conserva los horarios que eligió para { $into }.
   *[other] { $count } chats siguen los dos y conservan los horarios que eligieron para { $into }.
}
topics-merge-articles = { $count ->
    [0] Ningún artículo pasa a { $into }.
    [one] Un artículo pasa a { $into }.
   *[other] { $count } artículos pasan a { $into }.
}
topics-merge-lessons = { $count ->
    [one] También pasa lo que { $name } aprendió de un artículo.
   *[other] También pasa lo que { $name } aprendió de { $count } artículos.
}
topics-merge-people = { $count ->
    [one] Una persona que se ocupa de { $name } se ocupará de { $into }.
   *[other] { $count } personas que se ocupan de { $name } se ocuparán de { $into }.
}
topics-merge-held = El resumen de { $name } está retenido: también lo estará el de { $into }.
topics-merge-words = Se pierden la introducción, la cabecera y el pie de { $name }.
topics-merge-names = Los enlaces a <b>{ $name }</b> y sus nombres llevarán a { $into }.
topics-merge-query = La búsqueda será entonces:
    <pre>{ $query }</pre>
topics-merge-for-good = Esto no se puede deshacer.
topics-merge-yes = 🔗 Sí, unirlos
topics-merge-no = Conservar los dos
topics-merged = { $name } ya forma parte de { $into }.
topics-merge-changed = Algo ha cambiado entretanto. Vuelve a mirarlo, por favor.
topics-merge-too-much = Juntas, las dos búsquedas son demasiado largas. Acorta antes una de ellas.
topics-is-merged = Este tema ya forma parte de otro.
