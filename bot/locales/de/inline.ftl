# Above the articles that @bot offers in any chat; a tap leads to the private chat.
inline-nothing = Nichts gefunden. In unserem Chat suchen ›
inline-meant = Meintest du „{ $meant }“?
inline-read = 📖 Lesen
