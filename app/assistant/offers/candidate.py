"""A question to ask next, and how a record's words go into one."""

import re
from dataclasses import dataclass

from corpus.types import Record
from index.words import STOPWORDS, content_words

LONGEST_NAME = 16
"""Words of an action or a title that a question names whole."""

MOSTLY = 0.6
"""Of a value of several words, the share that a right answer must say: it may word the rest otherwise."""

_CUT = re.compile(
    r"\s*(?:[;:(]|[,.](?!\d)|\s[–-]\s|\bso that\b|\bin order to\b|\bto ensure\b|\bthat\b|\bwhich\b|\bby \w+ing\b|\bthrough\b|\bas follows\b).*$", re.DOTALL
)
_VERBS = frozenset(
    """accept achieve activate adapt adopt agree align amend analyse apply appoint approve arrange assess audit authorise authorize award begin bring build
    buy cap carry change check clarify close co-ordinate collect commission complete conduct consider consolidate consult continue convert coordinate
    create cut decide define deliver deploy design determine develop devise draft draw embed employ enable end engage enhance ensure establish
    evaluate examine expand explore extend finalise find finish fit follow form fund give grant grow help hold identify implement improve increase
    inform install integrate introduce investigate invite issue join keep launch lay lead let link list lower maintain make manage map match measure
    meet mend merge monitor move negotiate offer open order organise pay pilot place plan plant prepare present procure produce promote protect
    provide publish purchase put raise re-establish re-introduce re-launch receive recruit reduce refresh reinforce relaunch reopen repair replace
    report rescue research resolve review revise roll run save scope secure sell send set share sign simplify standardise start stop strengthen submit
    support survey take target teach tell test tighten trace track train transfer undertake update upgrade use visit widen work write""".split()
)
"""Verbs that an action begins with when it bids."""

ROUTINE = re.compile(
    r"\b(?:apolog|declarations?|minutes of|membership|introduction|urgent|exempt|exclusion|substitut|adjourn|call to order|webcast|date of next|"
    r"next (?:\w+ )?meeting|"
    r"verbal update|next steps|conclusion|recommendation|background|summary|purpose|contact|appendi|section|motion to exclude|pecuniary|interests?)\w*\b",
    re.IGNORECASE,
)
"""Items of business and headings that nobody asks after."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that a record may answer: the record's span, and words of which a `share` must stand in a right answer."""

    kind: str
    question: str
    document: str
    start: int
    end: int
    value: str = ""
    share: float = 1.0


def deed(text: str) -> str:
    """An action as it would follow "who is to": "check all records"; "" when its text doesn't begin with a verb that bids."""
    words = _CUT.sub("", text.strip()).split()
    if not 3 <= len(words) <= LONGEST_NAME:
        return ""
    first = words[1] if words[0].endswith("ly") else words[0]
    if first.lower() not in _VERBS or not words[0][:2].istitle() or words[1] == "of":
        return ""
    return " ".join([words[0].lower(), *words[1:]])


def shortened(text: str) -> str:
    """A title as a question names it: no longer than sixteen words, and not shouted."""
    text = re.sub(r"\s+", " ", text).strip(" .;:,")
    words = (text.capitalize() if text.isupper() and " " in text else text).split()
    if len(words) <= LONGEST_NAME:
        return " ".join(words)
    words = words[:LONGEST_NAME]
    while len(words) > 4 and words[-1].lower().strip(",;:") in STOPWORDS:
        words.pop()
    return " ".join(words).rstrip(",;:(")


def text_of(record: Record, field: str) -> str:
    """A field as one string; "" when it is empty."""
    value = record.fields.get(field, "")
    return ", ".join(value) if isinstance(value, list) else value


def told(value: str, said: str) -> bool:
    """Whether most words of a value stand in the answer."""
    words, held = content_words(value), set(content_words(said))
    return sum(word in held for word in words) > 0.7 * len(words)


def first_words(text: str, count: int) -> str:
    """The first words of a text."""
    return " ".join(text.split()[:count])
