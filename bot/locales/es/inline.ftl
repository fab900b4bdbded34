# Above the articles that @bot offers in any chat; a tap leads to the private chat.
inline-nothing = No encuentro nada. Buscar en nuestro chat ›
inline-meant = ¿Querías decir «{ $meant }»?
inline-read = 📖 Leer
guest-hello = 🗞 Encuentro noticias. Escribe mi nombre y unas palabras, como acabas de hacer. En nuestro chat te traigo un resumen cada día.
guest-nothing = No encuentro nada para <b>{ $query }</b>.
guest-more = 🔎 Más en nuestro chat
