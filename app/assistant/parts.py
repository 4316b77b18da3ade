"""A passage's text as the parts that an answer is put together from: sentences of prose, clauses of a row, an action or a risk."""

import re
from dataclasses import dataclass

from corpus.types import Passage, Unit

READ_WHOLE = 70
"""Words up to which a row, an action or a risk is read out whole; of a longer one only the parts that answer."""

_FIELD = r"(?:Lead|Start|End|Timescale|Measures?|Status|Owner|Likelihood|Controls?|Consequences?|Mitigations?|Actions?)"
_ACTION = re.compile(r"(?:^|(?<=\. )|(?<=\n))Action(?: [^\s:]{1,14}(?: [^\s:]{1,8})?)?: ")
_CLAUSE = re.compile(rf"; |(?<=[.!?]) (?=[A-Z“‘(•]|{_FIELD}:)|(?<=\S) (?={_FIELD}: )| (?=• )|\n")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a passage's text (`start`, `end`) that can be read out, and the unit that it is quoted from.

    `is_head` when it names the row, the action or the risk that the parts after it belong to.
    """

    start: int
    end: int
    unit: Unit
    is_head: bool = False


def parts(passage: Passage, quoted: str) -> list[Part]:
    """The parts of a passage in order; `quoted` is the canonical text of its span.

    A unit of prose is one part. A block's reading first says where the block stands (caption, group); that is left out,
    since the citation says it, and the rest is one part if it is short, its clauses if it is long.
    """
    found: list[Part] = []
    for unit in passage.units:
        if passage.kind in ("prose", "fragment", "table", "furniture"):
            found.append(Part(unit.text_start, unit.text_end, unit))
            continue
        text = passage.text[unit.text_start : unit.text_end]
        skipped = unit.text_start + _where_it_begins(passage.kind, text, quoted)
        if len(passage.text[skipped : unit.text_end].split()) <= READ_WHOLE:
            found.append(Part(skipped, unit.text_end, unit, is_head=True))
        else:
            found += _clauses(passage.text, skipped, unit)
    return found


def _where_it_begins(kind: str, text: str, quoted: str) -> int:
    """How much of a block's reading only says where the block stands."""
    if kind == "action":
        match = _ACTION.search(text)
        return match.start() if match else 0
    if kind == "row":
        flat = " ".join(re.sub(r"<[^>]*>", " ", quoted).split())
        for boundary in re.finditer(r"^|(?<=[.:] )", text):
            label = re.match(r"[^:;]*[^\W\d_][^:;]*", text[boundary.start() :])
            if label and label.group().strip() in flat:
                return boundary.start()
    return 0


def _clauses(text: str, start: int, unit: Unit) -> list[Part]:
    cuts = list(_CLAUSE.finditer(text, start, unit.text_end))
    bounds = [start, *(match.end() for match in cuts)]
    ends = [*(match.start() + (1 if match.group().startswith(";") else 0) for match in cuts), unit.text_end]
    spans = [(first, last) for first, last in zip(bounds, ends, strict=True) if text[first:last].strip()]
    return [Part(first, last, unit, is_head=n == 0) for n, (first, last) in enumerate(spans)]
