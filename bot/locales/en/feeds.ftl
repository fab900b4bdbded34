feeds-list = 📡 <b>Feeds</b>
    { $count ->
        [one] One feed.
       *[other] { $count } feeds.
    } Tap one to look at it or change it. /opml brings the list elsewhere.
feeds-list-empty = 📡 There are no feeds yet. Add one: the address of a newspaper or a blog is enough. Or send me an OPML file.
feeds-new = ➕ Add a feed
feeds-in-private = Let us do that in our private chat, please.
feeds-ask-address = Send me the address of the feed, or of its website.
feeds-looking = ⏳ I am looking for a feed at { $host }…
feeds-added = ✅ <b>{ $title }</b> is added. What it brings waits among the /drafts, unless you trust it.
feeds-undated = 🕰 It says no dates: what appears from now on is taken, what stands there already is not.
feeds-known = <b>{ $title }</b> is there already.
feeds-view = 📡 <b>{ $title }</b>
feeds-trusted = ✅ Its articles are published at once.
feeds-reviewed = 📝 Its articles wait among the /drafts.
feeds-paused = ⏸ Paused.
feeds-next = Polled next on { $day } at { $time }.
feeds-troubled = ⚠️ { $trouble } { $count ->
    [one] Once so far.
   *[other] { $count } times in a row.
}
feeds-trust = ✅ Publish at once
feeds-review = 📝 To the drafts
feeds-pause = ⏸ Pause
feeds-resume = ▶️ Go on
feeds-test = 🔍 Test
feeds-remove = 🗑 Remove
feeds-really-remove = Remove <b>{ $title }</b>? The articles that it brought stay.
feeds-yes-remove = Yes, remove
feeds-removed = <b>{ $title }</b> is removed.
feeds-testing = ⏳ I am asking { $host }…
feeds-tested = 🔍 <b>{ $title }</b> works: { $count ->
    [0] it is empty right now.
    [one] one entry.
   *[other] { $count } entries, the newest first.
}
feeds-entry = • { $title }
feeds-entry-on = • { $day }: { $title }
feeds-gone = That feed is no longer here.
feeds-look = 📡 Look at the feed
feeds-died = 📡 <b>{ $title }</b> has given nothing for days. { $trouble } I go on asking, once a day.
feeds-changed = ✏️ <b>{ $source }</b> has changed an article: “{ $title }” is called “{ $now }” now. I left ours as it is.
feeds-drafts-dropped = 📡 <b>{ $title }</b> brings more drafts than anybody reads. I keep its newest { $kept } and let the older ones go.
feeds-open-article = 📝 Look at the article
feeds-trouble-encoding = What it sends is in letters that nobody can read.
feeds-trouble-link-bad = Its address is broken.
feeds-trouble-link-forbidden = Its address leads to no public website.
feeds-trouble-link-unreachable = Its server cannot be reached.
feeds-trouble-link-timeout = Its server does not answer in time.
feeds-trouble-link-too-big = What it sends is too big.
feeds-trouble-link-type = What it sends is no feed.
feeds-trouble-link-status = Its server answers with an error.
feeds-trouble-link-redirects = Its address leads on and on.
feeds-trouble-proxy-unreachable = The proxy for fetching does not answer.
feeds-trouble-proxy-refused = The proxy for fetching lets nothing through.
feeds-trouble-no-feed = What it sends is no feed.
feeds-trouble-too-complex = What it sends cannot be read.

opml-file = The { $count ->
    [one] one feed
   *[other] { $count } feeds
} that I read, as OPML. Send me such a file to add what is in it.
opml-nothing = There are no feeds to hand out yet. Send me an OPML file to add those in it.
opml-adding = ⏳ { $done } of { $count } feeds…
opml-added = 📡 { $count ->
    [0] No feed is new; all of them are there already.
    [one] One feed is new.
   *[other] { $count } feeds are new.
} What they bring waits among the /drafts; /feeds shows them.

channels-take = 📥 Take its posts in
channels-taken = 📥 Its posts come in: stop
channels-nobodys = 📥 The posts of <b>{ $chat }</b> come in no longer: of those who connected it, no editor is among its admins any more.
channels-published = 📥 Its posts come in as articles and are published at once.
channels-reviewed = 📥 Its posts come in as drafts: each waits in the /queue.

# What became of it, and putting feeds in order
feeds-came = In 30 days { $count ->
    [one] one came
   *[other] { $count } came
}
feeds-published = { $count } published
feeds-discarded = { $count } discarded
feeds-waiting = { $count ->
    [one] one waits
   *[other] { $count } wait
}
feeds-copies = { $count ->
    [one] one copy
   *[other] { $count } copies
} of others
feeds-idle = 💤 Nobody takes anything of it. Shall it pause?
feeds-name = ✏️ Name
feeds-folder = 🗂 Folder
feeds-merge = 🔗 Merge…
feeds-own-name = ↩️ Its own name
feeds-no-folder = ✖️ No folder
feeds-ask-name = ✏️ What shall <b>{ $title }</b> be called here?
feeds-ask-folder = 🗂 Into which folder? A slash makes one within another, as in <code>News/Asia</code>.
feeds-merge-which = 🔗 <b>{ $title }</b>: which feed goes on in its place? What it has brought stays, and counts as known.
feeds-merged = { $title } goes on in this one.
feeds-none-like-it = No other feed is of the same site.
feeds-remove-all = 🗑 Remove, discard drafts · { $count }

# All that waits at once, asked first and undone after
feeds-all-publish = ✅ Publish { $count ->
    [one] the one draft
   *[other] all { $count } drafts
} of <b>{ $title }</b>?
feeds-all-discard = 🗑 Discard { $count ->
    [one] the one draft
   *[other] all { $count } drafts
} of <b>{ $title }</b>?
feeds-all-nowhere = None of them is on a topic. Decide on each in /queue.
feeds-all-none = Nothing of it waits any more.
feeds-all-undo-soon = You can undo that for a minute.
feeds-all-undo = You can undo that.
feeds-all-undone = { $count ->
    [0] Nothing was undone.
    [one] One article is a draft again.
   *[other] { $count } articles are drafts again.
}
feeds-all-stay = { $count ->
    [one] One stays as it is: it has been out for more than a minute, or something was done with it since.
   *[other] { $count } stay as they are: they have been out for more than a minute, or something was done with them since.
}
feeds-merge-really = 🔗 Shall <b>{ $into }</b> go on in place of <b>{ $title }</b>? { $count ->
    [0] It has brought no article so far.
    [one] The one article that it has brought stays.
   *[other] The { $count } articles that it has brought stay.
} Its address is read no longer. That cannot be undone.
feeds-yes-merge = Yes, merge
feeds-name-cut = ✂️ That was too long: I kept its first { $limit } characters.
feeds-folder-cut = ✂️ That was too much: I kept the first { $deepest } folders, and { $limit } characters of each.
