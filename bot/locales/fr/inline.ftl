# Above the articles that @bot offers in any chat; a tap leads to the private chat.
inline-nothing = Rien trouvé. Chercher dans notre discussion ›
inline-meant = Vouliez-vous dire « { $meant } » ?
inline-read = 📖 Lire
