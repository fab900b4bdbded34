deliveries-rights-missing = ⚠️ I may not write in <b>{ $chat }</b>, so its digest did not arrive. Give me the right to send messages there, or open its general topic again.

    Telegram says: { $reason }
deliveries-topic-lost = 📌 In <b>{ $chat }</b> the topic for the digests is closed or deleted, so they come in the general topic from now on. To choose another one, send /settings in it.
deliveries-pin-refused = 📌 I could not pin the digest in <b>{ $chat }</b>, so I no longer try. Once I have the right, turn it on again in the settings.

    Telegram says: { $reason }
deliveries-chat-disabled = 🔕 Three digests in a row could not be posted in <b>{ $chat }</b>, so I have stopped trying. Once I may write there, I carry on, with what was refused; in a group, a command to me there helps.

    Telegram says: { $reason }
deliveries-edition-paused = ⏸ <b>Edition { $edition } is paused</b>: Telegram does not accept its text. Whoever has not got it yet waits; nobody else is held up.

    Telegram says: { $reason }
clock-doubted = ⏰ <b>My machine’s clock is wrong</b>: it shows { $here }, and Telegram’s shows { $there } (UTC). Digests wait until it is put right, and then go on by themselves.
backup-failed = 💾 <b>No backup could be made</b>. The bot goes on; the next try is in a minute.

    The reason: { $reason }
backup-sent = 💾 The backup. Articles: { $articles }, chats: { $chats }. Keep it to yourself: it holds everything.
backup-sent-part = 💾 The backup, part { $part } of { $parts }. Articles: { $articles }, chats: { $chats }. Keep it to yourself: it holds everything. To join the parts: <code>{ $join }</code>
backup-not-sent = 💾 <b>The backup was made, but could not be sent here.</b> It lies in its folder.

    The reason: { $reason }
was-off = 🔌 <b>I was off</b> from { $from } to { $until }. What was due meanwhile goes out now or, where that is too late, with the next digest.
digests-late = 🐢 <b>Digests are late</b>: { $count ->
    [one] one waits
   *[other] { $count } wait
}, the first of them since { $since }. /deliveries shows how it goes on.
feeds-silent = 📡 <b>No feed answers any more</b>: none of the { $count } has given anything readable since { $since }. Most likely my way out to the web is closed; /feeds shows what each says.
deliveries-push-paused = ⏸ <b>Sending is paused</b>: { $failures } of the last { $of } messages went wrong. Nothing is lost; nothing more leaves until you have looked.

    The last one: { $reason }
deliveries-chats-refuse = ⏸ <b>Sending is paused</b>: { $refusals } of the last { $of } messages were refused as if their chats were gone, far more than usual. Is the bot’s token still the right one? Those chats are switched off; one button brings them back, with what they missed.

    The last one: { $reason }

# Progress of a push
push-under-way = 📤 <b>Sending</b>: { $done } of { $total }
push-paused = ⏸ <b>Sending is paused</b>: { $done } of { $total }
push-finished = ✅ <b>Sent</b>: { $done } of { $total }
push-left = Left: { $count }
push-rate = { $rate } a second, about { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
} more
push-pause = ⏸ Pause
push-resume = ▶️ Resume
push-revive-chats = ↩️ Bring those chats back
push-revive = ↩️ Bring them back
push-details = 📬 Details
push-paused-now = Paused. What is on its way still arrives.
push-resumed-now = Sending goes on.

deliveries-revived = { $count ->
    [0] No chat has been switched off since then.
    [one] One chat is back. What it missed leaves with the rest.
   *[other] { $count } chats are back. What they missed leaves with the rest.
}

