"""Invented papers for tests of the answering steps."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.answer import Turn
from app.assistant.question.understand import Understanding, understand
from app.assistant.question.vocabulary import Glossary
from app.assistant.statements.evidence import Evidence
from app.assistant.statements.parts import parts
from corpus.types import Cover, Document, Kind, Passage, Record, Unit
from index.search import Hit


def document(letter: str, title: str, kind: Kind, period: str = "", date: str = "", series: str = "") -> Document:
    return Document(letter * 64, f"{letter}.txt", Cover(title, kind, "Oakshire County Council", period, date, series), "txt", 1, 1000, "2026-01-01")


OLD = document("a", "Roads plan 2013/14", Kind.BUSINESS_PLAN, "2013/14", "2013", "roads")
NEW = document("b", "Roads plan 2017/18", Kind.BUSINESS_PLAN, "2017/18", "2017", "roads")
PACK = document("c", "Agenda pack of the Roads Committee", Kind.AGENDA_PACK, "2015", "2015-04-21")


def understood(question: str, history: tuple[Turn, ...] = (), terms: tuple[Record, ...] = ()) -> Understanding:
    return understand(question, history, [OLD, NEW, PACK], Glossary(terms), {}, lambda word: False)


def passage(letter: str, text: str, kind: str = "prose", context: str = "", start: int = 0, units: tuple[Unit, ...] = ()) -> Passage:
    whole = (Unit(start, start + len(text), 0, len(text)),)
    return Passage(f"{letter}-{start}", letter * 64, start, start + len(text), kind, 1, (), context, text, units or whole)


def sentences(*said: str, kind: str = "prose") -> Passage:
    """A passage of these sentences, each a unit."""
    units, at = [], 0
    for sentence in said:
        units.append(Unit(at, at + len(sentence), at, at + len(sentence)))
        at += len(sentence) + 1
    return passage("a", " ".join(said), kind=kind, units=tuple(units))


def evidence(held: Passage, scores: tuple[float, ...], rank: int = 0) -> list[Evidence]:
    """The parts of a passage with these scores, none of which covers anything of the question."""
    hit = Hit(held, 1.0, {})
    listed = parts(held)
    assert len(listed) == len(scores)
    nothing = np.zeros(1, dtype=np.float32)
    return [
        Evidence(hit, rank, n, part, held.text[part.start : part.end], score, {"late": score, "own": score}, frozenset(), frozenset(), nothing)
        for n, (part, score) in enumerate(zip(listed, scores, strict=True))
    ]


@dataclass
class Shelf:
    """A store of these passages, all of one document."""

    held: Sequence[Passage]

    def passages_of(self, document: str) -> Sequence[Passage]:
        """All of them."""
        return self.held


def captioned_row(caption: str, text: str, start: int) -> Passage:
    """A table's row as it is indexed: the caption of its table, then its own words, which are the unit."""
    whole = f"{caption}. {text}"
    return passage("a", whole, kind="row", start=start, units=(Unit(start, start + len(text), len(caption) + 2, len(whole)),))
