back = ‹ Back
cancel = Cancel
done = Done
cancelled = All right, nothing changed.
nothing-to-cancel = There is nothing to cancel.

error-unexpected = Something went wrong here. Nothing is lost; please try again in a moment.
error-store = I cannot reach my archive right now. Nothing was changed; please try again in a few minutes.
error-unknown-command = I don’t know that command. /help shows what I can do.
error-old-button = That button is from an older message. /help shows what I can do now.
error-not-allowed = That is for editors.
error-not-admin = Only the admins of this chat can change that.
error-unknown-topic = There is no topic “{ $slug }”. /topics shows those there are.
error-unknown-article = There is no article with that number.

error-empty = That text is empty. Send me the article as text: the first line becomes the title.
error-no-words = I see no words in that. Send me the article as text: the first line becomes the title.
error-too-long = That text has { $length } characters, and { $limit } is the most I take. Please send it in parts.
error-binary = That file is not text. Send me a .txt file in UTF-8, or paste the text here.
error-encoding = I cannot read the letters in that file. Save it as UTF-8 and send it again.
error-too-big = That file is too big: I take at most { $limit } MB.
error-unknown-zone = I know no place or time zone “{ $name }”. Try a big city nearby, or the time on your clock.
error-not-understood = I did not understand that. Send me a few words to search for, or see /help.
