personal-paused = ⏸ <b>{ $days ->
    [one] Paused for one day
   *[other] Paused for { $days } days
}</b>, until { $until }. Then everything goes on by itself.
personal-pause-button = { $days ->
    [one] 1 day
   *[other] { $days } days
}
personal-pause-days = For how many days? Write a number from 1 to { $limit }, as in <i>/pause 7</i>, or a date, as in <i>/pause December 24</i>.
personal-paused-until = ⏸ <b>Paused until { $until }.</b> Then you get the best of what you missed, and everything goes on by itself.
personal-pause-unclear = I did not get the date. Write it like this: <i>/pause December 24</i>.
personal-pause-stopped = ⏹ The digests are stopped, so there is nothing to pause.
personal-resume-button = ▶️ Resume now
personal-resumed = ▶️ The digests are on again.
personal-resumed-without-topics = ▶️ The digests are on again, but no topic has been chosen yet: /topics

personal-privacy = 🔒 <b>What is stored</b>
    • about this chat: its number at Telegram, its name and kind, and since when I know it
    • your choices: topics and since when, language, the languages you read, city and time zone, times, days and how often, when messages ring, layout, length and number of stories, what you filter, a pause or a stop, and whether you want to hear when there is nothing new
    • about your digests: which ones I sent you and when, whether they arrived, and when the next is due; after { $days ->
        [one] a day
       *[other] { $days } days
    } I forget what I sent
    • which articles I showed in this chat, or you shared by me, so that I can correct them where they stand; I forget them after the same time
    • the articles that you save
    • the words that you follow as topics of your own, and what I told you of them at once
    • the topics and sources that you suggest, until a month after an editor has decided
    • the groups and channels that you connect or disconnect, when, and whether a channel’s posts come in as articles
    • the question that I asked you last, until you answer it

    <b>What is not stored</b>
    what you search for and what you open at its source, and your location: I only work out the city nearby and the time zone from it.

    It all stays in this bot’s own database.
personal-privacy-translation = <b>Translation</b>
    headlines and first sentences of articles that readers cannot read go to { $host }, which the operator has chosen; nothing about you goes there.
personal-privacy-editor = <b>In the newsroom</b>
    your name and number at Telegram, who gave you your role, when, and for which topics; your number with the articles that you add or send in and the feeds that you add, and for each the messages it came in; while the archive is sorted anew after you change a topic, the message that shows how far it is; what you do with articles, topics, feeds and people, when, and how it was before, for { $days ->
        [one] one day
       *[other] { $days } days
    }; which article or announcement you have in hand, where the article’s cards are, and which announcements you began; when I tell you each day what waits, and the day of the last time.
personal-privacy-choices = /export gives you everything as a file, /delete_me deletes it.
personal-export = 📦 Everything that is stored about this chat.

personal-delete-ask = 🗑 <b>Delete everything about you?</b>
    Your topics, your settings and the record of your digests will be gone for good, and no more digests will come.
personal-delete-ask-group = 🗑 <b>Delete everything about this chat?</b>
    Its topics, its settings and the record of its digests will be gone for good, and no more digests will come.
personal-delete-button = 🗑 Yes, delete everything
personal-deleted = Done: everything is deleted. Should you want me again one day: /start
