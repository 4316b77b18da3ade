"""What an answer says when the documents do not say: what was looked for, which words occur nowhere, what is held, what comes nearest."""

import re
from collections.abc import Sequence

from app.assistant.checks.abstain import Judgement, is_strange
from app.assistant.question.understand import Understanding
from app.assistant.titled import titled
from corpus.types import Document

LISTED = 6
"""Titles listed; of more documents the first and their number are said."""


def what_is_held(
    documents: Sequence[Document], judgement: Judgement, understanding: Understanding, nearest: Sequence[str], contact: str
) -> tuple[str, tuple[str, ...]]:
    """(the answer's sentence, notes): why the documents do not say, what was looked for, what is held, what comes `nearest`, whom to ask."""
    strange = is_strange(understanding.words, judgement.absent)
    reason = judgement.reason or ("" if strange else "Passages on the subject were looked at; none of them answers the question.")
    missing = [_as_written(word, understanding.whole) for word in judgement.absent]
    if any(reason.endswith(f"speak of “{word}”.") for word in missing):
        reason = ""
    # A word that the reason names already is not said to be missing once more.
    missing = [word for word in missing if word.lower() not in reason.lower()]
    notes = [reason] if reason else []
    if missing:
        words = ", ".join(f"“{word}”" for word in missing)
        notes.append(f"{words} {'occurs' if len(missing) == 1 else 'occur'} nowhere in the documents.")
    if understanding.whole != understanding.question:
        notes.append(f"Looked for: {understanding.whole}")
    notes.append(_held(documents, understanding, reason))
    if nearest:
        notes.append(f"Nearest, though no answer: {'; '.join(dict.fromkeys(nearest))}.")
    notes.append(f"Who to ask: {contact}." if contact else "It may stand in a paper that is not held here.")
    return "The documents do not say.", tuple(notes)


def _as_written(word: str, question: str) -> str:
    """A word as the question spells it, without a possessive."""
    found = re.search(rf"(?<!\w){re.escape(word)}(?!\w)", question.replace("’", "'"), re.IGNORECASE)
    return re.sub(r"['’]s$", "", found.group() if found else word)


def _held(documents: Sequence[Document], understanding: Understanding, reason: str) -> str:
    """What is held: the years, that the question's time lies outside them where it is refused for its time, and titles."""
    newest = sorted(documents, key=lambda document: document.cover.dated, reverse=True)
    years = sorted({document.cover.year for document in documents} - {0})
    span = f", for {years[0]} to {years[-1]}" if len(years) > 1 else ""
    outside = [period for period in understanding.periods if years and not years[0] <= period.first <= years[-1] and period.written in reason]
    if outside:
        span += f" and so not for {outside[0].written}"
    titles = "; ".join(titled(document.cover) for document in newest[:LISTED])
    more = f"; and {len(newest) - LISTED} more" if len(newest) > LISTED else ""
    count = f"{len(documents)} documents" if len(documents) != 1 else "one document"
    return f"Held: {count}{span}: {titles}{more}."
