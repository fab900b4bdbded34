# What readers suggest.
suggest-ask = 💡 Which topic or source do you miss? Tell the editors in your own words.
suggest-made = 💡 Thank you, the editors will read it. You hear from me when they have decided.
suggest-made-stopped = 💡 Thank you, the editors will read it. You have stopped your digests, so I do not write to you about it.
suggest-in-private = Suggestions are made in our private chat.
suggest-taken-up = 💡 The editors take up what you suggested: “{ $text }”.
suggest-declined = 💡 The editors do not take up for now what you suggested: “{ $text }”.
suggest-declined-because = They write: “{ $line }”.
suggestions-button = 💡 Suggestions ({ $count })
suggestions-open = 💡 See the suggestions
suggestions-morning-line = 💡 { $count ->
    [one] <b>One suggestion of a reader waits</b>.
   *[other] <b>{ $count } suggestions of readers wait</b>.
}
suggestions-one = 💡 <b>Suggestion { $number } of { $count }</b>, { $day }
    “{ $text }”
suggestions-none = 💡 No suggestion waits.
suggestions-take-up = ➕ Make it a topic
suggestions-decline = Decline
suggestions-source = 📡 Add it as a source
suggestions-quoted = A reader suggested: “{ $text }”
suggestions-ask-line = A line to the reader who suggested “{ $text }”?
suggestions-no-line = Decline without a line
suggestions-declined = Declined.
suggestions-decided = This suggestion has been decided on already.
error-suggestion-empty = Write your suggestion in words.
error-suggestion-too-long = That is too long: at most { $limit } characters.
error-suggestions-enough = You have suggested { $limit } things lately. Please wait until the editors have read them.
error-suggestions-full = The editors have very many suggestions to read. Please try again in a few days.
