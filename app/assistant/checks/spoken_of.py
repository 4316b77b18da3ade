"""Whether what was found speaks at all of what is asked about: the thing that is counted, the matter that has a price, a day or a policy."""

from collections.abc import Callable, Collection

from app.assistant.question.counted_things import counted_thing, is_plural
from app.assistant.question.matters import matters
from app.assistant.question.understand import Understanding
from app.assistant.statements.evidence import covered_words
from corpus.dates import MONTHS
from corpus.numbers import NUMBERS
from index.words import tokens

ALIKE = 0.63
"""Cosine of two words from which the one may be said for the other ("babies" and "infants": 0.87; "men" and "sexes": 0.61). On twelve sets of questions
26 of the 119 unanswerable ones that name a thing in one of these ways are refused for it, and none of the 94 that are answered rightly."""


_UNSPECIFIC = frozenset(
    "current new latest recent total overall average exact normal usual standard typical annual yearly monthly weekly hourly daily maximum minimum actual full "
    "rise rises increase increases change changes drop cut cuts reduction growth living bringing getting taking making giving "
    "whole going last next previous year years month months week weeks day days touch involved hold rid started start work works everyone anyone thing things "
    "information details".split()
) | {*MONTHS, *NUMBERS, *(f"{day}day" for day in "mon tues wednes thurs fri satur sun".split())}
"""Words that say nothing of what has a price, a policy or a day."""


def unspoken(understanding: Understanding, text: str, likeness: Callable[[str, Collection[str]], float]) -> str:
    """What is asked about and the text has no word of, nor a word for one, nor one like it; "" where it has, and where nothing of the kind is asked.

    `likeness` gives the cosine of a word with the nearest of others.
    """
    held = frozenset(tokens(text))
    noun = counted_thing(understanding.own)
    counted = ((noun,),) if is_plural(noun) or noun.endswith("ness") else ()
    names = {word for name in understanding.names for word in name}
    timed = {word for period in understanding.periods for word in tokens(period.written)}
    slips = dict(said.split(" → ") for kind, said in understanding.read_into if kind == "spelling")
    asked = ([word for word in words if word not in _UNSPECIFIC] for words in matters(understanding.own))
    for words in (*counted, *asked):
        telling = (word for word in words if word not in timed and word.removesuffix("'s") not in names)
        named = [slips.get(word, word) for word in telling if not any(sign.isdigit() for sign in word)]
        if named and not any(_is_spoken_of(word, understanding, text) or likeness(word, held) >= ALIKE for word in named):
            return " ".join(named)
    return ""


def _is_spoken_of(word: str, understanding: Understanding, text: str) -> bool:
    groups = [group for group in understanding.words if word in tokens(group[0])] or [(word,)]
    return bool(covered_words(text, groups))
