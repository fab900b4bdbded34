# Above the articles that @bot offers in any chat; a tap leads to the private chat.
inline-nothing = Rien trouvé. Chercher dans notre discussion ›
inline-meant = Vouliez-vous dire « { $meant } » ?
inline-read = 📖 Lire
guest-hello = 🗞 Je trouve des nouvelles. Écrivez mon nom et quelques mots, comme à l’instant. Dans notre discussion, je vous apporte une revue chaque jour.
guest-nothing = Rien trouvé pour <b>{ $query }</b>.
guest-more = 🔎 Plus dans notre discussion
