"""How reports of one topic compare: for each pair a few features, which speak for one event or against it.

What a topic has everywhere is no evidence. So shared words, spellings, numbers and facts weigh by how rare they are in
what is known of the topic; the direction that the topic's vectors share is taken off them, and a resemblance counts by
how much it exceeds that to the next neighbours; reports that came out together count by how much closer they are than
any two of the day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from digests import arrays as np
from digests.compose.bags import Bags, Places
from digests.compose.evidence import Evidence
from digests.compose.known import Known, Mask, Matrix, Numbers
from digests.compose.series import are_instalments

if TYPE_CHECKING:
    import numpy.typing as npt

# Words that are rare say which event it is, others only of which kind.
RARITY_POWER = 1.3
# A text with little in it resembles others by chance: so much is added to the length of each.
LITTLE_WORDS, LITTLE_SPELLED = 200.0, 10.0
# A sound of n consonants out of eight is found by chance once in 8^n places, of which a text has some hundred.
NATS_A_CONSONANT, NATS_OF_CHANCE = 1.6, 2.0
# The mean resemblance of two languages is known after so many pairs; before, it is that of all, and of all the usual.
PAIRS_KNOWN, USUALLY_SPELLED = 20.0, 0.017
# Two languages share a number by chance where less is spelled alike and no fact is shared: 16 of 325 such pairs of ten
# newsrooms are of one thread, and 74 of 200 others that share one.
SPELLED_ALIKE = 0.005
# The next neighbours of which the mean is taken.
# Source: Artetxe and Schwenk, Margin-based Parallel Corpus Mining, 2019.
NEIGHBOURS = 4
# So few do not tell what is usual.
FEWEST = 10
# In minutes. Where a digest spans a week, reports of one hour are no closer than in that of a day.
QUARTER_OF_A_DAY, HALF_A_DAY, A_DAY = 360.0, 720.0, 1440.0


FEATURES = (
    "meaning", "margin", "words", "named", "spelled", "written", "numbers", "numbers_apart", "facts", "heard",
    "chinese", "nearness", "same_source", "contradicted", "strangers",
)  # fmt: skip


class Comparison:
    """The features of the pairs of some reports, the rows, with others, the columns, by their places in what is known.

    Every feature is a matrix of shape (rows, columns), measured once however often it is asked for, and not to be
    changed. How a report compares with itself means nothing.
    """

    def __init__(self, known: Known, rows: Places, columns: Places) -> None:
        self._known = known
        self._rows, self._columns = np.array(rows, dtype=np.int64), np.array(columns, dtype=np.int64)
        self._reports = [known.reports[place] for place in rows]
        self._others = [known.reports[place] for place in columns]
        self._itself = self._rows[:, None] == self._columns[None, :]
        self.same_language = self._same([each.language for each in self._reports], [e.language for e in self._others])
        self._centred, has_vector = known.centred()
        self.encoded = has_vector[self._rows][:, None] & has_vector[self._columns][None, :]
        self._features: dict[str, Matrix] = {}
        self._in_common: dict[tuple[str, float], Matrix] = {}

    def crowd(self) -> Matrix:
        """Return the logarithm of with how many reports of its day each is compared, for every pair of its row.

        The more there are, the likelier some resemble it by chance.
        """
        gaps = self.gaps()
        near = (np.isnan(gaps) | (gaps <= HALF_A_DAY)).sum(axis=1, keepdims=True)
        return np.broadcast_to(np.log(np.maximum(near, FEWEST)).astype(np.float32), gaps.shape)

    def feature(self, name: str) -> Matrix:
        """Return one of the features."""
        if name not in self._features:
            self._features[name] = self._measured(name)
        return self._features[name]

    def _measured(self, name: str) -> Matrix:
        measures: Mapping[str, Callable[[], Matrix]] = {
            "meaning": self._meaning, "margin": self._margin, "words": self._words, "named": self._named,
            "spelled": self._spelled, "written": self._written, "numbers": self._numbers,
            "numbers_apart": self._numbers_apart, "facts": self._facts, "heard": self._heard,
            "chinese": self._chinese, "nearness": self._nearness, "same_source": self._same_source,
            "contradicted": self._contradicted, "strangers": self._strangers,
        }  # fmt: skip
        return measures[name]()

    def instalments(self) -> Mask:
        """Return which pairs are instalments of one column."""
        found = np.zeros(self._itself.shape, dtype=np.bool_)
        for row, column in np.argwhere(self._same_source() > 0):
            found[row, column] = are_instalments(self._reports[row], self._others[column])
        return found

    def in_common(self, kind: str, power: float = 0) -> Matrix:
        """Return how many features of a kind each pair shares, or how rare they are."""
        if (kind, power) not in self._in_common:
            self._in_common[kind, power] = self._known.bags(kind).products(self._rows, self._columns, power)
        return self._in_common[kind, power]

    def in_one_alone(self, kind: str) -> Matrix:
        """Return how rare the features of a kind are that each of a pair has alone, in nats, of the one with less."""
        ours, theirs = (self._known.bags(kind).masses(places, 1) for places in (self._rows, self._columns))
        found: Matrix = np.minimum(ours[:, None], theirs[None, :]) - self.in_common(kind, 1)
        return found

    def cosine(self, kind: str, power: float, little: float) -> Matrix:
        """Return the cosine of the features of a kind, by rarity to a power; ``little`` is added to what is short."""
        ours, theirs = (
            np.sqrt(self._known.bags(kind).masses(places, power) + np.float32(little))
            for places in (self._rows, self._columns)
        )
        found: Matrix = self.in_common(kind, power) / (ours[:, None] * theirs)
        return found

    def agendas(self) -> Mask:
        """Return which pairs have an agenda in them."""
        return self._either(lambda report: report.particulars.is_agenda)

    def roundups(self) -> Mask:
        """Return which pairs have a round-up in them."""
        return self._either(lambda report: report.particulars.is_roundup)

    def _either(self, holds: Callable[[Evidence], bool]) -> Mask:
        ours, theirs = (
            np.array([holds(each) for each in reports], dtype=np.bool_) for reports in (self._reports, self._others)
        )
        found: Mask = ours[:, None] | theirs[None, :]
        return found

    def rows_have_capitals(self) -> Mask:
        """Return for each row, as a column, whether it is written in a script that gives names a capital."""
        return np.array([not report.opening.heard for report in self._reports], dtype=np.bool_)[:, None]

    def numbers_by_chance(self) -> Mask:
        """Return which pairs of two languages share nothing to speak of but numbers, if these.

        What can be spelled of Chinese is too little to say so.
        """
        nothing_besides = (self.feature("spelled") < SPELLED_ALIKE) & (self.feature("facts") <= 0)
        found: Mask = ~self.same_language & (self.feature("chinese") == 0) & nothing_besides
        return found

    def gaps(self) -> npt.NDArray[np.float64]:
        """Return how many minutes apart the reports of each pair came out, not a number where that is not known."""
        ours, theirs = (
            np.array([np.nan if each.minute is None else each.minute for each in reports], dtype=np.float64)
            for reports in (self._reports, self._others)
        )
        return np.abs(ours[:, None] - theirs[None, :])

    def _chinese(self) -> Matrix:
        return self._one_of("zh").astype(np.float32)

    def _same_source(self) -> Matrix:
        same = self._same([each.source for each in self._reports], [each.source for each in self._others])
        return same.astype(np.float32)

    def _same(self, ours: Sequence[str], theirs: Sequence[str]) -> Mask:
        same: Mask = np.array(ours, dtype=object)[:, None] == np.array(theirs, dtype=object)[None, :]
        return same

    def _one_of(self, language: str) -> Mask:
        ours = np.array([each.language == language for each in self._reports])
        theirs = np.array([each.language == language for each in self._others])
        differ: Mask = ours[:, None] != theirs[None, :]
        return differ

    def _meaning(self) -> Matrix:
        """Return the cosine of each pair's vectors."""
        return np.where(self.encoded, self._centred[self._rows] @ self._centred[self._columns].T, 0)

    def _margin(self) -> Matrix:
        """Return by how much the cosine of a pair exceeds the mean of the next neighbours of both."""
        cosines = self._meaning()
        around = self._around(self._rows, self._columns, cosines) + self._around(self._columns, self._rows, cosines.T).T
        return np.where(self.encoded, cosines - around / 2, 0)

    def _around(self, rows: Numbers, columns: Numbers, cosines: Matrix) -> Matrix:
        """Return the mean cosine of each row's next neighbours in the language of each column, the column left out."""
        centred = self._centred
        around = np.zeros((len(rows), len(columns)), dtype=np.float32)
        languages = np.array([self._known.reports[place].language for place in columns], dtype=object)
        for language in set(languages.tolist()):
            places = self._known.written_in(language)
            theirs = centred[rows] @ centred[places].T
            theirs[rows[:, None] == places[None, :]] = 0
            theirs = np.pad(theirs, ((0, 0), (0, NEIGHBOURS + 1)))
            nearest = -np.sort(np.partition(-theirs, NEIGHBOURS, axis=1)[:, : NEIGHBOURS + 1], axis=1)
            block = np.flatnonzero(languages == language)
            own = cosines[:, block]
            least, sums = nearest[:, NEIGHBOURS - 1, None], nearest[:, :NEIGHBOURS].sum(axis=1, keepdims=True)
            around[:, block] = np.where(own >= least, sums + nearest[:, NEIGHBOURS, None] - own, sums) / NEIGHBOURS
        return around

    def _words(self) -> Matrix:
        """Return the cosine of the words of each pair, 0 of two languages."""
        return self._within(lambda _, rows, columns: self._worded_alike(self._known.bags("words"), rows, columns))

    def _named(self) -> Matrix:
        """Return the cosine of the names and numbers of each pair, 0 of two languages."""
        return self._within(lambda _, rows, columns: self._worded_alike(self._known.bags("named"), rows, columns))

    def _written(self) -> Matrix:
        """Return the cosine of the spelled runs of each pair, of the words in Chinese, 0 of two languages.

        What goes on is told in other words, but of the same stems.
        """

        def alike(language: str, rows: Numbers, columns: Numbers) -> Matrix:
            if language == "zh":
                return self._worded_alike(self._known.bags("words"), rows, columns)
            return self._spelled_alike(rows, columns)

        return self._within(alike)

    def _within(self, alike: Callable[[str, Numbers, Numbers], Matrix]) -> Matrix:
        """Return what is measured of each pair of one language, 0 of two."""
        found: Matrix = np.zeros(self._itself.shape, dtype=np.float32)
        for a, b, rows, columns in self._blocks():
            if a == b:
                found[np.ix_(rows, columns)] = alike(a, rows, columns)
        return found

    def _worded_alike(self, words: Bags, rows: Numbers, columns: Numbers) -> Matrix:
        power, places = 2 * RARITY_POWER, (self._rows[rows], self._columns[columns])
        ours, theirs = (np.sqrt(words.masses(each, power) + np.float32(LITTLE_WORDS)) for each in places)
        lengths: Matrix = ours[:, None] * theirs
        return words.products(*places, power) / lengths

    def _spelled(self) -> Matrix:
        """Return the cosine of the spelled runs of each pair of two languages, less the mean of these.

        What can be spelled of Chinese is too little.
        """
        found: Matrix = np.zeros(self._itself.shape, dtype=np.float32)
        blocks = [(np.ix_(rows, columns), self._spelled_alike(rows, columns))
                  for a, b, rows, columns in self._blocks() if a != b and "zh" not in (a, b)]  # fmt: skip
        usual = _mean([cosines for _, cosines in blocks], USUALLY_SPELLED)
        for block, cosines in blocks:
            found[block] = cosines - _mean([cosines], usual)
        return found

    def _spelled_alike(self, rows: Numbers, columns: Numbers) -> Matrix:
        spelled, places = self._known.bags("spelled"), (self._rows[rows], self._columns[columns])
        ours, theirs = (np.sqrt(spelled.masses(each, 2)) + np.float32(LITTLE_SPELLED) for each in places)
        lengths: Matrix = ours[:, None] * theirs
        return spelled.products(*places, 2) / lengths

    def _blocks(self) -> Iterator[tuple[str, str, Numbers, Numbers]]:
        """Yield each two languages with the rows of the one and the columns of the other."""
        ours, theirs = (
            np.array([each.language for each in reports], dtype=object) for reports in (self._reports, self._others)
        )
        for a in dict.fromkeys(ours.tolist()):
            for b in dict.fromkeys(theirs.tolist()):
                yield a, b, np.flatnonzero(ours == a), np.flatnonzero(theirs == b)

    def _numbers(self) -> Matrix:
        """Return the rarity of the numbers that each pair shares."""
        return self.in_common("numbers", 1)

    def _numbers_apart(self) -> Matrix:
        """Return how many telling numbers each of a pair has that the other has not, of the one with fewer."""
        telling = self._known.bags("telling")
        ours, theirs = (telling.masses(places, 0) for places in (self._rows, self._columns))
        return np.minimum(ours[:, None], theirs[None, :]) - telling.products(self._rows, self._columns, 0)

    def _contradicted(self) -> Matrix:
        """Return how many things each pair counts differently: the same thing, and no number of it is in both."""
        differently: Matrix = np.maximum(self.in_common("counted") - self.in_common("counts"), 0)
        return differently

    def _strangers(self) -> Matrix:
        """Return 1 where both of a pair of one language name somebody or some place, and none that the other names."""
        names = self._known.bags("names")
        ours, theirs = (names.masses(places, 0) > 0 for places in (self._rows, self._columns))
        found = ours[:, None] & theirs[None, :] & (self.in_common("names") == 0) & self.same_language
        return np.asarray(found, dtype=np.float32)

    def different_results(self) -> Mask:
        """Return which pairs tell how two matches ended, and not the same match."""
        ours, theirs = ([each.particulars.results for each in reports] for reports in (self._reports, self._others))
        found = np.zeros(self._itself.shape, dtype=np.bool_)
        columns = [place for place, results in enumerate(theirs) if results]
        for row, results in enumerate(ours):
            for column in columns if results else ():
                found[row, column] = not results & theirs[column]
        return found

    def _facts(self) -> Matrix:
        """Return the rarity of the facts that each pair shares."""
        return self.in_common("facts", 1)

    def _heard(self) -> Matrix:
        """Return how much of one's names is heard in the other's Chinese, in nats beyond chance."""
        return _heard(self._reports, self._others) + _heard(self._others, self._reports).T

    def _nearness(self) -> Matrix:
        """Return by how many half days a pair came out closer together than any two, 0 where that is not known."""
        gaps = self.gaps()
        others = gaps[~self._itself & ~np.isnan(gaps)]
        usual = min(others.mean(), QUARTER_OF_A_DAY) if others.size else 0.0
        return np.nan_to_num((usual - np.minimum(gaps, A_DAY)) / HALF_A_DAY).astype(np.float32)


def _mean(cosines: Sequence[Matrix], usual: float) -> float:
    """Return the mean of what may be few, of which some are taken to be as usual."""
    total, size = sum(float(each.sum()) for each in cosines), sum(each.size for each in cosines)
    return (total + PAIRS_KNOWN * usual) / (size + PAIRS_KNOWN)


def _heard(spelled: Sequence[Evidence], heard: Sequence[Evidence]) -> Matrix:
    found = np.zeros((len(spelled), len(heard)), dtype=np.float32)
    listening = {place: sounds for place, report in enumerate(heard) if (sounds := report.opening.heard)}
    holding: dict[str, list[int]] = {}
    for row, report in enumerate(spelled):
        for name in report.opening.names if listening else ():
            if name not in holding:
                holding[name] = [place for place, sounds in listening.items() if name in sounds]
            found[row, holding[name]] += NATS_A_CONSONANT * len(name) - NATS_OF_CHANCE
    return found
