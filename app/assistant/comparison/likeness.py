"""What parts of passages are about, and how alike two of them are in that."""

from app.assistant.comparison.units import whole_unit
from app.assistant.statements.evidence import Evidence, stem
from app.assistant.statements.rows import row_label
from index.words import content_words


def label_words(item: Evidence) -> frozenset[str]:
    """The stems of the words that say what a part is about: of a row its label, of a post the post, otherwise all its words, without figures."""
    match item.hit.passage.kind:
        case "row":
            return telling_words(row_label(whole_unit(item)))
        case "role":
            return telling_words(item.text.partition(": ")[2])
        case _:
            return telling_words(item.text)


def telling_words(text: str) -> frozenset[str]:
    """The stems of a text's content words that hold no figure."""
    return frozenset(stem(word) for word in content_words(text) if not any(sign.isdigit() for sign in word))


def shared(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of the shorter label's words that stand in the other, from 0 to 1 (the overlap coefficient)."""
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of words that two labels have in common, from 0 to 1 (Dice's coefficient)."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0
