"""Which words an acronym stands for: its letters laid against the words beside it."""

import re
from collections.abc import Sequence
from functools import lru_cache

SHAPE = r"[A-Z][A-Za-z0-9&/+-]{1,9}(?:['’]s)?"
"""How an acronym looks in a regular expression; `is_acronym` decides."""

_PARTS = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|&")
_LINKS = frozenset("a an and at by for from in of on or the to with &".split())
_NEVER = 99.0
_MOST_WORDS = 20
_LONGEST_WORD = 60


def is_acronym(text: str) -> bool:
    """Whether the text has an acronym's shape: two capitals or more, which are at least half of its letters ("CAMHS", "DoLs", "EH&PS", "JCO's")."""
    bare = re.sub(r"['’]?s$", "", text)
    letters = [c for c in bare if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    return not any(c.isdigit() for c in bare) and capitals >= 2 and capitals * 2 >= len(letters) and text[0].isalpha() and len(bare) <= 9


def letters_of(acronym: str) -> tuple[str, ...]:
    """The letters to look for, lower case: with and without a final s, which may be a plural ("IROs") or a word ("DoLs")."""
    letters = "".join(c for c in re.sub(r"['’]s$", "", acronym) if c.isalpha())
    forms = [letters.lower()]
    if letters.endswith("s") or (letters.endswith("S") and len(letters) > 3):
        forms.append(letters[:-1].lower())
    return tuple(forms)


def misfit(words: Sequence[str], acronym: str) -> float:
    """How badly the words, all of them, spell the acronym: 0 when it is their initials; 99 when it can't be.

    A letter inside a word costs 1, a word without a letter 1.5 (1 at the end, "Out of Hours Service" for OOH), a link word
    nothing. The first letter must begin the first word. The idea of laying letters against words from the end is that of
    A. Schwartz and M. Hearst, "A simple algorithm for identifying abbreviation definitions" (2003); the costs were set by
    hand on council papers.
    """
    if not words or len(words) > _MOST_WORDS or any(len(word) > _LONGEST_WORD for word in words):
        return _NEVER
    if words[0].lower() in _LINKS and acronym[0].lower() != words[0][0].lower():
        return _NEVER
    return min(_cost(tuple(words), form) for form in letters_of(acronym))


def allowance(acronym: str) -> float:
    """The misfit that still counts as spelling the acronym: half a point a letter, at least 1."""
    return max(1.0, 0.5 * len(letters_of(acronym)[0]))


@lru_cache(maxsize=4096)
def _cost(words: tuple[str, ...], letters: str) -> float:
    parts = [[part.lower() for part in _PARTS.findall(word)] for word in words]
    if not letters or not parts[0] or parts[0][0][0] != letters[0]:
        return _NEVER
    # states: letters spelt so far -> least cost; each word spells some more
    states = {0: 0.0}
    for index, word in enumerate(parts):
        after: dict[int, float] = {}
        for spelt, cost in states.items():
            for more, price in _spell(word, letters[spelt:]):
                if index == 0 and more == 0:
                    continue
                if more == 0 and spelt == len(letters):
                    price = min(price, 1.0)
                after[spelt + more] = min(after.get(spelt + more, _NEVER), cost + price)
        states = after
    return states.get(len(letters), _NEVER)


def _spell(word: Sequence[str], letters: str) -> list[tuple[int, float]]:
    """How many of the next letters this word may spell, and at what cost."""
    whole = "".join(word)
    link = len(word) <= 1 and whole in _LINKS
    options = [(0, 0.0 if link or not word else 1.5)]
    initials = [part[0] for part in word]
    # initials of a compound ("Multi-Agency"): some of them, in order
    spelt = 0
    for initial in initials:
        if spelt < len(letters) and initial == letters[spelt]:
            spelt += 1
            options.append((spelt, 0.0))
    # further letters inside the word ("tuberculosis")
    if letters and initials and initials[0] == letters[0] and not link:
        at, taken = 0, 1
        while taken < len(letters):
            at = whole.find(letters[taken], at + 1)
            if at < 0:
                break
            taken += 1
            options.append((taken, float(taken - 1)))
        if whole.isalpha() and len(whole) <= 5 and letters.startswith(whole):
            options.append((len(whole), 0.0))
    return options
