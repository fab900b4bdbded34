# What can stand in a query, each with an example of the archive.
topics-how-button = 📖 What can I write?
topics-how = 📖 <b>What can stand in a query</b>
    { $count ->
        [0] Nothing was published lately, so the examples are made up.
        [one] The examples are from your one article of the last 30 days.
       *[other] The examples are from your { $count } newest articles of the last 30 days.
    } A tap copies one.
topics-how-word = steel
topics-how-other-word = tariffs
topics-how-count = { $count ->
    [0] no article
    [one] one article
   *[other] { $count } articles
}
topics-how-both = both words, wherever they stand
topics-how-phrase = these words side by side; in quotes capitals count
topics-how-either = one of them at least
topics-how-without = the first without the second
topics-how-grouped = parentheses keep together what belongs together
topics-how-near = at most ten words between them
topics-how-beginning = every word that begins so
topics-how-country = a country by its names in every language
topics-how-title = in the title only
topics-how-language = only in this language
topics-how-source = only from this source
topics-how-site = only from this site
topics-how-weight = the first word counts three times
topics-how-minimum = only what is mostly about it, from 0 to 1

# Operators that were written as words.
topics-meant = 💡 Small words such as “and” are looked for as words. You probably mean:
    <pre>{ $query }</pre>
topics-meant-button = 💡 Take that
