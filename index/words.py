"""The words of a question or a passage: tokens, function words, and how rare a word is."""

import re

WORD = re.compile(r"[^\W_]+(?:[’'./-][^\W_]+)*", re.UNICODE)

STOPWORDS = frozenset(
    """a about above after again all also am an and any are as at be because been before being below between both but by can could did do does doing
    down during each few for from further get give given go going got had has have having he her here hers him his how i if in into is it its just
    know let like may me might more most much must my need no nor not now of off on once one only or other our out over own per please same say says
    shall she should show so some such tell than that the their them then there these they this those through to too under until up us very want was
    we were what what's whats when where which while who whom whose why will with would you your s t d ll re ve m
    arent cant couldnt didnt doesnt dont hadnt hasnt havent im isnt ive shouldnt thats theyre wasnt werent whos wont wouldnt youre""".split()
)
"""English function words and the verbs of asking, which say nothing about what is asked for."""


def tokens(text: str) -> list[str]:
    """The words of a text in lower case, in order; hyphens, dots, slashes and apostrophes inside a word are kept."""
    return [match.group().lower().replace("’", "'") for match in WORD.finditer(text)]


def name_words(text: str) -> frozenset[str]:
    """The words that a name may be found by: those of the text, their parts at hyphens, slashes and dots, and without a possessive or its apostrophe."""
    written = tokens(text)
    held = {word.removesuffix("'s") for word in written} | {word.replace("'", "") for word in written}
    return frozenset(held | {part for word in held for part in re.split(r"[-/.']", word) if part})


def content_words(text: str) -> list[str]:
    """The words of a text that say what it is about, without repeats, in order."""
    return list(dict.fromkeys(word for word in tokens(text) if word not in STOPWORDS))


def is_run_together(word: str) -> bool:
    """Whether a word is two function words in one ("who'd", "hadn't")."""
    return "'" in word and (word.replace("'", "") in STOPWORDS or all(part in STOPWORDS for part in word.split("'")))
