"""Follow-up questions made whole from what was asked before."""

import re
from collections.abc import Sequence

from app.answer import Turn
from app.assistant.periods import find_periods
from index.words import content_words

_OPENING = re.compile(r"^\W*(?:and|but|so|ok(?:ay)?|then|also|what about|how about|and what about|besides|who is that|who's that)\b", re.IGNORECASE)
_POINTING = re.compile(r"\b(?:it|its|that|this|these|those|they|them|their|he|she|him|her|his|hers|there|one|ones|same)\b", re.IGNORECASE)
_SWAP = re.compile(
    r"^\W*(?:(?:and|but|so|ok(?:ay)?),?\s+)?(?:(?:what|how) about\s+|(?:and|or)\s+)?(?:(in|for|at|of|on|by|under|during|with)\s+)?(.{1,60}?)\s*\??$",
    re.IGNORECASE,
)
SHORT = 6
"""Content words: a question of fewer may lean on the one before."""


def is_followup(question: str) -> bool:
    """Whether a question leans on the one before it: it opens like one, or points back with a pronoun and says little itself."""
    if _OPENING.match(question):
        return True
    return bool(_POINTING.search(question)) and len(content_words(question)) < SHORT


def whole_question(question: str, history: Sequence[Turn]) -> str:
    """The question as it would be asked on its own.

    "and in Thanet?" puts the new thing in the place of its counterpart in the question before; other follow-ups are set
    after the question that they lean on. Without history, or when it stands alone, the question as it is.
    """
    if not history or not is_followup(question):
        return question
    before = whole_question(history[-1].question, history[:-1])
    swapped = _swap(before, question)
    return swapped or f"{before.rstrip(' ?.')} – {question}"


def _swap(before: str, question: str) -> str:
    """The earlier question with the new thing in its counterpart's place; "" when there is no clear counterpart."""
    match = _SWAP.match(question)
    if not match or len(content_words(question)) > 4 or re.search(r"\b(?:who|when|why|which|was|were|did|is|does)\b", question, re.IGNORECASE):
        return ""
    preposition, thing = match[1], match[2].strip()
    new, old = find_periods(thing), find_periods(before)
    if new and old and len(content_words(thing)) <= 2:
        return before.replace(old[-1].written, new[0].written)
    numbered = re.fullmatch(r"(\w+)\s+(\d+[\d.]*|[A-Z])", thing)
    if numbered:
        same = re.search(rf"\b{re.escape(numbered[1])}s?\s+(?:\d+[\d.]*|[A-Z])\b(?:,[^,?]*,)?", before, re.IGNORECASE)
        if same:
            return before.replace(same.group(), thing)
    names = re.findall(r"(?<!^)(?<![.?!]\s)\b[A-Z][\w'’&-]*(?:\s+(?:and|&|of)?\s*[A-Z][\w'’&-]*)*", before)
    if thing[:1].isupper() and names:
        prepositions = [name for name in names if preposition and re.search(rf"\b{preposition}\s+(?:the\s+)?{re.escape(name)}", before, re.IGNORECASE)]
        counterpart = (prepositions or names)[0]
        return before.replace(counterpart, thing)
    return ""
