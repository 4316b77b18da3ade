"""What an answer says when the documents do not say: which documents are held, and what was looked for in vain."""

from collections.abc import Sequence

from app.assistant.abstain import Judgement
from corpus.types import Document


def what_is_held(documents: Sequence[Document], judgement: Judgement, contact: str) -> tuple[str, tuple[str, ...]]:
    """(the answer's sentence, notes): that the documents do not say, the words that occur nowhere, what is held, whom to ask."""
    absent = judgement.absent
    notes = [judgement.reason] if judgement.reason else []
    if absent:
        words = ", ".join(f"“{word}”" for word in absent)
        notes.append(f"{words} {'occurs' if len(absent) == 1 else 'occur'} nowhere in the documents.")
    covers = [document.cover for document in documents]
    listed = "; ".join(f"{cover.title}{f' ({cover.period or cover.date})' if cover.period or cover.date else ''}" for cover in covers[:12])
    more = f" and {len(covers) - 12} more" if len(covers) > 12 else ""
    notes.append(f"Held: {listed}{more}.")
    if contact:
        notes.append(f"Who to ask: {contact}.")
    return "The documents do not say.", tuple(notes)