# /deliveries
deliveries-heading = 📬 Deliveries
deliveries-title = <b>📬 Deliveries</b>
deliveries-running = Messages leave as they come due.
deliveries-paused = ⏸ Paused since { $day }, { $time }.
deliveries-paused-why = ⏸ Paused since { $day }, { $time }: { $reason }
deliveries-digest = <b>{ $number }</b> · digest of { $day } · { $language }
deliveries-alert = <b>{ $number }</b> · 🔔 at once, { $day } · { $language }
deliveries-announcement = <b>{ $number }</b> · 📣 announcement, { $day }
deliveries-correction = <b>{ $number }</b> · ✏️ correction of { $of } · { $language }
deliveries-retraction = <b>{ $number }</b> · ⛔ { $of } taken back · { $language }
deliveries-left = { $count } left
deliveries-shows = Topics: { $topics }
deliveries-withdrawn = ⛔ Taken back.
deliveries-superseded = A newer correction has taken its place.
deliveries-edition-waits = ⏸ { $reason ->
    [none] Paused by you
   *[other] Paused: { $reason }
}
deliveries-reasons = <b>Why not everything arrived</b>
deliveries-reason = • { $count } { $state }: { $reason }
deliveries-failed = failed
deliveries-unknown = uncertain
deliveries-skipped = left undone
deliveries-by-topic = 🏷 By topic
deliveries-pick-topic = Which topic? The number says how many messages with it arrived.
deliveries-of-topic = <b>{ $topic }</b>
deliveries-again-failed = ↻ Send the failed again ({ $count })
deliveries-again-unknown = ↻ Send the uncertain again ({ $count })
deliveries-really-again-failed = { $count ->
    [0] Nothing that failed can be sent again: those chats no longer want it.
    [one] One message failed. Send it again?
   *[other] { $count } messages failed. Send them again?
}
deliveries-really-again-unknown = { $count ->
    [0] Nothing uncertain is left to send again.
    [one] One message is uncertain, and has most likely arrived. Sent again, it may come twice. Send it all the same?
   *[other] { $count } messages are uncertain, and nine in ten have arrived. Sent again, those come twice. Send them all the same?
}
deliveries-yes-again = Yes, send { $count }
deliveries-sending-again = { $count ->
    [one] One message is on its way again.
   *[other] { $count } messages are on their way again.
}
deliveries-send-on = ▶️ Send it on
deliveries-renew = ✏️ Bring up to date
deliveries-take-back = ⛔ Take back
deliveries-refresh = ↻ Refresh
deliveries-really-take-back = { $count ->
    [0] Nobody has edition { $number } yet. Take it back all the same?
    [one] One chat has edition { $number }. Take it back there? The message will say that it was taken back, and why.
   *[other] { $count } chats have edition { $number }. Take it back everywhere? The messages will say that it was taken back, and why.
}
deliveries-taking-back = It is being taken back.
deliveries-renewing = Where its articles have changed, its messages will change.
deliveries-no-edition = That is no longer here.
error-edition-missing = That is no longer here.
error-edition-superseded = A newer correction has taken its place: nothing more of it leaves.
error-edition-withdrawn = It was taken back: nothing more of it leaves.

# Correcting what is published
corrections-correct = ✏️ Correct
corrections-retract = ⛔ Retract
corrections-what = What is wrong?
corrections-reach = { $count ->
    [one] One chat got it.
   *[other] { $count } chats got it.
}
corrections-reach-none = Nobody has got it in a digest yet.
corrections-edited = You have edited your message, but the article is out. Corrected, it would be:
corrections-yes-correct = ✏️ Correct it everywhere
corrections-really-retract = Take it back? Every message that shows it says so in its place, with the reason. It leaves the archive too. <b>Why?</b>
corrections-begun = Done here. The chats follow now.
corrections-state = <b>In the chats</b>
corrections-nobody = Nobody had got it, so there is nothing else to change.
corrections-forgotten = I no longer have that correction. Please begin again.
corrections-not-out = It is not published, so there is nothing to correct in the chats.
corrections-retracted = ⛔ <b>Taken back</b>
deliveries-articles = 📰 Its articles
deliveries-pick-article = Which article is wrong? Its card lets you correct it or take it back.
corrections-open = ✏️ Correct or retract
corrections-ground-wrong = ⛔ It is wrong
corrections-ground-early = ⛔ It went out by mistake
corrections-ground-request = ⛔ Its source asked for it
corrections-own-words = ✍️ In my own words
corrections-ask-line = What was wrong, and what is right? One line, as readers are to see it.
corrections-ask-reason = Why is it taken back? One line, as readers are to see it.
corrections-reach-answers = { $count ->
    [one] It also stands in one answer: of /latest, /article or /story, or shared.
   *[other] It also stands in { $count } answers: of /latest, /article or /story, or shared.
}
corrections-answers = Answers corrected: { $count }
corrections-answers-lost = can no longer be changed: { $count }
corrections-told = Readers who have it are told.
corrections-untold = Nothing here misled readers, so they are not told.
corrections-same = It is like that already.
corrections-ask-date = On which day was it written? For example: yesterday, 25.11. or 25 November 2026.
corrections-date-now = Now it is: { $day }
corrections-no-date = Nobody knows
corrections-date-kept = Noted. Messages do not show this day.
corrections-sort = ✏️ Put it there
corrections-topics-stay = In digests that are out it stays where it is, and nobody is told that it was wrong.
corrections-topics-news = It is less than a day old: whoever follows { $topics } gets it with the next digest, and nobody gets it twice.
corrections-topics-old = It is more than a day old: on { $topics } it is no news any more, but /latest shows it there.
