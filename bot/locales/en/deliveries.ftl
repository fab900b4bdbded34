deliveries-rights-missing = ⚠️ I may not write in <b>{ $chat }</b>, so its digest did not arrive. Give me the right to send messages there, or open the topic again.

    Telegram says: { $reason }
deliveries-chat-disabled = 🔕 Three digests in a row could not be posted in <b>{ $chat }</b>, so I have stopped trying. Once I may write there, remove me and add me again.

    Telegram says: { $reason }
deliveries-edition-paused = ⏸ <b>Edition { $edition } is paused</b>: Telegram does not accept its text. Whoever has not got it yet waits; nobody else is held up.

    Telegram says: { $reason }
deliveries-push-paused = ⏸ <b>Sending is paused</b>: { $failures } of the last { $of } messages went wrong. Nothing is lost; nothing more leaves until you have looked.

    The last one: { $reason }
