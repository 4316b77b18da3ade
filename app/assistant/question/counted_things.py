"""What a question asks the number of ("how many hours of patrols", "how many babies")."""

import re

from index.words import STOPWORDS, tokens

_HOW_MANY = re.compile(
    r"\b(?:how many|number of)(?: (?:more|fewer|extra|other|different))? (?:of (?:the|our|its|their|these|those) )?(?P<rest>[^?.;,:()]+)", re.IGNORECASE
)
_ENDS = frozenset(
    "are is was were did do does has have had can could will would should might must may in on at by for from to per of with under over than across came come "
    "got get went go left took take work works working seen held given sold made born found paid built kept taken "
    "live lives lived sit sits need needs want wanted there it they we you i he she who that which and or a "
    "an the this each every still currently actually altogether".split()
)
"""Words that come after what is counted."""

_ANYTHING = frozenset(
    "people person folk folks persons individuals households families residents citizens customers clients users claimants applicants cases "
    "ones things times years months votes ways copies others percent pounds dollars euros lots".split()
)
"""Words that say nothing of what is counted: papers count people, and whom they serve, without calling them so."""

_IRREGULAR = frozenset("children men women staff".split())
"""Plurals without an s."""

_DESCRIBING = re.compile(r"(?:ly|n['’]?t)$")


def counted_thing(question: str) -> str:
    """The noun of what is counted, in small letters as the question writes it; "" where no number is asked for, or of nothing in particular."""
    match = _HOW_MANY.search(question)
    if not match:
        return ""
    noun = ""
    for word in tokens(match["rest"]):
        # "How many days' sickness" counts sickness.
        if is_plural(noun) and not (is_plural(word) or word.endswith("ness")):
            break
        if word in _ENDS or word in STOPWORDS or (noun and word.endswith("ed")):
            break
        if not _DESCRIBING.search(word):
            noun = word
    return "" if noun in _ANYTHING or any(sign.isdigit() for sign in noun) else noun


def is_plural(word: str) -> bool:
    """Whether a word looks like the plural of something that can be counted."""
    return (word.endswith("s") and not word.endswith(("ss", "us", "is")) and "'" not in word) or word in _IRREGULAR
