onboarding-greeting = 👋 <b>Hello, { $name }!</b>
    Every day I bring you one digest: the news on your topics, summed up in the articles’ own words.
onboarding-sample = 📰 The latest:
onboarding-sample-new = 📰 Just in:
onboarding-no-articles = 📰 No article has come in yet; the first will not be long.
onboarding-choose = <b>What would you like to follow?</b> Tap your topics. { $when }
onboarding-followed = ✅ You now follow <b>{ $topic }</b>. { $when }
onboarding-when = The digest comes at <b>{ $time }</b> ({ $place }).
onboarding-languages = <b>Which languages do you read?</b> Tap them too; until then I bring all of them.
onboarding-no-topics = There are no topics to choose from yet. Please look in again soon: /topics
onboarding-link-without-topic = That link leads to a topic that is not here, or no longer.

onboarding-first-button = 🗞 Send my first digest now
onboarding-read-button = 📖 Read the article
onboarding-settings-button = ⚙️ Time and settings
onboarding-topics-button = 🗂 Topics
onboarding-digest-button = 🗞 What’s new

onboarding-choose-first = Choose at least one topic first.
onboarding-first-sent = On its way!
onboarding-first-already = The first digest has come already: it is further up. /digest brings what is new.
onboarding-first-empty = There was nothing on the chosen topics in the last seven days. The next digest brings what comes in.

onboarding-again = 👋 <b>Hello again, { $name }!</b>
onboarding-back = 👋 <b>Good to have you back, { $name }!</b> Your digests are on again.
onboarding-following = { $count ->
    [one] You follow <b>{ $names }</b>.
   *[other] You follow { $count } topics: <b>{ $names }</b>.
}
onboarding-nothing-followed = You follow no topic at the moment: choose some, and the digest will come.
onboarding-paused = ⏸ Your digests are paused.

onboarding-thanks = You are welcome! 🙂
onboarding-goodbye = See you! 👋 If you want no more digests, write /stop.
onboarding-stopped = ⏹ <b>Stopped.</b> No more digests will come. The topics stay as they are: /start brings everything back.

onboarding-help-reader = <b>For reading</b>
    /digest – what is new on your topics
    /topics – choose your topics
    /latest – the latest articles
    /search – find articles by their words
    /article – one article, by its number
    /story – how a story went on, by the number of one of its articles
    /follow – follow words of your own
    /following – the words that you follow
    /suggest – a topic or a source that you miss
    /saved – articles that you keep
    /history – your past digests

    <b>As you like it</b>
    /settings – time, days, time zone, language
    /pause – a break of some days
    /stop – no more digests
    /start – on again

    <b>Your data</b>
    /privacy – what is stored
    /export – get it as a file
    /delete_me – delete it
onboarding-help-search = Or just write me a few words: I look for them in all articles.
onboarding-help-inline = In any chat: <code>@{ $bot }</code> and a few words find an article to share there.
onboarding-help-groups = <b>For groups and channels</b>
    /connect – a digest for your group or channel
onboarding-help-admin = <b>Your groups and channels</b>
    /chats – their topics and settings
    /connect – connect one more
onboarding-help-editor = <b>For editors</b>
    Paste or forward an article, or send a link or a file.
    /add – an article, step by step
    /queue – what waits for a decision, one after the other
    /drafts – what is not published yet
    /desk – the next digests, before they go
    /plan – the day: what comes out and when
    /stats – figures in pictures: readers, topics, deliveries
    /topic – create or change topics
    /feeds – the feeds that I read: add, test, pause
    /opml – lists of feeds, in and out
onboarding-help-contributor = <b>For contributors</b>
    Paste or forward an article, or send a link or a file.
    /add – an article, step by step
    /drafts – what of yours still waits
onboarding-help-reviewer = <b>For reviewers</b>
    /queue – what waits for a decision, one after the other
onboarding-help-owner = <b>For owners</b>
    /people – who is in the newsroom: invite, change, remove
    /status – how the bot is doing
    /deliveries – what was sent: again, corrected, taken back
    /announce – write to your readers, besides the digest
    /audit – who did what, also as a file
onboarding-help-group = <b>For everybody here</b>
    /digest – what is new
    /latest – the latest articles
    /search – find articles by their words
    /story – how a story went on

    <b>For the admins</b>
    /topics – choose the topics
    /settings – time, days, time zone, language
    /pause – a break of some days
    /stop – no more digests
