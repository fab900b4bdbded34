# What can stand in a query, each with an example of the archive.
topics-how-button = 📖 ¿Qué puedo escribir?
topics-how = 📖 <b>Qué puede llevar una búsqueda</b>
    { $count ->
        [0] Últimamente no se publicó nada, así que los ejemplos son inventados.
        [one] Los ejemplos salen de tu único artículo de los últimos 30 días.
       *[other] Los ejemplos salen de tus { $count } artículos más nuevos de los últimos 30 días.
    } Un toque los copia.
topics-how-word = acero
topics-how-other-word = aranceles
topics-how-count = { $count ->
    [0] ningún artículo
    [one] un artículo
   *[other] { $count } artículos
}
topics-how-both = las dos palabras, estén donde estén
topics-how-phrase = estas palabras juntas; entre comillas cuentan las mayúsculas
topics-how-either = al menos una de las dos
topics-how-without = la primera sin la segunda
topics-how-grouped = los paréntesis mantienen junto lo que va junto
topics-how-near = con diez palabras en medio como máximo
topics-how-beginning = cualquier palabra que empiece así
topics-how-country = un país, con sus nombres en todos los idiomas
topics-how-title = solo en el título
topics-how-language = solo en este idioma
topics-how-source = solo de esta fuente
topics-how-site = solo de este sitio
topics-how-weight = la primera palabra cuenta tres veces
topics-how-minimum = solo lo que trata sobre todo de eso, de 0 a 1

# Operators that were written as words.
topics-meant = 💡 Las palabras pequeñas como «y» se buscan como palabras. Quizá quieras decir:
    <pre>{ $query }</pre>
topics-meant-button = 💡 Usar esa
