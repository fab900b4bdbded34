settings-title = ⚙️ <b>Settings</b>
settings-title-of = ⚙️ <b>Settings of { $chat }</b>

settings-schedule = 🕗 <b>{ $time }</b>, { $days }
settings-zone = 🌍 { $place } (now { $now })
settings-language = 💬 { $language }
settings-silent = 🔕 When there is nothing new: silence
settings-told = 🔔 When there is nothing new: a line
settings-pinned = 📌 Each digest is pinned in the place of the one before.
settings-pin-button = 📌 Pin each digest
settings-unpin-button = 📌 Pin no more
settings-may-not-pin = I may not pin here yet. Make me an admin with the right to pin messages, then tap again.
settings-may-not-pin-in-channel = I may not pin there yet. Give me the right to edit messages of others, then tap again.
settings-in-general = 📌 Digests: in the general topic
settings-in-this-topic = 📌 Digests: in this topic
settings-in-a-topic = 📌 Digests: in another topic
settings-no-topics = Choose at least one topic and the digest will start to arrive.
settings-paused = ⏸ Paused until { $day }.
settings-stopped = ⏹ Delivery is stopped.
settings-gone = I am no longer in this chat: add me again and I carry on from here.
settings-refused = What I sent to this chat was refused, so I have stopped. Once I may write there, I carry on; in a group, a command to me there helps.

settings-every-day = every day
settings-weekdays = Monday to Friday
settings-weekend = Saturday and Sunday
settings-weekly = once a week, { $day }

settings-time-button = 🕗 Time
settings-days-button = 📅 Days
settings-zone-button = 🌍 Time zone
settings-language-button = 💬 Language
settings-tell-button = 🔔 Tell me if nothing is new
settings-hush-button = 🔕 Silent if nothing is new
settings-here-button = 📌 Digests in this topic
settings-general-button = Digests in the general topic
settings-resume-button = ▶️ Resume
settings-topics-button = 🗂 Topics

settings-time = 🕗 <b>At what time?</b>
    Tap the hour and the minutes, or write them to me, as in <i>7:30</i>.
settings-time-by-reply = 🕗 <b>At what time?</b>
    Tap the hour and the minutes, or reply to this message, as in <i>7:30</i>.
settings-time-unclear = I did not get the time. Write it like this: <i>7:30</i>.
settings-days = 📅 <b>On which days?</b>
    Tap the days on which you want the digest.
settings-days-weekdays = Mon–Fri
settings-days-all = Every day
settings-days-weekly = Once a week
settings-day-of-week = 📅 <b>On which day of the week?</b>
    One digest with the stories of the whole week, the ones that mattered most first.
settings-one-day-stays = At least one day has to stay. To get nothing for a while there is /pause.
settings-choose-language = 💬 <b>In which language?</b>
    Articles stay in theirs.

settings-is-it = 🌍 <b>Time zone</b>
    Is it <b>{ $now }</b> where you are?
settings-zone-hint = If not, move the time, or write me your city (<i>Lisbon</i>), the zone (<i>Europe/Lisbon</i>) or what your clock shows (<i>21:34</i>).
settings-zone-hint-by-reply = If not, move the time, or reply to this message with the city (<i>Lisbon</i>), the zone (<i>Europe/Lisbon</i>) or the time (<i>21:34</i>).
settings-yes = ✓ Yes
settings-send-location-button = 📍 Use my location
settings-which-place = 🌍 <b>Which place keeps your time?</b>
    They differ in summer time: choose the nearest.
settings-which-name = 🌍 <b>Which of these?</b>
settings-ask-location = Tap the button below: I only work out the city nearby and the time zone from your location, and do not keep it.
settings-location-button = 📍 Send my location
settings-place-found = 📍 { $place }
settings-zone-unclear = Send me a city, a time zone, the time on your clock or your location.

settings-look = 📰 Layout: { $layout }, length: { $length }
settings-layout-button = 📰 Layout
settings-length-button = 📏 Length
settings-layout-classic = classic
settings-layout-rich = rich
settings-choose-layout = 📰 <b>Which layout?</b>
    <b>Classic</b> is shown by every Telegram app. <b>Rich</b> folds each story under its headline and has contents, tables and notes, but some apps show it blank: I send a sample first.
