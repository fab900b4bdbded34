# How a day stands in a sentence: a pattern of CLDR, https://cldr.unicode.org/translation/date-time
day-pattern = EEEE, MMMM d
# A name with what tells it from others, as in "Portland (Oregon)".
name-beside = { $name } ({ $more })

back = ‹ Back
cancel = Cancel
done = Done
cancelled = All right, nothing changed.
nothing-to-cancel = There is nothing to cancel.

error-unexpected = Something went wrong here. Nothing is lost; please try again in a moment.
error-store = I cannot reach my archive right now. Nothing was changed; please try again in a few minutes.
error-took-too-long = That took so long that I stopped looking. Nothing was changed; please try again in a few minutes, or ask for less at once.
error-unknown-command = I don’t know that command. /help shows what I can do.
error-old-button = That button is from an older message. /help shows what I can do now.
error-not-allowed = That is for editors.
error-all-topics = That concerns all topics, and you look after some of them.
error-other-topics = Others look after that topic.
error-not-admin = Only the admins of this chat can change that.
error-unknown-topic = There is no topic “{ $slug }”. /topics shows those there are.
error-unknown-article = There is no article with that number.
error-article-forgotten = That article is no longer kept.

error-empty = That text is empty. Send me the article as text: the first line becomes the title.
error-no-words = I see no words in that. Send me the article as text: the first line becomes the title.
error-too-long = That text has { $length } characters, and { $limit } is the most I take. Please send it in parts.
error-binary = I cannot read that kind of file. I read .txt, .md, .html, .rtf, .docx, .odt, .pdf, .epub and .eml; or paste the text here.
error-locked = That file is locked with a password. Send it without, or paste the text here.
error-no-text = I find no text in that file: perhaps it holds only pictures. Please paste the text here.
error-damaged = That file is damaged: I cannot read it. Please send it again, or paste the text here.
error-data = That is data for programs (JSON), and I cannot tell which of it is the article. Please paste its title and text.
error-data-cut = That is a piece of data for programs (JSON) that breaks off. Send the whole as a file, or paste the article’s title and text.
error-unpacks-too-big = That file unpacks to far more than it should, so I leave it closed. Please paste the text here.
error-too-many-pages = That PDF has { $pages } pages; I read { $limit } at most. Send me only those of the article.
error-too-complex = That takes too much time or memory to read. Please paste the text here.
error-page-empty = I find no article on that page.
error-no-feed = I find no feed there.
error-no-opml = That is no list of feeds. Send me an OPML file, as other feed readers export it.
error-link-bad = That link does not work. Send one like https://example.org/news
error-link-forbidden = That link leads to no public website ({ $host }), so I do not open it.
error-link-unreachable = { $host } cannot be reached right now.
error-link-timeout = The page did not come within { $seconds } seconds.
error-link-too-big = That page is too big: I take at most { $limit } MB.
error-link-type = That link leads to something that I cannot read ({ $type }).
error-link-members = Only members of that chat can see this message.
error-link-chat = That link leads to a Telegram chat, not to one of its messages.
error-post-missing = Telegram does not show that message: perhaps it was deleted, or the channel is not public.
error-post-wordless = There are no words in that Telegram message.
error-link-status = The website refuses the page (error { $status }).
error-link-redirects = That link leads on and on: after { $limit } turns I gave up.
error-proxy-unreachable = The proxy { $host } does not answer. Whoever runs this bot can look after it.
error-proxy-refused = The proxy { $host } lets nothing through. Whoever runs this bot can look after it.
error-bad-line = That line is no article: it must be a JSON object with a “title” and a “text”.
error-walled = That page gives its text to subscribers only.
error-encoding = I cannot read the letters in that file. Save it as UTF-8 and send it again.
error-too-big = That file is too big: I take at most { $limit } MB.
error-unknown-zone = I know no place or time zone “{ $name }”. Try a big city nearby, or the time on your clock.
error-not-understood = I did not understand that. Send me a few words to search for, or see /help.

inbox-too-much = That is more than I can read at once. I read on in a few minutes; what you send until then is not read.
inbox-cannot-keep = I cannot reach my archive right now. Your message waits at Telegram, and I answer it as soon as I can.
inbox-interrupted = I was interrupted while I answered you. If nothing came, please send it again.
inbox-unwritable = ⚠️ Messages wait at Telegram, because I cannot write to my archive: { $reason }
inbox-set-aside = ⚠️ A message broke its handling three times, so I set it aside. In the terminal: <code>newsdigest inbox list</code>
inbox-deaf = ⚠️ For some minutes Telegram has brought me nothing that people say. I keep asking, and answer as soon as it comes.
inbox-another-polls = ⚠️ Another program takes my messages at Telegram: it runs with the same token, or a webhook is set. I hear nobody until it is stopped.
inbox-hearing-again = ✅ I hear people again, after { $minutes ->
    [one] { $minutes } minute
   *[other] { $minutes } minutes
}: what was said meanwhile is being answered.
