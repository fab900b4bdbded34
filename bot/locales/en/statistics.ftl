# Figures
stats-in-private = The figures are in our private chat.
stats-no-picture = I cannot draw a picture just now. The line above and the file say the same.
stats-no-rows = There is nothing to put into a file.
stats-file = 📄 For any spreadsheet.
stats-title = { $subject } · { $period }
stats-since = Counted since { $day }.
stats-dark = 🌙 Dark
stats-light = ☀️ Light
stats-export = 📄 As a file
stats-days-7 = 7 days
stats-days-30 = 30 days
stats-days-364 = A year
stats-of-readers = Readers
stats-of-topics = Topics
stats-of-sent = Sent
stats-of-late = On time
stats-of-news = News
stats-of-hours = Hours
stats-of-wishes = Wishes
stats-of-stories = Stories
stats-of-feeds = Feeds
stats-title-readers = Who came and went
stats-title-topics = Followers by topic
stats-title-sent = Messages sent
stats-title-late = How late digests came
stats-title-news = Articles by topic
stats-title-hours = Hours of digests
stats-title-wishes = What readers wished for
stats-title-stories = What stories brought
stats-title-feeds = Articles from feeds
stats-came = came
stats-left = left
stats-blocked = blocked
stats-opened = opened
stats-kept = saved
stats-more = more of this
stats-less = less of this
stats-muted = sources muted
stats-sent = arrived
stats-failed = failed
stats-unknown = uncertain
stats-skipped = left undone
stats-published = published
stats-waiting = waiting
stats-rejected = rejected
stats-known = known already
stats-late-up-to = within { $minutes } min
stats-late-more = more than an hour
stats-other-languages = other languages
stats-unknown-language = unknown language
stats-sources = { $count ->
        [one] 1 source
       *[other] { $count } sources
    }
stats-empty-readers = Nobody came or went
stats-empty-topics = No followers yet
stats-empty-sent = Nothing was sent
stats-empty-news = Nothing was published
stats-empty-few = Too little to show
stats-empty-feeds = No articles yet
stats-fact-readers = { $now ->
        [one] One chat gets
       *[other] { $now } chats get
    } digests. { $moved }
stats-fact-readers-moved = In this time { $came } came, { $left } left and { $blocked } blocked the bot.
stats-fact-readers-still = In this time nobody came or went.
stats-fact-topics = Followed most: { $topics } ({ $count } of { $readers }).
stats-none-topics = Nobody follows a topic yet.
stats-no-topics = There are no topics yet: /topic makes one.
stats-note-words = Words of their own are followed by { $count }.
stats-fact-sent = { $share } of { $total ->
        [one] one message
       *[other] { $total } messages
    } arrived.
stats-none-sent = Nothing was sent in this time.
stats-note-unknown = What is uncertain has almost always arrived.
stats-fact-late = { $share } of { $total ->
        [one] one digest
       *[other] { $total } digests
    } came within a minute.
stats-none-late = No digest came in this time.
stats-fact-news = { $articles ->
        [one] One article
       *[other] { $articles } articles
    } from { $sources }. { $most }
stats-fact-news-most = Most on: { $topics } ({ $count }).
stats-none-news = Nothing was published in this time.
stats-note-more-topics = Further topics: { $count }. The file has them all.
stats-fact-hours = Most digests come at { $at }: { $count } of { $readers } readers.
stats-few-hours = Fewer than { $few } readers: their hours are nobody’s business.
stats-note-hours = By their own clocks. Whoever has several digests a day is counted in each of their hours.
stats-fact-wishes = { $total } wishes, most often “{ $leading }”: { $count }.
stats-few-wishes = Fewer than { $few } wishes in this time: they are not told apart.
stats-none-wishes = Readers wished for nothing in this time.
stats-note-wishes = Now { $filtering } chats have wishes, and { $kept } articles are saved.
stats-fact-stories = Stories were opened { $opened } and saved { $kept } times, most of all “{ $title }”: opened { $times } times.
stats-spread-stories = Stories were opened { $opened } and saved { $kept } times, none of them { $few } times.
stats-none-stories = No story was opened or saved { $few } times in this time.
stats-note-stories = Sums only: who opened what is not kept. The newsroom’s own taps are not counted.
stats-none-feeds = There are no feeds yet: /feeds adds some.
stats-fact-feeds = Feeds that answer: { $answering }; that fail: { $failing }; paused: { $paused }.
stats-fact-feeds-well = { $count ->
        [one] The feed answers
       *[other] All { $count } feeds answer
    }. Entries in this time: { $entries }.
stats-note-failing = “{ $feed }” has failed since { $day }.
stats-note-more-feeds = Further feeds: { $count }. The file has them all.
