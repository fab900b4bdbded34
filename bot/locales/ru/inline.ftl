# Above the articles that @bot offers in any chat; a tap leads to the private chat.
inline-nothing = Ничего не нашлось. Искать в нашем чате ›
inline-meant = Вы имели в виду «{ $meant }»?
inline-read = 📖 Читать
guest-hello = 🗞 Я ищу новости. Напишите моё имя и несколько слов, как сейчас. А в нашем чате я каждый день приношу дайджест.
guest-nothing = По запросу <b>{ $query }</b> ничего не нашлось.
guest-more = 🔎 Больше в нашем чате
