# Above the articles that @bot offers in any chat; a tap leads to the private chat.
inline-nothing = Nichts gefunden. In unserem Chat suchen ›
inline-meant = Meintest du „{ $meant }“?
inline-read = 📖 Lesen
guest-hello = 🗞 Ich finde Nachrichten. Schreib meinen Namen und ein paar Wörter, so wie eben. In unserem Chat bringe ich dir jeden Tag einen Digest.
guest-nothing = Nichts gefunden zu <b>{ $query }</b>.
guest-more = 🔎 Mehr in unserem Chat
