deliveries-rights-missing = ⚠️ Non posso scrivere in <b>{ $chat }</b>, quindi la rassegna non è arrivata. Dammi il permesso di inviare messaggi, oppure riapri l'argomento.

    Telegram dice: { $reason }
deliveries-chat-disabled = 🔕 Tre rassegne di fila non si sono potute pubblicare in <b>{ $chat }</b>, perciò ho smesso di provare. Quando potrò scrivere, toglimi e aggiungimi di nuovo.

    Telegram dice: { $reason }
deliveries-edition-paused = ⏸ <b>L'edizione { $edition } è in pausa</b>: Telegram non ne accetta il testo. Chi non l'ha ancora ricevuta aspetta; per gli altri non cambia nulla.

    Telegram dice: { $reason }
deliveries-push-paused = ⏸ <b>L'invio è in pausa</b>: { $failures } degli ultimi { $of } messaggi non sono andati a buon fine. Nulla è perduto; non parte altro finché non hai dato un'occhiata.

    L'ultimo: { $reason }
