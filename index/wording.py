"""What of a question's wording a passage holds as it stands: its names, its references, and the longest run of its words."""

import re
from collections.abc import Sequence

from corpus.types import Passage
from index.words import STOPWORDS, name_words, tokens

LEAST_PHRASE, LONGEST_PHRASE = 3, 8
"""Words in a row from which on a phrase counts, and from which on it counts in full."""

_REFERENCE = re.compile(
    r"\b(?!(?:Q[1-4]|H[12]|FY\d*)\b)(?P<letters>[A-Z]{1,5})\)?[ -]?(?P<digits>\d{1,3})\b(?![./:%-]?\d)(?! (?:year|month|week|day|hour)s?\b)"
)
"""Letters and a number by which papers call an indicator, a risk or an item; quarters, half years, financial years and lengths of time are none."""

_OF_A_PAPER = re.compile(r"\b[A-Z]{1,6}\d{4}-\d{1,4}\b|\b(?i:by-?law|resolution)(?i: number| no\.?)?:? ?#?(?P<number>\d{4}-\d{1,4})\b")
"""The number of a resolution or a by-law: "R2024-117", "By-Law 2024-45"."""

_OF_AN_ACTION = re.compile(r"\b(?i:action) (?P<number>\d{1,2}(?:\.\d{1,2})+)(?!\.?\d)")

_SIGNS = str.maketrans(dict.fromkeys('.,;:!?()[]{}|•“”"*', " ") | {"’": "'"})


def share_of_names(passage: Passage, wanted: Sequence[Sequence[str]]) -> float:
    """The share of the names asked for that stand whole in a passage or its context line; 0 when none is asked for."""
    text = f"{passage.context} {passage.text}".replace("’", "'")
    lowered = text.lower()
    # Dividing a text into words costs more than to see that the letters of a name are not in it at all.
    likely = [name for name in wanted if all(word in lowered for word in name)]
    if not likely:
        return 0.0
    held = name_words(text)
    return sum(all(word in held for word in name) for name in likely) / len(wanted)


def references(text: str) -> tuple[tuple[str, ...], ...]:
    """The references that a text names, each once, as the ways to write it: "KI 2" as KI 2, KI2, KI 02 and KI02."""
    named = dict.fromkeys((match["letters"], int(match["digits"])) for match in _REFERENCE.finditer(text))
    papers = dict.fromkeys(match["number"] or match.group() for match in _OF_A_PAPER.finditer(text))
    actions = dict.fromkeys(f"Action {match['number']}" for match in _OF_AN_ACTION.finditer(text))
    return (*(_ways(letters, number) for letters, number in named), *((whole,) for whole in (*papers, *actions)))


def _ways(letters: str, number: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(f"{letters}{between}{digits}" for digits in (number, f"{number:02d}") for between in (" ", "")))


def share_of_references(passage: Passage, wanted: Sequence[Sequence[str]]) -> float:
    """The share of the references asked for that a passage names; 0 when none is asked for."""
    return len({*wanted} & {*references(passage.text)}) / len(wanted) if wanted else 0.0


def longest_phrase(passage: Passage, wording: Sequence[str]) -> float:
    """How long a run of the question's words a passage holds as they stand: from 0 (fewer than three, or none that tells) to 1 (eight or more)."""
    # Dividing a text into words costs more than to see that no three words of the question stand in it side by side.
    plain = f" {' '.join(passage.text.lower().translate(_SIGNS).split())} "
    if not any(f" {' '.join(wording[n : n + LEAST_PHRASE])} " in plain for n in range(len(wording) - LEAST_PHRASE + 1)):
        return 0.0
    text = f" {' '.join(tokens(passage.text))} "
    longest = 0
    for start in range(len(wording)):
        end = start + max(LEAST_PHRASE, longest + 1)
        while end <= len(wording) and f" {' '.join(wording[start:end])} " in text:
            if sum(word not in STOPWORDS for word in wording[start:end]) > 1:
                longest = end - start
            end += 1
    return min(longest, LONGEST_PHRASE) / LONGEST_PHRASE
