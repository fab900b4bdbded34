"""Whether a query asks for what is in nearly every article: single letters, and words that only join others. Pure."""

from __future__ import annotations

from digests.language.function_words import is_function_word
from digests.language.tokens import analyse, is_lone
from digests.query.parts import And, Near, Not, Or, Part, Titled, Weighted
from digests.query.terms import Words


def is_common(part: Part, language: str) -> bool:
    """Tell whether nothing that a part asks for tells articles apart, for somebody who writes in a language.

    What stands in quotation marks does: capitals are kept there, and words stand side by side.
    """
    match part:
        case And():
            return all(is_common(each, language) for each in part.parts if not isinstance(each, Not))
        case Or():
            return any(is_common(each, language) for each in part.parts)
        case Near():
            return is_common(part.left, language) and is_common(part.right, language)
        case Titled() | Weighted():
            return is_common(part.part, language)
        case Words():
            return not part.prefix and not part.cased and is_common_word(part.text, language)
        case _:
            return False


def is_common_word(word: str, language: str) -> bool:
    """Tell whether a word is a single letter, or one that only joins others."""
    if len(analyse(word, "und")) != 1:
        return False
    letters = word.strip()
    return (len(letters) == 1 and not is_lone(letters)) or is_function_word(letters, language)
