# What another bot has kept: subscribers and articles
import-subscribers = 📥 <b>A list of subscribers</b>
import-articles = 📥 <b>A list of articles</b>
import-as = “{ $name }” = { $meaning }
import-unused = Not used: { $columns }

import-column-chat = chat
import-column-kind = kind of chat
import-column-language = language
import-column-topics = topics
import-column-time = time
import-column-zone = time zone
import-column-joined = joined
import-column-name = name
import-column-left = has left
import-column-stays = still there
import-column-title = title
import-column-text = text
import-column-standfirst = standfirst
import-column-teaser = teaser
import-column-url = link
import-column-author = author
import-column-source = source
import-column-date = date
import-column-image = picture

import-new-subscribers = ✅ { $count ->
    [one] One new subscriber
   *[other] { $count } new subscribers
    }: { $kinds }.
import-people = { $count ->
    [one] one person
   *[other] { $count } people
    }
import-groups = { $count ->
    [one] one group
   *[other] { $count } groups
    }
import-channels = { $count ->
    [one] one channel
   *[other] { $count } channels
    }
import-new-articles = ✅ { $count ->
    [one] One new article.
   *[other] { $count } new articles.
    }
import-nothing-new = There is nothing new in it.
import-days = From { $from } to { $to }.
import-known = { $count ->
    [one] One is here already and keeps what was chosen here.
   *[other] { $count } are here already and keep what they chose here.
    }
import-gone = { $count ->
    [one] One has left or stopped me before, and is not brought back.
   *[other] { $count } have left or stopped me before, and are not brought back.
    }
import-articles-known = { $count ->
    [one] One is here already.
   *[other] { $count } are here already.
    }
import-undated = { $count ->
    [one] One has no date that I can read, and gets today’s.
   *[other] { $count } have no date that I can read, and get today’s.
    }
import-lost-future = { $count ->
    [one] One has a date in the future, and gets today’s.
   *[other] { $count } have a date in the future, and get today’s.
    }
import-lost-url = { $count ->
    [one] One has a link that is no web address; it comes without.
   *[other] { $count } have links that are no web addresses; they come without.
    }
import-lost-image = { $count ->
    [one] One has a picture that is no web address; it comes without.
   *[other] { $count } have pictures that are no web addresses; they come without.
    }
import-repeated = { $count ->
    [one] One row repeats another one.
   *[other] { $count } rows repeat others.
    }
import-left = { $count ->
    [one] One is marked as gone in the list, and stays out.
   *[other] { $count } are marked as gone in the list, and stay out.
    }
import-refused = ⚠️ { $count ->
    [one] One row cannot be taken:
   *[other] { $count } rows cannot be taken, among them:
    }
import-refused-row = • row { $line }, “{ $said }”: { $reason }
import-refused-wordless = • row { $line }: { $reason }
import-id-missing = no chat id
import-id-rounded = a number that a spreadsheet has rounded; export the ids as text
import-id-formula = a formula, no number
import-id-zero = nobody has this id
import-id-too-large = no chat has so large an id
import-id-text = no chat id; names do not tell me whose chat it is
import-row-json = no valid JSON
import-row-object = no object with named values
import-row-cells = more cells than columns
import-row-quote = a quotation mark that is never closed
import-article-empty = no text
import-article-no-words = no words in it
import-article-too-long = the text is too long
import-unclear = “{ $column }”: { $count ->
    [one] one value that I do not understand. The usual one counts there.
   *[other] { $count } values that I do not understand. The usual one counts there.
    }
import-unknown-topics = { $count ->
    [one] One topic is not here: { $topics }.
   *[other] { $count } topics are not here, such as { $topics }.
    }
import-without-topics = { $count ->
    [one] One would follow no topic, and so get nothing.
   *[other] { $count } would follow no topic, and so get nothing.
    }
import-reach = ℹ️ A bot can write only to people who have started it, and to chats that it is in. If your former bot had another token, most of these cannot be reached yet. I write to nobody now: I ask Telegram about each, a few at a time, and tell you how many I can reach. The others get their digests once they start me.
import-archive = ℹ️ They come into the archive, each on its own day: everybody can find them, and nobody gets them as news.

import-go = 📥 Import { $count }
import-go-all-topics = 📥 With all topics for them
import-go-on = Go on
import-begins = ⏳ Importing…
import-progress = ⏳ Importing: { $done } of { $count }…
import-under-way = A list is being imported already. Please wait until it is done.
import-owners-only = That is a list of subscribers: only whoever runs this bot can bring it in. I have kept nothing of it.
import-lost = I no longer see the file. Please send it once more.
import-broken-off = The import broke off. What is in stays in, and nothing comes twice: you can simply go on.
import-left-alone = All right, nothing was imported.
import-done-subscribers = ✅ { $count ->
    [0] Nobody was new.
    [one] One subscriber is imported.
   *[other] { $count } subscribers are imported.
    }
import-done-articles = ✅ { $count ->
    [0] No article was new.
    [one] One article is in the archive.
   *[other] { $count } articles are in the archive.
    }
import-kept-subscribers = { $count ->
    [one] One was known here, and stays as it was.
   *[other] { $count } were known here, and stay as they were.
    }
import-kept-articles = { $count ->
    [one] One was here already.
   *[other] { $count } were here already.
    }
import-copies = { $count ->
    [one] One says what another article says, and counts as its copy.
   *[other] { $count } say what other articles say, and count as their copies.
    }
import-asked-now = I now ask Telegram, a few at a time, to whom I may write, and tell you how many they are.
import-met = 📥 I have asked about all imported subscribers: I can write to { $near }, and not to { $far }.
    Those get their digests, with all that the list said, once they start me: { $link }

error-list-packed = That is a packed file or a spreadsheet. Save the list as CSV (UTF-8) or JSON, and send that.
error-list-empty = There are no rows in that file. Its first row names the columns, and each one below is a subscriber or an article.
error-no-list = I find no list in that file. It should have a row for each subscriber or article.
error-no-columns = I cannot tell what the columns hold. The first row must name them: “chat_id” for subscribers, “title” and “text” for articles, and whatever else there is.
error-list-too-long = That list has more than { $limit } rows. Please send it in parts.
