# Above the articles that @bot offers in any chat; a tap leads to the private chat.
inline-nothing = Nothing found. Search in our chat ›
inline-meant = Did you mean “{ $meant }”?
inline-read = 📖 Read it
guest-hello = 🗞 I find news. Write my name and a few words, as you did just now. In our chat I bring you a digest every day.
guest-nothing = Nothing found for <b>{ $query }</b>.
guest-more = 🔎 More in our chat
