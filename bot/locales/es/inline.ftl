# Above the articles that @bot offers in any chat; a tap leads to the private chat.
inline-nothing = No encuentro nada. Buscar en nuestro chat ›
inline-meant = ¿Querías decir «{ $meant }»?
inline-read = 📖 Leer
