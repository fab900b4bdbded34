command-start = Begin here
command-topics = Choose your topics
command-digest = The digest, now
command-latest = The latest articles
command-search = Search the articles
command-story = How a story went on
command-follow = Follow words of your own
command-following = The words that you follow
command-saved = Articles that you keep
command-history = Your past digests
command-settings = Time, days, time zone and language
command-pause = Pause the digest
command-stop = Stop the digest
command-help = What I can do
command-privacy = What I keep about you
command-export = Download your data
command-delete-me = Delete your data
command-connect = Connect a channel or group
command-chats = Connected channels and groups
command-add = Add an article
command-drafts = What is not published yet
command-queue = What waits for a decision
command-desk = The next digests, before they go
command-plan = The day: what comes out and when
command-topic = Create or change topics
command-feeds = The feeds that I read
command-opml = The feeds as a file, in and out
command-people = Everybody with a role
command-deliveries = What was sent, and corrections
command-announce = Write to your readers
command-status = Articles, chats and deliveries
command-audit = Who did what
command-stats = Figures in pictures

bot-short-description = One digest a day with the news on the topics you choose, at the time you like.
bot-description = Hello! Every day I bring you a short, carefully made digest: the news on the topics you choose, summed up in the articles’ own words, at the time you like.

    It works in groups and channels too.
