"""What a comparison says: one line for each side, dated, within the words that an answer may have."""

from collections.abc import Sequence
from dataclasses import replace

from app.assistant.alongside import Found
from app.assistant.compare import names_time
from app.assistant.compose import MOST_WORDS, Statement, statement, stretch
from app.assistant.evidence import Evidence, covered_words

FULL_LINE = 52
"""Words up to which a line is filled with what stands beside its best part."""


def comparison_lines(found: Sequence[Found]) -> tuple[Statement, ...]:
    """A statement for each side with evidence, in their order; what holds several sides, as a row of many years does, is said once and undated."""
    held: dict[tuple[str, int], list[Found]] = {}
    for one in found:
        if one.evidence:
            held.setdefault((one.evidence[0].hit.passage.document, one.evidence[0].part.unit.start), []).append(one)
    groups = list(held.values())
    room = MOST_WORDS - sum(len(group[0].side.label.split()) for group in groups)
    stretches = [stretch(group[0].evidence[0], group[0].evidence, FULL_LINE) for group in groups]
    lines = [_line(stretches[n], groups[n], share) for n, share in _shares([_length(items) for items in stretches], room)]
    labels = [group[0].side.label if len(group) == 1 else "" for group in groups]
    return tuple(replace(line, label=label) for line, label in zip(lines, labels, strict=True))


def _shares(lengths: Sequence[int], room: int) -> list[tuple[int, int]]:
    """For each line, by its number, the words that it may have: what short ones leave over goes to the long ones."""
    shares = {}
    for count, n in enumerate(sorted(range(len(lengths)), key=lambda n: lengths[n])):
        shares[n] = min(lengths[n], room // (len(lengths) - count))
        room -= shares[n]
    return sorted(shares.items())


def _line(items: Sequence[Evidence], group: Sequence[Found], share: int) -> Statement:
    """A line of at most `share` words: without what stands before the best part, then without the cells least asked for, then cut off."""
    best = group[0].evidence[0]
    kept = list(items)
    while _length(kept) > share and kept[0] is not best:
        kept.pop(0)
    line = statement(kept)
    return line if len(line.text.split()) <= share else replace(line, text=_shortened(line.text, group, share))


def _length(items: Sequence[Evidence]) -> int:
    return sum(len(item.text.split()) for item in items)


def _shortened(text: str, group: Sequence[Found], share: int) -> str:
    """A row with its label and as many cells as there is room for, those of the time and those asked for first; else the first words."""
    if group[0].evidence[0].hit.passage.kind == "row" and "; " in text:
        text = _fewer_cells(text, group, share)
    words = text.split()
    return text if len(words) <= share else " ".join(words[: share - 1]) + " …"


def _fewer_cells(row: str, group: Sequence[Found], share: int) -> str:
    first, *rest = row.split("; ")
    label, _, value = first.rpartition(": ")
    label, _, header = label.rpartition(": ")
    cells = [f"{header}: {value}", *rest]
    left = share - len(label.split())
    kept: list[int] = []
    for n in sorted(range(len(cells)), key=lambda n: (-max(_tells(cells[n], one) for one in group), n)):
        if len(cells[n].split()) + 1 <= left:
            kept.append(n)
            left -= len(cells[n].split()) + 1
    if not label or not kept:
        return row
    said = f"{label}:"
    for n in sorted(kept):
        said += f"{'' if n == 0 else ';' if n - 1 in kept else ' …'} {cells[n]}"
    return said


def _tells(cell: str, one: Found) -> float:
    return names_time(cell, one.side.period) + 0.5 * bool(covered_words(cell.rsplit(": ", 1)[0], one.side.understanding.words))
