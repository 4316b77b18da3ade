"""Whether what was found speaks at all of what is asked about: the thing that is counted, the matter that has a price, a day or a policy."""

from collections.abc import Callable, Collection

from app.assistant.question.counted_things import counted_thing, is_plural
from app.assistant.question.matters import matters
from app.assistant.question.understand import Understanding
from app.assistant.statements.evidence import covered_words
from index.words import tokens

ALIKE = 0.63
"""Cosine of two words from which the one may be said for the other ("babies" and "infants": 0.87; "men" and "sexes": 0.61). On ten sets of questions
15 unanswerable ones are refused so, of 62 that name a thing in one of these ways, and none of the 112 that are answered rightly."""


def unspoken(understanding: Understanding, text: str, likeness: Callable[[str, Collection[str]], float]) -> str:
    """What is asked about and the text has no word of, nor a word for one, nor one like it; "" where it has, and where nothing of the kind is asked.

    `likeness` gives the cosine of a word with the nearest of others.
    """
    held = frozenset(tokens(text))
    noun = counted_thing(understanding.own)
    counted = ((noun,),) if is_plural(noun) else ()
    names = {word for name in understanding.names for word in name}
    for words in (*counted, *matters(understanding.own)):
        named = [word for word in words if word.removesuffix("'s") not in names and not any(sign.isdigit() for sign in word)]
        if named and not any(_is_spoken_of(word, understanding, text) or likeness(word, held) >= ALIKE for word in named):
            return " ".join(named)
    return ""


def _is_spoken_of(word: str, understanding: Understanding, text: str) -> bool:
    groups = [group for group in understanding.words if word in tokens(group[0])] or [(word,)]
    return bool(covered_words(text, groups))
