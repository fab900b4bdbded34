topics-list = <b>Topics</b>
    Tap one to see or change it.
topics-list-empty = There are no topics yet. Make the first one.
topics-new = ➕ New topic
topics-in-private = Let’s talk about topics in our private chat.
topics-missing = That topic is no longer here.

# One topic
topics-view = <b>{ $name }</b>
    <code>{ $slug }</code>
topics-names = Names: { $names }
topics-query = Query:
    <pre>{ $query }</pre>
topics-readers = { $count ->
    [0] Nobody follows it yet.
    [one] One chat follows it.
   *[other] { $count } chats follow it.
}
topics-followers-button = 👥 Who follows it
topics-followers = 👥 <b>Who follows { $name }</b>
topics-followers-few = Fewer than { $few } chats are not told apart.
topics-followers-other-languages = other languages
topics-followers-line = • { $name }: { $count }
topics-confirmation = Stories that only one source tells say so.
topics-mark-one-source = ☝️ Mark one-source stories
topics-mark-one-source-not = ☝️ Mark them no longer
topics-edit-names = Names
topics-edit-emoji = Emoji
topics-edit-query = Query
topics-archive = 🗄 Archive
topics-delete = 🗑 Delete for good

# The questions
topics-ask-names = What is it called? One name for each language, each on its own line:
    <pre>{ $example }</pre>
topics-example-name = China–Russia
topics-ask-name-in = And in { $language }?
topics-skip = Leave it out
topics-ask-emoji = Which emoji stands for it? Send me one, or go on without.
topics-no-emoji = No emoji
topics-ask-query = Which articles belong to it? Write the words to look for:
    <pre>{ $example }</pre>
    Words count in every form, and in every language in which you write them. <b>AND</b>, <b>OR</b>, <b>NOT</b>, "phrases" and ( ) help to be exact. A word in quotes keeps its capitals: "US" is not us.
topics-ask-query-now = Send me the new query. This is the one to begin from; a tap copies it:
    <pre>{ $query }</pre>
topics-leave = Leave it as it is

# The trial
topics-trying = Trying it on the stored articles…
topics-trial = <b>{ $name }</b>
    <pre>{ $query }</pre>
topics-trial-period = In the last { $days } days: { $matching ->
    [0] none of { $published } articles.
    [one] one of { $published } articles.
   *[other] { $matching } of { $published } articles.
}
topics-trial-nothing = Nothing was published in the last 30 days to try it on.
topics-trial-missed = 🔍 Just missed, for one thing each:
topics-trial-missing = is missing: <code>{ $part }</code>
topics-trial-added = ➕ The change adds { $count ->
    [one] one article:
   *[other] { $count } articles:
}
topics-trial-dropped = ➖ The change drops { $count ->
    [one] one article:
   *[other] { $count } articles:
}
topics-trial-hint = Save it, or send a better query.
topics-save = ✅ Save
topics-change = ✏️ Change
topics-cancel = Cancel
topics-cancelled = All right, nothing was saved.

# Saving and deleting
topics-saved = Saved: <b>{ $name }</b>. Sorting the stored articles…
topics-sorting = Saved: <b>{ $name }</b>. Sorting the stored articles: { $percent } %.
topics-saved-plain = Saved: <b>{ $name }</b>.
topics-sorted = Saved: <b>{ $name }</b>. { $count ->
    [0] No stored article is on it yet.
    [one] One stored article is on it now.
   *[other] { $count } stored articles are on it now.
}
topics-really-delete = Delete <b>{ $name }</b>? { $count ->
    [0] Nobody follows it.
    [one] One chat follows it and would no longer get it.
   *[other] { $count } chats follow it and would no longer get it.
}
topics-delete-articles = { $count ->
    [0] No article is on it.
    [one] One article is on it and stays in the archive without it.
   *[other] { $count } articles are on it and stay in the archive without it.
} This cannot be undone.
topics-archived = 🗄 Archived: it is offered to nobody, and is in no digest. Its articles stay. { $count ->
    [0] Nobody follows it.
    [one] One chat follows it and will get it again once it is back.
   *[other] { $count } chats follow it and will get it again once it is back.
}
topics-archived-button = 🗄 Archived ({ $count })
topics-archived-list = <b>Archived topics</b>
    Tap one to see it or bring it back.
topics-bring-back = ↩️ Bring it back
topics-back = { $name } is back{ $count ->
    [0] .
    [one] , with its one follower.
   *[other] , with its { $count } followers.
}
topics-is-archived = This topic is archived. Bring it back first, then change it.
topics-archive-first = Only an archived topic can be deleted: archive it first.
topics-yes-delete = 🗑 Yes, delete it
topics-keep = Keep it
topics-deleted = <b>{ $name }</b> is deleted.
topics-old-question = That question is closed. /topic starts again.

error-topic-name-empty = I need at least one name, with letters in it.
error-topic-name-too-long = The name “{ $name }” is too long: at most { $limit } characters.
error-topic-name-language = I do not know the language “{ $code }”. Write the line as in “it: Cina–Russia”.
error-topic-emoji = Please send me a single emoji.

# Countries in queries
topics-countries-button = 🌍 Countries
topics-countries = In a query, <b>@CN</b> stands for China by its names in every language. Add words to a country, such as adjectives, on one line:
    <pre>CN: Chinese, cinese, китайский, Beijing</pre>
    Added so far:
    <pre>{ $known }</pre>
topics-countries-saved = <b>@{ $code }</b> now stands for: { $names }.
topics-countries-sorting = The stored articles are being sorted by it: { $topics }.
topics-countries-more = 🌍 Another country
error-country-line = Write one line with the country’s two letters and its words, as in “CN: Chinese, cinese”.
