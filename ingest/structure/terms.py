"""Acronyms and terms, each with the expansion that this document gives it."""

import re
from collections.abc import Iterator

from corpus.types import Record
from ingest.structure.acronyms import SHAPE, allowance, is_acronym, misfit
from ingest.structure.explained import explained
from ingest.structure.layout import Found, Layout
from ingest.structure.paragraphs import Paragraph, collapse, paragraphs

_BRACKETED = re.compile(
    rf"\(\s*(?:(?:or|also|hereafter|known|called|referred|to|as|abbreviated|the)\s+)*[“\"'‘]?({SHAPE})[”\"'’]?\s*\)",
)
_NUMBERED = re.compile(r"\(\s*([A-Z]{1,4}) ?\d+\.?\s*(?:to|[-–])\s*\1 ?\d+")
_EXPLAINED = re.compile(rf"(?<![\w(])({SHAPE})\s*\(([^()\n]{{0,120}}(?:\n[^()\n]{{1,120}})?)\)")
_ENTRY = re.compile(rf"[ \t]*(?:[•*-][ \t]+)?({SHAPE})(?:[ \t]*\t[ \t]*|[ \t]*[–—:=][ \t]*|[ \t]+-[ \t]*|-[ \t]+|[ \t]{{2,}})(?=[A-Z“\"'a-z])")
_DASHED = re.compile(rf"(\S[^\n]{{4,90}}?)[ \t]+[-–—][ \t]*({SHAPE})[ \t]*")
_WORD = re.compile(r"\S+")
_STOP = re.compile(r"[.;:?!)\]”\"•|]+$")
_REACH = 14
"""Words looked back over from a bracket."""

_Definition = tuple[int, int, str, str]


def find_terms(layout: Layout, _sections: object = ()) -> Found:
    """One record (term, expansion) for each expansion that a term is given, where it is first given.

    Recognised: "Expansion (ABC)", "ABC (Expansion)", "Expansion - ABC" as a line, "ABC means Expansion", lists and tables of
    "ABC - Expansion", and the letters of a reference scheme ("Notice Targets (NT 1 to NT 16)"). The letters must fit the words (acronyms.misfit);
    in a list of three entries or more whose letters mostly fit, the others are believed too.
    """
    seen: set[tuple[str, str]] = set()
    records = []
    everything = [definition for paragraph in paragraphs(layout) for definition in _definitions(layout.text, paragraph)]
    for start, end, term, expansion in sorted(everything):
        key = (re.sub(r"['’]?s$", "", term).casefold(), re.sub(r"[^\w ]|s\b", "", expansion.casefold()))
        if key not in seen:
            seen.add(key)
            records.append(Record("term", start, end, {"term": term, "expansion": expansion}, layout.page_at(start)))
    return Found(tuple(records))


def _definitions(text: str, paragraph: Paragraph) -> Iterator[_Definition]:
    body = text[paragraph.start : paragraph.end]
    for match in _BRACKETED.finditer(body):
        if is_acronym(match[1]):
            yield from _before(text, paragraph.start, paragraph.start + match.start(), paragraph.start + match.end(), match[1])
    for match in _NUMBERED.finditer(body):
        yield from _before(text, paragraph.start, paragraph.start + match.start(), paragraph.start + match.end(), match[1])
    for match in _EXPLAINED.finditer(body):
        if is_acronym(match[1]) and misfit(match[2].split(), match[1]) <= 0.5 and len(match[2].split()) > 1:
            yield paragraph.start + match.start(), paragraph.start + match.end(), match[1], collapse(match[2])
    for start, end, term, expansion in explained(body):
        yield paragraph.start + start, paragraph.start + end, term, expansion
    yield from _list_entries(text, paragraph)
    for line in paragraph.lines:
        dashed = _DASHED.fullmatch(line.text)
        if dashed and is_acronym(dashed[2]) and misfit(dashed[1].split(), dashed[2]) <= 0.5:
            yield line.start + dashed.start(1), line.start + dashed.end(2), dashed[2], collapse(dashed[1])


def _before(text: str, floor: int, bracket: int, end: int, term: str) -> Iterator[_Definition]:
    """The words before a bracket that spell the term best; nothing when none do."""
    words: list[tuple[int, str]] = []
    for match in reversed(list(_WORD.finditer(text, max(floor, bracket - 240), bracket))):
        gap = text[match.end() : words[-1][0] if words else bracket]
        if len(words) == _REACH or (words and (_STOP.search(match[0]) or "\t" in gap)):
            break
        opening = max(match[0].rfind("("), match[0].rfind("/") if ")" in match[0] else -1)
        words.append((match.start() + opening + 1, match[0][opening + 1 :]))
        if opening >= 0 or match[0][0] in '“"‘•':
            break
    best, cost = None, allowance(term) + 0.01
    for count in range(1, len(words) + 1):
        start, first = words[count - 1]
        lead = len(first) - len(first.lstrip("“\"'‘/-–"))
        tried = [first[lead:], *(word for _, word in reversed(words[: count - 1]))]
        fit = misfit(tried, term) if first[lead:] else 99.0
        if fit < cost:
            best, cost = start + lead, fit
    if best is not None and (expansion := collapse(text[best:bracket]).strip(" ,-–")) and expansion.casefold() != term.casefold():
        yield best, end, term, expansion


def _list_entries(text: str, paragraph: Paragraph) -> Iterator[_Definition]:
    """Entries "ABC - Expansion", each from its line's start to the next entry."""
    heads = [(i, match) for i, line in enumerate(paragraph.lines) if (match := _ENTRY.match(line.text)) and is_acronym(match[1])]
    entries: list[tuple[_Definition, bool]] = []
    for position, (i, match) in enumerate(heads):
        final = position + 1 == len(heads)
        last = min(i + 2, len(paragraph.lines) - 1) if final else heads[position + 1][0] - 1
        start = paragraph.lines[i].start
        ends = [paragraph.lines[j].end for j in range(last, i - 1, -1)]
        said = [collapse(text[start + match.end() : end].split("\t")[0]) for end in ends]
        options = [
            (misfit(cut.split(), match[1]), rank, end, cut)
            for rank, (words, end) in enumerate(zip(said, ends, strict=True))
            for cut in (words, *_shorter(words))
        ]
        fit, _, end, expansion = min(options)
        fits = fit <= allowance(match[1])
        if not fits:
            end, expansion = (ends[-1], said[-1]) if final else (ends[0], said[0])
        entries.append(((start + match.start(1), start + len(text[start:end].rstrip()), match[1], expansion), fits))
    believed = len(entries) >= 3 and sum(fits for _, fits in entries) * 3 >= len(entries) * 2
    for definition, fits in entries:
        if definition[3] and (fits or (believed and len(definition[3].split()) <= 12)):
            yield definition


def _shorter(said: str) -> list[str]:
    """What is said, cut at its first full stop, semicolon, bracket, comma or dash."""
    return [head for mark in (r"[.;]", r"\(", r",", r"\s[-–—]\s") if (head := re.split(mark, said, maxsplit=1)[0].strip()) and head != said]
