"""What a comparison says: one line for each side, dated, within the words that an answer may have."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.assistant.comparison.alongside import Found
from app.assistant.comparison.compare import names_time
from app.assistant.comparison.figure_asked import wants_figure
from app.assistant.comparison.units import is_row, place
from app.assistant.statements.compose import Statement, statement
from app.assistant.statements.evidence import Evidence, covered_words
from app.assistant.statements.parts import Part
from app.assistant.statements.rows import Cell, divided
from app.assistant.statements.stretch import MOST_WORDS, stretch

LONGEST_MORE = 40
"""Words up to which a line is given besides a side's own."""

FULL_LINE = 52
"""Words up to which a line is filled with what stands beside its best part."""

_CHANGE_ASKED = re.compile(
    r"\bhow (?:much|many|far)\b.*\b(?:up|down|more|less|fewer|higher|lower|gr[eo]w\w*|rise|rose|risen|fall|fell|fallen|drop\w*)\b"
    r"|\b(?:difference|change[ds]?|increase[ds]?|decrease[ds]?|rise|drop|variance)\b",
    re.IGNORECASE,
)
_CHANGE = re.compile(r"\b(?:difference|change|variance|increase|decrease|movement)\b|\+/-", re.IGNORECASE)
"""A question for how much changed, and the header of a column that says it."""


def comparison_lines(found: Sequence[Found]) -> tuple[Statement, ...]:
    """A statement for each side with evidence, in their order, and what else answers nearly as well as far as there is room.

    What holds several sides, as a row of many years does, is said once and undated.
    """
    held: dict[tuple[str, int], list[Found]] = {}
    for one in found:
        if one.evidence:
            held.setdefault(place(one.evidence[0]), []).append(one)
    groups = list(held.values())
    room = MOST_WORDS - sum(len(group[0].side.label.split()) for group in groups)
    stretches = [_stretched(group) for group in groups]
    labels = [group[0].side.label if len(group) == 1 else "" for group in groups]
    lines = [[replace(_line(stretches[n], groups[n], share), label=labels[n])] for n, share in _shares([_length(items) for items in stretches], room)]
    room -= sum(len(line.text.split()) for (line,) in lines)
    for n, group in enumerate(groups):
        # A row that speaks for all sides needs none beside it.
        if (item := group[0].beside) and not (len(group) == len(found) > 1 and is_row(group[0].evidence[0])):
            more = _line([whole_row(item)], [replace(group[0], evidence=(whole_row(item),))], LONGEST_MORE)
            if place(item) not in held and len(more.text.split()) + len(labels[n].split()) <= room:
                held[place(item)] = group
                lines[n].append(replace(more, label=labels[n]))
                room -= len(more.text.split()) + len(labels[n].split())
    return tuple(line for several in lines for line in several)


def whole_row(item: Evidence) -> Evidence:
    """A part of a row as the whole row, read from its caption on; any other part as it is."""
    passage, part = item.hit.passage, item.part
    if not is_row(item) or (part.end == part.unit.text_end and part.start <= part.unit.text_start):
        return item
    whole = Part(part.unit.text_start, part.unit.text_end, part.unit, is_head=True)
    return replace(item, part=whole, text=passage.text[whole.start : whole.end])


def _stretched(group: Sequence[Found]) -> list[Evidence]:
    """The best part of a side: a row whole, a figure's sentence alone, else with what stands beside it."""
    best = group[0].evidence[0]
    if is_row(best):
        return [whole_row(best)]
    items = [best] if wants_figure(group[0].side) else stretch(best, group[0].evidence, FULL_LINE)
    held = {item.position for item in items}
    more = {one.evidence[0].position: one.evidence[0] for one in group[1:] if one.evidence[0].position not in held}
    return sorted((*items, *more.values()), key=lambda item: item.position)


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
    while _length(kept) > share and len(kept) > 1 and kept[0].position != best.position:
        kept.pop(0)
    line = statement(kept)
    if is_row(best) and wants_figure(group[0].side):
        line = replace(line, text=_of_the_time(line.text, group))
    return line if len(line.text.split()) <= share else replace(line, text=_shortened(line.text, group, share))


def _length(items: Sequence[Evidence]) -> int:
    return sum(len(item.text.split()) for item in items)


def _shortened(text: str, group: Sequence[Found], share: int) -> str:
    """A row with its label and as many cells as there is room for, those of the time and those asked for first; else the first words."""
    if is_row(group[0].evidence[0]) and "; " in text:
        text = _fewer_cells(text, group, share)
    words = text.split()
    return text if len(words) <= share else " ".join(words[: share - 1]) + " …"


def _of_the_time(row: str, group: Sequence[Found]) -> str:
    """A row with only the cells of the times and those asked for; whole where no cell names one of the times."""
    label, cells = divided(row)
    changes = len(group) > 1 and _CHANGE_ASKED.search(group[0].side.understanding.whole)
    kept = [n for n, cell in enumerate(cells) if any(_tells(cell, one) in (0.5, 1.0, 1.5) for one in group) or (changes and _CHANGE.search(cell.column))]
    named = any(names_time(cell.text, one.side.period) == 1.0 for cell in cells for one in group)
    return _joined(f"{label}:", cells, kept) if label and named else row


def _joined(label: str, cells: Sequence[Cell], kept: Sequence[int]) -> str:
    said = label
    for n in sorted(kept):
        said += f"{'' if n == 0 and said.endswith(':') else ';' if n - 1 in kept else ' …'} {cells[n].text}"
    return said


def _fewer_cells(row: str, group: Sequence[Found], share: int) -> str:
    label, cells = divided(row)
    if not label:
        return row
    order = sorted(range(len(cells)), key=lambda n: (-max(_tells(cells[n], one) for one in group), n))
    words = label.split()
    longest = max(1, share - len(cells[order[0]].text.split()) - 1)
    label = f"{label}:" if len(words) <= longest else " ".join(words[:longest])
    left = share - len(label.split())
    kept: list[int] = []
    for n in order:
        if len(cells[n].text.split()) + 1 <= left or not kept:
            kept.append(n)
            left -= len(cells[n].text.split()) + 1
    return _joined(label, cells, kept)


def _tells(cell: Cell, one: Found) -> float:
    return names_time(cell.text, one.side.period) + 0.5 * bool(covered_words(cell.column, one.side.understanding.words))
