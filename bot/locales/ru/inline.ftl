# Above the articles that @bot offers in any chat; a tap leads to the private chat.
inline-nothing = Ничего не нашлось. Искать в нашем чате ›
inline-meant = Вы имели в виду «{ $meant }»?
inline-read = 📖 Читать
