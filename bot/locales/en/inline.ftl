# Above the articles that @bot offers in any chat; a tap leads to the private chat.
inline-nothing = Nothing found. Search in our chat ›
inline-meant = Did you mean “{ $meant }”?
inline-read = 📖 Read it