settings-can-you-read = ⬆️ <b>Can you read the sample above?</b>
    It should show headings, and a story that unfolds with a table in it. If you see an empty message, or nothing at all, stay with the classic layout.
settings-can-all-read = Everybody here gets the same digest: those whose app shows nothing will have nothing to read.
settings-readable-button = ✓ Yes, use it
settings-blank-button = No, stay classic
settings-rich-unknown = This Telegram server does not know rich messages yet: the layout stays classic.
settings-brief = brief
settings-standard = standard
settings-full = full
settings-choose-length = 📏 <b>How long a digest?</b>
    <b>Brief</b>: one message of headlines. <b>Standard</b>: one message, two sentences of each story; what has no room is behind a button. <b>Full</b>: as many messages as it takes, and how each article goes on, folded away.

settings-reads = 📖 I read { $languages }
settings-reads-button = 📖 Languages I read
settings-choose-reads = 📖 <b>Which languages do you read?</b>
    The articles of other languages then do not fill your digest: they are other voices in a story, or one line at its end.
settings-every-language = every language
settings-every-language-button = Every language
settings-you-read = 📖 You read: { $languages }.
settings-so-many-stories = { $count ->
    [one] 1 story
   *[other] { $count } stories
}
settings-all-stories = all stories
settings-stories-by-room = As many as have room
settings-stories-all = All

settings-filters-button = 🔇 Filters
filters-none = 🔇 <b>Filters</b>
    Nothing is left out. Under each story ⋯ lets you say what you want more of, less of, or never.
filters-heading = 🔇 <b>Filters</b>
    Tap one to end it.
filters-hint = Or write me words that you do not want to read about, with commas between them.
filters-hint-by-reply = Or reply to this message with words to leave out, with commas between them.
filters-ended = Ended: { $filter }
filters-unclear = I see no word in that. Write one word or a few, with commas between them.
filters-too-common = “{ $words }” is in nearly every article. Choose a word for what you would rather not read.
error-too-many-filters = { $limit } filters are the most I can keep. End one first: /settings
filter-less = 👎 Less of “{ $text }”
filter-more = 👍 More of “{ $text }”
filter-source = 🚫 Never: { $text }
filter-on-topic = { $filter } · { $topic }

wish-button = ⋯ More, less, never
wish-heading = What would you like?
wish-more = 👍 More like this
wish-less = 👎 Less like this
wish-source = 🚫 Never { $source }
wish-more-of = 👍 <b>More of what?</b>
wish-less-of = 👎 <b>Less of what?</b>
wish-nothing = I cannot tell what it is about. Words to leave out can be written in /settings, under Filters.
wish-noted = { $filter }
    <i>From the next digest on.</i>
wish-undo = ↩ Undo
wish-undone = Undone.

settings-weekend-same = Weekends too
settings-weekend-at = Sat–Sun { $time }
settings-times-with-weekend = { $usual } (weekends { $weekend })
settings-by-topic-button = 🗂 By topic
settings-by-topic = 🗂 <b>When does each topic come?</b>
    Tap a topic to give it a time of its own, or one day of the week.
settings-topic-when = 🗂 <b>When does { $topic } come?</b>
    With every digest, at one time of the day, or on one day of the week, with all that is new since.
settings-with-every = With every digest
settings-own-times = 🗂 { $topics }
settings-sound-button = 🔔 Sound and quiet hours
settings-choose-sound = 🔔 <b>When may messages ring?</b>
    In quiet hours they come without a sound.
settings-rings = With sound
settings-never-rings = Silently
settings-quiet-none = No quiet hours
settings-sound = 🔔 { $sound }
settings-sound-on = With sound
settings-sound-off = Always silently
settings-sound-but = Silently { $hours }

sample-title = 🗞 A sample digest
sample-topic = The river port
sample-headline = The old bridge opens again after fourteen months
sample-summary = Trucks crossed the bridge on Monday for the first time in fourteen months. The repairs took twice as long as planned.
sample-source = The Harbour Post
sample-other-language = zh
sample-other-headline = 桥梁周一重新开放
sample-other-source = 港口晚报
