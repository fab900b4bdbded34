"""Another event of one kind: what happens again is told in the same words, of somebody, somewhere or some number else.

What goes on is told in new words, but of the same names. So the same words and other names speak for another flood,
another vote, another match, however much two reports resemble each other.
"""

from __future__ import annotations

from digests.compose.comparison import Comparison
from digests.compose.known import Mask

# From these on two reports are told in the same words: all of them, those that are no names, those of the title.
# So are 17 of 110 pairs of ten newsrooms that were wrongly taken to be of one thread, and 3 of 258 right ones.
SAME_WORDS, SAME_PLAIN_WORDS, SAME_HEADING = 0.38, 0.38, 0.5
# Where they also count otherwise, fewer of the same words are enough.
SAME_WORDS_OTHER_COUNTS = 0.3
# What a text with little in it has less of, in the measure of its words and of its heading.
LITTLE_PLAIN, LITTLE_HEADING = 30.0, 3.0
# In nats. A name or place that is not on a topic everywhere, and that the other does not have.
TELLING_NAME = 2.3
# Where each of two has so many telling numbers that the other has not, they tell of different things.
NUMBERS_APART = 3
# In nats. Two languages may name places of one thing that lie in each other, a town and its coast. With so much in
# common that is rare, numbers and names heard in Chinese, they do.
ONE_PLACE_BY = 5.0


def are_surely_two(comparison: Comparison) -> Mask:
    """Return which pairs are of two events of one kind: they share no name, and count or end differently.

    What an agenda names is each an event of its own.
    Names are told by capitals, which Chinese has not, and German gives to what is no name; in two languages they are
    spelled in two ways, and a result is enough. What is counted differently has no other number in common.
    """
    nameless = comparison.rows_have_capitals() & comparison.same_language & (comparison.in_common("names") == 0)
    counted_otherwise = (comparison.feature("contradicted") > 0) & (comparison.feature("numbers") == 0)
    different_results = comparison.different_results() & (nameless | ~comparison.same_language)
    found: Mask = different_results | (counted_otherwise & nameless) | comparison.agendas()
    return found


def are_of_one_kind(comparison: Comparison) -> Mask:
    """Return which pairs are of one kind rather than of one thread.

    They are told in the same words with other names (Chinese names cannot be told from words), or count what they have
    in common otherwise. In whatever languages, what begins at another place or ended otherwise is another one, and a
    round-up goes on from none of what it names.
    """
    words = comparison.feature("words")
    same_words = (
        (words > SAME_WORDS)
        | (comparison.cosine("plain", 2, LITTLE_PLAIN) > SAME_PLAIN_WORDS)
        | (comparison.cosine("heading", 1, LITTLE_HEADING) > SAME_HEADING)
    )
    other_names = (comparison.in_one_alone("names") > TELLING_NAME) | ~comparison.rows_have_capitals()
    other_place = comparison.in_one_alone("places") > TELLING_NAME
    in_common = comparison.feature("numbers") + comparison.feature("heard")
    other_place &= comparison.same_language | (in_common < ONE_PLACE_BY)
    contradicted = (comparison.feature("contradicted") > 0) & (comparison.feature("numbers") == 0)
    other_counts = (words > SAME_WORDS_OTHER_COUNTS) & contradicted
    other_numbers = comparison.feature("numbers_apart") >= NUMBERS_APART
    of_one_language = (same_words & other_names) | other_counts | other_numbers
    apart = other_place | comparison.different_results() | comparison.roundups()
    found: Mask = (comparison.same_language & of_one_language) | apart
    return found
