reading-topics = 🗂 <b>Topics</b>
    Tap one to follow it; tap again to leave it.
reading-topics-of = 🗂 <b>Topics of { $chat }</b>
    Tap one to follow it; tap again to leave it.
reading-no-topics = There are no topics yet. All articles are in /latest.
reading-resting = { $count ->
    [one] 🗄 The editors have put { $topics } aside for now. If it comes back, you get it again as before.
   *[other] 🗄 The editors have put { $topics } aside for now. If they come back, you get them again as before.
}
reading-topic-rests = 🗄 The editors have put { $topic } aside for now. Whoever follows it gets it again once it is back.
reading-followed = Added: { $topic }.
reading-left = Removed: { $topic }.
reading-none-left = No topic is left, so no digest will come.

reading-digest-no-topics = No topic has been chosen yet: choose in /topics. All articles are in /latest.
reading-digest-nothing = 🗞 Nothing new on the chosen topics since the last digest.
reading-latest-button = 📰 The latest articles

reading-latest = 📰 <b>The latest articles</b>
reading-latest-on = <b>{ $topic }</b> · the latest articles
reading-no-articles = There are no articles yet.
reading-none-on-topic = There is nothing on <b>{ $topic }</b> yet. All articles are in /latest.

reading-article-which = Which one? Write its number, as in <i>/article 12</i>, or pick one from /latest.
reading-daily = Would you like news like this every day, on the topics that you choose?
reading-daily-button = 🗞 Yes, show me

reading-search-ask = 🔎 What are you looking for? Send me a few words.
reading-search-found = 🔎 <b>{ $query }</b> · { $more ->
    [true] more than { $count } articles
   *[false] { $count ->
        [one] 1 article
       *[other] { $count } articles
    }
}
reading-search-newest = 🕒 Newest first
reading-search-best = ⭐ Best first
reading-search-meant = 🔎 Nothing found for <i>{ $query }</i>. Did you mean <b>{ $meant }</b>?
reading-search-instead = 🔎 { $meant }
reading-search-nothing = 🔎 Nothing found for <b>{ $query }</b>. { $words ->
    [one] Try another word, or look through /latest.
   *[other] An article must have all the words: try fewer.
}
reading-search-no-words = I need at least one word to look for, as in <i>/search high-speed rail</i>.

reading-search-alike = ≈ <i>Without these words, but on the same:</i>
reading-similar-button = ≈ More like this
reading-similar = ≈ Like <b>{ $title }</b>
reading-similar-none = There is nothing else like it yet.
reading-similar-unknown = I cannot compare articles by their meaning just now.
reading-in-other-languages = ▾ { $count ->
    [one] 1 more in other languages
   *[other] { $count } more in other languages
}
reading-every-language = 🌐 In every language

saved-button = ★ Save
saved-button-off = ✓ Saved
saved-noted = ★ Saved: they are all in /saved.
saved-let-go = No longer saved.
saved-heading = ★ <b>Saved</b> · { $count }
saved-none = You have saved nothing yet: ★ under an article keeps it.
saved-nothing = Nothing that you saved has <b>{ $query }</b>.
saved-export = 📥 As a file
error-too-many-saved = { $limit } articles are the most I can keep for you. Let some go first.
saved-file = Saved articles: { $count }
saved-title = Saved articles
saved-private = What you save is yours: that works in our private chat.
history-heading = 🗓 <b>Your digests</b>
    Tap a date, or write it, as in <i>/history December 24</i>
history-none = You have had no digest yet that I could show again.
history-not-then = I have no digest of that day: /history shows those there are.
history-unclear = I did not get the date. Write it like this: <i>/history December 24</i>.

follow-ask = What shall I look out for? Send me a few words, such as <i>huawei italy</i>: an article must have all of them.
follow-preview = 🔎 <b>{ $words }</b>: { $count ->
        [0] nothing of the last week had that. I can look out for it all the same.
        [one] one article of the last week had that.
       *[other] { $count } articles of the last week had that.
    }
follow-how = Shall that have a section of its own in your digest, or come as soon as it is out?
follow-in-digest = In my digest
follow-at-once = 🔔 At once
follow-not = Not after all
follow-dropped = All right, I look out for nothing new.
follow-noted = Done: your digests have a section <b>{ $words }</b> whenever there is something.
follow-noted-at-once = Done: whenever something on <b>{ $words }</b> comes out, I tell you at once, { $count ->
        [one] once a day
       *[other] { $count } times a day
    } at most and never in your quiet hours. What is more comes in your digest.
follow-undo = ↩ Undo
follow-ended = You no longer follow <b>{ $words }</b>.
follow-private = What you follow is yours: that works in our private chat.
following-button = What I follow
following-none = You follow no words of your own yet: <code>/follow huawei italy</code> begins.
following-heading = <b>Your words</b> · { $count }
following-entry = { $number }. <b>{ $words }</b>
following-paused = { $number }. <b>{ $words }</b> – paused
following-at-once = { $number }. <b>{ $words }</b> – 🔔 at once
following-at-once-how = 🔔 { $count ->
        [one] Once a day
       *[other] { $count } times a day
    } at most, never in quiet hours; the rest is in your digest.
following-pause = ⏸ Pause { $number }
following-resume = ▶ Resume { $number }
following-to-at-once = 🔔 At once { $number }
following-to-digest = 🗞 Digest { $number }
following-most = { $count } a day
following-end = ✕ End { $number }
error-words-too-common = “{ $words }” alone is in nearly every article. Add a word; a name goes in quotation marks, as in “The Who”.
error-follow-empty = I need at least one word that an article should have.
error-follow-too-long = { $limit } characters are the most that I can look out for. Say it in fewer words?
error-follow-too-broad = That would be nearly everything. Add a word that tells it apart?
error-follow-too-many = { $count } articles of the last week had that: more a topic than a search. Add a word that tells it apart?
error-follow-contradictory = These words want something and do not want it: no article could have that.
error-too-many-follows = { $limit } is the most that I can look out for. End something in /following first.
